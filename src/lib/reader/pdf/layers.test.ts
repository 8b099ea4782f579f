import { expect, test } from 'vitest';
import { ariaOf } from './layers.ts';

test('V1 a screen reader finds the headings and paragraphs of a tagged PDF', () => {
	expect(ariaOf({ role: 'H2' })).toEqual({ role: 'heading', level: 2 });
	expect(ariaOf({ role: 'Title' })).toEqual({ role: 'heading', level: 1 });
	expect(ariaOf({ role: 'P' })).toEqual({ role: 'paragraph', level: null });
	expect(ariaOf({ role: 'TOCI' }).role).toBe('listitem');
});

test('V12 head cells of a tagged table say whether they name a row or a column', () => {
	const row = { role: 'TR' };
	expect(ariaOf({ role: 'TH' }, [{ role: 'THead' }, row]).role).toBe('columnheader');
	expect(ariaOf({ role: 'TH' }, [{ role: 'TBody' }, row]).role).toBe('rowheader');
	expect(ariaOf({ role: 'TH', scope: 'Column' }, [{ role: 'TBody' }, row]).role).toBe('columnheader');
	expect(ariaOf({ role: 'TH', scope: 'Row' }, [row]).role).toBe('rowheader');
	expect(ariaOf({ role: 'Caption' }, [{ role: 'Table' }]).role).toBe('caption');
	expect(ariaOf({ role: 'Caption' }, [{ role: 'Sect' }]).role).toBe('paragraph');
});

test('roles without meaning for a reader are passed over', () => {
	expect(ariaOf({ role: 'Span' }).role).toBeNull();
	expect(ariaOf({ role: 'MadeUp' }).role).toBeNull();
});
