/**
 * The live page of a run. The coordinator tells it what `messages.ts` has; `pageFiles` is where the page's own files are, once they
 * are built.
 */
export * from './feed/messages.ts';
export { keptEvents, MAX_EVENTS } from './feed/events.ts';
export { withDensity } from './feed/densities.ts';
export { type Columns, type Row, type SeriesData, type ThinnedSeries, thinnedSeries } from './feed/thinned-series.ts';

/** The folder with `index.html` and what it loads. */
export const pageFiles: URL = new URL('../dist/page/', import.meta.url);

/** The style sheet with its colours, light and dark, for what is to look like it. */
export const colourFile: URL = new URL('../static/colours.css', import.meta.url);
