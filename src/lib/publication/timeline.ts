/** One deed of the staff on a record, as it can be read later. */
export interface TimelineEntry {
	/** Epoch ms */
	readonly at: number;
	/** `<feature>.<verb>` */
	readonly verb: string;
	/** Name of the person; null for the command line, the library itself, and people whose account is gone. */
	readonly name: string | null;
	readonly operator: boolean;
	/** Version of the record that the deed made; null for deeds from before there were versions. */
	readonly version: number | null;
	readonly reason: string | null;
	readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}
