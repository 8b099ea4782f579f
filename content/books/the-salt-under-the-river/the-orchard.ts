import { C, E, G, hill, lin, P, S, svg, tx } from '#content/art/kit.ts';
import { salt, seat } from './salt-and-seats.ts';
import { diem, tin } from './islanders.ts';
import { bottle, durian, front, paper, river } from './river.ts';

export const brown_tips = (): string =>
	svg(
		800,
		600,
		() =>
			river(250) +
			hill(
				[
					[-20, 300],
					[300, 286],
					[840, 300]
				],
				840,
				620,
				'#8FBF5C',
				'gr',
				0.3
			) +
			P('M-20 470C200 440 420 520 820 470V530C420 580 200 500 -20 530Z', C.earth) +
			P('M-20 486C200 456 420 536 820 486V522C420 572 200 492 -20 522Z', '#7FA6A0') +
			S('M60 500q30 -6 60 0M300 522q30 -4 60 2M620 512q30 -6 60 0', '#fff', 3, 'opacity=".5"') +
			[
				[90, 340, 0.5],
				[210, 350, 0.55],
				[640, 346, 0.55],
				[740, 340, 0.5]
			]
				.map(([x, y, s]) => G(durian(), `translate(${x} ${y}) scale(${s})`))
				.join('') +
			[
				[120, 460, 0.95],
				[640, 466, 1],
				[760, 456, 0.9]
			]
				.map(([x, y, s]) => G(durian({ ill: true }), `translate(${x} ${y}) scale(${s})`))
				.join('') +
			G(durian({ ill: true }), 'translate(420 600) scale(1.5)') +
			G(
				tin({
					hands: [
						[-40, -150],
						[70, -120]
					],
					elbows: [
						[-56, -120],
						[60, -110]
					],
					face: { turn: 0.5, eyes: 'wide', mouth: 'sad', brow: 'worry' }
				}),
				'translate(230 590) scale(.92)'
			) +
			G(
				diem({
					hip: [0, -54],
					neck: [-10, -126],
					feet: [
						[-30, -6],
						[34, -6]
					],
					knees: [
						[-40, -30],
						[40, -34]
					],
					hands: [
						[-90, -130],
						[30, -60]
					],
					elbows: [
						[-60, -90],
						[46, -90]
					],
					face: { turn: -0.6, eyes: 'dot', mouth: 'sad', brow: 'worry' }
				}),
				'translate(590 598) scale(1.06)'
			) +
			front(8) +
			paper()
	);

export const layers = (): string =>
	svg(
		800,
		600,
		() => {
			const [def, fill] = lin([
				[0, '#A9D8CB'],
				[0.5, '#7DBBBE'],
				[1, '#5F9FB0']
			]);
			return (
				`<rect y="-100" width="800" height="700" fill="#CDE9EC"/>` +
				E(110, -10, 44, 44, '#FFE38A') +
				hill(
					[
						[-20, 120],
						[140, 96],
						[330, 110],
						[840, 118]
					],
					840,
					620,
					'#8FBF8A',
					'br',
					0.2
				) +
				def +
				P('M-20 150C200 144 500 156 820 148V560H-20Z', fill) +
				P('M-20 150C200 144 500 156 820 148V160C500 168 200 156 -20 162Z', '#FFFFFF', 'opacity=".6"') +
				P('M820 300C640 304 470 360 330 430C240 476 150 500 60 506L60 560H820Z', '#2F6E96') +
				P('M820 390C680 396 540 430 420 480C330 514 260 526 200 528V560H820Z', C.skyD) +
				salt(150, 4, 230, 470, 590, 80) +
				salt(90, 9, 480, 370, 330, 110, 0.85) +
				salt(30, 2, 330, 440, 200, 60, 0.6) +
				P('M-20 516C140 500 300 552 480 546C620 542 720 556 820 548V620H-20Z', C.earth) +
				P('M-20 556C200 548 400 580 820 572V620H-20Z', C.earthD) +
				P('M-20 110C40 108 90 126 120 160L96 540H-20Z', '#9C7048') +
				P('M-20 110C40 108 90 126 120 160L114 190C70 150 20 140 -20 140Z', C.moss) +
				S('M-20 360H60Q110 360 110 410V486', C.slate, 26) +
				S('M-20 366H62Q116 366 116 410V486', C.slateD, 10) +
				E(110, 492, 17, 7, C.ink) +
				G(durian({ ill: true }), 'translate(34 122) scale(.52)') +
				G(bottle({ salt: true, rope: 285 }), 'translate(440 424) scale(.92)') +
				P(
					'M400 140C430 178 500 190 580 190C660 190 720 176 750 128C728 150 660 158 580 158C500 158 430 154 400 140Z',
					C.earthD
				) +
				P(
					'M400 140C430 160 500 168 580 168C660 168 730 154 750 128L744 140C716 164 660 174 580 174C500 174 434 166 406 148Z',
					'#C58A55'
				) +
				G(
					diem({
						...seat,
						feet: [
							[-30, 6],
							[-4, 8]
						],
						knees: [
							[-34, -30],
							[-10, -30]
						],
						neck: [-6, -104],
						hands: [
							[-66, -30],
							[-72, -40]
						],
						elbows: [
							[-58, -70],
							[-30, -58]
						],
						face: { turn: -0.6, eyes: 'dot', mouth: 'o', tilt: -10 }
					}),
					'translate(540 156) scale(.86)'
				) +
				G(
					tin({
						...seat,
						feet: [
							[0, 6],
							[26, 8]
						],
						neck: [0, -104],
						face: { turn: -0.7, eyes: 'wide', mouth: 'o' },
						hands: [
							[-34, -30],
							[34, -30]
						]
					}),
					'translate(648 158) scale(.72)'
				) +
				S('M478 128C452 140 440 160 440 200V400', C.sand, 4) +
				[
					[468, 384, 7],
					[476, 356, 6],
					[466, 330, 5],
					[474, 300, 4],
					[468, 270, 4]
				]
					.map(
						([x, y, r]) =>
							`<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="3" opacity=".85"/>`
					)
					.join('') +
				tx('M0 -100H800V600H0Z', 'sp', 0.42)
			);
		},
		{ vb: '0 -100 800 700' }
	);
