export type { Bottleneck } from './bottleneck.ts';
export { ALGORITHMS, type Algorithm, type Cluster, type Link, type Strategy } from './cluster.ts';
export { PredictionError, ProfileInvalidError, ScenarioError } from './errors.ts';
export { MAX_PROFILE_BYTES } from './limits.ts';
export { type Help, predict, type Prediction } from './predict.ts';
export { type Exchange, parseProfile, type StepProfile } from './profile.ts';
export type { Scenario } from './scenario.ts';
export { type MeasuredStep, type ProfileFacts, stepRecorder, type StepRecorder } from './record.ts';
export { timedQueue, type TimedQueue } from './timed-queue.ts';
