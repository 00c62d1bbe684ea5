export {
  type CheckpointReference,
  latestCheckpoint,
  listCheckpoints,
  pruneCheckpoints,
  type RetentionOptions,
} from './checkpoint-folder.ts';
export { type CheckpointState, type JsonValue } from './checkpoint-state.ts';
export {
  CheckpointArchitectureError,
  CheckpointContentError,
  CheckpointDamagedError,
  CheckpointError,
  CheckpointMissingError,
  CheckpointVersionError,
  CheckpointWriteError,
} from './errors.ts';
export { readCheckpoint, readCheckpointState, type ReadCheckpointOptions } from './read-checkpoint.ts';
export { type NamedTensor, type TensorMap } from './safetensors-header.ts';
export { readSafetensors, type SafetensorsFile } from './safetensors-read.ts';
export { type FileDigest, writeSafetensors } from './safetensors-write.ts';
export { type ExpectedTensor, mustMatchTensors } from './tensors-match.ts';
export { type CheckpointContent, writeCheckpoint } from './write-checkpoint.ts';
