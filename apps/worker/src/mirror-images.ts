import { type ImageShape, mirror } from '@circlet/data';
import type { Trainer } from '@circlet/training';

/** An embedder whose embeddings are the sum of an image's and of its mirror image's, both as the network gives them. */
export function withMirrorImages(trainer: Pick<Trainer, 'embed'>, shape: ImageShape): Pick<Trainer, 'embed'> {
  return {
    async embed(images, count) {
      const own = await trainer.embed(images, count);
      const mirrored = await trainer.embed(mirrorImages(images, shape), count);
      return own.map((value, place) => value + (mirrored[place] as number));
    },
  };
}

/** [B, height, width, channels] with every row turned round. */
export function mirrorImages(
  images: Uint8Array,
  { width, channels }: Pick<ImageShape, 'width' | 'channels'>,
): Uint8Array {
  const mirrored = new Uint8Array(images);
  // Images of a batch lie one below the other.
  mirror(mirrored, { height: images.length / (width * channels), width, channels });
  return mirrored;
}
