import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { leftoversOf, lookAtHost } from '../../src/chaos/leftovers.ts';
import { performFault, type Scene } from '../../src/chaos/perform-fault.ts';
import { lookAt, processesWith } from '../../src/chaos/processes.ts';
import type { PlannedFault } from '../../src/chaos/plan-faults.ts';

// What is done to processes, and what is seen of them, with processes of this test's own.

const folder = mkdtempSync(join(tmpdir(), 'circlet-host-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that says when it is there, and ends with this one. */
async function startProcess(mark: string): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, ['-e', 'console.log("here"); process.stdin.resume()'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, MARK: mark },
  });
  await once(child.stdout, 'data');
  return child as ChildProcess & { readonly pid: number };
}

describe.skipIf(process.platform !== 'linux')('faults to processes', () => {
  const scene = (pid: number | null): Scene => ({
    inside: folder,
    smallDisk: null,
    processOf: () => pid,
    replaceCoordinator: () => null,
  });
  const planned = (fault: PlannedFault['fault']): PlannedFault => ({ step: 1, fault, waitsForAll: false, draw: 0 });
  /** A signal is delivered when the process has its turn. */
  const becomes = (pid: number, isStopped: boolean): Promise<void> =>
    vi.waitFor(() => expect(stateOf(pid) === 'T').toBe(isStopped), { timeout: 30_000 });
  const stateOf = (pid: number): string => /\) (\w) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? '';

  it('stop one for a time, continue it, and kill it', async () => {
    const child = await startProcess('none');
    const stopped = await performFault(planned({ kind: 'stop', victim: 0, forMs: 500 }), scene(child.pid));
    await becomes(child.pid, true);
    if (stopped.kind === 'done') await stopped.over;
    await becomes(child.pid, false);
    await performFault(planned({ kind: 'stop', victim: 0, forMs: null }), scene(child.pid));
    await becomes(child.pid, true);
    await performFault(planned({ kind: 'continue', victim: 0 }), scene(child.pid));
    await becomes(child.pid, false);
    const ended = once(child, 'exit');
    await performFault(planned({ kind: 'kill', victim: 0 }), scene(child.pid));
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it('slow one down to about its share, and let it go', async () => {
    const child = await startProcess('none');
    const done = await performFault(planned({ kind: 'slow', victim: 0, share: 0.3, forMs: 300 }), scene(child.pid));
    if (done.kind === 'done') await done.over;
    expect(done.kind).toBe('done');
    await becomes(child.pid, false);
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it('say what cannot be done, and to whom', async () => {
    expect(await performFault(planned({ kind: 'kill', victim: 3 }), scene(null))).toEqual({
      kind: 'failed',
      reason: 'worker 3 has no process',
    });
    expect(await performFault(planned({ kind: 'corrupt', victim: 3 }), scene(process.pid))).toEqual({
      kind: 'failed',
      reason: `process ${process.pid} does not answer`,
    });
    expect(await performFault(planned({ kind: 'coordinator' }), scene(null))).toEqual({
      kind: 'failed',
      reason: 'the run has just ended',
    });
    expect(await performFault(planned({ kind: 'fill', forMs: 100 }), scene(null))).toMatchObject({
      kind: 'impossible',
    });
  });
});

describe.skipIf(process.platform !== 'linux')('what a run leaves behind', () => {
  it('is seen: processes, sockets and temporary files', async () => {
    const mark = randomUUID();
    const temporary = join(folder, mark);
    mkdirSync(temporary);
    const before = lookAtHost();
    const child = await startProcess(mark);
    expect(processesWith(mark).map(({ pid }) => pid)).toEqual([child.pid]);
    expect(lookAt(child.pid)?.descriptors).toBeGreaterThan(2);
    const server = createServer().listen(join(folder, `circlet-${mark}`));
    await once(server, 'listening');
    writeFileSync(join(temporary, 'half-written'), '');
    const options = { mark, temporary, before, pids: new Set([child.pid]), goneMs: 0 };
    const left = await leftoversOf(options);
    expect(left.map((text) => text.replace(/ \/.*circlet-/, ' circlet-'))).toEqual([
      expect.stringMatching(`process ${child.pid}: .*node`),
      `socket circlet-${mark}`,
      'temporary file half-written',
    ]);
    child.kill('SIGKILL');
    server.close();
    rmSync(join(temporary, 'half-written'));
    expect(await leftoversOf({ ...options, goneMs: 10_000 })).toEqual([]);
  });
});
