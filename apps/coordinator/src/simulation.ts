// Membership and ledger without their processes, sockets and files, for those who simulate a cluster (tools/campaign).
export { driveMembership, type MembershipDriver } from './job/membership-driver.ts';
export { tellLedger } from './job/run-ledger.ts';
export { auditLedger } from './ledger/audit.ts';
export { readLedger } from './ledger/format.ts';
export { keepLedger } from './ledger/keep-ledger.ts';
export { replay } from './ledger/replay.ts';
export {
  hasCommitted,
  initialState,
  isHeard,
  isInGeneration,
  type MembershipEvent,
  type MembershipSettings,
  type MembershipState,
  type Outcome,
  type WorkerMessage,
} from './membership/state.ts';
export { isAside } from './membership/forming.ts';
