import { crc32, deflateSync } from 'node:zlib';
import { type ImageLocation, type ImageDataset, imageDataset } from '../../src/dataset/image-dataset.ts';

/** A PNG written by hand, so that depth and colour type are what the test says and nothing else. */
export function png(
  width: number,
  height: number,
  bitDepth: 1 | 8 | 16,
  colour: 'grey' | 'rgb' | 'rgba',
  rows: readonly (readonly number[])[],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  header[9] = { grey: 0, rgb: 2, rgba: 6 }[colour];
  const data = Buffer.concat(rows.map((row) => Buffer.from([0, ...row])));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A 4×4 grey image of one value: its class and number can be read off its pixels. */
export function flatGrey(value: number): Buffer {
  return Buffer.concat([Buffer.from('P5 4 4 255\n'), Buffer.alloc(16, value)]);
}

/** Classes with the given numbers of images and nothing behind them: for samplers, which never look at pixels. */
export function imagelessDataset(sizes: readonly number[]): ImageDataset {
  const items = sizes.flatMap((size, classIndex) =>
    Array.from({ length: size }, (_, i) => ({ id: `${classIndex}/${i}`, classIndex })),
  );
  return imageDataset({
    name: 'imageless',
    classes: sizes.map((_, c) => String(c).padStart(6, '0')),
    items,
    notes: [],
    fingerprint: sizes.join(','),
    locate: (itemIndex): ImageLocation => ({ kind: 'file', path: (items[itemIndex] as { id: string }).id }),
  });
}
