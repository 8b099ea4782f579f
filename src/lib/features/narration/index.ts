export type { SaidSection, TitleToSay } from './narration-store.ts';
