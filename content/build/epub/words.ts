import type { BookLanguage } from '../../schema.ts';

/** The few words the builder itself puts into a book. */
const WORDS = {
	vi: {
		contents: 'Mục lục',
		cover: 'Bìa sách',
		pages: 'Danh sách trang',
		page: 'trang',
		landmarks: 'Điểm mốc',
		start: 'Bắt đầu đọc',
		notes: 'Lời chú',
		back: 'Trở lại chỗ đang đọc',
		about: 'Về cuốn sách này',
		panel: 'Khung',
		says: 'nói',
		madeBy: 'Lời và tranh',
		publisher: 'Nhà làm sách',
		year: 'Năm',
		access: 'Dành cho mọi bạn đọc',
		voice: 'Giọng đọc',
		rights: {
			'CC-BY-SA-4.0':
				'Bạn được đọc, chép, in, chia sẻ và sửa đổi cuốn sách này, miễn là ghi tên người làm và chia sẻ lại theo cùng giấy phép: Creative Commons Ghi công – Chia sẻ tương tự 4.0 (CC BY-SA 4.0).',
			'CC-BY-4.0':
				'Bạn được đọc, chép, in, chia sẻ và sửa đổi cuốn sách này, miễn là ghi tên người làm: Creative Commons Ghi công 4.0 (CC BY 4.0).',
			'CC0-1.0': 'Cuốn sách này là của chung, ai dùng cũng được (CC0 1.0).'
		}
	},
	en: {
		contents: 'Contents',
		cover: 'Cover',
		pages: 'List of pages',
		page: 'page',
		landmarks: 'Landmarks',
		start: 'Start reading',
		notes: 'Notes',
		back: 'Back to the text',
		about: 'About this book',
		panel: 'Panel',
		says: 'says',
		madeBy: 'Words and pictures',
		publisher: 'Publisher',
		year: 'Year',
		access: 'For every reader',
		voice: 'Voice',
		rights: {
			'CC-BY-SA-4.0':
				'You may read, copy, print, share and change this book, as long as you name its makers and share under the same licence: Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0).',
			'CC-BY-4.0':
				'You may read, copy, print, share and change this book, as long as you name its makers: Creative Commons Attribution 4.0 (CC BY 4.0).',
			'CC0-1.0': 'This book belongs to everyone (CC0 1.0).'
		}
	}
} as const;

export const wordsFor = (language: BookLanguage) => WORDS[language];
