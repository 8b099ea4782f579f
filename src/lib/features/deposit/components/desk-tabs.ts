import { STATUSES, type Status } from '#lib/publication/status.ts';
import * as m from '#lib/paraglide/messages.js';

const NAMES: Readonly<Record<Status, () => string>> = {
	draft: m.deposit_status_draft,
	published: m.deposit_status_published,
	withdrawn: m.deposit_status_withdrawn
};

export function statusName(status: Status): string {
	return NAMES[status]();
}

export function deskTabs() {
	return [
		{ href: '/ban-thu-thu', label: m.deposit_status_all() },
		...STATUSES.map((status) => ({
			href: `/ban-thu-thu?tinh_trang=${status}`,
			label: statusName(status)
		}))
	];
}
