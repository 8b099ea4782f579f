/** Set by the server that listens (src/boot/), never by a visitor: the id by which a request is named in the log and on error pages. */
export const REQUEST_ID_HEADER = 'x-library-request';
