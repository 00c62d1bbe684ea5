import sharp, { type Sharp } from 'sharp';
import { type ImageShape } from '../contract.ts';
import { MAX_IMAGE_PIXELS } from '../limits.ts';
import { readable } from '../readable.ts';
import { toChannels } from './channels.ts';
import { maybeDecodeNetpbm, type Pixels } from './netpbm.ts';

/** How an image of another size becomes the wanted one. */
export interface ResizeOptions {
  /** `fill` stretches both sides (as re-ID and face sets do), `cover` keeps the ratio and cuts the middle out. Default: `fill`. */
  readonly fit?: 'fill' | 'cover';
  /** Default: `linear` (within a mean of 0.2 grey levels of PIL's bilinear when shrinking, 1.8 when enlarging). */
  readonly kernel?: 'linear' | 'cubic' | 'lanczos3';
}

/**
 * Decodes to exactly `shape`. Transparent parts become white, 16 bits become 8, CMYK becomes RGB; turning marks (EXIF)
 * are ignored, as the loaders of the published results do.
 *
 * @throws Error with a sentence when the bytes are not a whole image
 */
export async function decodeImage(bytes: Uint8Array, shape: ImageShape, options: ResizeOptions): Promise<Uint8Array> {
  const netpbm = maybeDecodeNetpbm(bytes);
  if (netpbm !== null) return fitPixels(netpbm, shape, options);
  if (!isPixelFormat(bytes)) throw new Error('expected a PNG, JPEG, PGM or PPM image, got something else');
  try {
    // 'error' takes truncation and damage for errors, and lets pass what decoders merely warn about.
    const image = sharp(bytes, { failOn: 'error', autoOrient: false, limitInputPixels: MAX_IMAGE_PIXELS });
    return toChannels(await finish(image.flatten({ background: '#ffffff' }), shape, options), shape.channels);
  } catch (cause) {
    // A line for each warning on the way; the first one says what was wrong first.
    const [reason = ''] = (cause as Error).message.split('\n', 1);
    throw new Error(readable(reason, 300), { cause });
  }
}

/**
 * What data sets are made of: PNG, JPEG, and by mistake in files named so GIF, WebP and TIFF. Not SVG, PDF and whatever else libvips
 * would take, in which a document says what is to be read and computed.
 */
function isPixelFormat(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.length)).toString('latin1');
  return /^(\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|II\*\0|MM\0\*)/.test(head);
}

/** Pixels that are decoded already. */
export async function fitPixels(pixels: Pixels, shape: ImageShape, options: ResizeOptions): Promise<Uint8Array> {
  const { height, width, channels, values } = pixels;
  if (height === shape.height && width === shape.width) return toChannels(pixels, shape.channels);
  return toChannels(await finish(sharp(values, { raw: { height, width, channels } }), shape, options), shape.channels);
}

/** Always through RGB: libvips' own way to grey is not the luma that image libraries agree on (see `toChannels`). */
async function finish(image: Sharp, { height, width }: ImageShape, options: ResizeOptions): Promise<Pixels> {
  const { data, info } = await image
    .resize(width, height, { fit: options.fit ?? 'fill', kernel: options.kernel ?? 'linear' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3 || data.length !== height * width * 3) {
    throw new Error(`decoded to ${info.height}×${info.width}×${info.channels}, expected ${height}×${width}×3`);
  }
  return { height, width, channels: 3, values: data };
}
