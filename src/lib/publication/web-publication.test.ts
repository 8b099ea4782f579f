import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hrefOf, pathOf } from './link.ts';
import { locatorSchema } from './locator.ts';
import { webPublicationSchema } from './web-publication.ts';

const jsonMembers = fc.dictionary(
	fc.string({ minLength: 1 }).map((name) => `x-${name}`),
	fc.jsonValue()
);
/** What a program that knows nothing of us would keep: the JSON as it travels. */
const travelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const link = fc.letrec((tie) => ({
	link: fc
		.record(
			{
				href: fc.webPath(),
				type: fc.constantFrom('text/html', 'application/pdf'),
				title: fc.string(),
				rel: fc.oneof(fc.string(), fc.array(fc.string())),
				properties: jsonMembers,
				children: fc.array(tie('link'), { maxLength: 2 })
			},
			{ requiredKeys: ['href'] }
		)
		.chain((known) => jsonMembers.map((unknown) => ({ ...unknown, ...known })))
})).link;

const publication = fc
	.tuple(
		fc.record(
			{
				title: fc.oneof(fc.string(), fc.dictionary(fc.constantFrom('vi', 'en'), fc.string())),
				language: fc.array(fc.constantFrom('vi', 'en')),
				readingProgression: fc.constantFrom('ltr' as const, 'rtl' as const),
				layout: fc.constantFrom('reflowable', 'fixed', 'scrolled')
			},
			{ requiredKeys: ['title'] }
		),
		jsonMembers,
		fc.array(link, { maxLength: 3 }),
		jsonMembers
	)
	.map(([metadata, more, links, others]) => ({
		...others,
		metadata: { ...more, ...metadata },
		...{ links, readingOrder: links, resources: links, toc: links, pageList: links, landmarks: links }
	}));

describe('a publication on the wire', () => {
	it('keeps the members that nobody here knows, wherever they stand', () => {
		fc.assert(
			fc.property(publication, (sent) => {
				expect(travelled(v.parse(webPublicationSchema, travelled(sent)))).toEqual(travelled(sent));
			})
		);
	});

	it('is read as others write it: lists that are empty may be missing', () => {
		const read = v.parse(webPublicationSchema, {
			'@context': 'https://readium.org/webpub-manifest/context.jsonld',
			metadata: { title: { vi: 'Dế Mèn' }, author: 'Tô Hoài', belongsTo: { series: 'Kể chuyện' } },
			readingOrder: [{ href: 'c1.html', type: 'text/html', duration: 12 }]
		});
		expect(read).toMatchObject({
			'@context': 'https://readium.org/webpub-manifest/context.jsonld',
			metadata: { author: 'Tô Hoài', belongsTo: { series: 'Kể chuyện' } },
			readingOrder: [{ duration: 12 }],
			toc: []
		});
	});

	it('a position keeps what another reading system added', () => {
		fc.assert(
			fc.property(
				jsonMembers,
				jsonMembers,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(more, inside, progression) => {
					const sent = { ...more, href: 'a.xhtml', type: 'text/html', locations: { ...inside, progression } };
					expect(travelled(v.parse(locatorSchema, travelled(sent)))).toEqual(travelled(sent));
				}
			)
		);
	});

	it('a path of any letters comes back from its reference', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 }),
				fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
				(parts, fragment) => {
					const file = parts.map((part) => part.replaceAll(/[/#]/g, '-')).join('/');
					const path = fragment === null ? file : `${file}#${fragment}`;
					expect(pathOf(hrefOf(path))).toBe(path);
				}
			)
		);
		expect(hrefOf('OEBPS/Chương 1.xhtml#đoạn')).toBe('OEBPS/Ch%C6%B0%C6%A1ng%201.xhtml#%C4%91o%E1%BA%A1n');
	});
});
