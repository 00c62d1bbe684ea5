import { describe, expect, it } from 'vitest';
import { NotFiniteError } from '../src/errors.ts';
import { stepPhases } from '../src/phases.ts';
import { freshProgress } from '../src/progress.ts';
import { train, type TrainingLoop } from '../src/train.ts';
import type { TrainingData } from '../src/training-data.ts';
import { fakeTrainer, type FakeTrainer } from './support/fake-trainer.ts';

interface Script {
  readonly totalSteps: number;
  readonly isFinite?: (batch: number) => boolean;
  /** Whether the vote after this many batches is to stop. */
  readonly stopsAfter?: number;
  /** Whether the vote after this many batches is to leave the generation. */
  readonly regroupsAfter?: number;
  /** Whether the vote after this many batches asks for a checkpoint. */
  readonly asksAfter?: number;
  /** The vote after this many batches is abandoned. */
  readonly abandonsAt?: number;
  /** Steps after which validation finds the best score so far. */
  readonly best?: readonly number[];
  /** The step at which validation has stalled. */
  readonly stallsAt?: number;
  readonly savesEvery?: number;
  /** Whether hashes of replicas differ at the n-th vote. */
  readonly differs?: (vote: number) => boolean;
  /** Default: 5. */
  readonly maxRefused?: number;
}

interface Rehearsal {
  readonly trainer: FakeTrainer;
  readonly loop: TrainingLoop;
  /** Steps at which a checkpoint was saved. */
  readonly saved: number[];
  /** Why each was saved; `finish` where the loop waited for the writing. */
  readonly occasions: string[];
  /** Positions of the global order that were asked for. */
  readonly positions: number[];
  /** Steps that were refused, and the batches they were tried with. */
  readonly refused: (readonly [step: number, batch: number])[];
  /** Steps that were applied, and their batches. */
  readonly applied: (readonly [step: number, batch: number])[];
  /** Steps before which replicas were compared. */
  readonly settled: number[];
}

function rehearse(script: Script): Rehearsal {
  const {
    totalSteps,
    isFinite,
    stopsAfter,
    regroupsAfter,
    asksAfter,
    abandonsAt,
    best = [],
    stallsAt,
    savesEvery = 100,
    maxRefused = 5,
    differs = () => false,
  } = script;
  const trainer = fakeTrainer(isFinite);
  const saved: number[] = [];
  const occasions: string[] = [];
  const positions: number[] = [];
  const refused: [number, number][] = [];
  const applied: [number, number][] = [];
  const settled: number[] = [];
  let votes = 0;
  const data = {
    totalSteps,
    batches(position: number) {
      positions.push(position);
      return Promise.resolve([]);
    },
  } as unknown as TrainingData;
  const loop: TrainingLoop = {
    trainer,
    data,
    progress: freshProgress(),
    phases: stepPhases(() => undefined),
    castVote: (finite) =>
      abandonsAt === positions.length
        ? Promise.reject(new Error('abandoned'))
        : Promise.resolve({
            refuse: !finite,
            stop: positions.length === stopsAfter,
            regroup: positions.length === regroupsAfter,
            save: positions.length === asksAfter,
            differ: differs(votes++),
          }),
    validation: {
      isDue: () => true,
      run: () => Promise.resolve(),
      isBestAt: (step) => best.includes(step),
      get hasStalled() {
        return trainer.step === stallsAt;
      },
    },
    checkpoints: {
      isDue: (step) => step % savesEvery === 0,
      save(occasion) {
        saved.push(trainer.step);
        occasions.push(occasion);
        return Promise.resolve();
      },
      finish: () => Promise.resolve(void occasions.push('finish')),
    },
    replicas: {
      settle() {
        settled.push(trainer.step);
        return Promise.resolve();
      },
    },
    held: { pending: null },
    meanwhile: () => undefined,
    onSaveVoted: () => void occasions.push('granted'),
    ended: new AbortController().signal,
    onStep: ({ step, batch }) => void applied.push([step, batch]),
    onRefused: ({ step, batch }) => void refused.push([step, batch]),
    maxRefused,
    evidence: () => Promise.resolve('runs/1/refused.jsonl'),
  };
  return { trainer, loop, saved, occasions, positions, refused, applied, settled };
}

