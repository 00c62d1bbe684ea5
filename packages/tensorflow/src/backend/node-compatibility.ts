import { createRequire } from 'node:module';

/**
 * Replaces three functions of `node:util` that the kernels of tfjs-node 4.22.0 (its last release) call: Node 22 warns of them
 * on the user's terminal, Node 23 removed them. The same in meaning. Must run before those kernels load.
 */
export function restoreRemovedUtilFunctions(): void {
  const util = createRequire(import.meta.url)('node:util') as Record<string, unknown>;
  util['isNullOrUndefined'] = (value: unknown): boolean => value === null || value === undefined;
  util['isArray'] = (value: unknown): boolean => Array.isArray(value);
  util['isString'] = (value: unknown): boolean => typeof value === 'string';
}
