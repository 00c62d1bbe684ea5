import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Campaign, CampaignOptions } from '../campaign.ts';
import type { FuzzedParser } from './fuzzed-parser.ts';
import { loadParser, PARSERS } from './parsers.ts';
import { formatRow, formatTable, type ParserResult, type FoundFailure, merged } from './table.ts';
import { feed, HANG_MS, indexIn } from './watched-feeder.ts';

/** A parser that ends its process again and again is given up. */
const MOST_ENDS = 20;

export const fuzz: Campaign = {
  name: 'fuzz',
  about: 'valid files and messages changed in their structure, for every parser of foreign bytes',

  async run(options) {
    const results: ParserResult[] = [];
    const names = Object.keys(PARSERS);
    const unknown = options.parts?.find((name) => !names.includes(name));
    if (unknown !== undefined) throw new Error(`--parts: expected ${names.join(', ')}, got '${unknown}'`);
    for (const name of options.parts ?? names) {
      const parser = (await loadParser(name)) as FuzzedParser;
      const result = await fuzzParser(parser, Math.max(1, Math.round(parser.inputs * options.size)), options);
      options.say(formatRow(result));
      result.failures.forEach(({ problem, path }) => options.say(`  ${problem}\n    --replay=${path}`));
      results.push(result);
    }
    return { isGood: results.every(({ failures }) => failures.length === 0), report: formatTable(results) };
  },

  async replay(path) {
    const parser = await loadParser(basename(dirname(path)));
    if (parser === null || !existsSync(path)) return null;
    const [problem] = await replayInputs(parser.name, [path]);
    return { isGood: problem === undefined, report: `${parser.name}: ${problem ?? 'as documented'}` };
  },
};

/** @returns what is wrong with how kept inputs were read, each with its path; none where all is as documented */
export async function replayInputs(parser: string, paths: readonly string[]): Promise<string[]> {
  const { failures, end } = await feed({ kind: 'files', parser, paths });
  const problems = failures.map(({ index, problem }) => `${paths[index]}: ${problem}`);
  return end === null ? problems : [...problems, `${paths.join(', ')}: its process ${end}`];
}

/** All inputs of a parser; a process that an input ends or holds up is followed by another, which goes on behind it. */
export async function fuzzParser(
  parser: FuzzedParser,
  inputs: number,
  { seed, found }: Pick<CampaignOptions, 'seed' | 'found'>,
  hangMs: number = HANG_MS,
): Promise<ParserResult> {
  const work = mkdtempSync(join(tmpdir(), 'circlet-campaign-'));
  const progress = join(work, 'progress');
  const beginMs = performance.now();
  const failures: FoundFailure[] = [];
  const keep = async (index: number, problem: string): Promise<void> => {
    const folder = join(found, parser.name);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `seed-${seed}-input-${index}`);
    await feed({ kind: 'make', parser: parser.name, seed, index, path });
    failures.push({ index, problem, path });
  };
  let result: ParserResult = { parser, tally: merged([]), failures, seconds: 0 };
  try {
    for (let from = 0, ends = 0; from < inputs && ends < MOST_ENDS;) {
      writeFileSync(progress, Buffer.alloc(4));
      const fed = await feed({ kind: 'range', parser: parser.name, seed, from, to: inputs, progress }, hangMs);
      for (const { index, problem } of fed.failures) await keep(index, problem);
      if (fed.end !== null) {
        const index = indexIn(progress);
        await keep(index, `its process ${fed.end}`);
        result = { ...result, tally: { ...result.tally, inputs: result.tally.inputs + index + 1 - from } };
        from = index + 1;
        ends++;
        continue;
      }
      if (fed.tally !== null) result = { ...result, tally: merged([result.tally, fed.tally]) };
      from = inputs;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return { ...result, seconds: (performance.now() - beginMs) / 1000 };
}
