import { type Decision, type Effect, log, type MemberState, type RendezvousState } from './state.ts';

/** The only generation of a run so far: a lost worker ends the run, and a resumed run starts over with its own. */
export const GENERATION = 1;

/** Takes a worker in, or says by name why not. */
export function onJoin(state: RendezvousState, id: string, nowMs: number, join: MemberState['join']): Decision {
  const { settings } = state;
  if (state.phase !== 'joining') {
    const code = 'CIRCLET_COORDINATOR_FULL';
    return refuse(
      state,
      id,
      join,
      code,
      `the run has its ${settings.worldSize} workers already; start a new one for more`,
    );
  }
  if (join.circletVersion !== settings.circletVersion) {
    const code = 'CIRCLET_COORDINATOR_VERSION';
    return refuse(
      state,
      id,
      join,
      code,
      `expected circlet ${settings.circletVersion}, got ${join.circletVersion} on ${join.host}; install the same release on all hosts`,
    );
  }
  const member: MemberState = {
    id,
    rank: -1,
    join,
    planned: null,
    finished: null,
    hasFailed: false,
    hasSettled: false,
    activity: 'joined',
    lastBeatMs: nowMs,
  };
  const members = [...state.members, member];
  return {
    state: { ...state, members },
    effects: [
      log('worker joined', { host: join.host, pid: join.pid, joined: members.length, expected: settings.worldSize }),
    ],
  };
}

function refuse(
  state: RendezvousState,
  id: string,
  { host, pid }: MemberState['join'],
  code: string,
  message: string,
): Decision {
  return {
    state,
    effects: [
      { kind: 'send', to: id, message: 'refused', body: { code, message } },
      log('worker refused', { host, pid, code, reason: message }),
    ],
  };
}

/**
 * Gives ranks: by slot where the coordinator gave slots, else by arrival, so that the same machine's workers get the same
 * ranks on every run.
 */
export function formGeneration(state: RendezvousState): Decision {
  const { settings } = state;
  const ranked = state.members
    .map((member, arrival) => ({ member, key: member.join.slot < 0 ? settings.worldSize + arrival : member.join.slot }))
    .sort((a, b) => a.key - b.key)
    .map(({ member }, rank) => ({ ...member, rank, activity: 'building' }));
  const members = ranked.map(({ rank, join }) => ({ rank, host: join.host, pid: join.pid, endpoints: join.endpoints }));
  const welcome = {
    worldSize: settings.worldSize,
    generation: GENERATION,
    job: settings.job,
    recipe: settings.recipe,
    dataPath: '',
    runDirectory: settings.runDirectory,
    resumePath: settings.resumePath,
    numShards: settings.numShards,
    trace: settings.trace,
    // A secret, which is filled in where it is sent.
    memberToken: '',
  };
  return {
    state: { ...state, phase: 'planning', members: ranked },
    effects: [
      ...ranked.flatMap(({ id, rank }): Effect[] => [
        { kind: 'send', to: id, message: 'welcome', body: { ...welcome, rank } },
        { kind: 'send', to: id, message: 'members', body: { generation: GENERATION, members } },
      ]),
      log('generation formed', { generation: GENERATION, workers: ranked.length }),
    ],
  };
}
