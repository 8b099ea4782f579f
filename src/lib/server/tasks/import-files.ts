export async function importFiles(_paths: readonly string[]): Promise<void> {}
