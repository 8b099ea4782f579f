import { setTimeout as pause } from 'node:timers/promises';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { formOnPage } from '../../support/form-on-page.ts';
import { LIBRARIAN, PASSWORD } from '../../support/people.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What the library said of a file: the sentences of its refusal, or the record that was made. */
export type Intake =
	| { readonly status: 'refused'; readonly sentences: readonly string[] }
	| { readonly status: 'checked'; readonly record: string };

/** What was asked took longer than there was time for. */
export class OutOfTime extends Error {}

/** Bytes of one request; the library takes 10 MB at most. */
const CHUNK = 8 * 1024 * 1024;

/** The desk as a librarian uses it, without a browser: sending a file (tus 1.0), its check, its record, publishing. */
export class Desk {
	readonly #origin: string;
	#cookie = '';

	constructor(origin: string) {
		this.#origin = origin;
	}

	async signIn(): Promise<void> {
		const answer = await this.#send('/dang-nhap', {
			method: 'POST',
			body: new URLSearchParams({ login: LIBRARIAN.login, password: PASSWORD })
		});
		this.#cookie = answer.headers
			.getSetCookie()
			.map((line) => line.split(';')[0] ?? '')
			.filter((line) => line.startsWith('session='))
			.join('; ');
		if (!this.#cookie) throw new Error('the librarian could not sign in');
	}

	/** Throws when the check takes longer than `ms`. */
	async takeIn(fileName: string, bytes: Buffer, ms: number): Promise<Intake> {
		const id = await this.#upload(fileName, bytes);
		const until = performance.now() + ms;
		while (performance.now() < until) {
			const page = parse(await this.#page(`/ban-thu-thu/nhan/${id}`));
			const main = elements(page).find(({ tagName }) => tagName === 'main') ?? page;
			const refused = elements(main).filter((one) => one.tagName === 'li' && classes(one).includes('refuse'));
			if (refused.length > 0)
				return { status: 'refused', sentences: refused.map((item) => textOf(item, 'p')) };
			const link = elements(main)
				.map((one) => attribute(one, 'href') ?? '')
				.find((href) => href.startsWith('/ban-thu-thu/an-pham/'));
			if (link) return { status: 'checked', record: link };
			await pause(400);
		}
		throw new OutOfTime('the check of the file did not end in time');
	}

	async #upload(fileName: string, bytes: Buffer): Promise<string> {
		const tus = { 'tus-resumable': '1.0.0' };
		const made = await this.#send('/tus', {
			method: 'POST',
			headers: {
				...tus,
				'upload-length': String(bytes.length),
				'upload-metadata': `filename ${Buffer.from(fileName).toString('base64')}`
			}
		});
		const address = made.headers.get('location');
		if (!address) throw new Error(`the library does not take the file: ${made.status} ${await made.text()}`);
		const { pathname } = new URL(address, this.#origin);
		for (let offset = 0; offset < bytes.length; offset += CHUNK) {
			const sent = await this.#send(pathname, {
				method: 'PATCH',
				headers: {
					...tus,
					'upload-offset': String(offset),
					'content-type': 'application/offset+octet-stream'
				},
				body: new Uint8Array(bytes.subarray(offset, offset + CHUNK))
			});
			if (!sent.ok) throw new Error(`the file did not arrive: ${sent.status} ${await sent.text()}`);
		}
		return pathname.split('/').at(-1) ?? '';
	}

	/** Describes a draft as far as publishing asks for it, and publishes it. */
	async publish(record: string): Promise<void> {
		const form = formOnPage(await this.#page(record), 'publication-form');
		const missing = {
			description: 'Một tệp để thử.',
			band: 'la',
			bandReason: 'để thử',
			rightsKind: 'licence',
			rightsStatement: 'CC BY 4.0'
		};
		for (const [name, value] of Object.entries(missing)) if (!form.get(name)) form.set(name, value);
		if (form.getAll('topics').length === 0) form.append('topics', 'con-vat');
		const answer = await this.#send(`${record}?/publish`, { method: 'POST', body: form });
		if (answer.status !== 303)
			throw new Error(`publishing answered ${answer.status}: ${await refusal(answer)}`);
	}

	async #page(path: string): Promise<string> {
		const answer = await this.#send(path, {});
		if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
		return answer.text();
	}

	#send(path: string, { headers, ...options }: RequestInit): Promise<Response> {
		return fetch(new URL(path, this.#origin), {
			redirect: 'manual',
			...options,
			headers: { cookie: this.#cookie, origin: this.#origin, accept: 'text/html', ...headers }
		});
	}
}

/** The words of the errors on a page that came back. */
async function refusal(answer: Response): Promise<string> {
	const alerts = elements(parse(await answer.text())).filter((one) => attribute(one, 'role') === 'alert');
	return alerts.map((one) => textOf(one)).join(' ');
}

function* walk(node: Node): Generator<Element> {
	if ('tagName' in node) yield node;
	if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}
const elements = (node: Node) => [...walk(node)];

const attribute = (element: Element, name: string) =>
	element.attrs.find((one) => one.name === name)?.value ?? null;
const classes = (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/);

/** The words of an element, or of those of one kind in it. */
function textOf(element: Element, tagName?: string): string {
	const within = tagName ? elements(element).filter((one) => one.tagName === tagName) : [element];
	const words = (node: Node): string =>
		'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
	return within.map(words).join(' ').replaceAll(/\s+/g, ' ').trim();
}
