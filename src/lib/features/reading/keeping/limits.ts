/** Of one title: more would make every page slow that is lit. */
export const MOST_ANNOTATIONS = 500;
/** Letters of a note. */
export const LONGEST_NOTE = 4_000;
/** Letters of a name. */
export const LONGEST_NAME = 120;
