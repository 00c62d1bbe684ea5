import { fitPixels as fitPlainly, type Pixels, type ResizeKernel, toChannels } from '@circlet/pixels';
import sharp, { type Sharp } from 'sharp';
import { alignFace } from '../align/warp.ts';
import { type ImageShape } from '../contract.ts';
import { MAX_IMAGE_PIXELS } from '../limits.ts';
import { readable } from '../readable.ts';
import { maybeDecodeNetpbm } from './netpbm.ts';

/** How an image of another size becomes the wanted one. */
export interface ResizeOptions {
  /** `fill` stretches both sides (as re-ID and face sets do), `cover` keeps the ratio and cuts the middle out. Default: `fill`. */
  readonly fit?: 'fill' | 'cover';
  /**
   * `pil-…` are equal to PIL to the bit. The others are libvips': faster, within a mean of 0.2 grey levels of PIL when shrinking and
   * 1.8 when enlarging. Default: `linear`.
   */
  readonly kernel?: ResizeKernel;
}

/**
 * Decodes to exactly `shape`. Transparent parts become white, 16 bits become 8, CMYK becomes RGB; turning marks (EXIF)
 * are ignored, as the loaders of the published results do.
 *
 * @param landmarks of a face, which is then aligned: docs/formats.md
 * @throws Error with a sentence when the bytes are not a whole image
 */
export async function decodeImage(
  bytes: Uint8Array,
  shape: ImageShape,
  options: ResizeOptions,
  landmarks?: readonly number[],
): Promise<Uint8Array> {
  if (landmarks !== undefined) return fitPixels(alignFace(await decodePixels(bytes), landmarks), shape, options);
  const netpbm = maybeDecodeNetpbm(bytes);
  if (netpbm !== null) return fitPixels(netpbm, shape, options);
  if (isOfPil(options.kernel)) return fitPixels(await decodePixels(bytes), shape, options);
  return toChannels(await reading(() => finish(sourceOf(bytes), shape, options)), shape.channels);
}

/**
 * Decodes in the image's own size, to RGB, or grey where a PGM is.
 * @throws Error with a sentence when the bytes are not a whole image
 */
export async function decodePixels(bytes: Uint8Array): Promise<Pixels> {
  return maybeDecodeNetpbm(bytes) ?? (await reading(() => toPixels(sourceOf(bytes))));
}

/** @throws Error where the bytes are of no format that is decoded */
function sourceOf(bytes: Uint8Array): Sharp {
  if (!isPixelFormat(bytes)) throw new Error('expected a PNG, JPEG, PGM or PPM image, got something else');
  // 'error' takes truncation and damage for errors, and lets pass what decoders merely warn about.
  const image = sharp(bytes, { failOn: 'error', autoOrient: false, limitInputPixels: MAX_IMAGE_PIXELS });
  return image.flatten({ background: '#ffffff' });
}

async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
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
  const { kernel, fit = 'fill' } = options;
  if (isOfPil(kernel)) return fitPlainly(pixels, shape, { kernel, fit }).values;
  return toChannels(await finish(sharp(values, { raw: { height, width, channels } }), shape, options), shape.channels);
}

function isOfPil(kernel: ResizeKernel | undefined): kernel is Extract<ResizeKernel, `pil-${string}`> {
  return kernel?.startsWith('pil-') ?? false;
}

/** Always through RGB: libvips' own way to grey is not the luma that image libraries agree on (see `toChannels`). */
async function finish(image: Sharp, { height, width }: ImageShape, options: ResizeOptions): Promise<Pixels> {
  const kernel = (options.kernel ?? 'linear') as 'linear' | 'cubic' | 'lanczos3';
  const pixels = await toPixels(image.resize(width, height, { fit: options.fit ?? 'fill', kernel }));
  if (pixels.height !== height || pixels.width !== width) {
    throw new Error(`decoded to ${pixels.height}×${pixels.width}, expected ${height}×${width}`);
  }
  return pixels;
}

async function toPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { height, width, channels } = info;
  if (channels !== 3 || data.length !== height * width * 3) {
    throw new Error(`decoded to ${height}×${width}×${channels}, expected three channels`);
  }
  return { height, width, channels: 3, values: data };
}
