import { countStrangers, type StrangerReason, strangerSentence } from '@circlet/security';

/** Strangers at this worker's own sockets, from before it has a rank on. */
export interface Strangers {
  readonly onStranger: (reason: StrangerReason) => void;
  /** From now on they are counted and told; those before now as well. */
  reportTo(listeners: StrangerReport): void;
}

export interface StrangerReport {
  readonly count: (reason: StrangerReason) => void;
  readonly tell: (text: string) => void;
}

export function watchForStrangers(): Strangers {
  const before: StrangerReason[] = [];
  let onStranger = (reason: StrangerReason): void => void before.push(reason);
  return {
    onStranger: (reason) => onStranger(reason),
    reportTo({ count, tell }) {
      onStranger = countStrangers({ count, tell: (reason, num) => tell(strangerSentence(reason, num)) });
      before.splice(0).forEach(onStranger);
    },
  };
}
