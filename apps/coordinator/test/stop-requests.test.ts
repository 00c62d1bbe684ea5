import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProcessFacts, ProcessTree } from '../src/job/process-tree.ts';
import { startersOf } from '../src/job/process-tree.ts';
import { onStopRequests } from '../src/job/stop-requests.ts';

/** A made-up host: pid → facts. */
function treeOf(processes: Record<number, ProcessFacts>): ProcessTree {
  const facts = (pid: number): ProcessFacts | null => processes[pid] ?? null;
  return { facts, isAlive: ({ pid, began }) => facts(pid)?.began === began };
}

const throughNpx = {
  10: { parent: 1, began: '1', command: '/bin/bash' },
  20: { parent: 10, began: '2', command: 'npm exec nx run coordinator:launch' },
  30: { parent: 20, began: '3', command: 'sh -c nx run coordinator:launch' },
  40: { parent: 30, began: '4', command: 'node /project/node_modules/.bin/nx run coordinator:launch' },
  50: { parent: 40, began: '5', command: '/bin/sh -c node apps/coordinator/dist/main.js launch' },
};

describe('startersOf', () => {
  it('finds Nx and npx, and the shells between, but not the user’s shell', () => {
    expect(startersOf(treeOf(throughNpx), 50).map(({ pid }) => pid)).toEqual([50, 40, 30, 20]);
  });

  it('finds nobody when the program was started from a shell: a run may outlive its terminal', () => {
    expect(startersOf(treeOf(throughNpx), 10)).toEqual([]);
  });

  it('finds nobody when a script of the user started the program through a shell', () => {
    const tree = treeOf({
      60: { parent: 10, began: '6', command: 'sh -c node apps/coordinator/dist/main.js' },
      ...throughNpx,
    });
    expect(startersOf(tree, 60)).toEqual([]);
  });
});

describe('onStopRequests', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function listen(processes: Record<number, ProcessFacts> = {}, ppid = 10) {
    const emitter = Object.assign(new EventEmitter(), { ppid });
    const heard: string[] = [];
    const stop = onStopRequests(
      { first: (reason) => heard.push(`first: ${reason}`), second: () => heard.push('second') },
      {
        process: emitter as unknown as NodeJS.Process,
        tree: treeOf(processes),
        nowMs: () => Date.now(),
        intervalMs: 1_000,
      },
    );
    return { emitter, heard, stop };
  }

  it('takes one press of Ctrl-C as one request, however often it is passed on', () => {
    const { emitter, heard } = listen();
    emitter.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(100);
    emitter.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(100);
    emitter.emit('SIGTERM', 'SIGTERM');
    expect(heard).toEqual(['first: interrupted']);
  });

  it('stops at once at the second press', () => {
    const { emitter, heard } = listen();
    emitter.emit('SIGTERM', 'SIGTERM');
    vi.advanceTimersByTime(1_000);
    emitter.emit('SIGTERM', 'SIGTERM');
    expect(heard).toEqual(['first: received SIGTERM', 'second']);
  });

  it('asks to stop when npx or Nx has been killed', () => {
    const processes: Record<number, ProcessFacts> = { ...throughNpx };
    const { heard } = listen(processes, 50);
    vi.advanceTimersByTime(3_000);
    expect(heard).toEqual([]);
    delete processes[20];
    vi.advanceTimersByTime(3_000);
    expect(heard).toEqual(['first: npm, which started this run, has ended']);
  });

  it('takes what npx, Nx and the terminal pass on as they end for no second request, however late it comes', () => {
    const processes: Record<number, ProcessFacts> = { ...throughNpx };
    const { emitter, heard } = listen(processes, 50);
    delete processes[20];
    vi.advanceTimersByTime(1_000);
    vi.advanceTimersByTime(3_000);
    emitter.emit('SIGHUP', 'SIGHUP');
    vi.advanceTimersByTime(4_000);
    emitter.emit('SIGTERM', 'SIGTERM');
    expect(heard).toEqual(['first: npm, which started this run, has ended']);
    vi.advanceTimersByTime(1_000);
    emitter.emit('SIGINT', 'SIGINT');
    expect(heard).toEqual(['first: npm, which started this run, has ended', 'second']);
  });

  it('takes the SIGTERM that Nx passes on when the terminal closes for no second request', () => {
    const { emitter, heard } = listen(throughNpx, 50);
    emitter.emit('SIGHUP', 'SIGHUP');
    vi.advanceTimersByTime(2_000);
    emitter.emit('SIGTERM', 'SIGTERM');
    expect(heard).toEqual(['first: received SIGHUP']);
  });

  it('does not take the end of Nx after a Ctrl-C as a second one', () => {
    const processes: Record<number, ProcessFacts> = { ...throughNpx };
    const { emitter, heard } = listen(processes, 50);
    emitter.emit('SIGINT', 'SIGINT');
    delete processes[40];
    vi.advanceTimersByTime(5_000);
    expect(heard).toEqual(['first: interrupted']);
  });

  it('listens no longer once it was stopped', () => {
    const { emitter, heard, stop } = listen(throughNpx, 50);
    stop();
    emitter.emit('SIGINT', 'SIGINT');
    expect(heard).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
