import { defaultReducer, type Group } from '@circlet/collective';
import type { ImageBatch } from '@circlet/data';
import type { DeviceTensor, HostArray, PortTimes, Program } from '@circlet/tensorflow';
import { BATCH_EMBEDDINGS, BATCH_LABELS } from './cross-batch-memory.ts';
import { BatchShapeError } from './errors.ts';
import { type CachedGradients, type GradientCache, gradientCache } from './gradient-cache.ts';
import { gradientName, HEAD_ROWS, SIMILARITIES, SQUARED_NORMS, TOTALS } from './gradient-programs.ts';
import { groupCollectives } from './group-collectives.ts';
import { sampleHead } from './head-sample.ts';
import { concatenatedLabels, disposeAll, joinedBatch, readAndDispose } from './host-arrays.ts';
import { HEAD } from './model.ts';
import { NUM_STATISTICS } from './objective.ts';
import { exchangeTimes, overlapOf } from './overlap.ts';
import type { ProgramStore } from './program-store.ts';
import { shardTree } from './shard-tree.ts';
import type { NeededProgram, StepPrograms } from './step-programs.ts';
import { similaritySampling } from './similarity-sample.ts';
import type { PendingStep } from './trainer.ts';
import { planHash, type TrainingPlan } from './training-plan.ts';

/** The gradient of a global batch, on the device, and what is known about it. */
export interface StepGradients {
  /** Gradients and totals, as the apply program takes them. The caller's to dispose. */
  readonly tensors: Readonly<Record<string, DeviceTensor>>;
  /** Of a sampled head: the rows that its gradient is of. */
  readonly headRows: Readonly<Record<string, Int32Array>>;
  /** With a memory: the labels of the global batch, and its embeddings where they are not among `tensors`. */
  readonly batch: Readonly<Record<string, HostArray>>;
  readonly loss: number;
  /** Mean s_p, mean s_n, share past the boundary, valid anchors. */
  readonly statistics: readonly number[];
  readonly squaredNorms: { readonly backbone: number; readonly head: number };
  readonly seconds: PendingStep['seconds'];
  readonly beginMs: PendingStep['beginMs'];
  readonly exchanges: PendingStep['exchanges'];
  readonly similarities: PendingStep['similarities'];
}

export interface GradientStep {
  readonly planHash: string;
  /** Of this rank in a step; null where no graph is known. */
  readonly flops: number | null;
  run(shards: readonly ImageBatch[], step: number, signal?: AbortSignal): Promise<StepGradients>;
}

