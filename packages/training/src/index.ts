export { broadcastJson } from './broadcast-json.ts';
export { buildNetwork } from './build-network.ts';
export * from './checkpoint/index.ts';
export { copyState } from './copy-state.ts';
export { createTrainer } from './create-trainer.ts';
export {
  BatchShapeError,
  ReplicasDifferError,
  StateCopyError,
  TrainingError,
  TrainingPlanError,
  TrainingStateError,
} from './errors.ts';
export { HEAD } from './model.ts';
export { compareReplicas, type ReplicaComparison } from './replica-comparison.ts';
export type { TensorRange } from './replica-slices.ts';
export { scheduleFactor, type TrainingLength } from './schedule.ts';
export { planShards, type RankShards } from './shard-plan.ts';
export { modelTensors, mustHaveEqualReplicas } from './trainer-state.ts';
export {
  beginCheckpoint,
  type CheckpointWriting,
  restoreCheckpoint,
  saveCheckpoint,
  saveModel,
} from './trainer-checkpoint.ts';
export type * from './trainer.ts';
export type { TrainerOptions } from './training-plan.ts';
