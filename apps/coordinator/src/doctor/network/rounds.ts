/**
 * Every pair of N hosts once, in rounds of pairs that have no host in common, so that their transfers do not disturb each other:
 * the circle method, as tournaments are planned. N − 1 rounds, N where N is odd; none for one host.
 */
export function roundsOf(numHosts: number): (readonly [number, number])[][] {
  const places = numHosts + (numHosts % 2);
  return Array.from({ length: Math.max(0, places - 1) }, (_, round) => {
    const last = places - 1;
    const pairs = Array.from({ length: places / 2 }, (_unused, index): readonly [number, number] =>
      index === 0 ? [round, last] : [(round + index) % last, (round - index + last) % last],
    );
    // The place beyond the last host is empty: whoever meets it has a rest.
    return pairs.filter(([a, b]) => a < numHosts && b < numHosts && a !== b);
  }).filter((pairs) => pairs.length > 0);
}
