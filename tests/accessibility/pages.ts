import type { Page } from '@playwright/test';
import type { Band } from '#lib/publication/band.ts';
import { LIBRARIAN, TEACHER } from '../support/people.ts';
import { newLibrary } from './new-library.ts';
import {
	askForVoice,
	cardOfClosed,
	closeClass,
	joinClass,
	makeLink,
	mistype,
	offerFile,
	openBoard,
	openClass,
	openDraft,
	openFilms,
	openFilmBesidePage,
	openList,
	openRecord,
	openSeat,
	refuse,
	signOutWhileWriting,
	unfold,
	writeTwice
} from './ways.ts';

/** One page of each kind. A page that is added to the library is added here. */
export interface KindOfPage {
	readonly name: string;
	readonly path: string;
	/** Chosen on the device; none for grown-ups and a first visit. */
	readonly band?: Band;
	/** Login of the person who is signed in. */
	readonly as?: string;
	/** From `path` to the page itself, where its address is only known once there. */
	readonly find?: (page: Page) => Promise<void>;
	/** What `path` is answered with; 200 when left out. */
	readonly status?: number;
	readonly reader?: true;
	/** A sheet lies over a part of the page until Escape takes it away (WCAG 2.4.11 allows for that). */
	readonly sheet?: true;
}

const CHILD: readonly KindOfPage[] = [
	{ name: 'choosing a band', path: '/chang' },
	{ name: 'leaving the bands', path: '/chang', band: 'la', as: TEACHER.login },
	{ name: 'the grown-up gesture', path: '/chang/nguoi-lon?band=qua', band: 'la' },
	{ name: 'home of the youngest', path: '/', band: 'mam' },
	{ name: 'home', path: '/', band: 'la' },
	{ name: 'home of the oldest', path: '/', band: 'qua' },
	{ name: 'catalogue', path: '/sach', band: 'la' },
	{ name: 'shelf', path: '/ke/moi', band: 'la' },
	{ name: 'topics', path: '/chu-de', band: 'la' },
	{ name: 'topic', path: '/chu-de/con-vat', band: 'la' },
	{ name: 'topic for the youngest', path: '/chu-de/con-vat', band: 'choi' },
	{ name: 'collection', path: '/bo-suu-tap/chuyen-cua-nuoc', band: 'qua' },
	{ name: 'search results', path: '/tim?q=m%C6%B0a', band: 'qua' },
	{ name: 'search results narrowed', path: '/tim?q=con&topic=con-vat', band: 'la' },
	{ name: 'topic with few books', path: '/chu-de/co-tich', band: 'la' },
	{ name: 'nothing found', path: '/tim?q=zzzz', band: 'la' },
	{ name: 'book', path: '/books/dom-dom-quen-den', band: 'la' },
	{
		name: 'book, its other formats',
		path: '/books/dom-dom-quen-den/formats',
		band: 'la'
	},
	{ name: 'book for the youngest', path: '/books/non-oi-dung-lai', band: 'choi' },
	{ name: 'text view', path: '/books/truyen-coc-kien-troi/text/2', band: 'la' },
	{ name: 'text view of a PDF', path: '/books/do-choi-tu-la/text/3', band: 'la' },
	{ name: 'my shelf', path: '/ke-cua-em', band: 'la' },
	{ name: 'books on the device', path: '/trong-may', band: 'la' },
	{ name: 'a lesson that is not on the device', path: '/trong-may/bai-hoc', band: 'la' },
	{ name: 'a book that is not on the device', path: '/trong-may/doc', band: 'la' },
	{ name: 'joining a class', path: '/lop' },
	{ name: 'taking a seat', path: '/giao-vien', as: TEACHER.login, find: (page) => joinClass(page) },
	{
		name: 'card of a seat',
		path: '/giao-vien',
		as: TEACHER.login,
		find: (page) => joinClass(page, '?cho=2')
	},
	{ name: 'card of a closed class', path: '/giao-vien', as: TEACHER.login, find: cardOfClosed },
	{ name: 'a code that does not exist', path: '/lop/ZZZZ' },
	{ name: 'about', path: '/gioi-thieu', band: 'la' },
	{ name: 'accessibility', path: '/tro-nang', band: 'la' },
	{ name: 'privacy', path: '/rieng-tu', band: 'la' },
	{ name: 'a page that does not exist', path: '/khong-co-trang-nay', status: 404, band: 'la' },
	{ name: 'a book that does not exist', path: '/books/khong-co-cuon-nay', status: 404, band: 'la' }
];

