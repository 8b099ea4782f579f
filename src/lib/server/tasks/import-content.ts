export async function importContent(_options: { force: boolean }): Promise<void> {}
