import { describe, expect, it } from 'vitest';
import { parseFile, sourceFiles } from './imports.ts';
import { breaches } from './rules.ts';

const files = [...sourceFiles('src'), ...sourceFiles('search')];

describe('who may import whom', () => {
	it('holds everywhere', () => {
		expect(files.length).toBeGreaterThan(50);
		expect(breaches(files)).toEqual([]);
	});

	it.each([
		['src/lib/text/fold.ts', '#lib/features/catalogue/band.ts'],
		['src/lib/device/device.ts', '#lib/features/reading/positions.ts'],
		['src/lib/features/discovery/index.server.ts', '#search/engines/sqlite.server.ts'],
		['src/lib/features/accounts/index.server.ts', '#lib/features/classes/index.server.ts'],
		['src/routes/+page.server.ts', '#lib/server/database/connection.ts'],
		['src/lib/features/reading/index.server.ts', '@sveltejs/kit'],
		['src/lib/server/jobs/worker.ts', '../adapters/blob-store.disk.ts']
	])('a breach planted in %s is found', (path, target) => {
		expect(breaches([parseFile(path, `import { x } from '${target}';`)])).not.toEqual([]);
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

	it('no inline style attribute: the policy of the page would drop it', () => {
		const inline = files
			.filter(({ path }) => path.endsWith('.svelte'))
			.filter(({ text }) => /<[a-zA-Z][^>]*\sstyle[:=]/.test(text))
			.map(({ path }) => path);
		expect(inline).toEqual([]);
	});
});
