import { bindLanes, type BoundLanes, type Group } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import type { SecurityMode } from '@circlet/security';
import type { BuiltWorker } from './build-worker.ts';
import { connectionNotes } from './connection-notes.ts';
import type { ControlLink } from './control-link.ts';
import { AbandonedError } from './errors.ts';
import { type FlightRecord, flightRecord } from './flight-record.ts';
import { formGroup } from './generation.ts';
import { hostLoad } from './pace/host-load.ts';
import { watchSendQueues } from './pace/send-queues.ts';
import { type PaceTeller, tellPace } from './pace/tell-pace.ts';
import { initialPart, type PartEffect, type PartEvent } from './part/state.ts';
import { step } from './part/step.ts';
import type { Strangers } from './security/strangers.ts';
import type { TellOfRestoring } from './restore.ts';
import { sampledTimeline } from './live/sampled-timeline.ts';
import { noStanding, takeStanding } from './standing.ts';
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

/** One generation that this worker is in. */
interface Current {
  readonly controller: AbortController;
  group: Group | null;
  /** What is going on in it; never rejects. */
  activity: Promise<void>;
  readonly flight: FlightRecord;
  pace: PaceTeller;
  /** What goes on beside it and ends with it. */
  readonly beside: Disposable[];
}

/** Often enough to tell busy from idle in some seconds; a look costs 0.1 ms. */
const QUEUE_LOOK_MS = 100;
/** As often as a heartbeat. */
const PACE_MS = 1_000;

