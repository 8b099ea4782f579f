import config, { WITHOUT_TYPES } from './eslint.config.js';

/** The same rules, with types for what the gate of each commit spares: components, tests and drawings. */
export default config.filter(({ name }) => name !== WITHOUT_TYPES);
