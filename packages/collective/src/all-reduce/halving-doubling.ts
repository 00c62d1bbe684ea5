import { expectFrame, type RingContext, Sender } from '../frames.ts';
import type { Parts } from '../parts.ts';
import { scale } from '../reducer.ts';
import type { Segment } from '../segments.ts';
import type { AllReduce } from './algorithm.ts';

/** One exchange on the way down: this rank gives its sums of one half of what it has, and takes the peer's of the other. */
export interface Exchange {
  readonly peer: number;
  readonly gives: Segment;
  readonly takes: Segment;
}

export interface HalvingDoublingSchedule {
  /** The rank that works for this one, which gives it everything and waits for the result. */
  readonly giveTo: number | null;
  /** The rank for which this one works too. */
  readonly takeFrom: number | null;
  /** Halving; doubling is the same backwards, with `takes` given and `gives` taken. Empty for a rank that gives all away. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Recursive halving and doubling (Thakur, Rabenseifner & Gropp 2005) for any number of ranks.
 *
 * P, the largest power of two in `size`, ranks take part. Each of the R = size − P others, the even ones among the first 2R, is
 * worked for by the rank after it. Distances double, so that the first, largest halves go between ranks that are close
 * and probably on one host; each place's sum is made by one rank, so all have the same bits.
 */
export function halvingDoublingSchedule(rank: number, size: number, length: number): HalvingDoublingSchedule {
  const numTakingPart = 2 ** Math.floor(Math.log2(size));
  const numOthers = size - numTakingPart;
  const isPaired = rank < 2 * numOthers;
  if (isPaired && rank % 2 === 0) return { giveTo: rank + 1, takeFrom: null, exchanges: [] };
  const place = isPaired ? (rank - 1) / 2 : rank - numOthers;
  const exchanges: Exchange[] = [];
  let [begin, end] = [0, length];
  for (let distance = 1; distance < numTakingPart; distance *= 2) {
    const peerPlace = place ^ distance;
    const peer = peerPlace < numOthers ? 2 * peerPlace + 1 : peerPlace + numOthers;
    const middle = begin + Math.ceil((end - begin) / 2);
    const halves = [
      { begin, end: middle },
      { begin: middle, end },
    ] as const;
    const [takes, gives] = (place & distance) === 0 ? halves : [halves[1], halves[0]];
    exchanges.push({ peer, gives, takes });
    ({ begin, end } = takes);
  }
  return { giveTo: null, takeFrom: isPaired ? rank - 1 : null, exchanges };
}

/**
 * With P ranks 2·log₂ P steps, in which each rank sends 2(P − 1)/P of the buffer; where the number of ranks is no power of two, 2
 * steps and 2 buffers more. For buffers so small that the number of steps counts.
 *
 * Sums on the way down are sent from where they lie: their place is next written when their peer, which has added them by then,
 * sends the result. What goes out on the way up leaves as a copy, because the caller may overwrite it any time after the end.
 */
export const halvingDoublingAllReduce: AllReduce = async (context, parts, { codec, factor }) => {
  const { giveTo, takeFrom, exchanges } = halvingDoublingSchedule(context.self, context.size, parts.length);
  const lastStep = 2 * Math.floor(Math.log2(context.size)) + 1;
  const everything: Segment = { begin: 0, end: parts.length };
  const links = new Map<number, Link>();
  const to = (peer: number): Link => {
    const link = links.get(peer) ?? linkTo(context, parts, peer);
    links.set(peer, link);
    return link;
  };
  const sendSums = (peer: number, step: number, segment: Segment): void =>
    to(peer).send(step, segment, (chunk) => codec.encodeInPlace(parts.at(chunk)));
  const sendResult = (peer: number, step: number, segment: Segment): void =>
    to(peer).send(step, segment, (chunk) => codec.roundAndEncodeCopy(parts.at(chunk)));
  const add = (peer: number, step: number, segment: Segment): Promise<void> =>
    to(peer).receive(step, segment, codec.bytesPerElement, (chunk, payload) => codec.addInto(parts.at(chunk), payload));
  const take = (peer: number, step: number, segment: Segment): Promise<void> =>
    to(peer).receive(step, segment, codec.bytesPerElement, (chunk, payload) =>
      codec.decodeInto(parts.at(chunk), payload),
    );

  context.setPhase('halving');
  if (takeFrom !== null) await add(takeFrom, 0, everything);
  for (const [index, { peer, gives, takes }] of exchanges.entries()) {
    sendSums(peer, 1 + index, gives);
    await add(peer, 1 + index, takes);
  }
  if (giveTo === null) {
    // Rounded as they go out; there are two ranks at least, so they do.
    if (factor !== 1) parts.slices(exchanges.at(-1)?.takes ?? everything).forEach((own) => scale(own, factor));
  } else {
    sendSums(giveTo, 0, everything);
  }
  context.setPhase('doubling');
  for (const [index, { peer, gives, takes }] of [...exchanges.entries()].reverse()) {
    sendResult(peer, 2 * exchanges.length - index, takes);
    await take(peer, 2 * exchanges.length - index, gives);
  }
  if (takeFrom !== null) sendResult(takeFrom, lastStep, everything);
  if (giveTo !== null) await take(giveTo, lastStep, everything);
  await Promise.all([...links.values()].map((link) => link.drained()));
};

interface Link {
  send(step: number, segment: Segment, payload: (chunk: Segment) => Uint8Array): void;
  receive(
    step: number,
    segment: Segment,
    bytesPerElement: number,
    use: (chunk: Segment, payload: Uint8Array) => void,
  ): Promise<void>;
  drained(): Promise<void>;
}

function linkTo(context: RingContext, parts: Parts, peer: number): Link {
  const pair: RingContext = { ...context, edge: context.direct(peer) };
  const outgoing = new Sender(pair);
  return {
    send(step, segment, payload) {
      for (const chunk of parts.chunksOf(segment, context.chunkLength)) {
        const bytes = payload(chunk);
        outgoing.push({ step, chunk, payload: () => bytes });
      }
    },
    async receive(step, segment, bytesPerElement, use) {
      for (const chunk of parts.chunksOf(segment, context.chunkLength)) {
        const { payload, free } = await expectFrame(pair, step, chunk, bytesPerElement);
        use(chunk, payload);
        free();
      }
    },
    drained: () => outgoing.drained(),
  };
}
