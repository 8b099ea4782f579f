import type { Activity, Block } from './lesson.ts';

/** Words and the activities they lead to, side by side where there is room. */
export interface Row {
	readonly html: string | null;
	readonly activities: readonly Activity[];
	readonly shape: Shape;
	/** Words after the last activity: they tell what the child has just found out. */
	readonly closing: boolean;
}

/** Words alone; words beside small activities; an activity over the whole width; the training collection beside its task. */
export type Shape = 'words' | 'pair' | 'wide' | 'shelf';

export function rowsOf(blocks: readonly Block[]): Row[] {
	const rows: Omit<Row, 'closing'>[] = [];
	for (const block of blocks) {
		const last = rows.at(-1);
		if (block.kind === 'text') rows.push({ html: block.html, activities: [], shape: 'words' });
		else if (last && takes(last, block.activity)) rows[rows.length - 1] = joined(last, block.activity);
		else rows.push({ html: null, activities: [block.activity], shape: shapeFor(block.activity) });
	}
	return rows.map((row, index) => ({
		...row,
		closing: index > 0 && index === rows.length - 1 && row.activities.length === 0
	}));
}

function takes(row: Omit<Row, 'closing'>, activity: Activity): boolean {
	return row.shape === 'words' || (row.shape === 'pair' && shapeFor(activity) === 'pair');
}

function joined<T extends Omit<Row, 'closing'>>(row: T, activity: Activity): T {
	return { ...row, activities: [...row.activities, activity], shape: shapeFor(activity) };
}

function shapeFor(activity: Activity): Shape {
	if (activity.kind === 'query' && activity.where === 'shelf') return 'shelf';
	return activity.kind === 'sort' || activity.kind === 'compare' ? 'wide' : 'pair';
}
