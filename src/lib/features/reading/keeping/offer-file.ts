/** Longest that a browser takes to begin with a file, ms. */
const BEGUN = 30_000;

/** Gives a file that was made here to the browser, which keeps it where downloads go. */
export function offerFile(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), BEGUN);
}
