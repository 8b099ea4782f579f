export { CAPTION_LANGUAGES, captionLanguageSchema, LARGEST_VIDEO, signVideoSchema } from './schema.ts';
export type { DeskVideo, SignableSection, TitleToSign } from './signing-store.ts';
