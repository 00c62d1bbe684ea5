import { runBench } from '../command-line.ts';
import { timeIndex } from './time-index.ts';
import { parseOptions, USAGE } from './options.ts';

await runBench(parseOptions, USAGE, async (options) => {
  const { openSeconds, openBytes, peakBytes, fileBytes, sampleSeconds } = await timeIndex(options);
  const perImage = (bytes: number): string =>
    `${(bytes / 2 ** 20).toFixed(0)} MiB (${(bytes / options.images).toFixed(0)} bytes an image)`;
  console.log(`${options.images} images of ${options.classes} classes as ${options.kind}, ${fileBytes} bytes on disk`);
  console.log(
    `opened in ${openSeconds.toFixed(1)} s; held afterwards ${perImage(openBytes)}, at most meanwhile ${perImage(peakBytes)}`,
  );
  console.log(`sampler made and 1,000 batches of 256 located in ${sampleSeconds.toFixed(1)} s`);
  if (options.json)
    console.log(JSON.stringify({ ...options, openSeconds, openBytes, peakBytes, fileBytes, sampleSeconds }));
});
