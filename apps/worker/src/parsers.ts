// What reads bytes of others, for those who feed it hostile ones (tools/campaign). This program's own way in is main.ts.
export { decodeProgress } from './progress.ts';
