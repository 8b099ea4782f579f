import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';

beforeEach(() => {
	vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(window.fetch.bind(window), () => 5));
});
afterEach(async () => {
	await openDevice().forgetReading();
});

const frame = () => document.querySelector<HTMLIFrameElement>('.paper iframe');
/** Words that are painted in a way on the page of the book. */
const painted = (style: string) => {
	const highlights = frame()?.contentDocument?.defaultView?.CSS.highlights;
	return [...(highlights?.get(`vs-${style}`) ?? [])].map((range) =>
		(range as Range).toString().replace(/\s+/g, ' ').trim()
	);
};
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function open(): Promise<void> {
	await render(Reader, { publication: smallBook });
	await expect.element(button(/Em đang ở đâu/)).toBeVisible();
}
async function tool(name: string): Promise<void> {
	await button('Đồ nghề đọc sách').click();
	await button(name).click();
}
const sheet = () => document.querySelector('dialog[open]') ?? document.body;
const kept = async () => (await openDevice().annotations.get(smallBook.slug))?.items ?? [];

test('V17: words are found without their tones, counted once, and a press leads to them and back to the list', async () => {
	await open();
	await tool('Tìm trong sách');
	const field = page.getByRole('searchbox', { name: 'Em muốn tìm từ nào?' });
	await expect.element(field).toHaveFocus();
	await field.fill('dan kien 2.7');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('Tìm thấy ở 1 chỗ.')).toBeVisible();
	expect(document.querySelector('[role="status"].count')?.textContent).toBe('Tìm thấy ở 1 chỗ.');
	await expectAccessible(sheet());
	await button(/Chương 2.*Đàn kiến 2\.7/).click();
	await expect.poll(() => painted('found')).toEqual(['Đàn kiến 2.7']);
	await expect.poll(() => frame()?.contentDocument?.activeElement?.id).toBe('p7');
	await expect.poll(() => document.activeElement).toBe(frame());
	// Back in the list the keyboard stands where the child left it.
	await tool('Tìm trong sách');
	await expect.element(button(/Chương 2.*Đàn kiến 2\.7/)).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await button(/Về chỗ đang đọc/).click();
	await expect.poll(() => frame()?.title).toContain('Chương 1');
});

test('V17: tones count when the child says so, and many hits come page by page', async () => {
	await open();
	await tool('Tìm trong sách');
	const field = page.getByRole('searchbox');
	await field.fill('ranh nuoc');
	await button('Tìm').click();
	await expect.element(page.getByText('Tìm thấy ở 90 chỗ.')).toBeVisible();
	await page.getByRole('checkbox', { name: /Tìm đúng từng dấu/ }).click();
	await button('Tìm').click();
	await expect.element(page.getByText('Không thấy “ranh nuoc” trong cuốn này.')).toBeVisible();
	await field.fill('con');
	await page.getByRole('checkbox', { name: /Tìm đúng từng dấu/ }).click();
	await button('Tìm').click();
	await expect.element(page.getByText('Đây là 100 chỗ đầu tiên, vẫn còn nữa.')).toBeVisible();
	await button('Tìm thêm chỗ khác').click();
	await expect.element(page.getByText('Tìm thấy ở 180 chỗ.')).toBeVisible();
});

test('V18: the paragraph that is read is coloured and noted without selecting, listed, and lit again when the book is opened', async () => {
	await open();
	await tool('Tô màu, ghi chú');
	await page.getByRole('radio', { name: 'Xanh trời, gạch lượn sóng' }).click();
	await page.getByRole('textbox', { name: 'Ghi chú của em' }).fill('Kiến chăm thật!');
	await expectAccessible(sheet());
	await button('Giữ lại').click();
	await expect
		.poll(() => painted('sky'))
		.toEqual(['Đàn kiến 1.0 nối nhau bắc cầu qua rãnh nước, con trước gọi con sau.']);
	expect(await kept()).toMatchObject([{ colour: 'sky', note: 'Kiến chăm thật!' }]);
	await tool('Sổ tay của em');
	await expect.element(page.getByText('Kiến chăm thật!')).toBeVisible();
	await expectAccessible(sheet());
});

test('V18: selected words are coloured from the bar over the page', async () => {
	await open();
	const inside = frame()?.contentDocument;
	const words = inside?.getElementById('p1')?.firstChild;
	if (!inside || !words) throw new Error('no words on the page');
	inside.getSelection()?.setBaseAndExtent(words, 0, words, 8);
	await button('Tô màu, ghi chú').click();
	await button('Giữ lại').click();
	await expect.poll(() => painted('sun')).toEqual(['Đàn kiến']);
	expect((await kept())[0]?.locator.text?.highlight).toBe('Đàn kiến');
});

