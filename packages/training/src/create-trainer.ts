import { applyStep } from './apply-step.ts';
import { embedder } from './embedder.ts';
import { TrainingPlanError } from './errors.ts';
import { type GradientStep, gradientStep, type StepGradients } from './gradient-step.ts';
import { disposeAll } from './host-arrays.ts';
import { HEAD, numValues } from './model.ts';
import { programStore } from './program-store.ts';
import { replicaHashes } from './replica-hashes.ts';
import { scheduleFactor } from './schedule.ts';
import { compileNext, stepPrograms, type StepPrograms } from './step-programs.ts';
import { holdVariables, isOfHead, readHeld, stateHash, writeVariables } from './trainer-state.ts';
import type { HeldState, PendingStep, Trainer } from './trainer.ts';
import { planTraining, type TrainerOptions, type TrainingPlan } from './training-plan.ts';
import { createVariables } from './variables.ts';

/** A step between gradients and apply or discard. */
interface Pending extends PendingStep {
  readonly tensors: StepGradients['tensors'];
  readonly headRows: StepGradients['headRows'];
  readonly batch: StepGradients['batch'];
}

/**
 * Builds the variables and programs of one rank. Their first values follow from the recipe's seed, so that all ranks start equal
 * without a word between them.
 *
 * @throws TrainingPlanError (`CIRCLET_TRAINING_PLAN`) when the recipe asks for what cannot be built with so many workers
 */
export function createTrainer(options: TrainerOptions): Trainer {
  const { engine, group, recipe, totalSteps, stepsPerEpoch } = options;
  let plan = planTraining(options, group ?? options.place ?? null);
  const variables = createVariables(engine, plan.model, recipe);
  const store = programStore();
  const needed = (planned: TrainingPlan): StepPrograms => stepPrograms(engine, planned, variables);
  // Compiled when it is first needed: until there is a group, or where there never is one, that may be never.
  let made: GradientStep | null = null;
  let current = group;
  const gradients = (): GradientStep => (made ??= gradientStep(store, plan, needed(plan), current));
  const apply = applyStep(engine, plan, variables);
  const embed = embedder(engine, recipe, plan.model, variables);
  const isPart = (name: string): boolean => plan.head?.sharded === true && isOfHead(name);
  const shared = variables.all().filter(({ name }) => !isPart(name));
  const replica = replicaHashes(engine, shared, options.numReplicaSlices);
  let step = 0;

  const hold = (isWanted: (name: string) => boolean = () => true): HeldState =>
    holdVariables(
      variables.all().filter(({ name }) => isWanted(name)),
      plan.head,
      step,
    );

  return {
    get step() {
      return step;
    },
    numParameters: numParameters(plan),
    get flopsPerStep() {
      return gradients().flops;
    },
    get planHash() {
      return gradients().planHash;
    },
    regroup(next) {
      plan = planTraining(options, next);
      current = next;
      made = null;
    },
    compileAhead(numRanks) {
      const { rank, ranks: now } = plan;
      // The first and the last have the most and the fewest shards; whoever stays keeps its rank or moves up by one.
      const possible = numRanks === now.length ? [rank] : [rank, rank - 1, 0, numRanks - 1];
      const ranks = [...new Set(possible)].filter((other) => other >= 0 && other < numRanks);
      try {
        const plans = ranks.map((other) => planTraining(options, { rank: other, size: numRanks }));
        return compileNext(store, plans.map(needed));
      } catch (error) {
        // With so many there is no plan, which whoever has to form one says.
        if (error instanceof TrainingPlanError) return false;
        throw error;
      }
    },
    async gradients(shards, signal): Promise<Pending> {
      const made = await gradients().run(shards, step, signal);
      const { tensors, headRows, batch, loss, statistics, squaredNorms, seconds, beginMs, exchanges, similarities } =
        made;
      const frozen = step < recipe.freezeBackbone.steps;
      const gradientNorm = Math.sqrt(squaredNorms.head + (frozen ? 0 : squaredNorms.backbone));
      const [meanPositive = 0, meanNegative = 0, pastBoundary = 0, validAnchors = 0] = statistics;
      return {
        loss,
        gradientNorm,
        // Losses and norms are sums over ranks, so that every rank sees the same.
        finite: Number.isFinite(loss) && Number.isFinite(gradientNorm),
        learningRate:
          recipe.optimizer.learningRate * scheduleFactor(recipe.schedule, step, { totalSteps, stepsPerEpoch }),
        statistics: { meanPositive, meanNegative, pastBoundary, validAnchors },
        seconds,
        beginMs,
        exchanges,
        similarities,
        tensors,
        headRows,
        batch,
      };
    },
    async apply(pending) {
      const { tensors, headRows, batch, learningRate, gradientNorm } = pending as Pending;
      embed.forget();
      await apply.run({ ...tensors, ...headRows, ...batch }, { step, learningRate, gradientNorm });
      disposeAll(tensors);
      step += 1;
    },
    discard: (pending) => disposeAll((pending as Pending).tensors),
    embed: (images, count) => embed.run(images, count),
    snapshot: () => readHeld(hold()),
    hold: () => hold(),
    restore(state) {
      embed.forget();
      writeVariables(variables.all(), state.tensors);
      step = state.step;
      return Promise.resolve();
    },
    replica,
    weightsHash: async () => stateHash(await readHeld(hold((name) => !isPart(name)))),
    [Symbol.asyncDispose]() {
      for (const part of [store, apply, embed, replica, variables]) part[Symbol.dispose]();
      return Promise.resolve();
    },
  };
}

/** Over all ranks. */
function numParameters({ model, head }: TrainingPlan): number {
  const own = numValues(model.parameters);
  if (head?.sharded !== true) return own;
  const [ownRows, dimension] = model.parameters.find(({ name }) => name === HEAD)?.shape as [number, number];
  return own + (head.totalRows - ownRows) * dimension;
}
