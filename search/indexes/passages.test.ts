import { describe, expect, it } from 'vitest';
import { passagesOf } from './passages.ts';

describe('passages', () => {
	const section = (text: string) => ({ sections: [{ position: 3, title: 'Chương 4', text }] });

	it('keeps a page of a picture book whole', () => {
		expect(passagesOf(section('Mèo Mun ngủ. Trời mưa.'))).toEqual([
			{ section: 3, title: 'Chương 4', text: 'Mèo Mun ngủ. Trời mưa.' }
		]);
	});

	it('cuts a long chapter at sentence ends and loses no word', () => {
		const text = Array.from({ length: 200 }, (_, n) => `Câu thứ ${n} của chương này kể một điều.`).join(' ');
		const parts = passagesOf(section(text));
		expect(parts.length).toBeGreaterThan(5);
		expect(parts.every((part) => part.text.length <= 1_000 && part.text.endsWith('.'))).toBe(true);
		expect(parts.map((part) => part.text).join(' ')).toBe(text);
	});

	it('cuts even a text without sentences', () => {
		expect(passagesOf(section('a'.repeat(2_500))).map((part) => part.text.length)).toEqual([
			1_000, 1_000, 500
		]);
		expect(passagesOf(section(''))).toEqual([]);
	});
});
