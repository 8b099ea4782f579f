import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Palette } from './palette.ts';

interface Plot {
	readonly width: number;
	readonly height: number;
	readonly palette: Palette;
	readonly random: () => number;
}

/** Sky, sun, three hills with plants, and in front a book that opens like a flower. */
export function drawGarden(context: SKRSContext2D, plot: Plot): void {
	const { width, height, palette, random } = plot;
	const sky = context.createLinearGradient(0, 0, 0, height * 0.7);
	sky.addColorStop(0, palette.sky);
	sky.addColorStop(1, palette.skyLow);
	context.fillStyle = sky;
	context.fillRect(0, 0, width, height);
	drawSun(
		context,
		width * (0.2 + random() * 0.6),
		height * (0.46 + random() * 0.06),
		92 + random() * 34,
		palette
	);
	palette.hills.forEach((colour, at) => {
		drawHill(context, plot, height * (0.6 + at * 0.1), colour);
		drawRow(context, plot, height * (0.655 + at * 0.1), at);
	});
	speckle(context, plot);
	drawBook(context, width / 2, height - 72, palette);
}

function drawSun(context: SKRSContext2D, x: number, y: number, radius: number, palette: Palette): void {
	for (const [scale, alpha] of [
		[1.7, 0.18],
		[1.32, 0.3],
		[1, 1]
	] as const) {
		context.globalAlpha = alpha;
		disc(context, x, y, radius * scale, palette.sun);
	}
	context.globalAlpha = 1;
}

function drawHill(
	context: SKRSContext2D,
	{ width, height, random }: Plot,
	top: number,
	colour: string
): void {
	const [a, b] = [30 + random() * 60, 30 + random() * 60];
	context.beginPath();
	context.moveTo(0, top + a * 0.4);
	context.bezierCurveTo(width * 0.25, top - a, width * 0.45, top + b, width * 0.62, top);
	context.bezierCurveTo(width * 0.75, top - b, width * 0.9, top - a * 0.3, width, top + b * 0.3);
	context.lineTo(width, height);
	context.lineTo(0, height);
	context.fillStyle = colour;
	context.fill();
}

/** Plants on one hill, nearer ones larger. */
function drawRow(
	context: SKRSContext2D,
	{ width, palette, random }: Plot,
	ground: number,
	row: number
): void {
	const plants = 6 - row;
	for (let at = 0; at < plants; at++) {
		const x = ((at + 0.2 + random() * 0.6) / plants) * width;
		const size = (46 + random() * 26) * (1 + row * 0.42);
		const y = ground + 24 + random() * 30;
		if (random() < 0.55) drawFlower(context, x, y, size, palette, random);
		else drawLeaves(context, x, y, size, palette);
	}
}

function drawLeaves(context: SKRSContext2D, x: number, y: number, size: number, palette: Palette): void {
	for (const [angle, length] of [
		[-150, 0.8],
		[-30, 0.8],
		[-118, 1],
		[-62, 1],
		[-90, 1.15]
	] as const)
		leaf(context, x, y, size * length, angle, palette);
}

/** Two tones a leaf, no outline: cut paper. */
function leaf(
	context: SKRSContext2D,
	x: number,
	y: number,
	length: number,
	angle: number,
	palette: Palette
): void {
	context.save();
	context.translate(x, y);
	context.rotate((angle * Math.PI) / 180);
	for (const [side, colour] of [
		[-1, palette.leafLight],
		[1, palette.leaf]
	] as const) {
		context.beginPath();
		context.moveTo(0, 0);
		context.quadraticCurveTo(length * 0.45, side * length * 0.3, length, 0);
		context.closePath();
		context.fillStyle = colour;
		context.fill();
	}
	context.restore();
}

function drawFlower(
	context: SKRSContext2D,
	x: number,
	y: number,
	size: number,
	palette: Palette,
	random: () => number
): void {
	context.strokeStyle = palette.leaf;
	context.lineWidth = size * 0.09;
	context.lineCap = 'round';
	context.beginPath();
	context.moveTo(x, y);
	context.quadraticCurveTo(x + size * 0.12, y - size * 0.5, x, y - size);
	context.stroke();
	leaf(context, x, y - size * 0.2, size * 0.5, -28, palette);
	leaf(context, x, y - size * 0.3, size * 0.5, -152, palette);
	const petals = 5 + Math.floor(random() * 3);
	for (let at = 0; at < petals; at++) {
		const turn = (at / petals) * Math.PI * 2;
		const [px, py] = [x + Math.cos(turn) * size * 0.27, y - size + Math.sin(turn) * size * 0.27];
		disc(
			context,
			px,
			py,
			size * 0.2,
			Math.sin(turn) + Math.cos(turn) < 0 ? palette.flowerLight : palette.flower
		);
	}
	disc(context, x, y - size, size * 0.17, palette.sun);
}

/** An open book growing out of the ground. */
function drawBook(context: SKRSContext2D, x: number, y: number, palette: Palette): void {
	for (const side of [-1, 1] as const) {
		leaf(context, x, y + 40, 150, side < 0 ? 200 : -20, palette);
		page(context, x, y + 8, side, 132, 96, side < 0 ? palette.flowerLight : palette.flower);
		page(context, x, y, side, 120, 88, side < 0 ? '#FFFFFF' : '#FBEBCB');
	}
	context.strokeStyle = palette.ink;
	context.globalAlpha = 0.28;
	context.lineWidth = 3.5;
	for (const side of [-1, 1])
		for (const row of [0, 1, 2]) {
			context.beginPath();
			context.moveTo(x + side * 20, y - 58 + row * 18);
			context.quadraticCurveTo(x + side * 62, y - 78 + row * 18, x + side * 100, y - 66 + row * 18);
			context.stroke();
		}
	context.globalAlpha = 1;
}

function page(
	context: SKRSContext2D,
	x: number,
	y: number,
	side: number,
	width: number,
	height: number,
	colour: string
): void {
	context.beginPath();
	context.moveTo(x, y);
	context.bezierCurveTo(
		x + side * width * 0.3,
		y - 26,
		x + side * width * 0.7,
		y - 26,
		x + side * width,
		y - 8
	);
	context.lineTo(x + side * width, y - height);
	context.bezierCurveTo(
		x + side * width * 0.7,
		y - height - 22,
		x + side * width * 0.3,
		y - height - 18,
		x,
		y - height + 14
	);
	context.closePath();
	context.fillStyle = colour;
	context.fill();
}

/** The shell dust of Đông Hồ paper. */
function speckle(context: SKRSContext2D, { width, height, random }: Plot): void {
	context.fillStyle = '#FFFFFF';
	context.globalAlpha = 0.4;
	for (let at = 0; at < 260; at++) {
		const [x, y, s] = [random() * width, random() * height, 1 + random() * 2.2];
		context.beginPath();
		context.moveTo(x, y);
		context.lineTo(x + s * 1.6, y - s * 0.5);
		context.lineTo(x + s, y + s * 1.3);
		context.fill();
	}
	context.globalAlpha = 1;
}

function disc(context: SKRSContext2D, x: number, y: number, radius: number, colour: string): void {
	context.fillStyle = colour;
	context.beginPath();
	context.arc(x, y, radius, 0, Math.PI * 2);
	context.fill();
}
