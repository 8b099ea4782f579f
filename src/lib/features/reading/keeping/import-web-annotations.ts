import * as v from 'valibot';
import { locatorSchema, type Locator, type TextQuote } from '#lib/publication/locator.ts';
import { MARK_COLOURS } from '#lib/reader/mark-colour.ts';
import { drawingSchema, hasRoom, type Stroke } from './drawing.ts';
import { boundedLocator, boundedQuote } from './bounded-place.ts';
import { LARGEST_FILE, LONGEST_NAME, LONGEST_NOTE } from './limits.ts';

/** An annotation of a file; where in the book it belongs is not known yet. */
export interface Foreign {
	/** null: the file does not say one that is its own everywhere. */
	readonly id: string | null;
	/** A place as this reader keeps it. */
	readonly locator: Locator | null;
	/** Address of the file that it speaks of; empty when it names none. */
	readonly source: string;
	/** Our name of the publication; null: another reading system wrote it. */
	readonly publication: string | null;
	readonly quote: TextQuote | null;
	readonly colour: string | null;
	readonly note: string;
	readonly name: string;
	readonly drawing: readonly Stroke[] | undefined;
	/** Epoch ms; null when the file does not say. */
	readonly createdAt: number | null;
}

const MOST = 5_000;

const one = v.record(v.string(), v.unknown());
const text = v.string();
type Fields = Readonly<Record<string, unknown>>;

/** null: no file of annotations; `large`: more than a notebook can be. */
export async function readWebAnnotations(file: Blob): Promise<readonly Foreign[] | 'large' | null> {
	if (file.size > LARGEST_FILE) return 'large';
	try {
		const found = entriesOf(JSON.parse((await file.text()).replace(/^\uFEFF/, '')));
		const read = found.slice(0, MOST).flatMap((entry) => foreignOf(entry) ?? []);
		return read.length > 0 ? read : null;
	} catch {
		return null; // no JSON
	}
}

/** Collection, page, set, list or a single one: reading systems write all of them. */
function entriesOf(whole: unknown): readonly Fields[] {
	if (Array.isArray(whole)) return whole.flatMap(entriesOf);
	if (!v.is(one, whole)) return [];
	if ('target' in whole) return [whole];
	return [...entriesOf(whole.items ?? null), ...entriesOf(whole.first ?? null)];
}

function foreignOf(entry: Fields): Foreign | null {
	const target = fieldsOf(entry.target);
	const source = typeof entry.target === 'string' ? entry.target : addressOf(target.source);
	const bodies = listOf(entry.body ?? entry.bodyValue);
	const locator = v.safeParse(locatorSchema, entry.locator);
	const quote = quoteOf(target.selector);
	if (source === '' && !quote && !locator.success) return null;
	const uuid = /^urn:uuid:([0-9a-f-]{36})$/i.exec(textOf(entry.id))?.[1];
	const created = Date.parse(textOf(entry.created));
	const words = (purpose: string) =>
		bodies
			.filter((body) => (fieldsOf(body).purpose ?? 'commenting') === purpose)
			.map(valueOf)
			.filter(Boolean)
			.join('\n');
	return {
		id: uuid ?? null,
		locator: locator.success ? boundedLocator(locator.output) : null,
		source,
		publication: locator.success ? textOf(fieldsOf(target.source).partOf) || null : null,
		quote,
		colour: colourOf(entry, target, bodies),
		note: words('commenting').normalize('NFC').slice(0, LONGEST_NOTE),
		name: words('tagging').normalize('NFC').slice(0, LONGEST_NAME),
		drawing: drawingOf(entry.drawing),
		createdAt: Number.isNaN(created) ? null : created
	};
}

function drawingOf(drawing: unknown): readonly Stroke[] | undefined {
	const read = v.safeParse(drawingSchema, drawing);
	return read.success && read.output.length > 0 && hasRoom(read.output) ? read.output : undefined;
}

/** Names and shades by which other reading systems call their marks. */
const COLOURS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{
			yellow: 'sun',
			orange: 'sun',
			green: 'leaf',
			blue: 'sky',
			purple: 'sky',
			red: 'coral',
			pink: 'coral'
		}
	})
);

function colourOf(entry: Fields, target: Fields, bodies: readonly unknown[]): string | null {
	const named = [target.styleClass, ...bodies.map((body) => fieldsOf(body).color)].map(textOf);
	for (const name of named) {
		const known = MARK_COLOURS.find((colour) => colour === name) ?? COLOURS.get(name.toLowerCase());
		if (known) return known;
	}
	return listOf(entry.motivation).includes('highlighting') || named.some(Boolean) ? 'sun' : null;
}

function quoteOf(selector: unknown): TextQuote | null {
	for (const each of listOf(selector)) {
		const fields = fieldsOf(each);
		const highlight = textOf(fields.exact);
		if (fields.type === 'TextQuoteSelector' && highlight !== '')
			return boundedQuote({ before: textOf(fields.prefix), highlight, after: textOf(fields.suffix) });
		const refined = quoteOf(fields.refinedBy);
		if (refined) return refined;
	}
	return null;
}

function addressOf(source: unknown): string {
	return typeof source === 'string' ? source : textOf(fieldsOf(source).id) || textOf(fieldsOf(source).source);
}

function valueOf(body: unknown): string {
	return typeof body === 'string' ? body : textOf(fieldsOf(body).value);
}

const listOf = (value: unknown): readonly unknown[] =>
	value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const fieldsOf = (value: unknown): Fields => (v.is(one, value) ? value : {});
const textOf = (value: unknown): string => (v.is(text, value) ? value : '');
