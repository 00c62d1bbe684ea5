import { element } from './element.ts';

/** A camera's picture on one side of the page: opened, taken or closed by buttons. */
export interface CameraOptions {
  taken(frame: ImageBitmap): void;
  failed(reason: string): void;
}

export function camera(side: string, { taken, failed }: CameraOptions): void {
  const open = element(`${side}-camera`, HTMLButtonElement);
  const live = element(`${side}-live`, HTMLDivElement);
  const video = element(`${side}-video`, HTMLVideoElement);
  let stream: MediaStream | null = null;

  function close(): void {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    video.srcObject = null;
    live.hidden = true;
    open.hidden = false;
    open.focus();
  }

  // Browsers have cameras for pages of this machine and of https only.
  open.hidden = !('mediaDevices' in navigator);
  open.addEventListener('click', () => {
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'user' }, audio: false })
      .then(async (opened) => {
        stream = opened;
        video.srcObject = opened;
        await video.play();
        live.hidden = false;
        open.hidden = true;
        element(`${side}-take`, HTMLButtonElement).focus();
      })
      .catch((error: unknown) => failed(`The camera cannot be used: ${(error as Error).message}`));
  });
  element(`${side}-take`, HTMLButtonElement).addEventListener('click', () => {
    createImageBitmap(video)
      .then(taken)
      .catch((error: unknown) => failed(`The camera gave no picture: ${(error as Error).message}`))
      .finally(close);
  });
  element(`${side}-close`, HTMLButtonElement).addEventListener('click', close);
}
