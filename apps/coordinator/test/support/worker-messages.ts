import type { ControlBodies } from '@circlet/protocol';

/** A JPEG of two rows and six columns in grey, 8 pixels a tile. */
const SHEET =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/wAALCAAQADABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/ALMAAAAD/9k=';

export function retrievals(step: number): Promise<ControlBodies['retrievals']> {
  const neighbours = (right: number) =>
    Array.from({ length: 5 }, (_, index) => ({
      name: `class ${index}`,
      isRight: index < right,
      cosine: 0.9 - index / 10,
    }));
  const queries = [
    { name: 'bird', neighbours: neighbours(3) },
    { name: 'post-office', neighbours: neighbours(0) },
  ];
  return Promise.resolve({ step, sheet: SHEET, tile: 8, queries });
}

export function density(step: number): ControlBodies['density'] {
  const bins = 48;
  const cells = Array.from({ length: bins * bins }, (_, index) => {
    const [row, column] = [Math.floor(index / bins), index % bins];
    return Math.round(255 * Math.exp(-((row - 38) ** 2 + (column - 22) ** 2) / 60));
  });
  return { step, betweenImages: true, pairs: 11_904, cells, bins, least: -0.5 };
}

/** A step of 400 ms; the worker's clock is 5 s behind. */
export function trace(step: number, rank: number): ControlBodies['trace'] {
  const begin = 1_000 + 3 * rank;
  const span = (track: string, name: string, beginMs: number, endMs: number) => ({
    ...{ track, name, overlaps: track === 'ports' },
    ...{ beginMs: begin + beginMs, endMs: begin + endMs },
  });
  return {
    step,
    spans: [
      span('step', 'waiting for data', 0, 4),
      span('step', 'forward and backward', 4, 320),
      span('ports', 'bucket0#1', 180, 240),
      span('ports', 'bucket1#2', 300, 352),
      span('step', 'sums not hidden', 320, 352),
      span('step', 'vote', 352, 360),
      span('step', 'apply', 360, 398),
      span('step', `step ${step}`, 0, 398),
    ],
    readings: [{ workerMs: 900, coordinatorMs: 5_900, uncertaintyMs: 0.1 }],
  };
}
