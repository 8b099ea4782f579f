import '#lib/ui/site.css';
import { afterEach, beforeEach, vi } from 'vitest';

beforeEach(() => {
	document.documentElement.lang = 'vi';
	document.documentElement.dataset.band = 'la';
	document.documentElement.dataset.theme = 'day';
	document.title = 'Vườn Sách';
});

afterEach(() => vi.restoreAllMocks());
