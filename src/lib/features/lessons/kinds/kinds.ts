import * as v from 'valibot';
import type { AuthoredActivity, Localised } from './activity.ts';
import type { KindRules } from './kind.ts';
import * as KINDS from './registry.ts';

/** The kind of an activity, for whoever does not ask which it is. */
export function kindOf({
	kind
}: Pick<AuthoredActivity, 'kind'>): KindRules<AuthoredActivity, Localised, unknown> {
	return KINDS[kind];
}

/** An activity of any kind, as an author writes it. */
export const activitySchema = v.variant(
	'kind',
	Object.values(KINDS).map(({ schema }) => schema),
	`kind: one of ${Object.keys(KINDS).join(', ')}.`
);
export const activitiesFile = v.strictObject({
	activities: v.pipe(v.array(activitySchema), v.minLength(1, 'A lesson needs at least one activity.'))
});
