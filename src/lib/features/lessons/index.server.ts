import type { Actor } from '#lib/features/accounts/index.ts';
import { isOlder, type Band } from '#lib/publication/band.ts';
import { mayView, scopeOf } from '#lib/features/catalogue/index.ts';
import { NotFound } from '#lib/domain-error.ts';
import type { ServableFile } from '#lib/server/http/serve-file.ts';
import { kindOf } from './kinds/kinds.ts';
import type { Lesson, LessonSummary, LessonTeaser, TrainingBook } from './lesson.ts';
import { mediaTypeOf, type LessonFiles } from './lesson-files.ts';
import { LOCALES, type Locale } from './locales.ts';
import { parseLesson, parseTrainingCollection } from './parse-lesson.server.ts';
import { taskIn, type Task } from './task.ts';
import { summaryOf, localiseLesson } from './localise-lesson.server.ts';
import { wholeLesson, type WholeLesson } from './whole-lesson.server.ts';

export { readLessonFiles } from './lesson-files.server.ts';
export { parseLesson } from './parse-lesson.server.ts';
export type { WholeLesson } from './whole-lesson.server.ts';
export { spokenBy } from './localise-lesson.server.ts';

/** What the search index takes of a lesson. */
export interface LessonDocument {
	readonly id: string;
	readonly slug: string;
	readonly band: Band;
	readonly title: Readonly<Record<Locale, string>>;
	readonly keywords: readonly string[];
}

export type Lessons = ReturnType<typeof createLessons>;

/** Reads and checks every lesson once; a mistake in a file stops the start with a sentence about it. */
export function createLessons({ files }: { files: LessonFiles }) {
	const authored = files.folders.map(parseLesson).sort((a, b) => a.facts.number - b.facts.number);
	const assets = new Map(files.folders.map((folder) => [folder.slug, folder.assets]));
	const told = new Map(
		authored.flatMap((lesson) =>
			LOCALES.map((locale) => [
				`${locale}/${lesson.slug}`,
				localiseLesson(lesson, locale, assets.get(lesson.slug) ?? new Map())
			])
		)
	);
	const shelf = parseTrainingCollection(files.shelf);
	const wholes = new Map<string, WholeLesson>();

	const visibleTo = (actor: Actor) => {
		const scope = scopeOf(actor);
		const rated = (band: Band) => ({ band, guidance: false, status: 'published' }) as const;
		return authored.filter((lesson) => mayView(scope, rated(lesson.facts.band)));
	};

	/** Own band and younger, the own band first, then in the order of the syllabus. */
	const list = (actor: Actor, locale: Locale): LessonSummary[] =>
		visibleTo(actor)
			.sort(
				(a, b) => Number(isOlder(b.facts.band, a.facts.band)) - Number(isOlder(a.facts.band, b.facts.band))
			)
			.map((found) => summaryOf(found, locale));

	const find = (actor: Actor, slug: string) => {
		const lesson = visibleTo(actor).find((candidate) => candidate.slug === slug);
		if (!lesson) throw new NotFound('lesson');
		return lesson;
	};

	const lesson = (actor: Actor, slug: string, locale: Locale): Lesson => {
		const page = told.get(`${locale}/${find(actor, slug).slug}`);
		if (!page) throw new NotFound('lesson');
		return page;
	};

	/** The training collection of invented books; it never changes. Empty for a lesson that does not use it. */
	const trainingCollection = (actor: Actor, slug: string): readonly TrainingBook[] => {
		const uses = find(actor, slug).activities.some(
			(activity) => kindOf(activity).shape(activity) === 'shelf'
		);
		return uses ? shelf : [];
	};

	return {
		list,
		lesson,
		trainingCollection,

		/** With all that it is made of, in every language. */
		whole(actor: Actor, slug: string): WholeLesson {
			const told = { vi: lesson(actor, slug, 'vi'), en: lesson(actor, slug, 'en') };
			const page = { told, shelf: trainingCollection(actor, slug) };
			const whole = wholes.get(slug) ?? wholeLesson(page, assets.get(slug) ?? new Map());
			wholes.set(slug, whole);
			return whole;
		},

		/** One task done outside the lesson's page: in the real search or a real book. */
		task(actor: Actor, slug: string, id: string, locale: Locale): Task {
			const task = taskIn(lesson(actor, slug, locale), id);
			if (!task || !kindOf(task.activity).carried) throw new NotFound('task');
			return task;
		},

		/** A clip or picture of a lesson. */
		asset(actor: Actor, slug: string, path: string): ServableFile {
			const mediaType = mediaTypeOf(path);
			const asset = assets.get(find(actor, slug).slug)?.get(path);
			if (!mediaType || !asset) throw new NotFound('lesson');
			return { ...asset, mediaType };
		},

		/** For the home page: a few lessons that fit, the own band first. */
		teaser(actor: Actor, locale: Locale, howMany = 3): LessonTeaser[] {
			const first = list(actor, locale).slice(0, howMany);
			return first.map(({ slug, band, title, minutes }) => ({ slug, band, title, minutes }));
		},

		/** For the search index: all lessons; the index itself keeps the band. */
		lessonDocuments(): LessonDocument[] {
			return authored.map(({ slug, facts, pages }) => ({
				id: slug,
				slug,
				band: facts.band,
				title: { vi: pages.vi.words.title, en: pages.en.words.title },
				keywords: LOCALES.flatMap((locale) => pages[locale].words.keywords)
			}));
		}
	};
}
