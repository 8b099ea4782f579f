import { banana, C, cloud, E, G, grass, hill, house, leaf, lily, lotus, P, palm, S, stem, svg, taro, Tt } from '../../art/kit.ts';
import { chick, duck, rooster } from '../../art/animals/yard-birds.ts';
import { cat, dog } from '../../art/animals/yard-animals.ts';
import { frog, snail } from '../../art/animals/pond-animals.ts';
import { fence, ground, moon, rain, room, speckle, stars, sunRays, windowTo, wordStrip } from '../../art/scene.ts';
import { basket, nonLa, sound, steam } from '../../art/village-things.ts';
import { baby, checkedScarf, father, grandma, mother } from './family.ts';
import { motorbike } from '../../art/motorbike.ts';

const page = (draw: () => string) => (): string => svg(800, 800, () => draw() + wordStrip(800, 800, 638) + speckle(800, 800));
const at = (s: string, x: number, y: number, k = 1, r = 0): string => G(s, `translate(${x} ${y})${r ? ` rotate(${r})` : ''}${k === 1 ? '' : ` scale(${k})`}`);

export const gaTrong = page(
	() =>
		ground(800, 800, [[0, '#F9C9A2'], [0.5, '#FCE3B8'], [1, '#FFF3D6']]) +
		sunRays(190, 250, 92, '#FFD36B') +
		cloud(600, 110, 1.2, '#FFF3E0', '#F8CDB0') +
		hill([[-20, 470], [160, 420], [380, 460], [600, 410], [830, 450]], 830, 800, '#8DB07A', 'br', 0.3) +
		palm(70, 470, 150, 1.6, '#5A8259', '#6E9468', '#5A8259', 16) +
		at(house(0, 0, 1.5), 214, 520) +
		hill([[-20, 560], [200, 520], [420, 500], [640, 470], [830, 520]], 830, 800, C.moss, 'gr', 0.3) +
		fence(0, 640, 11, 96) +
		P('M380 640C400 520 480 476 560 476C650 476 720 530 740 640Z', C.sun) +
		P('M620 486C690 506 726 560 740 640H560C650 620 660 560 620 486Z', C.amber) +
		S('M430 600q20 -40 50 -60M480 620q10 -50 40 -84M560 620q-4 -60 14 -100M640 610q-6 -40 -30 -80M690 612q-10 -40 -30 -60', C.rust, 4, 'opacity=".6"') +
		at(rooster(), 560, 486, 1.65) +
		at(sound(3, C.coral, 9), 700, 110, 1.3, -34)
);

export const vit = page(
	() =>
		ground(800, 800, [[0, '#BFE1EA'], [0.35, '#E4F2DC']]) +
		cloud(170, 90, 1.1, '#fff', '#D7ECF0') +
		cloud(640, 120, 0.8, '#fff', '#D7ECF0') +
		hill([[-20, 240], [180, 200], [420, 236], [640, 190], [830, 220]], 830, 800, '#8DC19A', 'br', 0.3) +
		banana(730, 280, 170, 34, -110, C.moss, C.leaf, C.lime, 4) +
		banana(740, 284, 190, 34, -66, C.leaf, C.leafD, C.moss, 5) +
		banana(726, 284, 140, 28, -150, C.moss, C.leaf, C.lime, 6) +
		P('M0 286C160 262 320 296 480 280C620 268 720 286 800 274V700H0Z', C.skyM) +
		P('M0 420C200 396 420 440 800 404V700H0Z', '#5FA3C8', 'opacity=".55"') +
		S('M60 330q50 -8 110 0M420 320q50 -8 120 0M620 360q40 -6 90 0M80 560q60 -8 130 0M560 580q60 -8 120 0', '#E4F5F7', 5) +
		lily(110, 400, 80, 20, C.moss, C.leaf, C.lime) +
		at(lotus(0, 0, 1.2), 92, 396) +
		lily(700, 480, 70, 18, C.moss, C.leaf, C.lime) +
		at(duck({ swim: true, quack: true }), 520, 480, 2) +
		S('M390 486q120 22 260 0', '#E4F5F7', 7) +
		at(duck({ swim: true, child: true, quack: true }), 310, 540, 1.05) +
		S('M236 546q70 14 140 0', '#E4F5F7', 6) +
		at(duck({ swim: true, child: true }), 178, 500, 0.95) +
		S('M112 506q64 12 130 0', '#E4F5F7', 6) +
		at(duck({ swim: true, child: true, quack: true }), 110, 590, 0.9) +
		S('M50 596q60 12 124 0', '#E4F5F7', 6) +
		stem(770, 640, 750, 520, 8, C.leafD, 7) +
		stem(736, 640, 724, 560, -6, C.leafD, 6) +
		at(sound(3, C.coral, 8), 706, 300, 1.1, -6)
);

