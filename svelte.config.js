import adapter from '@sveltejs/adapter-node';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The one script that stands in src/app.html, by its hash. */
const headScriptHash = hashOf(scriptIn('src/app.html'));

/** @param {string} file */
function scriptIn(file) {
	const html = readFileSync(new URL(file, import.meta.url), 'utf8');
	return /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
}

/** @param {string} script */
function hashOf(script) {
	const digest = createHash('sha256').update(script).digest('base64');
	return /** @type {const} */ (`sha256-${digest}`);
}

/** The scripts that show the first words of a book (FirstWordsLayer.svelte). */
const firstWordsHashes = ['ask-device.html', 'show-first-words.html', 'show-first-drawn.html'].map((file) =>
	hashOf(scriptIn(`src/lib/features/reading/first-words/${file}`))
);

/** Kit's route announcer carries one inline style; this is its hash (same in Kit 2.70). */
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
	// Shorter than `svelte-…`: the name stands on nearly every element of a page.
	compilerOptions: { cssHash: ({ filename, hash }) => `s${hash(filename)}` },
	kit: {
		adapter: adapter({ out: process.env.BUILD_DIR ?? 'build', precompress: true }),
		outDir: process.env.KIT_OUT_DIR ?? '.svelte-kit',
		// A device gets one when it takes something along (src/lib/features/offline/).
		serviceWorker: { register: false },
		// Small stylesheets travel inside the page: on a slow line each file of its own costs a journey.
		inlineStyleThreshold: 6000,
		// The reader needs a wider policy: src/lib/server/http/content-security.ts rewrites the header there.
		csp: {
			// Hashes, not nonces: an answer that is kept goes out more than once (docs/decisions/0020).
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', headScriptHash, ...firstWordsHashes],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', announcerStyle],
				'img-src': ['self', 'data:'],
				'media-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none']
			}
		},
		typescript: {
			config: (config) => {
				config.include.push('../search/**/*.ts', '../content/**/*.ts', '../tests/**/*.ts', '../*.config.ts');
				return config;
			}
		}
	}
};
