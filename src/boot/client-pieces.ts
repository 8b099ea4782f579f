import type { Plugin, Rolldown } from 'vite';

/** A module that so many pages share is on every page. */
const EVERYWHERE = 20;
/** A module of fewer pages than this stays with them. */
const SHARED = 3;
/**
 * What the browser may fetch for several pages at once. Not what lessons are made of: three pages show it, and each page of a book
 * would carry its styles in its HTML; and the task of a lesson fetches parts of the lesson page later, whose own styles would
 * count as fetched later too.
 * Nor what the reader is made of, with its words: each of its sheets is fetched alone, and counts like a page.
 */
const SHARABLE =
	/\/src\/lib\/(?!reader\/|features\/(?:reading|lessons\/(?:components|kinds)\/)|paraglide\/messages\/read(?:er|ing)_)|@lucide\/svelte|valibot/;
/**
 * How the kit, the frame of the public pages and what stands on most of them look: one file that a browser keeps, where
 * each page would carry its part of it in its HTML. What one page alone shows stays with that page.
 */
const LOOKS = new RegExp(
	`/src/(?:${[
		'lib/ui/(?:components|shell)/.*',
		'lib/features/catalogue/components/(?:Band(?:Badge|Pill)|GrownUpPill|BackToGarden|Shelf(?:Page)?|Publication(?:Card|Grid)|PictureBook|TopicTile)',
		'lib/features/discovery/components/(?:SearchCombobox|SuggestionList)',
		'routes/\\(public\\)/\\+layout'
	].join('|')})(?:\\.svelte\\?svelte&type=style.*|\\.css)$`
);
/**
 * What the page of the reader consists of that its sheets, its tools and its engines ask for too, and no other page: a file each
 * otherwise, of some hundred bytes, thirty on a line that fetches six at a time. Nothing belongs here that another page shows.
 */
const READER = new RegExp(
	`/src/lib/(?:${[
		'reader/(?:epub/resources|scrolls-alone|navigator|within|listeners|zoom|mark-colour|progress|long-sections|publication)',
		'publication/web-publication',
		'features/reading/(?:find-page|said-page|keeping/notebook|going/going-settings)',
		'features/reading/aids/(?:aid-settings|aids-view)',
		'features/reading/handling/(?:commands|folded-bars|gamepad|handling-settings|key-map|key-press)',
		'features/reading/components/(?:Choices|GoToPage)',
		'paraglide/messages/(?:reader_tools|reading_(?:picture_without_description|settings|way_back|where|listen|pause|previous|next))',
		'paraglide/messages/reading_(?:zoom|phrase|voice|said|go|skip_to|flow|show|long)(?:_\\w+)?'
	].join('|')})\\.`
);
/** What the engines of the reader share, small as it is, with each other and with what is read beside the page. */
const ENGINES =
	/\/src\/lib\/reader\/(?:gestures|quote-range|paint|scroll-run|position-keeper|epub\/(?:decorations|find-part|find-place|note-reference))\.ts$/;
/** Where the client build says which pieces an engine of the reader is made of. */
const ENGINE_PIECES = '_app/engines.json';

/**
 * How the browser's half of the build is cut. Components, messages and icons are a file each in the source; a slow line
 * fetches few files at a time and pays a journey for each, so they travel in few pieces: what every page runs on, what
 * several pages share, and the page itself. The reader's engines stay apart; `engines.json` names their pieces, so that
 * the page can ask for them at once (src/lib/server/http/engine-pieces.ts).
 */
export function clientPieces(engines: Readonly<Record<string, string>>): Plugin {
	return {
		name: 'client-pieces',
		apply: 'build',
		// Without it no group may leave what its modules are made of where that is. Pages may hand on more than Kit asks of them.
		options(options) {
			if (this.environment.name !== 'client') return null;
			return { ...options, preserveEntrySignatures: 'allow-extension' };
		},
		outputOptions(options) {
			if (this.environment.name !== 'client') return null;
			const groups = [
				{ name: 'looks', test: LOOKS },
				{
					name: 'runtime',
					test: /node_modules\/(?:svelte|@sveltejs\/kit)\/|lib\/paraglide\/runtime/,
					minShareCount: EVERYWHERE
				},
				{ name: 'shared', test: SHARABLE, minShareCount: SHARED },
				// What these are made of in their turn may stand on other pages, and stays where it is.
				{ name: 'reader', test: READER, includeDependenciesRecursively: false },
				{ name: 'engines', test: ENGINES, includeDependenciesRecursively: false }
			];
			return { ...options, codeSplitting: { groups } };
		},
		generateBundle: {
			// After Vite has taken out the pieces that were styles alone: they have no script to ask for.
			order: 'post',
			handler(_options, bundle) {
				if (this.environment.name !== 'client') return;
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const pieces = Object.entries(engines).map(([name, source]) => {
					const engine = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
					if (!engine) this.error(`no piece of the build is made of ${source}`);
					return [name, [...withImports(engine, bundle)]];
				});
				this.emitFile({
					type: 'asset',
					fileName: ENGINE_PIECES,
					source: JSON.stringify(Object.fromEntries(pieces))
				});
			}
		}
	};
}

function withImports(
	chunk: Rolldown.OutputChunk,
	bundle: Rolldown.OutputBundle,
	seen = new Set<string>()
): Set<string> {
	if (seen.has(chunk.fileName)) return seen;
	seen.add(chunk.fileName);
	for (const name of chunk.imports) {
		const next = bundle[name];
		if (next?.type === 'chunk') withImports(next, bundle, seen);
	}
	return seen;
}
