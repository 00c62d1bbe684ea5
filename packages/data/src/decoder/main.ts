import sharp from 'sharp';
import { augmentImage } from '../image/augment.ts';
import { imageReader, type ImageReader } from '../image/read-image.ts';
import { type BrokenJob, type DecodeJob, type DecoderSettings, type FromDecoder, type ToDecoder } from './messages.ts';

/**
 * The decoding process: reads, decodes and augments, and nothing else. A process of its own because sharp works on
 * libuv's pool, which belongs to a whole process: in the worker it would compete with blocked TensorFlow calls.
 */
function main(): void {
  // Parallel by image, not inside one; and no image is decoded twice in a row, so a cache would only cost memory.
  sharp.concurrency(1);
  sharp.cache(false);
  // The parent is gone, however it went: the channel closes even after kill -9.
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole process group; the parent still wants the batches of its last step.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});

  let settings: DecoderSettings | null = null;
  let reader: ImageReader | null = null;
  let last: Promise<void> = Promise.resolve();
  process.on('message', (message: ToDecoder) => {
    if (message.kind === 'configure') {
      settings = message.settings;
      reader = imageReader(settings.resize);
      return;
    }
    const { task, jobs } = message;
    last = last.then(async () => {
      if (settings === null || reader === null) throw new Error('decode before configure');
      reply({ kind: 'decoded', task, ...(await decodeAll(jobs, settings, reader)) });
    });
  });
  reply({ kind: 'ready' });
}

async function decodeAll(
  jobs: readonly DecodeJob[],
  settings: DecoderSettings,
  reader: ImageReader,
): Promise<{ pixels: Uint8Array; broken: BrokenJob[] }> {
  const { shape, augment, seed, threads } = settings;
  const imageBytes = shape.height * shape.width * shape.channels;
  const pixels = new Uint8Array(jobs.length * imageBytes);
  const broken: BrokenJob[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < jobs.length) {
      const jobIndex = next++;
      const { location, place } = jobs[jobIndex] as DecodeJob;
      try {
        const values = await reader.read(location, shape);
        if (place !== null) augmentImage(values, shape, augment, [seed, ...place]);
        pixels.set(values, jobIndex * imageBytes);
      } catch (error) {
        // Broken images are the loader's to count and replace; here they are an ordinary answer.
        broken.push({ jobIndex, reason: firstLine(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, lane));
  return { pixels, broken };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0]?.trim() ?? '';
}

function reply(message: FromDecoder): void {
  process.send?.(message);
}

main();
