import { describe, expect, test } from 'vitest';
import { mendLetters } from './mend-letters.ts';

const SAID = 'Ngày xửa ngày xưa, có một chú mèo con ở đầu ngõ. “Đi đâu đấy?” – mẹ hỏi.';
const onceMore = (text: string, encoding: string) => new TextDecoder(encoding).decode(Buffer.from(text));

describe('letters that were written twice are what they were', () => {
	test('by way of Windows letters, and of bytes kept as control characters', () => {
		expect(mendLetters(onceMore(SAID, 'windows-1252'))).toBe(SAID);
		expect(mendLetters(Buffer.from(SAID).toString('latin1'))).toBe(SAID);
	});

	test('in one paragraph among markup', () => {
		const written = `<p title="${onceMore('Mèo ở đâu', 'windows-1252')}">${onceMore(SAID, 'windows-1252')}</p>`;
		expect(mendLetters(written)).toBe(`<p title="Mèo ở đâu">${SAID}</p>`);
	});

	test.each([
		['Vietnamese', SAID],
		['French', 'Le garçon préfère l’été à Noël : « œuvre », naïve, où ?'],
		['a page about such letters', `${SAID} Máy cũ hiện ra Ã¡ và Ã©.`],
		['Chinese', '从前有一只小猫'],
		['a few letters alone', 'Ã¡']
	])('%s stays as it is', (_language, text) => {
		expect(mendLetters(text)).toBe(text);
	});
});

test('the Icelandic Ð in Vietnamese is a Đ; in Icelandic it stays', () => {
	expect(mendLetters('Ðường về nhà, ði mãi, cuối ngõ')).toBe('Đường về nhà, đi mãi, cuối ngõ');
	const icelandic = 'Það var eitt sinn köttur sem hét Ðæmi, ég veit það ekki';
	expect(mendLetters(icelandic)).toBe(icelandic);
});
