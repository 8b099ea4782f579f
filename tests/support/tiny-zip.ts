import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made zip; the odd fields let a test lie. */
export interface ZipEntry {
	readonly name: string | Uint8Array;
	readonly content: string | Uint8Array;
	readonly stored?: boolean;
	readonly encrypted?: boolean;
	readonly method?: number;
	/** What the directory claims. */
	readonly claimedSize?: number;
	readonly crc?: number;
	/** Unix mode, e.g. 0o120777 for a symbolic link. */
	readonly mode?: number;
	/** Sizes and sum stand behind the content only, as writers of streams do it. */
	readonly streamed?: boolean;
	/** The name carries no mark that it is UTF-8. */
	readonly plainName?: boolean;
	/** Content is deflated already; `claimedSize` and `crc` must be given. */
	readonly deflated?: boolean;
}

/** A zip byte by byte: ordinary writers refuse to make most of what a hostile one contains. */
export function tinyZip(
	entries: readonly ZipEntry[],
	{ zip64 = false }: { readonly zip64?: boolean } = {}
): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const name = Buffer.from(entry.name as string);
		const plain = Buffer.from(entry.content as string);
		const method = entry.method ?? (entry.stored ? 0 : 8);
		const packed = entry.stored || entry.deflated ? plain : deflateRawSync(plain);
		const size = entry.claimedSize ?? plain.length;
		const sum = entry.crc ?? crc32(plain);
		const flags = (entry.plainName ? 0 : 0x0800) | (entry.encrypted ? 1 : 0) | (entry.streamed ? 8 : 0);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(flags, 2);
		common.writeUInt16LE(method, 4);
		common.writeUInt32LE(0x5a210000, 6);
		common.writeUInt32LE(sum, 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(size, 18);
		common.writeUInt16LE(name.length, 22);
		const own = Buffer.from(common);
		const behind = Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), common.subarray(10, 22)]);
		if (entry.streamed) own.fill(0, 10, 22);
		const local = Buffer.concat([
			Buffer.from('PK\x03\x04'),
			own,
			name,
			packed,
			entry.streamed ? behind : Buffer.alloc(0)
		]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE((((entry.mode ?? 0o100644) << 16) >>> 0) >>> 0, 6);
		tail.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, name]));
		parts.push(local);
		offset += local.length;
	}
	const list = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(list.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, list, zip64 ? zip64End(end) : Buffer.alloc(0), end]);
}

/** The records of a zip that may be larger than four gigabytes; what they say is taken out of the old record. */
function zip64End(end: Buffer): Buffer {
	const [entries, bytes, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
	const record = Buffer.alloc(56);
	record.write('PK\x06\x06', 'latin1');
	record.writeBigUInt64LE(44n, 4);
	record.writeUInt16LE(45, 12);
	record.writeUInt16LE(45, 14);
	for (const [at, value] of [entries, entries, bytes, offset].entries())
		record.writeBigUInt64LE(BigInt(value), 24 + 8 * at);
	const locator = Buffer.alloc(20);
	locator.write('PK\x06\x07', 'latin1');
	locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
	locator.writeUInt32LE(1, 16);
	end.fill(0xff, 8, 20);
	return Buffer.concat([record, locator]);
}
