export interface Contributor {
	readonly name: string;
	/** MARC relator code: aut, ill, trl, nrt, edt … */
	readonly role: string;
}