describe('the loop', () => {
  it('applies every step and saves when it is due and at the end', async () => {
    const { trainer, loop, saved } = rehearse({ totalSteps: 5, savesEvery: 2 });
    expect(await train(loop)).toBe('complete');
    expect(trainer.log).toEqual(['apply 0', 'apply 1', 'apply 2', 'apply 3', 'apply 4']);
    expect(saved).toEqual([2, 4, 5]);
  });

  it('saves after the step whose vote asked for it, once', async () => {
    const { loop, saved, occasions } = rehearse({ totalSteps: 5, asksAfter: 2 });
    expect(await train(loop)).toBe('complete');
    expect(saved).toEqual([2, 5]);
    expect(occasions).toEqual(['granted', 'asked', 'complete']);
  });

  it('discards what was refused and goes on with the next batch, for the same step', async () => {
    const { trainer, loop, positions, refused, applied } = rehearse({
      totalSteps: 3,
      isFinite: (batch) => batch !== 1,
    });
    expect(await train(loop)).toBe('complete');
    expect(trainer.log).toEqual(['apply 0', 'discard 1', 'apply 1', 'apply 2']);
    expect(positions).toEqual([0, 1, 2, 3]);
    expect(refused).toEqual([[1, 1]]);
    expect(applied).toEqual([
      [0, 0],
      [1, 2],
      [2, 3],
    ]);
    expect(loop.progress.position).toBe(4);
  });

  it('ends with the evidence after five refusals in a row, and with fewer it does not', async () => {
    const { trainer, loop, saved, occasions } = rehearse({
      totalSteps: 9,
      isFinite: (batch) => batch < 2 || batch === 6,
    });
    const ended = train(loop);
    await expect(ended).rejects.toThrow(NotFiniteError);
    await expect(ended).rejects.toThrow(/5 batches in a row at step 3; .* runs\/1\/refused.jsonl has their images/);
    expect(trainer.log.filter((entry) => entry.startsWith('apply'))).toEqual(['apply 0', 'apply 1', 'apply 2']);
    expect(trainer.log.slice(-5)).toEqual(Array.from({ length: 5 }, () => 'discard 3'));
    expect(saved).toEqual([]);
    // What is being written is not lost with the run.
    expect(occasions).toEqual(['finish']);
  });

  it('ends after as many refusals in a row as the recipe says', async () => {
    const { trainer, loop } = rehearse({ totalSteps: 9, isFinite: (batch) => batch < 1, maxRefused: 2 });
    await expect(train(loop)).rejects.toThrow(/for 2 batches in a row at step 1/);
    expect(trainer.log).toEqual(['apply 0', 'discard 1', 'discard 1']);
  });

  it('says on which occasion it saves: the last one of a run must be there, one that is only due may be left out', async () => {
    const complete = rehearse({ totalSteps: 5, savesEvery: 2, best: [3] });
    await train(complete.loop);
    expect(complete.occasions).toEqual(['due', 'best', 'due', 'complete']);
    const stopped = rehearse({ totalSteps: 5, savesEvery: 2, stopsAfter: 4 });
    await train(stopped.loop);
    expect(stopped.occasions).toEqual(['due', 'stopped']);
  });

  it('throws away what came from unequal weights, settles them, and tries the same batch once more', async () => {
    const { trainer, loop, positions, applied, settled, saved } = rehearse({
      totalSteps: 3,
      isFinite: (batch) => batch !== 1,
      differs: (vote) => vote === 1,
    });
    expect(await train(loop)).toBe('complete');
    // The batch that was not finite on unequal weights was not passed over for it.
    expect(trainer.log).toEqual(['apply 0', 'discard 1', 'apply 1', 'apply 2']);
    expect(positions).toEqual([0, 1, 1, 2]);
    expect(applied.map(([, batch]) => batch)).toEqual([0, 1, 2]);
    // Before the checkpoint at the end, too.
    expect(settled).toEqual([1, 3]);
    expect(saved).toEqual([3]);
  });

  it('does not try for ever where hashes differ and weights do not', async () => {
    const { trainer, loop } = rehearse({ totalSteps: 3, differs: (vote) => vote > 0 });
    await expect(train(loop)).rejects.toMatchObject({ code: 'CIRCLET_WORKER_REPLICAS_UNSTEADY' });
    expect(trainer.step).toBe(1);
  });

  it('finishes the step, saves and says that training is not complete when somebody asks to stop', async () => {
    const { trainer, loop, saved } = rehearse({ totalSteps: 9, stopsAfter: 3 });
    expect(await train(loop)).toBe('stopped');
    expect(trainer.step).toBe(3);
    expect(saved).toEqual([3]);
  });

  it('is complete when the request to stop comes with the last step', async () => {
    const { loop, saved } = rehearse({ totalSteps: 3, stopsAfter: 3 });
    expect(await train(loop)).toBe('complete');
    expect(saved).toEqual([3]);
  });

  it('saves the best validation at once', async () => {
    const { loop, saved } = rehearse({ totalSteps: 4, best: [1, 3] });
    await train(loop);
    expect(saved).toEqual([1, 3, 4]);
  });

  it('is complete when validation has stalled, and trains no further step when it is gone on with', async () => {
    const { trainer, loop, saved } = rehearse({ totalSteps: 9, stallsAt: 4 });
    expect(await train(loop)).toBe('complete');
    expect(await train(loop)).toBe('complete');
    expect(trainer.step).toBe(4);
    expect(saved).toEqual([4]);
  });

  it('leaves the generation after the step when somebody asks to, and goes on from there in the next', async () => {
    const { trainer, loop, positions } = rehearse({ totalSteps: 4, regroupsAfter: 2 });
    expect(await train(loop)).toBe('drained');
    expect(trainer.step).toBe(2);
    expect(await train(loop)).toBe('complete');
    expect(positions).toEqual([0, 1, 2, 3]);
  });

  it('keeps the gradients of a vote that is abandoned, and counts neither step nor batch', async () => {
    const { trainer, loop } = rehearse({ totalSteps: 4, abandonsAt: 2 });
    await expect(train(loop)).rejects.toThrow('abandoned');
    expect([trainer.step, loop.progress.position]).toEqual([1, 1]);
    expect(loop.held.pending).not.toBe(null);
  });

  it('does what was due after a step only once, and makes up for what was abandoned', async () => {
    const { loop, saved } = rehearse({ totalSteps: 4, savesEvery: 2 });
    let isBroken = true;
    const { save } = loop.checkpoints;
    loop.checkpoints.save = (occasion) => (isBroken ? Promise.reject(new Error('abandoned')) : save(occasion));
    await expect(train(loop)).rejects.toThrow('abandoned');
    isBroken = false;
    expect(await train(loop)).toBe('complete');
    expect(saved).toEqual([2, 4]);
  });

  it('has nothing to do after the last step', async () => {
    const { trainer, loop } = rehearse({ totalSteps: 2 });
    await train(loop);
    expect(await train(loop)).toBe('complete');
    expect(trainer.step).toBe(2);
  });
});

describe('stepPhases', () => {
  it('announces a phase, times it even when it fails, and starts over once taken', async () => {
    const announced: string[] = [];
    const phases = stepPhases((step, phase) => announced.push(`${step} ${phase}`));
    expect(await phases.run('vote', 7, () => Promise.resolve('result'))).toBe('result');
    await expect(phases.run('apply', 7, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(announced).toEqual(['7 vote', '7 apply']);
    expect(Object.keys(phases.take())).toEqual(['vote', 'apply']);
    expect(phases.take()).toEqual({});
  });
});
