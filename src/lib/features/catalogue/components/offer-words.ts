import Accessibility from '@lucide/svelte/icons/accessibility';
import ALargeSmall from '@lucide/svelte/icons/a-large-small';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import Hand from '@lucide/svelte/icons/hand';
import Headphones from '@lucide/svelte/icons/headphones';
import Image from '@lucide/svelte/icons/image';
import Leaf from '@lucide/svelte/icons/leaf';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import * as m from '#lib/paraglide/messages.js';
import type { IconComponent } from '#lib/ui/components/icon.ts';
import type { Offer } from '../offers.ts';

interface Words {
	readonly icon: IconComponent;
	readonly name: () => string;
	readonly more: () => string;
}

export const OFFER_WORDS: Readonly<Record<Offer, Words>> = {
	audio: { icon: Headphones, name: m.catalogue_offer_audio, more: m.catalogue_offer_audio_more },
	'audio-follows': {
		icon: Headphones,
		name: m.catalogue_offer_audio,
		more: m.catalogue_offer_audio_follows_more
	},
	'read-aloud': {
		icon: Headphones,
		name: m.catalogue_offer_audio,
		more: m.catalogue_offer_read_aloud_more
	},
	'large-text': {
		icon: ALargeSmall,
		name: m.catalogue_offer_large_text,
		more: m.catalogue_offer_large_text_more
	},
	'page-zoom': { icon: ZoomIn, name: m.catalogue_offer_page_zoom, more: m.catalogue_offer_page_zoom_more },
	'screen-reader': {
		icon: Accessibility,
		name: m.catalogue_offer_screen_reader,
		more: m.catalogue_offer_screen_reader_more
	},
	'image-words': {
		icon: Image,
		name: m.catalogue_offer_image_words,
		more: m.catalogue_offer_image_words_more
	},
	'image-words-unknown': {
		icon: Image,
		name: m.catalogue_offer_image_words_unknown,
		more: m.catalogue_offer_unknown_more
	},
	'sign-language': {
		icon: Hand,
		name: m.catalogue_offer_sign_language,
		more: m.catalogue_offer_sign_language_more
	},
	flashing: { icon: TriangleAlert, name: m.catalogue_offer_flashing, more: m.catalogue_offer_flashing_more },
	calm: { icon: Leaf, name: m.catalogue_offer_calm, more: m.catalogue_offer_calm_more },
	'hazards-unknown': {
		icon: CircleHelp,
		name: m.catalogue_offer_hazards_unknown,
		more: m.catalogue_offer_unknown_more
	},
	unknown: { icon: CircleHelp, name: m.catalogue_offer_unknown, more: m.catalogue_offer_unknown_more }
};
