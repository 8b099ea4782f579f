import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newPersonSchema, ownPath } from './schema.ts';

describe('where to go on', () => {
	it.each(['/', '/sach?topic=con-vat', '/tim?q=truy%E1%BB%87n#kq', '/read/truyen-coc-kien-troi'])(
		'a child goes on to %s',
		(path) => {
			expect(v.parse(ownPath, path)).toBe(path);
		}
	);

	it.each([
		'//elsewhere.example',
		'/\\elsewhere.example',
		'/\t/elsewhere.example',
		'/\n/elsewhere.example',
		'https://elsewhere.example',
		'javascript:alert(1)',
		'/tim?q=truyện',
		'',
		null,
		undefined
	])('nobody is led out of the library by %j', (path) => {
		expect(v.parse(ownPath, path)).toBe('/');
	});
});

describe('a new person', () => {
	const person = { login: 'Co.Lan', displayName: 'Cô Lan', role: 'teacher', password: 'mười ký tự' };

	it('signs in with small letters', () => {
		expect(v.parse(newPersonSchema, person).login).toBe('co.lan');
	});

	it('needs a password of ten characters', () => {
		expect(v.is(newPersonSchema, { ...person, password: 'chín ký t' })).toBe(false);
	});
});
