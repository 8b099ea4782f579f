import { C, E, G, house, lily, lotus, P, S, svg, Tt, grass } from '../../art/kit.ts';
import { chick, duck, hen } from '../../art/animals/yard-birds.ts';
import { buffalo } from '../../art/animals/yard-animals.ts';
import { fence, speckle } from '../../art/scene.ts';
import { basket, jar, nonLa, nonLaBowl } from '../../art/village-things.ts';
import { bi, flyingLeaves, na, noi, RUN } from './friends.ts';
import { bananaClump, country, page, palms, tufts, water, windLines } from './land.ts';

const at = (s: string, x: number, y: number, k = 1, r = 0): string => G(s, `translate(${x} ${y})${r ? ` rotate(${r})` : ''}${k === 1 ? '' : ` scale(${k})`}`);
const path = P('M0 600C240 540 420 500 560 492C720 484 880 500 1000 520V640H0Z', C.sand) + P('M0 640C240 600 520 560 1000 590V640Z', C.amber, 'opacity=".3"');
const egg = (x: number, y: number, r = 0): string => G(E(0, 0, 15, 19, '#FFF6E2') + P('M4 -18C16 -14 18 10 4 18C8 6 8 -8 4 -18Z', C.sand), `translate(${x} ${y}) rotate(${r})`);
const splash = (x: number, y: number, k = 1): string =>
	G(P('M-90 0C-80 -30 -70 -60 -84 -96C-50 -70 -44 -40 -36 -20C-34 -60 -24 -96 -6 -130C6 -96 16 -60 18 -22C28 -44 46 -74 84 -90C66 -56 70 -26 88 0C40 16 -40 16 -90 0Z', '#E4F5F7') + P('M18 -22C28 -44 46 -74 84 -90C66 -56 70 -26 88 0C60 10 20 12 0 11C14 4 18 -8 18 -22Z', '#B5DCEB') + E(-60, -120, 8, 10, '#E4F5F7') + E(40, -136, 7, 9, '#E4F5F7') + E(96, -110, 6, 8, '#E4F5F7'), `translate(${x} ${y}) scale(${k})`);

export const nonMoi = page(
	() =>
		country(420, [860, 100]) +
		at(house(0, 0, 2.3), 220, 470) +
		fence(-4, 520, 6, 80) +
		fence(800, 520, 7, 80) +
		path +
		at(jar(), 80, 590, 0.9) +
		at(noi({ mouth: 'smile', turn: 0.6, eyes: 'happy' }, { hands: [[-40, -96], [66, -186]], elbows: [[-54, -124], [66, -140]] }, 1.45), 420, 600) +
		at(na({ mouth: 'laugh', turn: -0.4, eyes: 'happy' }, { hands: [[-64, -170], [64, -170]], elbows: [[-66, -130], [66, -130]] }, 1.3, { hat: true }), 590, 600) +
		at(hen(), 790, 590, 0.95) +
		at(chick(), 896, 596, 1) +
		tufts()
);

export const gioGiat = page(
	() =>
		country() +
		palms() +
		windLines(60, 200, 1.2) +
		windLines(420, 300, 0.9) +
		path +
		at(na({ mouth: 'shout', eyes: 'wide', turn: 0.7, tilt: 8 }, { ...RUN, hands: [[-60, -100], [92, -214]], elbows: [[-50, -136], [76, -160]] }, 1.4), 420, 600) +
		at(nonLa(), 760, 190, 1.7, 28) +
		S('M640 250q-50 24 -70 66M676 270q-30 20 -44 54', '#fff', 7, 'opacity=".9"') +
		flyingLeaves([[560, 150, -20], [880, 330, 30], [660, 90, 10], [240, 330, -30], [330, 130, 14], [900, 120, -16]]) +
		tufts()
);

