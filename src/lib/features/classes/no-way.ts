/** Why a card or a code leads into no class. `wait`: too many codes were tried from here. */
export type NoWay = 'closed' | 'unknown' | 'wait';

const REASONS: Readonly<Record<string, NoWay>> = {
	'class-closed': 'closed',
	'class-code-unknown': 'unknown',
	'too-many-tries': 'wait'
};

/** null: the failure is about something else. */
export function noWay(code: string): NoWay | null {
	return REASONS[code] ?? null;
}
