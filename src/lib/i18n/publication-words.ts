import * as m from '#lib/paraglide/messages.js';
import { BAND_AGES, type Band } from '#lib/publication/band.ts';
import type { Genre, Topic } from '#lib/publication/topics.ts';

const TOPIC_NAMES: Readonly<Record<Topic, () => string>> = {
	'con-vat': m.catalogue_topic_con_vat,
	'song-nuoc': m.catalogue_topic_song_nuoc,
	'chuyen-cuoi': m.catalogue_topic_chuyen_cuoi,
	'vi-sao': m.catalogue_topic_vi_sao,
	'bau-troi': m.catalogue_topic_bau_troi,
	'gia-dinh': m.catalogue_topic_gia_dinh,
	'co-tich': m.catalogue_topic_co_tich,
	'cay-co': m.catalogue_topic_cay_co,
	'truong-lop': m.catalogue_topic_truong_lop,
	'tinh-ban': m.catalogue_topic_tinh_ban,
	'que-huong': m.catalogue_topic_que_huong,
	'di-ngu': m.catalogue_topic_di_ngu
};
const GENRE_NAMES: Readonly<Record<Genre, () => string>> = {
	story: m.catalogue_genre_story,
	information: m.catalogue_genre_information,
	comic: m.catalogue_genre_comic,
	'picture-book': m.catalogue_genre_picture_book,
	poetry: m.catalogue_genre_poetry
};
const BAND_NAMES: Readonly<Record<Band, () => string>> = {
	mam: m.catalogue_band_mam,
	choi: m.catalogue_band_choi,
	la: m.catalogue_band_la,
	hoa: m.catalogue_band_hoa,
	qua: m.catalogue_band_qua
};

export const topicName = (topic: Topic): string => TOPIC_NAMES[topic]();
export const genreName = (genre: Genre): string => GENRE_NAMES[genre]();
/** "Lá" */
export const bandName = (band: Band): string => BAND_NAMES[band]();
/** "6–8 tuổi" */
export function bandAges(band: Band): string {
	const [from, to] = BAND_AGES[band];
	return m.catalogue_ages({ from, to });
}
/** "8 phút" / "8 phút, có đọc" */
export function timeOf(publication: { readonly minutes: number; readonly hasAudio: boolean }): string {
	return publication.hasAudio
		? m.catalogue_minutes_with_audio({ minutes: publication.minutes })
		: m.catalogue_minutes({ minutes: publication.minutes });
}
