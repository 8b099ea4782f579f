import type { RuleName } from './rules.ts';

/** What each rule must refuse: a line planted at the head of a file that is there, or a file that is not there yet. */
export const PLANTED: readonly { readonly rule: RuleName; readonly path: string; readonly source: string }[] =
	[
		...rooms([
			['src/lib/text/fold.ts', "import { BANDS } from '#lib/publication/band.ts';"],
			['src/lib/publication/band.ts', "import type { Actor } from '#lib/features/accounts/index.ts';"],
			[
				'src/lib/ui/components/Cover.svelte',
				"<script module>import { BANDS } from '#lib/publication/band.ts';</script>"
			],
			['src/lib/reader/navigator.ts', "import type { Actor } from '#lib/features/accounts/index.ts';"],
			[
				'src/lib/device/device.ts',
				"import { ReaderScreen } from '#lib/features/reading/reader-screen.svelte.ts';"
			],
			['search/engine.ts', "import type { Tables } from '#lib/server/database/schema.ts';"],
			['content/schema.ts', "import { newPersonSchema } from '#lib/features/accounts/index.ts';"],
			['content/build/cli.ts', "import { createApp } from '#lib/server/app.ts';"],
			[
				'src/lib/features/discovery/index.server.ts',
				"import { createSqliteEngine } from '#search/engines/sqlite.server.ts';"
			],
			[
				'src/lib/features/catalogue/index.server.ts',
				"import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';"
			],
			['src/lib/features/deposit/index.server.ts', "import type { App } from '#lib/server/app.ts';"],
			['src/lib/features/deposit/index.server.ts', "import Tag from './components/StatusTag.svelte';"],
			[
				'src/lib/features/catalogue/policy.ts',
				"import { createCatalogueStore } from './catalogue-store.server.ts';"
			],
			[
				'src/lib/features/catalogue/policy.ts',
				"export { default as BandTag } from './components/BandTag.svelte';"
			],
			[
				'src/lib/features/lessons/components/LessonCard.svelte',
				"<script module>import { parseLesson } from '../parse-lesson.server.ts';</script>"
			],
			[
				'src/lib/features/catalogue/components/Home.svelte',
				"<script module>import type { Tables } from '#lib/server/database/schema.ts';</script>"
			],
			[
				'src/lib/features/lessons/kinds/sort/index.ts',
				"import type List from '../../components/OptionList.svelte';"
			],
			['src/routes/+page.server.ts', "import { openDatabase } from '#lib/server/database/connection.ts';"],
			['src/routes/+page.server.ts', "import type { BlobStore } from '#lib/server/ports/blob-store.ts';"],
			['src/routes/+page.server.ts', "import type { SearchEngine } from '#search/engine.ts';"],
			[
				'src/routes/+page.server.ts',
				"const store = await import('#lib/server/adapters/blob-store.disk.ts');"
			],
			[
				'src/routes/+page.svelte',
				"<script module>import { createJobQueue } from '#lib/server/jobs/job-queue.ts';</script>"
			],
			[
				'src/lib/server/jobs/worker.ts',
				"import { createDiskBlobStore } from '../adapters/blob-store.disk.ts';"
			],
			['src/lib/server/health.ts', "import { createSqliteEngine } from '#search/engines/sqlite.server.ts';"],
			['src/lib/helpers/everything.ts', 'export const everything = 1;']
		]),
		...planted('a feature is entered by a door', [
			[
				'src/lib/features/reading/index.server.ts',
				"import { scopeOf } from '#lib/features/catalogue/policy.ts';"
			],
			[
				'src/lib/features/reading/index.server.ts',
				"import type { AgeScope } from '#lib/features/catalogue/policy.ts';"
			],
			[
				'src/routes/+page.svelte',
				"<script module>import Home from '#lib/features/catalogue/components/Home.svelte';</script>"
			],
			[
				'src/routes/+page.svelte',
				"<script module>const home = import('../lib/features/catalogue/components/Home.svelte');</script>"
			],
			[
				'src/lib/server/app.ts',
				"export { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';"
			],
			[
				'content/build/speak-lessons.ts',
				"type Parse = typeof import('#lib/features/lessons/parse-lesson.server.ts');"
			]
		]),
		...planted('features know each other along the list', [
			[
				'src/lib/features/accounts/actor.ts',
				"import type { AgeScope } from '#lib/features/catalogue/index.ts';"
			],
			[
				'src/lib/features/catalogue/index.server.ts',
				"import type { Deposits } from '#lib/features/deposit/index.server.ts';"
			],
			['src/lib/features/wonders/index.ts', 'export const wonder = 1;']
		]),
		...planted('nothing imports itself in a circle, types included', [
			[
				'src/lib/features/accounts/actor.ts',
				"import type { Scoped } from '#lib/features/catalogue/policy.ts';"
			],
			[
				'src/lib/features/catalogue/publication.ts',
				"import type { CatalogueStore } from './catalogue-store.ts';"
			],
			['search/facets.ts', "import type { SearchQuery } from './engine.ts';"]
		]),
		...planted('Kit stays in pages, components and http', [
			['src/lib/features/reading/index.server.ts', "import { error } from '@sveltejs/kit';"],
			['src/lib/features/reading/index.server.ts', "import type { RequestEvent } from '@sveltejs/kit';"],
			['src/lib/features/accounts/actor.ts', "import { browser } from '$app/environment';"],
			['src/lib/server/config.ts', "import { env } from '$env/dynamic/private';"],
			['src/lib/server/jobs/worker.ts', "const { page } = await import('$app/state');"]
		]),
		...planted('job kinds stand in their registry', [
			['src/lib/features/catalogue/catalogue-store.server.ts', "const kind = 'discovery.index';"],
			['src/routes/+page.server.ts', 'const key = `discovery.reindex:${1}`;'],
			['src/lib/server/app.ts', 'const kind = "library.housekeeping";']
		]),
		...planted('events are announced by type and wired in app.ts', [
			['src/lib/features/deposit/index.server.ts', "bus.on('publication.changed', () => {});"],
			['src/lib/server/jobs/worker.ts', "const event = 'publication.changed';"]
		]),
		...planted('the age policy has two other forms, in one file', [
			[
				'src/lib/features/reading/reading-store.server.ts',
				"const mine = query.where('band', 'in', scope.bands);"
			],
			[
				'src/lib/features/discovery/discovery-store.server.ts',
				"const mine = query.where('p.guidance', '=', 0);"
			],
			['src/routes/+page.server.ts', 'const mine = scope.bands.includes(title.band);']
		]),
		...planted('/api/ is spoken to by its client alone', [
			['src/lib/features/catalogue/components/Home.svelte', '<a href="/api/search?q=a">a</a>'],
			['src/lib/reader/navigator.ts', "const address = '/api/resources/';"],
			['src/routes/(public)/+page.svelte', '<script module>const search = `/api/search?q=${1}`;</script>']
		]),
		...planted('what comes from outside is read by a schema', [
			['src/lib/server/audit.ts', 'const change = JSON.parse(row.detail) as Change;'],
			['search/engines/sqlite.server.ts', 'const kept = (JSON.parse(await read(file)) as Kept).version;'],
			[
				'src/lib/features/lessons/components/TaskBar.svelte',
				'<script module>const task = (await answer.json()) as Task;</script>'
			]
		])
	];

function planted(rule: RuleName, places: readonly (readonly [path: string, source: string])[]) {
	return places.map(([path, source]) => ({ rule, path, source }));
}

function rooms(places: readonly (readonly [path: string, source: string])[]) {
	return planted('a room imports what is on its list', places);
}
