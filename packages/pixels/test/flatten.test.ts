import sharp from 'sharp';
import { expect, it } from 'vitest';
import { flatten } from '../src/index.ts';

it('puts any colour of any opacity on white as libvips does', async () => {
  const rgba = Uint8Array.from({ length: 256 * 256 * 4 }, (_, i) =>
    i % 4 === 3 ? (i >> 2) % 256 : (i >> 10) + (i % 4),
  );
  const raw = { raw: { width: 256, height: 256, channels: 4 as const } };
  const theirs = await sharp(rgba, raw).flatten({ background: '#ffffff' }).raw().toBuffer();
  const ours = flatten(256, 256, rgba);
  expect(ours).toMatchObject({ height: 256, width: 256, channels: 3 });
  expect(Buffer.compare(ours.values, theirs)).toBe(0);
});
