import type { ControlBodies } from '@circlet/protocol';

/** What a difference between replicas is to the user. */
export function replicaText(difference: ControlBodies['replicasDiffered']): string {
  const { step, outcome, ranks, slices, numSlices, tensors, evidence } = difference;
  const of = `rank${ranks.length === 1 ? '' : 's'} ${ranks.join(', ')}`;
  const who = {
    healed: `the weights of ${of} were not those of the other workers`,
    'set aside': `the weights of ${of} were not those of the other workers once more`,
  }[outcome];
  const follows = {
    healed: 'they were replaced by those of the majority',
    'set aside': 'set aside',
  }[outcome];
  const where = `in ${slices.length} of ${numSlices} slices (${tensors.join(', ')})`;
  return (
    `before step ${step}, ${who ?? 'the weights of the workers differed'} ${where}: ` +
    `${follows ?? 'no majority agrees, so nobody is believed'}; the hashes are in ${evidence}`
  );
}
