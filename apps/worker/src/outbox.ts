/** What this worker has said and the coordinator has not answered to have heard: said again to whoever takes that one's place. */
export interface Outbox {
  /** Keeps a message under the next number. */
  add(encode: (sequence: number) => Uint8Array): KeptMessage;
  /** Those up to this number need not be kept any more. */
  heard(sequence: number): void;
  /** In the order in which they were said. */
  readonly kept: readonly KeptMessage[];
}

export interface KeptMessage {
  /** From 1. */
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

export function outbox(): Outbox {
  let last = 0;
  let kept: KeptMessage[] = [];
  return {
    add(encode) {
      const sequence = ++last;
      const message = { sequence, bytes: encode(sequence) };
      kept.push(message);
      return message;
    },
    heard(sequence) {
      kept = kept.filter((message) => message.sequence > sequence);
    },
    get kept() {
      return kept;
    },
  };
}
