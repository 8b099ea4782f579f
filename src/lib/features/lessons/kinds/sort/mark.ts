import { markOf, type Mark } from '../mark.ts';
import type { AuthoredSort } from './schema.ts';

/** card → basket */
type Places = Readonly<Record<string, string>>;

export function mark(
	{ cards }: { readonly cards: readonly { readonly id: string; readonly basket: string }[] },
	places: Places
): Mark {
	const placed = cards.filter((card) => places[card.id]);
	const ids = (right: boolean) =>
		placed.filter((card) => (places[card.id] === card.basket) === right).map((card) => card.id);
	return markOf(ids(true), ids(false), cards.length - placed.length);
}

export function authorsAnswer({ cards, baskets }: AuthoredSort, which: 'right' | 'wrong'): Places {
	const other = (basket: string) => baskets.find(({ id }) => id !== basket)?.id ?? '';
	return Object.fromEntries(cards.map(({ id, basket }) => [id, which === 'right' ? basket : other(basket)]));
}
