/** A picture in the sizes in which it is stored; `widths` are smaller copies, container paths by width in pixels. */
export interface ImageVariants {
	readonly width: number;
	readonly height: number;
	readonly copies: readonly { readonly width: number; readonly path: string }[];
}
