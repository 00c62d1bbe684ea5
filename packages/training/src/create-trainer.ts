import { createHash } from 'node:crypto';
import type { Group } from '@circlet/collective';
import type { ImageBatch } from '@circlet/data';
import type { Recipe } from '@circlet/recipe';
import { type DeviceTensor, type Engine, type HostArray, type Program } from '@circlet/tensorflow';
import type * as tf from '@tensorflow/tfjs-core';
import { compileApply, compileAverage } from './apply-program.ts';
import { BatchShapeError, TrainingPlanError } from './errors.ts';
import { forwardInference, normalise } from './forward.ts';
import {
  compileGradients,
  compilePairLoss,
  compileTrainingEmbedding,
  type GradientPlan,
  type Place,
  TOTALS,
  totalsLength,
} from './gradient-programs.ts';
import { groupCollectives } from './group-collectives.ts';
import { buildLosses } from './losses.ts';
import { buildModel, HEAD } from './model.ts';
import { NUM_STATISTICS } from './objective.ts';
import { scheduleFactor } from './schedule.ts';
import { planShards } from './shard-plan.ts';
import type { PendingStep, Trainer, TrainerState } from './trainer.ts';
import { averageName, createVariables } from './variables.ts';

export interface TrainerOptions {
  readonly engine: Engine;
  /** Null: one rank that runs all shards. */
  readonly group: Group | null;
  readonly recipe: Recipe;
  /** Classes of the training data. */
  readonly numClasses: number;
  /** V: the global batch is this many shards. */
  readonly numShards: number;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
}

/** A step's device tensors, between gradients and apply or discard. */
interface Pending extends PendingStep {
  readonly tensors: Readonly<Record<string, DeviceTensor>>;
}

/** Images embedded at once in evaluation; the last batch is padded. */
const EMBED_BATCH = 64;

/**
 * Builds variables and programs for one rank.
 *
 * @throws TrainingPlanError when the recipe asks for what cannot be built
 */
