import type { Point } from './place-on-page.ts';

interface PinchListener {
	/** Two fingers moved: how far apart they are now, as a multiple of the beginning. `around`: the middle between them. */
	move(factor: number, around: Point): void;
	end(): void;
}

interface Pinch {
	readonly apart: number;
	readonly around: Point;
}

/** Listens for two fingers on an element, and for the pinch of a touch pad, which browsers tell as Ctrl and the wheel. */
export function listenForPinch(element: HTMLElement, listener: PinchListener): () => void {
	const stop = new AbortController();
	const options = { signal: stop.signal, passive: false };
	let began: Pinch | null = null;
	let wheel = 1;
	let resting = 0;

	const pinchOf = ({ touches }: TouchEvent): Pinch | null => {
		const [a, b] = touches;
		if (!a || !b || touches.length !== 2) return null;
		return {
			apart: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
			around: shareOf(element, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2)
		};
	};
	const end = () => {
		if (began) listener.end();
		began = null;
	};
	element.addEventListener('touchstart', (event) => (began = pinchOf(event)), options);
	element.addEventListener(
		'touchmove',
		(event) => {
			const now = began && pinchOf(event);
			if (!began || !now) return;
			event.preventDefault();
			listener.move(now.apart / began.apart, now.around);
		},
		options
	);
	element.addEventListener('touchend', end, options);
	element.addEventListener('touchcancel', end, options);
	element.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey) return;
			event.preventDefault();
			wheel *= Math.exp(-event.deltaY / WHEEL);
			listener.move(wheel, shareOf(element, event.clientX, event.clientY));
			clearTimeout(resting);
			resting = window.setTimeout(() => {
				wheel = 1;
				listener.end();
			}, REST);
		},
		options
	);
	return () => {
		clearTimeout(resting);
		stop.abort();
	};
}

/** Wheel pixels that make a page e times as large. */
const WHEEL = 300;
/** ms after the last movement of the wheel. */
const REST = 200;

function shareOf(element: HTMLElement, x: number, y: number): Point {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { x: (x - left) / Math.max(1, width), y: (y - top) / Math.max(1, height) };
}
