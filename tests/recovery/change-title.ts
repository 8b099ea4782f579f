import { OPERATOR } from '#lib/features/accounts/index.ts';
import { withApp } from '#lib/server/tasks/with-app.ts';
import { detailsOf } from '../support/opened.ts';

/** Changes one title past the web processes, as another one of them would: `publish`, `withdraw`, `collect` (into a collection of that name) or `qua`. */
const [slug = '', change = ''] = process.argv.slice(2);
await withApp(async ({ catalogue }) => {
	const book = await catalogue.bySlug(OPERATOR, slug);
	if (!book) throw new Error(`no title ${slug}`);
	const target = { id: book.id, expected: book.version };
	if (change === 'publish') await catalogue.publish(OPERATOR, target);
	else if (change === 'withdraw') await catalogue.withdraw(OPERATOR, target, 'thử');
	else if (change === 'collect')
		await catalogue.replaceCollection(OPERATOR, {
			slug,
			title: { vi: 'Đêm', en: 'Night' },
			description: { vi: '', en: '' },
			position: 1,
			publications: [slug]
		});
	else await catalogue.describe(OPERATOR, target, detailsOf(book.title, { band: 'qua' }));
});
