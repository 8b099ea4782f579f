import Clock from '@lucide/svelte/icons/clock';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

async function drawn(props: Record<string, unknown>) {
	const { container } = await render(Clock, props);
	container.style.color = 'rgb(1, 2, 3)';
	const svg = container.querySelector('svg');
	if (!svg) throw new Error('no drawing');
	return { svg, line: getComputedStyle(svg.firstElementChild ?? svg) };
}

it('an icon is its lines, in the colour of the words beside it', async () => {
	const { svg, line } = await drawn({ size: 18, 'aria-hidden': 'true' });
	expect(svg.innerHTML).toBe('<circle cx="12" cy="12" r="10"></circle><path d="M12 6v6l4 2"></path>');
	expect(svg.getAttributeNames().sort()).toEqual(['aria-hidden', 'class', 'height', 'viewBox', 'width']);
	expect(svg.getBoundingClientRect().width).toBe(18);
	expect([line.stroke, line.fill, line.strokeWidth]).toEqual(['rgb(1, 2, 3)', 'none', '2px']);
	expect([line.strokeLinecap, line.strokeLinejoin]).toEqual(['round', 'round']);
});

it('one that is asked for is thicker, filled, or has a name', async () => {
	const { svg, line } = await drawn({
		strokeWidth: 4,
		fill: 'currentColor',
		role: 'img',
		'aria-label': 'Giờ'
	});
	expect([line.fill, line.strokeWidth]).toEqual(['rgb(1, 2, 3)', '4px']);
	expect([svg.getAttribute('role'), svg.getAttribute('aria-label')]).toEqual(['img', 'Giờ']);
});
