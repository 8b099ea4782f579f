/** Of one title: more would make every page slow that is lit. */
export const MOST_ANNOTATIONS = 500;
/** Bytes of the largest file that is taken in: a full notebook, drawings and all. */
export const LARGEST_FILE = 30_000_000;
/** Letters of a note. */
export const LONGEST_NOTE = 4_000;
/** Letters of a name. */
export const LONGEST_NAME = 120;
/** Of a drawing: a child's picture has some hundreds. */
export const MOST_POINTS = 4_000;
/** Seconds. */
export const LONGEST_RECORDING = 60;
/** Of one title: about six megabytes. */
export const MOST_RECORDINGS = 30;
