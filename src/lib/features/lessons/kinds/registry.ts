/** Every kind of activity there is: one folder, one line. The name of a folder is the word its authors write (`kind: sort`). */
export { choice } from './choice/index.ts';
export { sort } from './sort/index.ts';
export { spot } from './spot/index.ts';
export { query } from './query/index.ts';
export { find } from './find/index.ts';
export { compare } from './compare/index.ts';
export { reflect } from './reflect/index.ts';
