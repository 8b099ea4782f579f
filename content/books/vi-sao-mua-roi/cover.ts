import { COV, svg } from '#content/art/kit.ts';

export const cover = (): string => svg(340, 340, () => COV.mua.draw(), { vb: '0 0 340 340' });
