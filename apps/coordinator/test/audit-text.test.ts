import { describe, expect, it } from 'vitest';
import { auditLedger } from '../src/ledger/audit.ts';
import { formatAudit } from '../src/output/audit-text.ts';
import { styleFor } from '../src/output/style.ts';
import { Job, recipeOf, stored } from './support/ledger.ts';

const recipe = recipeOf(100);

/** A run of so many steps, every second of which had its batch refused first, with a broken image at every fourth position. */
function textOf(steps: number, { refuses = false, how = 'complete' as 'complete' | 'failed' } = {}): string {
  const job = new Job(recipe);
  const keeper = job.begin(0, 0);
  let batch = 0;
  for (let step = 0; step < steps; step++) {
    if (refuses && step % 2 === 0) keeper.refused({ step, batch: batch++, loss: 1, gradientNorm: Number.NaN });
    keeper.replaced([
      { position: batch * 4, image: `broken-${step % 25}`, replacement: `whole-${step}`, reason: 'no image' },
    ]);
    keeper.trained({ step, batch: batch++ });
  }
  keeper.end(how);
  return formatAudit(auditLedger(recipe, stored(job.close())), styleFor({}, {}));
}

describe('formatAudit', () => {
  it('begins with the verdict and tells of every broken image once, with its first replacement', () => {
    const lines = textOf(100).split('\n');
    expect(lines[0]).toBe('Proven: every planned position was trained exactly once.');
    expect(lines).toContain('plan       100 steps of 4 positions, 3 an epoch, P 2 × K 2, seed 1');
    expect(lines).toContain('data       13 images, one class in 2 unseen, f');
    expect(lines).toContain('run 1      run, 2 workers: steps 0 to 99; complete');
    expect(lines).toContain('trained    100 steps, 400 positions, in the weights');
    expect(lines).toContain('skipped    broken-3, replaced by whole-3 at position 12, and at 3 more: no image');
    expect(lines.filter((line) => line.startsWith('skipped')).length).toBe(20);
    expect(lines.at(-1)).toBe('  and 5 more; --json has all');
  });

  it('names twenty refused batches behind the proof of the others, and counts the rest', () => {
    const lines = textOf(100, { refuses: true }).split('\n');
    expect(lines[0]).toBe(
      'Proven: every planned position was trained exactly once, but for 50 batches, which no worker applied and as many more were trained for.',
    );
    const refused = lines.filter((line) => line.startsWith('refused'));
    expect(refused[1]).toBe('refused    positions 12 to 15 (epoch 1, batch 0): gradient not finite');
    expect(refused.length).toBe(20);
    expect(lines).toContain('  and 30 more; --json has all');
  });

  it('says how far all is well where training has not come to its end', () => {
    const [verdict, finding] = textOf(40, { how: 'failed' }).split('\n');
    expect(verdict).toBe(
      'Not proven: training has not come to its end. Every position of the first 40 steps was trained exactly once.',
    );
    expect(finding).toBe('  the last run failed: 40 of 100 steps were trained');
  });
});
