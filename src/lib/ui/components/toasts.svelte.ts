export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly tone: 'good' | 'bad';
}

let next = 0;
const shown: Toast[] = $state([]);

/** The short answers shown at the foot of the page, newest last. */
export const toasts = {
	get all(): readonly Toast[] {
		return shown;
	},
	/** Says one sentence; it stays six seconds, a bad one until it is closed. */
	say(text: string, tone: Toast['tone'] = 'good'): void {
		const id = next++;
		shown.push({ id, text, tone });
		if (tone === 'good') setTimeout(() => toasts.close(id), 6000);
	},
	close(id: number): void {
		const at = shown.findIndex((toast) => toast.id === id);
		if (at >= 0) shown.splice(at, 1);
	}
};
