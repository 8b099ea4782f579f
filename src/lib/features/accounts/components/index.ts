export { default as AccountCard } from './AccountCard.svelte';
export { default as GrownUpGate } from './GrownUpGate.svelte';
export { default as MyAccount } from './MyAccount.svelte';
export { default as NewPasswordFields } from './NewPasswordFields.svelte';
export { default as NewPersonFields } from './NewPersonFields.svelte';
export { default as PersonDeeds } from './PersonDeeds.svelte';
export { default as ResetLink } from './ResetLink.svelte';
export { newPersonLabels, signInLabels, passwordLabels } from './field-labels.ts';
export { roleName } from './role-name.ts';
