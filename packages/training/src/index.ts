export * from './checkpoint/index.ts';
export { createTrainer } from './create-trainer.ts';
export {
  BatchShapeError,
  ReplicasDifferError,
  TrainingError,
  TrainingPlanError,
  TrainingStateError,
  TransferError,
} from './errors.ts';
export { buildNetwork, HEAD } from './model.ts';
export { scheduleFactor, type TrainingLength } from './schedule.ts';
export { planShards, type RankShards } from './shard-plan.ts';
export { shareState, type Sharing } from './share-state.ts';
export { modelTensors, mustHaveEqualReplicas } from './trainer-state.ts';
export { restoreCheckpoint, saveCheckpoint, saveModel } from './trainer-checkpoint.ts';
export type * from './trainer.ts';
export type { TrainerOptions } from './training-plan.ts';
