import { describe, expect, it } from 'vitest';
import { findHang, type RankView, type Waiting } from '../../src/hang/find-hang.ts';
import { hangText } from '../../src/hang/hang-text.ts';

/** `bucket3 from 7 41`: in bucket3 it has waited for a frame from rank 7 for 41 s. `#2`: its number on the lane, else 0. */
function waiting(text: string): Waiting {
  const match = /^(\S+?)(?:#(\d+))? (from|to|everybody)(?: (\d+))? ([\d.]+)$/.exec(text);
  if (match === null) throw new Error(`no wait: ${text}`);
  const [, name = '', sequence = '0', kind = '', peer = '-1', seconds = ''] = match;
  return {
    // As ports are named.
    name: name.startsWith('bucket') ? `${name}#1` : name,
    lane: name.startsWith('bucket') ? 'bulk' : 'urgent',
    sequence: Number(sequence),
    phase: 'reduce-scatter',
    chunk: 0,
    kind: { from: 'receive', to: 'send', everybody: 'everybody' }[kind] ?? '',
    peer: Number(peer),
    seconds: Number(seconds),
  };
}

/** `gradients 41 | bucket3 from 7 41`: phase and how long nothing has moved; then its waits. `@12`: heard of 12 s ago. */
function view(text: string, rank: number): RankView {
  const [own = '', ...waits] = text.split(' | ');
  const match = /^(.+?) ([\d.]+)(?: @(\d+))?$/.exec(own);
  if (match === null) throw new Error(`no rank: ${own}`);
  const [, phase = '', idle = '', heard = '0.4'] = match;
  return {
    rank,
    heardSecondsAgo: Number(heard),
    whereabouts: { generation: 1, step: 7, phase, idleSeconds: Number(idle), waiting: waits.map(waiting) },
  };
}

/** 5 s for all, 30 s for what takes long. */
const deadline = (phase: string): number => (['validation', 'checkpoint'].includes(phase) ? 30 : 5);

function verdict(...ranks: readonly string[]): string | null {
  const hang = findHang(ranks.map(view), deadline);
  return hang === null ? null : hangText(hang);
}

describe('the verdict', () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      'one worker alone, in its input',
      ['waiting for data 41'],
      'rank 0 makes no progress: in the input pipeline for 41 s',
    ],
    [
      'a rank in its input, the other in the all-reduce',
      ['gradients 40 | bucket3 from 1 40', 'waiting for data 41'],
      'rank 1 has not produced bucket 3: in the input pipeline for 41 s (rank 0 for rank 1)',
    ],
    [
      'a chain over four ranks',
      [
        'gradients 40 | bucket3 from 3 40',
        'waiting for data 41',
        'gradients 40 | bucket3 from 1 40',
        'gradients 40 | bucket3 from 2 40',
      ],
      'rank 1 has not produced bucket 3: in the input pipeline for 41 s (rank 0 for rank 3, rank 3 for rank 2, rank 2 for rank 1)',
    ],
    [
      'a rank in apply, awaited at the next step',
      ['gradients 9 | bucket0#5 from 1 9', 'apply 10'],
      'rank 1 has not produced bucket 0: applying a step for 10 s (rank 0 for rank 1)',
    ],
    [
      'a rank that computes, awaited at the vote',
      ['vote 9 | vote from 1 9', 'gradients 12'],
      'rank 1 has not voted: computing gradients for 12 s (rank 0 for rank 1)',
    ],
    [
      'a rank in validation',
      ['validation 31 | validation from 1 31', 'validation 32'],
      "rank 1 has not come to 'validation': in validation for 32 s (rank 0 for rank 1)",
    ],
    [
      'a rank in a checkpoint',
      ['gradients 33 | bucket0 from 1 33', 'checkpoint 34'],
      'rank 1 has not produced bucket 0: in a checkpoint for 34 s (rank 0 for rank 1)',
    ],
    [
      'a stopped rank, whatever its phase may take',
      ['gradients 11 | bucket0 from 1 11', 'checkpoint 0.2 @12'],
      'rank 1 has not produced bucket 0: nothing was heard of it for 12 s, last in a checkpoint of step 7 (rank 0 for rank 1)',
    ],
    [
      'a stopped rank that said at last that it waits',
      ['gradients 11 | bucket0 from 1 11', 'gradients 0.2 @12 | bucket0 from 0 0.2'],
      'rank 1 has not produced bucket 0: nothing was heard of it for 12 s, last computing gradients of step 7 (rank 0 for rank 1)',
    ],
    [
      'a rank that takes no frames',
      ['gradients 8 | bucket1 to 1 8', 'apply 9'],
      'rank 1 has not taken bucket 1: applying a step for 9 s (rank 0 for rank 1)',
    ],
    [
      'a rank that does not come to a barrier in shared memory',
      ['gradients 8 | bucket1 everybody 8', 'gradients 8 | bucket1 everybody 8', 'gradients 7'],
      'rank 2 has not produced bucket 1: computing gradients for 7 s (rank 0 for rank 2)',
    ],
    [
      'a rank that waits on the urgent lane for one that computes, and is itself awaited on the other',
      ['gradients 8 | bucket1#3 from 1 8', 'gradients 8 | norm#9 from 2 8', 'gradients 9'],
      "rank 2 has not come to 'norm': computing gradients for 9 s (rank 0 for rank 1, rank 1 for rank 2)",
    ],
    [
      'a circle',
      ['gradients 20 | bucket2 from 2 20', 'gradients 20 | bucket2 from 0 20', 'gradients 20 | bucket2 from 1 20'],
      'ranks 0, 1, 2 wait for each other in bucket 2 for 20 s: a frame was lost between them (rank 0 for rank 2, rank 2 for rank 1, rank 1 for rank 0)',
    ],
    [
      'a circle of two, on which a third waits',
      ['gradients 20 | bucket2 from 1 20', 'gradients 21 | bucket2 from 2 21', 'gradients 21 | bucket2 from 1 21'],
      'ranks 1, 2 wait for each other in bucket 2 for 21 s: a frame was lost between them (rank 1 for rank 2, rank 2 for rank 1)',
    ],
    [
      'a frame that was lost: its sender is further',
      ['gradients 20 | bucket2#4 from 1 20', 'gradients 19 | bucket3#5 from 0 19'],
      'rank 0 waits in bucket 2 for rank 1, which has done its part, for 19 s: something was lost between them (rank 1 for rank 0, rank 0 for rank 1)',
    ],
    [
      'two ranks late in different things: the later one',
      ['gradients 8 | bucket0 from 2 8', 'apply 9', 'waiting for data 12'],
      'rank 2 has not produced bucket 0: in the input pipeline for 12 s (rank 0 for rank 2)',
    ],
  ])('of %s', (_what, ranks, expected) => {
    expect(verdict(...ranks)).toBe(expected);
  });

  it.each<readonly [string, readonly string[]]>([
    ['nobody', []],
    ['all busy, none for long', ['gradients 4', 'gradients 3.9', 'waiting for data 1']],
    [
      'slow but moving: frames come, one by one',
      ['gradients 0.9 | bucket0 from 1 0.9', 'gradients 0.8 | bucket0 from 0 0.8'],
    ],
    [
      'slow but moving: one of a circle has just got a frame',
      ['gradients 7 | bucket0 from 1 7', 'gradients 0.1 | bucket0 from 0 6'],
    ],
    ['slow but moving: who was late computes since a moment', ['gradients 20 | bucket0 from 1 20', 'gradients 0.5']],
    ['in a validation, which takes so long', ['validation 25 | validation from 1 25', 'validation 25']],
    ['one event loop that was busy for two beats', ['gradients 2 | bucket0 from 1 2', 'gradients 1 @2']],
    ['one that is further for a moment', ['gradients 9 | bucket2#4 from 1 9', 'gradients 0.1 | bucket3#5 from 0 0.1']],
  ])('is none where there is %s', (_what, ranks) => {
    expect(verdict(...ranks)).toBeNull();
  });

  it('shows the end of a long chain', () => {
    const ranks = Array.from({ length: 9 }, (_, rank) =>
      rank === 8 ? 'apply 9' : `gradients 8 | bucket0 from ${rank + 1} 8`,
    );
    expect(verdict(...ranks)).toBe(
      'rank 8 has not produced bucket 0: applying a step for 9 s (…, rank 2 for rank 3, rank 3 for rank 4, rank 4 for rank 5, rank 5 for rank 6, rank 6 for rank 7, rank 7 for rank 8)',
    );
  });
});
