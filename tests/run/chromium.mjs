import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];

/** An existing Chromium, else the system package manager's. Returns its path. */
export function ensureChromium() {
	const found = existing();
	if (found) return found;
	console.log('▸ No Chromium here: installing the system’s package');
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	for (const words of [
		[...sudo, 'apt-get', 'update', '-qq'],
		[...sudo, 'apt-get', 'install', '-y', '-qq', 'chromium']
	]) {
		const [command = '', ...rest] = words;
		spawnSync(command, rest, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	}
	const installed = existing();
	if (!installed) throw new Error('No Chromium could be found or installed. Set CHROMIUM_PATH to one.');
	return installed;
}

function existing() {
	return [process.env.CHROMIUM_PATH ?? '', ...KNOWN].find((path) => path && existsSync(path));
}
