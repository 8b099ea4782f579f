import { CLASSES } from './class-subjects.ts';
import { LENDINGS } from './lending-subjects.ts';
import { PEOPLE, SETUP } from './person-subjects.ts';
import { PUBLICATIONS } from './publication-subjects.ts';
import { SIGNINGS } from './signing-subjects.ts';
import { WORK } from './work-subjects.ts';

/** Every row that people change, with what they do to it. */
export const SUBJECTS = [...PUBLICATIONS, ...CLASSES, ...PEOPLE, ...WORK, ...LENDINGS, ...SIGNINGS, SETUP];