const LESSONS: readonly KindOfPage[] = [
	{ name: 'lessons', path: '/bai-hoc', band: 'la' },
	{ name: 'lesson, looking', path: '/bai-hoc/truyen-hay-thong-tin#show', band: 'la' },
	{ name: 'lesson, searching', path: '/bai-hoc/tu-khoa#do', band: 'hoa' },
	{ name: 'lesson, sorting', path: '/bai-hoc/truyen-hay-thong-tin#do', band: 'la' },
	{
		name: 'lesson',
		path: '/bai-hoc',
		band: 'qua',
		find: (page) => page.locator('main a[href^="/bai-hoc/"]').first().click()
	}
];

const READER: readonly KindOfPage[] = [
	{
		name: 'reader with a film in sign language',
		path: '/read/vu-an-o-banh-mi',
		band: 'hoa',
		reader: true,
		find: openFilmBesidePage
	},
	{ name: 'reader, EPUB with a voice', path: '/read/dom-dom-quen-den?vi-tri=2', band: 'la', reader: true },
	{ name: 'reader, drawn pages', path: '/read/non-oi-dung-lai', band: 'la', reader: true },
	{ name: 'picture book', path: '/read/nghe-kia-be-oi', band: 'mam', reader: true },
	{ name: 'reader, PDF', path: '/read/do-choi-tu-la', band: 'la', reader: true },
	{
		name: 'reader, settings',
		path: '/read/truyen-coc-kien-troi?vi-tri=2',
		band: 'la',
		reader: true,
		sheet: true,
		find: (page) => page.getByRole('button', { name: 'Kiểu đọc của em' }).click()
	},
	{
		name: 'reader, contents',
		path: '/read/truyen-coc-kien-troi?vi-tri=2',
		band: 'la',
		reader: true,
		find: (page) => page.getByRole('button', { name: 'Mục lục' }).click()
	}
];

