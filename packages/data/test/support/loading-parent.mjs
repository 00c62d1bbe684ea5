// A process with a loader, for tests that end it without warning. Prints the decoders' process numbers once they work.
import { imageLoader, openFolder } from '../../dist/index.js';

const dataset = await openFolder(process.argv[2]);
const loader = imageLoader(dataset, { shape: { height: 4, width: 4, channels: 1 }, seed: 0, processes: 2 });
await loader.load({ items: Int32Array.of(0), augment: null });
process.stdout.write(`${loader.processIds.join(' ')}\n`);
if (process.argv[3] === 'leave') {
  // No disposal and no exit: the loader alone must not keep this process.
} else {
  setInterval(() => {}, 1000);
}
