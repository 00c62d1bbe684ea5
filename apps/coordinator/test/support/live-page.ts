import type { ControlBodies } from '@circlet/protocol';
import { parseRecipe, presetText } from '@circlet/recipe';
import { actionRoutes } from '../../src/live/actions.ts';
import { type LiveRun, liveRun } from '../../src/live/live-run.ts';
import { livePageRoutes } from '../../src/live/page-routes.ts';
import { driveMembership, type MembershipDriver } from '../../src/job/membership-driver.ts';
import { initialState } from '../../src/membership/state.ts';
import { coordinatorMetrics, type CoordinatorMetrics } from '../../src/metrics.ts';
import { metricsRoute, serveRun } from '../../src/metrics-page.ts';
import { emptyProgress, emptyReady, settingsOf, untilTraining } from './scenario.ts';

export const PAGE_TOKEN = 'a-token-of-this-test-0123456789';

/** The live page as the coordinator serves it, of a run whose workers say what a test wants them to. */
export interface ServedRun extends AsyncDisposable {
  readonly origin: string;
  readonly live: LiveRun;
  readonly membership: MembershipDriver;
  readonly metrics: CoordinatorMetrics;
  /** What was sent to workers. */
  readonly sent: (readonly [to: string, kind: string])[];
  /** A member's message, as it goes through the coordinator. */
  says<K extends keyof ControlBodies>(id: string, kind: K, body: ControlBodies[K]): void;
  /** One applied step of rank 0. */
  trains(step: number, more?: Partial<ControlBodies['progress']>): void;
  /** Its server goes away, and the run with it. */
  goesAway(): Promise<void>;
}

export interface ServedRunOptions {
  readonly numWorkers?: number;
  readonly totalSteps?: number;
  readonly port?: number;
  /** What readers need. */
  readonly token?: string | null;
}

export async function serveLiveRun(options: ServedRunOptions = {}): Promise<ServedRun> {
  const { numWorkers = 2, totalSteps = 1_000, port = 0, token = null } = options;
  const recipe = parseRecipe(presetText('emoji-quickstart'));
  const metrics = coordinatorMetrics();
  const sent: [string, string][] = [];
  let live: LiveRun | null = null;
  const log = (event: string, fields: Readonly<Record<string, unknown>> = {}): void => live?.event(event, fields);
  const membership = driveMembership(initialState({ ...settingsOf(numWorkers), maxWorkers: numWorkers }), {
    send: (to, kind) => void sent.push([to, kind]),
    log,
    record: () => undefined,
    account: () => undefined,
    restart: () => undefined,
    begin: () => undefined,
    keep: () => true,
    changed(before, after) {
      metrics.cluster.changed(before, after, performance.now());
      live?.changed(before, after);
    },
  });
  const actions = actionRoutes({
    token: PAGE_TOKEN,
    state: () => membership.state,
    dispatch: membership.dispatch,
    send: (to, kind) => void sent.push([to, kind]),
    log,
    nowMs: Date.now,
  });
  const routes = { ...livePageRoutes(() => live, actions), '/metrics': metricsRoute(metrics.registry) };
  // More requests than a reader would make: a test is several.
  const page = await serveRun(routes, { host: '127.0.0.1', port, token, tls: null }, () => undefined);
  const shown = liveRun({
    recipe,
    folder: 'runs/20261127-emoji-quickstart',
    metrics: `${page.origin}/metrics`,
    tokenFile: '/home/me/.circlet/page-1.token',
    state: () => membership.state,
    nowMs: Date.now,
    wantTimeline: (id) => void sent.push([id, 'timelineWanted']),
    isTraced: false,
  });
  live = shown;
  const served: ServedRun = {
    origin: page.origin,
    live: shown,
    membership,
    metrics,
    sent,
    says(id, kind, body) {
      const message = { kind, body } as Parameters<LiveRun['message']>[1];
      shown.message(id, message);
      if (kind === 'progress') metrics.progress(body as ControlBodies['progress']);
      if (kind === 'evaluation') metrics.evaluation(body as ControlBodies['evaluation']);
      // These are for the page alone.
      if (['density', 'retrievals', 'trace'].includes(kind)) return;
      membership.dispatch({ kind: 'message', id, nowMs: Date.now(), message: message as never });
    },
    trains(step, more = {}) {
      const seconds = [
        { phase: 'gradients', seconds: 0.4 },
        { phase: 'apply', seconds: 0.1 },
      ];
      const loss = 80 * Math.exp(-step / (0.3 * totalSteps)) + 3 + Math.sin(step * 12.9898) * 1.5;
      const similarity = 0.9 * (1 - Math.exp((-3 * step) / totalSteps));
      served.says('w0', 'progress', {
        ...emptyProgress,
        ...{
          step,
          batch: step,
          epoch: (step + 1) / 31,
          loss,
          learningRate: 0.1 * (1 - step / totalSteps),
          images: 128,
        },
        ...{ seconds, meanPositive: similarity, meanNegative: similarity / 4, gradientNorm: 1 },
        ...more,
      });
    },
    async goesAway() {
      shown[Symbol.dispose]();
      await page[Symbol.asyncDispose]();
    },
    [Symbol.asyncDispose]: () => served.goesAway(),
  };
  const names = Array.from({ length: numWorkers }, (_, index) => `w${index}`);
  for (const event of untilTraining(names, Date.now(), membership.state)) {
    const isReady = event.kind === 'message' && event.message.kind === 'ready';
    const engine = 'TensorFlow 2.21.0 on CPU';
    const agreed = { totalSteps, stepsPerEpoch: 31, numParameters: 2_900_000, engine, generation: 1 };
    membership.dispatch(
      isReady
        ? { ...event, message: { kind: 'ready', body: { ...emptyReady, ...agreed, metricsAddress: '' } } }
        : event,
    );
  }
  names.forEach((id) =>
    served.says(id, 'heartbeat', { step: 0, phase: 'gradients', residentBytes: 7.4e8, shareDone: 0 }),
  );
  return served;
}
