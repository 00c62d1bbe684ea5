import sharp from 'sharp';
import type { ImageShape } from '../contract.ts';

export interface PictureSheetOptions {
  /** Positions in the batch, row after row; one may be there several times. */
  readonly pictures: readonly number[];
  readonly columns: number;
  /** Larger pictures are made smaller. */
  readonly mostPixels: number;
}

export interface PictureSheet {
  readonly jpeg: Buffer;
  /** Side of a tile, in pixels. */
  readonly tile: number;
}

/** Pictures of a batch in one JPEG, each centred in a white square. @param images [B, height, width, channels] */
export async function pictureSheet(
  images: Uint8Array,
  { height, width, channels }: ImageShape,
  { pictures, columns, mostPixels }: PictureSheetOptions,
): Promise<PictureSheet> {
  const side = Math.max(height, width);
  const rows = Math.ceil(pictures.length / columns);
  const stride = columns * side * channels;
  const pixels = new Uint8Array(rows * side * stride).fill(255);
  pictures.forEach((picture, index) => {
    const left = (index % columns) * side + ((side - width) >> 1);
    const top = Math.floor(index / columns) * side + ((side - height) >> 1);
    for (let y = 0; y < height; y++) {
      const from = (picture * height + y) * width * channels;
      pixels.set(images.subarray(from, from + width * channels), (top + y) * stride + left * channels);
    }
  });
  const tile = Math.min(side, mostPixels);
  const raw = { width: columns * side, height: rows * side, channels };
  const picture = sharp(pixels, { raw });
  const sized = tile === side ? picture : picture.resize(columns * tile, rows * tile, { fit: 'fill' });
  return { jpeg: await sized.jpeg({ quality: 82 }).toBuffer(), tile };
}
