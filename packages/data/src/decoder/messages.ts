import { type ImageShape } from '../contract.ts';
import { type ImageLocation } from '../dataset/image-dataset.ts';
import { type AugmentOptions } from '../image/augment.ts';
import { type ResizeOptions } from '../image/decode.ts';

/** What is the same for all images of a loader. */
export interface DecoderSettings {
  readonly shape: ImageShape;
  readonly resize: ResizeOptions;
  readonly augment: AugmentOptions;
  readonly seed: number;
  /** Images in work at once: the size of the process's own libuv pool. */
  readonly threads: number;
}

export interface DecodeJob {
  readonly location: ImageLocation;
  /** Null: no augmentation. */
  readonly place: readonly [epoch: number, step: number, shard: number, index: number] | null;
}

export type ToDecoder =
  | { readonly kind: 'configure'; readonly settings: DecoderSettings }
  | { readonly kind: 'decode'; readonly task: number; readonly jobs: readonly DecodeJob[] };

export type FromDecoder =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'decoded';
      readonly task: number;
      /** [jobs, height, width, channels]; zeros where an image is broken. */
      readonly pixels: Uint8Array;
      readonly broken: readonly BrokenJob[];
    };

export interface BrokenJob {
  readonly jobIndex: number;
  readonly reason: string;
}
