/** How many numbers each path command takes. */
const TAKES: Readonly<Record<string, number>> = {
	M: 2,
	L: 2,
	H: 1,
	V: 1,
	C: 6,
	S: 4,
	Q: 4,
	T: 2,
	A: 7,
	Z: 0
};

/**
 * The same path in relative steps with fewer decimals. Points are rounded where they are, not step by step, so errors do
 * not add up along the path.
 */
export function relativePath(d: string, decimals: number): string {
	const unit = 10 ** decimals;
	const snap = (n: number): number => Math.round(n * unit) / unit;
	const [pen, start] = [
		{ x: 0, y: 0 },
		{ x: 0, y: 0 }
	];
	let out = '';
	for (const [, letter = '', list = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
		const numbers = (list.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
		const name = letter.toUpperCase();
		const size = TAKES[name] ?? 0;
		const relative = letter !== name;
		if (name === 'Z') {
			out += 'z';
			Object.assign(pen, start);
			continue;
		}
		for (let i = 0; i + size <= numbers.length; i += size) {
			const part = numbers.slice(i, i + size);
			const base = relative ? pen : { x: 0, y: 0 };
			const steps = part.map((n, k) => {
				if (name === 'A' && k < 5) return snap(n);
				const across = name === 'H' || (name !== 'V' && (name === 'A' ? k === 5 : k % 2 === 0));
				return across ? snap(snap(base.x + n) - pen.x) : snap(snap(base.y + n) - pen.y);
			});
			const first = i === 0;
			const command = name === 'M' && !first ? 'l' : name.toLowerCase();
			out +=
				(first || (command === 'l' && name === 'M' && i === size) ? command : '') +
				join(steps, first || (name === 'M' && i === size));
			if (name === 'H') pen.x = snap(pen.x + (steps[0] ?? 0));
			else if (name === 'V') pen.y = snap(pen.y + (steps[0] ?? 0));
			else {
				pen.x = snap(pen.x + (steps.at(-2) ?? 0));
				pen.y = snap(pen.y + (steps.at(-1) ?? 0));
			}
			if (name === 'M' && first) Object.assign(start, pen);
		}
	}
	return out;
}

/** Numbers side by side; a minus sign separates by itself. */
function join(numbers: readonly number[], afterLetter: boolean): string {
	return numbers
		.map((n, i) => {
			const text = String(n).replace(/^(-?)0\./, '$1.');
			return (i === 0 && afterLetter) || text.startsWith('-') ? text : ` ${text}`;
		})
		.join('');
}
