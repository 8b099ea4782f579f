import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEATURES } from './features.ts';
import { root } from './imports.ts';
import { roomOf } from './rooms.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const DOORS = ['index.ts', 'components/index.ts', 'index.server.ts'];

describe('what is written about the tree is true of it', () => {
	it.each(Object.keys(FEATURES))('the README of %s names its doors, and who makes its verbs', (feature) => {
		const folder = `src/lib/features/${feature}`;
		const says = read(`${folder}/README.md`);
		for (const door of DOORS)
			expect(says.includes(`\`${door}\``), door).toBe(existsSync(join(root, folder, door)));
		const server = join(folder, 'index.server.ts');
		const makers = existsSync(join(root, server))
			? [...read(server).matchAll(/^export function (create\w+)\(/gm)].map(([, name]) => name ?? '')
			: [];
		for (const maker of makers) expect(says).toContain(`\`${maker}`);
	});

	it('the README of publication/ names every file of it', () => {
		const says = read('src/lib/publication/README.md');
		const files = readdirSync(join(root, 'src/lib/publication')).filter((name) =>
			/^(?!.*\.test\.)\S+\.ts$/.test(name)
		);
		expect(files.filter((name) => !says.includes(`\`${name}\``))).toEqual([]);
	});

	it('CONTRIBUTING lists what the rooms allow', () => {
		const places: Readonly<Record<string, string>> = {
			text: 'src/lib/text/a.ts',
			'`publication/`': 'src/lib/publication/a.ts',
			'`async/`': 'src/lib/async/a.ts',
			'`api/`': 'src/lib/api/a.ts',
			i18n: 'src/lib/i18n/a.ts',
			'the list of topics': 'src/lib/publication/topics.ts'
		};
		const rows = [
			...read('CONTRIBUTING.md').matchAll(
				/^\| `(src\/lib\/(?:publication|reader|api|async|device|ui|text))\/` \|.*\| (.+) \|$/gm
			)
		];
		expect(rows).toHaveLength(7);
		for (const [, folder = '', cell = ''] of rows) {
			const room = roomOf(`${folder}/a.ts`);
			const allowed = Object.entries(places)
				.filter(([, path]) => roomOf(path) !== room && room?.may.some((may) => may.test(path)))
				.map(([word]) => word);
			const all = allowed.includes('`publication/`')
				? allowed.filter((word) => word !== 'the list of topics')
				: allowed;
			const said = cell === 'nothing' ? [] : cell.split(', ');
			expect(said.toSorted(), folder).toEqual(all.toSorted());
		}
	});
});