test('V18: the bar over selected words leaves with their page', async () => {
	await open();
	const inside = frame()?.contentDocument;
	const words = inside?.getElementById('p1')?.firstChild;
	if (!inside || !words) throw new Error('no words on the page');
	inside.getSelection()?.setBaseAndExtent(words, 0, words, 8);
	await expect.element(button('Tô màu, ghi chú')).toBeVisible();
	await button('Mục lục').click();
	await button('Chương 3').click();
	await expect.poll(() => frame()?.title).toContain('Chương 3');
	await expect.element(button('Tô màu, ghi chú')).not.toBeInTheDocument();
});

test('V18: a bookmark is renamed; a mark made in another tab shows here', async () => {
	await open();
	await tool('Đánh dấu chỗ này');
	await expect.poll(kept).toHaveLength(1);
	await tool('Sổ tay của em');
	await button('Sửa: Chương 1').click();
	await page.getByRole('textbox', { name: /Tên gọi/ }).fill('Chỗ hay');
	await button('Giữ lại').click();
	await expect.element(button('Sửa: Chỗ hay')).toHaveFocus();
	const [first] = await kept();
	if (!first) throw new Error('nothing is kept');
	const other = { ...first, id: 'other', colour: 'leaf' };
	await openDevice().annotations.change(smallBook.slug, (before) => ({
		items: [...(before?.items ?? []), other],
		updatedAt: Date.now()
	}));
	await expect.poll(() => painted('leaf')).toHaveLength(1);
});

test('C4: what was removed is taken back from its own row, and the keyboard never gets lost', async () => {
	await open();
	await tool('Đánh dấu chỗ này');
	await expect.poll(kept).toHaveLength(1);
	await tool('Sổ tay của em');
	await button('Xoá: Chương 1').click();
	await expect.element(button('Lấy lại')).toHaveFocus();
	expect(await kept()).toEqual([]);
	await expectAccessible(sheet());
	await button('Lấy lại').click();
	await expect.element(button('Xoá: Chương 1')).toHaveFocus();
	expect(await kept()).toHaveLength(1);
});

test('V18: a notebook is taken in from a file once, words of another reading system are found, and a bad file harms nothing', async () => {
	await open();
	await tool('Sổ tay của em');
	await page.getByText('Mang sổ tay đi nơi khác').click();
	const field = page.getByLabelText('Nhận sổ tay từ tệp');
	const quote = (exact: string, body: string) => ({
		...{ type: 'Annotation', motivation: 'highlighting', body: { type: 'TextualBody', value: body } },
		target: { source: 'https://reader.example/book', selector: { type: 'TextQuoteSelector', exact } }
	});
	const all = { items: [quote('Đàn kiến 3.4 nối nhau', 'hay'), quote('Không có câu này trong sách', 'lạc')] };
	const file = (content: string) => new File([content], 'so-tay.jsonld', { type: 'application/ld+json' });
	await userEvent.upload(field, file(JSON.stringify(all)));
	await expect.element(page.getByText(/Có 1 mục không tìm thấy chỗ/)).toBeVisible();
	expect(await kept()).toMatchObject([{ locator: { href: 'c3.xhtml' }, colour: 'sun', note: 'hay' }]);
	await userEvent.upload(field, file(JSON.stringify(all)));
	await expect.element(page.getByText('Mọi thứ trong tệp đã có sẵn trong sổ tay.')).toBeVisible();
	await userEvent.upload(field, file('xin chào'));
	await expect.element(page.getByText(/Sổ tay của em vẫn còn nguyên/)).toBeVisible();
	expect(await kept()).toHaveLength(1);
	await expectAccessible(sheet());
});

