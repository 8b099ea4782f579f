/** Pictures by name, each on the sheet of the topics: 240 × 170, made to be seen through a round window. */
export type Pictures = Readonly<Record<string, () => string>>;
