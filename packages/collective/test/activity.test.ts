import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { CollectiveActivity, Group } from '../src/index.ts';
import { type MakeGroups, onAllRanks, transports } from './support/groups.ts';

describe.each(Object.entries(transports))('over %s', (_name, make: MakeGroups) => {
  it('shows whom each rank waits for while one has not come, and is left as it was when all have', async () => {
    const began: CollectiveActivity[] = [];
    const groups = await make(4, { onBegin: (activity) => began.push(activity) });
    began.length = 0;
    const reduce = (group: Group) => group.allReduce(new Float32Array(4_096), { name: 'bucket7' });
    const early = groups.slice(0, 3).map(reduce);
    const waitsFor = () => began.map(({ waits }) => waits.receive?.peer ?? null);
    // Rank 3 has sent nothing, so the others wait one for the other, and rank 0 for it.
    while (waitsFor().join() !== '3,0,1') await nextTurn();
    for (const activity of began) {
      expect(activity).toMatchObject({ name: 'bucket7', lane: 'bulk', generation: 1, sequence: 0, endMs: null });
      expect(activity.waits.receive?.sinceMs).toBeGreaterThanOrEqual(activity.beginMs);
    }
    await reduce(groups[3]!);
    await Promise.all(early);
    expect(began).toHaveLength(4);
    for (const { waits, endMs, movedMs, hasFailed } of began) {
      expect({ waits, hasFailed }).toEqual({ waits: { receive: null, send: null, everybody: null }, hasFailed: false });
      expect(endMs).toBeGreaterThanOrEqual(movedMs);
    }
    await onAllRanks(groups, (group) => group.barrier({ name: 'end' }));
    expect(began.slice(4).map(({ name, lane }) => `${name} ${lane}`)).toEqual(Array(4).fill('end urgent'));
  });

  it('keeps what was waited for when the group ends', async () => {
    const began: CollectiveActivity[] = [];
    const groups = await make(2, { onBegin: (activity) => began.push(activity) });
    began.length = 0;
    const waiting = groups[0]!.allReduce(new Float32Array(4_096), { name: 'bucket0' });
    while (began[0]?.waits.receive == null) await nextTurn();
    groups[0]!.abort('enough');
    await expect(waiting).rejects.toThrow('enough');
    expect(began[0]).toMatchObject({ hasFailed: true, waits: { receive: { peer: 1 } } });
    expect(began[0]?.endMs).not.toBeNull();
    for (const group of groups) await group[Symbol.asyncDispose]();
  });
});
