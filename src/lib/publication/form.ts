/** How a publication is laid out: text that flows, pages of a fixed size, or a PDF. */
export const FORMS = ['reflowable', 'fixed', 'pdf'] as const;
export type Form = (typeof FORMS)[number];
