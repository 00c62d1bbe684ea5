import type { Fact } from '@circlet/report';
import type { Recipe } from '@circlet/recipe';
import type { StoredReport, StoredStart } from './run-files-format.ts';

/** What was trained on what, with what, in words. What is not known is not said. */
export function factsOf(
  recipe: Recipe,
  start: StoredStart | null,
  report: StoredReport | null,
  engine: string | null,
  machine: string | null,
): readonly Fact[] {
  const { model, data, losses, batch, optimizer, epochs } = recipe;
  const [height, width, channels] = model.inputShape;
  const threads = report?.threadsPerWorker ?? start?.threadsPerWorker ?? null;
  const gpus = start?.gpus ?? [];
  const facts: readonly (readonly [string, string | null])[] = [
    ['Recipe', recipe.name],
    ['Data', data.source],
    ['Classes trained', report === null ? null : report.data.classes.toLocaleString('en')],
    ['Images trained on', report === null ? null : report.data.images.toLocaleString('en')],
    ['Broken images', report === null || report.data.skipped.length === 0 ? null : String(report.data.skipped.length)],
    ['Backbone', `${model.backbone} ${model.depth}, width ${model.width}, ${model.embeddingDimension} dimensions`],
    ['Images', `${height} × ${width}, ${channels === 1 ? 'grey' : 'RGB'}`],
    ['Parameters', report === null ? null : report.parameters.toLocaleString('en')],
    ['Losses', losses.map(lossText).join(' + ')],
    ['Global batch', `${batch.global} images`],
    ['Optimiser', `${optimizer.kind}, learning rate ${optimizer.learningRate}, ${recipe.schedule.kind} schedule`],
    ['Length', recipe.maxSteps === null ? `${epochs} epochs` : `${epochs} epochs, at most ${recipe.maxSteps} steps`],
    ['Precision', report?.precision ?? recipe.precision],
    ['Engine', report?.engine ?? engine],
    ['Machine', machine],
    ['Workers', String(report?.workers ?? start?.workers ?? '')],
    ['Threads of each', threads === null ? null : String(threads)],
    ['GPUs', gpus.length === 0 ? null : gpus.join(', ')],
    ['Model of step', report?.modelStep == null ? null : String(report.modelStep)],
    ['Seed', String(recipe.seed)],
    ['Goes on from', start?.resumedFrom ?? null],
    ['Started', start?.startedAt ?? null],
    ['Circlet', report?.versions.circlet ?? start?.circlet ?? null],
    ['Node', report?.versions.node ?? start?.node ?? null],
  ];
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]));
}

function lossText(loss: Recipe['losses'][number]): string {
  const parts = Object.entries(loss)
    .filter(([key]) => ['gamma', 'margin', 'scale'].includes(key))
    .map(([key, value]) => `${key} ${String(value)}`);
  return [loss.kind, ...parts].join(' ');
}
