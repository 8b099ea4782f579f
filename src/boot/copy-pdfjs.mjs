// Copies what pdf.js fetches while it shows a PDF (character maps, fonts, decoders, colour profiles) from its package
// to static/pdfjs/. Runs before each build; does nothing when the copy is of the installed version.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'node_modules/pdfjs-dist');
const target = join(root, 'static/pdfjs');
const mark = join(target, '.version');

const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
const copied = await readFile(mark, 'utf8').catch(() => '');
if (copied !== version) {
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
		await cp(join(source, folder), join(target, folder), { recursive: true });
	}
	await writeFile(mark, version);
}