export const meo = page(
	() =>
		room(800, 800, 470) +
		windowTo(70, 90, 210, 220, ground(210, 220, [[0, '#8CCBE0'], [1, '#E9F3DA']]) + sunRays(60, 60, 26) + hill([[-10, 170], [80, 140], [220, 170]], 220, 230, C.moss) + leaf(150, 240, 120, 30, -80)) +
		P('M470 70H690V230H470Z', C.cream) +
		P('M484 84H676V216H484Z', '#A9D3DF') +
		at(lotus(0, 0, 1.7), 580, 196) +
		P('M90 640C110 540 250 500 400 500C560 500 700 540 720 640C640 690 180 690 90 640Z', C.leaf) +
		P('M470 504C600 514 706 556 720 640C640 690 400 690 300 676C520 660 560 560 470 504Z', C.leafD) +
		P('M160 620C190 566 290 540 400 540C520 540 620 566 650 620', 'none') +
		S('M150 624C180 560 290 534 400 534C520 534 624 560 656 624', C.lime, 5, 'stroke-dasharray="4 18"') +
		at(baby({ mouth: 'laugh', turn: 0.6 }, { hip: [0, -40], neck: [0, -96], feet: [[-10, -8], [70, -12]], knees: [[-66, -18], [40, -34]], hands: [[-54, -64], [92, -118]], elbows: [[-46, -84], [66, -86]] }), 270, 630, 1.75) +
		at(cat({ mouth: 'meow' }), 560, 636, 1.7) +
		at(sound(3, C.coral, 7), 664, 420, 1, 6)
);

export const cun = page(
	() =>
		ground(800, 800, [[0, '#BFE1EA'], [0.6, '#F3F3DC']]) +
		sunRays(110, 100, 50) +
		cloud(520, 90, 1, '#fff', '#D7ECF0') +
		hill([[-20, 400], [240, 350], [520, 390], [830, 340]], 830, 800, '#8DC19A', 'br', 0.3) +
		at(house(0, 0, 2), 160, 460) +
		banana(760, 480, 210, 38, -108, C.moss, C.leaf, C.lime, 7) +
		banana(790, 480, 190, 34, -136, C.leaf, C.leafD, C.moss, 8) +
		hill([[-20, 470], [300, 440], [560, 466], [830, 440]], 830, 800, C.moss, 'gr', 0.35) +
		P('M330 640C400 560 470 510 560 470L640 466C600 520 560 580 560 640Z', C.sand) +
		P('M520 640C540 570 590 510 640 466L600 468C540 520 480 580 470 640Z', C.amber, 'opacity=".35"') +
		at(
			grandma({ mouth: 'laugh', turn: -0.6, hat: G(nonLa({ ribbon: C.plum, worn: true }), 'translate(0 -40) scale(1.12)') }, { hands: [[-62, -120], [58, -96]], elbows: [[-56, -150], [52, -130]], holds: ['', G(basket(), 'translate(0 78) scale(.9)')] }, 1.5),
			580,
			626
		) +
		at(dog({ bark: true, leap: true }), 240, 610, 1.6) +
		at(sound(3, C.coral, 8), 424, 330, 1.05, -12) +
		grass(0, 644, 40, 26, C.leaf, 5, 8)
);

