import { describe, expect, it } from 'vitest';
import { judgeReplicas } from '../src/replica-verdict.ts';

/** One letter for each rank, by replica; a * behind it: healed lately. */
function judge(replicas: string) {
  return judgeReplicas(
    replicas.split(' ').map(([fingerprint = '', star]) => ({ fingerprint, wasHealedLately: star === '*' })),
  );
}

describe('replicas', () => {
  it.each([
    ['one alone', 'a', { kind: 'equal' }],
    ['two, equal', 'a a', { kind: 'equal' }],
    ['three, equal, one healed lately', 'a a* a', { kind: 'equal' }],
    ['two that differ', 'a b', { kind: 'undecided' }],
    ['two that differ, one healed lately', 'a b*', { kind: 'undecided' }],
    ['three, the last differs', 'a a b', { kind: 'heal', ranks: [2], source: 0 }],
    ['three, the first differs', 'b a a', { kind: 'heal', ranks: [0], source: 1 }],
    ['three that all differ', 'a b c', { kind: 'undecided' }],
    ['four, half against half', 'a b a b', { kind: 'undecided' }],
    ['four, half against two that differ', 'a a b c', { kind: 'undecided' }],
    ['five, two that differ in different ways', 'b a a c a', { kind: 'heal', ranks: [0, 3], source: 1 }],
    ['three, the last differs again', 'a a b*', { kind: 'set aside', ranks: [2] }],
    ['three, one of the majority was healed lately', 'a a* b', { kind: 'heal', ranks: [2], source: 0 }],
    ['five, one differs again and one for the first time', 'b* a a c a', { kind: 'set aside', ranks: [0] }],
  ])('of %s', (_what, replicas, expected) => {
    expect(judge(replicas)).toEqual(expected);
  });
});
