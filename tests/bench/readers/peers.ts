import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { isText } from '#lib/server/http/compression.ts';
import { isPdf, type BookFile } from './books.ts';

/** A reader of others. Its page is in `pages/`; what it is made of is in the folder of `--peers`. */
export interface Peer {
	readonly name: string;
	readonly page: string;
	readonly packages: readonly string[];
	readonly reads: 'epub' | 'pdf';
}

export const PEERS: readonly Peer[] = [
	{ name: 'epub.js', page: 'epubjs', packages: ['epubjs', 'jszip'], reads: 'epub' },
	{ name: 'foliate-js', page: 'foliate', packages: ['foliate-js'], reads: 'epub' },
	{
		name: 'Readium',
		page: 'readium',
		packages: ['@readium/navigator', '@readium/shared'],
		reads: 'epub'
	},
	{ name: 'pdf.js', page: 'pdfjs', packages: ['pdfjs-dist'], reads: 'pdf' }
];

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.opf': 'application/oebps-package+xml',
	'.xml': 'application/xml',
	'.xhtml': 'application/xhtml+xml',
	'.jpg': 'image/jpeg',
	'.svg': 'image/svg+xml',
	'.pdf': 'application/pdf'
};

/** The version of each package of a peer; null: one is not there. */
export function versionsOf(peer: Peer, modules: string): string | null {
	const versions = peer.packages.map((name) => {
		const file = join(modules, name, 'package.json');
		if (!existsSync(file)) return null;
		return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
	});
	return versions.includes(null) ? null : versions.join(' + ');
}

/**
 * Serves pages, scripts and books to the peers as a good site would: scripts and texts compressed beforehand (Brotli, best),
 * parts of a PDF on request, everything kept for an hour.
 */
export async function servePeers(modules: string, books: readonly BookFile[], folder: string) {
	const packed = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
		const [, room = '', ...rest] = path.split('/');
		const within = rest.join('/');
		const manifest = books.find(({ name }) => path === `/books/${name}/manifest.json`);
		const positions = books.find(({ name }) => path === `/books/${name}/positions.json`);
		if (manifest) return answer(request, response, path, Buffer.from(JSON.stringify(manifestOf(manifest))));
		if (positions)
			return answer(request, response, path, Buffer.from(JSON.stringify(positionsOf(positions))));
		const roots: Readonly<Record<string, string>> = {
			peers: modules,
			books: folder,
			pages: join(import.meta.dirname, 'pages')
		};
		const root = roots[room];
		const file = root && join(root, within);
		if (!file || !existsSync(file)) {
			response.writeHead(404).end();
			return undefined;
		}
		return answer(request, response, path, readFileSync(file));
	});
	const answer = (request: IncomingMessage, response: ServerResponse, path: string, whole: Buffer) => {
		const type = TYPES[extname(path)] ?? 'application/octet-stream';
		const headers = { 'content-type': type, 'cache-control': 'max-age=3600', 'accept-ranges': 'bytes' };
		const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
		if (range) {
			const from = Number(range[1]);
			const to = range[2] ? Math.min(Number(range[2]), whole.length - 1) : whole.length - 1;
			const part = whole.subarray(from, to + 1);
			const partly = {
				'content-range': `bytes ${from}-${to}/${whole.length}`,
				'content-length': part.length
			};
			return void response.writeHead(206, { ...headers, ...partly }).end(part);
		}
		if (!isText(type))
			return void response.writeHead(200, { ...headers, 'content-length': whole.length }).end(whole);
		const body = packed.get(path) ?? pack(whole);
		packed.set(path, body);
		const encoded = { 'content-encoding': 'br', 'content-length': body.length };
		return void response
			.writeHead(200, { ...headers, ...encoded })
			.end(request.method === 'HEAD' ? '' : body);
	};
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://localhost:${port}`,
		stop: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}

export function pageOf(peer: Peer, book: BookFile): string {
	return `/pages/${peer.page}.html?book=${isPdf(book.name) ? 'pdf' : book.name}`;
}

function pack(bytes: Buffer): Buffer {
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

/** Readium reads what its own server would make of a book. */
function manifestOf({ name, sections }: BookFile) {
	const layout = name === 'fixed' ? 'fixed' : 'reflowable';
	const link = (href: string) => ({
		href,
		type: 'application/xhtml+xml',
		...(layout === 'fixed' && { width: 600, height: 800 })
	});
	return {
		'@context': 'https://readium.org/webpub-manifest/context.jsonld',
		metadata: {
			'@type': 'http://schema.org/Book',
			conformsTo: 'https://readium.org/webpub-manifest/profiles/epub',
			...{ title: name, language: 'vi', identifier: `urn:bench:${name}`, layout },
			presentation: { layout }
		},
		links: [{ href: 'positions.json', type: 'application/vnd.readium.position-list+json' }],
		readingOrder: sections.map(link)
	};
}

function positionsOf({ sections, name }: BookFile) {
	const each = name === 'fixed' ? 1 : 10;
	const total = sections.length * each;
	const positions = Array.from({ length: total }, (_, at) => ({
		href: sections[Math.floor(at / each)],
		type: 'application/xhtml+xml',
		locations: { position: at + 1, progression: (at % each) / each, totalProgression: at / total }
	}));
	return { total, positions };
}
