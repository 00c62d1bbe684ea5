import type { Edge } from '../edge.ts';

/**
 * One edge over several connections: frame k goes and comes on connection k modulo their number, so the order stays. One TCP
 * connection lives on one of ZeroMQ's threads and carries 10 to 15 Gb/s; faster links need several.
 */
export interface StripedEdge extends Edge {
  /** Both ends must change between the same two frames. */
  useStreams(count: number): void;
}

/** @param edges one at least */
export function stripedEdge(edges: readonly Edge[]): StripedEdge {
  let count = 1;
  let numSent = 0;
  let numReceived = 0;
  return {
    send: (header, payload) => (edges[numSent++ % count] as Edge).send(header, payload),
    receive: () => (edges[numReceived++ % count] as Edge).receive(),
    useStreams(streams) {
      count = streams;
      numSent = 0;
      numReceived = 0;
    },
  };
}