const STAFF: readonly KindOfPage[] = [
	{ name: 'signing in', path: '/dang-nhap' },
	{ name: 'the first librarian', path: '/dang-nhap', find: newLibrary },
	{ name: 'account of a librarian', path: '/tai-khoan', as: LIBRARIAN.login },
	{ name: 'account of a teacher', path: '/tai-khoan', as: TEACHER.login },
	{ name: 'changing the password wrongly', path: '/tai-khoan', as: TEACHER.login, find: mistype },
	{ name: 'titles', path: '/ban-thu-thu', as: LIBRARIAN.login },
	{ name: 'record of a title', path: '/ban-thu-thu', as: LIBRARIAN.login, find: openRecord },
	{ name: 'films in sign language of a title', path: '/ban-thu-thu', as: LIBRARIAN.login, find: openFilms },
	{ name: 'record of a draft', path: '/ban-thu-thu', as: LIBRARIAN.login, find: openDraft },
	{ name: 'record that was changed twice', path: '/ban-thu-thu', as: LIBRARIAN.login, find: writeTwice },
	{ name: 'signing in again', path: '/ban-thu-thu', as: LIBRARIAN.login, find: signOutWhileWriting },
	{ name: 'taking in', path: '/ban-thu-thu/nhan', as: LIBRARIAN.login },
	{ name: 'a file that was refused', path: '/ban-thu-thu/nhan', as: LIBRARIAN.login, find: refuse },
	{ name: 'a corrected file', path: '/ban-thu-thu/nhan', as: LIBRARIAN.login, find: offerFile },
	{ name: 'people', path: '/ban-thu-thu/nguoi-dung', as: LIBRARIAN.login },
	{ name: 'dictionary of the desk', path: '/ban-thu-thu/tu-dien', as: LIBRARIAN.login },
	{ name: 'lent voices', path: '/ban-thu-thu/giong', as: LIBRARIAN.login },
	{
		name: 'asking for a voice',
		path: '/ban-thu-thu',
		as: LIBRARIAN.login,
		find: async (page) => void (await askForVoice(page))
	},
	{
		name: 'agreeing to lend a voice',
		path: '/ban-thu-thu',
		as: LIBRARIAN.login,
		find: async (page) => void (await page.goto(await askForVoice(page)))
	},
	{ name: 'voices of a teacher', path: '/giao-vien/giong', as: TEACHER.login },
	{ name: 'a link that lends no more', path: '/cho-muon-giong/khong-con', status: 404 },
	{ name: 'changing people', path: '/ban-thu-thu/nguoi-dung', as: LIBRARIAN.login, find: unfold },
	{
		name: 'link for a forgotten password',
		path: '/ban-thu-thu/nguoi-dung',
		as: LIBRARIAN.login,
		find: async (page) => void (await makeLink(page))
	},
	{
		name: 'choosing a new password',
		path: '/ban-thu-thu/nguoi-dung',
		as: LIBRARIAN.login,
		find: async (page) => void (await page.goto(await makeLink(page)))
	},
	{ name: 'a link that was used', path: '/mat-khau-moi/khong-con', status: 410 },
	{ name: 'background work', path: '/ban-thu-thu/viec-nen', as: LIBRARIAN.login },
	{
		name: 'a page of the desk that does not exist',
		path: '/ban-thu-thu/khong-co',
		status: 404,
		as: LIBRARIAN.login
	},
	{ name: 'a desk that is shut', path: '/ban-thu-thu/nguoi-dung', as: TEACHER.login, status: 403 },
	{ name: 'classes', path: '/giao-vien', as: TEACHER.login },
	{ name: 'class', path: '/giao-vien', as: TEACHER.login, find: openClass },
	{ name: 'class at work', path: '/giao-vien', as: TEACHER.login, find: openBoard },
	{
		name: 'cards of seats',
		path: '/giao-vien',
		as: TEACHER.login,
		find: async (page) => {
			await openClass(page);
			await page.goto(`${page.url()}/the/tung-cho`);
		}
	},
	{ name: 'one seat', path: '/giao-vien', as: TEACHER.login, find: openSeat },
	{
		name: 'card of a class',
		path: '/giao-vien',
		as: TEACHER.login,
		find: async (page) => {
			await openClass(page);
			await page.locator('a[href$="/the"]').click();
			await page.waitForURL(/\/the$/);
		}
	},
	{
		name: 'freeing a seat',
		path: '/giao-vien',
		as: TEACHER.login,
		find: async (page) => {
			await openSeat(page);
			await page.getByRole('link', { name: 'Mở lại chỗ này cho em khác' }).click();
			await page.waitForURL(/\/mo-lai$/);
		}
	},
	{
		name: 'closing a class',
		path: '/giao-vien',
		as: TEACHER.login,
		find: async (page) => {
			await openClass(page);
			await page.getByRole('link', { name: 'Đóng lớp' }).click();
			await page.waitForURL(/\/dong$/);
		}
	},
	{
		name: 'closed classes',
		path: '/giao-vien',
		as: TEACHER.login,
		find: async (page) => void (await closeClass(page))
	},
	{
		name: 'board for printing',
		path: '/giao-vien',
		as: TEACHER.login,
		find: async (page) => {
			await openBoard(page);
			await page.goto(`${page.url()}/in`);
		}
	},
	{ name: 'reading list', path: '/giao-vien', as: TEACHER.login, find: openList }
];

const DEVELOPERS: readonly KindOfPage[] = [{ name: 'gallery', path: '/gallery' }];

export const PAGES: readonly KindOfPage[] = [...CHILD, ...LESSONS, ...READER, ...STAFF, ...DEVELOPERS];
