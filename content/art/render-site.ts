/*
 * Draws the pictures of the site once, as static files: node content/art/render-site.ts
 * Each picture is one file shared by every page, cached by the browser, at most 50 kB before compression (about 15 kB on the wire).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { birdSvg, gardenSvg, plantSvg } from './kit.ts';
import { mark } from './mark.ts';
import { minify } from './minify.ts';
import { PRACTICE_PICTURES } from './practice/index.ts';
import { TOPIC_PICTURES } from './topics/index.ts';

const LIMIT = 50_000;
const folder = fileURLToPath(new URL('../../static/art/', import.meta.url));
const BANDS = ['mam', 'choi', 'la', 'hoa', 'qua'];

const pictures: Record<string, string> = {};
for (const [name, time] of [
	['dawn', 'dawn'],
	['noon', 'noon'],
	['evening', 'eve']
] as const) {
	pictures[`garden-${name}`] = gardenSvg(time, { id: 'g', vb: '0 48 1280 404' });
}
for (const pose of ['chao', 'doc', 'bay', 'ngu'] as const)
	pictures[`bird-${pose}`] = birdSvg(pose, { id: 'b' });
BANDS.forEach((band, i) => (pictures[`plant-${band}`] = plantSvg(i, { id: 'p' })));
for (const [topic, draw] of Object.entries(TOPIC_PICTURES)) pictures[`topic-${topic}`] = draw();
for (const [name, draw] of Object.entries(PRACTICE_PICTURES)) pictures[`practice-${name}`] = draw();

mkdirSync(folder, { recursive: true });
for (const [name, drawn] of Object.entries(pictures)) {
	const picture = minify(drawn, name.startsWith('garden') ? 0 : 1);
	if (picture.length > LIMIT)
		throw new Error(`${name}.svg has ${picture.length} bytes; the limit is ${LIMIT}`);
	writeFileSync(`${folder}${name}.svg`, picture);
	console.log(name.padEnd(22), picture.length);
}

// The mark: as it is for the browser's tab, on a leaf ground for home screens (with room for round masks).
writeFileSync(`${folder}../favicon.svg`, mark());
mkdirSync(`${folder}../icons`, { recursive: true });
for (const size of [180, 192, 512]) {
	await sharp(Buffer.from(mark('#1E7B4F')), { density: 300 })
		.resize(size)
		.png({ palette: true })
		.toFile(`${folder}../icons/icon-${size}.png`);
}
