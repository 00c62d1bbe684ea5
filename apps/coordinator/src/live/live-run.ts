import {
  type GalleryFacts,
  type LiveState,
  type Marker,
  MAX_SCORE_ROWS,
  type RunFacts,
  type RunStatus,
  SCORE_COLUMNS,
  thinnedSeries,
  type WorkerFacts,
} from '@circlet/dashboard';
import type { ControlBodies, ControlMessage } from '@circlet/protocol';
import type { Recipe } from '@circlet/recipe';
import { agreedBy, hasCommitted, isInGeneration, type MembershipState, type Outcome } from '../membership/state.ts';
import { rateMeter } from '../output/reporter.ts';
import { stepRate } from '../output/step-rate.ts';
import { decisionBoundary } from './boundary.ts';
import { ringWatch } from './edges.ts';
import { eventWords } from './event-words.ts';
import { liveFeed, type LiveFeed } from './feed.ts';
import { stepTimelines } from './step-timelines.ts';
import { workerList } from './worker-list.ts';

/** What the live page shows of a run; decides nothing. */
export interface LiveRun extends Disposable {
  readonly feed: LiveFeed;
  /** What a member has said. */
  message(from: string, message: ControlMessage): void;
  changed(before: MembershipState, after: MembershipState): void;
  /** Who takes part, by rank; whoever was lost a moment ago is among them. */
  workers(): readonly WorkerFacts[];
  /** A milestone, as in events.jsonl. */
  event(event: string, fields: Readonly<Record<string, unknown>>): void;
  tick(): void;
  ended(outcome: Outcome): void;
  /** The pictures of the last evaluation that had some. */
  readonly sheet: { readonly step: number; readonly jpeg: Buffer } | null;
}

export interface LiveRunOptions {
  readonly recipe: Recipe;
  readonly folder: string;
  readonly metrics: string;
  readonly tokenFile: string;
  readonly state: () => MembershipState;
  readonly nowMs: () => number;
  /** Asks a worker to tell what it does in a step. */
  readonly wantTimeline: (id: string, step: number) => void;
  /** Whether workers send the timeline of every step anyway. */
  readonly isTraced: boolean;
}

/** Often enough to look live; a page that shows more often costs more than anybody sees. */
const TELL_MS = 250;
/** Membership changes that are kept for the curves. */
const MOST_MARKERS = 100;

