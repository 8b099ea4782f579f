const GREEK: Readonly<Record<string, string>> = {
	α: 'an pha',
	β: 'bê ta',
	γ: 'ga ma',
	δ: 'đen ta',
	ε: 'ép xi lon',
	θ: 'tê ta',
	λ: 'lam đa',
	μ: 'muy',
	µ: 'muy',
	π: 'pi',
	ρ: 'rô',
	σ: 'xích ma',
	φ: 'phi',
	ω: 'ô mê ga',
	Δ: 'đen ta',
	Σ: 'xích ma',
	Φ: 'phi',
	Ω: 'ô mê ga'
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'chữ Nhật'],
	[/\p{Script=Han}/u, 'chữ Hán'],
	[/\p{Script=Hangul}/u, 'chữ Hàn'],
	[/\p{Script=Cyrillic}/u, 'chữ Nga'],
	[/\p{Script=Greek}/u, 'chữ Hy Lạp'],
	[/\p{Script=Thai}/u, 'chữ Thái'],
	[/\p{Script=Lao}/u, 'chữ Lào'],
	[/\p{Script=Khmer}/u, 'chữ Khơ me'],
	[/\p{Script=Cham}/u, 'chữ Chăm'],
	[/\p{Script=Arabic}/u, 'chữ Ả Rập']
];

/** What a Vietnamese voice says for letters that are not Latin: a letter of mathematics by its name, other writing by whose it is. */
export function otherScriptSaid(letters: string): string {
	if (Object.hasOwn(GREEK, letters)) return GREEK[letters] ?? '';
	return SCRIPTS.find(([script]) => script.test(letters))?.[1] ?? 'chữ nước ngoài';
}
