import type { ControlBodies } from '@circlet/protocol';
import {
  type Effect,
  initialState,
  isInGeneration,
  type MembershipEvent,
  type MembershipSettings,
  type MembershipState,
  type MemberState,
  type WorkerMessage,
} from '../../src/membership/state.ts';
import { step } from '../../src/membership/step.ts';

/**
 * Runs a scenario file: blocks of one event, a line `----` and what follows from it, with blank lines between. Lines that start
 * with # are comments. The text is input and expectation in one: `vitest -u` rewrites it, and the diff is reviewed.
 *
 * `started a b` is short for all that a and b say until they train; `wait 5000 a b` moves the clock, and a
 * and b are heard of then.
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
      state = initialState({ ...settingsOf(Number(words[0])), ...moreSettings(words.slice(1)) });
      return [...comments, command].join('\n');
    }
    if (verb === 'wait') {
      nowMs += Number(words[0]);
      for (const id of words.slice(1)) state = step(state, eventOf('beat', [id, 'busy'], nowMs, 0)).state;
      return [...comments, command].join('\n');
    }
    if (verb === 'started') {
      for (const event of untilTraining(words, nowMs, state)) state = step(state, event).state;
      return [...comments, command, '----', describeState(state, nowMs)].join('\n');
    }
    const decision = step(state, eventOf(verb, words, nowMs, state.generation));
    state = decision.state;
    const told = [...decision.effects.map(describeEffect), describeState(state, nowMs)];
    return [...comments, command, '----', ...told].join('\n');
  });
  return `${out.join('\n\n')}\n`;
}

export function settingsOf(numWorkers: number): MembershipSettings {
  return {
    numWorkers,
    minWorkers: 1,
    maxWorkers: 8,
    dwellMs: 10_000,
    waitMs: 60_000,
    isFixed: false,
    restartsWorkers: true,
    circletVersion: '1.0.0',
    job: 'job',
    recipe: 'name: test',
    runDirectory: 'runs/1',
    coordinatorWaitMs: 60_000,
    resumePath: '',
    numShards: 8,
    trace: false,
    silenceMs: 30_000,
    buildingSilenceMs: 300_000,
  };
}

/** `min=2 max=3 dwell=5000 failures=0 fixed`. */
function moreSettings(words: readonly string[]): Partial<MembershipSettings> {
  const { min, max, dwell, resume, failures } = namedWords(words);
  return {
    ...(min === undefined ? {} : { minWorkers: Number(min) }),
    ...(max === undefined ? {} : { maxWorkers: Number(max) }),
    ...(dwell === undefined ? {} : { dwellMs: Number(dwell) }),
    ...(resume === undefined ? {} : { resumePath: resume }),
    ...(failures === undefined ? {} : { mostFailures: Number(failures) }),
    ...(words.includes('fixed') ? { isFixed: true } : {}),
  };
}

/** What workers say until they train: each is named as in `a` or, with a slot, `a@0`. */
export function untilTraining(
  names: readonly string[],
  nowMs: number,
  { generation }: MembershipState,
): MembershipEvent[] {
  const workers = names.map((name) => name.split('@') as [string, string?]);
  return [
    ...workers.map(([id, slot = '-1']) => eventOf('join', [id, `slot=${slot}`], nowMs, generation)),
    ...workers.map(([id]) => eventOf('available', [id], nowMs, generation)),
    ...workers.map(([id]) => eventOf('ready', [id], nowMs, generation + 1)),
  ];
}

