// Runs alone in its own process (see studio-process.ts): does one order about files that nobody vouches for, leaves an answer. It gets no secrets.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { EntryDamaged } from '#lib/server/publications/archive/archive.ts';
import { bindVoice } from '#lib/server/publications/epub/lent-voice/bind-voice.ts';
import { PublicationRefused } from '#lib/server/publications/publication-refused.ts';
import { StudioRefused } from '#lib/server/ports/voice-studio.ts';
import { hear } from './hear.ts';
import { bindTakes } from './mp3.ts';
import { studioOrderSchema, STUDIO_FILES, type StudioAnswer, type StudioOrder } from './studio-order.ts';
import { TakeRefused } from './take-refused.ts';

async function answer(order: StudioOrder): Promise<StudioAnswer> {
	const at = (name: string) => join(order.folder, name);
	try {
		if (order.deed === 'hear') {
			const { sound, milliseconds } = await hear(await readFile(at(STUDIO_FILES.take)));
			await writeFile(at(STUDIO_FILES.sound), sound);
			return { milliseconds };
		}
		const { sentences, narrator, now } = order;
		const into = {
			scratch: order.folder,
			target: at(STUDIO_FILES.voiced),
			bind: (takes: readonly { readonly take: string; readonly begins: boolean }[]) =>
				bindTakes(
					(async function* () {
						for (const { take, begins } of takes) yield { sound: await readFile(at(take)), begins };
					})()
				)
		};
		const book = { file: at(STUDIO_FILES.original), sentences, narrator, now };
		await bindVoice(order.deed === 'bind' ? { ...book, into } : book);
		return { milliseconds: 0 };
	} catch (failure) {
		if (failure instanceof TakeRefused || failure instanceof StudioRefused) return { refused: failure.code };
		if (failure instanceof PublicationRefused || failure instanceof EntryDamaged)
			return { refused: 'voice-page-broken' };
		return { failed: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
	}
}

const order = v.parse(studioOrderSchema, JSON.parse(await text(process.stdin)));
await writeFile(join(order.folder, STUDIO_FILES.answer), JSON.stringify(await answer(order)));
process.exit(0);
