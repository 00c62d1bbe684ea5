import type { io } from '@tensorflow/tfjs-core';

/** The model that lies in the page itself, for tfjs. Frees the page's copy. */
export function embeddedModel(): io.IOHandler {
  return {
    load() {
      const { textContent } = document.getElementById('model') as HTMLElement;
      const model = JSON.parse(textContent) as Omit<io.ModelArtifacts, 'weightData'>;
      const parts = [...document.querySelectorAll('script.weights')].map((part) => {
        const bytes = Uint8Array.from(atob(part.textContent), (character) => character.charCodeAt(0));
        part.remove();
        return bytes;
      });
      const weights = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
      parts.reduce((at, part) => (weights.set(part, at), at + part.length), 0);
      return Promise.resolve({ ...model, weightData: weights.buffer });
    },
  };
}
