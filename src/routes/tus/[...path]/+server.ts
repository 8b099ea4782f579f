import type { RequestHandler } from './$types';

const handle: RequestHandler = ({ request, locals }) => locals.app.uploads.handle(request, locals.actor);

export { handle as DELETE, handle as HEAD, handle as OPTIONS, handle as PATCH, handle as POST };
