export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly tone: 'good' | 'bad';
}

/** Long enough for a slow reader's one sentence. */
const STAYS_MS = 6000;

let next = 0;
const shown: Toast[] = $state([]);
/** by the number of a toast */
const leaving: Record<number, ReturnType<typeof setTimeout>> = {};

/** The short answers shown at the foot of the page, newest last. */
export const toasts = {
	get all(): readonly Toast[] {
		return shown;
	},
	/** Says one sentence; it stays six seconds, a bad one until it is closed. Said again it takes the place of the one before. */
	say(text: string, tone: Toast['tone'] = 'good'): void {
		const before = shown.find((one) => one.text === text && one.tone === tone);
		if (before) toasts.close(before);
		const toast: Toast = { id: next++, text, tone };
		shown.push(toast);
		toasts.release(toast);
	},
	/** While somebody points at it or stands in it, it stays (WCAG 2.2.1). */
	hold({ id }: Toast): void {
		clearTimeout(leaving[id]);
		delete leaving[id];
	},
	/** Its time begins anew. */
	release(toast: Toast): void {
		toasts.hold(toast);
		if (toast.tone === 'good') leaving[toast.id] = setTimeout(() => toasts.close(toast), STAYS_MS);
	},
	close(toast: Toast): void {
		toasts.hold(toast);
		const at = shown.findIndex(({ id }) => id === toast.id);
		if (at >= 0) shown.splice(at, 1);
	}
};
