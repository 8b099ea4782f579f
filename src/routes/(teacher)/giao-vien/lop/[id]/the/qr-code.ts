import QRCode from 'qrcode';

export interface QrCode {
	/** Modules across, with the quiet zone. */
	readonly size: number;
	/** The dark modules, as the path of a drawing `size` wide. */
	readonly path: string;
}

/** Empty modules around, as ISO/IEC 18004 asks for. */
const QUIET = 4;

/** A drawing that stays sharp on paper, small enough to stand on a page sixty times. */
export function qrCode(text: string): QrCode {
	const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
	const runs: string[] = [];
	for (let y = 0; y < modules.size; y++) {
		for (let x = 0; x < modules.size; x++) {
			const from = x;
			while (x < modules.size && modules.get(y, x)) x++;
			if (x > from) runs.push(`M${from + QUIET} ${y + QUIET}h${x - from}v1H${from + QUIET}z`);
		}
	}
	return { size: modules.size + 2 * QUIET, path: runs.join('') };
}