export function createTrainer(options: TrainerOptions): Trainer {
  const { engine, group, recipe, numClasses, numShards, totalSteps, stepsPerEpoch } = options;
  const rank = group?.rank ?? 0;
  const ranks = planShards(numShards, group?.size ?? 1);
  const own = ranks[rank] as (typeof ranks)[number];
  const losses = buildLosses(recipe.losses);
  checkPlan(options, ranks.at(-1)?.count ?? 0);
  const model = buildModel(recipe, losses.classLevel.length > 0 ? numClasses : null);
  const variables = createVariables(engine, model, recipe);
  const shardSize = recipe.batch.global / numShards;
  const synchronised = recipe.model.batchNorm === 'synchronised';
  // Synchronised batch norm sees all local shards in one program; otherwise a program's batch is one shard.
  const microBatches = synchronised ? 1 : own.count;
  const batch = synchronised ? own.count * shardSize : shardSize;
  const rowCounts = ranks.map(({ count }) => count * shardSize);
  // With one micro-batch on every rank the gather is a port inside the program.
  const cached = losses.pairLevel.length > 0 && !synchronised && ranks.some(({ count }) => count > 1);
  const pairLevel: Place['pairLevel'] = losses.pairLevel.length === 0 ? 'none' : cached ? 'cached' : 'direct';
  const plan: GradientPlan = {
    recipe,
    model,
    losses,
    parameters: variables.parameters,
    batch,
    globalBatch: recipe.batch.global,
    numShards,
    rank,
    ranks,
    rowCounts,
    ports: group !== null && group.size > 1,
  };
  const collectives = group === null ? undefined : groupCollectives(group, recipe.collective.wire);

  const gradientPrograms = Array.from({ length: microBatches }, (_, index) => ({ first: index === 0, last: index === microBatches - 1 }));
  const compiled = new Map<string, Program>();
  const gradientProgram = (index: number): Program => {
    const place = { ...(gradientPrograms[index] as { first: boolean; last: boolean }), pairLevel };
    const key = JSON.stringify(place);
    const known = compiled.get(key) ?? compileGradients(engine, plan, place);
    compiled.set(key, known);
    return known;
  };
  gradientPrograms.forEach((_, index) => gradientProgram(index));
  const embedding = cached ? compileTrainingEmbedding(engine, plan) : null;
  const pairLoss = cached ? compilePairLoss(engine, plan) : null;
  const applyAll = compileApply(engine, recipe, model, variables, 'all');
  const applyHead = recipe.freezeBackbone.steps > 0 && losses.classLevel.length > 0 ? compileApply(engine, recipe, model, variables, 'head') : null;
  const average = recipe.movingAverage === null ? null : compileAverage(engine, recipe.movingAverage.decay, model, variables);
  let embedProgram: Program | null = null;
  let step = 0;

  /** Gradient caching: dL/dE for every row of the global batch, on every rank. */
  async function cachedGradients(shards: readonly ImageBatch[], labels: Int32Array, signal: AbortSignal | undefined) {
    const parts: Float32Array[] = [];
    for (const [index, shard] of shards.entries()) {
      const outputs = await (embedding as Program).run({ images: shard.images, dropoutSeed: seedOf(index) }, runOptions(signal));
      parts.push((await readAndDispose(outputs['embeddings'])) as Float32Array);
    }
    const local = concatenated(parts);
    const dimension = model.network.embeddingDimension;
    const gathered = group === null ? local : await group.allGather(local, rowCounts.map((rows) => rows * dimension), { name: 'embeddings', ...(signal === undefined ? {} : { signal }) });
    const outputs = await (pairLoss as Program).run({ embeddings: gathered, labels }, runOptions(signal));
    const totals = new Float32Array(totalsLength(model));
    totals.set((await readAndDispose(outputs['loss'])) as Float32Array, 0);
    totals.set((await readAndDispose(outputs['statistics'])) as Float32Array, 1);
    return { all: (await readAndDispose(outputs['gradients'])) as Float32Array, totals };
  }

  const seedOf = (index: number): Int32Array => Int32Array.of(recipe.seed, step * numShards + own.first + index);
  const runOptions = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });

  async function gradients(shards: readonly ImageBatch[], signal?: AbortSignal): Promise<PendingStep> {
    checkShards(shards, own.count, shardSize);
    const begin = performance.now();
    const inputs = synchronised ? [joined(shards)] : shards;
    const labels = concatenatedLabels(inputs);
    const allLabels =
      pairLevel === 'none' || group === null ? labels : await group.allGather(labels, rowCounts, { name: 'labels', lane: 'urgent', ...(signal === undefined ? {} : { signal }) });
    const cache = cached ? await cachedGradients(inputs, allLabels, signal) : null;
    let sums: Record<string, DeviceTensor> = {};
    for (const [index, shard] of inputs.entries()) {
      const last = index === inputs.length - 1;
      const values: Record<string, HostArray | DeviceTensor> = { images: shard.images, labels: shard.labels, dropoutSeed: seedOf(index), ...sums };
      if (pairLevel === 'direct') {
        values['allLabels'] = allLabels;
      }
      if (cache !== null) {
        const dimension = model.network.embeddingDimension;
        const firstRow = rowCounts.slice(0, rank).reduce((sum, rows) => sum + rows, 0) + index * shardSize;
        values['embeddingGradients'] = cache.all.slice(firstRow * dimension, (firstRow + shardSize) * dimension);
      }
      const outputs = await gradientProgram(index).run(values, {
        ...runOptions(signal),
        ...(last && collectives !== undefined ? { collectives } : {}),
      });
      Object.values(sums).forEach((tensor) => tensor[Symbol.dispose]());
      sums = outputs;
    }
    const totals = (await sums[TOTALS]?.read()) as Float32Array;
    const squaredNorm = ((await readAndDispose(sums['squaredNorm'])) as Float32Array)[0] as number;
    delete sums['squaredNorm'];
    // The loss of cached pair-level losses was computed beside the programs, the same on every rank.
    const share = cache === null ? 0 : (group?.size ?? 1);
    const total = (index: number): number => (totals[index] as number) + share * (cache?.totals[index] ?? 0);
    const loss = total(0);
    const gradientNorm = Math.sqrt(squaredNorm);
    return {
      loss,
      gradientNorm,
      finite: Number.isFinite(loss) && Number.isFinite(gradientNorm),
      learningRate: recipe.optimizer.learningRate * scheduleFactor(recipe.schedule, step, { totalSteps, stepsPerEpoch }),
      statistics: { meanPositive: total(1), meanNegative: total(2), pastBoundary: total(3), validAnchors: total(NUM_STATISTICS) },
      seconds: { gradients: (performance.now() - begin) / 1000 },
      tensors: sums,
    } as Pending;
  }

  async function apply(pending: PendingStep): Promise<void> {
    const { tensors, learningRate, gradientNorm } = pending as Pending;
    const { clipNorm } = recipe.optimizer;
    const program = applyHead !== null && step < recipe.freezeBackbone.steps ? applyHead : applyAll;
    await program.run({
      ...tensors,
      learningRate: Float32Array.of(learningRate),
      // As torch.nn.utils.clip_grad_norm_.
      gradientScale: Float32Array.of(clipNorm === null ? 1 : Math.min(1, clipNorm / (gradientNorm + 1e-6))),
      step: Float32Array.of(step + 1),
    });
    await average?.run({});
    discard(pending);
    step++;
  }

  function discard(pending: PendingStep): void {
    Object.values((pending as Pending).tensors).forEach((tensor) => tensor[Symbol.dispose]());
  }

  return {
    get step() {
      return step;
    },
    numParameters: model.parameters.reduce((sum, { initial }) => sum + initial.length, 0),
    planHash: createHash('sha256')
      .update(
        JSON.stringify({
          recipe,
          numShards,
          numClasses,
          // Ranks with different numbers of shards have different programs; what crosses the wire must be equal.
          ports: gradientProgram(microBatches - 1).ports.map(({ name, kind, lane, numElements }) => [name, kind, lane, kind === 'allReduce' ? numElements : 0]),
        }),
      )
      .digest('hex'),
    gradients,
    apply,
    discard,
    async embed(images: Uint8Array, count: number): Promise<Float32Array> {
      embedProgram ??= compileEmbedding();
      const [height, width, channels] = model.network.inputShape;
      const pixels = height * width * channels;
      const dimension = model.network.embeddingDimension;
      const result = new Float32Array(count * dimension);
      for (let begin = 0; begin < count; begin += EMBED_BATCH) {
        const size = Math.min(EMBED_BATCH, count - begin);
        const padded = new Uint8Array(EMBED_BATCH * pixels);
        padded.set(images.subarray(begin * pixels, (begin + size) * pixels));
        const outputs = await embedProgram.run({ images: padded });
        const rows = (await readAndDispose(outputs['embeddings'])) as Float32Array;
        result.set(rows.subarray(0, size * dimension), begin * dimension);
      }
      return result;
    },
    async snapshot(): Promise<TrainerState> {
      // All handles first: reads wait, and a snapshot must be of one moment.
      const taken = variables.all().map((variable) => ({ variable, value: variable.snapshot() }));
      const tensors = new Map<string, { shape: readonly number[]; values: Float32Array }>();
      for (const { variable, value } of taken) {
        tensors.set(variable.name, { shape: variable.spec.shape, values: (await readAndDispose(value)) as Float32Array });
      }
      return { step, tensors };
    },
    restore(state: TrainerState): Promise<void> {
      for (const variable of variables.all()) {
        const tensor = state.tensors.get(variable.name);
        if (tensor === undefined || tensor.shape.join() !== variable.spec.shape.join()) {
          throw new TrainingPlanError(`the state has ${tensor === undefined ? 'no' : `[${tensor.shape.join(', ')}] as`} ${variable.name}, expected [${variable.spec.shape.join(', ')}]`);
        }
        variable.write(tensor.values);
      }
      step = state.step;
      return Promise.resolve();
    },
    [Symbol.asyncDispose]() {
      for (const program of [...compiled.values(), embedding, pairLoss, applyAll, applyHead, average, embedProgram]) {
        program?.[Symbol.dispose]();
      }
      variables[Symbol.dispose]();
      return Promise.resolve();
    },
  };

  function compileEmbedding(): Program {
    const [height, width, channels] = model.network.inputShape;
    const averaged = recipe.movingAverage !== null;
    const parameters = Object.fromEntries(
      model.parameters
        .filter(({ name }) => name !== HEAD)
        .map(({ name, trainable: yes }) => [name, averaged && yes ? variables.averages[averageName(name)] : variables.parameters[name]] as const),
    ) as Readonly<Record<string, NonNullable<(typeof variables.parameters)[string]>>>;
    return engine.compile({
      name: 'embed',
      precision: recipe.precision,
      ports: false,
      inputs: { images: { shape: [EMBED_BATCH, height, width, channels], dtype: 'uint8' } },
      variables: { ...parameters, ...variables.buffers },
      body: ({ inputs, variables: values }) => {
        const images = normalise(inputs['images'] as tf.Tensor, recipe.data.normalization);
        return { embeddings: forwardInference(model, values, values, images) };
      },
    });
  }
}

