// The fast gate: format, lint, types, unit and architecture tests. What needs one core each runs side by side.
import { chdirRoot } from './root.mjs';
import { format, lintChanged, types } from './static-checks.mjs';
import { step } from './step.mjs';
import { together } from './together.mjs';

chdirRoot();
const node = process.execPath;
const results = [
	step('messages', 'npm', ['run', '--silent', 'i18n']),
	step('kit', node, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']),
	...(await together([
		types,
		lintChanged,
		format,
		{
			title: 'unit and architecture',
			command: node,
			args: ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--reporter=minimal']
		}
	]))
];
if (results.includes(false)) process.exit(1);
