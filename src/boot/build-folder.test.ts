import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyForServing, putBuildInPlace } from './build-folder.mjs';

let home: string;
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'build-folder-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function build(name: string, files: Record<string, string>): string {
	const folder = join(home, name);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}
const HASHED = 'client/_app/immutable/chunks';

it('the new build is in its place; hashed files of the one before stay, nothing else of it does', () => {
	const place = build('build', { 'handler.js': 'cũ', 'old.js': 'cũ', [`${HASHED}/a1.js`]: 'a' });
	putBuildInPlace(build('next', { 'handler.js': 'mới', [`${HASHED}/b2.js`]: 'b' }), place);
	expect(readFileSync(join(place, 'handler.js'), 'utf8')).toBe('mới');
	expect(existsSync(join(place, 'old.js'))).toBe(false);
	for (const name of ['a1.js', 'b2.js']) expect(existsSync(join(place, HASHED, name))).toBe(true);
	expect(existsSync(join(home, 'next.before'))).toBe(false);
});

it('hashed files of builds of long ago go', () => {
	const place = build('build', { [`${HASHED}/a1.js`]: 'a' });
	const month = new Date(Date.now() - 30 * 86_400_000);
	utimesSync(join(place, HASHED, 'a1.js'), month, month);
	putBuildInPlace(build('next', { 'handler.js': '' }), place);
	expect(existsSync(join(place, HASHED, 'a1.js'))).toBe(false);
});

it('the first build has nothing to carry', () => {
	const place = join(home, 'build');
	putBuildInPlace(build('next', { 'handler.js': 'mới' }), place);
	expect(readFileSync(join(place, 'handler.js'), 'utf8')).toBe('mới');
});

it('a copy for serving stays whole when the build is taken away, and those of dead processes are cleared', () => {
	const place = build('build', { 'handler.js': 'đang chạy', [`${HASHED}/a1.js`]: 'a' });
	const serving = join(home, 'serving');
	build('serving/999999999', { 'handler.js': 'của tiến trình đã chết' });
	const copy = copyForServing(place, serving);
	rmSync(place, { recursive: true });
	expect(readFileSync(join(copy, 'handler.js'), 'utf8')).toBe('đang chạy');
	expect(readFileSync(join(copy, HASHED, 'a1.js'), 'utf8')).toBe('a');
	expect(existsSync(join(serving, '999999999'))).toBe(false);
});
