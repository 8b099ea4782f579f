import type { IconComponent } from '#lib/ui/components/icon.ts';

/** One entry of the sheet "Đồ nghề". */
export interface ReadingTool {
	readonly id: string;
	readonly label: string;
	readonly icon: IconComponent;
	choose(): void;
}
