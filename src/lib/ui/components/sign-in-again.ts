import { createContext } from 'svelte';

/** Lets the person whose session has ended sign in beside the form. True: the same person is in again, and can go on. */
export type SignInAgain = () => Promise<boolean>;

const [get, set, has] = createContext<SignInAgain>();

/** Given by the rooms of the staff to the forms in them. */
export const offerSignInAgain = set;
/** null where nobody has to be signed in. */
export const signInAgainHere = (): SignInAgain | null => (has() ? get() : null);
