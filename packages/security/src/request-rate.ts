/** Whether one more request fits: a bucket of `burst` that fills with `requestsPerSecond`. */
export function requestRate(
  { requestsPerSecond, burst }: { readonly requestsPerSecond: number; readonly burst: number },
  nowMs: () => number,
): () => boolean {
  let left = burst;
  let atMs = nowMs();
  return () => {
    const now = nowMs();
    left = Math.min(burst, left + ((now - atMs) / 1000) * requestsPerSecond);
    atMs = now;
    if (left < 1) return false;
    left--;
    return true;
  };
}
