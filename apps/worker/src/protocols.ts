import type { ImageDataset } from '@circlet/data';
import {
  type CameraEmbeddings,
  type DistractorScores,
  evaluateReIdentification,
  evaluateRetrieval,
  evaluateVerification,
  type ListedPairsScores,
  type ReIdentificationScores,
  type ReRanking,
  type RetrievalScores,
  type TemplateVerificationScores,
  type VerificationScores,
} from '@circlet/evaluation';
import { distractorsProtocol } from './distractors-protocol.ts';
import { WorkerUsageError } from './errors.ts';
import { type Embedded, labelsOf } from './evaluation.ts';
import { measuredItems, queriesAndGallery } from './measured-items.ts';
import { ownPairs, pairsProtocol } from './pairs.ts';
import { engineSimilarity } from './similarity.ts';
import { templatesProtocol } from './templates-protocol.ts';

export interface ProtocolInput extends Embedded {
  readonly dimension: number;
  readonly dataset: ImageDataset;
  /** Embeds further images of it. */
  readonly embed: (items: Int32Array) => Promise<Embedded>;
}

type AnyScores =
  | RetrievalScores
  | VerificationScores
  | ReIdentificationScores
  | ListedPairsScores
  | DistractorScores
  | TemplateVerificationScores;

/** Written as an object literal, so that its entries can be printed one by one. */
type Printable<S> = S & Readonly<Record<string, unknown>>;

/** What is to be embedded of a data set, and how it is scored then. */
export interface Scoring<S = AnyScores> {
  readonly items: Int32Array;
  score(input: ProtocolInput): Promise<Printable<S>>;
}

/** Throws where the data set lacks what it needs, before anything is embedded. */
export type Protocol<S = AnyScores> = (dataset: ImageDataset) => Scoring<S>;

/** What the command line says of scoring. */
export interface ProtocolOptions {
  readonly protocol: string | undefined;
  readonly pairs: string | undefined;
  /** K of further Recall@K and CMC@K. */
  readonly ks: readonly number[] | undefined;
  readonly reRanking: ReRanking | undefined;
  /** Where the points of a curve are written. */
  readonly curve: string | undefined;
  /** Where the data is. */
  readonly data: string;
}

const protocols: Readonly<Record<string, (options: ProtocolOptions) => Protocol>> = {
  retrieval: ({ ks }) => measured((input) => retrieval(input, ks)),
  verification: () => (dataset) =>
    dataset.pairs === undefined
      ? measured(async (input) => ({ ...(await evaluateVerification(labelled(input, input))) }))(dataset)
      : ownPairs(dataset, dataset.pairs),
  're-identification': (options) => measured((input) => reIdentification(input, options)),
  templates: ({ data }) => templatesProtocol(data),
  megaface: () => distractorsProtocol,
};

/**
 * What `--protocol` and `--pairs` ask for. Without either it is verification of the pairs that the data set brings with it, else
 * retrieval; `--pairs` is verification.
 *
 * @throws WorkerUsageError, and whatever is wrong with the list of pairs
 */
export function protocolOf(options: ProtocolOptions): Protocol {
  const { protocol, pairs, ks, reRanking, curve } = options;
  const make = (name: string): Protocol => {
    const made = Object.hasOwn(protocols, name) ? protocols[name] : undefined;
    if (made !== undefined) return made(options);
    throw new WorkerUsageError(`--protocol: expected ${Object.keys(protocols).join(', ')}, got '${name}'`);
  };
  const asked = protocol ?? (pairs === undefined ? undefined : 'verification');
  if (asked !== undefined) make(asked);
  if (pairs !== undefined && asked !== 'verification') {
    throw new WorkerUsageError(`--pairs: pairs are for verification, got --protocol=${asked}; leave one of them out`);
  }
  if (reRanking !== undefined && asked !== 're-identification') {
    throw new WorkerUsageError(
      `--re-rank: re-ranking is for --protocol=re-identification, got ${asked ?? 'none'}; leave it out or ask for that`,
    );
  }
  if (ks !== undefined && asked !== undefined && asked !== 'retrieval' && asked !== 're-identification') {
    throw new WorkerUsageError(`--ks: K is of retrieval and re-identification, got --protocol=${asked}; leave it out`);
  }
  if (curve !== undefined && (asked === undefined || asked === 'retrieval' || asked === 're-identification')) {
    throw new WorkerUsageError(
      `--curve: a curve is of --protocol=verification, templates or megaface, got ${asked ?? 'none'}; ask for one of them or leave it out`,
    );
  }
  if (pairs !== undefined) return pairsProtocol(pairs);
  return (dataset) => make(asked ?? (dataset.pairs === undefined ? 'retrieval' : 'verification'))(dataset);
}

/** A protocol that embeds and scores everything that is measured. */
function measured(score: Scoring['score']): Protocol {
  return (dataset) => ({ items: measuredItems(dataset), score });
}

async function retrieval(input: ProtocolInput, ks: readonly number[] | undefined): Promise<Printable<RetrievalScores>> {
  const parts = queriesAndGallery(input.dataset, input, input.dimension);
  const further = ks === undefined ? {} : { ks };
  if (parts === null) return { ...(await evaluateRetrieval({ ...labelled(input, input), ...further })) };
  const gallery = labelled(input, parts.gallery);
  return { ...(await evaluateRetrieval({ ...labelled(input, parts.queries), gallery, ...further })) };
}

async function reIdentification(
  input: ProtocolInput,
  { ks, reRanking }: ProtocolOptions,
): Promise<Printable<ReIdentificationScores>> {
  const parts = queriesAndGallery(input.dataset, input, input.dimension);
  const seen = (embedded: Embedded): CameraEmbeddings => ({
    ...labelled(input, embedded),
    cameras: camerasOf(input.dataset, embedded),
  });
  const scores = await evaluateReIdentification({
    // Without queries of its own, every image is one, against all others of other cameras.
    queries: seen(parts?.queries ?? input),
    gallery: seen(parts?.gallery ?? input),
    similarityBlock: engineSimilarity(),
    ...(ks !== undefined && { ks }),
    ...(reRanking !== undefined && { reRanking }),
  });
  return { ...scores };
}

function labelled({ dimension, dataset }: ProtocolInput, { embeddings_ND, items_N }: Embedded) {
  return {
    embeddings: embeddings_ND,
    dimension,
    labels: labelsOf(dataset, items_N),
    similarityBlock: engineSimilarity(),
  };
}

function camerasOf(dataset: ImageDataset, { items_N }: Embedded): Int32Array {
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
