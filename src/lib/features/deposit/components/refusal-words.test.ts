import { expect, test } from 'vitest';
import { refusalWords } from './refusal-words.ts';

const words = (code: string, status: number) => refusalWords({ code, status }, 500 * 1_048_576);

test('only an upload that nothing answered is blamed on the network', () => {
	expect(words('', 0)).toMatch(/mạng/);
	for (const [code, status] of [
		['upload-empty', 400],
		['upload-kind', 0],
		['', 400],
		['sign-in-needed', 403],
		['', 413],
		['', 429],
		['', 500],
		['storage-full', 507]
	] as const)
		expect(words(code, status)).not.toMatch(/kiểm tra mạng/);
});

test('a session that ran out is told as such', () => {
	expect(words('sign-in-needed', 403)).toMatch(/đăng nhập lại/);
});

test('a full disk is told as such', () => {
	expect(words('storage-full', 507)).toMatch(/hết chỗ/);
});
