import { createHash } from 'node:crypto';
import type { KeptLessonPage } from './lesson.ts';
import { mediaTypeOf, type LessonAsset } from './lesson-files.ts';
import type { Locale } from './locales.ts';

/** A lesson with all that it is made of: what a device takes along. */
export interface WholeLesson {
	/** Of everything in it. */
	readonly fingerprint: string;
	readonly page: KeptLessonPage;
	/** Address and bytes of each picture, and of each clip of one language. */
	readonly files: (locale: Locale) => readonly (readonly [address: string, bytes: number])[];
}

/** Of a drawing of ours, a guess, for the size that is told before: nobody measured them when the library began. */
const DRAWING_BYTES = 2_500;
/** Drawings that every lesson shows somewhere (`components/`). */
const DRAWINGS = ['bird-bay', 'bird-chao', 'plant-la', 'plant-hoa'];

export function wholeLesson(page: KeptLessonPage, assets: ReadonlyMap<string, LessonAsset>): WholeLesson {
	const text = JSON.stringify(page);
	const { slug, band } = page.told.vi;
	const drawn = [...text.matchAll(/"picture":"([^"]+)"/g)].map(([, picture = '']) => picture);
	const drawings = new Set([...DRAWINGS, `plant-${band}`, ...drawn]);
	const fingerprint = createHash('sha256').update(text);
	for (const { sha256 } of assets.values()) fingerprint.update(sha256);
	return {
		fingerprint: fingerprint.digest('hex').slice(0, 16),
		page,
		files(locale) {
			const own = [...assets].filter(
				([path]) => mediaTypeOf(path) && (!path.startsWith('audio/') || path.startsWith(`audio/${locale}/`))
			);
			return [
				...own.map(
					([path, { bytes }]) => [addressIn(text, `/bai-hoc/${slug}/assets/${path}`), bytes] as const
				),
				...[...drawings].map((name) => [`/art/${name}.svg`, DRAWING_BYTES] as const)
			];
		}
	};
}

/** As the page asks for it: a clip has its fingerprint in the address. */
function addressIn(page: string, path: string): string {
	const at = page.indexOf(path);
	return at < 0 ? path : (/^[^"\\]+/.exec(page.slice(at))?.[0] ?? path);
}
