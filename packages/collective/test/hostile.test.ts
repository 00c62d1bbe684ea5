import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFrame, FRAME } from '@circlet/protocol';
import type { Pull } from 'zeromq';
import { describe, expect, it } from 'vitest';
import { openRegion } from '../src/shared-memory/region.ts';
import { readLane } from '../src/zeromq/pull-lane.ts';

describe.runIf(process.platform === 'linux')('the address of a region', () => {
  it('that is the descriptor of a shorter file leads nowhere: a look behind its end would end the process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'circlet-region-'));
    const [empty, zeros] = ['empty', 'zeros'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(empty, '');
    writeFileSync(zeros, new Uint8Array(100));
    for (const path of [empty, zeros]) {
      const descriptor = openSync(path, 'r+');
      expect(openRegion(`memfd:${process.pid}:${descriptor}:${'0'.repeat(32)}`)).toBeNull();
      closeSync(descriptor);
    }
    rmSync(folder, { recursive: true });
  });
});

describe('a lane', () => {
  const header = encodeFrame({
    ...{ kind: FRAME.HELLO, generation: 1, rank: 1, sequence: 0, operation: 0 },
    ...{ step: 0, offset: 0, total: 2, name: 'job' },
  });

  it.each([1, 3])('fails on a message of %s parts, and says what it expected', async (numParts) => {
    const message = [Buffer.from(header), Buffer.alloc(0), Buffer.alloc(0)].slice(0, numParts);
    const failures: unknown[] = [];
    await readLane(
      [message] as unknown as Pull,
      {
        ranks: [1],
        job: 'job',
        generation: 1,
        size: 2,
        guard: { mode: 'plain', onStranger: () => undefined },
        inspector: () => null,
      },
      {
        ...{ greeted: () => failures.push('greeted'), frame: () => failures.push('frame'), aborted: () => undefined },
        failed: (problem) => failures.push(problem),
      },
    );
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({
      code: 'CIRCLET_PROTOCOL_MESSAGE',
      message: expect.stringContaining(`expected a frame of 2 parts, got ${numParts}`) as string,
    });
  });
});
