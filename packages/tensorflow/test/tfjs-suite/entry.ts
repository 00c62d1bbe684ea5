import { registerTfjsBackend } from '../../src/backend/tfjs-backend.ts';
import { startRuntime } from '../../src/runtime.ts';

// Registered first: tfjs-node's index, which the suite loads, then finds the name taken and keeps ours.
registerTfjsBackend(startRuntime({}));

void import('@tensorflow/tfjs-node-gpu/dist/run_tests.js');
