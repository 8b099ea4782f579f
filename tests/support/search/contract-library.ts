import { publicationDocument, inside } from '../book-document.ts';
import type { SearchScope } from '#search/engine.ts';
import type { PublicationDocument } from '#search/indexes/publications.ts';
import type { LessonDocument } from '#search/indexes/lessons.ts';

export const ALL: SearchScope = { bands: ['mam', 'choi', 'la', 'hoa', 'qua'], guidance: true };
export const LA: SearchScope = { bands: ['mam', 'choi', 'la'], guidance: false };

export const LESSONS: LessonDocument[] = [
	{
		id: 'l3',
		slug: 'tim-tin',
		title: { vi: 'Tìm tin cùng Cáo', en: 'Finding facts with Fox' },
		band: 'la',
		keywords: ['từ khoá']
	},
	{
		id: 'l10',
		slug: 'kiem-tin',
		title: { vi: 'Kiểm tin', en: 'Checking facts' },
		band: 'qua',
		keywords: ['nguồn']
	}
];

/** The library of this contract. Titles named "Bí mật" must never reach the Lá scope. */
export function library(): PublicationDocument[] {
	return [
		publicationDocument('Đường đến thư viện', {
			contributors: ['Trần Thị Hòa'],
			topics: ['truong-lop'],
			description: 'Một buổi sáng đi mượn sách.'
		}),
		publicationDocument('Cây đa đầu làng', { topics: ['que-huong', 'cay-co'], band: 'choi' }),
		publicationDocument('Quả da cam', { topics: ['cay-co'], hasAudio: true }),
		publicationDocument('Hoà bình của em', { band: 'la' }),
		publicationDocument('Thành phố Hòa Bình', { band: 'hoa', genre: 'information' }),
		publicationDocument('Kỹ sư nhí', { genre: 'information', minutes: 25 }),
		publicationDocument('Kĩ năng bơi', { genre: 'information', minutes: 40, form: 'pdf' }),
		publicationDocument('Mèo Mun ngủ ngày', {
			topics: ['con-vat'],
			hasAudio: true,
			sections: inside('Mèo Mun nằm trên mái nhà.', 'Chuồn chuồn bay thấp thì mưa.')
		}),
		publicationDocument('Con mèo và cái mẹo', {
			topics: ['con-vat', 'chuyen-cuoi'],
			contributors: ['Đặng Thủy']
		}),
		publicationDocument('Chú heo đất', { topics: ['gia-dinh'], series: 'Bạn của em' }),
		publicationDocument('Truyện khủng long', { band: 'la', topics: ['con-vat'] }),
		publicationDocument('The Paper Boat', {
			languages: ['en'],
			topics: ['song-nuoc'],
			contributors: ['Lê Mai']
		}),
		publicationDocument('Ghe trên kênh', { languages: ['vi', 'en'], topics: ['song-nuoc'], form: 'fixed' }),
		publicationDocument('Bí mật tuổi mười ba', {
			band: 'qua',
			topics: ['tinh-ban'],
			contributors: ['Phan Bí Ẩn']
		}),
		publicationDocument('Bí mật cần người lớn', {
			band: 'la',
			guidance: 1,
			languages: ['fr'],
			sections: inside('Chỉ đọc cùng người lớn: zizazu.')
		})
	];
}
