import type { ControlBodies } from '@circlet/protocol';
import type { ControlLink } from '../control-link.ts';
import { AbandonedError } from '../errors.ts';
import type { Wishes } from '../vote.ts';
import { initialPart, type PartEffect, type PartEvent } from './state.ts';
import { step } from './step.ts';

/** What a worker does in one generation. */
export interface GenerationWork {
  /** Forms the group and comes to the state in which the generation goes on. */
  form(): Promise<ControlBodies['ready']>;
  /** @returns what the worker says at the end of training; null when all left the generation for the next one */
  train(wishes: () => Wishes): Promise<ControlBodies['finished'] | null>;
  /** Ends the group's collectives, with the reason, for all of its ranks. */
  abort(reason: string): void;
  /** Nothing is going on any more. @param keepsGroup its peers are to hear nothing from here */
  end(keepsGroup: boolean): Promise<void>;
}

export interface PartDependencies {
  readonly link: Pick<
    ControlLink,
    'send' | 'onMembership' | 'onComeBack' | 'ended' | 'stopRequested' | 'checkpointRequested'
  >;
  /** Makes ready for the next generation. @returns where this worker stands; null when its part has ended meanwhile */
  readonly stand: () => Promise<Omit<ControlBodies['available'], 'generation'> | null>;
  /** What this worker has trained of, for a coordinator that it comes back to. */
  readonly whereInBatches: () => Pick<ControlBodies['comeBack'], 'batches' | 'refused'>;
  /** @param signal aborted, with the reason, when the generation is abandoned or the worker ends */
  readonly begin: (record: ControlBodies['prepare'], signal: AbortSignal) => GenerationWork;
  /** Aborted, with the reason, by a signal to this process. */
  readonly leave: AbortSignal;
  /** Told of a failure of its own before the worker leaves. */
  readonly onFailure: () => void;
}

interface Current {
  readonly controller: AbortController;
  readonly work: GenerationWork;
  /** What is going on in it; never rejects. */
  activity: Promise<void>;
}

/**
 * Holds the state of a worker's part and performs what its pure decisions ask for, until training has ended or this worker is let go.
 *
 * @throws what ends the connection (`link.ended`), and any failure but those of a group, which end a generation only
 */
export async function drivePart(dependencies: PartDependencies): Promise<void> {
  const { link, stand, whereInBatches, begin, leave, onFailure } = dependencies;
  let state = initialPart();
  let current: Current | null = null;
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
        return void sayWhereItStands(effect.generation).catch(end);
      case 'form':
        return form(effect.record);
      case 'train':
        return carryOn(train);
      case 'cancel':
        current?.controller.abort(new AbandonedError(state.generation, effect.reason));
        current?.work.abort(effect.reason);
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

  async function sayWhereItStands(generation: number): Promise<void> {
    if (isOver) return;
    const where = await stand();
    if (where !== null) link.send('available', { generation, ...where });
  }

  function form(record: ControlBodies['prepare']): void {
    const controller = new AbortController();
    current = { controller, work: begin(record, controller.signal), activity: Promise.resolve() };
    wantsToRegroup = false;
    carryOn(async (work) => dispatch({ kind: 'formed', ready: await work.form() }));
  }

  async function train(work: GenerationWork): Promise<void> {
    const finished = await work.train(() => ({
      stop: link.stopRequested,
      regroup: wantsToRegroup,
      save: link.checkpointRequested,
    }));
    dispatch(finished === null ? { kind: 'drained' } : { kind: 'finished', finished });
  }

  /** Does something in the generation; how it fails decides whether the generation ends with it, or the worker. */
  function carryOn(doWork: (work: GenerationWork) => Promise<void>): void {
    const generation = current as Current;
    const { signal } = generation.controller;
    generation.activity = doWork(generation.work).catch((error: unknown) => {
      if (signal.aborted || link.ended.aborted) return;
      const { code = '', message, peer = -1 } = error as Error & { code?: string; peer?: number };
      if (code.startsWith('CIRCLET_COLLECTIVE_')) dispatch({ kind: 'broken', rank: peer, reason: message });
      else end(error);
    });
  }

  async function unwind(): Promise<void> {
    const generation = current as Current;
    await generation.activity;
    await generation.work.end(false);
    current = null;
    dispatch({ kind: 'unwound' });
  }

  const askToLeave = (): void => dispatch({ kind: 'leave', reason: String(leave.reason) });
  const onEnded = (): void => {
    current?.controller.abort(link.ended.reason);
    current?.work.abort((link.ended.reason as Error).message);
    end(link.ended.reason);
  };
  try {
    link.onMembership((message) => {
      const { kind, body } = message;
      dispatch(kind === 'prepare' ? { kind, record: body } : ({ kind, ...body } as PartEvent));
    });
    link.onComeBack(() => ({ generation: state.generation, ...whereInBatches() }));
    link.ended.addEventListener('abort', onEnded, { once: true });
    leave.addEventListener('abort', askToLeave, { once: true });
    link.ended.throwIfAborted();
    dispatch({ kind: 'built' });
    if (leave.aborted) askToLeave();
    await ended;
  } catch (error) {
    if (current !== null && !link.ended.aborted) onFailure();
    throw error;
  } finally {
    isOver = true;
    leave.removeEventListener('abort', askToLeave);
    link.ended.removeEventListener('abort', onEnded);
    if (current !== null) {
      const { controller, activity, work } = current as Current;
      controller.abort(new AbandonedError(state.generation, 'this worker ends'));
      await activity;
      // Of a worker that fails, its peers hear only when the coordinator has read why: with the end of the process.
      await work.end(!link.ended.aborted);
    }
  }
}
