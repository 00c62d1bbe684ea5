import { bindLanes, type BoundLanes, type Group } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import type { SecurityMode } from '@circlet/security';
import type { Trainer } from '@circlet/training';
import type { BuiltWorker } from './build-worker.ts';
import { checkpointFolder } from './checkpoints.ts';
import { connectionNotes } from './connection-notes.ts';
import type { ControlLink } from './control-link.ts';
import { type FlightRecord, flightRecord } from './flight-record.ts';
import { formGroup } from './generation.ts';
import { takeInitialWeights } from './initial-weights.ts';
import { hostLoad } from './pace/host-load.ts';
import { watchSendQueues } from './pace/send-queues.ts';
import { tellPace } from './pace/tell-pace.ts';
import { drivePart, type GenerationWork } from './part/drive-part.ts';
import type { Strangers } from './security/strangers.ts';
import { sampledTimeline } from './live/sampled-timeline.ts';
import { placeToGoBackTo, restoreAll, type RestoredState, type TellOfRestoring } from './restore.ts';
import { noStanding, takeStanding, whereItStands } from './standing.ts';
import type { StepTimeline } from './step-timeline.ts';
import { trainGeneration } from './train-generation.ts';
import { tellWhereabouts } from './whereabouts.ts';

export interface TakePartOptions {
  /** Address of this host for its peers; absent: all peers are on this host. */
  readonly host: string | undefined;
  /** How the members of a group know each other. */
  readonly mode: SecurityMode;
  readonly strangers: Pick<Strangers, 'onStranger'>;
  /** Aborted, with the reason, by a signal to this process. */
  readonly leave: AbortSignal;
}

/** Often enough to tell busy from idle in some seconds; a look costs 0.1 ms. */
const QUEUE_LOOK_MS = 100;
/** As often as a heartbeat. */
const PACE_MS = 1_000;

/**
 * Takes part in generations one after the other, as the coordinator says, until the training has ended or this worker is let go.
 * What follows from what is decided in `part/step.ts`; here is what it is done with.
 *
 * @throws what ends the connection (`link.ended`), and any failure but those of a group, which end a generation only
 */
export async function takePart(
  worker: BuiltWorker,
  link: ControlLink,
  welcome: ControlBodies['welcome'],
  timeline: StepTimeline | null,
  { host, mode, strangers, leave }: TakePartOptions,
): Promise<void> {
  const { metrics, data, recipe } = worker;
  const security = { mode, onStranger: strangers.onStranger };
  const standing = noStanding();
  const tell: TellOfRestoring = (level, text) => link.send('note', { level, text });
  const sampled = timeline === null ? sampledTimeline(link) : null;
  let lanes: BoundLanes | null = null;
  let flight: FlightRecord | null = null;
  let trainer: Trainer | null = null;
  let isOver = false;

  async function stand(): Promise<Omit<ControlBodies['available'], 'generation'> | null> {
    const bound = await bindLanes({ ...(host === undefined ? {} : { host }), security });
    if (isOver) {
      // The connection has ended meanwhile: nobody else would close them.
      bound[Symbol.dispose]();
      return null;
    }
    lanes = bound;
    link.setPhase(here().step, 'waiting for the next generation');
    const { endpoints } = bound;
    return {
      ...whereItStands(standing, here()),
      endpoints: [...endpoints],
      arithmetic: [...worker.arithmetic],
      metricsAddress: `${worker.page.origin}/metrics`,
    };
  }

  function begin(record: ControlBodies['prepare'], signal: AbortSignal): GenerationWork {
    const { rank, members, generation } = record;
    const nowMs = (): number => performance.now();
    const recorder = flightRecord(generation, nowMs);
    flight = recorder;
    const endpoints = members.toSorted((a, b) => a.rank - b.rank).map((member) => member.endpoints);
    const queues = watchSendQueues({ endpoints, rank, intervalMs: QUEUE_LOOK_MS });
    const send: Parameters<typeof tellPace>[0]['send'] = (said) => link.send('pace', said);
    const pace = tellPace({ send, load: hostLoad(), queues, nowMs, intervalMs: PACE_MS });
    /** What goes on beside it and ends with it. */
    const beside: Disposable[] = [queues, tellWhereabouts(link, recorder)];
    const bound = lanes as BoundLanes;
    lanes = null;
    let group: Group | null = null;
    return {
      async form() {
        link.setPhase(here().step, 'forming the group');
        metrics.takePlace(rank, generation);
        const formed = await formGroup(
          bound,
          record,
          welcome.job,
          recipe,
          { metrics, timeline, flight: recorder },
          signal,
        );
        group = formed;
        const own = await worker.trainerAt({ rank, size: members.length });
        trainer = own;
        own.regroup(formed);
        const goBack = async (resumePath: string): Promise<RestoredState | null> => {
          const path = await placeToGoBackTo(formed, checkpointFolder(welcome.runDirectory), resumePath, tell);
          if (path === '') return null;
          const restored = await restoreAll(own, formed, path, tell);
          data.mustBeThatOf(restored.sampler);
          return restored;
        };
        const beginAnew = (): Promise<void> => takeInitialWeights(own, formed, recipe, tell);
        if (record.receivers.length > 0) {
          const isReceiver = record.receivers.includes(rank);
          link.setPhase(here().step, isReceiver ? 'receiving the state' : 'passing the state on');
        }
        await takeStanding(standing, own, formed, record, goBack, beginAnew, link.setShareDone);
        return {
          generation,
          planHash: own.planHash,
          dataFingerprint: data.fingerprint,
          engine: worker.engine.description,
          metricsAddress: `${worker.page.origin}/metrics`,
          stepsPerEpoch: data.sampler.stepsPerEpoch,
          totalSteps: data.totalSteps,
          firstStep: own.step,
          numClasses: data.split.train.classes.length,
          numImages: data.split.train.items.length,
          numParameters: own.numParameters,
          notes: [...connectionNotes(formed, members), ...data.split.train.notes, ...data.sampler.notes],
          firstBatch: standing.progress.position,
        };
      },
      train: (wishes) =>
        trainGeneration({
          worker,
          trainer: here(),
          welcome,
          link,
          observers: { metrics, timeline: timeline ?? sampled, flight: recorder, pace },
          standing,
          group: group as Group,
          wishes,
          signal,
        }),
      abort: (reason) => group?.abort(reason),
      async end(keepsGroup) {
        if (!keepsGroup) await group?.[Symbol.asyncDispose]();
        beside.forEach((other) => other[Symbol.dispose]());
      },
    };
  }

  /** Built before anything is said. */
  const here = (): Trainer => trainer as Trainer;
  link.setPhase(0, 'building');
  trainer = await worker.trainerAt({ rank: welcome.rank, size: welcome.worldSize });
  while (trainer.compileAhead(welcome.worldSize)) await new Promise((resolve) => setImmediate(resolve));
  try {
    const onFailure = (): void => {
      if (flight !== null) link.send('flightRecord', (flight as FlightRecord).entries());
    };
    await drivePart({
      link,
      stand,
      whereInBatches: () => ({ batches: standing.progress.position, refused: standing.refused }),
      begin,
      leave,
      onFailure,
    });
  } finally {
    isOver = true;
    (lanes as BoundLanes | null)?.[Symbol.dispose]();
    const { pending } = standing.held;
    if (pending !== null) here().discard(pending);
  }
}
