import { UsageError } from '../errors.ts';
import type { Entry, Fault, FaultKind, Schedule, Victim } from './schedule.ts';

/** What a schedule is for. */
export interface ScheduleLimits {
  readonly workers: number;
  readonly steps: number;
}

/** More than anybody has patience for. */
const MOST_FAULTS = 10_000;
const MOST_SECONDS = 3_600;

const WHEN = {
  at: /^at step (\d+) (.*)$/,
  every: /^every (\d+) steps(?: from (\d+))? (.*)$/,
  random: /^(\d+) random faults?(?: from step (\d+))?(?:: (.*))?$/,
};

/** Each way to write a fault. `W` is a worker, `T` seconds, `P` a percentage. */
const FAULTS: readonly { readonly form: string; readonly make: (given: Given) => Fault }[] = [
  { form: 'kill W', make: ({ victim }) => ({ kind: 'kill', victim }) },
  { form: 'stop W for T s', make: ({ victim, forMs }) => ({ kind: 'stop', victim, forMs }) },
  { form: 'stop W', make: ({ victim }) => ({ kind: 'stop', victim, forMs: null }) },
  { form: 'continue W', make: ({ victim }) => ({ kind: 'continue', victim }) },
  { form: 'slow W to P % for T s', make: ({ victim, share, forMs }) => ({ kind: 'slow', victim, share, forMs }) },
  { form: 'corrupt a frame of W', make: ({ victim }) => ({ kind: 'corrupt', victim }) },
  { form: 'drop a link of W', make: ({ victim }) => ({ kind: 'drop', victim }) },
  { form: 'kill the coordinator', make: () => ({ kind: 'coordinator' }) },
  { form: 'fill the disk for T s', make: ({ forMs }) => ({ kind: 'fill', forMs }) },
];

interface Given {
  readonly victim: Victim;
  readonly share: number;
  readonly forMs: number;
}

/** Kinds that are drawn at random; `continue` alone does nothing. */
export const RANDOM_KINDS: readonly FaultKind[] = ['kill', 'stop', 'slow', 'corrupt', 'drop', 'coordinator', 'fill'];

const PATTERNS: Readonly<Record<string, string>> = { W: '(?<victim>\\S+)', T: '(?<time>\\S+)', P: '(?<share>\\S+)' };

/**
 * Reads a schedule: a line for each entry; empty lines and what follows a `#` are passed over.
 *
 *     at step 40 kill 2
 *     every 500 steps from 250 stop 1 for 3 s
 *     100 random faults from step 20: kill, stop, slow, corrupt, drop
 *
 * @throws UsageError naming the line
 */
export function parseSchedule(text: string, name: string, limits: ScheduleLimits): Schedule {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, words: wordsOf(line) }));
  const entries = lines
    .filter(({ words }) => words !== '')
    .map(({ line, words }) => {
      const refuse = (problem: string): never => {
        throw new UsageError(`--schedule: ${name}, line ${line}: ${problem}`);
      };
      return entryOf(line, words, limits, refuse);
    });
  if (entries.length === 0) {
    throw new UsageError(`--schedule: expected a line such as 'at step 40 kill 2', found none in ${name}`);
  }
  return entries;
}

type Refuse = (problem: string) => never;

function wordsOf(line: string): string {
  return line.replace(/#.*/, '').trim().split(/\s+/).join(' ');
}

function entryOf(line: number, words: string, limits: ScheduleLimits, refuse: Refuse): Entry {
  const at = WHEN.at.exec(words);
  if (at !== null) {
    const step = stepOf(at[1], limits, refuse);
    return { line, when: 'at', step, fault: faultOf(at[2] ?? '', limits, refuse) };
  }
  const every = WHEN.every.exec(words);
  if (every !== null) {
    const steps = stepOf(every[1], limits, refuse);
    const from = every[2] === undefined ? steps : stepOf(every[2], limits, refuse);
    return { line, when: 'every', steps, from, fault: faultOf(every[3] ?? '', limits, refuse) };
  }
  const random = WHEN.random.exec(words);
  if (random !== null) {
    const count = Number(random[1]);
    if (count < 1 || count > MOST_FAULTS) refuse(`expected 1 to ${MOST_FAULTS} random faults, got ${random[1]}`);
    const from = random[2] === undefined ? 1 : stepOf(random[2], limits, refuse);
    return { line, when: 'random', count, from, kinds: kindsOf(random[3], refuse) };
  }
  return refuse(
    `expected 'at step N FAULT', 'every N steps FAULT' or 'N random faults', got '${words}'; FAULT is one of ${forms()}`,
  );
}

function stepOf(text: string | undefined, { steps }: ScheduleLimits, refuse: Refuse): number {
  const step = Number(text);
  return step >= 1 && step < steps ? step : refuse(`expected a step from 1 to ${steps - 1} of this run, got ${text}`);
}

function kindsOf(text: string | undefined, refuse: Refuse): readonly FaultKind[] {
  const kinds = text?.split(',').map((kind) => kind.trim()) ?? RANDOM_KINDS;
  const known = RANDOM_KINDS.filter((kind) => kinds.includes(kind));
  const unknown = kinds.find((kind) => !known.some((other) => other === kind));
  return unknown === undefined ? known : refuse(`expected some of ${RANDOM_KINDS.join(', ')}, got '${unknown}'`);
}

function faultOf(words: string, limits: ScheduleLimits, refuse: Refuse): Fault {
  for (const { form, make } of FAULTS) {
    const pattern = form.replace(/\b[WTP]\b/g, (letter) => PATTERNS[letter] ?? letter);
    const match = new RegExp(`^${pattern}$`).exec(words);
    if (match === null) continue;
    const { groups = {} } = match;
    return make({
      victim: groups['victim'] === undefined ? 0 : victimOf(groups['victim'], limits, refuse),
      share: groups['share'] === undefined ? 1 : shareOf(groups['share'], refuse),
      forMs: groups['time'] === undefined ? 0 : timeOf(groups['time'], refuse),
    });
  }
  return refuse(`expected a fault, one of ${forms()}, got '${words}'`);
}

function victimOf(text: string, { workers }: ScheduleLimits, refuse: Refuse): Victim {
  if (text === 'any') return text;
  const slot = Number(text);
  const isWorker = /^\d+$/.test(text) && slot < workers;
  return isWorker ? slot : refuse(`expected a worker from 0 to ${workers - 1}, or any, got '${text}'`);
}

function shareOf(text: string, refuse: Refuse): number {
  const percent = Number(text);
  return percent >= 1 && percent < 100 ? percent / 100 : refuse(`expected 1 to 99 %, got '${text}'`);
}

function timeOf(text: string, refuse: Refuse): number {
  const seconds = Number(text);
  return seconds > 0 && seconds <= MOST_SECONDS
    ? 1000 * seconds
    : refuse(`expected seconds above 0 and up to ${MOST_SECONDS}, got '${text}'`);
}

function forms(): string {
  return FAULTS.map(({ form }) => `'${form}'`).join(', ');
}
