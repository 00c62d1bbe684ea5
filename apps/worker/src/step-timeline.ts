import type { CollectiveReport, Wait } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import type { PendingStep } from '@circlet/training';
import type { ClockReadings } from './clock-readings.ts';

type Trace = ControlBodies['trace'];
type Span = Trace['spans'][number];

/** Collects what this worker does and when, and sends it to the coordinator step by step, which draws all workers together. */
export interface StepTimeline {
  phase(phase: PhaseTimes): void;
  collective(report: Pick<CollectiveReport, 'name' | 'lane' | 'bytes' | 'beginMs' | 'endMs'>): void;
  wait(wait: Wait): void;
  /** A step was applied. */
  applied(step: number, pending: Pick<PendingStep, 'beginMs' | 'seconds' | 'exchanges'>): void;
  /** Sends what has not been sent yet: before the last words. */
  flush(): void;
}

export interface PhaseTimes {
  readonly phase: string;
  readonly step: number;
  readonly beginMs: number;
  readonly endMs: number;
}

/** A shorter wait is not worth its place: what a barrier in shared memory takes when all come at the same time. */
const MIN_WAIT_MS = 0.1;
/** A message of so many spans has some 300 kB, a third of what a control message may have. */
const MAX_SPANS = 4_000;

/** @param send a part of the timeline; nothing is kept of it here */
export function stepTimeline(send: (trace: Trace) => void, readings: Pick<ClockReadings, 'take'>): StepTimeline {
  let spans: Span[] = [];
  let phases: PhaseTimes[] = [];
  let step = 0;
  const add = (track: string, name: string, beginMs: number, endMs: number, overlaps = false): void => {
    spans.push({ track, name, beginMs, endMs, overlaps });
  };
  const flush = (): void => {
    const all = spans;
    spans = [];
    for (let begin = 0; begin < Math.max(1, all.length); begin += MAX_SPANS) {
      send({ step, spans: all.slice(begin, begin + MAX_SPANS), readings: readings.take() });
    }
  };
  return {
    phase(times) {
      add('step', times.phase, times.beginMs, times.endMs);
      phases.push(times);
    },
    collective({ name, lane, beginMs, endMs }) {
      add(`${lane} lane`, name, beginMs, endMs);
    },
    wait({ name, lane, kind, peer, beginMs, endMs }) {
      if (endMs - beginMs < MIN_WAIT_MS) return;
      const edge = { receive: `from rank ${peer}`, send: `to rank ${peer}`, everybody: 'for all ranks' }[kind];
      add(`${lane} lane: waits ${edge}`, name, beginMs, endMs);
    },
    applied(applied, { beginMs, seconds, exchanges }) {
      step = applied;
      const own = phases.filter((times) => times.step === applied);
      const [first, last] = [own.at(0), own.at(-1)];
      if (first !== undefined && last !== undefined) add('step', `step ${applied}`, first.beginMs, last.endMs);
      const at = (secondsIn: number): number => beginMs + 1_000 * secondsIn;
      for (const { name, readySeconds, endSeconds } of exchanges) {
        add('ports', name, at(readySeconds), at(endSeconds), true);
      }
      const gradients = own.findLast(({ phase }) => phase === 'gradients');
      if (gradients !== undefined && exchanges.some(({ lane }) => lane === 'bulk')) {
        const backwardEndMs = at(seconds.forwardBackward);
        add('step', 'forward and backward', gradients.beginMs, backwardEndMs);
        add('step', 'sums not hidden', backwardEndMs, gradients.endMs);
      }
      phases = [];
      flush();
    },
    flush,
  };
}
