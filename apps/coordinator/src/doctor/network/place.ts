import { tcpAddress } from './address.ts';
import type { HostCard } from './messages.ts';
import type { Attempt } from './try-edge.ts';
import { within } from './within.ts';

/** A host that says nothing for this long while it tries an edge has gone. The longest try takes 28 s. */
const TRY_MS = 30_000;

/** A host with its doctor: this one, or a guest. */
export interface Place {
  readonly card: HostCard;
  /** Where the doctor at `from` finds this one's echo. */
  echoFor(from: Place): string;
  try(address: string): Promise<Attempt | null>;
  /** By which name it has reached the first host; empty for the first itself. */
  readonly dialled: string;
}

export interface Guest extends Place {
  readonly id: string;
  tried(attempt: Attempt): void;
  /** It has read the verdict. */
  leave(): void;
  readonly heard: Promise<void>;
}

/** A guest as its hello describes it. */
export function guestOf(
  id: string,
  { card, echoPort, dialled }: { readonly card: HostCard; readonly echoPort: number; readonly dialled: string },
  ask: (address: string) => Promise<void>,
): Guest {
  let answered: (attempt: Attempt) => void = () => undefined;
  let leave: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => (leave = resolve));
  let isSilent = false;
  return {
    id,
    card,
    dialled,
    echoFor: () => tcpAddress(card.address, echoPort),
    async try(address) {
      if (isSilent) return null;
      const attempt = new Promise<Attempt>((resolve) => (answered = resolve));
      await ask(address);
      const outcome = await within(attempt, TRY_MS, null);
      isSilent = outcome === null;
      return outcome;
    },
    tried: (attempt) => answered(attempt),
    leave,
    heard,
  };
}
