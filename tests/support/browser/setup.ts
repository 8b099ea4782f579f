import '#lib/ui/site.css';
import { afterEach, beforeEach, expect, vi } from 'vitest';

let errors: unknown[][] = [];

beforeEach(() => {
	document.documentElement.lang = 'vi';
	document.documentElement.dataset.band = 'la';
	document.documentElement.dataset.theme = 'day';
	document.title = 'Vườn Sách';
	errors = [];
	vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void errors.push(words));
});

/** A stray console.error fails the test, as in the journeys. */
afterEach(() => {
	vi.restoreAllMocks();
	expect(errors).toEqual([]);
});
