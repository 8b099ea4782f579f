import { readIsbn } from '#lib/publication/isbn.ts';
import type { CheckMessages } from '../check-messages.ts';
import { meantLanguages } from '../language-tag.ts';
import type { PublicationMetadata } from '../manifest.ts';
import { attribute, label, OPF, type XmlElement } from '../xml/tree.ts';
import { plainText } from '../plain-text.ts';
import { readAccessibility } from './accessibility.ts';
import { readMetas, type Metas } from './metas.ts';
import { dublinCore, type PackageDocument } from './package-document.ts';

/** The bibliographic record a publication brings along; the librarian corrects it later. */
export function readMetadata(
	document: PackageDocument,
	fileName: string,
	checkMessages: CheckMessages
): PublicationMetadata {
	const { metadata } = document;
	const metas = readMetas(metadata);
	const values = (name: string) =>
		dublinCore(metadata, name)
			.map(label)
			.filter((value) => value !== '');
	const { title, subtitle, parallelTitles } = readTitles(dublinCore(metadata, 'title'), metas);
	if (title === '') checkMessages.warn('title-missing', document.path);
	const languages = readLanguages(values('language'), document.path, checkMessages);
	const series = readSeries(metas);
	return {
		title: title || titleFromFile(fileName),
		subtitle,
		languages,
		description: plainText(values('description')[0] ?? ''),
		contributors: readContributors(metadata, metas),
		publisher: values('publisher')[0] ?? null,
		year: readYear(values('date'), metas),
		identifiers: readIdentifiers(document, checkMessages),
		...series,
		parallelTitles,
		subjects: [...new Set(values('subject'))],
		rights: values('rights')[0] ?? null,
		accessibility: readAccessibility(metas, document.path, checkMessages)
	};
}

/** The main title, the subtitle, and the same in other languages or scripts. Short, expanded and series titles are none of them. */
function readTitles(
	nodes: readonly XmlElement[],
	metas: Metas
): { title: string; subtitle: string | null; parallelTitles: string[] } {
	const typed = nodes.map((node) => ({
		value: label(node),
		type: metas.refining(attribute(node, 'id'), 'title-type')[0] ?? null
	}));
	const main = typed.find((t) => t.type === 'main') ?? typed.find((t) => t.type === null) ?? typed[0];
	const subtitle = typed.find((t) => t.type === 'subtitle');
	const others = typed.filter((t) => t.type === null && t !== main).map(({ value }) => value);
	const scripts = nodes.flatMap((node) => metas.refining(attribute(node, 'id'), 'alternate-script'));
	const parallelTitles = [...new Set([...others, ...scripts])].filter(
		(value) => value !== '' && value !== main?.value
	);
	return { title: main?.value ?? '', subtitle: subtitle?.value || null, parallelTitles };
}

/** BCP 47 tags, main language first; tells what had to be understood, left out, or is missing. */
export function readLanguages(
	stated: readonly string[],
	where: string | null,
	checkMessages: CheckMessages
): string[] {
	const all = stated.map((value) => ({ value: value.trim(), ...meantLanguages(value) }));
	for (const { value, tags, unknown } of all) {
		const shown = value.slice(0, 60);
		if (unknown) checkMessages.warn('language-unknown', where, { stated: shown });
		else if (tags.length > 0 && tags.join() !== value)
			checkMessages.info('language-mended', where, { stated: shown, language: tags.join(', ') });
	}
	const languages = [...new Set(all.flatMap(({ tags }) => tags))];
	if (languages.length === 0 && !all.some(({ unknown }) => unknown))
		checkMessages.warn('language-missing', where);
	return languages;
}

function readContributors(metadata: XmlElement | null, metas: Metas): { name: string; role: string }[] {
	const found = (['creator', 'contributor'] as const).flatMap((kind) =>
		dublinCore(metadata, kind).flatMap((node) => {
			const name = label(node);
			const stated = [
				attribute(node, 'role', OPF) ?? attribute(node, 'role'),
				...metas.refining(attribute(node, 'id'), 'role')
			];
			const roles = stated.filter((role): role is string => /^[a-z]{3}$/.test(role ?? ''));
			const fallback = kind === 'creator' ? 'aut' : 'ctb';
			return name === '' ? [] : (roles.length > 0 ? roles : [fallback]).map((role) => ({ name, role }));
		})
	);
	return found.filter(
		(one, at) => found.findIndex((other) => other.name === one.name && other.role === one.role) === at
	);
}

function readYear(dates: readonly string[], metas: Metas): number | null {
	for (const date of [...dates, ...metas.values('dcterms:issued'), ...metas.values('dcterms:date')]) {
		const year = Number(/(?:^|\D)((?:1[4-9]|20|21)\d\d)(?:\D|$)/.exec(date)?.[1]);
		if (year) return year;
	}
	return null;
}

function readIdentifiers(
	document: PackageDocument,
	checkMessages: CheckMessages
): { scheme: string; value: string }[] {
	const schemes = new Map(
		dublinCore(document.metadata, 'identifier').map((node) => [
			label(node),
			attribute(node, 'scheme', OPF)?.toLowerCase() ?? null
		])
	);
	return document.identifiers.map((stated) => {
		const scheme = schemes.get(stated) ?? null;
		const isbn = readIsbn(stated);
		if (isbn && (isbn.valid || scheme === 'isbn' || /isbn/i.test(stated))) {
			if (!isbn.valid) checkMessages.warn('isbn-wrong', document.path, { isbn: stated });
			return { scheme: 'isbn', value: isbn.value };
		}
		const [, urn, rest] = /^urn:(uuid|issn|doi):(.+)$/i.exec(stated) ?? [];
		if (urn && rest) return { scheme: urn.toLowerCase(), value: rest };
		if (/^10\.\d{4,9}\/\S+$/.test(stated)) return { scheme: 'doi', value: stated };
		return { scheme: scheme ?? (/^https?:/i.test(stated) ? 'uri' : 'other'), value: stated };
	});
}

function readSeries(metas: Metas): { series: string | null; seriesPosition: number | null } {
	const collections = metas.nodes('belongs-to-collection');
	const collection =
		collections.find(({ id }) => metas.refining(id, 'collection-type')[0] === 'series') ??
		collections[0] ??
		null;
	const series = collection?.value ?? metas.first('calibre:series');
	const position = collection
		? metas.refining(collection.id, 'group-position')[0]
		: metas.first('calibre:series_index');
	const number = Number.parseFloat(position ?? '');
	return {
		series: series ?? null,
		seriesPosition: series !== null && Number.isFinite(number) ? number : null
	};
}

/** `de-men_phieu-luu.epub` → "de men phieu luu": better than no title until a librarian writes one. */
export function titleFromFile(fileName: string): string {
	const stem = fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
	return stem.replace(/[_-]+/g, ' ').trim().normalize('NFC').slice(0, 200) || '?';
}
