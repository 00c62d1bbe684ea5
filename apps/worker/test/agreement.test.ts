import { type Group, memoryGroups } from '@circlet/collective';
import type { RetrievalScores } from '@circlet/evaluation';
import { describe, expect, it } from 'vitest';
import { freshProgress } from '../src/progress.ts';
import { periodicValidation } from '../src/validation.ts';
import { voting } from '../src/vote.ts';
import { fakeTrainer } from './support/fake-trainer.ts';

// What all ranks must decide alike.

function ranks(size: number): Group[] {
  return memoryGroups(size, { job: 'test', generation: 1 } as Parameters<typeof memoryGroups>[1]);
}

const signal = new AbortController().signal;

const NOTHING = () => ({ stop: false, regroup: false, save: false });

describe('the vote', () => {
  it.each([
    [
      'nobody objects',
      [true, true, true],
      [false, false, false],
      { refuse: false, stop: false, regroup: false, save: false },
    ],
    [
      'one loss is not finite',
      [true, true, false],
      [false, false, false],
      { refuse: true, stop: false, regroup: false, save: false },
    ],
    [
      'one is asked to stop',
      [true, true, true],
      [false, true, false],
      { refuse: false, stop: true, regroup: false, save: false },
    ],
    [
      'both, by different ranks',
      [false, true, true],
      [false, false, true],
      { refuse: true, stop: true, regroup: true, save: true },
    ],
  ])('%s: all hear the same', async (_what, finite, stops, expected) => {
    const groups = ranks(3);
    const votes = groups.map((group, rank) =>
      voting(
        group,
        fakeTrainer(),
        () => ({
          stop: stops[rank] === true,
          regroup: rank === 0 && stops[2] === true,
          save: rank === 1 && stops[2] === true,
        }),
        signal,
      ),
    );
    const heard = await Promise.all(votes.map((cast, rank) => cast(finite[rank] === true)));
    expect(heard).toEqual(Array.from({ length: 3 }, () => ({ ...expected, differ: false })));
  });

  it.each([
    ['none differs', ['a', 'a', 'a'], false],
    ['the last word of one hash differs', ['a', 'a', 'b'], true],
    ['one is a step ahead', ['a', 'a', 'later'], true],
  ])('of replicas, where %s: all hear the same', async (_what, replicas, differ) => {
    const groups = ranks(3);
    const votes = groups.map((group, rank) => {
      const hash = Int32Array.of(-1, replicas[rank] === 'b' ? 1 : 0);
      const replica = { numSlices: 4, tensorsOf: () => [], hash: () => Promise.resolve(hash) };
      return voting(group, { step: replicas[rank] === 'later' ? 6 : 5, replica }, NOTHING, signal);
    });
    const heard = await Promise.all(votes.map((cast) => cast(true)));
    expect(heard).toEqual(
      Array.from({ length: 3 }, () => ({ refuse: false, stop: false, regroup: false, save: false, differ })),
    );
  });

  it('asks for another slice in every step, and for none when the rank is alone', async () => {
    const asked: number[] = [];
    const replica = {
      numSlices: 3,
      tensorsOf: () => [],
      hash(slice: number) {
        asked.push(slice);
        return Promise.resolve(new Int32Array(2));
      },
    };
    const cast = async (size: number, step: number) =>
      Promise.all(ranks(size).map((group) => voting(group, { step, replica }, NOTHING, signal)(true)));
    for (let step = 0; step < 4; step++) await cast(2, step);
    expect(asked).toEqual([0, 0, 1, 1, 2, 2, 0, 0]);
    await cast(1, 0);
    expect(asked.length).toBe(8);
  });
});

describe('validation', () => {
  type Settings = Parameters<typeof periodicValidation>[0]['settings'];
  const settings: Settings = { everySteps: 0, everyEpochs: 1, bestCheckpoint: true, earlyStop: { patience: 2 } };

  /** Two ranks that validate these scores one after the other; only rank 0 knows them. */
  function validations(scores: readonly number[], changed: Partial<Settings> = {}) {
    return ranks(2).map((group) => {
      const progress = freshProgress();
      let index = 0;
      const validation = periodicValidation({
        settings: { ...settings, ...changed },
        stepsPerEpoch: 10,
        group,
        progress,
        step: () => index * 10,
        evaluate: () => {
          const recallAt1 = scores[index++];
          return Promise.resolve(group.rank === 0 ? ({ recallAt1 } as RetrievalScores) : null);
        },
      });
      return { progress, validation };
    });
  }

  async function runAll(of: ReturnType<typeof validations>, times: number): Promise<boolean[][]> {
    const isBest: boolean[][] = [];
    for (let i = 1; i <= times; i++) {
      await Promise.all(of.map(({ validation }) => validation.run()));
      isBest.push(of.map(({ validation }) => validation.isBestAt(10 * i)));
    }
    return isBest;
  }

  it('finds the best on all ranks by the score of rank 0; an equal one is no better', async () => {
    const both = validations([0.25, 0.5, 0.5, 0.75]);
    expect(await runAll(both, 4)).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [true, true],
    ]);
    expect(both.map(({ progress }) => progress.best)).toEqual([
      { step: 40, score: 0.75, path: '' },
      { step: 40, score: 0.75, path: '' },
    ]);
  });

  it('stalls after as many validations without a better one as the recipe has patience for', async () => {
    const both = validations([0.5, 0.25, 0.25, 0.25]);
    await runAll(both, 2);
    expect(both.map(({ validation }) => validation.hasStalled)).toEqual([false, false]);
    await runAll(both, 1);
    expect(both.map(({ validation }) => validation.hasStalled)).toEqual([true, true]);
  });

  it('never stalls without early stop, and keeps no checkpoint when the recipe does not want the best', async () => {
    const both = validations([0.5, 0.25, 0.25, 0.25], { earlyStop: null, bestCheckpoint: false });
    expect((await runAll(both, 4)).flat()).not.toContain(true);
    expect(both[0]?.validation.hasStalled).toBe(false);
  });

  it.each([
    [{ everyEpochs: 1 }, [10, 20]],
    [{ everyEpochs: 0.5 }, [5, 10, 15, 20]],
    [{ everyEpochs: 0, everySteps: 8 }, [8, 16]],
    [{ everyEpochs: 0, everySteps: 0 }, []],
  ])('is due as %o says, with 10 steps an epoch', (changed, expected) => {
    const [first] = validations([], changed);
    const due = Array.from({ length: 21 }, (_, step) => step).filter(
      (step) => step > 0 && first?.validation.isDue(step),
    );
    expect(due).toEqual(expected);
  });
});
