export { deskQuerySchema } from './desk-query.ts';
export { refusalOfFile } from './file-choice.ts';
export { isSettled } from './intake.ts';
export { chosenFields } from './chosen-fields.ts';
export { missingErrors } from './missing-errors.ts';
export { valuesAt } from './record-history.ts';
export { recordFields } from './record-values.ts';
export { detailsOfForm, recordSchema } from './schema.ts';
export { withdrawalSchema } from './withdrawal.ts';
