/** The people of the test library. */
export const PASSWORD = 'một câu dễ nhớ để thử';
export const LIBRARIAN = { login: 'co-lan', name: 'Cô Lan' };
export const OTHER_LIBRARIAN = { login: 'co-hue', name: 'Cô Huệ' };
export const TEACHER = { login: 'thay-dung', name: 'Thầy Dũng' };
export const OTHER_TEACHER = { login: 'co-mai', name: 'Cô Mai' };

/** “Hoàng yến” stands in no real title: whoever meets it outside the band of its title has found a leak. */
export const CANARIES = {
	draft: { slug: 'hoang-yen-nhap', title: 'Hoàng yến bản nháp' },
	withdrawn: { slug: 'hoang-yen-da-rut', title: 'Hoàng yến đã rút' },
	guidance: { slug: 'hoang-yen-can-huong-dan', title: 'Hoàng yến cần hướng dẫn' },
	qua: { slug: 'hoang-yen-chang-qua', title: 'Hoàng yến chặng Quả' },
	mam: { slug: 'hoang-yen-chang-mam', title: 'Hoàng yến chặng Mầm' },
	/** Rated anew, withdrawn and published again by the age test. */
	moving: { slug: 'hoang-yen-doi-to', title: 'Hoàng yến đổi tổ' }
} as const;

/** A collection of all canaries; its own name tells nothing. */
export const CANARY_COLLECTION = 'chim-trong-long';
