import { boat, C, E, G, hill, P, r1, rng, S, svg } from '#content/art/kit.ts';
import { seat } from './salt-and-seats.ts';
import { diem, grandfather } from './islanders.ts';
import { bambooRule, bank, durian, front, landing, paper, river, stilt } from './river.ts';

const barrel = (): string =>
	P('M0 0H66V58H0C-16 50 -16 8 0 0Z', C.sky) +
	P('M-10 38H66V58H0C-6 54 -9 47 -10 38Z', C.skyD) +
	E(66, 29, 13, 29, C.skyL) +
	E(66, 29, 8, 21, C.skyM) +
	S('M16 0Q6 29 16 58M42 0Q32 29 42 58', C.skyL, 3);

export const tasting = (): string =>
	svg(
		800,
		600,
		() =>
			river(330, { sky: 'late' }) +
			hill(
				[
					[-20, 400],
					[120, 396],
					[250, 420],
					[330, 620]
				],
				330,
				620,
				'#7FA85E',
				'gr',
				0.25
			) +
			stilt(96, 408, 1.2) +
			G(durian(), 'translate(40 520) scale(.8)') +
			G(durian(), 'translate(140 480) scale(.6)') +
			G(durian(), 'translate(210 540) scale(.7)') +
			landing(180, 470, 500) +
			bambooRule(640, 330, 560) +
			G(
				grandfather({
					hip: [-20, -84],
					neck: [22, -140],
					hands: [
						[84, -118],
						[92, -122]
					],
					elbows: [
						[40, -84],
						[72, -90]
					],
					face: { eyes: 'closed', mouth: 'flat', turn: 0.7, tilt: 16 },
					headAt: [44, -186]
				}),
				'translate(500 474) scale(1)'
			) +
			E(596, 350, 13, 6, '#DFF1EE') +
			S('M590 362q-3 20 -1 30M600 362q3 26 0 44', '#DFF1EE', 4) +
			G(
				diem({
					...seat,
					feet: [
						[30, 40],
						[60, 44]
					],
					neck: [0, -104],
					hands: [
						[-26, -34],
						[34, -40]
					],
					face: { turn: 0.6, eyes: 'dot', mouth: 'flat', brow: 'worry' }
				}),
				'translate(360 472) scale(.96)'
			) +
			boat(690, 400, 0.5, C.earthD, false, C.plum) +
			front(4) +
			paper()
	);

export const rain_comes = (): string =>
	svg(800, 600, () => {
		const R = rng(19);
		let q = '';
		for (let i = 0; i < 130; i++) q += `M${r1(R() * 820)} ${r1(R() * 560)}l-5 ${r1(14 + R() * 14)}`;
		return (
			river(330, { sky: 'rain' }) +
			G(
				barrel() +
					G(barrel(), 'translate(116 0)') +
					P('M54 22H126V36H54Z', C.earth) +
					P('M54 30H126V36H54Z', C.earthD),
				'translate(560 384)'
			) +
			S('M650 410C650 450 700 470 760 500', C.slate, 16) +
			hill(
				[
					[-20, 420],
					[140, 414],
					[280, 440],
					[350, 620]
				],
				350,
				620,
				'#6F9E58',
				'gr',
				0.25
			) +
			G(durian(), 'translate(60 560) scale(1)') +
			G(durian(), 'translate(160 520) scale(.8)') +
			bank(270, 600, 0.9) +
			landing(210, 480, 320) +
			S(q, '#FFFFFF', 2.6, 'opacity=".6"') +
			G(
				grandfather({
					hands: [
						[-30, -90],
						[60, -200]
					],
					elbows: [
						[-46, -110],
						[70, -140]
					],
					face: { eyes: 'happy', mouth: 'smile', turn: 0.3, tilt: -10 }
				}),
				'translate(330 484) scale(.98)'
			) +
			G(
				diem({
					hands: [
						[-78, -190],
						[78, -190]
					],
					elbows: [
						[-70, -130],
						[70, -130]
					],
					face: { eyes: 'closed', mouth: 'laugh', tilt: -8 }
				}),
				'translate(450 486) scale(.94)'
			) +
			front(6) +
			paper()
		);
	});
