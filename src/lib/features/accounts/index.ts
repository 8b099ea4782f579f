export { byOf, isStaff, GUEST, isTeacher, OPERATOR, type Actor, type Role } from './actor.ts';
export { grownUpSchema } from './grown-up-form.ts';
export {
	newPersonSchema,
	firstLibrarianSchema,
	signInSchema,
	resetPasswordSchema,
	changePasswordSchema,
	bandChoiceSchema,
	ownPath
} from './schema.ts';
export { carriedForm, readCarried, type CarriedForm } from './carried-form.ts';
export { startPage } from './start-page.ts';
