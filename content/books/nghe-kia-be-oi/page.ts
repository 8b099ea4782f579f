import { svg } from '#content/art/kit.ts';
import { speckle, wordStrip } from '#content/art/scene.ts';

export const page = (draw: () => string) => (): string =>
	svg(800, 800, () => draw() + wordStrip(800, 800, 638) + speckle(800, 800));
