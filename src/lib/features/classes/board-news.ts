import * as v from 'valibot';
import { askBoardState } from '#lib/api/class-board.ts';

const EVERY_MS = 20_000;
const answerSchema = v.object({ state: v.string() });

export interface OpenBoard {
	readonly classId: string;
	/** The state that is on the screen. */
	readonly shown: () => string;
	/** Reads the board again. */
	readonly read: () => Promise<void>;
}

/** The page, as much as is asked of it: tests bring their own. */
export type Sight = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * While the board is in sight one small question every 20 seconds, and one as it comes back into sight; the board is read only
 * when there is news. Ends by itself when the class is closed. Gives the way to end it.
 */
export function watchBoard({ classId, shown, read }: OpenBoard, sight: Sight = document): () => void {
	let asking = false;
	const look = async (): Promise<void> => {
		if (asking || sight.visibilityState !== 'visible') return;
		asking = true;
		try {
			const answer = await askBoardState(classId);
			if (answer === 'refused') {
				end();
				await read(); // the page then says what is so
			} else if (answer && hasNews(answer.told, shown())) await read();
		} finally {
			asking = false;
		}
	};
	const lookNow = () => void look();
	const timer = setInterval(lookNow, EVERY_MS);
	sight.addEventListener('visibilitychange', lookNow);
	const end = () => {
		clearInterval(timer);
		sight.removeEventListener('visibilitychange', lookNow);
	};
	return end;
}

function hasNews(told: unknown, shown: string): boolean {
	const { success, output } = v.safeParse(answerSchema, told);
	return success && output.state !== shown;
}
