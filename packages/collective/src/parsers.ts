// What reads bytes of others, for those who feed it hostile ones (tools/campaign). Not for use: the public list is index.ts.
export { openRegion } from './shared-memory/region.ts';
export { type PullListeners, readLane, type Senders } from './zeromq/pull-lane.ts';
