import { escapeText } from './escape.ts';

/** A whole content document. Addresses inside are relative to EPUB/text/. */
export function documentXhtml(options: {
	readonly language: string;
	readonly title: string;
	readonly body: string;
	readonly bodyAttributes?: string;
	readonly head?: string;
	readonly stylesheet?: string;
}): string {
	const { language, title, body, bodyAttributes = '', head = '', stylesheet = '../css/book.css' } = options;
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<meta charset="UTF-8"/>
<title>${escapeText(title)}</title>
${head}<link rel="stylesheet" type="text/css" href="${stylesheet}"/>
</head>
<body${bodyAttributes}>
${body}
</body>
</html>
`;
}
