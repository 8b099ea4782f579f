import { COV as covers } from '../covers/index.ts';
import { svg } from '../picture.ts';

/** A window on one of the drawn covers, without its lettering. */
export function partOf(cover: keyof typeof covers, viewBox: string): string {
	const drawn = covers[cover];
	return svg(drawn.width, drawn.height, () => drawn.draw().replace(/<text[\s\S]*?<\/text>/g, ''), {
		vb: viewBox
	});
}
