import { readable } from '@circlet/protocol';
import type { Audit } from '../ledger/audit.ts';
import { describePositions } from '../ledger/finding.ts';
import type { PositionPlan, RecordOf } from '../ledger/record.ts';
import type { GenerationHistory } from '../ledger/replay.ts';
import type { Style } from './style.ts';

/** Of findings and of images each; the JSON form has all. */
const MOST_LINES = 20;

/** The verdict first, then what it is about. */
export function formatAudit(audit: Audit, style: Style): string {
  const { plan, generations, findings, refused, replaced, tornBytes } = audit;
  return [
    style.bold(verdict(audit)),
    ...shortened(findings.map(({ text }) => `  ${style.warning(text)}`)),
    '',
    ...(plan === null ? [] : planLines(plan)),
    ...generations.map((own, index, all) => generationLine(own, all[index + 1])),
    row('trained', `${audit.steps} steps, ${audit.trainedPositions} positions, in the weights`),
    ...(audit.abandonedPositions === 0
      ? []
      : [
          row('abandoned', `${audit.abandonedPositions} positions, trained after the checkpoint that was gone on from`),
        ]),
    ...(tornBytes === 0 ? [] : [row('torn', `${tornBytes} bytes of a record that was being written; stepped over`)]),
    ...(plan === null ? [] : shortened(refused.map((batch) => refusedLine(plan, batch)))),
    ...shortened(imageLines(replaced)),
  ].join('\n');
}

function verdict({ isProven, findings, refused, steps }: Audit): string {
  if (isProven) return `Proven: every planned position was trained exactly once${exceptFor(refused)}.`;
  const isExactSoFar = findings.every(({ kind }) => kind === 'unfinished');
  return isExactSoFar && steps > 0
    ? `Not proven: training has not come to its end. Every position of the first ${steps} steps was trained exactly once.`
    : 'Not proven: the ledger does not show that every planned position was trained exactly once.';
}

function exceptFor({ length }: Audit['refused']): string {
  if (length === 0) return '';
  const batches = length === 1 ? '1 batch, which no worker' : `${length} batches, which no worker`;
  return `, but for ${batches} applied and as many more were trained for`;
}

function refusedLine(plan: PositionPlan, { positions, notFinite }: RecordOf<'refused'>): string {
  return row('refused', `${describePositions(plan, positions)}: ${notFinite.join(' and ')} not finite`);
}

function planLines(plan: PositionPlan): string[] {
  const { sampler, seed, globalBatch, totalSteps, stepsPerEpoch, numImages, dataFingerprint, unseenEvery, unseenBy } =
    plan;
  const order =
    typeof sampler === 'string'
      ? sampler
      : `P ${sampler.P} × K ${sampler.K}${sampler.cameras === true ? ' × cameras' : ''}`;
  const unseen =
    unseenEvery === 0 ? '' : `, one ${unseenBy === 'class' ? 'class' : 'folder of classes'} in ${unseenEvery} unseen`;
  return [
    row('plan', `${totalSteps} steps of ${globalBatch} positions, ${stepsPerEpoch} an epoch, ${order}, seed ${seed}`),
    row('data', `${numImages} images${unseen}, ${dataFingerprint.slice(0, 16)}`),
  ];
}

function generationLine(own: GenerationHistory, next: GenerationHistory | undefined): string {
  const { run, generation, folder, workers, step, endStep, ended, abandoned } = own;
  const from = step === endStep ? `no step after ${step}` : `steps ${step} to ${endStep - 1}`;
  const left = abandoned === null ? '' : `; left positions ${abandoned[0]} to ${abandoned[1] - 1} behind`;
  const name = generation === 1 ? `run ${run}` : `run ${run}.${generation}`;
  const workersText = `${workers} worker${workers === 1 ? '' : 's'}`;
  const end = next?.run === run ? 'the next generation goes on' : (ended ?? 'no end recorded');
  return row(name, `${folder}, ${workersText}: ${from}${left}; ${end}`);
}

/** One line for each broken image, wherever it was replaced. */
function imageLines(replaced: readonly RecordOf<'replaced'>[]): string[] {
  const places = new Map<string, RecordOf<'replaced'>[]>();
  for (const record of replaced) {
    const ofImage = places.get(record.image);
    if (ofImage === undefined) places.set(record.image, [record]);
    else ofImage.push(record);
  }
  return [...places].map(([image, [first, ...others]]) => {
    const more = others.length === 0 ? '' : `, and at ${others.length} more`;
    return row(
      'skipped',
      `${image}, replaced by ${first?.replacement} at position ${first?.position}${more}: ${first?.reason}`,
    );
  });
}

function shortened(lines: readonly string[]): string[] {
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `  and ${left} more; --json has all`] : [...lines];
}

function row(title: string, text: string): string {
  // What a ledger calls things is whatever stands in the file.
  return `${title.padEnd(11)}${readable(text, 800)}`;
}
