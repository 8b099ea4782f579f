import Accessibility from '@lucide/svelte/icons/accessibility';
import AudioLines from '@lucide/svelte/icons/audio-lines';
import Braille from '@lucide/svelte/icons/grip-vertical';
import Clock from '@lucide/svelte/icons/clock';
import Hand from '@lucide/svelte/icons/hand';
import ImageIcon from '@lucide/svelte/icons/image';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Glasses from '@lucide/svelte/icons/glasses';
import MapPin from '@lucide/svelte/icons/map-pin';
import * as m from '#lib/paraglide/messages.js';
import { keepingTools } from './keeping-tools.ts';
import type { ReaderScreen } from '../reader-screen.svelte.ts';
import type { ReadingTool } from './reading-tool.ts';
import { simpleTools } from './simple-tools.ts';

/** The tools of the sheet "Đồ nghề", in its order: what this book and this moment have a use for. */
export function readingTools(screen: ReaderScreen): readonly ReadingTool[] {
	const [picture] = screen.pictures();
	return [
		...(screen.handling.settings.simple || screen.youngest ? simpleTools(screen) : []),
		{ id: 'where', label: m.reading_where(), icon: MapPin, choose: () => (screen.layer = 'where') },
		...keepingTools(screen),
		...(screen.signing.offered
			? [
					{
						...{ id: 'signing', label: m.signing_open(), icon: Hand },
						choose: () => {
							screen.layer = null;
							if (!screen.signing.open) void screen.signing.toggle();
						}
					}
				]
			: []),
		...(picture
			? [{ id: 'picture', label: m.reader_picture(), icon: ImageIcon, choose: () => screen.show(picture) }]
			: []),
		{
			...{ id: 'handling', label: m.reader_handling(), icon: Accessibility },
			choose: () => (screen.layer = 'handling')
		},
		{ id: 'keys', label: m.reader_keys(), icon: Keyboard, choose: () => (screen.layer = 'keys') },
		{ id: 'aids', label: m.reader_aids(), icon: Glasses, choose: () => (screen.layer = 'aids') },
		...(screen.canListen
			? [
					{
						...{ id: 'listening', label: m.reader_listening(), icon: AudioLines },
						choose: () => (screen.layer = 'listening')
					}
				]
			: []),
		...(screen.braille.length > 0 && (screen.textual || screen.publication.form === 'fixed')
			? [
					{
						id: 'braille',
						label: m.reader_braille(),
						icon: Braille,
						choose: () => (screen.layer = 'braille')
					}
				]
			: []),
		{
			...{ id: 'going', label: m.reader_going_and_rest(), icon: Clock },
			choose: () => (screen.layer = 'going')
		}
	];
}
