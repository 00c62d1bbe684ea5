import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { colourFile } from '@circlet/dashboard';
import { type ComposedReport, composeReport, pngOf, type RunFacts } from '@circlet/report';
import { UsageError } from '../errors.ts';
import { CIRCLET_VERSION } from '../version.ts';

/** Within the folder of a report. */
const PAGE_FILE = 'index.html';

export interface WriteReportOptions {
  /** Holds the report alone: what an earlier one has left there goes. */
  readonly folder: string;
  readonly hourlyPrice: number | null;
  /** Whether pictures are made as PNG too: about 0.1 s each. */
  readonly withPng: boolean;
  readonly now: Date;
}

/**
 * Writes the page of runs and its pictures.
 *
 * @returns the page's path
 * @throws UsageError as `writePage` does
 */
export async function writeReport(runs: readonly RunFacts[], options: WriteReportOptions): Promise<string> {
  const { folder, hourlyPrice, withPng, now } = options;
  mustBeReplaceable(folder);
  return await writePage(composeReport(runs, { ...pageStyle(now), hourlyPrice }), { folder, withPng });
}

/** The colours of pages, and their last line. */
export function pageStyle(now: Date): { readonly styleSheet: string; readonly made: string } {
  return {
    styleSheet: readFileSync(colourFile, 'utf8'),
    made: `Made by circlet ${CIRCLET_VERSION} at ${now.toISOString()}.`,
  };
}

export interface WritePageOptions extends Pick<WriteReportOptions, 'folder' | 'withPng'> {
  /** Further files, by name: JSON. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Writes a page and its pictures, all or nothing: into a folder beside, which then takes the place of the one before.
 *
 * @returns the page's path
 * @throws UsageError where the folder holds something else, or cannot be written
 */
export async function writePage(
  { page, pictures }: ComposedReport,
  { folder, withPng, files = {} }: WritePageOptions,
): Promise<string> {
  mustBeReplaceable(folder);
  const partial = `${folder}.${process.pid}.partial`;
  const former = `${folder}.${process.pid}.former`;
  try {
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(partial);
    for (const { name, svg } of pictures) {
      writeFileSync(join(partial, `${name}.svg`), svg);
      if (withPng) writeFileSync(join(partial, `${name}.png`), await pngOf(svg));
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(partial, name), text);
    writeFileSync(join(partial, PAGE_FILE), page);
    if (existsSync(folder)) renameSync(folder, former);
    renameSync(partial, folder);
    rmSync(former, { recursive: true, force: true });
  } catch (cause) {
    clean(partial);
    throw new UsageError(
      `cannot write the report to ${folder}: ${(cause as Error).message}; free some space or choose another folder with --out`,
      { cause },
    );
  }
  return join(folder, PAGE_FILE);
}

/** What is wrong with the folder itself is said already. */
function clean(partial: string): void {
  try {
    rmSync(partial, { recursive: true, force: true });
  } catch {
    // It was never there.
  }
}

/** Nothing of others is deleted: a folder is replaced only where it looks like a report. */
export function mustBeReplaceable(folder: string): void {
  if (!existsSync(folder)) return;
  const names = statSync(folder).isDirectory() ? readdirSync(folder) : null;
  const isReport =
    names?.includes(PAGE_FILE) === true && names.every((name) => /\.(html|svg|png)$|^figures\.json$/.test(name));
  if (names?.length === 0 || isReport) return;
  throw new UsageError(
    `--out: expected a new folder, an empty one or that of an earlier report, ${folder} ${names === null ? 'is a file' : 'holds other files'}; choose another`,
  );
}
