// A worker's part without its network, TensorFlow and connection, for those who simulate a cluster (tools/campaign).
export { controlInbox, type FilledInbox } from './control-inbox.ts';
export { LeftBehindError } from './errors.ts';
export { ofRankZero } from './of-rank-zero.ts';
export { drivePart, type GenerationWork } from './part/drive-part.ts';
export { encodeProgress, type Progress } from './progress.ts';
export { noStanding, noteRefused, type Standing, takeStanding, whereItStands } from './standing.ts';
export { train, type TrainingLoop } from './train.ts';
export { untilRecorded } from './until-recorded.ts';
export { voting } from './vote.ts';
