import { createRequire } from 'node:module';

/** Of this circlet release. */
export const CIRCLET_VERSION: string = (createRequire(import.meta.url)('../package.json') as { version: string })
  .version;