export const lonLoc = page(
	() =>
		country(400) +
		palms() +
		path +
		S('M40 560h70M20 520h60M430 590h70M470 556h60', '#fff', 7, 'opacity=".85"') +
		at(bi({ mouth: 'laugh', turn: 0.7, brow: 'up' }, { hands: [[10, -92], [40, -78]] }, 1.35), 170, 596) +
		at(na({ mouth: 'shout', turn: 0.8, eyes: 'dot' }, RUN, 1.3), 540, 594) +
		at(nonLa(), 856, 500, 1.45, 100) +
		S('M720 590q20 -20 10 -44M748 604q26 -14 30 -40', '#fff', 6, 'opacity=".9"') +
		flyingLeaves([[640, 180, -20], [860, 240, 30], [360, 160, 10]]) +
		tufts()
);

export const thuyenVit = page(
	() =>
		country(330) +
		palms() +
		at(bi({ mouth: 'o', eyes: 'wide', turn: 0.6 }, {}, 0.86), 200, 384) +
		at(na({ mouth: 'shout', turn: 0.6, eyes: 'wide' }, { hands: [[-50, -110], [86, -168]] }, 0.86), 350, 384) +
		water(390) +
		lily(120, 520, 90, 22, C.moss, C.leaf, C.lime) +
		at(lotus(0, 0, 1.3), 110, 516) +
		lily(890, 470, 80, 18, C.moss, C.leaf, C.lime) +
		at(nonLaBowl(at(duck({ quack: true }), 0, 4, 0.9)), 586, 510, 1.75) +
		P('M440 574C500 556 670 556 740 574V640H440Z', '#6FB0D2') +
		S('M452 574q130 -26 276 0', '#E4F5F7', 7) +
		at(duck({ swim: true, child: true, quack: true }), 330, 566, 0.9) +
		S('M270 570q60 12 124 0', '#E4F5F7', 6)
);

export const vitTe = page(
	() =>
		country(330) +
		palms() +
		windLines(100, 150, 1) +
		at(bi({ mouth: 'laugh', eyes: 'happy', turn: 0.6 }, {}, 0.86), 180, 384) +
		at(na({ mouth: 'shout', turn: 0.8, eyes: 'wide' }, { hands: [[-50, -110], [88, -196]], elbows: [[-50, -130], [70, -150]] }, 0.86), 330, 384) +
		water(390) +
		lily(120, 520, 90, 22, C.moss, C.leaf, C.lime) +
		at(lotus(0, 0, 1.3), 110, 516) +
		at(splash(0, 0), 590, 560, 1.7) +
		at(duck({ quack: true }), 590, 492, 1.2, 152) +
		S('M560 330l-10 -26M600 320l2 -28M640 334l14 -24', C.sun, 7) +
		P('M420 560C500 546 690 546 770 560V640H420Z', '#6FB0D2') +
		S('M420 562q80 -20 150 -6M620 556q80 -12 150 6', '#E4F5F7', 7) +
		at(nonLa(), 820, 170, 1.5, -22) +
		S('M700 220q-30 20 -40 54M736 250q-24 20 -30 46', '#fff', 7, 'opacity=".9"') +
		at(duck({ swim: true, child: true, quack: true }), 330, 566, 0.9) +
		S('M270 570q60 12 124 0', '#E4F5F7', 6)
);

export const sungTrau = page(
	() =>
		country(400, [500, 90]) +
		palms() +
		path +
		P('M640 640C660 560 780 530 1000 540V640Z', C.skyM) +
		S('M760 590q40 -6 90 0M880 566q40 -6 80 0', '#E4F5F7', 5) +
		at(buffalo({ hat: G(nonLa(), 'translate(-80 -70) rotate(-34) scale(.8)') }), 600, 592, 1.5) +
		at(na({ mouth: 'laugh', eyes: 'happy', turn: 0.6 }, { hands: [[-10, -150], [74, -178]], elbows: [[-54, -130], [70, -140]] }, 1.05), 260, 600) +
		at(bi({ mouth: 'laugh', eyes: 'happy' }, {}, 1.02), 90, 598) +
		tufts()
);

