import { frog, snail } from '#content/art/animals/pond-animals.ts';
import { at, banana, C, clip, E, grass, house, P, r1, rng, S } from '#content/art/kit.ts';
import { moon } from '#content/art/scene.ts';
import { firefly } from './friends.ts';
import { dark, land, night, scene } from './night.ts';

export const vaiNuoc = (): string =>
	scene(() => {
		const R = rng(8);
		let shards = '';
		for (let i = 0; i < 22; i++) {
			const a = R() * Math.PI * 2;
			const r = 20 + R() * 150;
			const x = 470 + Math.cos(a) * r;
			const y = 372 + Math.sin(a) * r * 0.22;
			const w = 12 + R() * 26;
			shards += P(
				`M${r1(x - w)} ${r1(y)}q${r1(w)} -8 ${r1(w * 2)} 0q${r1(-w)} 8 ${r1(-w * 2)} 0z`,
				i % 3 ? '#FFEFC2' : '#F3D9A4'
			);
		}
		const jar = 'M232 372C226 440 250 560 330 612H610C690 560 714 440 708 372Z';
		return (
			night() +
			at(moon(0, 0, 44), 150, 110) +
			land(
				[
					[-20, 470],
					[240, 440],
					[560, 468],
					[920, 440]
				],
				'#24504F'
			) +
			house(800, 470, 1, '#9A8FA8', '#6B4560', true) +
			banana(70, 520, 190, 40, -104, dark.c1, dark.c2, dark.rib, 2) +
			banana(60, 524, 170, 36, -64, '#1F4D4C', '#163B40', '#3E7A6C', 4) +
			P(jar, '#8B5A44') +
			P('M480 372H708C714 440 690 560 610 612H500C560 540 560 440 480 372Z', '#6B4034') +
			S('M262 462q60 34 120 6t120 4t170 -10', '#B0765A', 6, 'opacity=".6"') +
			E(470, 372, 240, 62, '#B0765A') +
			E(470, 374, 214, 50, '#22306B') +
			clip('M256 374a214 50 0 1 0 428 0a214 50 0 1 0 -428 0Z', E(470, 380, 190, 40, '#2F4486') + shards) +
			S('M360 344q-14 -34 -4 -58M386 340q10 -30 26 -40', '#BFE1EA', 4, 'opacity=".8"') +
			at(firefly({ mood: 'wonder', look: -0.2, left: [-84, 84], right: [66, 6] }), 430, 204, 1.15, 10) +
			at(snail(), 612, 338, 1.35) +
			at(frog({ look: 'happy', c: '#6FA65A', d: '#2E7650' }), 130, 590, 1.1) +
			grass(-6, 606, 20, 50, '#12383F', 4, 12) +
			grass(700, 606, 20, 50, '#12383F', 5, 11)
		);
	});

export const haiDomXanh = (): string =>
	scene(() => {
		const eye = (x: number, tilt: number) =>
			at(
				P('M-46 0C-34 -40 34 -40 46 0C34 36 -34 36 -46 0Z', '#A7E06A') +
					P('M6 -29C26 -26 40 -14 46 0C36 30 10 32 -6 26C20 14 24 -10 6 -29Z', '#5FB85A') +
					E(0, -2, 11, 27, C.ink) +
					E(-6, -14, 5, 7, '#fff'),
				x,
				330,
				1,
				tilt
			);
		return (
			night() +
			E(600, 330, 330, 260, '#0F1F3C', 'opacity=".55"') +
			P(
				'M470 250L456 150L536 206C560 196 640 196 664 206L744 150L730 250C760 300 760 400 700 440C660 470 540 470 500 440C440 400 440 300 470 250Z',
				'#1B2748'
			) +
			P('M484 226L478 186L512 212ZM716 226L722 186L688 212Z', '#5A3F5E') +
			eye(540, 8) +
			eye(660, -8) +
			P('M588 386Q600 380 612 386L600 398Z', C.rose) +
			S('M600 398q-14 18 -30 10M600 398q14 18 30 10', '#8391B8', 4) +
			S('M520 392L420 372M522 406L424 412M680 392L780 372M678 406L776 412', '#8391B8', 3.4) +
			banana(420, 620, 420, 66, -96, dark.c1, dark.c2, dark.rib, 5) +
			banana(560, 640, 300, 56, -84, '#1F4D4C', '#163B40', '#3E7A6C', 6) +
			banana(800, 630, 440, 66, -98, dark.c1, dark.c2, dark.rib, 7) +
			banana(860, 640, 340, 60, -66, '#1F4D4C', '#163B40', '#3E7A6C', 8) +
			banana(700, 640, 240, 52, -112, '#24504F', '#1A4347', '#3E7A6C', 9) +
			banana(440, 640, 300, 56, -150, '#1F4D4C', '#163B40', '#3E7A6C', 10) +
			S(
				'M120 150c60 -70 150 -40 130 30s-120 60 -110 -10s120 -60 150 30',
				'#BFE1EA',
				5,
				'opacity=".65" stroke-dasharray="3 14"'
			) +
			at(
				firefly({ mood: 'wonder', look: 0.8, left: [-66, -20], right: [70, -16], hint: true }),
				240,
				330,
				1.2,
				-28
			) +
			grass(-6, 606, 70, 46, '#12383F', 4, 14)
		);
	});
