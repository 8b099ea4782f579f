/** What the server says no with: its status and error object. */
export class Refusal extends Error {
	readonly status: number;
	readonly code: string;

	constructor(code: string, message: string, status = 400) {
		super(message);
		this.code = code;
		this.status = status;
	}

	get body() {
		return { message: this.message, code: this.code, type: 'invalid_request', link: '' };
	}
}

export function indexNotFound(uid: string): Refusal {
	return new Refusal('index_not_found', `Index \`${uid}\` not found.`, 404);
}

/** The server refuses what it does not know by name. */
export function onlyKnown(given: object, known: readonly string[]): void {
	const other = Object.keys(given).find((name) => !known.includes(name));
	if (other) throw new Refusal('bad_request', `Unknown field \`${other}\``);
}
