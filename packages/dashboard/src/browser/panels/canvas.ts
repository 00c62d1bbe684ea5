import { element } from '../element.ts';

export interface FittedCanvas {
  /** An empty canvas; one unit is a CSS pixel. */
  clear(): { readonly context: CanvasRenderingContext2D; readonly width: number; readonly height: number };
}

/** A canvas that fills an element, as sharp as the screen. @param onResize draws it again */
export function canvasIn(root: HTMLElement, onResize: () => void): FittedCanvas {
  const canvas = element('canvas');
  root.append(canvas);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  new ResizeObserver(onResize).observe(root);
  return {
    clear() {
      const ratio = devicePixelRatio;
      const [width, height] = [root.clientWidth, root.clientHeight];
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== wide || canvas.height !== high) {
        canvas.width = wide;
        canvas.height = high;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      return { context, width, height };
    },
  };
}
