import { foldPath, writeReference } from '../container-path.ts';
import type { CheckMessages } from '../check-messages.ts';
import { sanitiseSvg } from '../sanitise/markup.ts';
import type { Surroundings } from '../sanitise/surroundings.ts';
import { decodeText } from '../xml/decode.ts';
import { parseXml } from '../xml/parse.ts';
import { serialise } from '../xml/serialise.ts';
import { XmlRefused } from '../xml/xml-refused.ts';
import type { PublicationFiles } from './files.ts';

/** The view one file has of its publication while it is cleaned. */
export function surroundingsOf(
	path: string,
	files: PublicationFiles,
	checkMessages: CheckMessages,
	page: { readonly title: string; readonly fixed: boolean } = { title: '', fixed: false },
	styles: Map<string, string> | null = null
): Surroundings {
	const around: Surroundings = {
		path,
		...page,
		cleanDrawing: (bytes) => drawingIn(bytes, around),
		putStyle(css) {
			if (styles === null) return null;
			const file = `${path}.${styles.size + 1}.css`;
			styles.set(file, css);
			return writeReference(path, file);
		},
		locate(wanted) {
			const found = files.locate(wanted);
			const misspelt = found && found.path !== wanted && foldPath(found.path) === foldPath(wanted);
			if (misspelt) checkMessages.warnEach('reference-mended', path);
			return found;
		},
		isElsewhere: (wanted) => files.isElsewhere(wanted),
		placeOf: (wanted) => files.wrappers.get(wanted) ?? wanted,
		variants: (wanted) => files.variants.get(wanted) ?? null,
		removed: (code, count) => checkMessages.removed(code, path, count),
		warned: (code, count) => checkMessages.warnEach(code, path, count)
	};
	return around;
}

const WRITTEN_OUT = { xmlBytes: 1024 * 1024, xmlDepth: 64, xmlElements: 20_000 };

/** As a picture it reaches no other file, and holds no drawing written out in turn. */
function drawingIn(bytes: Uint8Array, around: Surroundings): string | null {
	try {
		const root = parseXml(decodeText(bytes).text, WRITTEN_OUT);
		const clean = sanitiseSvg(root, { ...around, locate: () => null, cleanDrawing: () => null });
		return clean && serialise(clean);
	} catch (failure) {
		if (failure instanceof XmlRefused) return null;
		throw failure;
	}
}
