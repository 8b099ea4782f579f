export {
	byOf,
	isStaff,
	GUEST,
	isTeacher,
	mayTeach,
	OPERATOR,
	WORKING_ROLES,
	type Actor,
	type Role,
	type WorkingRole
} from './actor.ts';
export { grownUpSchema } from './grown-up-form.ts';
export {
	newPersonSchema,
	changedPersonSchema,
	firstLibrarianSchema,
	signInSchema,
	resetPasswordSchema,
	changePasswordSchema,
	bandChoiceSchema,
	ownPath
} from './schema.ts';
export { carriedForm, readCarried, type CarriedForm } from './carried-form.ts';
export { startPage } from './start-page.ts';