/**
 * Takes part in generations one after the other, as the coordinator says, until the training has ended or this worker is let go.
 * What follows from what is decided in `part/step.ts`; here it is done.
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
  const bind = (): Promise<BoundLanes> => bindLanes({ ...(host === undefined ? {} : { host }), security });
  const standing = noStanding();
  const tell: TellOfRestoring = (level, text) => link.send('note', { level, text });
  let state = initialPart();
  const sampled = timeline === null ? sampledTimeline(link) : null;
  let current: Current | null = null;
  let lanes: BoundLanes | null = null;
  let wantsToRegroup = false;
  let isOver = false;
  let end: (error?: unknown) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error as Error));
  });

  const dispatch = (event: PartEvent): void => {
    const decision = step(state, event);
    state = decision.state;
    decision.effects.forEach(perform);
  };
  const perform = (effect: PartEffect): void => {
    switch (effect.kind) {
      case 'say':
        return link.send(effect.message, effect.body);
      case 'stand':
        return void stand(effect.generation).catch(end);
      case 'form':
        return form(effect.record);
      case 'train':
        return carryOn(train);
      case 'cancel':
        current?.controller.abort(new AbandonedError(state.generation, effect.reason));
        current?.group?.abort(effect.reason);
        return void unwind();
      case 'dissolve':
        return void unwind();
      case 'askToRegroup':
        wantsToRegroup = true;
        return;
      case 'go':
        return end();
    }
  };

  async function stand(generation: number): Promise<void> {
    if (isOver) return;
    const bound = await bind();
    // The connection may have ended meanwhile: nobody would close them.
    if (isOver) return bound[Symbol.dispose]();
    lanes = bound;
    const { hasState, progress, held, refused } = standing;
    link.setPhase(trainer.step, 'waiting for the next generation');
    link.send('available', {
      generation,
      hasState,
      step: trainer.step,
      batches: progress.position,
      hasPending: held.pending !== null,
      refused,
      endpoints: [...bound.endpoints],
      arithmetic: [...worker.arithmetic],
      metricsAddress: `${worker.page.origin}/metrics`,
    });
  }

  function form(record: ControlBodies['prepare']): void {
    const controller = new AbortController();
    const { rank, members } = record;
    const nowMs = (): number => performance.now();
    const flight = flightRecord(record.generation, nowMs);
    const endpoints = members.toSorted((a, b) => a.rank - b.rank).map((member) => member.endpoints);
    const queues = watchSendQueues({ endpoints, rank, intervalMs: QUEUE_LOOK_MS });
    const send: Parameters<typeof tellPace>[0]['send'] = (said) => link.send('pace', said);
    const generation: Current = {
      controller,
      group: null,
      activity: Promise.resolve(),
      flight,
      pace: tellPace({ send, load: hostLoad(), queues, nowMs, intervalMs: PACE_MS }),
      beside: [queues, tellWhereabouts(link, flight)],
    };
    current = generation;
    wantsToRegroup = false;
    const bound = lanes as BoundLanes;
    lanes = null;
    carryOn(async ({ signal }) => {
      link.setPhase(trainer.step, 'forming the group');
      metrics.takePlace(rank, record.generation);
      const group = await formGroup(bound, record, welcome.job, recipe, { metrics, timeline, flight }, signal);
      generation.group = group;
      trainer = await worker.trainerAt({ rank, size: members.length });
      trainer.regroup(group);
      await takeStanding(standing, trainer, group, record, (sampler) => data.mustBeThatOf(sampler), tell);
      const notes = [...connectionNotes(group, members), ...data.split.train.notes, ...data.sampler.notes];
      dispatch({
        kind: 'formed',
        ready: {
          generation: record.generation,
          planHash: trainer.planHash,
          dataFingerprint: data.fingerprint,
          engine: worker.engine.description,
          metricsAddress: `${worker.page.origin}/metrics`,
          stepsPerEpoch: data.sampler.stepsPerEpoch,
          totalSteps: data.totalSteps,
          firstStep: trainer.step,
          numClasses: data.split.train.classes.length,
          numImages: data.split.train.items.length,
          numParameters: trainer.numParameters,
          notes,
          firstBatch: standing.progress.position,
        },
      });
    });
  }

  async function train({ group, signal }: { group: Group | null; signal: AbortSignal }): Promise<void> {
    const finished = await trainGeneration({
      worker,
      trainer,
      welcome,
      link,
      observers: {
        metrics,
        timeline: timeline ?? sampled,
        flight: (current as Current).flight,
        pace: (current as Current).pace,
      },
      standing,
      group: group as Group,
      wishes: () => ({ stop: link.stopRequested, regroup: wantsToRegroup, save: link.checkpointRequested }),
      signal,
    });
    dispatch(finished === null ? { kind: 'drained' } : { kind: 'finished', finished });
  }

  /** Does something in the generation; how it fails decides whether the generation ends with it, or the worker. */
  function carryOn(work: (within: { group: Group | null; signal: AbortSignal }) => Promise<void>): void {
    const generation = current as Current;
    const { signal } = generation.controller;
    generation.activity = work({ group: generation.group, signal }).catch((error: unknown) => {
      if (signal.aborted || link.ended.aborted) return;
      const { code = '', message, peer = -1 } = error as Error & { code?: string; peer?: number };
      if (code.startsWith('CIRCLET_COLLECTIVE_')) dispatch({ kind: 'broken', rank: peer, reason: message });
      else end(error);
    });
  }

  async function unwind(): Promise<void> {
    const generation = current as Current;
    await generation.activity;
    await generation.group?.[Symbol.asyncDispose]();
    generation.beside.forEach((other) => other[Symbol.dispose]());
    current = null;
    dispatch({ kind: 'unwound' });
  }

  const askToLeave = (): void => dispatch({ kind: 'leave', reason: String(leave.reason) });
  const onEnded = (): void => {
    current?.controller.abort(link.ended.reason);
    current?.group?.abort((link.ended.reason as Error).message);
    end(link.ended.reason);
  };
  link.setPhase(0, 'building');
  let trainer = await worker.trainerAt({ rank: welcome.rank, size: welcome.worldSize });
  while (trainer.compileAhead(welcome.worldSize)) await new Promise((resolve) => setImmediate(resolve));
  try {
    link.onMembership((message) => {
      const { kind, body } = message;
      dispatch(kind === 'prepare' ? { kind, record: body } : ({ kind, ...body } as PartEvent));
    });
    link.ended.addEventListener('abort', onEnded, { once: true });
    leave.addEventListener('abort', askToLeave, { once: true });
    link.ended.throwIfAborted();
    dispatch({ kind: 'built' });
    if (leave.aborted) askToLeave();
    await ended;
  } catch (error) {
    if (current !== null && !link.ended.aborted) link.send('flightRecord', (current as Current).flight.entries());
    throw error;
  } finally {
    isOver = true;
    leave.removeEventListener('abort', askToLeave);
    link.ended.removeEventListener('abort', onEnded);
    if (current !== null) {
      const { controller, activity } = current as Current;
      (current as Current).beside.forEach((other) => other[Symbol.dispose]());
      controller.abort(new AbandonedError(state.generation, 'this worker ends'));
      await activity;
      // Of a worker that fails, its peers hear only when the coordinator has read why: with the end of the process.
      if (link.ended.aborted) await (current as Current).group?.[Symbol.asyncDispose]();
    }
    (lanes as BoundLanes | null)?.[Symbol.dispose]();
    const { pending } = standing.held;
    if (pending !== null) trainer.discard(pending);
  }
}
