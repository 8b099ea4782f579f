import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LIBRARIAN } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const home = mkdtempSync(join(tmpdir(), 'vuon-sach-tasks-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const english = new ServerProcess(join(home, 'library'), { LC_ALL: 'C.UTF-8' });
const vietnamese = new ServerProcess(join(home, 'library'), { LC_ALL: 'vi_VN.UTF-8' });

it('a person is described before the password is asked for: what is wrong is said at once', async () => {
	const wrong = await english.task(
		'create-user',
		'--login',
		'Cô Lan!',
		'--name',
		'Cô Lan',
		'--role',
		'queen'
	);
	expect(wrong.code).toBe(1);
	expect(wrong.err).toContain('--login: ');
	expect(wrong.err).toContain('--role: one of librarian, manager, teacher');
	expect(wrong.err).not.toContain('Password');

	const file = join(home, 'password');
	writeFileSync(file, 'một câu dễ nhớ để thử\n');
	const who = ['--login', LIBRARIAN.login, '--name', LIBRARIAN.name, '--role', 'librarian'];
	expect((await english.task('create-user', ...who, '--password-file', file)).code).toBe(0);
	const taken = await vietnamese.task('create-user', ...who);
	expect(taken.err).not.toContain('Password');
	expect(taken.err).toContain(LIBRARIAN.login);
	expect(taken.code).toBe(1);
	const nowhere = await english.task(
		'create-user',
		'--login',
		'co-hue',
		'--role',
		'teacher',
		'--password-file',
		'/none'
	);
	expect(nowhere.err).toContain('--password-file: there is no /none');
});

it('a file that is not taken in is refused with the reason that the desk gives, in the language of the terminal', async () => {
	const cut = join(home, 'cut.epub');
	const whole = tinyEpub({ title: 'Đứt đoạn', body: '<p>Chữ.</p>' });
	writeFileSync(cut, whole.subarray(0, whole.length - 60));
	const text = join(home, 'text.pdf');
	writeFileSync(text, 'chỉ là chữ');
	const inVietnamese = await vietnamese.task('import', cut, text);
	expect(inVietnamese.code).toBe(1);
	expect(inVietnamese.err).toMatch(/cut\.epub: (Tệp bị cắt cụt|Gói EPUB bị hỏng)/);
	expect(inVietnamese.err).toMatch(/text\.pdf: Không nhận ra loại tệp này/);
	const inEnglish = await english.task('import', text);
	expect(inEnglish.err).toMatch(/text\.pdf: [A-Z][a-z]/);
	expect(inEnglish.err).not.toContain('file-unknown');
	expect(inEnglish.err).not.toContain('publication-refused');
});

it('what was asked wrongly is answered with how to ask', async () => {
	const option = await english.task('backup', '--overwrite', 'x.zip');
	expect([option.code, option.err]).toEqual([2, expect.stringContaining('npm run library -- backup <file>')]);
	expect((await english.task('import')).err).toContain('Say which');
	expect((await english.task('import', '/no/such/book.epub')).err).toContain(
		'There is no /no/such/book.epub'
	);
	expect((await english.task('mend', '/no/such.zip')).err).toContain('There is no /no/such.zip');
	expect((await english.task('restore', '/no/such.zip')).err).toContain('cannot be read');
	for (const { err } of [await english.task('reset-password', 'nobody')])
		expect(err).toContain('nobody has this sign-in name');
});
