import { rng } from './random.ts';
import { r1 } from './shapes.ts';

/** sp, sd: the light and dark "điệp" speckle of Đông Hồ paper · br, bd: dry brush · gr, gl: grass blades · ro: roof tiles · sc: fish scales. */
export type Texture = 'sp' | 'sd' | 'br' | 'bd' | 'gr' | 'gl' | 'ro' | 'sc';
export const TEXTURES: readonly Texture[] = ['sp', 'sd', 'br', 'bd', 'gr', 'gl', 'ro', 'sc'];

function marks(): { speckle: string; brush: string; blades: string } {
	const R = rng(7);
	let [speckle, brush, blades] = ['', '', ''];
	for (let i = 0; i < 46; i++) {
		const [x, y, s] = [r1(R() * 120), r1(R() * 120), 0.5 + R() * 1.1];
		speckle += `<path d="M${x} ${y}l${r1(s * 1.6)} ${r1(-s * 0.5)} ${r1(-s * 0.3)} ${r1(s * 1.4)}z"/>`;
	}
	for (let i = 0; i < 30; i++) {
		const [x, y, l] = [r1(R() * 90), r1(R() * 70), r1(5 + R() * 9)];
		brush += `<path d="M${x} ${y}q${r1(l / 2)} ${r1(-1.5 - R() * 2)} ${l} ${r1(R() * 2 - 1)}"/>`;
	}
	for (let i = 0; i < 34; i++) {
		const [x, y, l] = [r1(R() * 80), r1(R() * 80), r1(4 + R() * 7)];
		blades += `<path d="M${x} ${y}q${r1(-1 + R() * 2)} ${r1(-l / 2)} ${r1(1.5 - R() * 3)} ${r1(-l)}"/>`;
	}
	return { speckle, brush, blades };
}

const { speckle, brush, blades } = marks();
const tile = (id: string, w: number, h: number, body: string, transform = ''): string =>
	`<pattern id="${id}" width="${w}" height="${h}" patternUnits="userSpaceOnUse"${transform ? ` patternTransform="${transform}"` : ''}>${body}</pattern>`;
const strokes = (d: string, c: string, w: number): string =>
	`<g fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round">${d}</g>`;

/** The `<pattern>` of one texture, under the id the picture gives it. */
export function pattern(texture: Texture, id: string): string {
	switch (texture) {
		case 'sp':
			return tile(id, 120, 120, `<g fill="#fff">${speckle}</g>`);
		case 'sd':
			return tile(id, 120, 120, `<g fill="#1E2A44">${speckle}</g>`, 'rotate(31)');
		case 'br':
			return tile(id, 90, 70, strokes(brush, '#fff', 1.3));
		case 'bd':
			return tile(id, 90, 70, strokes(brush, '#1E2A44', 1.3));
		case 'gr':
			return tile(id, 80, 80, strokes(blades, '#0C3A30', 1.4));
		case 'gl':
			return tile(id, 80, 80, strokes(blades, '#fff', 1.3), 'translate(17 9)');
		case 'ro':
			return tile(
				id,
				12,
				10,
				'<path d="M0 0q6 9 12 0M-6 5q6 9 12 0M6 5q6 9 12 0" fill="none" stroke="#5B3826" stroke-width="1.2" opacity=".55"/>'
			);
		case 'sc':
			return tile(
				id,
				18,
				16,
				'<path d="M0 0a9 9 0 0 0 18 0M-9 8a9 9 0 0 0 18 0M9 8a9 9 0 0 0 18 0" fill="none" stroke="#8E2E12" stroke-width="1.5"/>'
			);
	}
}
