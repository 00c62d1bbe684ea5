export * from './checkpoint/index.ts';
export { createTrainer, modelTensors, type TrainerOptions } from './create-trainer.ts';
export { BatchShapeError, TrainingError, TrainingPlanError } from './errors.ts';
export { buildNetwork } from './model.ts';
export { scheduleFactor, type TrainingLength } from './schedule.ts';
export { planShards, type RankShards } from './shard-plan.ts';
export type * from './trainer.ts';
