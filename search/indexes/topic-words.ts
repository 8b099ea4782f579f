import { isTopic, type Topic } from '#lib/publication/topics.ts';

/** What children call the picture topics; the id of any other topic is found by its own words. */
export const TOPIC_WORDS: Readonly<Record<Topic, readonly string[]>> = {
	'con-vat': ['con vật', 'động vật', 'animals'],
	'song-nuoc': ['sông nước', 'sông biển', 'water'],
	'chuyen-cuoi': ['chuyện cười', 'truyện cười', 'vui', 'funny'],
	'vi-sao': ['vì sao', 'hỏi đáp', 'khoa học', 'science'],
	'bau-troi': ['bầu trời', 'trăng sao', 'vũ trụ', 'sky'],
	'gia-dinh': ['gia đình', 'family'],
	'co-tich': ['cổ tích', 'fairy tales'],
	'cay-co': ['cây cỏ', 'cây cối', 'hoa lá', 'plants'],
	'truong-lop': ['trường lớp', 'trường học', 'school'],
	'tinh-ban': ['tình bạn', 'bạn bè', 'friendship'],
	'que-huong': ['quê hương', 'làng quê', 'homeland'],
	'di-ngu': ['đi ngủ', 'ru ngủ', 'bedtime']
};

export function topicWords(topics: readonly string[]): string {
	return topics
		.map((topic) => (isTopic(topic) ? TOPIC_WORDS[topic].join(', ') : topic.replaceAll('-', ' ')))
		.join(', ');
}
