/** What stands in the named fields of a form. */
export function readFields(form: HTMLFormElement, names: readonly string[]): Record<string, string> {
	const data = new FormData(form);
	return Object.fromEntries(
		names.map((name) => {
			const value = data.get(name);
			return [name, typeof value === 'string' ? value : ''];
		})
	);
}

/** Fills fields as a hand would: whoever listens to them is told. A field that the form does not have is passed over. */
export function writeFields(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(values)) {
		const control = form.elements.namedItem(name);
		if (control instanceof RadioNodeList) control.value = value;
		else if (
			control instanceof HTMLInputElement ||
			control instanceof HTMLTextAreaElement ||
			control instanceof HTMLSelectElement
		)
			control.value = value;
		const told =
			control instanceof RadioNodeList
				? [...control].find((one) => one instanceof HTMLInputElement && one.checked)
				: control;
		for (const type of ['input', 'change']) told?.dispatchEvent(new Event(type, { bubbles: true }));
	}
}
