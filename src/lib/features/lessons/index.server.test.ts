import { beforeAll, describe, expect, it } from 'vitest';
import { GUEST, type Actor } from '#lib/features/accounts/index.ts';
import { BANDS, type Band } from '#lib/publication/band.ts';
import { NotFound } from '#lib/domain-error.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { createLessons, readLessonFiles, type Lessons } from './index.server.ts';
import { activitiesOf } from './lesson.ts';

const child = (band: Band | null): Actor => ({ ...GUEST, band });
const teacher: Actor = { ...GUEST, person: { id: 't', role: 'teacher', displayName: 'Cô Lan' } };

let lessons: Lessons;
beforeAll(() => {
	lessons = createLessons({ files: readLessonFiles(findProjectRoot()) });
});
const numbers = (actor: Actor) => lessons.list(actor, 'vi').map((lesson) => lesson.number);

describe('lessons keep to the age of the child', () => {
	it('shows nothing before an age is chosen', () => {
		expect(numbers(child(null))).toEqual([]);
	});

	it('shows the own band first, then the younger ones, never an older one', () => {
		expect(numbers(child('la'))).toEqual([3]);
		expect(numbers(child('hoa'))).toEqual([6, 3]);
		expect(numbers(child('qua'))).toEqual([10, 6, 3]);
		expect(lessons.teaser(child('qua'), 'vi', 2).map((lesson) => lesson.number)).toEqual([10, 6]);
	});

	it('answers an older lesson as if it did not exist, its tasks and its clips too', () => {
		expect(() => lessons.lesson(child('la'), 'tu-khoa', 'vi')).toThrow(NotFound);
		expect(() => lessons.task(child('la'), 'tu-khoa', 'sua-chu-nham', 'vi')).toThrow(NotFound);
		expect(() => lessons.asset(child('choi'), 'truyen-hay-thong-tin', 'audio/vi/hook.mp3')).toThrow(NotFound);
		expect(() => lessons.lesson(child('la'), 'khong-co', 'vi')).toThrow(NotFound);
	});

	it('lets a teacher look at all of them', () => {
		expect(numbers(teacher)).toHaveLength(3);
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
		const files = readLessonFiles(findProjectRoot());
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
		const files = readLessonFiles(findProjectRoot());
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
