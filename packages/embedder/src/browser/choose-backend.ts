import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import { env, setBackend } from '@tensorflow/tfjs-core';

/** The graphics card where it computes, else the processor. Returns what to call it. */
export async function chooseBackend(): Promise<string> {
  env().set('PROD', true); // no advice in the console
  const isWebgl = await setBackend('webgl').catch(() => false);
  if (!isWebgl) {
    await setBackend('cpu');
    return 'the processor, slowly: this browser has no WebGL';
  }
  const isFull = env().getBool('WEBGL_RENDER_FLOAT32_ENABLED');
  return isFull ? 'the graphics card (WebGL)' : 'the graphics card (WebGL), in half precision: less exact';
}