export const hatXi = page(
	() =>
		country(400, [120, 100]) +
		bananaClump(880, 470, 1.1) +
		path +
		at(buffalo({ sneeze: true }), 400, 596, 1.6) +
		S('M690 340l70 -30M700 380l86 0M692 418l74 26', '#fff', 9, 'opacity=".95"') +
		at(nonLa(), 820, 130, 1.4, 40) +
		S('M660 260q40 -80 90 -110M700 280q36 -70 84 -96', '#fff', 7, 'opacity=".9"') +
		at(na({ mouth: 'o', eyes: 'wide', turn: 0.8 }, { hands: [[-40, -206], [40, -206]], elbows: [[-70, -150], [70, -150]] }, 1.0), 110, 600) +
		tufts()
);

export const tim = page(
	() =>
		country(400, [500, 90]) +
		bananaClump(500, 470, 1.15) +
				P('M400 606C420 560 470 556 500 572C540 556 590 566 610 606Z', C.leaf) +
		grass(396, 612, 24, 44, C.leafD, 4, 9) +
		path +
		at(nonLaBowl(), 506, 556, 1.05, -12) +
		S('M446 560q-22 14 -18 44', C.coral, 6) +
		P('M430 606C446 580 470 590 486 574C500 592 540 570 560 592C580 584 590 596 600 606Z', C.leaf) +
		grass(396, 622, 24, 40, C.leaf, 14, 9) +
		at(jar(false), 196, 590, 1.3) +
		at(na({ mouth: 'o', turn: -0.8, eyes: 'side', tilt: -10 }, { hip: [10, -84], neck: [-12, -150], hands: [[-64, -150], [50, -110]], elbows: [[-50, -120], [50, -120]] }, 1.25), 330, 600) +
		at(house(0, 0, 2.2), 950, 520) +
		at(basket(false), 900, 596, 1) +
		at(bi({ mouth: 'flat', eyes: 'side', turn: 0.9, tilt: 8, brow: 'up' }, { hands: [[-10, -88], [62, -190]], elbows: [[-30, -110], [64, -130]] }, 1.2), 690, 596)
);

export const suyt = page(
	() =>
		country(360, [140, 90]) +
		bananaClump(560, 380, 1.6) +
		P('M0 470C200 440 420 446 560 450C760 456 900 446 1000 460V640H0Z', '#5E9A4E') +
		grass(-6, 480, 110, 26, C.leaf, 3, 9.4) +
		at(nonLaBowl(at(hen({ sit: true }), 2, 8)), 592, 500, 2.15) +
		grass(430, 620, 40, 60, C.leaf, 6, 9) +
		at(bi({ mouth: 'o', eyes: 'wide', turn: 0.9 }, { hands: [[-10, -88], [34, -140]], elbows: [[-30, -110], [54, -104]] }, 1.2), 100, 598) +
		at(na({ mouth: 'o', eyes: 'wide', turn: 0.8 }, { hip: [0, -60], neck: [16, -130], knees: [[-44, -40], [50, -50]], feet: [[-30, -6], [26, -6]], hands: [[-30, -60], [34, -146]], elbows: [[-40, -96], [64, -110]] }, 1.25), 300, 600)
);

export const oGa = page(
	() =>
		country(360, [140, 90]) +
		bananaClump(680, 380, 1.6) +
		P('M0 470C200 440 420 446 560 450C760 456 900 446 1000 460V640H0Z', '#5E9A4E') +
		grass(-6, 480, 110, 26, C.leaf, 3, 9.4) +
		at(nonLaBowl(egg(-38, -8, -16) + egg(40, -6, 14) + G(hen({ sit: true, cross: true }), 'translate(0 2) scale(-1 1)')), 692, 508, 2.2) +
		S('M548 262l-40 -18M560 220l-30 -34M600 196l-8 -42', C.coral, 9) +
		grass(530, 620, 40, 60, C.leaf, 6, 9) +
		at(na({ mouth: 'o', eyes: 'wide', turn: 0.6, brow: 'up', tilt: -8 }, { hip: [0, -70], neck: [-16, -140], knees: [[-44, -40], [40, -40]], feet: [[-30, -6], [30, -6]], hands: [[-72, -150], [52, -176]], elbows: [[-70, -110], [50, -128]] }, 1.4), 360, 602) +
		at(bi({ mouth: 'o', eyes: 'wide', turn: 0.9 }, { hands: [[-20, -196], [40, -190]], elbows: [[-56, -150], [56, -130]] }, 1.1), 110, 598)
);

