/** A cover drawn by hand. */
export interface DrawnCover {
	readonly title: string;
	readonly width: number;
	readonly height: number;
	draw(): string;
}
