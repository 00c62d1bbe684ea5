export { luma, toChannels } from './channels.ts';
export { fitPixels, type FitOptions, type ResizeKernel } from './fit-pixels.ts';
export { flatten } from './flatten.ts';
export type { Pixels } from './pixels.ts';
export { resample, type ResampleFilter } from './resample.ts';
