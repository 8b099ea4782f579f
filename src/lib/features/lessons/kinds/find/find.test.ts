import { expect, it } from 'vitest';
import { bookAddress } from './address.ts';
import { mark } from './mark.ts';

const activity = { id: 'tim', book: 'mua', accept: [[3, 4] as const, [9, 9] as const] };

it('a place within a range of the right book is accepted', () => {
	expect(mark(activity, { book: 'mua', section: 4 }).done).toBe(true);
	expect(mark(activity, { book: 'mua', section: 9 }).done).toBe(true);
	expect(mark(activity, { book: 'mua', section: 5 }).done).toBe(false);
	expect(mark(activity, { book: 'nang', section: 4 }).done).toBe(false);
});

it('the task goes along to the reader and to the text view', () => {
	expect(bookAddress('tu-khoa', activity)).toBe('/read/mua?bai=tu-khoa&viec=tim');
	expect(bookAddress('tu-khoa', activity, 'text')).toBe('/books/mua/text/1?bai=tu-khoa&viec=tim');
});
