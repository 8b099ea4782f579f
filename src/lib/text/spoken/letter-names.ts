/** What a letter is called when an abbreviation is spelled. */
const NAMES: Readonly<Record<string, string>> = {
	a: 'a',
	ă: 'á',
	â: 'ớ',
	b: 'bê',
	c: 'xê',
	d: 'đê',
	đ: 'đê',
	e: 'e',
	ê: 'ê',
	f: 'ép',
	g: 'giê',
	h: 'hát',
	i: 'i',
	// As *gi* is said; a voice takes *gi* alone for a beginning without its vowel.
	j: 'di',
	k: 'ca',
	l: 'e lờ',
	m: 'em mờ',
	n: 'en nờ',
	o: 'o',
	ô: 'ô',
	ơ: 'ơ',
	p: 'pê',
	q: 'quy',
	r: 'e rờ',
	s: 'ét',
	t: 'tê',
	u: 'u',
	ư: 'ư',
	v: 'vê',
	w: 'vê kép',
	x: 'ích',
	y: 'i dài',
	z: 'dét'
};

/** What a consonant sounds like: so children learn the letters in their first year. */
const SOUNDS: Readonly<Record<string, string>> = {
	b: 'bờ',
	c: 'cờ',
	d: 'dờ',
	đ: 'đờ',
	f: 'phờ',
	g: 'gờ',
	h: 'hờ',
	j: 'giờ',
	k: 'ca',
	l: 'lờ',
	m: 'mờ',
	n: 'nờ',
	p: 'pờ',
	q: 'quờ',
	r: 'rờ',
	s: 'sờ',
	t: 'tờ',
	v: 'vờ',
	w: 'vờ',
	x: 'xờ',
	z: 'dờ',
	ch: 'chờ',
	gh: 'gờ',
	gi: 'giờ',
	kh: 'khờ',
	ng: 'ngờ',
	ngh: 'ngờ',
	nh: 'nhờ',
	ph: 'phờ',
	qu: 'quờ',
	th: 'thờ',
	tr: 'trờ'
};

/** null: no letter of the Latin alphabet. */
export function letterName(letter: string): string | null {
	return NAMES[letter.toLowerCase()] ?? null;
}

/** "b" → *bờ*, "ngh" → *ngờ*; vowels sound as they are written. null: no sound of its own. */
export function letterSound(letters: string): string | null {
	return SOUNDS[letters.toLowerCase()] ?? null;
}

/** An abbreviation letter by letter; what has no name is passed over. */
export function spelled(letters: string): string {
	return Array.from(letters, (letter) => letterName(letter) ?? '')
		.filter((name) => name !== '')
		.join(' ');
}
