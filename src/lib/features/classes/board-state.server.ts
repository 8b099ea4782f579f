import { sql } from 'kysely';

/*
 * What a board shows, as a text that is another one when any of it changed. Counted where it lies, for one class at a
 * time (at most 60 seats), so that no write has to keep it up to date. Rows are only written with a later `updated_at`
 * or more in them, or go; a moment (ms) alone would hide the second of two reports in it.
 */
const lists = sql`(select count(*) || '.' || coalesce(sum(version), 0) || '.' || coalesce(sum(created_at), 0)
	from reading_list where class_id = school_class.id)`;

const seats = sql`(select count(*) || '.' || coalesce(sum(seat), 0) || '.' || coalesce(sum(joined_at), 0)
	from class_seat where class_id = school_class.id)`;

const reports = sql`(select count(*) || '.' || coalesce(sum(updated_at), 0) || '.' || coalesce(sum(length(shown)), 0) || '.' ||
	coalesce(sum(total), 0) || '.' || count(finished_at) from assigned_progress where class_id = school_class.id)`;

/** Titles may be withdrawn or get another name. */
const catalogue = sql`(select version from catalogue_version)`;

export const boardState = sql<string>`${sql.join([sql`school_class.version`, lists, seats, reports, catalogue], sql` || '-' || `)}`;
