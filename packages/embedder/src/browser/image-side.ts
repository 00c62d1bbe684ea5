import type { Pixels } from '@circlet/pixels';
import { type EmbedderImage, imagePixels } from '../image-pixels.ts';
import { type ShownPixels, shownPixels } from '../shown-pixels.ts';
import { camera } from './camera.ts';
import { type Cut, cutPixels, middleOf, WHOLE } from './cut.ts';
import { element } from './element.ts';

export interface ImageSideOptions {
  /** Width by height of the network's input. */
  readonly aspect: number;
  embed(image: EmbedderImage): Promise<{ readonly seen: ShownPixels; readonly embedding: Float32Array }>;
  /** There is another embedding, or none any more. */
  changed(): void;
}

export interface ImageSide {
  embedding(): Float32Array | null;
}

/** One of the two images: where it comes from, which part of it is compared, and its embedding. */
export function imageSide(side: string, { aspect, embed, changed }: ImageSideOptions): ImageSide {
  const cutting = element(`${side}-cut`, HTMLFieldSetElement);
  const sliders = (['zoom', 'x', 'y'] as const).map(
    (name) => [name, element(`${side}-${name}`, HTMLInputElement)] as const,
  );
  const problem = element(`${side}-problem`, HTMLParagraphElement);
  let pixels: Pixels | null = null;
  let cut: Cut = WHOLE;
  let embedding: Float32Array | null = null;
  /** Of the last work begun: what an older one comes to does not count. */
  let latest = 0;

  async function show(): Promise<void> {
    if (pixels === null) return;
    const mine = ++latest;
    const { width, height, values: data } = cutPixels(pixels, cut);
    const result = await embed({ width, height, data });
    if (mine !== latest) return;
    draw(element(`${side}-seen`, HTMLCanvasElement), result.seen);
    draw(element(`${side}-picture`, HTMLCanvasElement), shownPixels({ width, height, channels: 3, values: data }));
    embedding = result.embedding;
    changed();
  }

  function take(image: EmbedderImage, name: string, prepare: (decoded: Pixels) => Pixels): void {
    problem.textContent = '';
    imagePixels(image, 0)
      .then(async (decoded) => {
        pixels = prepare(decoded);
        cut = WHOLE;
        for (const [key, slider] of sliders) slider.value = String(WHOLE[key]);
        element(`${side}-picture`, HTMLCanvasElement).setAttribute('aria-label', name);
        element(`${side}-shown`, HTMLElement).hidden = false;
        cutting.hidden = false;
        await show();
      })
      .catch((error: unknown) => failed((error as Error).message.replace(/^image 0: /, '')));
  }

  function failed(reason: string): void {
    problem.textContent = reason;
  }

  function update(next: Partial<Cut>): void {
    cut = { ...cut, ...next };
    show().catch((error: unknown) => failed((error as Error).message));
  }

  const file = element(`${side}-file`, HTMLInputElement);
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen !== undefined) take(chosen, chosen.name, (decoded) => decoded);
  });
  const card = element(side, HTMLElement);
  card.addEventListener('dragover', (event) => event.preventDefault());
  card.addEventListener('drop', (event) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files[0];
    if (dropped !== undefined) take(dropped, dropped.name, (decoded) => decoded);
  });
  camera(side, {
    taken: (frame) => take(frame, 'picture of the camera', (decoded) => middleOf(decoded, aspect)),
    failed,
  });
  element(`${side}-video`, HTMLVideoElement).style.setProperty('aspect-ratio', String(aspect));
  for (const [key, slider] of sliders) slider.addEventListener('input', () => update({ [key]: Number(slider.value) }));
  element(`${side}-turn`, HTMLButtonElement).addEventListener('click', () => update({ turns: (cut.turns + 1) % 4 }));
  return { embedding: () => embedding };
}

function draw(canvas: HTMLCanvasElement, { width, height, data }: ShownPixels): void {
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
}
