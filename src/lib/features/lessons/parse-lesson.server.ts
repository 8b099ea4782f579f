import * as v from 'valibot';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import {
	frontMatter,
	leadingFrontMatter,
	practiceShelfFile,
	STEP_KINDS,
	type FrontMatter,
	type LeadingFrontMatter,
	type StepKind,
	type TrainingBook
} from '#content/lesson-schema.ts';
import type { AuthoredActivity } from './kinds/activity.ts';
import { activitiesFile } from './kinds/kinds.ts';
import { LOCALES, type Locale } from './locales.ts';
import type { LessonFolder } from './lesson-files.ts';

/** A sentence for the author: which file, where in it, what to do. */
export class LessonFileError extends Error {
	constructor(where: string, sentence: string) {
		super(`${where}: ${sentence}`);
		this.name = 'LessonFileError';
	}
}

export interface AuthoredStep {
	readonly kind: StepKind;
	readonly title: string;
	/** Markdown, and the ids of activities in their places. */
	readonly parts: readonly ({ readonly markdown: string } | { readonly activity: string })[];
}

export interface AuthoredLesson {
	readonly path: string;
	readonly slug: string;
	readonly facts: LeadingFrontMatter;
	readonly pages: Readonly<
		Record<Locale, { readonly words: FrontMatter; readonly steps: readonly AuthoredStep[] }>
	>;
	readonly activities: readonly AuthoredActivity[];
}

export function parseLesson(folder: LessonFolder): AuthoredLesson {
	const page = (locale: Locale) => splitPage(folder, locale);
	const facts = parseAs(leadingFrontMatter, page('vi').front, `${folder.path}/index.vi.md`);
	const { activities } = parseAs(
		activitiesFile,
		yamlOf(folder.activities, folder.path),
		activitiesPath(folder)
	);
	const english = parseAs(frontMatter, page('en').front, `${folder.path}/index.en.md`);
	const { title, summary, objective, keywords } = facts;
	const lesson = {
		path: folder.path,
		slug: folder.slug,
		facts,
		pages: {
			vi: {
				words: { title, summary, objective, keywords },
				steps: stepsOf(page('vi').body, `${folder.path}/index.vi.md`)
			},
			en: { words: english, steps: stepsOf(page('en').body, `${folder.path}/index.en.md`) }
		},
		activities
	};
	for (const locale of LOCALES) checkPlaces(lesson, locale);
	return lesson;
}

export function parseTrainingCollection(text: string): readonly TrainingBook[] {
	const where = 'content/lessons/practice-shelf.yaml';
	return parseAs(practiceShelfFile, yamlOf(text, where), where).books;
}

function activitiesPath(folder: LessonFolder): string {
	return `${folder.path}/activities.yaml`;
}

function yamlOf(text: string, where: string): unknown {
	try {
		return parseYaml(text);
	} catch (problem) {
		if (problem instanceof YAMLParseError) throw new LessonFileError(where, problem.message);
		throw problem;
	}
}

function parseAs<S extends v.GenericSchema>(schema: S, value: unknown, where: string): v.InferOutput<S> {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const issue = result.issues[0];
	throw new LessonFileError(`${where}, ${v.getDotPath(issue) ?? 'the whole file'}`, sentenceOf(issue));
}

/** Keys that are missing or unknown get the library's sentence; everything else has the schema's own. */
function sentenceOf(issue: v.BaseIssue<unknown>): string {
	if (issue.type !== 'strict_object' || !issue.message.startsWith('Invalid key')) return issue.message;
	if (issue.expected === 'never') return `The word ${issue.received} is not known here.`;
	return `${issue.expected} is missing.`;
}

function splitPage(folder: LessonFolder, locale: Locale): { front: unknown; body: string } {
	const where = `${folder.path}/index.${locale}.md`;
	const match = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(folder.pages[locale]?.normalize('NFC') ?? '');
	if (!match)
		throw new LessonFileError(
			where,
			'The file must exist and begin with front matter between two lines "---".'
		);
	return { front: yamlOf(match[1] ?? '', where), body: match[2] ?? '' };
}

/** A step begins with `## <kind>: <title>`; `{{id}}` alone in a paragraph puts an activity there. */
function stepsOf(body: string, where: string): AuthoredStep[] {
	const steps = body
		.split(/^## /m)
		.slice(1)
		.map((section) => stepOf(section, where));
	const kinds = steps.map((step) => step.kind).join(', ');
	if (kinds !== STEP_KINDS.join(', '))
		throw new LessonFileError(
			where,
			`The steps are ${STEP_KINDS.join(', ')}, once each and in this order; here: ${kinds}.`
		);
	return steps;
}

function stepOf(section: string, where: string): AuthoredStep {
	const [head = '', ...rest] = section.split('\n');
	const match = /^([a-z]+): (.+)$/.exec(head.trim());
	const kind = STEP_KINDS.find((name) => name === match?.[1]);
	if (!kind || !match?.[2])
		throw new LessonFileError(
			where,
			`"## ${head}": a step begins with "## kind: title", kind one of ${STEP_KINDS.join(', ')}.`
		);
	const parts = rest
		.join('\n')
		.split(/^\{\{([a-z0-9-]+)\}\}\s*$/m)
		.map((text, index) => (index % 2 === 1 ? { activity: text } : { markdown: text.trim() }))
		.filter((part) => 'activity' in part || part.markdown !== '');
	return { kind, title: match[2], parts };
}

/** Both languages put every activity in its place, once, in the same step. */
function checkPlaces(lesson: AuthoredLesson, locale: Locale): void {
	const where = `${lesson.path}/index.${locale}.md`;
	const placed = lesson.pages[locale].steps.flatMap((step) =>
		step.parts.flatMap((part) => ('activity' in part ? [`${step.kind} ${part.activity}`] : []))
	);
	const leading = lesson.pages.vi.steps.flatMap((step) =>
		step.parts.flatMap((part) => ('activity' in part ? [`${step.kind} ${part.activity}`] : []))
	);
	if (placed.join() !== leading.join())
		throw new LessonFileError(
			where,
			`The activities stand as in index.vi.md: ${leading.join(', ')}; here: ${placed.join(', ')}.`
		);
	const ids = placed.map((place) => place.split(' ')[1] ?? '').sort();
	const known = lesson.activities.map((activity) => activity.id).sort();
	if (ids.join() !== known.join())
		throw new LessonFileError(
			where,
			`Every activity of activities.yaml stands once: ${known.join(', ')}; here: ${ids.join(', ')}.`
		);
}
