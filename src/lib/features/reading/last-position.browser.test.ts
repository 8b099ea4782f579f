import { expect, it, vi } from 'vitest';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { Browser } from '../../../../tests/support/browser/tabs.ts';
import { LastPosition } from './last-position.ts';

const ants = (versionId = 'v1'): ReaderPublication => ({
	id: '1',
	slug: 'kien-xay-cau',
	title: 'Kiến Xây Cầu',
	versionId,
	form: 'reflowable',
	languages: ['vi'],
	direction: 'ltr',
	entry: 'EPUB/package.opf',
	sections: [
		{ path: 'a.xhtml', title: '', linear: true, fixed: false, characters: 900, positions: 1, overlay: null },
		{ path: 'b.xhtml', title: '', linear: true, fixed: false, characters: 900, positions: 1, overlay: null }
	],
	toc: [],
	pageList: [],
	landmarks: [],
	viewport: null,
	narration: null,
	tagged: false,
	coverRatio: 0.7,
	band: 'la'
});
const at = (href: string, progression = 0.5) => ({
	href,
	type: 'application/xhtml+xml',
	locations: { progression, cfi: 'epubcfi(/6/4!/4/2/1:0)' }
});

it('a child comes back to the page where she stopped', async () => {
	const browser = new Browser();
	await new LastPosition(ants(), () => browser.open()).keep(at('b.xhtml'));
	expect(await new LastPosition(ants(), () => browser.open()).get()).toEqual(at('b.xhtml'));
});

it('in a new version of the title the section and the share are kept, not the place within its text', async () => {
	const browser = new Browser();
	await new LastPosition(ants(), () => browser.open()).keep(at('b.xhtml'));
	const { cfi: _cfi, ...locations } = at('b.xhtml').locations;
	const newer = new LastPosition(ants('v2'), () => browser.open());
	expect(await newer.get()).toEqual({ ...at('b.xhtml'), locations });
});

it('in a new version whose files are called otherwise the chapter of that name is opened, else that share of the book', async () => {
	const browser = new Browser();
	const titled = (versionId: string, titles: readonly string[]): ReaderPublication => ({
		...ants(versionId),
		sections: titles.map((title, at) => ({
			...{ path: `${versionId}-${at}.xhtml`, title, linear: true },
			...{ fixed: false, characters: 900, positions: 1, overlay: null }
		}))
	});
	const bridge = {
		...at('v1-1.xhtml'),
		title: 'Cây cầu',
		locations: { progression: 0.5, totalProgression: 0.75 }
	};
	await new LastPosition(titled('v1', ['Tổ kiến', 'Cây cầu']), () => browser.open()).keep(bridge);
	const found = async (titles: readonly string[]) =>
		(await new LastPosition(titled('v2', titles), () => browser.open()).get())?.href;
	expect(await found(['Lời đầu', 'Tổ kiến', 'Cây cầu'])).toBe('v2-2.xhtml');
	expect(await found(['Một', 'Hai', 'Ba', 'Bốn'])).toBe('v2-3.xhtml');
});

it('in a new version of a PDF the page of that number is kept, without being certain; beyond the end it is the last one', async () => {
	const browser = new Browser();
	const pages = (versionId: string, count: number): ReaderPublication => ({
		...ants(versionId),
		sections: Array.from({ length: count }, (_, at) => ({
			...{ path: `page-${at + 1}`, title: '', linear: true },
			...{ fixed: true, characters: 900, positions: 1, overlay: null }
		}))
	});
	const locations = { progression: 0, totalProgression: 0.4 };
	const sixth = { href: 'page-6', type: 'application/pdf', locations: { ...locations, position: 6 } };
	await new LastPosition(pages('v1', 12), () => browser.open()).keep(sixth);
	const found = (count: number) => new LastPosition(pages('v2', count), () => browser.open()).get();
	expect(await found(14)).toEqual({ ...sixth, locations });
	expect((await found(5))?.href).toBe('page-5');
});

it('a device that answers too late loses nothing to the first page that was shown instead', async () => {
	const browser = new Browser();
	await new LastPosition(ants(), () => browser.open()).keep(at('b.xhtml'));
	const open = IDBFactory.prototype.open;
	let answer = () => {};
	const late = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
		this: IDBFactory,
		...what
	) {
		const request = open.apply(this, what);
		request.addEventListener('success', (event) => {
			if (!event.isTrusted) return;
			event.stopImmediatePropagation();
			answer = () => void request.dispatchEvent(new Event('success'));
		});
		return request;
	});
	const tab = browser.open({ patience: 100 });
	const last = new LastPosition(ants(), () => tab);
	expect(await last.get()).toBeNull();
	await last.keep(at('a.xhtml', 0));
	late.mockRestore();
	answer();
	await vi.waitFor(() => expect(tab.persisted).toBe(true));
	expect((await tab.positions.get('kien-xay-cau'))?.locator.href).toBe('b.xhtml');
	await last.keep(at('a.xhtml', 0.4));
	expect((await tab.positions.get('kien-xay-cau'))?.locator).toEqual(at('a.xhtml', 0.4));
});
