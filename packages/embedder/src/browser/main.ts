import { similarity } from '../similarity.ts';
import { loadEmbedder } from '../load-embedder.ts';
import { chooseBackend } from './choose-backend.ts';
import { element } from './element.ts';
import { embeddedModel } from './embedded-model.ts';
import { imageSide } from './image-side.ts';

const status = element('status', HTMLParagraphElement);

/** Every embedding in turn: two at once would only be slower. */
async function start(): Promise<void> {
  const backend = await chooseBackend();
  const embedder = await loadEmbedder(embeddedModel());
  const [height, width] = embedder.inputShape;
  let waiting: Promise<unknown> = Promise.resolve();
  const embed = (image: Parameters<typeof embedder.seen>[0]) => {
    const work = waiting.then(async () => {
      const seen = await embedder.seen(image);
      const [embedding] = await embedder.embed([image]);
      return { seen, embedding: embedding as Float32Array };
    });
    waiting = work.catch(() => undefined);
    return work;
  };
  const sides = ['first', 'second'].map((name) => imageSide(name, { aspect: width / height, embed, changed: compare }));

  function compare(): void {
    const [one, other] = sides.map(({ embedding }) => embedding());
    const isKnown = one != null && other != null;
    element('result', HTMLElement).hidden = !isKnown;
    element('hint', HTMLElement).hidden = isKnown;
    if (!isKnown) return;
    const cosine = similarity(one, other);
    const shown = element('cosine', HTMLDataElement);
    shown.value = String(cosine);
    shown.textContent = cosine.toFixed(3).replace('-', '−');
    element('scale', HTMLMeterElement).value = cosine;
  }

  element('about-input', HTMLElement).textContent = embedder.inputShape.join(' × ');
  element('about-dimension', HTMLElement).textContent = String(embedder.dimension);
  element('about-backend', HTMLElement).textContent = backend;
  element('about-recipe', HTMLElement).textContent = embedder.recipe;
  status.textContent = 'Ready.';
  document.body.dataset['state'] = 'ready';
}

start().catch((error: unknown) => {
  status.textContent = `This page does not work here: ${(error as Error).message}`;
  document.body.dataset['state'] = 'failed';
});
