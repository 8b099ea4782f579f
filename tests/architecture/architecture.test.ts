import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from './cycles.ts';
import { FEATURES } from './features.ts';
import { parseFile, root, sourceFiles, type SourceFile } from './imports.ts';
import { KNOWN_BREACHES } from './known-breaches.ts';
import { PLANTED } from './planted-breaches.ts';
import { breaches, RULES, type RuleName } from './rules.ts';

const files = ['src', 'search', 'content'].flatMap(sourceFiles);
const found = breaches(files);
const isKnown = ({ rule, path }: { rule: RuleName; path: string }) =>
	KNOWN_BREACHES.some((known) => known.rule === rule && known.path === path);

/** The tree with one file more, or with one file that says more than it does. */
function withPlanted(path: string, source: string): SourceFile[] {
	const there = files.find((file) => file.path === path);
	const planted = parseFile(path, `${source}\n${there?.text ?? ''}`);
	return [...files.filter((file) => file !== there), planted];
}

describe('who may import whom', () => {
	it('holds everywhere', () => {
		expect(files.length).toBeGreaterThan(500);
		expect(found.filter((breach) => !isKnown(breach))).toEqual([]);
	});

	it('no breach is excused that is mended', () => {
		const needed = (known: (typeof KNOWN_BREACHES)[number]) =>
			found.some(({ rule, path }) => rule === known.rule && path === known.path);
		expect(KNOWN_BREACHES.filter((known) => !needed(known))).toEqual([]);
	});

	it('the list of features has no circle and no feature that is gone', () => {
		expect(cyclesOf(new Map(Object.entries(FEATURES)))).toEqual([]);
		for (const feature of Object.keys(FEATURES))
			expect(
				files.some(({ path }) => path.startsWith(`src/lib/features/${feature}/`)),
				feature
			).toBe(true);
	});

	it.each(PLANTED)('refuses, by "$rule", in $path: $source', ({ rule, path, source }) => {
		const before = found.filter((breach) => breach.rule === rule).length;
		const after = breaches(withPlanted(path, source)).filter((breach) => breach.rule === rule);
		expect(after.length).toBeGreaterThan(before);
		expect(after.some((breach) => breach.path === path || breach.says.includes(path))).toBe(true);
	});

	it('every rule is proved by a planted breach', () => {
		expect([...new Set(PLANTED.map(({ rule }) => rule))].sort()).toEqual(Object.keys(RULES).sort());
	});
});

describe('what counts reading', () => {
	const paths = ['src/lib/reader/tools/reading-meter.ts', 'src/lib/publication/reading-units.ts'];

	it('knows no address, no class and no way out of the page', () => {
		const counting = files.filter(({ path }) => paths.includes(path));
		expect(counting.map(({ path }) => path)).toHaveLength(paths.length);
		for (const { path, code, imports } of counting) {
			const outside = imports
				.map(({ target }) => target)
				.filter((target) => !/^src\/lib\/(reader|publication)\//.test(target));
			expect(outside, path).toEqual([]);
			expect(code, path).not.toMatch(/fetch|sendBeacon|XMLHttpRequest|\/api\/|https?:|seat|classId|school/i);
		}
	});
});

describe('style', () => {
	it('no component carries a colour of its own: tokens only', () => {
		const coloured = files
			.filter(({ path }) => path.endsWith('.svelte'))
			.filter(({ text }) =>
				/<style>[\s\S]*(#[0-9a-f]{3,8}\b|rgba?\()/i.test(text.replace(/url\(#[^)]*\)/g, ''))
			)
			.map(({ path }) => path);
		expect(coloured).toEqual([]);
	});

	it('a device keeps things through src/lib/device alone: with a schema, a version, and a way out when it refuses', () => {
		const elsewhere = files
			.filter(({ path }) => /^src\//.test(path) && !/^src\/lib\/device\/|\.test\.ts$/.test(path))
			.filter(({ text }) => /\b(localStorage|sessionStorage|indexedDB)\b/.test(text))
			.map(({ path }) => path);
		expect(elsewhere).toEqual([]);
	});

	it('the kit takes its colours and the sizes of its letters from tokens alone', () => {
		const kit = readdirSync(join(root, 'src/lib/ui'), { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(svelte|css)$/.test(path) && !/^(tokens|themes|fonts)\//.test(path))
			.filter((path) => path !== 'a11y/print.css'); // paper is a theme of its own
		const own = kit.filter((path) => {
			const text = readFileSync(join(root, 'src/lib/ui', path), 'utf8').replace(/url\([^)]*\)/g, '');
			return /(fill|stroke)="#|:[^;{}]*#[0-9a-f]{3,8}\b|font-size: [\d.]+(rem|px)|font: [^;]*\d(rem|px)/i.test(
				text
			);
		});
		expect(kit.length).toBeGreaterThan(40);
		expect(own).toEqual([]);
	});

	it('nobody asks Kit for an address: without the header of the proxy it would throw', () => {
		const askers = files.filter(
			({ path, code }) => path.startsWith('src/') && code.includes('getClientAddress')
		);
		expect(
			askers.map(({ path }) => path).filter((path) => !/\/client-address(\.test)?\.ts$/.test(path))
		).toEqual([]);
	});

	it('a button whose form is on its way is told as disabled and is not: it would give the keyboard to the body', () => {
		const dropping = files
			.filter(({ path }) => path.endsWith('.svelte'))
			.filter(({ text }) => /\sdisabled=\{[^}]*busy/i.test(text))
			.map(({ path }) => path);
		expect(dropping).toEqual([]);
	});

	it('no inline style attribute: the policy of the page would drop it', () => {
		const inline = files
			.filter(({ path }) => path.endsWith('.svelte'))
			.filter(({ text }) => /<[a-zA-Z][^>]*\sstyle[:=]/.test(text))
			.map(({ path }) => path);
		expect(inline).toEqual([]);
	});
});
