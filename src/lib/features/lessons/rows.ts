import type { Shape } from './kinds/kind.ts';
import type { Activity, Block } from './lesson.ts';

/** Words and the activities they lead to, side by side where there is room. */
export interface Row {
	readonly html: string | null;
	readonly activities: readonly Activity[];
	readonly shape: RowShape;
	/** Words after the last activity: they tell what the child has just found out. */
	readonly closing: boolean;
}

/** Words alone, or the shape of the activities beside them. */
export type RowShape = 'words' | Shape;

export function rowsOf(blocks: readonly Block[]): Row[] {
	const rows: Omit<Row, 'closing'>[] = [];
	for (const block of blocks) {
		const last = rows.at(-1);
		if (block.kind === 'text') rows.push({ html: block.html, activities: [], shape: 'words' });
		else if (last && takes(last, block.activity)) rows[rows.length - 1] = joined(last, block.activity);
		else rows.push({ html: null, activities: [block.activity], shape: block.activity.shape });
	}
	return rows.map((row, index) => ({
		...row,
		closing: index > 0 && index === rows.length - 1 && row.activities.length === 0
	}));
}

function takes(row: Omit<Row, 'closing'>, activity: Activity): boolean {
	return row.shape === 'words' || (row.shape === 'pair' && activity.shape === 'pair');
}

function joined<T extends Omit<Row, 'closing'>>(row: T, activity: Activity): T {
	return { ...row, activities: [...row.activities, activity], shape: activity.shape };
}
