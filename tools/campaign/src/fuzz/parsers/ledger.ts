import { createHash } from 'node:crypto';
import {
  auditLedger,
  encodeRecord,
  type LedgerRecord,
  LedgerVersionError,
  NO_CHAIN,
  readLedger,
} from '@circlet/coordinator/parsers';
import { parseRecipe, presetText } from '@circlet/recipe';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { mutateTree, printTree, treeOf } from '../value-tree.ts';
import { sentenceProblem } from '../verdict.ts';

const LEDGER = 'ledger.jsonl';

export const ledgerParser: FuzzedParser = {
  name: 'ledger',
  reads: 'ledger, and its audit',
  sources: ['format', 'record', 'replay', 'audit', 'surviving', 'coverage', 'finding', 'plan'].map(
    (file) => `/apps/coordinator/dist/ledger/${file}.js`,
  ),
  inputs: 40_000,
  limits: SMALL,
  open() {
    const recipe = parseRecipe(presetText('emoji-quickstart'));
    const records = history(recipe.batch.global);
    return {
      make: (random) => (random.isTrue(0.0003) ? extreme(records, random) : mutateLedger(records, random)),
      isPastHeader: (input, error) => error === undefined && readLedger(LEDGER, Buffer.from(input)).records.length > 0,
      feed(input) {
        const bytes = Buffer.from(input);
        const stored = readLedger(LEDGER, bytes);
        mustHold(stored.wholeBytes + stored.tornBytes <= bytes.length, 'more bytes were read than there are');
        const problem = stored.damage === null ? null : sentenceProblem(stored.damage.problem);
        mustHold(problem === null, `of damage it says what is no sentence: ${problem}`);
        // What was read is what was written: its lines are the first ones.
        let chain = NO_CHAIN;
        const lines = stored.records.map((record) => ({
          line: encodeRecord(chain, record).line.length,
          next: (chain = encodeRecord(chain, record).chain),
        }));
        mustHold(lines.length === stored.records.length, 'records were lost');
        const { findings, isProven } = auditLedger(recipe, stored);
        mustHold(isProven === (findings.length === 0), 'an audit with findings is a proof');
        for (const { text } of findings)
          mustHold(sentenceProblem(text) === null, `a finding is no sentence: ${sentenceProblem(text)}`);
      },
      isDocumented: (error) => error instanceof LedgerVersionError,
    };
  },
};

/** Two runs of a job with all kinds of records. */
function history(globalBatch: number): readonly LedgerRecord[] {
  const plan = {
    ...{
      seed: 1,
      sampler: { P: 32, K: 4 },
      globalBatch,
      unseenEvery: 2,
      unseenBy: 'class' as const,
      dataFingerprint: 'ab',
    },
    ...{ numImages: 4_000, stepsPerEpoch: Math.floor(4_000 / globalBatch), totalSteps: 60 },
  };
  const at = (step: number): number => step * globalBatch;
  const began = { kind: 'began', generation: 1, folder: 'a', workers: 2, plan } as const;
  const own = { run: 1, generation: 1 };
  const next = { run: 2, generation: 1 };
  return [
    { kind: 'ledger', format: 1 },
    { ...began, run: 1, step: 0, position: 0 },
    { kind: 'trained', ...own, steps: [0, 20], positions: [0, at(20)] },
    { kind: 'refused', ...own, step: 20, positions: [at(20), at(21)], notFinite: ['loss'] },
    { kind: 'replaced', ...own, position: 5, image: 'x/1.png', replacement: 'x/2.png', reason: 'ends early' },
    { kind: 'trained', ...own, steps: [20, 30], positions: [at(21), at(31)] },
    { kind: 'ended', ...own, how: 'failed', step: 30, position: at(31), replaced: 1 },
    { ...began, run: 2, step: 25, position: at(26) },
    { kind: 'abandoned', ...next, steps: [25, 30], positions: [at(26), at(31)] },
    { kind: 'trained', ...next, steps: [25, 60], positions: [at(26), at(61)] },
    { kind: 'ended', ...next, how: 'complete', step: 60, position: at(61), replaced: 0 },
  ];
}

/** Many records, or one that has no end. */
function extreme(records: readonly LedgerRecord[], random: Random): Buffer {
  const [format, began, ...rest] = records;
  const many = Array.from({ length: random.below(3_000) }, () => random.pick(rest));
  const bodies = [format, began, ...many].map((record) => JSON.stringify(record));
  return random.pick([
    () => chained(bodies),
    () =>
      chained([...bodies.slice(0, 5), JSON.stringify({ kind: 'ledger', format: 'x'.repeat(random.below(2_000_000)) })]),
    () => Buffer.alloc(random.below(2_000_000), '['),
    () => Buffer.alloc(random.below(100_000), '\n'),
  ])();
}

function chained(bodies: readonly string[]): Buffer {
  let chain = NO_CHAIN;
  return Buffer.from(bodies.map((body) => lineOf(body, (chain = next(chain, body)))).join(''));
}

/** As encodeRecord does, for whatever is in a line. */
function next(chain: string, body: string): string {
  return createHash('sha256').update(chain).update(Buffer.from(body)).digest('hex').slice(0, 16);
}

function lineOf(body: string, chain: string): string {
  return `{"chain":"${chain}",${body.slice(1)}\n`;
}

function mutateLedger(records: readonly LedgerRecord[], random: Random): Buffer {
  let bodies = records.map((record) => JSON.stringify(record));
  for (let left = random.below(4); left > 0; left--) {
    const at = random.below(bodies.length);
    const body = bodies[at] ?? '{}';
    bodies = random.pick<() => string[]>([
      () => bodies.with(at, printTree(mutateTree(treeOf(JSON.parse(JSON.stringify(records[at] ?? {}))), random))),
      () => bodies.with(at, printTree(mutateTree(treeOf(records[at] ?? {}), random))),
      () => bodies.with(at, body.replace(/\d+/, String(random.below(10_000)))),
      () => bodies.toSpliced(at, 1),
      () => bodies.toSpliced(at, 0, body),
      () => bodies.toSpliced(random.below(bodies.length), 0, random.pick(bodies)),
      () => bodies.with(at, mutateBytes(Buffer.from(body), random).toString('latin1')),
      () => bodies.toReversed(),
    ])();
  }
  let chain = NO_CHAIN;
  const lines = bodies.map((body) => {
    chain = next(chain, body);
    // Now and then the chain breaks.
    return lineOf(body, random.isTrue(0.01) ? chain.replace(/./, 'f') : chain);
  });
  const text = Buffer.from(lines.join(''));
  return random.isTrue(0.15) ? mutateBytes(text, random) : text;
}
