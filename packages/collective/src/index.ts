export {
  CollectiveArgumentError,
  CollectiveError,
  CollectiveMismatchError,
  ConnectError,
  FramesLostError,
  GroupAbortedError,
  PeerLostError,
  PeerSilentError,
} from './errors.ts';
export type { CollectiveActivity } from './activity.ts';
export type { AllReduceOptions, CollectiveOptions, Group, TreeOptions } from './group.ts';
export { memoryGroups } from './memory-transport.ts';
export { defaultReducer, scalarReducer, type Reducer } from './reducer.ts';
export type { CollectiveAlgorithm, CollectiveReport } from './lane-order.ts';
export type { Algorithm } from './all-reduce/algorithm.ts';
export { type Calibration, predictSeconds } from './plan/cost-model.ts';
export { describePlan, planTable } from './plan/describe-plan.ts';
export { choiceFor, type CollectivePlan, type PlanOverrides } from './plan/plan.ts';
export type { RingGroupOptions } from './ring-group.ts';
export type { Wait } from './waits.ts';
export { addUp, type Leaves, type Subtree, type SubtreeSum, subtreesOf } from './tree/subtree.ts';
export { connectGroup, type ConnectGroupOptions } from './zeromq/connect.ts';
export type { LaneSecurity } from './zeromq/lane-guard.ts';
export { bindLanes, type BindOptions, type BoundLanes } from './zeromq/lane-sockets.ts';
