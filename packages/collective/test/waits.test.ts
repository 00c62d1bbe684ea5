import { describe, expect, it } from 'vitest';
import type { CollectiveReport, Wait } from '../src/index.ts';
import { type MakeGroups, onAllRanks, transports } from './support/groups.ts';

describe.each(Object.entries(transports))('over %s', (name, make: MakeGroups) => {
  it('tells of each collective and of the waits inside it, for the neighbours of a rank', async () => {
    const reports: CollectiveReport[] = [];
    const waits: Wait[] = [];
    const groups = await make(3, {
      onCollective: (report) => reports.push(report),
      onWait: (wait) => waits.push(wait),
    });
    // One listener hears all three ranks; what connecting has said is of no interest.
    reports.length = 0;
    waits.length = 0;
    const beginMs = performance.now();
    await onAllRanks(groups, (group) => group.allReduce(new Float32Array(999), { name: 'bucket0' }));
    expect(reports.map((report) => ({ ...report, beginMs: 0, endMs: 0 }))).toEqual(
      // What each of three must send of 3,996 bytes: 2 · 2/3.
      Array.from({ length: 3 }, () => ({
        name: 'bucket0',
        lane: 'bulk',
        algorithm: name === 'shared memory' ? 'shared-memory' : 'ring',
        bytes: 3996,
        busBytes: 5328,
        beginMs: 0,
        endMs: 0,
      })),
    );
    const [firstBegin, lastEnd] = [
      Math.min(...reports.map((report) => report.beginMs)),
      Math.max(...reports.map((report) => report.endMs)),
    ];
    expect(firstBegin).toBeGreaterThanOrEqual(beginMs);
    expect(lastEnd).toBeLessThanOrEqual(performance.now());
    for (const wait of waits) {
      expect(wait).toMatchObject({ name: 'bucket0', lane: 'bulk' });
      expect(wait.beginMs).toBeGreaterThanOrEqual(firstBegin);
      expect(wait.endMs).toBeGreaterThanOrEqual(wait.beginMs);
      expect(wait.endMs).toBeLessThanOrEqual(lastEnd);
    }
    const kinds = new Set(waits.map(({ kind, peer }) => `${kind} ${peer}`));
    const edges = ['receive 2', 'receive 0', 'receive 1', 'send 1', 'send 2', 'send 0'];
    expect(kinds).toEqual(new Set(name === 'shared memory' ? [...edges, 'everybody null'] : edges));
  });
});
