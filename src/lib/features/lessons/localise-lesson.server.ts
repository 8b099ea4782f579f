import type { AuthoredActivity } from './kinds/activity.ts';
import type { InOneLanguage } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import type { Activity, Block, Lesson, LessonSummary, Step } from './lesson.ts';
import type { LessonAsset } from './lesson-files.ts';
import type { Locale } from './locales.ts';
import { lessonMarkdown, spokenText, type LessonMarkdown } from './markdown.server.ts';
import type { AuthoredLesson, AuthoredStep } from './parse-lesson.server.ts';

/** A clip for the ear: one a step, one an activity, one a card or answer. */
export interface Spoken {
	/** Path below `assets/`: `audio/vi/do.mp3`, `audio/vi/hai-ro.mp3`. */
	readonly asset: string;
	readonly text: string;
}

/** An authored lesson told in one language, ready for the page. */
export function localiseLesson(
	lesson: AuthoredLesson,
	locale: Locale,
	assets: ReadonlyMap<string, LessonAsset>
): Lesson {
	const markdown = lessonMarkdown(lesson.slug);
	const clip = (id: string) => {
		const path = clipPath(locale, id);
		const asset = assets.get(path);
		return asset ? assetAddress(lesson.slug, path, asset) : null;
	};
	const activities = new Map(
		lesson.activities.map((activity) => [activity.id, localiseActivity(activity, locale, markdown, clip)])
	);
	const { words, steps } = lesson.pages[locale];
	return {
		...summaryOf(lesson, locale),
		objective: words.objective,
		framework: lesson.facts.framework,
		steps: steps.map((step) => localiseStep(step, activities, markdown, clip(step.kind)))
	};
}

export function summaryOf(lesson: AuthoredLesson, locale: Locale): LessonSummary {
	const { words } = lesson.pages[locale];
	const { number, band, minutes } = lesson.facts;
	const { title, summary } = words;
	return { slug: lesson.slug, number, band, minutes, title, summary, activities: lesson.activities.length };
}

function localiseStep(
	step: AuthoredStep,
	activities: ReadonlyMap<string, Activity>,
	markdown: LessonMarkdown,
	audio: string | null
): Step {
	const blocks = step.parts.flatMap((part): Block[] => {
		if ('markdown' in part) return [{ kind: 'text', html: markdown.block(part.markdown) }];
		const activity = activities.get(part.activity);
		return activity ? [{ kind: 'activity', activity }] : [];
	});
	return { kind: step.kind, title: step.title, blocks, audio };
}

function localiseActivity(
	activity: AuthoredActivity,
	locale: Locale,
	markdown: LessonMarkdown,
	clip: (id: string) => string | null
): Activity {
	const kind = kindOf(activity);
	const localised = kind.localise(activity, {
		inOneLanguage: <T>(authored: T) => inOneLanguage(authored, locale, markdown) as InOneLanguage<T>,
		heard: (parts) => parts.map((part) => ({ ...part, audio: clip(partClip(activity.id, part.id)) }))
	});
	return { ...localised, audio: clip(activity.id), shape: kind.shape(activity) };
}

function partClip(activity: string, part: string): string {
	return `${activity}-${part}`;
}

function inOneLanguage(value: unknown, locale: Locale, markdown: LessonMarkdown): unknown {
	if (Array.isArray(value)) return value.map((part) => inOneLanguage(part, locale, markdown));
	if (typeof value !== 'object' || value === null) return value;
	const texts = value as Record<string, unknown>;
	if (typeof texts.vi === 'string' && typeof texts.en === 'string')
		return markdown.inline(String(texts[locale]));
	return Object.fromEntries(
		Object.entries(texts).map(([key, part]) => [key, inOneLanguage(part, locale, markdown)])
	);
}

/** The fingerprint in the address lets browsers keep the file for ever. */
function assetAddress(slug: string, path: string, asset: LessonAsset): string {
	return `/bai-hoc/${slug}/assets/${path}?v=${asset.sha256.slice(0, 12)}`;
}

function clipPath(locale: Locale, id: string): string {
	return `audio/${locale}/${id}.mp3`;
}

/** Everything a lesson says aloud in one language: the steps' own words and the activities' prompts. */
export function spokenBy(lesson: AuthoredLesson, locale: Locale): Spoken[] {
	const steps = lesson.pages[locale].steps.map((step) => ({
		asset: clipPath(locale, step.kind),
		text: [
			step.title + '.',
			...step.parts.flatMap((part) => ('markdown' in part ? [spokenText(part.markdown)] : []))
		].join(' ')
	}));
	const activities = lesson.activities.map((activity) => ({
		asset: clipPath(locale, activity.id),
		text: [activity.prompt[locale], ...kindOf(activity).aloud(activity, locale).choices]
			.map(spokenText)
			.join(' ')
	}));
	const parts = lesson.activities.flatMap((activity) =>
		kindOf(activity)
			.aloud(activity, locale)
			.parts.map(({ id, words }) => ({
				asset: clipPath(locale, partClip(activity.id, id)),
				text: words.map(spokenText).join(' ').trim()
			}))
	);
	return [...steps, ...activities, ...parts];
}