export function liveRun(options: LiveRunOptions): LiveRun {
  const { recipe, folder, metrics, tokenFile, state, nowMs } = options;
  const boundary = decisionBoundary(recipe.losses);
  const workers = workerList(nowMs);
  const ring = ringWatch();
  const scores = thinnedSeries(SCORE_COLUMNS, MAX_SCORE_ROWS);
  const timelines = stepTimelines({ ...options, onStep: () => feed.touch('timeline') });
  const rateOf = rateMeter();
  let run: RunFacts | null = null;
  let rate = { imagesPerSecond: 0, remainingSeconds: 0 };
  let epoch = 0;
  let markers: readonly Marker[] = [];
  let rawPixels: number | null = null;
  let gallery: GalleryFacts | null = null;
  let sheet: LiveRun['sheet'] = null;
  let lastCheckpointStep: number | null = null;
  let ending: Pick<RunStatus, 'phase' | 'text'> | null = null;

  const status = (): RunStatus => {
    const { phase, generation, stopping, step, members, settings, tooFewSinceMs } = state();
    const here = members.length;
    const waits =
      tooFewSinceMs !== null || (phase === 'forming' && here < settings.numWorkers)
        ? `${here} of ${settings.numWorkers} workers are here`
        : '';
    return {
      phase: ending?.phase ?? PHASES[phase],
      text: ending?.text ?? waits,
      generation,
      stopping,
      steps: step,
      epoch,
      ...rate,
      lastCheckpointStep,
    };
  };
  const worldSize = (): number => state().members.filter(isInGeneration).length;
  const snapshot = (): LiveState => ({
    run,
    status: status(),
    boundary,
    workers: workers.list(state()),
    edges: ring.edges(worldSize()),
    markers,
    scores: scores.data(),
    rawPixels,
    timeline: timelines.latest,
    gallery,
  });
  const feed = liveFeed({ snapshot, nowMs, intervalMs: TELL_MS });
  const mark = (kind: Marker['kind'], text: string): void => {
    markers = [...markers, { step: state().step, kind, text }].slice(-MOST_MARKERS);
    feed.touch('markers');
  };

  const began = (after: MembershipState): void => {
    const agreed = agreedBy(after);
    if (agreed === null) return;
    const { totalSteps, stepsPerEpoch, firstStep, numParameters, engine } = agreed;
    const startedAtMs = nowMs();
    const facts = { totalSteps, stepsPerEpoch, numParameters, engine, images: recipe.batch.global };
    const { name, description } = recipe;
    run ??= { name, description: description ?? '', folder, metrics, tokenFile, startedAtMs, firstStep, ...facts };
    feed.touch('run');
    ring.reset();
    if (after.generation > 1) mark('changed', `generation ${after.generation}: ${worldSize()} workers`);
  };
  const applied = (progress: ControlBodies['progress']): void => {
    const { step, loss, learningRate, meanPositive, meanNegative } = progress;
    epoch = progress.epoch;
    if (run !== null) rate = rateOf(progress, { ...run, worldSize: worldSize() }, nowMs());
    const row = { learningRate, meanPositive, meanNegative, imagesPerSecond: stepRate(progress) };
    feed.step({ step: step + 1, loss, lossLeast: loss, lossMost: loss, ...row });
    feed.touch('status');
    timelines.applied(step);
  };
  const evaluated = ({ what, step, scores: values }: ControlBodies['evaluation']): void => {
    const of = (name: string): number => values.find((score) => score.name === name)?.value ?? NaN;
    if (what === 'raw-pixels') rawPixels = of('recallAt1');
    else scores.push({ step, recallAt1: of('recallAt1'), recallAt8: of('recallAt8'), mapAtR: of('mapAtR') });
    feed.touch('scores', 'rawPixels');
  };
  return {
    workers: () => workers.list(state()),
    feed,
    get sheet() {
      return sheet;
    },
    message(from, { kind, body }) {
      const { rank = -1 } = state().members.find(({ id }) => id === from) ?? {};
      switch (kind) {
        case 'progress':
          return applied(body);
        case 'evaluation':
          return evaluated(body);
        case 'heartbeat':
          workers.heard(from, body);
          return feed.touch('workers');
        case 'pace':
          ring.pace(rank, body);
          return feed.touch('edges');
        case 'whereabouts':
          return ring.whereabouts(rank, body);
        case 'checkpointSaved':
          lastCheckpointStep = body.step;
          return feed.touch('status');
        case 'density': {
          const { step, pairs, betweenImages, cells, bins, least } = body;
          const between = betweenImages ? 'images' : 'classes';
          const packed = Buffer.from(cells).toString('base64');
          return feed.density({ step: step + 1, pairs, between, cells: packed, bins, least });
        }
        case 'retrievals': {
          const { step, tile, queries } = body;
          sheet = { step, jpeg: Buffer.from(body.sheet, 'base64') };
          const columns = 1 + Math.max(0, ...queries.map(({ neighbours }) => neighbours.length));
          gallery = { step, sheet: `/gallery.jpg?step=${step}`, tile, columns, queries };
          return feed.touch('gallery');
        }
        case 'trace':
          return timelines.heard(rank, body);
        default:
          return;
      }
    },
    changed(before, after) {
      workers.changed(before, after);
      if (hasCommitted(before, after)) began(after);
      if (before.members !== after.members) feed.touch('workers');
      const isOther = before.phase !== after.phase || before.step !== after.step || before.stopping !== after.stopping;
      if (isOther || before.members.length !== after.members.length) feed.touch('status', 'workers', 'edges');
    },
    event(event, fields) {
      const words = eventWords(event, fields);
      if (words !== null) feed.event(words);
      const step = state().step;
      if (event === 'worker lost' && step > 0) mark('lost', words?.text ?? event);
      if (event === 'worker joined' && step > 0) mark('joined', words?.text ?? event);
    },
    tick() {
      timelines.tick();
    },
    ended(outcome) {
      const text = outcome.kind === 'failed' ? outcome.message : '';
      ending = { phase: outcome.kind === 'cancelled' ? 'stopped' : outcome.kind, text };
      feed.touch('status', 'workers');
      feed.flush();
    },
    [Symbol.dispose]: () => feed[Symbol.dispose](),
  };
}

const PHASES: Readonly<Record<MembershipState['phase'], RunStatus['phase']>> = {
  forming: 'waiting',
  preparing: 'preparing',
  running: 'training',
  draining: 'draining',
  ended: 'stopped',
};
