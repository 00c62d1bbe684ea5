import type { Item } from '@circlet/data';
import type { ControlBodies } from '@circlet/protocol';

/** A broken image, its place in the global order since the start of training, and what was trained there instead. */
export type ReplacedImage = ControlBodies['imagesReplaced']['images'][number];

/**
 * Compares what a shard asked for with what it got.
 *
 * @param firstPosition of the shard, in the global order since the start of training
 * @param wanted [B] item indices that the plan has there
 * @param got [B] item indices that were decoded
 * @param skipped broken images so far, with the reason
 */
export function replacedImages(
  firstPosition: number,
  wanted: Int32Array,
  got: Int32Array,
  items: { at(index: number): Pick<Item, 'id'> | undefined },
  skipped: readonly { readonly id: string; readonly reason: string }[],
): ReplacedImage[] {
  return [...wanted].flatMap((itemIndex, index) => {
    const takenIndex = got[index] as number;
    if (takenIndex === itemIndex) return [];
    const image = (items.at(itemIndex) as Item).id;
    const replacement = (items.at(takenIndex) as Item).id;
    const reason = skipped.find(({ id }) => id === image)?.reason ?? '';
    return [{ position: firstPosition + index, image, replacement, reason }];
  });
}
