import type { IconComponent } from '../components/icon.ts';

/** A place in the navigation. */
export interface NavItem {
	readonly href: string;
	readonly label: string;
	readonly icon: IconComponent;
	readonly count?: number;
	/** the open place, or a page inside it */
	readonly current: boolean;
}
