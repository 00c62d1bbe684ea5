import { type ProcessTree, type Starter, startersOf } from './process-tree.ts';

export interface StopHandlers {
  /** Finish the step, save, leave. */
  first(reason: string): void;
  /** Leave now. */
  second(): void;
}

export interface StopSources {
  readonly process: Pick<NodeJS.Process, 'on' | 'off' | 'ppid'>;
  readonly tree: ProcessTree;
  readonly nowMs: () => number;
  readonly intervalMs: number;
}

/**
 * Ctrl-C reaches every process of the terminal, and npx and Nx pass it on once more (npx at once, Nx also as SIGTERM): one
 * press is one request.
 */
const SAME_PRESS_MS = 500;
/**
 * When npx, Nx or the terminal ends, all of them hear of it, and those that are left pass it on as SIGTERM and SIGHUP, on a busy host
 * seconds later. Nobody has asked twice.
 */
const SAME_END_MS = 10_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Listens for what asks a run to stop: Ctrl-C, SIGTERM, SIGHUP, and the end of npx or Nx, which leave their children behind
 * when they are killed.
 *
 * @returns stops listening
 */
export function onStopRequests(handlers: StopHandlers, sources: StopSources): () => void {
  let requests = 0;
  let lastMs = -Infinity;
  let isEnd = false;
  const starters = startersOf(sources.tree, sources.process.ppid);
  const endedStarter = (): Starter | undefined => starters.find((starter) => !sources.tree.isAlive(starter));
  const onSignal = (signal: NodeJS.Signals): void => {
    const sinceMs = sources.nowMs() - lastMs;
    isEnd ||= signal === 'SIGHUP' || endedStarter() !== undefined;
    const isSame = sinceMs < (isEnd && signal !== 'SIGINT' ? SAME_END_MS : SAME_PRESS_MS);
    lastMs = sources.nowMs();
    if (isSame) return;
    requests++;
    if (requests === 1) {
      handlers.first(signal === 'SIGINT' ? 'interrupted' : `received ${signal}`);
    } else {
      handlers.second();
    }
  };
  SIGNALS.forEach((signal) => sources.process.on(signal, onSignal));
  const watch = setInterval(() => {
    const ended = endedStarter();
    if (ended === undefined) return;
    clearInterval(watch);
    isEnd = true;
    // Ending because of the Ctrl-C that was heard here too: no second request.
    if (requests === 0) {
      requests++;
      lastMs = sources.nowMs();
      handlers.first(`${ended.name}, which started this run, has ended`);
    }
  }, sources.intervalMs);
  watch.unref();
  return () => {
    clearInterval(watch);
    SIGNALS.forEach((signal) => sources.process.off(signal, onSignal));
  };
}
