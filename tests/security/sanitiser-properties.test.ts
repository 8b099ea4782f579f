import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitiseSvg } from '#lib/server/publications/sanitise/markup.ts';
import { sanitiseXhtml } from '#lib/server/publications/sanitise/xhtml.ts';
import { parseHtml } from '#lib/server/publications/xml/parse-html.ts';
import { parseXml } from '#lib/server/publications/xml/parse.ts';
import { serialise } from '#lib/server/publications/xml/serialise.ts';
import { element, SVG } from '#lib/server/publications/xml/tree.ts';
import { cleanCss, surroundings, XML_LIMITS } from '../support/cleaning.ts';
import { faultsInCss } from './judge/css-judge.ts';
import { scrap, tree } from './judge/hostile-markup.ts';
import { faultsInHtml, faultsInXml } from './judge/markup-judge.ts';

const SEED = 20_261_128;

describe('whatever goes in, nothing that runs, calls out or steers comes out', () => {
	test('pages, read as XML and read as HTML', () => {
		fc.assert(
			fc.property(tree, (made) => {
				const out = serialise(sanitiseXhtml(structuredClone(made), surroundings()), { doctype: 'html' });
				expect(faultsInXml(out)).toEqual([]);
				expect(faultsInHtml(out)).toEqual([]);
			}),
			{ numRuns: 4000, seed: SEED }
		);
	});

	test('pages with fixed layout keep their viewport and nothing else of what a page says about itself', () => {
		fc.assert(
			fc.property(tree, (made) => {
				const fixed = { ...surroundings(), fixed: true };
				const out = serialise(sanitiseXhtml(structuredClone(made), fixed), { doctype: 'html' });
				expect(faultsInXml(out)).toEqual([]);
			}),
			{ numRuns: 500, seed: SEED }
		);
	});

	test('broken pages that had to be repaired', () => {
		fc.assert(
			fc.property(fc.array(scrap, { maxLength: 8 }), (pieces) => {
				const out = serialise(sanitiseXhtml(parseHtml(pieces.join(''), XML_LIMITS), surroundings()), {
					doctype: 'html'
				});
				expect(faultsInXml(out)).toEqual([]);
				expect(faultsInHtml(out)).toEqual([]);
			}),
			{ numRuns: 2500, seed: SEED }
		);
	});

	test('drawings', () => {
		fc.assert(
			fc.property(tree, (made) => {
				const root = element(SVG, 'svg', {}, [{ ...made, namespace: SVG }]);
				const clean = sanitiseSvg(root, surroundings());
				if (clean) expect(faultsInXml(serialise(clean))).toEqual([]);
			}),
			{ numRuns: 2500, seed: SEED }
		);
	});

	test('style sheets', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'a{',
				'}',
				'background:',
				'url(',
				'http://evil.example/a',
				'"',
				"'",
				')',
				';',
				'@import ',
				'@media x{',
				'\\75rl(',
				'\\',
				'/*',
				'*/',
				'image-set(',
				'expression(',
				'src(',
				'position:fixed',
				'position:',
				'sticky',
				'--x:',
				'var(--x)',
				'meo.png',
				'@font-face{src:',
				'<!--',
				'<',
				'@namespace '
			),
			fc.string({ maxLength: 6 })
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
				expect(faultsInCss(cleanCss(pieces.join('')))).toEqual([]);
			}),
			{ numRuns: 4000, seed: SEED }
		);
	});

	test('cleaning what is clean changes nothing', () => {
		fc.assert(
			fc.property(tree, (made) => {
				const once = serialise(sanitiseXhtml(structuredClone(made), surroundings()), { doctype: 'html' });
				const twice = serialise(sanitiseXhtml(parseXml(once, XML_LIMITS), surroundings()), {
					doctype: 'html'
				});
				const unmarked = (page: string) => page.replace(/ rel="[^"]*" data-external=""/g, '');
				expect(unmarked(twice)).toBe(unmarked(once));
			}),
			{ numRuns: 800, seed: SEED }
		);
	});
});
