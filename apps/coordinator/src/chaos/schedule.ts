/** A worker by its slot, which keeps its number when its process is started again; `any`: one by the seed. */
export type Victim = number | 'any';

/** What is done to a run. */
export type Fault =
  | { readonly kind: 'kill'; readonly victim: Victim }
  /** SIGSTOP; null: until it is continued. */
  | { readonly kind: 'stop'; readonly victim: Victim; readonly forMs: number | null }
  | { readonly kind: 'continue'; readonly victim: Victim }
  /** It has a share of the time, from 0 to 1, in turns of a few milliseconds. */
  | { readonly kind: 'slow'; readonly victim: Victim; readonly share: number; readonly forMs: number }
  /** One bit of the next frame that it sends to another rank. */
  | { readonly kind: 'corrupt'; readonly victim: Victim }
  /** A connection from another rank to it ends, as when a link breaks. */
  | { readonly kind: 'drop'; readonly victim: Victim }
  /** SIGKILL to the coordinator; another one takes its place. */
  | { readonly kind: 'coordinator' }
  /** No byte is left where the run is kept. */
  | { readonly kind: 'fill'; readonly forMs: number };

export type FaultKind = Fault['kind'];

/** One line of a schedule: when, and what. */
export type Entry = {
  /** In the file, from 1. */
  readonly line: number;
} & (
  | { readonly when: 'at'; readonly step: number; readonly fault: Fault }
  | { readonly when: 'every'; readonly steps: number; readonly from: number; readonly fault: Fault }
  | { readonly when: 'random'; readonly count: number; readonly from: number; readonly kinds: readonly FaultKind[] }
);

export type Schedule = readonly Entry[];

/** As a sentence of a schedule says it. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'kill':
    case 'continue':
      return `${fault.kind} ${fault.victim}`;
    case 'stop':
      return `stop ${fault.victim}${fault.forMs === null ? '' : ` for ${fault.forMs / 1000} s`}`;
    case 'slow':
      return `slow ${fault.victim} to ${Math.round(100 * fault.share)} % for ${fault.forMs / 1000} s`;
    case 'corrupt':
      return `corrupt a frame of ${fault.victim}`;
    case 'drop':
      return `drop a link of ${fault.victim}`;
    case 'coordinator':
      return 'kill the coordinator';
    case 'fill':
      return `fill the disk for ${fault.forMs / 1000} s`;
  }
}
