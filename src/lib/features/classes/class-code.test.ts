import { expect, it } from 'vitest';
import { tidyClassCode } from './class-code.ts';

it('a class code is understood however a child types it', () => {
	expect(tidyClassCode(' rù ab ')).toBe('RUAB');
});
