import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audit, auditLedger } from '../../src/ledger/audit.ts';
import { readLedger } from '../../src/ledger/format.ts';
import type { LedgerRecord, Range } from '../../src/ledger/record.ts';
import { GLOBAL_BATCH, Job, planned, rechained, recipeOf, stored } from '../support/ledger.ts';

const TOTAL = 20;
const recipe = recipeOf(TOTAL);

const audit = (text: string, own = recipe): Audit => auditLedger(own, stored(text));
const kinds = ({ findings }: Audit): string[] => [...new Set(findings.map(({ kind }) => kind))].toSorted();

/** What happens to a run: so many steps, then its coordinator is killed or sees a worker die, and how far back the next goes. */
interface RunScript {
  readonly steps: number;
  readonly end: 'killed' | 'failed' | 'stopped';
  /** Steps between its last checkpoint and its end, at most. */
  readonly lost: number;
  /** Batches that are refused before the n-th step. */
  readonly refusedBefore: readonly number[];
}

interface Rehearsal {
  readonly text: string;
  /** Position → how often its training is in the final weights: counted one by one, with nothing of the ledger's own. */
  readonly counts: ReadonlyMap<number, number>;
  readonly numRefused: number;
}

/** Lives a job as coordinator and workers would, with a checkpoint at every settled step. */
function live(scripts: readonly RunScript[], completes: boolean): Rehearsal {
  const job = new Job(recipe);
  // Where a checkpoint is: the batches in its weights, and those refused before it.
  let saved = { step: 0, batch: 0, trained: [] as number[], refused: [] as number[] };
  const last: RunScript = { steps: completes ? TOTAL : 3, end: 'killed', lost: 0, refusedBefore: [] };
  for (const script of [...scripts, last]) {
    const keeper = job.begin(saved.step, saved.batch);
    let now = { ...saved };
    for (let count = 0; count < script.steps && now.step < TOTAL; count++) {
      if (script.refusedBefore.includes(count)) {
        keeper.refused({ step: now.step, batch: now.batch, loss: Number.NaN, gradientNorm: 1 });
        now = { ...now, batch: now.batch + 1, refused: [...now.refused, now.batch] };
      }
      keeper.replaced([{ position: now.batch * GLOBAL_BATCH + 1, image: 'a', replacement: 'b', reason: 'torn' }]);
      keeper.trained({ step: now.step, batch: now.batch });
      now = { ...now, step: now.step + 1, batch: now.batch + 1, trained: [...now.trained, now.batch] };
      if (count < script.steps - script.lost) {
        keeper.record();
        saved = now;
      }
    }
    if (script === last && completes) keeper.end('complete');
    else if (script.end !== 'killed') keeper.end(script.end);
    job.close();
    if (script === last) saved = now;
  }
  const counts = new Map<number, number>();
  for (const batch of saved.trained) {
    for (let index = 0; index < GLOBAL_BATCH; index++) {
      const position = batch * GLOBAL_BATCH + index;
      counts.set(position, (counts.get(position) ?? 0) + 1);
    }
  }
  return { text: job.text, counts, numRefused: saved.refused.length };
}

const script: fc.Arbitrary<RunScript> = fc.record({
  steps: fc.nat(6),
  end: fc.constantFrom('killed', 'failed', 'stopped'),
  lost: fc.nat(6),
  refusedBefore: fc.constant([]),
});
const scripts = fc.array(script, { maxLength: 4 });
const withRefusals = fc.array(
  script.chain((one) => fc.subarray([0, 2, 4]).map((refusedBefore) => ({ ...one, refusedBefore }))),
  { maxLength: 4 },
);