export const no = page(
	() =>
		country(360, [860, 100]) +
		bananaClump(520, 370, 1.5) +
		P('M0 470C200 440 420 446 560 450C760 456 900 446 1000 460V640H0Z', '#5E9A4E') +
		grass(-6, 480, 110, 26, C.leaf, 3, 9.4) +
		at(nonLaBowl(at(hen({ sit: true }), 0, 0, 0.86) + at(chick({ shell: true, peep: true }), -42, 2, 0.66, -10) + at(chick({ peep: true, shell: true }), 40, 4, 0.66, 8)), 498, 508, 2.15) +
		at(chick({ peep: true }), 666, 594, 1.4) +
		at(chick({ peep: true }), 352, 594, 1.3) +
		grass(400, 624, 24, 40, C.leaf, 6, 9) +
		at(na({ mouth: 'laugh', eyes: 'happy', turn: 0.7 }, { hip: [0, -60], neck: [12, -130], knees: [[-44, -40], [50, -50]], feet: [[-30, -6], [26, -6]], hands: [[-10, -118], [48, -118]], elbows: [[-50, -90], [60, -90]] }, 1.4, { leaf: true }), 190, 602) +
		G(bi({ mouth: 'laugh', eyes: 'happy', turn: 0.7 }, { hands: [[-8, -100], [42, -122]], elbows: [[-36, -100], [60, -96]] }, 1.3), 'translate(848 600) scale(-1 1)')
);

export const veNha = page(
	() =>
		country(420, [120, 100]) +
		at(house(0, 0, 2.3), 780, 470) +
		fence(560, 520, 3, 80) +
		bananaClump(960, 420, 0.9) +
		path +
		at(noi({ mouth: 'laugh', turn: -0.6, eyes: 'happy' }, { hands: [[-70, -150], [72, -150]], elbows: [[-62, -120], [62, -120]] }, 1.4), 820, 600) +
		at(na({ mouth: 'laugh', turn: 0.5 }, { hands: [[-44, -86], [82, -150]], elbows: [[-50, -120], [62, -128]] }, 1.3, { leaf: true }), 560, 600) +
		at(hen(), 400, 594, 0.95) +
		at(chick({ peep: true }), 318, 594, 0.95) +
		at(chick(), 262, 594, 0.95) +
		at(chick({ peep: true }), 206, 594, 0.95) +
		at(chick(), 680, 594, 0.95) +
		at(bi({ mouth: 'laugh', eyes: 'happy', turn: 0.6 }, { hands: [[-4, -90], [40, -86]] }, 1.15), 80, 600) +
		at(chick({ peep: true }), 124, 512, 0.8)
);

export const cover = (): string =>
	svg(900, 640, () => {
		const scene =
			country(430, [110, 470]) +
			P('M0 640C240 560 420 520 560 512C720 504 820 510 900 520V640Z', C.sand) +
			P('M0 640C240 600 520 570 900 580V640Z', C.amber, 'opacity=".35"') +
			at(bi({ mouth: 'laugh', turn: 0.8, brow: 'up' }, { hands: [[10, -92], [40, -78]] }, 1.4), 140, 620) +
			at(na({ mouth: 'shout', turn: 0.8, eyes: 'wide' }, { ...RUN, hands: [[-60, -100], [96, -206]], elbows: [[-50, -136], [76, -160]] }, 1.5), 430, 618) +
			at(nonLa(), 730, 300, 1.75, 26) +
			S('M620 360q-40 24 -56 60M656 384q-26 20 -38 50', '#fff', 8, 'opacity=".9"') +
			at(hen(), 740, 594, 1.1) +
			at(chick({ peep: true }), 836, 594, 1.1) +
			flyingLeaves([[600, 230, -20], [850, 400, 30], [80, 240, 10], [230, 300, -30], [860, 220, -16]]) +
			grass(-6, 646, 104, 22, C.leafD, 5, 9);
		return scene + Tt(['Nón Ơi, Đứng Lại!'], 450, 118, 90, C.night, { stroke: '#FFF9EE' }) + speckle(900, 640);
	});
