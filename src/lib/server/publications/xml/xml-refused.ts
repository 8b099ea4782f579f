export interface XmlLimits {
	readonly xmlBytes: number;
	readonly xmlDepth: number;
	readonly xmlElements: number;
}

export type XmlTrouble =
	'xml-entities' | 'xml-too-large' | 'xml-too-deep' | 'xml-too-many-elements' | 'not-well-formed';

export class XmlRefused extends Error {
	readonly trouble: XmlTrouble;
	readonly line: number;

	constructor(trouble: XmlTrouble, line = 0) {
		super(trouble);
		this.trouble = trouble;
		this.line = line;
	}
}

/**
 * Told when a document calls for declarations outside itself (nothing is ever fetched). Without such a listener the document is
 * refused.
 */
export type OnOutside = () => void;
