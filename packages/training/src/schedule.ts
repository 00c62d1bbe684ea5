import type { ScheduleRecipe } from '@circlet/recipe';

export interface TrainingLength {
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
}

/**
 * Factor on the learning rate at a step (0, 1, …), as PyTorch's schedulers have it when they are stepped once per step:
 * CosineAnnealingLR, MultiStepLR, PolynomialLR after LinearLR. The warm-up counts as part of the training: the schedule
 * after it runs over the remaining steps.
 */
export function scheduleFactor(
  schedule: ScheduleRecipe,
  step: number,
  { totalSteps, stepsPerEpoch }: TrainingLength,
): number {
  const warmupSteps =
    schedule.warmupSteps > 0 ? schedule.warmupSteps : Math.round(schedule.warmupEpochs * stepsPerEpoch);
  if (step < warmupSteps) {
    return schedule.warmupFrom + (1 - schedule.warmupFrom) * (step / warmupSteps);
  }
  const progress = Math.min(1, (step - warmupSteps) / Math.max(1, totalSteps - warmupSteps));
  switch (schedule.kind) {
    case 'constant':
      return 1;
    case 'cosine':
      return schedule.final + ((1 - schedule.final) * (1 + Math.cos(Math.PI * progress))) / 2;
    case 'polynomial':
      return (1 - progress) ** schedule.power;
    case 'step': {
      // Milestones are shares of the whole training, warm-up included.
      const passed = schedule.milestones.filter((at) => step >= Math.round(at * totalSteps)).length;
      return schedule.factor ** passed;
    }
  }
}
