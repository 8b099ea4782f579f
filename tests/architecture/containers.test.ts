import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '#lib/server/config.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';

/* No container engine runs here: what can be known without one is checked. */
const root = findProjectRoot();
const source = readFileSync(join(root, 'compose.yaml'), 'utf8');
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

const dependency = v.object({
	condition: v.picklist(['service_healthy', 'service_completed_successfully', 'service_started'])
});
const service = v.object({
	image: v.string(),
	restart: v.string(),
	logging: v.object({ options: v.object({ 'max-size': v.string() }) }),
	environment: v.optional(v.record(v.string(), v.string())),
	command: v.optional(v.array(v.string())),
	volumes: v.optional(v.array(v.string()), []),
	configs: v.optional(v.array(v.object({ source: v.string(), target: v.string() })), []),
	depends_on: v.optional(v.union([v.array(v.string()), v.record(v.string(), dependency)])),
	healthcheck: v.optional(
		v.union([v.object({ test: v.array(v.string()) }), v.object({ disable: v.literal(true) })])
	),
	stop_grace_period: v.optional(v.pipe(v.string(), v.regex(/^\d+s$/)))
});
const compose = v.parse(
	v.object({
		services: v.record(v.string(), service),
		configs: v.record(v.string(), v.object({ content: v.string() })),
		volumes: v.record(v.string(), v.null())
	}),
	parse(source, { merge: true })
);
const services = Object.entries(compose.services);
const named = (name: string) => v.parse(service, compose.services[name]);

describe('compose.yaml', () => {
	it('names volumes, configs and services that are there', () => {
		for (const [, { volumes, configs, depends_on = [] }] of services) {
			for (const volume of volumes) expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
			for (const config of configs) expect(compose.configs).toHaveProperty(config.source);
			for (const other of Array.isArray(depends_on) ? depends_on : Object.keys(depends_on))
				expect(compose.services).toHaveProperty(other);
		}
	});

	it('waits for the health only of what tells its health', () => {
		for (const [name, { depends_on = [] }] of services) {
			if (Array.isArray(depends_on)) continue;
			for (const [other, { condition }] of Object.entries(depends_on)) {
				const told = 'test' in (named(other).healthcheck ?? {}) || other === 'app';
				if (condition === 'service_healthy') expect(told, `${name} waits for ${other}`).toBe(true);
			}
		}
	});

	it('pins every image of others', () => {
		for (const [, { image }] of services)
			if (image !== 'vuon-sach') expect(image).toMatch(/:v?\d+(\.\d+)*(-[a-z]+)?$/);
	});

	it('gives only settings that the library knows', () => {
		const known = new Set([...Object.keys(SETTINGS), 'XFF_DEPTH', 'BODY_SIZE_LIMIT', 'SHUTDOWN_TIMEOUT']);
		for (const name of Object.keys(named('app').environment ?? {})) expect(known).toContain(name);
	});

	it('says at its head which lines .env needs', () => {
		const head = source.slice(0, source.indexOf('\nservices:')).replace(/\n[^#][^]*/, '');
		for (const [, name = ''] of source.matchAll(/\$\{([A-Z0-9_]+):\?/g)) expect(head).toContain(`${name}=`);
	});

	it('gives the library longer to stop than it takes', () => {
		const start = readFileSync(join(root, 'src/boot/start.mjs'), 'utf8');
		const answers = Number(/SHUTDOWN_TIMEOUT \|\| (\d+)/.exec(start)?.[1]);
		for (const name of ['app', 'worker'])
			expect(parseInt(named(name).stop_grace_period ?? '0')).toBeGreaterThanOrEqual(answers + 10);
	});

	it('shares the upload folder between web process and worker, and works in one of them only', () => {
		expect(named('worker').volumes).toEqual(named('app').volumes);
		expect(named('app').environment?.WORKER).toBe('false');
		expect(named('worker').command?.at(-1)).toBe('worker');
	});
});

describe('the image', () => {
	const ignored = readFileSync(join(root, '.dockerignore'), 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(/|$)`));

	it('copies what is there, and nothing that its context leaves out', () => {
		for (const [, paths = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
			for (const path of paths.split(' ').filter((one) => one !== '.')) {
				expect(existsSync(join(root, path)), path).toBe(true);
				expect(
					ignored.some((line) => line.test(path)),
					path
				).toBe(false);
			}
	});

	it('takes no secret and no data of this machine along', () => {
		for (const path of ['.env', '.env.local', 'data', 'data-large', '.git', 'node_modules', 'build'])
			expect(
				ignored.some((line) => line.test(path)),
				path
			).toBe(true);
	});

	it('runs as a user of its own, with the flags of npm start', () => {
		expect(dockerfile).toMatch(/^USER (?!root)\w+$/m);
		const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
			scripts: { start: string };
		};
		const command = v.parse(v.array(v.string()), JSON.parse(/^CMD (.+)$/m.exec(dockerfile)?.[1] ?? '[]'));
		expect(command.join(' ')).toBe(scripts.start.replace(' --env-file-if-exists=.env', ''));
	});

	it('starts commands that are there', () => {
		const commands = [dockerfile, ...services.map(([, { command = [] }]) => command.join(' '))].join('\n');
		for (const [path] of commands.matchAll(/src\/[\w/-]+\.(mjs|ts)/g))
			expect(existsSync(join(root, path)), path).toBe(true);
	});
});
