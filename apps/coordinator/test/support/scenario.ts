import type { ControlBodies } from '@circlet/protocol';
import {
  type Effect,
  initialState,
  type RendezvousEvent,
  type RendezvousSettings,
  type RendezvousState,
  type WorkerMessage,
} from '../../src/rendezvous/state.ts';
import { step } from '../../src/rendezvous/step.ts';

/**
 * Runs a scenario file: blocks of one event, a line `----` and what follows from it, with blank lines between. Lines that start
 * with # are comments. The text is input and expectation in one: `vitest -u` rewrites it, and the diff is reviewed.
 */
export function runScenario(text: string): string {
  const blocks = text.trim().split(/\n\n+/);
  let state = initialState(settingsOf(2));
  let nowMs = 0;
  const out = blocks.map((block) => {
    const lines = block.split('\n');
    const comments = lines.filter((line) => line.startsWith('#'));
    const command = lines.find((line) => line !== '' && !line.startsWith('#'));
    if (command === undefined) return comments.join('\n');
    const [verb = '', ...words] = command.split(' ');
    if (verb === 'workers') {
      state = initialState(settingsOf(Number(words[0])));
      return [...comments, command].join('\n');
    }
    if (verb === 'wait') {
      nowMs += Number(words[0]);
      return [...comments, command].join('\n');
    }
    const decision = step(state, eventOf(verb, words, nowMs));
    state = decision.state;
    const told = [...decision.effects.map(describeEffect), describeState(state)];
    return [...comments, command, '----', ...told].join('\n');
  });
  return `${out.join('\n\n')}\n`;
}

export function settingsOf(worldSize: number): RendezvousSettings {
  return {
    worldSize,
    circletVersion: '1.0.0',
    job: 'job',
    recipe: 'name: test',
    runDirectory: 'runs/1',
    resumePath: '',
    numShards: worldSize,
    trace: false,
    silenceMs: 30_000,
    planningSilenceMs: 300_000,
  };
}

function eventOf(verb: string, words: readonly string[], nowMs: number): RendezvousEvent {
  const [id = '', ...rest] = words;
  const message = (content: WorkerMessage): RendezvousEvent => ({ kind: 'message', id, nowMs, message: content });
  switch (verb) {
    case 'join': {
      const { slot = '-1', version = '1.0.0' } = namedWords(rest);
      const body = {
        circletVersion: version,
        host: `host-${id}`,
        pid: 100,
        slot: Number(slot),
        endpoints: [`at-${id}`],
      };
      return message({ kind: 'join', body });
    }
    case 'planned': {
      const { plan = 'p', data = 'd' } = namedWords(rest);
      return message({ kind: 'planned', body: { ...emptyPlan, planHash: plan, dataFingerprint: data } });
    }
    case 'progress':
      return message({ kind: 'progress', body: { ...emptyProgress, step: Number(rest[0]) } });
    case 'settled':
      return message({ kind: 'settled', body: { batches: Number(rest[0]) } });
    case 'saved':
      return message({
        kind: 'checkpointSaved',
        body: { step: Number(rest[0]), path: `runs/1/checkpoints/${rest[0]}` },
      });
    case 'missed': {
      const [step = '', how = '', ...reason] = rest;
      const body = { step: Number(step), hasFailed: how === 'failed', reason: reason.join(' ') };
      return message({ kind: 'checkpointMissed', body });
    }
    case 'beat':
      return message({ kind: 'heartbeat', body: { step: 0, phase: rest.join(' ') } });
    case 'failed': {
      const [code = '', ...text] = rest;
      const userError = code.startsWith('CIRCLET_DATA');
      return message({ kind: 'failed', body: { code, message: text.join(' '), step: 0, userError } });
    }
    case 'finished': {
      const { model = '', complete = 'yes', skipped = '' } = namedWords(rest);
      const skippedImages = skipped.split(',').filter((image) => image !== '');
      const body = { step: 10, modelPath: model, trainSeconds: 1, complete: complete === 'yes', skippedImages };
      return message({ kind: 'finished', body });
    }
    case 'exit':
      return { kind: 'lost', who: { slot: Number(id) }, how: rest.join(' ') };
    case 'gone':
      return { kind: 'lost', who: { id }, how: 'has closed its connection' };
    case 'stop':
      return { kind: 'stop', reason: words.join(' ') };
    case 'tick':
      return { kind: 'tick', nowMs };
    default:
      throw new Error(`no scenario event is called ${verb}`);
  }
}

function namedWords(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => word.split('=') as [string, string]));
}

function describeEffect(effect: Effect): string {
  switch (effect.kind) {
    case 'send': {
      const body = Object.entries(effect.body).filter(([name]) => SHOWN.has(name));
      const shown = body.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ');
      return `send ${effect.to} ${effect.message}${shown === '' ? '' : ` ${shown}`}`;
    }
    case 'record':
      return 'record';
    case 'log':
      return `log ${effect.event} ${JSON.stringify(effect.fields)}`;
    case 'end': {
      const { outcome } = effect;
      if (outcome.kind === 'failed') {
        return `end failed ${outcome.code}${outcome.userError ? ' (user)' : ''}: ${outcome.message}`;
      }
      const skippedImages = outcome.kind === 'cancelled' ? [] : outcome.finished.skippedImages;
      return `end ${outcome.kind}${skippedImages.length > 0 ? ` skipped=${skippedImages.join(',')}` : ''}`;
    }
  }
}

const SHOWN = new Set(['rank', 'worldSize', 'generation', 'members', 'batches', 'reason', 'code', 'message']);

function describeState({ phase, members, suspicion }: RendezvousState): string {
  const who = members.map(({ id, rank, activity }) => `${id}${rank < 0 ? '' : `=${rank}`}:${activity}`).join(' ');
  return `state ${phase}${who === '' ? '' : ` [${who}]`}${suspicion === null ? '' : ' (waiting for a cause)'}`;
}

export const emptyPlan: ControlBodies['planned'] = {
  planHash: '',
  dataFingerprint: '',
  engine: '',
  metricsAddress: '',
  stepsPerEpoch: 5,
  totalSteps: 10,
  firstStep: 0,
  numClasses: 2,
  numImages: 4,
  numParameters: 1,
  notes: [],
  firstBatch: 0,
};

export const emptyProgress: ControlBodies['progress'] = {
  step: 0,
  epoch: 0,
  loss: 0,
  learningRate: 0,
  gradientNorm: 0,
  images: 0,
  seconds: [],
  meanPositive: 0,
  meanNegative: 0,
  batch: 0,
};
