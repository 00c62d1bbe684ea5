export {
  becomeWriter,
  checkpointName,
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
  CheckpointIncompleteError,
  CheckpointMissingError,
  CheckpointNoneGoodError,
  CheckpointUnreadableError,
  CheckpointVersionError,
  CheckpointWriteError,
} from './errors.ts';
export { type LastGood, lastGoodCheckpoint } from './last-good.ts';
export {
  type ExpectedTensors,
  readCheckpoint,
  readCheckpointState,
  scanCheckpoint,
  type StoredCheckpoint,
} from './read-checkpoint.ts';
export { type NamedTensor, type TensorMap, type TensorSource, type TensorSources } from './safetensors-header.ts';
export {
  readSafetensors,
  type SafetensorsFile,
  scanSafetensors,
  type ScanOptions,
  type StoredTensor,
} from './safetensors-read.ts';
export { type FileDigest, writeSafetensors } from './safetensors-write.ts';
export { decodeValues } from './tensor-values.ts';
export { type ExpectedTensor, mustMatchTensors } from './tensors-match.ts';
export { verifyCheckpoint } from './verify-checkpoint.ts';
export { type CheckpointContent, writeCheckpoint } from './write-checkpoint.ts';
