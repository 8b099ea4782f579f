/** The opener keeps smaller copies of a large picture beside it: `a.jpg@640.webp`, some also as `a.jpg@640.avif`. */
export function isSmallerCopy(path: string): boolean {
	return /@\d+\.webp$/.test(path);
}

/** Whether a browser says that it can show AVIF. */
export function acceptsAvif(request: Request): boolean {
	return /\bimage\/avif\b/.test(request.headers.get('accept') ?? '');
}