describe('auditLedger', () => {
  it('proves every job that came to its end, however often it was killed and resumed', () => {
    fc.assert(
      fc.property(scripts, (runs) => {
        const { text, counts } = live(runs, true);
        const result = audit(text);
        expect(result.findings).toEqual([]);
        expect(result).toMatchObject({ isProven: true, steps: TOTAL, trainedPositions: TOTAL * GLOBAL_BATCH });
        expect([...counts.values()].every((count) => count === 1)).toBe(true);
        expect(counts.size).toBe(TOTAL * GLOBAL_BATCH);
        // One image of each batch was broken; those of batches that were abandoned are not of the history.
        expect(result.replaced.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: TOTAL }, (_, batch) => batch * GLOBAL_BATCH + 1),
        );
      }),
    );
  });

  it('says of a job that has not come to its end how far it got, and nothing else', () => {
    fc.assert(
      fc.property(scripts, (runs) => {
        const { text, counts } = live(runs, false);
        const result = audit(text);
        expect([result.isProven, kinds(result)]).toEqual([false, ['unfinished']]);
        // What was held back when the last coordinator was killed is not known; at most that is missing.
        expect(result.trainedPositions).toBeLessThanOrEqual(counts.size);
      }),
    );
  });

  it('names refused batches, which nobody trained, and proves the others', () => {
    fc.assert(
      fc.property(withRefusals, (runs) => {
        const { text, counts, numRefused } = live(runs, true);
        const result = audit(text);
        expect([result.isProven, result.findings]).toEqual([true, []]);
        expect(result.refused.length).toBe(numRefused);
        expect(result.refused.every(({ notFinite }) => notFinite.join() === 'loss')).toBe(true);
        // A refused position is trained by nobody, every other one once: those that make up for it included.
        const trained = new Set(counts.keys());
        const isTrained = ({ positions: [begin, end] }: { readonly positions: Range }): boolean =>
          [...trained].some((position) => begin <= position && position < end);
        expect(result.refused.some(isTrained)).toBe(false);
        expect([...counts.values()].every((count) => count === 1)).toBe(true);
        expect(counts.size).toBe(TOTAL * GLOBAL_BATCH);
        expect(result.trainedPositions).toBe(counts.size);
      }),
    );
  });

  describe('a ledger that was doctored, with right checksums', () => {
    /** Every record but the first, which is never at stake. */
    const place = (records: readonly LedgerRecord[]) => fc.integer({ min: 1, max: records.length - 1 });
    const doctorings: readonly [
      name: string,
      change: (records: readonly LedgerRecord[], at: number) => LedgerRecord[],
    ][] = [
      ['dropped', (records, at) => records.toSpliced(at, 1)],
      ['doubled', (records, at) => records.toSpliced(at, 0, records[at] as LedgerRecord)],
      ['shifted by a batch', (records, at) => records.with(at, shifted(records[at] as LedgerRecord, GLOBAL_BATCH))],
      ['shifted by a position', (records, at) => records.with(at, shifted(records[at] as LedgerRecord, 1))],
      ['cut off from there on', (records, at) => records.slice(0, at)],
      ['of another generation', (records, at) => records.with(at, { ...records[at], generation: 7 } as LedgerRecord)],
    ];
    const isRenumbered = (record: LedgerRecord | undefined): boolean =>
      record !== undefined && 'generation' in record && record.generation === 7;
    it.each(doctorings)('is not proven: a record %s', (_name, change) => {
      const cases = scripts.chain((runs) => {
        const { records } = stored(live(runs, true).text);
        return place(records).map((at) => ({ records, at }));
      });
      fc.assert(
        fc.property(cases, ({ records, at }) => {
          const result = change(records, at);
          fc.pre(JSON.stringify(result) !== JSON.stringify(records));
          // Where an image was replaced is known by its own record alone; only that there was one can be held to a count.
          fc.pre(records[at]?.kind !== 'replaced' || result.length !== records.length);
          // Without a word of its end a run is as one whose coordinator was killed, which could not count either.
          fc.pre(records[at]?.kind !== 'replaced' || endsOf(records, at) !== undefined);
          fc.pre(records[at]?.kind !== 'ended' || at === records.length - 1 || result.length >= records.length);
          // A generation that trained nothing has nothing that its number could be held to: others before it may not have formed.
          const hasOwn = records[at + 1] !== undefined && records[at + 1]?.kind !== 'began';
          fc.pre(
            records[at]?.kind !== 'began' || hasOwn || result.length !== records.length || !isRenumbered(result[at]),
          );
          expect(audit(rechained(result)).isProven, JSON.stringify(records[at])).toBe(false);
        }),
        { numRuns: 300 },
      );
    });

    it('is not proven: a range one step longer or shorter at either end', () => {
      const { records } = stored(live([{ steps: 5, end: 'failed', lost: 2, refusedBefore: [] }], true).text);
      const ranges = records.flatMap((record, at) => ('steps' in record ? [{ record, at }] : []));
      expect(ranges.length).toBeGreaterThan(3);
      for (const { record, at } of ranges) {
        for (const [begin, end] of [
          [-1, 0],
          [1, 0],
          [0, -1],
          [0, 1],
        ] as const) {
          const steps: Range = [record.steps[0] + begin, record.steps[1] + end];
          const positions: Range = [record.positions[0] + begin * 4, record.positions[1] + end * 4];
          if (steps[0] < 0 || steps[0] >= steps[1]) continue;
          const changed = { ...record, steps, positions };
          const text = rechained(records.with(at, changed));
          expect(audit(text).isProven, `${JSON.stringify(record)} as ${JSON.stringify(changed)}`).toBe(false);
        }
      }
    });
  });

  it('is not proven by a file of which any bit is another', () => {
    const bytes = Buffer.from(live([{ steps: 5, end: 'killed', lost: 2, refusedBefore: [] }], true).text);
    fc.assert(
      fc.property(fc.nat(8 * bytes.length - 1), (bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
        const isProven = (): boolean => {
          try {
            return auditLedger(recipe, readLedger('l', flipped)).isProven;
          } catch {
            return false; // The format's number: of a later release.
          }
        };
        expect(isProven()).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  describe('names what is wrong', () => {
    const of = { run: 1, generation: 1 };
    const began: LedgerRecord = {
      ...of,
      kind: 'began',
      folder: 'run',
      workers: 2,
      step: 0,
      position: 0,
      plan: planned(recipe),
    };
    const trained = (from: number, to: number, shift = 0): LedgerRecord => ({
      ...of,
      kind: 'trained',
      steps: [from, to],
      positions: [(from + shift) * GLOBAL_BATCH, (to + shift) * GLOBAL_BATCH],
    });
    const ended: LedgerRecord = {
      ...of,
      kind: 'ended',
      how: 'complete',
      step: TOTAL,
      position: TOTAL * 4,
      replaced: 0,
    };
    it('a generation that comes back', () => {
      expect(
        textsOf([trained(0, 1), { ...began, step: 1, position: GLOBAL_BATCH }, trained(1, TOTAL)], 'order'),
      ).toEqual([expect.stringContaining('cannot follow')]);
    });

    const textsOf = (records: readonly LedgerRecord[], kind: string): string[] =>
      audit(rechained([{ kind: 'ledger', format: 1 }, began, ...records, ended]))
        .findings.filter((finding) => finding.kind === kind)
        .map(({ text }) => text);

    it('a gap, by positions, epoch and batch', () => {
      expect(textsOf([trained(0, 5), trained(7, TOTAL)], 'gap')).toEqual([
        'positions 20 to 27 (epoch 1, batch 2 to epoch 2, batch 0) were trained by no surviving step',
      ]);
    });

    it('what was trained twice', () => {
      expect(textsOf([trained(0, 5), trained(4, TOTAL)], 'duplicate')).toEqual([
        'positions 16 to 19 (epoch 1, batch 1) were trained more than once',
      ]);
    });

    it('what is in no plan', () => {
      expect(textsOf([trained(0, TOTAL), trained(TOTAL, TOTAL + 1)], 'foreign')).toEqual([
        'positions 80 to 83 (epoch 6, batch 2) are not in the plan',
      ]);
    });

    it('a batch of another size', () => {
      const odd: LedgerRecord = { ...of, kind: 'trained', steps: [0, 1], positions: [0, 5] };
      expect(textsOf([odd], 'foreign')[0]).toContain('expected 4 positions, 4 a batch, got 5');
    });

    it('an abandonment of what had not been trained', () => {
      const abandoned: LedgerRecord = { ...of, kind: 'abandoned', steps: [0, 2], positions: [0, 8] };
      expect(textsOf([abandoned, trained(0, TOTAL)], 'foreign')[0]).toContain('had not been trained');
    });

    it('an abandonment with which no generation began', () => {
      const abandoned: LedgerRecord = { ...of, kind: 'abandoned', steps: [1, 2], positions: [4, 8] };
      const [text] = textsOf([trained(0, 2), abandoned], 'order');
      expect(text).toBe('record 4 (abandoned): expected right after its generation began, from position 0 on');
    });

    it('a replacement where nothing was trained', () => {
      const image = { image: 'a', replacement: 'b', reason: 'torn', position: 81 };
      const replaced: LedgerRecord = { ...of, kind: 'replaced', ...image };
      expect(textsOf([trained(0, TOTAL), replaced], 'foreign')[0]).toContain('a was replaced there by a generation');
    });

    it.each([
      ['another seed', { seed: 7 }, /seed 1, the recipe and its first run say 7/],
      ['another sampler', { data: { ...recipe.data, sampler: 'shuffled' } }, /sampler \{"P":2,"K":2\}/],
      ['another length', { maxSteps: TOTAL + 1 }, /totalSteps 20, .* say 21/],
    ] as const)('a recipe with %s', (_what, change, says) => {
      const text = rechained([{ kind: 'ledger', format: 1 }, began, trained(0, TOTAL), ended]);
      const { isProven, findings } = audit(text, { ...recipe, ...change });
      expect(isProven).toBe(false);
      expect(findings.find(({ kind }) => kind === 'plan')?.text).toMatch(says);
    });

    it('runs of one job on other data', () => {
      const job = new Job(recipe);
      const first = job.begin(0, 0);
      for (let step = 0; step < 5; step++) first.trained({ step, batch: step });
      first.end('failed');
      job.close();
      const second = job.begin(5, 5, { plan: { ...planned(recipe), dataFingerprint: 'g' } });
      for (let step = 5; step < TOTAL; step++) second.trained({ step, batch: step });
      second.end('complete');
      const result = audit(job.close());
      expect(result.findings.map(({ text }) => text)).toEqual([
        'generation 1 of run 2 trained with dataFingerprint "g", the recipe and its first run say "f"',
      ]);
    });
  });

  it('ends the plan where an early stop came, if the recipe has one', () => {
    const job = new Job(recipe);
    const keeper = job.begin(0, 0);
    for (let step = 0; step < 7; step++) keeper.trained({ step, batch: step });
    keeper.end('complete');
    const text = job.close();
    expect(kinds(audit(text))).toEqual(['unfinished']);
    const early = recipeOf(TOTAL, 'validation: { everySteps: 1, earlyStop: { patience: 2 } }');
    expect(audit(text, early)).toMatchObject({ isProven: true, steps: 7 });
  });

  it('allows several generations within a run, each going on from what the survivors have', () => {
    const job = new Job(recipe);
    const keeper = job.begin(0, 0, { workers: 3 });
    for (let step = 0; step < 6; step++) keeper.trained({ step, batch: step });
    // Rank 0 had applied step 5; it died, and none of the survivors had.
    const plan = planned(recipe);
    keeper.begin({ folder: 'run', workers: 2, generation: 2, step: 5, batches: 5, plan });
    for (let step = 5; step < TOTAL; step++) keeper.trained({ step, batch: step });
    keeper.end('complete');
    const result = audit(job.close());
    expect(result.findings).toEqual([]);
    expect(result.generations.map(({ generation, abandoned }) => [generation, abandoned])).toEqual([
      [1, null],
      [2, [20, 24]],
    ]);
  });

  it('allows generations that could not form between those that trained', () => {
    const job = new Job(recipe);
    const keeper = job.begin(0, 0);
    for (let step = 0; step < 5; step++) keeper.trained({ step, batch: step });
    keeper.begin({ folder: 'run', workers: 1, generation: 4, step: 5, batches: 5, plan: planned(recipe) });
    for (let step = 5; step < TOTAL; step++) keeper.trained({ step, batch: step });
    keeper.end('complete');
    expect(audit(job.close()).findings).toEqual([]);
  });

  it('finds that nothing has begun in an empty ledger', () => {
    expect(audit('')).toMatchObject({ isProven: false, plan: null, generations: [] });
  });
});

/** The end of the run that a record belongs to. */
function endsOf(records: readonly LedgerRecord[], at: number): LedgerRecord | undefined {
  const own = records[at];
  return records.find(
    (record) => record.kind === 'ended' && 'run' in (own ?? {}) && record.run === (own as { run: number }).run,
  );
}

function shifted(record: LedgerRecord, by: number): LedgerRecord {
  if ('positions' in record) {
    const [begin, end] = record.positions;
    return { ...record, positions: [begin + by, end + by] };
  }
  return 'position' in record ? { ...record, position: record.position + by } : record;
}