/** Names and shapes of a recipe's model file: weights and running statistics, without the optimiser's. */
export function modelTensors(state: TrainerState): Map<string, { readonly shape: readonly number[]; readonly values: Float32Array }> {
  return new Map([...state.tensors].filter(([name]) => !name.startsWith('optimizer/') && !name.startsWith('average/')));
}

function checkPlan({ recipe, numShards, group }: TrainerOptions, fewestShards: number): void {
  if (recipe.batch.global % numShards !== 0) {
    throw new TrainingPlanError(`expected batch.global ${recipe.batch.global} to be a multiple of the number of shards, ${numShards}`);
  }
  if (fewestShards < 1) {
    throw new TrainingPlanError(`expected at least one shard for each of ${group?.size ?? 1} workers, got ${numShards} in all; use fewer workers or smaller shards (batch.shardSize)`);
  }
}

function checkShards(shards: readonly ImageBatch[], count: number, shardSize: number): void {
  const wrong = shards.find(({ labels }) => labels.length !== shardSize);
  if (shards.length !== count || wrong !== undefined) {
    throw new BatchShapeError(`expected ${count} shards of ${shardSize} images, got ${shards.map(({ labels }) => labels.length).join(', ')}`);
  }
}

async function readAndDispose(tensor: DeviceTensor | undefined): Promise<HostArray> {
  const value = await (tensor as DeviceTensor).read();
  (tensor as DeviceTensor)[Symbol.dispose]();
  return value;
}

function joined(shards: readonly ImageBatch[]): ImageBatch {
  const images = new Uint8Array(shards.reduce((sum, shard) => sum + shard.images.length, 0));
  let at = 0;
  for (const shard of shards) {
    images.set(shard.images, at);
    at += shard.images.length;
  }
  return { images, labels: concatenatedLabels(shards), items: Int32Array.from(shards.flatMap((shard) => [...shard.items])) };
}

function concatenatedLabels(shards: readonly ImageBatch[]): Int32Array {
  return Int32Array.from(shards.flatMap((shard) => [...shard.labels]));
}

function concatenated(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
