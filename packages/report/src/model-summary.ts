/** What a model makes of images of classes that it never saw. Names are foreign text. */
export interface ModelSummary {
  readonly images: number;
  /** So many there would have been. */
  readonly ofImages: number;
  readonly classes: number;
  readonly scores: PairScores;
  /** Of bare pixels, before anything was learned; null: not known. */
  readonly before: PairScores | null;
  readonly map: ImageMap;
  readonly gallery: Gallery | null;
}

export interface PairScores {
  readonly rocAuc: number;
  readonly equalErrorRate: number;
  /** Shares of pairs of different and of the same class that are accepted, point by point from the strictest. */
  readonly roc: { readonly falseAccept: readonly number[]; readonly trueAccept: readonly number[] };
  readonly tarAtFar: readonly { readonly far: number; readonly tar: number; readonly resolvable: boolean }[];
  /** Share of queries that are answered within 1, 2, 3 … ranks. */
  readonly cmc: readonly number[];
  /** Shares of pairs in equal bins of their cosine, from −1 to 1. */
  readonly bins: { readonly positive: readonly number[]; readonly negative: readonly number[] };
  readonly numPositive: number;
  readonly numNegative: number;
  readonly conventions: readonly string[];
}

/** Pictures of equal size in one JPEG, row after row. */
export interface Sheet {
  /** Base64. */
  readonly jpeg: string;
  /** Side of a picture, in pixels. */
  readonly tile: number;
  readonly columns: number;
}

/** The same images on two maps. */
export interface ImageMap {
  readonly classes: readonly string[];
  readonly sheet: Sheet;
  readonly pca: Places & { readonly shares: readonly number[] };
  readonly umap: Places;
}

export interface Places {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export interface Gallery {
  /** A row for each query, with its neighbours; the best ones first. */
  readonly sheet: Sheet;
  readonly best: readonly GalleryRow[];
  readonly worst: readonly GalleryRow[];
}

export interface GalleryRow {
  readonly name: string;
  /** By how much the nearest of its class is nearer than the nearest of another: a difference of cosines. */
  readonly margin: number;
  readonly neighbours: readonly { readonly name: string; readonly isRight: boolean; readonly cosine: number }[];
}
