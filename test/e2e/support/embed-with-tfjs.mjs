// A program of a user's own: embeds images with an exported model on the WASM backend of tfjs, without TensorFlow.
// usage: node embed-with-tfjs.mjs MODEL_FOLDER IMAGE…; prints a row of JSON for each image
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadEmbedder } from '@circlet/embedder';
import { folder } from '@circlet/embedder/folder';
import sharp from 'sharp';

const { resolve } = createRequire(import.meta.url);
setWasmPaths(`${dirname(resolve('@tensorflow/tfjs-backend-wasm'))}/`);
const [model, ...paths] = process.argv.slice(2);
const embedder = await loadEmbedder(folder(model));
for (const path of paths) {
  const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const [row] = await embedder.embed([{ width: info.width, height: info.height, data }]);
  console.log(JSON.stringify([...row]));
}
embedder.dispose();
