import { expect, test } from 'vitest';
import { carriedForm, readCarried } from './carried-form.ts';

function form(...fields: [string, string][]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

test('what was typed comes through the sign-in page as it was, repeated fields too', () => {
	const carried = carriedForm(
		'/ban-thu-thu/an-pham/x?/save',
		form(['title', 'Suối “hát” & <b>'], ['topics', 'a'], ['topics', 'b'])
	);
	expect(readCarried(JSON.stringify(carried))).toEqual({
		to: '/ban-thu-thu/an-pham/x?/save',
		fields: [
			['title', 'Suối “hát” & <b>'],
			['topics', 'a'],
			['topics', 'b']
		]
	});
});

test('a password stands in no page: it is typed again', () => {
	const { fields } = carriedForm(
		'/ban-thu-thu/nguoi-dung?/add',
		form(['login', 'co-mai'], ['password', 'bí mật'])
	);
	expect(fields).toEqual([['login', 'co-mai']]);
});

test('a form goes to this library alone', () => {
	expect(carriedForm('//elsewhere.example/', form()).to).toBe('/');
	expect(readCarried('{"to":"https://elsewhere.example/","fields":[]}')?.to).toBe('/');
	expect(readCarried('no form')).toBeNull();
	expect(readCarried('{"to":"/"}')).toBeNull();
});
