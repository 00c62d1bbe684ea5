export { type Admit, type AllowList, allowList } from './allow-list.ts';
export { type ConnectionWatch, watchConnections } from './connection-watch.ts';
export { JoinTokenError, PageOptionsError, SecurityError } from './errors.ts';
export {
  type FrameSealer,
  frameSealer,
  SEAL_BYTES,
  type SealInspector,
  sealInspector,
  unsealed,
} from './frame-seal.ts';
export { heartbeat, type HeartbeatOptions } from './heartbeat.ts';
export { decodeJoinToken, encodeJoinToken, type JoinToken } from './join-token.ts';
export { commonSecret, isPublicKey, type KeyPair, newKeyPair } from './keys.ts';
export { isLoopback, SECURITY_MODES, type SecurityMode } from './mode.ts';
export { type Page, type PageHandler, type PageOptions, type PageRoutes, servePage, textPage } from './page.ts';
export { type PageAccess, pageAccess, type PageFlags, pageWarning } from './page-access.ts';
export type { PageLimits } from './page-limits.ts';
export { type PrivateFile, readPrivateFile, writePrivateFile } from './private-file.ts';
export {
  countStrangers,
  type OnStranger,
  STRANGER_REASONS,
  type StrangerReason,
  strangerSentence,
} from './stranger.ts';
export { type JobKeys, newJobKeys, type TokenMint, tokenMint } from './token-mint.ts';
