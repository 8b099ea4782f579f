export { deskQuerySchema } from './desk-query.ts';
export { refusalOfFile } from './file-choice.ts';
export { isSettled } from './intake.ts';
export { detailsOfForm, recordFields, recordSchema } from './schema.ts';
