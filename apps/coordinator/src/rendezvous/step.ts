import type { Effect, MemberState, Outcome, RendezvousEvent, RendezvousState, WorkerMessage } from './state.ts';

interface Decision {
  readonly state: RendezvousState;
  readonly effects: readonly Effect[];
}

/**
 * Decides what follows from an event. Pure: clock and network are the caller's, so every branch can be reached by a
 * scenario file (test/scenarios).
 *
 *     joining ── all have joined ──▶ planning ── all plans agree ──▶ running ── all have finished ──▶ ended
 *        └──────────────── a member fails, is lost or disagrees ────────────────┴──▶ ended
 */
export function step(state: RendezvousState, event: RendezvousEvent): Decision {
  if (state.phase === 'ended') {
    return { state, effects: [] };
  }
  switch (event.kind) {
    case 'message':
      return onMessage(state, event.id, event.nowMs, event.message);
    case 'lost':
      return onLost(state, event.slot, event.how);
    case 'stop':
      return onStop(state, event.reason);
    case 'tick':
      return onTick(state, event.nowMs);
  }
}

function onMessage(state: RendezvousState, id: string, nowMs: number, message: WorkerMessage): Decision {
  if (message.kind === 'join') {
    return onJoin(state, id, nowMs, message.body);
  }
  const member = state.members.find((m) => m.id === id);
  if (member === undefined) {
    // Of a worker that was refused, or of another run on the same address.
    return { state, effects: [] };
  }
  const heard = withMember(state, { ...member, lastBeatMs: nowMs });
  switch (message.kind) {
    case 'planned':
      return onPlanned(heard, { ...member, lastBeatMs: nowMs, planned: message.body });
    case 'progress':
      return { state: { ...heard, step: Math.max(heard.step, message.body.step) }, effects: [] };
    case 'checkpointSaved':
      return {
        state: { ...heard, lastCheckpoint: message.body.path },
        effects: [log('checkpoint saved', { step: message.body.step, path: message.body.path })],
      };
    case 'failed': {
      const { code, message: text, userError } = message.body;
      return end(
        heard,
        {
          kind: 'failed',
          code,
          userError,
          message: userError ? text : `${describe(member)}: ${text}${resumeHint(heard)}`,
        },
        text,
      );
    }
    case 'finished':
      return onFinished(withMember(heard, { ...member, lastBeatMs: nowMs, finished: message.body }));
    case 'evaluation':
    case 'heartbeat':
    case 'note':
      return { state: heard, effects: [] };
  }
}

function onJoin(state: RendezvousState, id: string, nowMs: number, join: MemberState['join']): Decision {
  const { settings } = state;
  const refuse = (code: string, message: string): Decision => ({
    state,
    effects: [
      { kind: 'send', to: id, message: 'refused', body: { code, message } },
      log('worker refused', { host: join.host, pid: join.pid, reason: message }),
    ],
  });
  if (state.phase !== 'joining') {
    return refuse(
      'CIRCLET_COORDINATOR_FULL',
      `the run has its ${settings.worldSize} workers already; start a new one for more`,
    );
  }
  if (join.circletVersion !== settings.circletVersion) {
    return refuse(
      'CIRCLET_COORDINATOR_VERSION',
      `expected circlet ${settings.circletVersion}, got ${join.circletVersion} on ${join.host}; install the same release on all hosts`,
    );
  }
  const members = [...state.members, { id, rank: -1, join, planned: null, finished: null, lastBeatMs: nowMs }];
  const joined = log('worker joined', {
    host: join.host,
    pid: join.pid,
    joined: members.length,
    expected: settings.worldSize,
  });
  if (members.length < settings.worldSize) {
    return { state: { ...state, members }, effects: [joined] };
  }
  // Ranks by slot where the coordinator gave slots, else by arrival: the same machines get the same ranks on every run.
  const ranked = members
    .map((member, arrival) => ({ member, key: member.join.slot < 0 ? settings.worldSize + arrival : member.join.slot }))
    .sort((a, b) => a.key - b.key)
    .map(({ member }, rank) => ({ ...member, rank }));
  return {
    state: { ...state, phase: 'planning', members: ranked },
    effects: [joined, ...formGeneration(state, ranked)],
  };
}

const GENERATION = 1;

function formGeneration({ settings }: RendezvousState, ranked: readonly MemberState[]): Effect[] {
  const members = ranked.map(({ rank, join }) => ({ rank, host: join.host, pid: join.pid, endpoints: join.endpoints }));
  return [
    ...ranked.flatMap(({ id, rank }): Effect[] => [
      {
        kind: 'send',
        to: id,
        message: 'welcome',
        body: {
          rank,
          worldSize: settings.worldSize,
          generation: GENERATION,
          job: settings.job,
          recipe: settings.recipe,
          dataPath: settings.dataPath,
          runDirectory: settings.runDirectory,
          resumePath: settings.resumePath,
          numShards: settings.numShards,
        },
      },
      { kind: 'send', to: id, message: 'members', body: { generation: GENERATION, members } },
    ]),
    log('generation formed', { generation: GENERATION, ranks: ranked.length }),
  ];
}