export const mua = page(() => {
	const drop = (x: number, y: number, k: number): string => G(P('M0 -26C12 -8 16 0 16 8A16 16 0 0 1 -16 8C-16 0 -12 -8 0 -26Z', C.sky) + P('M0 -26C12 -8 16 0 16 8A16 16 0 0 1 0 24C8 10 8 -8 0 -26Z', C.skyD) + E(-6, 6, 3.4, 6, '#fff', 'opacity=".8"'), `translate(${x} ${y}) scale(${k})`);
	const splash = (x: number, y: number): string => S(`M${x - 20} ${y - 10}l-14 -20M${x} ${y - 14}v-26M${x + 20} ${y - 10}l14 -20`, '#fff', 6);
	return (
		ground(800, 800, [[0, '#5F97BC'], [0.5, '#A9D3DF'], [1, '#CFE6DF']]) +
		cloud(180, 110, 2, '#E6F0F2', '#B9D2DE') +
		cloud(560, 90, 2.3, '#E6F0F2', '#B9D2DE') +
		rain(820, 640, 80) +
		hill([[-20, 560], [240, 530], [520, 566], [830, 530]], 830, 800, '#6FAE69', 'gr', 0.35) +
		banana(-30, 600, 420, 84, -52, C.moss, C.leaf, C.lime, 21) +
		banana(840, 560, 470, 92, -152, C.leaf, C.leafD, C.moss, 22) +
		banana(60, 660, 520, 96, -22, C.moss, C.leaf, C.lime, 23) +
		at(snail(), 330, 546, 1.6, -18) +
		splash(210, 400) +
		splash(560, 424) +
		splash(420, 500) +
		drop(210, 340, 1.2) +
		drop(560, 350, 1.5) +
		drop(420, 420, 1.1) +
		drop(690, 240, 1.2) +
		drop(120, 190, 1) +
		drop(340, 230, 1.2)
	);
});

export const ech = page(
	() =>
		ground(800, 800, [[0, '#7FB6C9'], [0.5, '#CFE6DF']]) +
		rain(820, 640, 60, 4) +
		hill([[-20, 250], [240, 210], [520, 250], [830, 210]], 830, 800, '#6FAE69', 'br', 0.3) +
		P('M0 300C160 280 320 306 480 292C620 282 720 300 800 288V700H0Z', '#4F93B5') +
		S('M60 350q40 -6 90 0M640 340q40 -6 100 0M40 470q50 -8 110 0M660 480q50 -8 110 0', '#BFE1EA', 5) +
		[[140, 400], [690, 400], [90, 580], [720, 560]].map(([x, y]) => `<ellipse cx="${x}" cy="${y}" rx="36" ry="10" fill="none" stroke="#E4F5F7" stroke-width="4"/>`).join('') +
		stem(640, 640, 660, 250, 20, C.leafD, 9) +
		at(lotus(0, 0, 2.2), 662, 256) +
		G(taro(0, 0, 2, 0, C.moss, C.leaf, C.lime), 'translate(90 250) rotate(70) scale(1 .6)') +
		lily(400, 570, 270, 66, C.moss, C.leaf, C.lime) +
		at(frog({ croak: true, look: 'happy' }), 400, 580, 2.7) +
		at(sound(3, C.coral, 9), 590, 400, 1.2) +
		G(sound(3, C.coral, 9), 'translate(210 400) scale(-1.2 1.2)')
);

