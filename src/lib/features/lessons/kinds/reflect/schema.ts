import * as v from 'valibot';
import { common } from '#content/lesson-schema.ts';

/** Say how it was. */
export const schema = v.strictObject({ ...common, kind: v.literal('reflect') });
export type AuthoredReflect = v.InferOutput<typeof schema>;
