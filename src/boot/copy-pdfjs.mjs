// pdf.js reads character maps, fonts and decoders beside its worker: 4 MB that npm keeps for us, so git does not.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const source = join(root, 'node_modules/pdfjs-dist');
const target = join(root, 'static/pdfjs');
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
const mark = join(target, '.version');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== version) {
	mkdirSync(target, { recursive: true });
	for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
		cpSync(join(source, folder), join(target, folder), { recursive: true });
	}
	writeFileSync(mark, version);
}
