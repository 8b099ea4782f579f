import { describe } from 'vitest';
import { twoAtOnce } from './two-at-once.ts';

describe('two at once on postgres', () => twoAtOnce('postgres'));
