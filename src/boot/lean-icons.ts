import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Plugin } from 'vite';

/** A file of the package; the development server adds the version it has. */
const ICON = /\/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte(?:\?v=\w+)?$/;
/** The drawing as the package's components hold it: elements with their attributes. */
const DRAWING = /const iconData = (\{.*\});/;
const drawing = v.object({
	node: v.array(v.tuple([v.string(), v.record(v.string(), v.string())]))
});

/**
 * Icons as plain drawings. The package builds each one at runtime, attribute by attribute, in a component of its own: 380
 * bytes of every page an icon, three times what its lines need. Here the lines stand in the component as they are;
 * what all icons share is in src/lib/ui/icon.css.
 */
export function leanIcons(): Plugin {
	return {
		name: 'lean-icons',
		enforce: 'pre',
		// Prebuilt for the development server the icons would pass by this plugin.
		config: () => ({ optimizeDeps: { exclude: ['@lucide/svelte'] } }),
		load: {
			filter: { id: ICON },
			handler(id) {
				const [file = id] = id.split('?');
				const [, json] = DRAWING.exec(readFileSync(file, 'utf8')) ?? [];
				if (!json) return this.error(`no drawing of an icon in ${id}`);
				return componentOf(v.parse(drawing, JSON.parse(json)).node);
			}
		}
	};
}

/** The source of a component that takes what the package's takes: `size`, `strokeWidth`, attributes of `<svg>`. */
function componentOf(shapes: v.InferOutput<typeof drawing>['node']): string {
	const lines = shapes.map(([name, attributes]) => {
		const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
		return `<${name}${written.join('')}/>`;
	});
	return `<script>
	const { size = 24, strokeWidth, ...rest } = $props();
</script>
<svg {...rest} class={['icon', rest.class]} width={size} height={size} viewBox="0 0 24 24" stroke-width={strokeWidth}>${lines.join('')}</svg>`;
}
