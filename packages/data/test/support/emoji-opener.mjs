// Opens the emoji set in a process of its own and tells how many drawings this process rasterised.
import { openEmoji } from '../../dist/index.js';

let numDrawn = 0;
const { fingerprint } = await openEmoji({ cacheDir: process.argv[2], onProgress: () => numDrawn++ });
process.stdout.write(JSON.stringify({ numDrawn, fingerprint }));
