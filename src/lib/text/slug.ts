import { fold } from './fold.ts';

const LONGEST = 80;

/** "Chuyện Đàn kiến & cái kẹo" → "chuyen-dan-kien-cai-keo": a–z, 0–9 and single dashes; never empty. */
export function slugify(text: string, fallback = 'an-pham'): string {
	const slug = fold(text)
		.replace(/['’‘`]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	if (slug.length <= LONGEST) return slug || fallback;
	const cut = slug.lastIndexOf('-', LONGEST);
	return slug.slice(0, cut > 0 ? cut : LONGEST);
}
