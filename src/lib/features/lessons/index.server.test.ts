import { beforeAll, describe, expect, it } from 'vitest';
import { GUEST, type Actor } from '#lib/features/accounts/index.ts';
import { BANDS, bandsUpTo, type Band } from '#lib/publication/band.ts';
import { NotFound } from '#lib/domain-error.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { createLessons, readLessonFiles, type Lessons } from './index.server.ts';
import { activitiesOf } from './lesson.ts';
import { parseLesson } from './parse-lesson.server.ts';

const child = (band: Band | null): Actor => ({ ...GUEST, band });
const teacher: Actor = { ...GUEST, person: { id: 't', role: 'teacher', displayName: 'Cô Lan' } };

const files = readLessonFiles(findProjectRoot());
/** What is written in the content folder, whatever that is today. */
const authored = files.folders.map(parseLesson);
let lessons: Lessons;
beforeAll(() => {
	lessons = createLessons({ files });
});
const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug);
const shownTo = (actor: Actor) => slugs(lessons.list(actor, 'vi'));
const writtenFor = (bands: readonly Band[]) =>
	slugs(authored.filter(({ facts }) => bands.includes(facts.band)));

describe('lessons keep to the age of the child', () => {
	it('shows nothing before an age is chosen', () => {
		expect(shownTo(child(null))).toEqual([]);
	});

	it.each(BANDS)(
		'shows a child of %s the own band first, then the younger ones, never an older one',
		(band) => {
			const younger = bandsUpTo(band).filter((other) => other !== band);
			const own = writtenFor([band]);
			const shown = shownTo(child(band));
			expect([...shown].sort()).toEqual([...own, ...writtenFor(younger)].sort());
			expect(shown.slice(0, own.length).sort()).toEqual([...own].sort());
			expect(slugs(lessons.teaser(child(band), 'vi', 2))).toEqual(shown.slice(0, 2));
		}
	);

	it('answers an older lesson as if it did not exist, its tasks and its clips too', () => {
		expect(() => lessons.lesson(child('la'), 'tu-khoa', 'vi')).toThrow(NotFound);
		expect(() => lessons.task(child('la'), 'tu-khoa', 'sua-chu-nham', 'vi')).toThrow(NotFound);
		expect(() => lessons.asset(child('choi'), 'truyen-hay-thong-tin', 'audio/vi/hook.mp3')).toThrow(NotFound);
		expect(() => lessons.lesson(child('la'), 'khong-co', 'vi')).toThrow(NotFound);
	});

	it('lets a teacher look at all of them', () => {
		expect(shownTo(teacher).sort()).toEqual(slugs(authored).sort());
	});
});

describe('a lesson is told in the language of the page', () => {
	it('gives texts as HTML and keeps the answers of the tests to itself', () => {
		const lesson = lessons.lesson(child('hoa'), 'tu-khoa', 'en');
		expect(lesson.title).toMatch(/^Keywords/);
		expect(JSON.stringify(lesson)).toContain('<span lang=\\"vi\\">rùa</span>');
		for (const activity of activitiesOf(lesson.steps)) {
			expect(activity).not.toHaveProperty('model');
			expect(activity).not.toHaveProperty('wrong');
		}
	});

	it('never lets HTML of an author through', () => {
		const folders = files.folders.map((folder) => ({
			...folder,
			activities: folder.activities.replace('Ba cách, ba câu trả lời', '<script>1</script>')
		}));
		const told = createLessons({ files: { ...files, folders } }).lesson(child('hoa'), 'tu-khoa', 'vi');
		expect(JSON.stringify(told)).not.toContain('<script>');
	});

	it('hands a task to the search page and to the reader, and nothing else', () => {
		expect(lessons.task(child('hoa'), 'tu-khoa', 'sua-chu-nham', 'vi').activity.kind).toBe('query');
		expect(lessons.task(child('qua'), 'con-dung-khong', 'trang-thong-tin', 'vi').activity.kind).toBe('find');
		expect(() => lessons.task(child('hoa'), 'tu-khoa', 'doan-thu', 'vi')).toThrow(NotFound);
	});

	it('gives the search index a title and keywords in both languages', () => {
		const document = lessons.lessonDocuments().find(({ slug }) => slug === 'tu-khoa');
		expect(document?.title.vi).toContain('Từ khoá');
		expect(document?.title.en).toContain('Keywords');
		expect(document?.keywords).toContain('không dấu');
		expect(BANDS).toContain(document?.band);
	});
});

describe('a mistake in a lesson file is told to its author', () => {
	const broken = (change: (activities: string) => string) => {
		const folders = files.folders
			.filter((folder) => folder.slug === 'tu-khoa')
			.map((folder) => ({ ...folder, activities: change(folder.activities) }));
		return () => createLessons({ files: { ...files, folders } });
	};

	it('names the file, the place and what to do', () => {
		expect(broken((text) => text.replace('kind: choice', 'kind: quiz'))).toThrow(
			/06-tu-khoa\/activities\.yaml, activities\.0\.kind: kind: one of choice, sort/
		);
		expect(broken((text) => text.replace('several: true', 'multiple: true'))).toThrow(
			/"multiple" is not known here/
		);
		expect(broken((text) => text.replace('- id: doan-thu', '- id: doan'))).toThrow(
			/index\.vi\.md: Every activity/
		);
	});
});
