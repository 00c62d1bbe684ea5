import { createRequire } from 'node:module';

/** Of the circlet release this worker belongs to. */
export const CIRCLET_VERSION: string = (createRequire(import.meta.url)('../package.json') as { version: string })
  .version;
