import tokens from './band.css?raw';

const grounds = new Map(
	[...tokens.matchAll(/\[data-band='(\w+)'\][^{]*\{[^}]*--band: (#[0-9a-f]{6});/g)].map(
		([, band, ground]) => [band ?? '', ground ?? '']
	)
);

/** `--band` of an age band, for what no style sheet reaches: the bar of the browser. Made for the server: the tokens come along as text. */
export function bandGround(band: string): string {
	const ground = grounds.get(band);
	if (ground === undefined) throw new Error(`band.css has no colour for ${band}`);
	return ground;
}
