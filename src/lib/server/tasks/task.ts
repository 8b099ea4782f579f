import type { ParseArgsOptionsConfig } from 'node:util';

export interface TaskInput {
	readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
	readonly positionals: readonly string[];
}

export interface Task {
	readonly usage: string;
	readonly description: string;
	readonly options?: ParseArgsOptionsConfig;
	run(input: TaskInput): Promise<void>;
}
