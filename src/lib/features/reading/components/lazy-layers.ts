import type { Component } from 'svelte';
import type { Layer } from '../layer.ts';
import type { ReaderScreen } from '../reader-screen.svelte.ts';

type Sheet = Component<{ screen: ReaderScreen }>;

/** The layers that are seldom opened: each comes over the line when it is. */
export const LAZY_LAYERS: Readonly<Partial<Record<Layer, () => Promise<{ default: Sheet }>>>> = {
	where: () => import('./PlaceDialog.svelte'),
	page: () => import('../handling/PageDialog.svelte'),
	handling: () => import('../handling/HandlingSheet.svelte'),
	keys: () => import('../handling/KeysSheet.svelte'),
	meaning: () => import('../aids/MeaningDialog.svelte'),
	aids: () => import('../aids/AidsSheet.svelte'),
	going: () => import('../going/GoingSheet.svelte'),
	listening: () => import('../listening/ListeningSheet.svelte'),
	braille: () => import('../braille/BrailleSheet.svelte'),
	tools: () => import('./ToolsSheet.svelte'),
	search: () => import('../keeping/SearchSheet.svelte'),
	mark: () => import('../keeping/MarkSheet.svelte'),
	notebook: () => import('../keeping/NotebookSheet.svelte'),
	picture: () => import('../handling/PictureViewer.svelte')
};
