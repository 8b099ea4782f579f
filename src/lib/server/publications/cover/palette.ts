/** The colours of the house (see `src/lib/ui/tokens/colour.css`), as they go together on a cover: light from the upper left. */
export interface Palette {
	readonly sky: string;
	readonly skyLow: string;
	readonly sun: string;
	readonly hills: readonly [string, string, string];
	readonly leaf: string;
	readonly leafLight: string;
	readonly flower: string;
	readonly flowerLight: string;
	readonly ink: string;
}

const PALETTES: readonly Palette[] = [
	{
		sky: '#FBEBCB',
		skyLow: '#FFF9EE',
		sun: '#FFC53D',
		hills: ['#B5CF74', '#7FB25E', '#1E7B4F'],
		leaf: '#12543A',
		leafLight: '#7FB25E',
		flower: '#E4572E',
		flowerLight: '#F7BFA6',
		ink: '#1E2A44'
	},
	{
		sky: '#BFE1EA',
		skyLow: '#FFF9EE',
		sun: '#FFC53D',
		hills: ['#7FBBD6', '#2F7DC8', '#1D5590'],
		leaf: '#12543A',
		leafLight: '#B5CF74',
		flower: '#FFC53D',
		flowerLight: '#FFF9EE',
		ink: '#1E2A44'
	},
	{
		sky: '#F7BFA6',
		skyLow: '#FFF3DC',
		sun: '#E4572E',
		hills: ['#F3D9A4', '#F0A035', '#B53D1B'],
		leaf: '#5C6F2B',
		leafLight: '#B5CF74',
		flower: '#6C3FA8',
		flowerLight: '#B695D6',
		ink: '#1E2A44'
	},
	{
		sky: '#E4D9F2',
		skyLow: '#FFF9EE',
		sun: '#F0A035',
		hills: ['#B695D6', '#6C3FA8', '#45276F'],
		leaf: '#1E7B4F',
		leafLight: '#B5CF74',
		flower: '#E4572E',
		flowerLight: '#FFC53D',
		ink: '#1E2A44'
	},
	{
		sky: '#33407A',
		skyLow: '#6B77B5',
		sun: '#FBEBCB',
		hills: ['#2F7DC8', '#12543A', '#0C3A30'],
		leaf: '#1E7B4F',
		leafLight: '#7FB25E',
		flower: '#FFC53D',
		flowerLight: '#FBEBCB',
		ink: '#1E2A44'
	},
	{
		sky: '#E6F0CE',
		skyLow: '#FFF9EE',
		sun: '#FFC53D',
		hills: ['#F3D9A4', '#8A9A3E', '#3E4E22'],
		leaf: '#12543A',
		leafLight: '#7FB25E',
		flower: '#E4572E',
		flowerLight: '#F7BFA6',
		ink: '#1E2A44'
	}
];

/** `choice` from 0 up to, not including, 1. */
export function paletteFor(choice: number): Palette {
	const [first, ...others] = PALETTES;
	if (!first) throw new Error('no palette');
	return [first, ...others][Math.floor(choice * PALETTES.length)] ?? first;
}