test('V18: whatever a file says, what a child has kept stays, and words that are not in the book light nothing', async () => {
	const locator = {
		...{ href: 'c1.xhtml', type: 'application/xhtml+xml', locations: { progression: 0 } },
		text: { highlight: 'Đàn kiến 1.0 nối nhau' }
	};
	const own = { id: 'own', locator, colour: 'sky', note: 'của em', name: '', createdAt: 1, updatedAt: 1 };
	await openDevice().annotations.put(smallBook.slug, { items: [own], updatedAt: 1 });
	await open();
	await tool('Sổ tay của em');
	await page.getByText('Mang sổ tay đi nơi khác').click();
	const id = 'urn:uuid:0b0f1f6e-7a3c-4f0e-9d1c-2f6f5d6a7b8c';
	const mark = (exact: string, more: object) => ({
		...{ id, type: 'Annotation', motivation: 'highlighting' },
		target: { source: 'x.xhtml', selector: { type: 'TextQuoteSelector', exact }, ...more }
	});
	const all = [
		mark('Đàn kiến 2.0 nối nhau bắc cầu', { styleClass: '__proto__' }),
		// Half of it stands everywhere in the book.
		mark('Hôm ấy trời nắng to, bầy ong bay đi tìm mật, con trước gọi con sau, rồi cả bầy cùng về tổ', {}),
		{ ...mark('Đàn kiến 3.0 nối nhau', { source: { id: 'c3.xhtml', partOf: 'other' } }), locator }
	];
	const file = new File([JSON.stringify(all)], 'la.json', { type: 'application/json' });
	await userEvent.upload(page.getByLabelText('Nhận sổ tay từ tệp'), file);
	await expect.element(page.getByText(/Có 1 mục không tìm thấy chỗ/)).toBeVisible();
	await expect
		.poll(kept)
		.toMatchObject([{ id: 'own' }, { colour: 'sun', locator: { href: 'c2.xhtml' } }, {}]);
	// What lies under the id of another book is that one's.
	expect(new Set((await kept()).map((one) => one.id)).size).toBe(3);
});

test('V18: a note is drawn and spoken, heard again in the notebook, and gone with its entry', async () => {
	const speech = new AudioContext();
	const stream = speech.createMediaStreamDestination();
	speech.createOscillator().connect(stream);
	vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream.stream);
	await open();
	await tool('Tô màu, ghi chú');
	await page.getByText('Vẽ', { exact: true }).click();
	const pad = document.querySelector('.pad');
	const box = pad?.getBoundingClientRect();
	if (!pad || !box) throw new Error('no sheet to draw on');
	await userEvent.click(pad, { position: { x: 20, y: 20 } });
	await page.getByText('Ghi âm', { exact: true }).click();
	await button('Bắt đầu nói').click();
	await expect.poll(() => document.querySelector('.time')?.textContent).toBe('1 / 60');
	await button('Nói xong').click();
	await expect.element(button('Bỏ ghi âm')).toBeVisible();
	await expectAccessible(sheet());
	await button('Giữ lại').click();
	await expect.poll(kept).toMatchObject([{ voice: true }]);
	const [entry] = await kept();
	expect(entry?.drawing).toHaveLength(1);
	await expect
		.poll(async () => (await openDevice().recordings.get(entry?.id ?? ''))?.sound.size)
		.toBeGreaterThan(0);
	await tool('Sổ tay của em');
	await expect.element(page.getByRole('img', { name: 'Hình em vẽ' })).toBeVisible();
	await expect.poll(() => document.querySelector('dialog[open] audio')).not.toBeNull();
	await button('Xoá: Chương 1').click();
	await userEvent.keyboard('{Escape}');
	await expect.poll(async () => (await openDevice().recordings.all()).size).toBe(0);
	await speech.close();
});

test('V18: where the microphone is refused a sentence says so, and the note can be written', async () => {
	vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotAllowedError'));
	await open();
	await tool('Tô màu, ghi chú');
	await page.getByText('Ghi âm', { exact: true }).click();
	await button('Bắt đầu nói').click();
	await expect.element(page.getByText(/Máy chưa cho dùng micro/)).toBeVisible();
	await expect.element(button('Bắt đầu nói')).toBeVisible();
});

test('V18: what a child is writing stays when the page behind it is laid out anew, and when another tab removes the entry', async () => {
	onTestFinished(() => page.viewport(390, 844));
	await open();
	await tool('Tô màu, ghi chú');
	const note = page.getByRole('textbox', { name: 'Ghi chú của em' });
	await note.fill('Em đang viết dở');
	const before = frame()?.getBoundingClientRect().height;
	// The keyboard of a phone comes up.
	await page.viewport(390, 460);
	await expect.poll(() => frame()?.getBoundingClientRect().height).not.toBe(before);
	await expect.element(note).toHaveValue('Em đang viết dở');
	await button('Giữ lại').click();
	await expect.poll(kept).toMatchObject([{ note: 'Em đang viết dở' }]);
	await tool('Sổ tay của em');
	await button(/^Sửa: /).click();
	await note.fill('Viết xong rồi');
	await openDevice().annotations.change(smallBook.slug, () => ({ items: [], updatedAt: 2 }));
	await button('Giữ lại').click();
	await expect.poll(kept).toMatchObject([{ note: 'Viết xong rồi' }]);
});