function onPlanned(state: RendezvousState, member: MemberState): Decision {
  const next = withMember(state, member);
  if (state.phase !== 'planning' || next.members.some((m) => m.planned === null)) {
    return { state: next, effects: [] };
  }
  const [first, ...others] = next.members as [MemberState, ...MemberState[]];
  for (const other of others) {
    const differs =
      other.planned?.dataFingerprint !== first.planned?.dataFingerprint
        ? 'see different data'
        : other.planned?.planHash !== first.planned?.planHash
          ? 'have traced different programs'
          : null;
    if (differs !== null) {
      const message = `${describe(first)} and ${describe(other)} ${differs}; give all hosts the same files and the same release`;
      return end(next, { kind: 'failed', code: 'CIRCLET_COORDINATOR_PLANS_DIFFER', userError: true, message }, message);
    }
  }
  return {
    state: { ...next, phase: 'running' },
    effects: [
      ...next.members.map(({ id }): Effect => ({
        kind: 'send',
        to: id,
        message: 'start',
        body: { generation: GENERATION },
      })),
      log('training started', { ranks: next.members.length }),
    ],
  };
}

function onFinished(state: RendezvousState): Decision {
  const done = state.members.map((member) => member.finished);
  if (done.some((finished) => finished === null)) {
    return { state, effects: [] };
  }
  const writer = done.find((finished) => finished?.modelPath !== '') ?? done[0];
  const finished = writer as NonNullable<typeof writer>;
  return {
    state: { ...state, phase: 'ended' },
    effects: [{ kind: 'end', outcome: { kind: finished.complete ? 'complete' : 'stopped', finished } }],
  };
}

function onLost(state: RendezvousState, slot: number, how: string): Decision {
  const member = state.members.find((m) => m.join.slot === slot);
  if (member?.finished !== undefined && member.finished !== null) {
    return { state, effects: [] };
  }
  const who = member === undefined ? `worker ${slot} (before it joined)` : describe(member);
  const message = `${who} ${how} at step ${state.step}${resumeHint(state)}`;
  return end(
    state,
    { kind: 'failed', code: 'CIRCLET_COORDINATOR_WORKER_LOST', userError: false, message },
    message,
    member?.id,
  );
}

function onStop(state: RendezvousState, reason: string): Decision {
  if (state.phase !== 'running') {
    const message = `stopped before the first step: ${reason}`;
    return end(state, { kind: 'failed', code: 'CIRCLET_COORDINATOR_STOPPED', userError: false, message }, reason);
  }
  if (state.stopping) {
    return { state, effects: [] };
  }
  return {
    state: { ...state, stopping: true },
    effects: [
      ...state.members.map(({ id }): Effect => ({ kind: 'send', to: id, message: 'stop', body: { reason } })),
      log('stopping after this step', { reason }),
    ],
  };
}

function onTick(state: RendezvousState, nowMs: number): Decision {
  const silent = state.members.find(
    (member) => member.finished === null && nowMs - member.lastBeatMs > state.settings.silenceMs,
  );
  if (silent === undefined) {
    return { state, effects: [] };
  }
  const seconds = ((nowMs - silent.lastBeatMs) / 1000).toFixed(1);
  const message = `${describe(silent)} has not been heard of for ${seconds} s at step ${state.step}${resumeHint(state)}`;
  return end(
    state,
    { kind: 'failed', code: 'CIRCLET_COORDINATOR_WORKER_SILENT', userError: false, message },
    message,
    silent.id,
  );
}

/** Ends the run: everybody but the culprit is told why. */
function end(state: RendezvousState, outcome: Outcome, reason: string, culprit?: string): Decision {
  const others = state.members.filter(({ id, finished }) => id !== culprit && finished === null);
  return {
    state: { ...state, phase: 'ended' },
    effects: [
      ...others.map(({ id }): Effect => ({ kind: 'send', to: id, message: 'abort', body: { reason } })),
      { kind: 'end', outcome },
    ],
  };
}

function withMember(state: RendezvousState, member: MemberState): RendezvousState {
  return { ...state, members: state.members.map((m) => (m.id === member.id ? member : m)) };
}

function describe({ rank, join }: MemberState): string {
  return `rank ${rank < 0 ? '?' : rank} (pid ${join.pid} on ${join.host})`;
}

function resumeHint({ lastCheckpoint, settings }: RendezvousState): string {
  return lastCheckpoint === null
    ? '; there is no checkpoint yet'
    : `; the last checkpoint is ${lastCheckpoint}: go on with --resume=${settings.runDirectory}`;
}

function log(event: string, fields: Readonly<Record<string, unknown>>): Effect {
  return { kind: 'log', event, fields };
}
