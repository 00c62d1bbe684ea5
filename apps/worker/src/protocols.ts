import type { ImageDataset } from '@circlet/data';
import {
  type CameraEmbeddings,
  evaluateReIdentification,
  evaluateRetrieval,
  evaluateVerification,
  type ListedPairsScores,
  type ReIdentificationScores,
  type RetrievalScores,
  type VerificationScores,
} from '@circlet/evaluation';
import { WorkerUsageError } from './errors.ts';
import { type Embedded, labelsOf } from './evaluation.ts';
import { pairsProtocol } from './pairs.ts';
import { engineSimilarity } from './similarity.ts';

export interface ProtocolInput extends Embedded {
  readonly dimension: number;
  readonly dataset: ImageDataset;
}

type AnyScores = RetrievalScores | VerificationScores | ReIdentificationScores | ListedPairsScores;
/** Written as an object literal, so that its entries can be printed one by one. */
type Printable<S> = S & Readonly<Record<string, unknown>>;

/** What is to be embedded of a data set, and how it is scored then. */
export interface Scoring<S = AnyScores> {
  readonly items: Int32Array;
  score(input: ProtocolInput): Promise<Printable<S>>;
}

/** Throws where the data set lacks what it needs, before anything is embedded. */
export type Protocol<S = AnyScores> = (dataset: ImageDataset) => Scoring<S>;

/** Protocols that embed and score every image. */
const protocols: Readonly<Record<string, Scoring['score']>> = {
  retrieval: async (input) => ({ ...(await evaluateRetrieval(labelled(input))) }),
  verification: async (input) => ({ ...(await evaluateVerification(labelled(input))) }),
  're-identification': async (input) => {
    // Every image is a query against all others of other cameras.
    const seen: CameraEmbeddings = { ...labelled(input), cameras: camerasOf(input) };
    return {
      ...(await evaluateReIdentification({ queries: seen, gallery: seen, similarityBlock: engineSimilarity() })),
    };
  },
};

/**
 * What `--protocol` and `--pairs` ask for. Without either it is retrieval; pairs are verification.
 * @throws WorkerUsageError, and whatever is wrong with the list of pairs
 */
export function protocolOf(name: string | undefined, pairs: string | undefined): Protocol {
  const asked = name ?? (pairs === undefined ? 'retrieval' : 'verification');
  const score = Object.hasOwn(protocols, asked) ? protocols[asked] : undefined;
  if (score === undefined) {
    throw new WorkerUsageError(`--protocol: expected ${Object.keys(protocols).join(', ')}, got '${asked}'`);
  }
  if (pairs === undefined) return (dataset) => ({ items: Int32Array.from(dataset.items.keys()), score });
  if (asked !== 'verification') {
    throw new WorkerUsageError(`--pairs: pairs are for verification, got --protocol=${asked}; leave one of them out`);
  }
  return pairsProtocol(pairs);
}

function labelled({ embeddings_ND, items_N, dimension, dataset }: ProtocolInput) {
  return {
    embeddings: embeddings_ND,
    dimension,
    labels: labelsOf(dataset, items_N),
    similarityBlock: engineSimilarity(),
  };
}

function camerasOf({ dataset, items_N }: ProtocolInput): Int32Array {
  const cameras = items_N.map((item) => dataset.items.at(item)?.sourceIndex ?? -1);
  const unknown = cameras.indexOf(-1);
  if (unknown >= 0) {
    throw new WorkerUsageError(
      `re-identification needs the camera of every image, ${dataset.items.at(items_N[unknown] as number)?.id} has none; ` +
        `say how file names tell it with --camera-pattern, for example _c(\\d) for Market-1501`,
    );
  }
  return cameras;
}
