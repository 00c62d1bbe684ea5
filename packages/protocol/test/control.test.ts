import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlet } from '../generated/control.js';
import {
  type ControlBodies,
  type ControlKind,
  decodeControl,
  decodeEnvelope,
  encodeControl,
  MAX_CONTROL_BYTES,
  PROTOCOL_VERSION,
  ProtocolError,
} from '../src/index.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const texts = fc.array(text, { maxLength: 4 });
const u32 = fc.nat(0xffff_ffff);
const double = fc.double();
const seconds = fc.array(fc.record({ phase: text, seconds: double }), { maxLength: 3 });
const member = fc.record({ rank: u32, host: text, pid: u32, endpoints: texts });

/** Any body of each kind; a kind or a field that is missing here is a type error. */
const bodies: { [K in ControlKind]: fc.Arbitrary<ControlBodies[K]> } = {
  join: fc.record({ circletVersion: text, host: text, pid: u32, slot: fc.integer({ min: -1 }) }),
  available: fc.record({
    generation: u32,
    hasState: fc.boolean(),
    step: u32,
    batches: u32,
    hasPending: fc.boolean(),
    refused: fc.array(fc.record({ step: u32, batch: u32, loss: double, gradientNorm: double }), { maxLength: 3 }),
    endpoints: texts,
    arithmetic: texts,
    metricsAddress: text,
  }),
  comeBack: fc.record({
    job: text,
    generation: u32,
    batches: u32,
    refused: fc.array(fc.record({ step: u32, batch: u32, loss: double, gradientNorm: double }), { maxLength: 3 }),
  }),
  welcomeBack: fc.record({ sequence: u32 }),
  heard: fc.record({ sequence: u32 }),
  suspect: fc.record({ generation: u32, rank: fc.integer({ min: -1 }), reason: text }),
  leaving: fc.record({ reason: text }),
  ready: fc.record({
    planHash: text,
    dataFingerprint: text,
    engine: text,
    metricsAddress: text,
    stepsPerEpoch: u32,
    totalSteps: u32,
    firstStep: u32,
    numClasses: u32,
    numImages: u32,
    numParameters: fc.maxSafeNat(),
    notes: texts,
    firstBatch: u32,
    generation: u32,
  }),
  progress: fc.record({
    step: u32,
    epoch: double,
    loss: double,
    learningRate: double,
    gradientNorm: double,
    images: u32,
    seconds,
    meanPositive: double,
    meanNegative: double,
    batch: u32,
    positiveQuantiles: fc.array(double, { maxLength: 5 }),
    negativeQuantiles: fc.array(double, { maxLength: 5 }),
  }),
  totals: fc.record({
    totals: fc.array(fc.record({ metric: text, labels: texts, value: double }), { maxLength: 3 }),
  }),
  evaluation: fc.record({
    step: u32,
    what: text,
    scores: fc.array(fc.record({ name: text, value: double }), { maxLength: 3 }),
    conventions: texts,
    numImages: u32,
    numClasses: u32,
  }),
  checkpointSaved: fc.record({ step: u32, path: text }),
  heartbeat: fc.record({ step: u32, phase: text, residentBytes: fc.maxSafeNat(), shareDone: double }),
  failed: fc.record({ code: text, message: text, step: u32, userError: fc.boolean() }),
  finished: fc.record({
    step: u32,
    modelPath: text,
    trainSeconds: double,
    complete: fc.boolean(),
    skippedImages: texts,
  }),
  note: fc.record({ level: text, text }),
  trace: fc.record({
    step: u32,
    spans: fc.array(fc.record({ track: text, name: text, beginMs: double, endMs: double, overlaps: fc.boolean() }), {
      maxLength: 3,
    }),
    readings: fc.array(fc.record({ workerMs: double, coordinatorMs: double, uncertaintyMs: double }), { maxLength: 3 }),
  }),
  clockQuestion: fc.record({ askedMs: double }),
  batchRefused: fc.record({ step: u32, batch: u32, rank: u32, loss: double, gradientNorm: double, images: texts }),
  checkpointMissed: fc.record({ step: u32, hasFailed: fc.boolean(), reason: text }),
  imagesReplaced: fc.record({
    images: fc.array(fc.record({ position: fc.maxSafeNat(), image: text, replacement: text, reason: text }), {
      maxLength: 3,
    }),
  }),
  settled: fc.record({ batches: u32, generation: u32 }),
  whereabouts: fc.record({
    generation: u32,
    step: u32,
    phase: text,
    idleSeconds: double,
    waiting: fc.array(
      fc.record({
        name: text,
        lane: text,
        sequence: u32,
        phase: text,
        chunk: fc.maxSafeNat(),
        kind: text,
        peer: fc.integer({ min: -1, max: 1_000 }),
        seconds: double,
      }),
      { maxLength: 3 },
    ),
  }),
  flightRecord: fc.record({
    entries: fc.array(
      fc.record({
        generation: u32,
        step: u32,
        kind: text,
        name: text,
        lane: text,
        sequence: u32,
        phase: text,
        chunk: fc.maxSafeNat(),
        waits: texts,
        beganAgo: double,
        endedAgo: double,
        failed: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  }),
  replicasDiffered: fc.record({
    step: u32,
    outcome: text,
    ranks: fc.array(u32),
    slices: fc.array(u32),
    numSlices: u32,
    tensors: texts,
    evidence: text,
  }),
  pace: fc.record({
    ...{
      steps: u32,
      lastStep: u32,
      seconds: double,
      dataSeconds: double,
      computeSeconds: double,
      exchangedBytes: double,
    },
    ...{ load: double, cores: u32, cpuPressure: double, cpuSteal: double },
    edges: fc.array(fc.record({ to: u32, share: double })),
  }),
  density: fc.record({
    step: u32,
    betweenImages: fc.boolean(),
    pairs: fc.maxSafeNat(),
    cells: fc.array(u32, { maxLength: 5 }),
    bins: u32,
    least: double,
  }),
  retrievals: fc.record({
    step: u32,
    sheet: text,
    tile: u32,
    queries: fc.array(
      fc.record({
        name: text,
        neighbours: fc.array(fc.record({ name: text, isRight: fc.boolean(), cosine: double }), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
  welcome: fc.record({
    rank: u32,
    worldSize: u32,
    job: text,
    recipe: text,
    dataPath: text,
    runDirectory: text,
    numShards: u32,
    trace: fc.boolean(),
    memberToken: text,
    coordinatorWaitSeconds: double,
  }),
  prepare: fc.record({
    generation: u32,
    rank: u32,
    members: fc.array(member, { maxLength: 3 }),
    step: u32,
    batches: u32,
    source: fc.integer({ min: -1 }),
    receivers: fc.array(u32, { maxLength: 3 }),
    resumePath: text,
  }),
  commit: fc.record({ generation: u32 }),
  abandon: fc.record({ generation: u32, reason: text }),
  drain: fc.record({ generation: u32, reason: text }),
  leftBehind: fc.record({ reason: text }),
  abort: fc.record({ reason: text }),
  stop: fc.record({ reason: text }),
  refused: fc.record({ code: text, message: text }),
  goodbye: fc.constant({}),
  clockAnswer: fc.record({ askedMs: double, coordinatorMs: double }),
  recorded: fc.record({ batches: u32, generation: u32 }),
  flightWanted: fc.constant({}),
  checkpointWanted: fc.constant({}),
  timelineWanted: fc.record({ step: u32 }),
};

describe('control messages', () => {
  it.each(Object.keys(bodies) as ControlKind[])('come back as they were sent: %s', (kind) => {
    fc.assert(
      fc.property(bodies[kind] as fc.Arbitrary<ControlBodies[ControlKind]>, (body) => {
        expect(decodeControl(encodeControl(kind, body))).toEqual({ kind, body });
      }),
    );
  });

  it('say which coordinator is meant, and their own number', () => {
    fc.assert(
      fc.property(u32, u32, (incarnation, sequence) => {
        const bytes = encodeControl('stop', { reason: 'x' }, { incarnation, sequence });
        const message = { kind: 'stop', body: { reason: 'x' } };
        expect(decodeEnvelope(bytes)).toEqual({ message, head: { incarnation, sequence } });
      }),
    );
  });

  it('have defaults for fields that were not set', () => {
    const bytes = circlet.control.Envelope.encode({ version: PROTOCOL_VERSION, stop: {} }).finish();
    expect(decodeControl(bytes)).toEqual({ kind: 'stop', body: { reason: '' } });
  });

  it('of another version are refused by name', () => {
    const bytes = circlet.control.Envelope.encode({ version: 99, stop: { reason: 'x' } }).finish();
    expect(() => decodeControl(bytes)).toThrow(
      'expected protocol version 4, got 99; run the same release of circlet on all hosts',
    );
  });

  it('of another version are refused by name even when their bodies mean something else', () => {
    // Field 1 (version) = 5, then field 24 (here a Stop with text) as bytes that are no message: tag 0xc2 0x01, length 2.
    const bytes = Uint8Array.of(0x08, 5, 0xc2, 0x01, 2, 0xff, 0xff);
    expect(() => decodeControl(bytes)).toThrow('expected protocol version 4, got 5');
  });

  it('with a field that cannot be sent are refused before they are', () => {
    expect(() => encodeControl('commit', { generation: NaN })).toThrow(
      expect.objectContaining({
        code: 'CIRCLET_PROTOCOL_BODY',
        message: expect.stringContaining('generation') as string,
      }),
    );
  });

  it('that are garbage are an error, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(Object.keys(bodies)).toContain(decodeControl(bytes).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('that are cut off or damaged are an error or another message, never a crash', () => {
    const whole = encodeControl('abort', { reason: 'a long enough reason' });
    for (let length = 0; length < whole.length; length++) {
      expect(() => decodeControl(whole.subarray(0, length))).toThrow(ProtocolError);
    }
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const damaged = whole.slice();
        damaged[at] = value;
        try {
          expect(Object.keys(bodies)).toContain(decodeControl(damaged).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolError);
        }
      }),
    );
  });

  it('that are too large are refused before they are decoded', () => {
    expect(() => decodeControl(new Uint8Array(MAX_CONTROL_BYTES + 1))).toThrow('at most 1048576 bytes, got 1048577');
  });

  it('are generated from the .proto as it is', () => {
    const script = join(import.meta.dirname, '../scripts/generate.mjs');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
