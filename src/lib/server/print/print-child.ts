// Runs alone in its own process (see print-process.ts): prints one book and ends. Pictures of strangers are drawn here, without our secrets;
// setting many pages takes seconds, which must not keep readers waiting.
import { setPriority } from 'node:os';
import type { PrintOrder } from '#lib/server/ports/large-printer.ts';
import { printDocument } from './print-document.ts';

const LATER = 10;

try {
	setPriority(LATER);
} catch {
	// A system that does not allow it.
}
process.once('message', (order: PrintOrder) => {
	printDocument(order).then(
		(pdf) => process.send?.(pdf, undefined, undefined, () => process.exit(0)),
		(error: unknown) => {
			process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
			process.exit(1);
		}
	);
});
