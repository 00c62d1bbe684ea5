import type { ImageDataset } from '@circlet/data';
import {
  type CameraEmbeddings,
  evaluateReIdentification,
  evaluateRetrieval,
  evaluateVerification,
  type ReIdentificationScores,
  type RetrievalScores,
  type VerificationScores,
} from '@circlet/evaluation';
import { WorkerUsageError } from './errors.ts';
import { labelsOf } from './evaluation.ts';
import { engineSimilarity } from './similarity.ts';

// Shapes: N = images with an embedding, D = dimension.

export interface ProtocolInput {
  readonly embeddings_ND: Float32Array;
  /** Position of each in the data set. */
  readonly items_N: Int32Array;
  readonly dimension: number;
  readonly dataset: ImageDataset;
}

type Scores = (RetrievalScores | VerificationScores | ReIdentificationScores) & Readonly<Record<string, unknown>>;

/** What `--protocol` may be. */
const protocols: Readonly<Record<string, (input: ProtocolInput) => Promise<Scores>>> = {
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

/** @throws WorkerUsageError */
export function protocolOf(name: string): (input: ProtocolInput) => Promise<Scores> {
  const protocol = Object.hasOwn(protocols, name) ? protocols[name] : undefined;
  if (protocol === undefined) {
    throw new WorkerUsageError(`--protocol: expected ${Object.keys(protocols).join(', ')}, got '${name}'`);
  }
  return protocol;
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
  const cameras = items_N.map((item) => dataset.items[item]?.sourceIndex ?? -1);
  const unknown = cameras.indexOf(-1);
  if (unknown >= 0) {
    throw new WorkerUsageError(
      `re-identification needs the camera of every image, ${dataset.items[items_N[unknown] as number]?.id} has none; ` +
        `say how file names tell it with --camera-pattern, for example _c(\\d) for Market-1501`,
    );
  }
  return cameras;
}
