import { type FrameHeader, decodeFrame } from '@circlet/protocol';
import {
  allowList,
  commonSecret,
  type FrameSealer,
  frameSealer,
  isPublicKey,
  type KeyPair,
  newKeyPair,
  type OnStranger,
  type SealInspector,
  sealInspector,
  type SecurityMode,
  unsealed,
} from '@circlet/security';

/** How a rank's lanes are kept from strangers. */
export interface LaneSecurity {
  readonly mode: SecurityMode;
  /** Somebody got nowhere. */
  readonly onStranger: OnStranger;
}

/** Who the ranks of a group are. */
export interface GroupIdentity {
  readonly job: string;
  readonly generation: number;
  readonly rank: number;
  /** Of every rank, as its endpoints have them (KEY_AT). */
  readonly keys: readonly string[];
}

/** Keys of one rank, made anew for every generation, and what follows from them. */
export interface LaneGuard extends Disposable {
  readonly mode: SecurityMode;
  /** Among this rank's endpoints: its public key, or nothing. */
  readonly publicKey: string;
  readonly onStranger: OnStranger;
  /** Of receiving sockets. */
  readonly pullOptions: object;
  /** Of a sending socket to a rank with this key. */
  pushOptions(peerKey: string): object;
  /**
   * From now on connections of these ranks are accepted, and no others; those that came before have waited for it.
   * @returns null where a rank has no key, and needs one
   */
  admit(identity: GroupIdentity): GroupGuard | null;
}

/** Seals of the frames between the ranks of a group. */
export interface GroupGuard {
  /** @param at the connection's place among the receiver's endpoints */
  sealer(peer: number, at: number): FrameSealer | null;
  inspector(peer: number, at: number): SealInspector | null;
}

export async function laneGuard({ mode, onStranger }: LaneSecurity): Promise<LaneGuard> {
  if (mode === 'plain') return openGuard(onStranger);
  const own = newKeyPair();
  let admit: (keys: ReadonlySet<string>) => void = () => undefined;
  const members = new Promise<ReadonlySet<string>>((resolve) => (admit = resolve));
  const list = mode === 'encrypted' ? await allowList(isMember) : null;
  return {
    mode,
    publicKey: own.publicKey,
    onStranger,
    pullOptions: list === null ? {} : { curveSecretKey: own.secretKey, ...list.socketOptions },
    pushOptions: (peerKey) =>
      list === null ? {} : { curveServerKey: peerKey, curvePublicKey: own.publicKey, curveSecretKey: own.secretKey },
    admit(identity) {
      if (!identity.keys.every(isPublicKey)) return null;
      admit(new Set(identity.keys));
      return list === null ? sealingGuard(own, identity) : { sealer: () => null, inspector: () => null };
    },
    [Symbol.dispose]() {
      // Who still waits is refused.
      admit(new Set());
      list?.[Symbol.dispose]();
    },
  };

  async function isMember(publicKey: string): Promise<boolean> {
    const isAdmitted = (await members).has(publicKey);
    if (!isAdmitted) onStranger('unknown-key');
    return isAdmitted;
  }
}

function openGuard(onStranger: OnStranger): LaneGuard {
  return {
    mode: 'plain',
    publicKey: '',
    onStranger,
    pullOptions: {},
    pushOptions: () => ({}),
    admit: () => ({ sealer: () => null, inspector: () => null }),
    [Symbol.dispose]: () => undefined,
  };
}

/** A key for each connection and direction: a frame of one fits no other, of no other generation and of no other job. */
function sealingGuard(own: KeyPair, { job, generation, rank, keys }: GroupIdentity): GroupGuard {
  const secret = (peer: number, from: number, to: number, at: number): Buffer =>
    commonSecret(own, keys[peer] ?? '', ['circlet frame', job, generation, from, to, at]);
  return {
    sealer: (peer, at) => frameSealer(secret(peer, rank, peer, at)),
    inspector: (peer, at) => sealInspector(secret(peer, peer, rank, at)),
  };
}

/** @throws ProtocolMessageError, ProtocolVersionError */
export function headerOf(head: Uint8Array, mode: SecurityMode): FrameHeader {
  return decodeFrame(mode === 'authenticated' ? unsealed(head) : head);
}
