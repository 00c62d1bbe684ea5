import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_SCORE_ROWS, SCORE_COLUMNS, thinnedSeries } from '@circlet/dashboard';
import type { ControlBodies, ControlMessage } from '@circlet/protocol';
import { readTextFile } from '../commands/text-file.ts';
import { writeDurably } from '../durable/write-durably.ts';
import { hasCommitted, isInGeneration, type MembershipState } from '../membership/state.ts';
import type { WorkerTotals } from '../worker-totals.ts';
import { HISTORY_COLUMNS, historyRow } from './columns.ts';
import { formatHistory, HISTORY_FILE, NO_WORK, parseHistory, type RunHistory } from './history-format.ts';
import { MAX_HISTORY_BYTES, MAX_HISTORY_ROWS } from './limits.ts';

/** Keeps the curves of a run, bounded however long it is, for its report; decides nothing. */
export interface HistoryKeeper {
  message(message: ControlMessage): void;
  changed(before: MembershipState, after: MembershipState): void;
  /** Brings it to the disk. A full disk is a warning: training goes on. */
  save(): void;
}

export interface HistoryOptions {
  readonly folder: string;
  /** The membership of the coordinator that was killed and whose place this one takes; null: the run begins. */
  readonly before: MembershipState | null;
  readonly totals: Pick<WorkerTotals, 'valuesOf'>;
  readonly nowMs: () => number;
  readonly warn: (text: string) => void;
}

/** So much of the curves is lost where the coordinator is killed. Writing takes some milliseconds. */
const SAVE_MS = 10_000;

export function keepHistory({ folder, before: membership, totals, nowMs, warn }: HistoryOptions): HistoryKeeper {
  const path = join(folder, HISTORY_FILE);
  const before = membership === null ? null : earlier(path, warn);
  const steps = thinnedSeries(HISTORY_COLUMNS, MAX_HISTORY_ROWS, before?.steps);
  const validations = thinnedSeries(SCORE_COLUMNS, MAX_SCORE_ROWS, before?.validations);
  let work = before?.work ?? NO_WORK;
  let seconds = steps.column('seconds').at(-1) ?? 0;
  let begunMs = membership === null ? null : nowMs() - 1000 * seconds;
  let workers = membership === null ? 0 : sizeOf(membership);
  let savedMs = nowMs();
  let hasFailed = false;

  const applied = (progress: ControlBodies['progress']): void => {
    const now = begunMs === null ? 0 : (nowMs() - begunMs) / 1000;
    const phaseSeconds = { ...work.phaseSeconds };
    progress.seconds.forEach((told) => {
      phaseSeconds[told.phase] = (phaseSeconds[told.phase] ?? 0) + told.seconds;
    });
    const workerSeconds = work.workerSeconds + Math.max(0, now - seconds) * workers;
    work = { ...work, images: work.images + progress.images, workerSeconds, phaseSeconds };
    seconds = now;
    steps.push(historyRow(progress, seconds, workers));
    if (nowMs() - savedMs >= SAVE_MS) save();
  };
  const evaluated = ({ what, step, scores }: ControlBodies['evaluation']): void => {
    if (what === 'raw-pixels') return;
    const of = (name: string): number => scores.find((score) => score.name === name)?.value ?? NaN;
    validations.push({ step, recallAt1: of('recallAt1'), recallAt8: of('recallAt8'), mapAtR: of('mapAtR') });
  };
  /** Those who have gone since are not there any more: what was known of them stays. */
  const told = (): void => {
    const sum = (metric: string): number => totals.valuesOf(metric).reduce((all, value) => all + value, 0);
    const limits = totals.valuesOf('circlet_workers_hardware_limit_flops').filter((value) => value > 0);
    const most = (known: number | null, now: number): number | null => (now > 0 ? Math.max(known ?? 0, now) : known);
    work = {
      ...work,
      processorSeconds: most(work.processorSeconds, sum('circlet_workers_cpu_seconds_total')),
      flops: most(work.flops, sum('circlet_workers_flops_total')),
      limitPerWorker:
        limits.length > 0 ? limits.reduce((all, value) => all + value, 0) / limits.length : work.limitPerWorker,
    };
  };
  const save = (): void => {
    if (steps.length === 0) return;
    savedMs = nowMs();
    told();
    const history: RunHistory = { steps: steps.data(), validations: validations.data(), work };
    try {
      writeDurably(path, Buffer.from(formatHistory(history)));
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) warn(`cannot write ${path}: ${(error as Error).message}; the report will lack curves`);
      hasFailed = true;
    }
  };
  return {
    message({ kind, body }) {
      if (kind === 'progress') applied(body);
      if (kind === 'evaluation') evaluated(body);
      if (kind === 'checkpointSaved') save();
    },
    changed(before, after) {
      if (!hasCommitted(before, after)) return;
      begunMs ??= nowMs();
      workers = sizeOf(after);
    },
    save,
  };
}

function sizeOf({ members }: MembershipState): number {
  return members.filter(isInGeneration).length;
}

/** What the coordinator before has kept; damaged, it is begun anew. */
function earlier(path: string, warn: (text: string) => void): RunHistory | null {
  if (!existsSync(path)) return null;
  try {
    return parseHistory(readTextFile('the history of a run', path, MAX_HISTORY_BYTES), path);
  } catch (error) {
    warn(`${(error as Error).message}; the curves begin here`);
    return null;
  }
}
