import { at, banana, bird, C, G, grass, hill, P, palm, person, S } from '#content/art/kit.ts';
import { ground } from '#content/art/scene.ts';
import { bubble, H, land, scene, W } from './rumour.ts';

export const khungAnh = (): string =>
	scene(() => {
		const wheel = (x: number, y: number) =>
			`<g fill="none" stroke="${C.night}"><circle cx="${x}" cy="${y}" r="52" stroke-width="9"/>` +
			`<path d="M${x - 48} ${y}h96M${x} ${y - 48}v96M${x - 34} ${y - 34}l68 68M${x + 34} ${y - 34}l-68 68" stroke-width="2" stroke="#8391B8"/></g>`;
		const all =
			ground(W, H, [
				[0, '#BFE1EA'],
				[1, '#F6F0D4']
			]) +
			hill(
				[
					[-20, 300],
					[220, 270],
					[480, 292],
					[700, 262],
					[940, 290]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			palm(820, 320, 130, 1, C.leaf, C.leafD, C.earthD, -10) +
			land(
				[
					[-20, 320],
					[240, 310],
					[560, 318],
					[940, 306]
				],
				C.moss
			) +
			P('M-10 400C240 380 620 380 910 396V560H-10Z', '#E9C98B') +
			S('M60 470q60 -8 120 0M420 510q60 -8 120 0M700 470q60 -8 120 0', '#C9A25E', 4) +
			G(
				wheel(100, 430) +
					wheel(260, 446) +
					S(
						'M100 430L150 356L226 362L260 446M150 356L176 440L226 362M176 440L100 430M138 334h30M226 362l-6 -34h34',
						C.coral,
						8
					) +
					P('M128 326h44q6 8 -4 12h-36q-10 -4 -4 -12z', C.earthD),
				'rotate(12 180 420)'
			) +
			at(
				person(0, 0, 1, {
					hair: 'short',
					legs: 'sit',
					shirt: [C.sky, C.skyD],
					trousers: [C.earth, C.earthD],
					mood: 'sad',
					look: 0.5,
					left: [-46, -8],
					right: [58, -66]
				}),
				420,
				470,
				1.5
			) +
			at(
				person(0, 0, 1, {
					hair: 'bob',
					dress: true,
					shirt: [C.sun, C.amber],
					mood: 'smile',
					look: -0.8,
					left: [-70, -76],
					right: [34, -56],
					tilt: -6
				}),
				620,
				486,
				1.4
			);
		const frame = 'M300 216H556V516H300Z';
		return (
			all +
			P(`M0 0H${W}V${H}H0ZM300 216V516H556V216Z`, C.night, 'opacity=".24" fill-rule="evenodd"') +
			`<path d="${frame}" fill="none" stroke="${C.sun}" stroke-width="12" stroke-linejoin="round"/>` +
			S('M300 250v-34h34M522 216h34v34M556 482v34h-34M334 516h-34v-34', C.coral, 12)
		);
	});

export const vaLai = (): string =>
	scene(
		() =>
			ground(700, 430, [
				[0, '#CFE6DF'],
				[1, '#F3F3DC']
			]) +
			bubble(330, 220, 250, 140, '#FFFDF6', C.cream, -1) +
			P(
				'M452 92L434 140L462 168L424 206L458 240L420 300L462 262L496 236L466 206L506 170L478 140L500 96Z',
				'#A9CDBF'
			) +
			S('M424 120l72 -4M430 150l78 4M412 188l92 2M424 222l80 6M418 256l64 14', C.coral, 6) +
			S('M130 190h180M130 226h230M130 262h150', C.sand, 10) +
			S('M496 116C540 90 552 126 546 160', C.coral, 4) +
			G(bird('bay'), 'translate(590 140) scale(-.86 .86)') +
			banana(-20, 440, 150, 32, -52, C.moss, C.leaf, C.lime, 3) +
			banana(720, 440, 150, 32, -128, C.leaf, C.leafD, C.moss, 4) +
			grass(-6, 436, 64, 26, C.leaf, 6, 12),
		700,
		430
	);
