import { markOf, type Mark } from '#lib/features/lessons/kinds/mark.ts';
import type { AuthoredCount } from './schema.ts';

export function mark({ number }: { readonly number: number }, answer: number): Mark {
	return answer === number ? markOf(['number'], [], 0) : markOf([], ['number'], 0);
}

export function authorsAnswer({ number }: AuthoredCount, which: 'right' | 'wrong'): number {
	return which === 'right' ? number : number + 1;
}