export const trung = page(
	() =>
		room(800, 800, 560, '#F3D3B0', '#E9BC8C') +
		windowTo(500, 70, 220, 200, ground(220, 200, [[0, '#F9C9A2'], [1, '#FFF3D6']]) + palm(150, 220, 130, 1.4, C.leaf, C.leafD, C.earthD, 10), C.leaf) +
		P('M60 90H330V110H60Z', C.earth) +
		E(110, 70, 30, 22, C.skyM) + E(118, 72, 20, 16, C.sky) +
		P('M170 90V46H214V90Z', C.coral) + P('M196 46H214V90H196Z', C.brick) +
		P('M240 90C232 40 300 40 292 90Z', C.sun) + P('M270 54C288 60 294 74 292 90H272Z', C.amber) +
		P('M380 470H800V660H380Z', C.rust) +
		P('M640 470H800V660H600Z', C.brick) +
		P('M364 446H800V476H364Z', C.sand) +
		P('M520 566C520 520 640 520 640 566V660H520Z', C.earthD) +
		P('M546 660C540 610 566 612 570 580C590 602 594 620 604 600C624 622 618 640 614 660Z', C.coral) +
		P('M562 660C562 634 576 636 580 616C594 632 600 644 598 660Z', C.sun) +
		E(580, 440, 106, 20, C.slateD) + E(580, 428, 116, 30, C.slate) + E(580, 424, 100, 23, C.night) +
		P('M508 424C506 404 540 404 560 408C586 398 650 402 652 424C654 440 600 440 576 438C546 440 510 440 508 424Z', '#fff') +
		E(560, 420, 24, 13, C.sun) + E(564, 423, 16, 8, C.amber) + E(616, 423, 22, 12, C.sun) + E(620, 426, 14, 7, C.amber) +
		S('M690 424L780 400', C.earthD, 20) +
		at(steam(100), 540, 380) + at(steam(120), 590, 372) + at(steam(90), 640, 380) +
		at(mother({ mouth: 'laugh', turn: 0.5, eyes: 'happy' }, { hip: [0, -110], neck: [0, -184], feet: [[-20, 30], [20, 30]], hands: [[-50, -110], [86, -132]], elbows: [[-54, -150], [60, -120]], holds: ['', S('M0 0L58 2', C.earth, 7) + P('M52 -10L94 -4L92 10L52 12Z', C.slate)] }, 1.7), 270, 640) +
		at(baby({ mouth: 'o', eyes: 'wide', turn: 0.7 }, { hands: [[-40, -70], [60, -130]], elbows: [[-44, -80], [56, -90]] }), 116, 634, 1.35)
);

export const xe = page(
	() =>
		ground(800, 800, [[0, '#F6B98A'], [0.4, '#FBDCA8'], [0.7, '#FFF3D6']]) +
		sunRays(620, 190, 70, '#FFB347', '#FFE1A0') +
		cloud(200, 110, 1.1, '#FFF3E0', '#F8CDB0') +
		hill([[-20, 400], [200, 350], [460, 390], [830, 340]], 830, 800, '#C7B58A', 'br', 0.3) +
		palm(90, 430, 190, 1.7, C.leaf, C.leafD, C.earthD, 20) +
		palm(720, 420, 160, 1.5, '#5A8259', C.leaf, C.earthD, -16) +
		hill([[-20, 440], [300, 420], [560, 436], [830, 420]], 830, 800, C.moss, 'gr', 0.3) +
		P('M0 540C200 524 560 524 800 540V700H0Z', '#8C7B78') +
		P('M0 560C200 546 560 546 800 560V700H0Z', '#7A6A6C') +
		S('M40 600h70M220 596h70M420 596h70M620 600h70', C.cream, 8) +
		at(motorbike(), 380, 606, 1.75) +
		at(sound(3, C.coral, 9), 656, 380, 1.2) +
		S('M70 420h100M40 470h110M80 520h80', '#fff', 8, 'opacity=".8"')
);

export const uOa = page(
	() =>
		room(800, 800, 500, '#CFE6DF', '#B3D5CB') +
		windowTo(300, 50, 200, 160, ground(200, 160, [[0, '#F0A368'], [1, '#FCE3B8']]) + hill([[-10, 120], [90, 96], [210, 124]], 210, 170, C.moss)) +
		P('M60 650C80 560 240 530 400 530C560 530 720 560 740 650Z', C.plumL) +
		P('M500 534C620 548 726 580 740 650H420C540 640 560 570 500 534Z', '#9B78BF') +
		at(mother({ mouth: 'laugh', eyes: 'happy', turn: 0.6, tilt: 8 }, { hip: [0, -50], neck: [4, -126], feet: [[-20, -10], [70, -10]], knees: [[-60, -30], [40, -40]], hands: [[-40, -60], [92, -84]], elbows: [[-60, -90], [60, -80]] }, 1.75), 180, 640) +
		at(father({ mouth: 'laugh', eyes: 'happy', turn: -0.6, tilt: -8 }, { hip: [0, -50], neck: [-4, -128], feet: [[20, -10], [-70, -10]], knees: [[60, -30], [-40, -40]], hands: [[-92, -84], [44, -60]], elbows: [[-60, -84], [60, -90]] }, 1.8), 628, 640) +
		at(baby({ mouth: 'laugh', eyes: 'happy' }, { hip: [0, -44], neck: [0, -98], feet: [[-40, -6], [40, -6]], knees: [[-56, -24], [56, -24]], hands: [[-56, -84], [56, -84]], elbows: [[-48, -76], [48, -76]] }), 402, 634, 1.7) +
		at(checkedScarf(220, 120), 402, 494) +
		E(296, 496, 20, 20, '#F3C8A2') + E(508, 496, 20, 20, '#E9B58C')
);

