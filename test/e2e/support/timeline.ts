import { readFileSync } from 'node:fs';

/** A file in Chrome's trace format, as tests look at it. Milliseconds. */
export interface Timeline {
  readonly ranks: readonly number[];
  readonly uncertaintyMs: readonly number[];
  /** Spans that may overlap. */
  readonly ports: readonly { readonly rank: number; readonly name: string }[];
  tracks(rank: number): readonly string[];
  readonly spans: readonly Span[];
}

export interface Span {
  readonly rank: number;
  readonly track: string;
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

interface TraceEvent {
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly name: string;
  readonly ts?: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

export function readTimeline(path: string): Timeline {
  const { traceEvents, otherData } = JSON.parse(readFileSync(path, 'utf8')) as {
    traceEvents: TraceEvent[];
    otherData: { uncertaintyMs: Record<string, number> };
  };
  const named = (kind: string): TraceEvent[] => traceEvents.filter(({ ph, name }) => ph === 'M' && name === kind);
  const threads = named('thread_name').map(({ pid, tid, args }) => ({ pid, tid, track: args?.name ?? '' }));
  const trackOf = (pid: number, tid: number): string =>
    threads.find((thread) => thread.pid === pid && thread.tid === tid)?.track ?? `unnamed ${tid}`;
  return {
    ranks: named('process_name').map(({ pid }) => pid),
    uncertaintyMs: Object.values(otherData.uncertaintyMs),
    ports: traceEvents.filter(({ ph }) => ph === 'b').map(({ pid, name }) => ({ rank: pid, name })),
    tracks: (rank) => threads.filter(({ pid }) => pid === rank).map(({ track }) => track),
    spans: traceEvents
      .filter(({ ph }) => ph === 'X')
      .map(({ pid, tid, name, ts = NaN, dur = NaN }) => ({
        rank: pid,
        track: trackOf(pid, tid),
        name,
        begin: ts / 1000,
        end: (ts + dur) / 1000,
      })),
  };
}

export function spansOf({ spans }: Timeline, rank: number, track: string): Span[] {
  return spans.filter((span) => span.rank === rank && span.track === track).toSorted((a, b) => a.begin - b.begin);
}
