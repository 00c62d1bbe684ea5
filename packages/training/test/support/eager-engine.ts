import { eagerEngine as engineOn, type Engine } from '@circlet/tensorflow';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';

// No banner that recommends a faster backend. (IS_TEST would silence it too, but takes what a customGrad saves for a leak.)
tf.env().set('PROD', true);

/** Programs op by op on tfjs's JavaScript backend: shares nothing with the compiled engine but the contract. */
export function eagerEngine(): Engine {
  return engineOn('cpu');
}
