import type * as v from 'valibot';
import type { Shown } from './kind.ts';
import type * as KINDS from './registry.ts';

export type ActivityKind = keyof typeof KINDS;
type KindNamed<K extends ActivityKind> = (typeof KINDS)[K];

/** An activity as its author wrote it, in both languages. */
export type AuthoredActivity = { [K in ActivityKind]: v.InferOutput<KindNamed<K>['schema']> }[ActivityKind];
/** The same in one language, without its clips. */
export type Localised = ReturnType<KindNamed<ActivityKind>['localise']>;
/** The activity of one kind as the page has it. */
export type ActivityOf<K extends ActivityKind> = Shown<ReturnType<KindNamed<K>['localise']>>;
export type Activity = { [K in ActivityKind]: ActivityOf<K> }[ActivityKind];
