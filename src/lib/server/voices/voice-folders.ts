import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';

/** A natural voice that an operator put into `DATA_DIR/voices`: a folder as `sherpa-onnx` hands out voices of Piper, or one of its kind. */
export interface VoiceFolder {
	/** Name of the folder. */
	readonly name: string;
	/** BCP 47 */
	readonly language: string;
	/** As the makers say it; null: they say nothing. */
	readonly licence: string | null;
	/** Paths. */
	readonly model: string;
	readonly tokens: string;
	/** `espeak-ng-data`, by which Piper's voices find sounds. */
	readonly data: string | null;
	readonly lexicon: string | null;
	/** SHA-256 of the model, hex. */
	readonly sha256: string;
}

/** As they are told to the process that speaks. */
export const voiceFoldersSchema: v.GenericSchema<unknown, readonly VoiceFolder[]> = v.array(
	v.object({
		...{ name: v.string(), language: v.string(), licence: v.nullable(v.string()) },
		...{ model: v.string(), tokens: v.string(), sha256: v.string() },
		...{ data: v.nullable(v.string()), lexicon: v.nullable(v.string()) }
	})
);

/** What Piper writes beside a model, as much as is used. */
const piperSchema = v.object({ language: v.object({ code: v.pipe(v.string(), v.minLength(2)) }) });
const LICENCE = /licen[cs]e\s*:?\**:?\s*(.+)/iu;

export interface FoundVoices {
	readonly voices: readonly VoiceFolder[];
	/** Folders that are no voice, each with a sentence for the log. */
	readonly refused: readonly { readonly folder: string; readonly reason: string }[];
}

/** The voices in a folder, by name; no such folder: none. */
export async function findVoices(folder: string): Promise<FoundVoices> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const voices: VoiceFolder[] = [];
	const refused: { folder: string; reason: string }[] = [];
	for (const name of names.sort())
		try {
			voices.push(await readVoice(join(folder, name)));
		} catch (error) {
			refused.push({ folder: name, reason: error instanceof Error ? error.message : String(error) });
		}
	return { voices, refused };
}

/** @throws an ordinary error that says what is missing */
async function readVoice(folder: string): Promise<VoiceFolder> {
	const files = await readdir(folder);
	const models = files.filter((file) => file.endsWith('.onnx'));
	const [model] = models;
	if (!model || models.length > 1)
		throw new Error(`a voice has one .onnx file, this folder has ${models.length}`);
	if (!files.includes('tokens.txt')) throw new Error('tokens.txt is missing');
	const config = v.safeParse(piperSchema, await readJson(join(folder, `${model}.json`)));
	if (!config.success)
		throw new Error(
			`${model}.json, which tells the language ("language": {"code": "vi_VN"}), is missing or cannot be read`
		);
	const card = files.includes('MODEL_CARD') ? await readFile(join(folder, 'MODEL_CARD'), 'utf8') : '';
	const has = (file: string) => (files.includes(file) ? join(folder, file) : null);
	return {
		name: basename(folder),
		language: config.output.language.code.replaceAll('_', '-'),
		licence: LICENCE.exec(card)?.[1]?.trim() ?? null,
		...{ model: join(folder, model), tokens: join(folder, 'tokens.txt') },
		...{ data: has('espeak-ng-data'), lexicon: has('lexicon.txt') },
		sha256: await hashOf(join(folder, model))
	};
}

async function readJson(path: string): Promise<unknown> {
	try {
		return JSON.parse(await readFile(path, 'utf8'));
	} catch {
		return null;
	}
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	if ((await stat(path)).size === 0) throw new Error('the .onnx file is empty');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}
