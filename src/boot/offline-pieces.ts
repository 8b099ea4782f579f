import type { Plugin, Rolldown } from 'vite';

/** Where the client build says what of it a device takes along. */
const OFFLINE_PIECES = '_app/offline.json';

type Bundle = Rolldown.OutputBundle;
interface Styled {
	readonly viteMetadata?: {
		readonly importedCss?: ReadonlySet<string>;
		readonly importedAssets?: ReadonlySet<string>;
	};
}

/**
 * Writes down which pieces the pages of a device without a network are made of (`pages`: their sources), with whatever these ask for
 * later, and which each engine of the reader adds. Letters are left out: those that a device uses it keeps as it uses them.
 */
export function offlinePieces({
	pages,
	engines
}: {
	readonly pages: readonly string[];
	readonly engines: Readonly<Record<string, string>>;
}): Plugin {
	return {
		name: 'offline-pieces',
		apply: 'build',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				if (this.environment.name !== 'client') return;
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const engineChunks = Object.entries(engines).map(([name, source]) => {
					const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
					if (!chunk) this.error(`no piece of the build is made of ${source}`);
					return [name, chunk] as const;
				});
				const apart = new Set(engineChunks.map(([, { fileName }]) => fileName));
				const shell = new Set<string>();
				for (const chunk of chunks) {
					// Kit's own two begin every page; they know of all pages, and are followed to none.
					if (/^entry\/(?:start|app)$/.test(chunk.name)) collect(chunk, bundle, shell, apart, false);
				}
				for (const source of pages) {
					const node = chunks.find(({ facadeModuleId }) => {
						const info = facadeModuleId === null ? null : this.getModuleInfo(facadeModuleId);
						return (
							/\/nodes\/\d+\.js$/.test(facadeModuleId ?? '') &&
							info?.importedIds.some((id) => id.endsWith(source))
						);
					});
					if (!node) this.error(`no piece of the build is made of ${source}`);
					collect(node, bundle, shell, apart, true);
				}
				const pieces: Record<string, string[]> = { shell: addresses(shell) };
				for (const [name, chunk] of engineChunks) {
					const own = new Set<string>();
					collect(chunk, bundle, own, new Set([...apart].filter((one) => one !== chunk.fileName)), true);
					pieces[name] = addresses(own).filter((one) => !shell.has(one.slice(1)));
				}
				this.emitFile({ type: 'asset', fileName: OFFLINE_PIECES, source: JSON.stringify(pieces) });
			}
		}
	};
}

/** A piece with all that it imports, now or (`later`) when it is asked to; `apart` are followed only from each other. */
function collect(
	chunk: Rolldown.OutputChunk,
	bundle: Bundle,
	into: Set<string>,
	apart: ReadonlySet<string>,
	later: boolean
): void {
	if (into.has(chunk.fileName)) return;
	into.add(chunk.fileName);
	const { importedCss = [], importedAssets = [] } = (chunk as Styled).viteMetadata ?? {};
	for (const file of importedCss) into.add(file);
	for (const file of importedAssets) if (/\.(?:css|m?js)$/.test(file)) into.add(file);
	for (const name of chunk.imports) follow(name, apart, true);
	if (later) for (const name of chunk.dynamicImports) follow(name, apart, false);

	function follow(name: string, kept: ReadonlySet<string>, always: boolean): void {
		const next = bundle[name];
		if (next?.type === 'chunk' && (always || !kept.has(name))) collect(next, bundle, into, apart, later);
	}
}

function addresses(files: ReadonlySet<string>): string[] {
	return [...files].sort().map((file) => `/${file}`);
}
