// The fast gate: format, lint, types, unit and architecture tests. One core each; the tests, which take all there are, come last.
import { chdirRoot } from './root.mjs';
import { format, generated, lintChanged, types } from './static-checks.mjs';
import { together } from './together.mjs';

chdirRoot();
const results = [
	...(await together([generated])),
	...(await together([
		lintChanged,
		types,
		format,
		{
			title: 'unit and architecture',
			command: process.execPath,
			args: ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--reporter=minimal'],
			minutes: 10
		}
	]))
];
if (results.includes(false)) process.exit(1);
