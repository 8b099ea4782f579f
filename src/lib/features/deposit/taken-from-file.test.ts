import { expect, test } from 'vitest';
import type { FileStatement } from '#lib/publication/file-statement.ts';
import { recordFields } from './record-values.ts';
import { topicsOffered, withTaken } from './taken-from-file.ts';

const file: FileStatement = {
	rights: '© Nhà Vườn 2020',
	subjects: ['Cười vui; sông nước', 'Thủy văn'],
	parallelTitles: ['The brook', 'Le ruisseau'],
	accessibility: {
		...{ accessModes: [], accessModesSufficient: [], features: [], hazards: [], summary: null },
		...{ conformsTo: [], certifiedBy: null, certifierCredentials: [], certifierReport: null, exemption: null }
	}
};
const nothing = recordFields(new FormData());

test('rights, topics and a parallel title of the file come into the form, and nothing else changes', () => {
	expect(withTaken(nothing, file, 'rights')).toEqual({ ...nothing, rightsStatement: '© Nhà Vườn 2020' });
	expect(withTaken(nothing, file, 'title:1')).toEqual({ ...nothing, subtitle: 'Le ruisseau' });
	const offered = topicsOffered([], file);
	expect(offered.length).toBeGreaterThan(0);
	expect(withTaken(nothing, file, 'topics')).toEqual({ ...nothing, topics: offered });
	const ticked = { ...nothing, topics: offered };
	expect([withTaken(ticked, file, 'topics'), topicsOffered(offered, file)]).toEqual([ticked, []]);
});

test('what the file does not say, and what nobody offers, changes nothing', () => {
	for (const taken of ['title:2', 'title:-1', 'title', 'band', ''])
		expect(withTaken(nothing, file, taken)).toEqual(nothing);
	const typed = { ...nothing, rightsStatement: 'CC BY' };
	expect(withTaken(typed, { ...file, rights: null }, 'rights')).toEqual(typed);
});
