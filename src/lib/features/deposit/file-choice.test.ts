import { describe, expect, test } from 'vitest';
import { refusalOfFile } from './file-choice.ts';

const limit = 1_000;

describe('a chosen file', () => {
	test('of nothing is told to be empty before it is sent', () => {
		expect(refusalOfFile({ name: 'rong.epub', size: 0 }, limit)).toBe('upload-empty');
	});
	test('that is larger than the library takes is told so before it is sent', () => {
		expect(refusalOfFile({ name: 'to.pdf', size: limit + 1 }, limit)).toBe('upload-too-large');
	});
	test('that is no book is told so before it is sent', () => {
		expect(refusalOfFile({ name: 'anh.jpg', size: 10 }, limit)).toBe('upload-kind');
	});
	test('that was not chosen is asked for', () => {
		expect(refusalOfFile(null, limit)).toBe('upload-none');
		expect(refusalOfFile({ name: '', size: 0 }, limit)).toBe('upload-none');
	});
	test('of a book goes on, whatever case its name is in', () => {
		expect(refusalOfFile({ name: 'Sách.EPUB', size: 10 }, limit)).toBeNull();
		expect(refusalOfFile({ name: 'sach.pdf', size: limit }, limit)).toBeNull();
	});
});
