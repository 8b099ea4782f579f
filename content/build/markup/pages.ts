import { balloonSchema, ContentError, pageSchema, panelSchema, parseContent } from '../../schema.ts';
import { blocksOf } from './blocks.ts';
import { cutIntoChunks, yamlOf, type Chunk } from './chunks.ts';
import type { BalloonData, FixedPage, PageData, PanelData } from './document.ts';

interface Open<T> {
	readonly data: T;
	readonly chunks: Chunk[];
}
type OpenPanel = Open<PanelData> & { readonly balloons: Open<BalloonData>[] };
type OpenPage = Open<PageData> & { readonly panels: OpenPanel[] };

/** A fixed book: pages with their words, or comic pages with panels and balloons. */
export function parsePages(source: string, where: string): FixedPage[] {
	const pages: OpenPage[] = [];
	let into: Chunk[] | null = null;
	for (const chunk of cutIntoChunks(source, where)) {
		const here = `${where}, line ${chunk.line}`;
		const page = pages.at(-1);
		const panel = page?.panels.at(-1);
		if (chunk.kind === 'block' && chunk.name === 'page') {
			const data = parseContent(pageSchema, yamlOf(chunk, where), here);
			if (data.picture && !data.alt)
				throw new ContentError(`${here}: the page has a picture but no description (alt).`);
			pages.push({ data, chunks: (into = []), panels: [] });
		} else if (chunk.kind === 'block' && chunk.name === 'panel') {
			if (!page) throw new ContentError(`${here}: a panel stands after a ::: page.`);
			page.panels.push({
				data: parseContent(panelSchema, yamlOf(chunk, where), here),
				chunks: (into = []),
				balloons: []
			});
		} else if (chunk.kind === 'block' && chunk.name === 'balloon') {
			if (!panel) throw new ContentError(`${here}: a balloon stands after a ::: panel.`);
			panel.balloons.push({
				data: parseContent(balloonSchema, yamlOf(chunk, where), here),
				chunks: (into = [])
			});
		} else if (into) into.push(chunk);
		else throw new ContentError(`${here}: words before the first ::: page.`);
	}
	if (!pages.length) throw new ContentError(`${where}: a fixed book has ::: page blocks.`);
	return pages.map((page): FixedPage => {
		if (page.chunks.length && !page.data.box)
			throw new ContentError(`${where}: a page has words but no box: to put them in.`);
		return {
			data: page.data,
			blocks: blocksOf(page.chunks, where),
			panels: page.panels.map((panel) => {
				if (panel.chunks.length)
					throw new ContentError(`${where}: words in a panel belong in a ::: balloon.`);
				return {
					data: panel.data,
					balloons: panel.balloons.map((balloon) => ({
						data: balloon.data,
						blocks: blocksOf(balloon.chunks, where)
					}))
				};
			})
		};
	});
}