function eventOf(verb: string, words: readonly string[], nowMs: number, current: number): MembershipEvent {
  const [id = '', ...rest] = words;
  const message = (content: WorkerMessage): MembershipEvent => ({ kind: 'message', id, nowMs, message: content });
  const named = namedWords(rest);
  const generation = Number(named['generation'] ?? current);
  switch (verb) {
    case 'join': {
      const { slot = '-1', version = '1.0.0', pid = `${100 + Number(id.replace(/\D/g, ''))}` } = named;
      return message({
        kind: 'join',
        body: { circletVersion: version, host: `host-${id.replace(/\d/g, '')}`, pid: Number(pid), slot: Number(slot) },
      });
    }
    case 'available': {
      // `available a` comes from no generation; `available a at=7/8 pending`: after 7 steps and 8 batches of the last one;
      // `available a arithmetic=caches:32K,threads:1`: in the deterministic mode.
      const [steps, batches] = named['at']?.split('/') ?? [];
      const refused = (named['refused'] ?? '').split(',').filter((batch) => batch !== '');
      return message({
        kind: 'available',
        body: {
          generation: steps === undefined ? 0 : generation,
          hasState: steps !== undefined,
          step: Number(steps ?? 0),
          batches: Number(batches ?? steps ?? 0),
          hasPending: rest.includes('pending'),
          refused: refused.map((batch) => ({
            step: Number(batch),
            batch: Number(batch),
            loss: NaN,
            gradientNorm: NaN,
          })),
          endpoints: [`at-${id}`],
          arithmetic: (named['arithmetic'] ?? '')
            .split(',')
            .flatMap((fact) => (fact === '' ? [] : [`${fact.replace(':', ': ')}`])),
          metricsAddress: '',
        },
      });
    }
    case 'back': {
      const [batches = '0'] = named['at']?.split('/').toReversed() ?? [];
      return message({ kind: 'comeBack', body: { job: 'job', generation, batches: Number(batches), refused: [] } });
    }
    case 'ready': {
      const { plan = 'p', data = 'd', at = '0' } = named;
      const [steps = '0', batches = steps] = at.split('/');
      const where = { firstStep: Number(steps), firstBatch: Number(batches), generation };
      return message({ kind: 'ready', body: { ...emptyReady, ...where, planHash: plan, dataFingerprint: data } });
    }
    case 'suspect': {
      const [rank = '-1', ...reason] = rest.filter((word) => !word.includes('='));
      return message({ kind: 'suspect', body: { generation, rank: Number(rank), reason: reason.join(' ') } });
    }
    case 'leaving':
      return message({ kind: 'leaving', body: { reason: rest.join(' ') } });
    case 'progress':
      return message({ kind: 'progress', body: { ...emptyProgress, step: Number(rest[0]) } });
    case 'settled':
      return message({ kind: 'settled', body: { batches: Number(rest[0]), generation } });
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
      return message({ kind: 'heartbeat', body: { step: 0, phase: rest.join(' '), residentBytes: 0, shareDone: 0 } });
    case 'failed': {
      const [code = '', ...text] = rest;
      const userError = code.startsWith('CIRCLET_DATA');
      return message({ kind: 'failed', body: { code, message: text.join(' '), step: 0, userError } });
    }
    case 'finished': {
      const { model = '', complete = 'yes', skipped = '' } = named;
      const skippedImages = skipped.split(',').filter((image) => image !== '');
      const body = { step: 10, modelPath: model, trainSeconds: 1, complete: complete === 'yes', skippedImages };
      return message({ kind: 'finished', body });
    }
    case 'exit':
      return { kind: 'lost', who: { slot: Number(id) }, how: rest.join(' '), nowMs };
    case 'gone':
      return { kind: 'lost', who: { id }, how: 'has closed its connection', nowMs };
    case 'takeover': {
      // `takeover a@0 b@1`: processes that are there.
      const alive = words.map((name) => Number(name.split('@')[1]));
      return { kind: 'takenOver', alive, nowMs };
    }
    case 'standstill':
      // `standstill 1 rank 0 waits …`: of generation 1.
      return { kind: 'standstill', generation: Number(id), reason: rest.join(' '), nowMs };
    case 'stop':
      return { kind: 'stop', reason: words.join(' '), nowMs };
    case 'tick':
      return { kind: 'tick', nowMs };
    default:
      throw new Error(`no scenario event is called ${verb}`);
  }
}

function namedWords(words: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(
    words.filter((word) => word.includes('=')).map((word) => word.split('=') as [string, string]),
  );
}

function describeEffect(effect: Effect): string {
  switch (effect.kind) {
    case 'send': {
      const { to, message, body } = effect;
      if (message === 'prepare') {
        const { generation, rank, members, step: at, batches, source, receivers, resumePath } = effect.body;
        const ring = members.map(({ endpoints }) => endpoints.join()).join(' ');
        const from =
          source < 0 ? `from=${resumePath === '' ? 'seed' : resumePath}` : `source=${source} at=${at}/${batches}`;
        const copies = receivers.length > 0 ? ` receivers=${receivers.join()}` : '';
        return `send ${to} prepare generation=${generation} rank=${rank} ring=[${ring}] ${from}${copies}`;
      }
      const shown = Object.entries(body)
        .filter(([name]) => SHOWN.has(name))
        .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
        .join(' ');
      return `send ${to} ${message}${shown === '' ? '' : ` ${shown}`}`;
    }
    case 'record':
      return 'record';
    case 'account': {
      const { step: at, batches, refused } = effect.standing;
      return `account at=${at}/${batches}${refused.length > 0 ? ` refused=${refused.map(({ batch }) => batch).join()}` : ''}`;
    }
    case 'restart':
      return `restart ${effect.slot}`;
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

const SHOWN = new Set(['worldSize', 'generation', 'batches', 'reason', 'code', 'message', 'sequence']);

function describeState({ phase, generation, members, restarts, health }: MembershipState, nowMs: number): string {
  const aside = health.filter(({ asideUntilMs }) => asideUntilMs > nowMs).map(({ place }) => ` aside: ${place}`);
  aside.push(...members.filter(({ asideUntilMs }) => asideUntilMs > nowMs).map(({ id }) => ` aside: ${id}`));
  const again = restarts.map(({ slot, atMs, isStarted }) =>
    isStarted ? ` starting: slot ${slot}` : ` again: slot ${slot} in ${atMs - nowMs} ms`,
  );
  return `state ${phase} ${generation} [${members.map(describeMember).join(' ')}]${[...again, ...aside].join()}`;
}

function describeMember(member: MemberState): string {
  const { id, rank, standing, finished, isLeaving, isAway } = member;
  const place = isInGeneration(member)
    ? `=${rank}`
    : finished !== null
      ? ':finished'
      : standing === null
        ? ':building'
        : ':available';
  return `${id}${place}${isLeaving ? ' (leaving)' : ''}${isAway ? ' (away)' : ''}`;
}

export const emptyReady: ControlBodies['ready'] = {
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
  generation: 1,
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
  positiveQuantiles: [],
  negativeQuantiles: [],
  batch: 0,
};