export const nguNgoan = page(
	() =>
		`<rect width="800" height="800" fill="#3B3A72"/>` +
		P('M500 0H800V560H620Z', '#2F2F63', 'opacity=".8"') +
		windowTo(270, 60, 280, 260, ground(280, 260, [[0, '#1E2556'], [1, '#4B4A8C']]) + stars(280, 200, 16) + moon(150, 110, 52) + hill([[-10, 240], [120, 214], [290, 244]], 290, 280, '#26336E', 'br', 0.1), C.earthD) +
		P('M60 120H92V650H60Z', C.earthD) + P('M80 120H92V650H80Z', '#40261B') +
		P('M708 120H740V650H708Z', C.earthD) + P('M728 120H740V650H728Z', '#40261B') +
		P('M0 540H800V700H0Z', '#5A4158') +
		S('M0 590H800M0 632H800', '#4A3449', 4) +
		S('M76 250L190 400M724 250L604 404M76 250L206 404M724 250L616 388', C.sand, 5) +
		G(
			G(baby({ eyes: 'closed', mouth: 'smile', turn: 0.2 }, { hands: [[-10, -62], [16, -58]], elbows: [[-44, -50], [44, -50]], feet: [[-20, 6], [20, 6]] }), 'translate(480 420) rotate(-78) scale(1.5)'),
		) +
		P('M180 380C240 400 270 470 400 478C530 470 560 400 620 380C610 500 520 560 400 560C280 560 190 500 180 380Z', C.coral) +
		P('M620 380C610 500 520 560 400 560C350 560 305 550 270 530C440 540 560 470 590 396C600 390 610 384 620 380Z', C.brick) +
		S('M206 440C280 520 520 520 594 440M230 490C300 546 500 546 570 490', C.sun, 5, 'stroke-dasharray="3 16"') +
		at(cat({ pose: 'sleep', eyes: 'shut', c: '#D9A76A', d: '#A9743F' }), 640, 630, 1.05)
);

export const cover = (): string =>
	svg(640, 640, () => {
		const rays = sunRays(150, 470, 120, '#FFD36B', '#FFF1C9', 16);
		return (
			ground(640, 640, [[0, '#FFD978'], [0.7, '#FCE9B8']]) +
			rays +
			hill([[-20, 530], [160, 490], [380, 520], [660, 470]], 660, 660, C.moss, 'gr', 0.35) +
			banana(700, 470, 230, 44, -140, C.moss, C.leaf, C.lime, 31) +
			banana(690, 500, 200, 36, -104, C.leaf, C.leafD, C.moss, 33) +
			at(rooster(), 158, 596, 1.5) +
			at(sound(3, C.coral, 8), 278, 300, 1.1, -20) +
			at(baby({ mouth: 'laugh', turn: -0.5, eyes: 'wide' }, { hip: [0, -50], feet: [[-46, -6], [50, -6]], knees: [[-60, -26], [60, -26]], hands: [[-64, -150], [52, -62]], elbows: [[-92, -96], [56, -80]] }), 446, 594, 1.64) +
			at(chick({ peep: true }), 300, 606, 1.3) +
			grass(-4, 646, 84, 24, C.leafD, 5, 8) +
			Tt(['Nghe Kìa,'], 320, 88, 72, C.brick) +
			Tt(['Bé Ơi!'], 320, 176, 92, C.ink) +
			speckle(640, 640)
		);
	});
