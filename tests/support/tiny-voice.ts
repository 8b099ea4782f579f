import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RATE = 16_000;
/** Samples of a letter. */
const LETTER = 960;
const LETTERS =
	' aăâbcdđeêghiklmnoôơpqrstuưvxy.,!?àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';

/** A voice as `sherpa-onnx` reads them: a VITS model that hums a tone for each letter and is silent at a space. Not speech, but the same files. */
export function tinyVoice(folder: string, { language = 'vi_VN', licence = 'CC0-1.0' } = {}): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'tiny.onnx'), model());
	writeFileSync(join(folder, 'tokens.txt'), tokens());
	writeFileSync(
		join(folder, 'tiny.onnx.json'),
		JSON.stringify({ language: { code: language }, dataset: 'tiny' })
	);
	if (licence) writeFileSync(join(folder, 'MODEL_CARD'), `# Model card\n\n* License: ${licence}\n`);
}

const tokens = () => ['_', ...LETTERS].map((letter, id) => `${letter} ${id}`).join('\n');

/* ONNX is protobuf: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
type Field = readonly [number, number | string | Uint8Array];
const FLOAT = 1;
const INT64 = 7;

function message(...fields: readonly Field[]): Uint8Array {
	const parts = fields.flatMap(([number, value]) => {
		if (typeof value === 'number') return [varint(number << 3), varint(value)];
		const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
		return [varint((number << 3) | 2), varint(bytes.length), bytes];
	});
	return Buffer.concat(parts);
}

function varint(value: number): Uint8Array {
	const bytes: number[] = [];
	for (let rest = value; ; rest = Math.floor(rest / 128)) {
		if (rest < 128) return Uint8Array.from([...bytes, rest]);
		bytes.push((rest % 128) | 128);
	}
}

const node = (operator: string, inputs: readonly string[], output: string, ...attributes: readonly Field[]) =>
	message(...inputs.map((name): Field => [1, name]), [2, output], [4, operator], ...attributes);

const tensor = (name: string, dims: readonly number[], values: Float32Array | BigInt64Array) =>
	message(
		...dims.map((dim): Field => [1, dim]),
		[2, values instanceof Float32Array ? FLOAT : INT64],
		[8, name],
		[9, new Uint8Array(values.buffer)]
	);

const value = (name: string, type: number, dims: readonly (number | string)[]) => {
	const shape = message(
		...dims.map((dim): Field => [1, message(typeof dim === 'number' ? [1, dim] : [2, dim])])
	);
	return message([1, name], [2, message([1, message([1, type], [2, shape])])]);
};

function model(): Uint8Array {
	const wave = Float32Array.from(
		{ length: LETTER },
		(_, n) => 0.4 * Math.sin((2 * Math.PI * 220 * n) / RATE)
	);
	const graph = message(
		[1, node('Cast', ['x'], 'id', [5, message([1, 'to'], [3, FLOAT], [20, 2])])],
		[1, node('Sub', ['id', 'one'], 'above')],
		[1, node('Max', ['above', 'zero'], 'positive')],
		[1, node('Min', ['positive', 'one'], 'loud')],
		[1, node('Unsqueeze', ['loud', 'last'], 'column')],
		[1, node('Mul', ['column', 'wave'], 'letters')],
		[1, node('Reshape', ['letters', 'flat'], 'y')],
		[2, 'tiny'],
		[5, tensor('zero', [1], Float32Array.of(0))],
		[5, tensor('one', [1], Float32Array.of(1))],
		[5, tensor('wave', [1, 1, LETTER], wave)],
		[5, tensor('last', [1], BigInt64Array.of(2n))],
		[5, tensor('flat', [3], BigInt64Array.of(1n, 1n, -1n))],
		[11, value('x', INT64, [1, 'letters'])],
		[11, value('x_length', INT64, [1])],
		...['noise_scale', 'length_scale', 'noise_scale_w'].map((name): Field => [11, value(name, FLOAT, [1])]),
		[12, value('y', FLOAT, [1, 1, 'samples'])]
	);
	const told = {
		...{ sample_rate: RATE, add_blank: 0, n_speakers: 1, language: 'Vietnamese', comment: 'tiny' },
		...{
			frontend: 'characters',
			blank_id: 0,
			bos_id: 0,
			eos_id: 0,
			use_eos_bos: 0,
			pad_id: 0,
			punctuation: '.'
		}
	};
	return message(
		[1, 8],
		[2, 'tiny'],
		[7, graph],
		[8, message([1, ''], [2, 13])],
		...Object.entries(told).map(([key, text]): Field => [14, message([1, key], [2, String(text)])])
	);
}
