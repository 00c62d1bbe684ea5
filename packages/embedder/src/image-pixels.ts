import { flatten, type Pixels } from '@circlet/pixels';
import { EmbedderImageError } from './errors.ts';
import { withoutTurningMark } from './turning-mark.ts';

/**
 * An image, of any size: pixels row by row, of one (grey), three (RGB) or four channels (RGB and opacity), as `ImageData` and sharp's
 * `raw()` have them. In a browser also a file, or what is drawn: an element, a canvas, a video's present frame.
 */
export type EmbedderImage =
  | { readonly width: number; readonly height: number; readonly data: Uint8Array | Uint8ClampedArray }
  | Blob
  | HTMLImageElement
  | HTMLVideoElement
  | HTMLCanvasElement
  | OffscreenCanvas
  | ImageBitmap;

/** Its pixels on white. Turning marks (EXIF) are ignored, as in training. @throws EmbedderImageError */
export async function imagePixels(image: EmbedderImage, index: number): Promise<Pixels> {
  if (typeof image === 'object' && image !== null && 'data' in image) return given(image, index);
  if (typeof createImageBitmap === 'undefined') {
    throw new EmbedderImageError(
      index,
      'expected pixels ({ width, height, data }) outside of a browser; decode it first',
    );
  }
  try {
    return await drawn(image);
  } catch (cause) {
    const what = image instanceof Blob ? 'a file' : 'something';
    throw new EmbedderImageError(
      index,
      `expected an image, got ${what} that the browser cannot decode (${(cause as Error).message})`,
      { cause },
    );
  }
}

function given(image: Extract<EmbedderImage, { data: unknown }>, index: number): Pixels {
  const { width, height, data } = image;
  const channels = data.length / (width * height);
  if (!(width > 0 && height > 0) || (channels !== 1 && channels !== 3 && channels !== 4)) {
    throw new EmbedderImageError(
      index,
      `expected 1, 3 or 4 values for each of ${width}×${height} pixels, got ${data.length} in all`,
    );
  }
  if (channels === 4) return flatten(height, width, data);
  return { height, width, channels, values: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

async function drawn(image: Exclude<EmbedderImage, { data: unknown }>): Promise<Pixels> {
  const source = image instanceof Blob ? await withoutTurningMark(image) : image;
  const bitmap = await createImageBitmap(source, { premultiplyAlpha: 'none' });
  try {
    const { width, height } = bitmap;
    const isMaybeTransparent = image instanceof Blob && image.type !== 'image/jpeg';
    const rgba = (isMaybeTransparent ? rgbaByTexture(bitmap) : null) ?? rgbaByCanvas(bitmap);
    return flatten(height, width, rgba);
  } finally {
    bitmap.close();
  }
}

/** To the bit where nothing is transparent; else within a grey level, since canvases keep colours multiplied by their opacity. */
function rgbaByCanvas(bitmap: ImageBitmap): Uint8ClampedArray {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, width, height).data;
}

/** To the bit; null where there is no WebGL, or the image is larger than its textures. */
function rgbaByTexture(bitmap: ImageBitmap): Uint8Array | null {
  const { width, height } = bitmap;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) return null;
  try {
    if (Math.max(width, height) > (gl.getParameter(gl.MAX_TEXTURE_SIZE) as number)) return null;
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
    gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
    gl.framebufferTexture2D(
      gl.FRAMEBUFFER,
      gl.COLOR_ATTACHMENT0,
      gl.TEXTURE_2D,
      gl.getParameter(gl.TEXTURE_BINDING_2D) as WebGLTexture,
      0,
    );
    if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE) return null;
    const rgba = new Uint8Array(width * height * 4);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, rgba);
    return gl.getError() === gl.NO_ERROR ? rgba : null;
  } finally {
    gl.getExtension('WEBGL_lose_context')?.loseContext(); // browsers have few of them
  }
}
