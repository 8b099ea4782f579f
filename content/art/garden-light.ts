export type TimeOfDay = 'dawn' | 'noon' | 'eve';

/** The colours of one time of day. */
export interface Light {
	readonly sky: readonly (readonly [number, string])[];
	readonly sun: string;
	readonly halo: string;
	/** Clouds, and their shade. */
	readonly cl: string;
	readonly cl2: string;
	/** Hills from far to near. */
	readonly h1: string;
	readonly h2: string;
	readonly h3: string;
	readonly river: string;
	/** Ripples that catch the light. */
	readonly rl: string;
	readonly field: string;
	readonly field2: string;
	readonly mid: string;
	/** The foreground, and its dark side. */
	readonly fg: string;
	readonly fgD: string;
	readonly palm: string;
	readonly palm2: string;
}

export const LIGHTS: Readonly<Record<TimeOfDay, Light>> = {
	dawn: {
		sky: [
			[0, '#F9C9A2'],
			[0.45, '#FCE3B8'],
			[1, '#FFF3D6']
		],
		sun: '#FFD36B',
		halo: '#FFE7A8',
		cl: '#FFF3E0',
		cl2: '#F8CDB0',
		h1: '#E9B79B',
		h2: '#C7B58A',
		h3: '#8DB07A',
		river: '#F9DDB6',
		rl: '#FFF6DF',
		field: '#A9C46B',
		field2: '#7FB25E',
		mid: '#4F9A5C',
		fg: '#1E7B4F',
		fgD: '#12543A',
		palm: '#6E9468',
		palm2: '#5A8259'
	},
	noon: {
		sky: [
			[0, '#8CCBE0'],
			[0.55, '#C6E6EA'],
			[1, '#F3F3DC']
		],
		sun: '#FFE38A',
		halo: '#FFF6D2',
		cl: '#FFFFFF',
		cl2: '#D7ECF0',
		h1: '#A8CFC9',
		h2: '#8DC19A',
		h3: '#6FAE69',
		river: '#7FBBD6',
		rl: '#E4F5F7',
		field: '#C3D874',
		field2: '#8FBF5C',
		mid: '#4F9F57',
		fg: '#1E7B4F',
		fgD: '#12543A',
		palm: '#3F8A5C',
		palm2: '#2E7650'
	},
	eve: {
		sky: [
			[0, '#25295E'],
			[0.24, '#5A3F86'],
			[0.42, '#B8617A'],
			[0.54, '#F0A368']
		],
		sun: '#FFEFC2',
		halo: '#8F74AE',
		cl: '#7E5C9A',
		cl2: '#5B4585',
		h1: '#5D4684',
		h2: '#433F78',
		h3: '#2F4A6B',
		river: '#C98A86',
		rl: '#F6C79A',
		field: '#3F6A66',
		field2: '#2F5A5C',
		mid: '#24504F',
		fg: '#16403F',
		fgD: '#0C2C33',
		palm: '#2C3E63',
		palm2: '#243457'
	}
};
