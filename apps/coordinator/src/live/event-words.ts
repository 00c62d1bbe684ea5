import type { RunEvent } from '@circlet/dashboard';

type Words = Omit<RunEvent, 'id' | 'timeMs'>;
type Fields = Readonly<Record<string, unknown>>;

/** A milestone of events.jsonl in plain words, with its reason and what to do; null for what others tell better. */
export function eventWords(event: string, fields: Fields): Words | null {
  const words = WORDS[event];
  if (words === undefined) return null;
  const { kind = 'info', text, reason = '', advice = '' } = words(fields);
  return { kind, text, reason, advice };
}

type Some = Partial<Words> & Pick<Words, 'text'>;

const WORDS: Readonly<Record<string, (fields: Fields) => Some>> = {
  'worker joined': ({ host, pid, joined, expected }) => ({
    kind: 'good',
    text: `A worker on ${said(host)} joined (pid ${said(pid)}): ${said(joined)} of ${said(expected)} are here.`,
  }),
  'worker came back': ({ rank, host }) => ({
    kind: 'good',
    text: `${who(rank)} on ${said(host)} came back to this coordinator.`,
  }),
  'worker left': ({ rank, host }) => ({ text: `${who(rank)} on ${said(host)} left as it was asked to.` }),
  'worker lost': ({ rank, host, reason, code }) => ({
    kind: 'failure',
    text: `${who(rank)}${host === undefined ? '' : ` on ${said(host)}`} was lost.`,
    reason: said(reason),
    advice:
      code === undefined || code === ''
        ? 'The others go on without it, and at most one step is done again. If it is lost again, look at the end of its log.'
        : `Look up ${said(code)} in docs/errors.md.`,
  }),
  'worker refused': ({ host, reason }) => ({
    kind: 'warning',
    text: `A worker on ${said(host)} was refused.`,
    reason: said(reason),
    advice: 'Start it again once the reason is mended.',
  }),
  'worker asked to leave': ({ rank, host, reason }) => ({
    text: `${who(rank)} on ${said(host)} is about to leave.`,
    reason: said(reason),
  }),
  'worker started again': ({ slot }) => ({ text: `Worker ${said(slot)} of this host was started again.` }),
  'waiting for workers': ({ alive, required, seconds }) => ({
    kind: 'warning',
    text: `The run waits for workers${seconds === undefined ? '' : `, ${said(seconds)} s at most`}.`,
    reason: required === undefined ? '' : `${said(alive)} of at least ${said(required)} are here`,
    advice: 'Start more workers, or the run ends at the last checkpoint when the time is up.',
  }),
  'set aside': ({ place, seconds, reason }) => ({
    kind: 'warning',
    text: `${said(place)} is set aside for ${said(seconds)} s.`,
    reason: said(reason),
    advice: 'Run the doctor on that host: npx nx run coordinator:doctor.',
  }),
  'generation abandoned': ({ generation, reason }) => ({
    kind: 'warning',
    text: `Generation ${said(generation)} was abandoned; its step in progress is done again.`,
    reason: said(reason),
  }),
  'generation drained': ({ generation, reason }) => ({
    text: `Generation ${said(generation)} ends after this step; nothing is lost.`,
    reason: said(reason),
  }),
  'generation committed': ({ generation, workers }) => ({
    kind: 'good',
    text: `Healed: training goes on as generation ${said(generation)}${workers === undefined ? '' : ` with ${said(workers)} workers`}.`,
  }),
  'coordinator took over': ({ generation }) => ({
    kind: 'warning',
    text: `The coordinator was started again and took over generation ${said(generation)}; its workers had gone on.`,
    reason: 'the one before was killed or its host was lost',
  }),
  'training started': () => ({ kind: 'good', text: 'Training started.' }),
  'checkpoint saved': ({ step }) => ({ kind: 'good', text: `Checkpoint saved after step ${said(step)}.` }),
  'checkpoint failed': ({ step, reason }) => ({
    kind: 'failure',
    text: `The checkpoint after step ${said(step)} could not be saved.`,
    reason: said(reason),
    advice: 'Training goes on. Free some space or mend the folder before the next one is due.',
  }),
  'checkpoint left out': ({ step, reason }) => ({
    kind: 'warning',
    text: `The checkpoint after step ${said(step)} was left out.`,
    reason: said(reason),
    advice: 'Save less often (checkpoints.everySteps) or to a faster disk.',
  }),
  'batch refused': ({ step }) => ({
    kind: 'warning',
    text: `No worker applied the batch at step ${said(step)}: loss or gradient was not finite.`,
    advice: 'refused.jsonl has its images. If it goes on, lower the learning rate or clip the gradient.',
  }),
  'replicas differed': ({ step, outcome, ranks }) => ({
    kind: 'warning',
    text: `The weights of the workers differed before step ${said(step)}: ${said(outcome)}${listOf(ranks)}.`,
    advice: 'Memory or a processor may be failing on that host: run the doctor there.',
  }),
  hang: ({ text }) => ({
    kind: 'failure',
    text: 'Nothing moves.',
    reason: said(text),
    advice: 'Who is named in the reason holds all up: look at its host; killing that worker lets the others go on.',
  }),
  'hang is over': ({ seconds }) => ({
    kind: 'good',
    text: `The run goes on${typeof seconds === 'number' ? ` after ${seconds.toFixed(0)} s` : ''}.`,
  }),
  straggler: ({ rank, text }) => ({
    kind: 'warning',
    text: `Rank ${said(rank)} holds the others up.`,
    reason: said(text),
    advice: 'docs/doctor.md has what helps for each cause; draining that worker lets the others go on faster.',
  }),
  'straggler is over': ({ rank }) => ({ kind: 'good', text: `Rank ${said(rank)} keeps up again.` }),
  stranger: ({ text }) => ({
    kind: 'warning',
    text: said(text),
    advice: 'Nothing was let in. docs/security.md has the reasons.',
  }),
  'asked on the page': ({ what, rank }) => ({
    text: `Somebody asked on the live page: ${said(what)}${rank === undefined || what !== 'drain' ? '' : ` rank ${said(rank)}`}.`,
  }),
  'stopping after this step': ({ reason }) => ({
    text: 'The run stops after this step, with a checkpoint.',
    reason: said(reason),
  }),
  ended: ({ complete, steps }) => ({
    kind: 'good',
    text: `The run has ended after ${said(steps)} steps${complete === false ? ', before its last one' : ''}.`,
  }),
  failed: ({ message }) => ({
    kind: 'failure',
    text: 'The run has failed.',
    reason: said(message),
    advice: 'Go on from the last checkpoint with --resume once the reason is mended.',
  }),
};

function who(rank: unknown): string {
  return typeof rank === 'number' && rank >= 0 ? `Rank ${rank}` : 'A worker';
}

function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(ranks: unknown): string {
  return Array.isArray(ranks) && ranks.length > 0 ? ` (rank ${ranks.join(', ')})` : '';
}
