/** Colours of a child's own marks; each has a stroke of its own besides. */
export const MARK_COLOURS = ['sun', 'leaf', 'sky', 'coral'] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];
