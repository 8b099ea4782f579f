/** Made-up books for the gallery alone: no cover file, so each shows its generated cover. */
const sample = (id: string, title: string, coverRatio: number, hasAudio = false) => ({
	id,
	slug: id,
	title,
	contributors: [],
	band: 'la' as const,
	minutes: 6,
	hasAudio,
	form: 'reflowable' as const,
	genre: 'story' as const,
	language: 'vi',
	versionId: null,
	coverRatio
});

export const SAMPLE_BOOKS = [
	sample('a', 'Kiến Xây Cầu', 0.7),
	sample('b', 'Chiếc Đèn Ông Sao', 0.78, true),
	sample('c', 'Một Ngày Dưới Ao Sen', 1.33),
	sample('d', 'Mùa hè năm ấy chúng mình đi tìm kho báu ở cù lao xa', 0.75),
	sample('e', 'Mưa', 1),
	sample('f', 'Hạt Thóc Ngủ Quên', 0.66)
];
