import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A title and what stands around it, for making addresses. */
export interface Place {
	readonly slug: string;
	readonly title: string;
	readonly id: string;
	readonly versionId: string;
	/** A class of the band that is asked for, a list in it that holds the title, its code. */
	readonly classId: string;
	readonly listId: string;
	readonly code: string;
}

type Addresses = (place: Place) => readonly string[];

/**
 * What a route does with titles. `lists`: shows many; a title that the visitor may see is met there (`meets`, where that is sure), another
 * nowhere. `own`: is about one title, and does not exist for whoever may not see it. `teacher`: for a teacher, who sees what the class
 * sees. `shut`: for staff alone. `none`: shows no title, and why.
 */
export type Route =
	| { readonly lists: Addresses; readonly meets?: Addresses }
	| { readonly own: Addresses }
	| { readonly teacher: Addresses }
	| { readonly shut: readonly string[] }
	| { readonly none: string };

const words = ({ title }: Place) => encodeURIComponent(title);
const listed = (...addresses: string[]): Route => ({ lists: () => addresses, meets: () => addresses });

/** Every route of the library; the age test fails on one that is not here. */
export const ROUTES: Readonly<Record<string, Route>> = {
	'/': listed('/', '/__data.json'),
	'/sach': listed('/sach', '/sach?topic=con-vat', '/sach/__data.json'),
	'/ke/[shelf]': listed('/ke/moi', '/ke/moi/__data.json'),
	'/chu-de/[topic]': listed('/chu-de/con-vat', '/chu-de/con-vat/__data.json'),
	'/bo-suu-tap/[slug]': listed('/bo-suu-tap/chim-trong-long', '/bo-suu-tap/chim-trong-long/__data.json'),
	'/tim': {
		lists: (place) => ['/tim', '/tim?q=', `/tim?q=${words(place)}`, '/tim?q=hoang+yen', '/tim?q=long'],
		meets: (place) => [`/tim?q=${words(place)}`]
	},
	'/api/search': {
		lists: (place) => ['/api/search?q=', `/api/search?q=${words(place)}`, '/api/search?q=long'],
		meets: (place) => [`/api/search?q=${words(place)}`]
	},
	'/api/suggest': {
		lists: (place) => ['/api/suggest?q=hoang', `/api/suggest?q=${words(place)}`],
		meets: (place) => [`/api/suggest?q=${words(place)}`]
	},
	'/chu-de': { lists: () => ['/chu-de', '/chu-de/__data.json'] },
	'/ke-cua-em': { lists: () => ['/ke-cua-em'] },
	'/bai-hoc': { lists: () => ['/bai-hoc', '/bai-hoc/__data.json'] },
	'/bai-hoc/[slug]': { lists: () => ['/bai-hoc/truyen-hay-thong-tin'] },
	'/bai-hoc/[slug]/viec/[activity]': { lists: () => ['/bai-hoc/truyen-hay-thong-tin/viec/coc-gap-cua'] },
	'/lop/[code]': { lists: ({ code }) => [`/lop/${code}`, `/lop/${code}/__data.json`] },

	'/books/[slug]': { own: ({ slug }) => [`/books/${slug}`, `/books/${slug}/__data.json`] },
	'/books/[slug]/text/[n]': {
		own: ({ slug }) => [`/books/${slug}/text/1`, `/books/${slug}/text/1/__data.json`]
	},
	'/books/[slug]/formats': {
		own: ({ slug }) => [`/books/${slug}/formats`, `/books/${slug}/formats/__data.json`]
	},
	'/books/[slug]/formats/[format]': {
		own: ({ slug }) => [`/books/${slug}/formats/page`]
	},
	'/read/[slug]/braille': {
		own: ({ slug }) => [`/read/${slug}/braille?grade=1&section=OEBPS%2Fc1.xhtml`]
	},
	'/read/[slug]': { own: ({ slug }) => [`/read/${slug}`, `/read/${slug}/__data.json`] },
	'/api/covers/[version]/[width]': {
		own: ({ versionId }) => [`/api/covers/${versionId}/160`, `/api/covers/${versionId}/320`]
	},
	'/api/lists/[version]': { own: ({ versionId }) => [`/api/lists/${versionId}`] },
	'/api/resources/[version]/[...path]': {
		own: ({ versionId }) => [
			`/api/resources/${versionId}/OEBPS/package.opf`,
			`/api/resources/${versionId}/OEBPS/c1.xhtml`
		]
	},

	'/api/packs/lessons/[slug]': { lists: () => ['/api/packs/lessons/truyen-hay-thong-tin'] },
	'/api/signing/[version]': { own: ({ versionId }) => [`/api/signing/${versionId}`] },
	'/api/packs': { lists: ({ slug }) => [`/api/packs?title=${slug}`] },
	'/api/packs/[slug]': { own: ({ slug }) => [`/api/packs/${slug}`] },

	'/giao-vien': { teacher: () => ['/giao-vien'] },
	'/giao-vien/lop/[id]': {
		teacher: ({ classId }) => [`/giao-vien/lop/${classId}`, `/giao-vien/lop/${classId}/__data.json`]
	},
	'/giao-vien/lop/[id]/in': {
		teacher: ({ classId }) => [`/giao-vien/lop/${classId}/in`, `/giao-vien/lop/${classId}/in/__data.json`]
	},
	'/giao-vien/lop/[id]/dong': { teacher: ({ classId }) => [`/giao-vien/lop/${classId}/dong`] },
	'/giao-vien/lop/[id]/ket-qua.csv': { teacher: ({ classId }) => [`/giao-vien/lop/${classId}/ket-qua.csv`] },
	'/giao-vien/lop/[id]/cho/[seat]/mo-lai': {
		teacher: ({ classId }) => [`/giao-vien/lop/${classId}/cho/7/mo-lai`]
	},
	'/giao-vien/lop/[id]/cho/[seat]': { teacher: ({ classId }) => [`/giao-vien/lop/${classId}/cho/7`] },
	'/giao-vien/lop/[id]/the/tung-cho': {
		teacher: ({ classId }) => [`/giao-vien/lop/${classId}/the/tung-cho`]
	},
	'/giao-vien/lop/[id]/the': { teacher: ({ classId }) => [`/giao-vien/lop/${classId}/the`] },
	'/giao-vien/danh-sach/[id]': {
		teacher: ({ listId, ...place }) => [
			`/giao-vien/danh-sach/${listId}`,
			`/giao-vien/danh-sach/${listId}?ke=topic:con-vat`,
			`/giao-vien/danh-sach/${listId}?q=${words({ listId, ...place })}`
		]
	},

	'/ban-thu-thu': { shut: ['/ban-thu-thu', '/ban-thu-thu?tinh_trang=draft', '/ban-thu-thu/__data.json'] },
	'/ban-thu-thu/an-pham/[id]': { shut: ['/ban-thu-thu/an-pham/{id}'] },
	'/ban-thu-thu/an-pham/[id]/ky-hieu': { shut: ['/ban-thu-thu/an-pham/{id}/ky-hieu'] },
	'/ban-thu-thu/giong': { shut: ['/ban-thu-thu/giong', '/ban-thu-thu/giong?sach={id}'] },
	'/ban-thu-thu/giong/[id]': { shut: ['/ban-thu-thu/giong/{id}'] },
	'/ban-thu-thu/giong/[id]/cau/[n]': { shut: ['/ban-thu-thu/giong/{id}/cau/1'] },
	'/ban-thu-thu/nguoi-dung': { shut: ['/ban-thu-thu/nguoi-dung'] },
	'/ban-thu-thu/nhan': { shut: ['/ban-thu-thu/nhan'] },
	'/ban-thu-thu/nhan/[id]': { shut: ['/ban-thu-thu/nhan/{id}'] },
	'/ban-thu-thu/tu-dien': { shut: ['/ban-thu-thu/tu-dien'] },
	'/ban-thu-thu/viec-nen': { shut: ['/ban-thu-thu/viec-nen'] },
	'/ban-thu-thu/[...rest]': { shut: ['/ban-thu-thu/khong-co'] },
	'/giao-vien/[...rest]': { shut: ['/giao-vien/khong-co'] },
	'/tus/[...path]': { shut: ['/tus/{id}'] },
	'/giao-vien/giong': { teacher: () => ['/giao-vien/giong'] },
	'/cho-muon-giong/[key]': { none: 'the one title that a grown-up was asked to read, for who holds the key' },
	'/cho-muon-giong/[key]/cau/[n]': { none: 'what that person has recorded' },
	'/api/dictionary': { none: 'words and what they mean' },
	'/api/kept': {
		none: 'which of the versions that a device names it may still keep; the age policy says no as if there were none'
	},
	'/trong-may': { none: 'what lies on the device, known to the device alone' },
	'/trong-may/bai-hoc': { none: 'the page of a lesson without a lesson: the device has it' },
	'/trong-may/doc': { none: 'the reader without a book: the device has it' },
	'/api/metrics': { none: 'counts of the whole library, for this machine or a token alone' },

	'/bai-hoc/[slug]/assets/[...path]': { none: 'clips and pictures of lessons' },
	'/api/classes/[id]/board-state': { none: 'counts of one class, for its teacher' },
	'/api/reading/progress': { none: 'takes reports and answers ok alike' },
	'/api/health/live': { none: 'one word' },
	'/api/health/ready': { none: 'one word a check' },
	'/chang': { none: 'the choice of a band' },
	'/chang/nguoi-lon': { none: 'the grown-ups’ sum' },
	'/chang/tat-ca': { none: 'leads on' },
	'/giao-dien': { none: 'keeps theme and language, leads on' },
	'/gioi-thieu': { none: 'a written page' },
	'/rieng-tu': { none: 'a written page' },
	'/tro-nang': { none: 'a written page' },
	'/lop': { none: 'asks for the code of a class' },
	'/dang-nhap': { none: 'a form of names' },
	'/dang-nhap/tiep': { none: 'carries what was typed into a form past the sign-in, for who typed it' },
	'/dang-xuat': { none: 'leads on' },
	'/tai-khoan': { none: 'a form of names' },
	'/bat-dau/[token]': { none: 'a form of names' },
	'/mat-khau-moi/[token]': { none: 'a form of names' },
	'/gallery': { none: 'the kit, with made-up things' }
};

/** The routes that there are, from the folders of `src/routes`. */
export function routesOfTree(): string[] {
	const root = join(import.meta.dirname, '../../src/routes');
	const files = globSync('**/+{page,page.server,page@*,server}.{ts,svelte}', { cwd: root });
	const routes = files.map((file) => {
		const path = dirname(file)
			.split('/')
			.filter((part) => !/^\(.*\)$|^\.$/.test(part));
		return `/${path.join('/')}`;
	});
	return [...new Set(routes)].sort();
}
