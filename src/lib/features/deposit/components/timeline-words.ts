import type { TimelineEntry } from '#lib/publication/timeline.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RecordEdit } from '../record-history.ts';

const DEEDS: Readonly<Record<string, () => string>> = {
	'catalogue.admit': m.deposit_deed_admit,
	'catalogue.new-version': m.deposit_deed_new_version,
	'catalogue.put-back': m.deposit_deed_put_back,
	'catalogue.describe': m.deposit_deed_describe,
	'catalogue.publish': m.deposit_deed_publish,
	'catalogue.withdraw': m.deposit_deed_withdraw
};

/** "xuất bản" */
export function editWords({ entry, status }: RecordEdit): string {
	// Publishing what is published already is a save of the form.
	const verb = entry.verb === 'catalogue.publish' && status === null ? 'catalogue.describe' : entry.verb;
	return (DEEDS[verb] ?? m.deposit_deed_other)();
}

/** Who did it, as people would say. */
export function editorName({ name, operator }: TimelineEntry): string {
	return name ?? (operator ? m.deposit_deed_operator() : m.deposit_deed_nobody());
}
