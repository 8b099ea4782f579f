import type { CSSOptions } from 'vite';

const NIGHT = /\[data-theme=["']?night["']?\]/g;
const DARK = '(prefers-color-scheme: dark)';

/**
 * Until somebody chooses a look, the page says `system`, and the script in src/app.html makes it day or night before the first
 * paint. Where no script runs, a dark device gets what is written for the night by a second copy of each of its rules.
 */
export const asTheDevice: CSSOptions = {
	postcss: {
		plugins: [
			{
				postcssPlugin: 'as-the-device',
				Once(root, { AtRule }) {
					root.walkRules(NIGHT, (rule) => {
						const next = rule.next();
						// The style of a component passes here twice: before it is given its scope and after.
						if (next?.type === 'atrule' && next.params === DARK) return;
						const selectors = rule.selectors
							.filter((selector) => selector.search(NIGHT) !== -1)
							.map((selector) => selector.replace(NIGHT, '[data-theme=system]'));
						rule.after(new AtRule({ name: 'media', params: DARK, nodes: [rule.clone({ selectors })] }));
					});
				}
			}
		]
	}
};
