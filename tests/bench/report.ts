import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

export interface Target {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	readonly bound: 'at most' | 'at least';
	readonly limit: number;
	readonly met: boolean;
}

export function target(name: string, value: number, unit: string, limit: number): Target {
	return { name, value: round(value), unit, bound: 'at most', limit, met: value <= limit };
}

export function atLeast(name: string, value: number, unit: string, limit: number): Target {
	return { name, value: round(value), unit, bound: 'at least', limit, met: value >= limit };
}

/** Prints the tables with the machine they were measured on and writes `.bench/<name>.json`. */
export function report(
	name: string,
	tables: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>,
	targets: readonly Target[]
): void {
	const machine = {
		cpu: cpus()[0]?.model.trim() ?? 'unknown',
		cores: cpus().length,
		memoryGB: round(totalmem() / 1e9),
		node: process.version
	};
	console.log(
		`\n${name}: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGB} GB, Node ${machine.node}`
	);
	for (const [title, rows] of Object.entries(tables)) {
		console.log(`\n${title}`);
		console.table(rows);
	}
	for (const { name: what, value, unit, bound, limit, met } of targets) {
		console.log(`${met ? '✓' : '✗'} ${what}: ${value} ${unit} (${bound} ${limit})`);
	}
	mkdirSync('.bench', { recursive: true });
	const measured = { name, measuredAt: new Date().toISOString(), machine, tables, targets };
	writeFileSync(join('.bench', `${name}.json`), JSON.stringify(measured, null, '\t'));
}

export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function round(value: number): number {
	return Math.round(value * 100) / 100;
}