/** Makes ready what a rank runs in a step to get the gradient of the global batch, compiling what the store does not have. */
export function gradientStep(
  store: ProgramStore,
  plan: TrainingPlan,
  needed: StepPrograms,
  group: Group | null,
): GradientStep {
  const { recipe, numRuns, numShards, batchesInRun, own } = plan;
  const take = ({ key, compile }: NeededProgram): Program => store.take(key, compile);
  const programs = needed.runs.map(take);
  const cachePrograms =
    needed.cache === null ? null : { embedding: take(needed.cache.embedding), batchLoss: take(needed.cache.batchLoss) };
  const cache: GradientCache | null = cachePrograms === null ? null : gradientCache(plan, cachePrograms, group);
  const sampling = similaritySampling(() => performance.now());
  // One for all steps: making it compiles a WebAssembly module.
  const reducer = recipe.deterministic ? defaultReducer() : null;
  const collectives = plan.ports && group !== null ? groupCollectives(group, recipe.collective.wire) : undefined;

  /** The labels of the global batch where losses over it need them, else this rank's. */
  const gatherLabels = async (runs: readonly ImageBatch[], options: { signal?: AbortSignal }): Promise<Int32Array> => {
    const labels = concatenatedLabels(runs);
    if (plan.gathering === 'none' || group === null) return labels;
    return group.allGather(labels, plan.rowCounts, { name: 'labels', lane: 'urgent', ...options });
  };

  /** With a sampled head: its rows in this step, and labels in terms of them. */
  const sampled = (allLabels: Int32Array, step: number) => {
    const { head, rank } = plan;
    if (head?.sampled !== true) return { allLabels, headRows: {} };
    const sample = sampleHead(head, rank, allLabels, recipe.seed, step);
    return { allLabels: sample.labels, headRows: { [HEAD_ROWS]: sample.rows } };
  };

  return {
    planHash: planHash(plan, programs.at(-1) as Program),
    flops: flopsOf([
      ...programs,
      ...(cachePrograms === null ? [] : [...programs.map(() => cachePrograms.embedding), cachePrograms.batchLoss]),
    ]),
    async run(shards, step, signal) {
      mustFitPlan(shards, plan);
      const beginMs = performance.now();
      const options = signal === undefined ? {} : { signal };
      const runs = plan.runSize === plan.shardSize ? shards : [joinedBatch(shards)];
      // A shard's own mask, whoever runs it. Local shards that are one batch share one, named after the first.
      const dropoutSeeds = (run: number): Int32Array =>
        Int32Array.from({ length: 2 * batchesInRun }, (_, index) =>
          index % 2 === 0 ? recipe.seed : step * numShards + own.first + run * batchesInRun + (index >> 1),
        );
      const { allLabels, headRows } = sampled(await gatherLabels(runs, options), step);
      const cached = (await cache?.compute(runs, { labels: allLabels, headRows, dropoutSeeds }, signal)) ?? null;
      const cachedHead = cached?.head ?? null;
      let sample = cached?.similarities;
      const ports: PortTimes[] = [];
      // Whoever sums or gathers with nobody has no exchanges.
      const onPort = (times: PortTimes): void => void (plan.ranks.length > 1 && ports.push(times));
      const tree = reducer === null ? null : shardTree(plan, group, reducer);
      let sums: Record<string, DeviceTensor> = {};
      try {
        for (const [index, batch] of runs.entries()) {
          const values: Record<string, HostArray | DeviceTensor> = {
            images: batch.images,
            labels: batch.labels,
            dropoutSeeds: dropoutSeeds(index),
            ...(plan.gathering === 'direct' ? { allLabels, ...headRows } : {}),
            ...(cached === null ? {} : { embeddingGradients: rowsOfRun(cached, index, numRuns) }),
            ...(tree === null ? sums : {}),
          };
          const last = index === numRuns - 1;
          const served = tree?.collectives(index) ?? (last ? collectives : undefined);
          const outputs = await (programs[index] as Program).run(values, {
            ...options,
            ...(served === undefined ? {} : { collectives: served }),
            ...(last ? { onPort } : {}),
          });
          disposeAll(sums);
          sums = outputs;
        }
        const endMs = performance.now();
        const overlap = overlapOf(ports);
        const readyMs = overlap?.backwardEndMs ?? endMs;
        const totals = (await sums[TOTALS]?.read()) as Float32Array;
        const [backbone = NaN, head = NaN] = await readAndDispose(sums[SQUARED_NORMS]);
        delete sums[SQUARED_NORMS];
        const taken = sample ?? sums[SIMILARITIES];
        delete sums[SIMILARITIES];
        sample = undefined;
        const similarities = await sampling.take(taken);
        if (cachedHead !== null) sums[gradientName(HEAD)] = cachedHead.gradient;
        return {
          tensors: sums,
          headRows,
          batch: {
            ...(plan.memory === null ? {} : { [BATCH_LABELS]: allLabels }),
            ...(plan.memory === null || cached === null ? {} : { [BATCH_EMBEDDINGS]: cached.embeddings }),
          },
          loss: (totals[0] as number) + (cached?.loss ?? 0),
          statistics: [...(cached?.statistics ?? totals.subarray(1, 1 + NUM_STATISTICS))],
          squaredNorms: { backbone, head: cachedHead?.squaredNorm ?? head },
          seconds: {
            forwardBackward: (readyMs - beginMs) / 1000,
            allReduceWait: (endMs - readyMs) / 1000,
            allReduce: overlap?.allReduceSeconds ?? 0,
            allReduceHidden: overlap?.hiddenSeconds ?? 0,
          },
          beginMs,
          similarities,
          exchanges: ports.sort((a, b) => a.port.index - b.port.index).map((times) => exchangeTimes(times, beginMs)),
        };
      } catch (error) {
        disposeAll(sums);
        cachedHead?.gradient[Symbol.dispose]();
        sample?.[Symbol.dispose]();
        throw error;
      }
    },
  };
}

function flopsOf(programs: readonly Program[]): number | null {
  return programs.reduce<number | null>((sum, { flops }) => (sum === null || flops === null ? null : sum + flops), 0);
}

function rowsOfRun({ own }: CachedGradients, run: number, numRuns: number): Float32Array {
  const length = own.length / numRuns;
  return own.slice(run * length, (run + 1) * length);
}

function mustFitPlan(shards: readonly ImageBatch[], { own, shardSize, rank }: TrainingPlan): void {
  const wrong = shards.find(({ labels }) => labels.length !== shardSize);
  if (shards.length !== own.count || wrong !== undefined) {
    const sizes = shards.map(({ labels }) => labels.length).join(', ');
    throw new BatchShapeError(
      `rank ${rank} expected ${own.count} shards of ${shardSize} images, got ${shards.length} (${sizes}); ask the sampler for this rank's shards`,
    );
  }
}
