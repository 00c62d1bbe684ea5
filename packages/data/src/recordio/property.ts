import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { textLines } from '../container/text-lines.ts';

/**
 * What InsightFace's `property` beside the records says: `classes,height,width` on its first line, anything on others. It only
 * describes: where it disagrees with the records, they count.
 *
 * @returns sentences for the output
 */
export async function readProperty(path: string, numClasses: number): Promise<string[]> {
  const property = join(extname(path) === '.rec' ? dirname(path) : path, 'property');
  if (!existsSync(property)) return [];
  for await (const { text } of textLines(property, 'a property file')) {
    const said = /^\s*(\d+)\s*,/.exec(text)?.[1];
    if (said === undefined) return ['property: its first line is not classes,height,width and is passed over'];
    return Number(said) === numClasses ? [] : [`property says ${said} classes, the records have ${numClasses}`];
  }
  return [];
}
