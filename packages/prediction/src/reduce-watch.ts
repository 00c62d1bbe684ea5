/** Adds up the time in which buckets of a rank were under way, on any lane. */
export interface ReduceWatch {
  begins(nowSeconds: number): void;
  ends(nowSeconds: number): void;
  /** The last gradient was made: what comes later is not hidden. */
  backwardEnds(nowSeconds: number): void;
  totals(): { readonly reduceSeconds: number; readonly hiddenSeconds: number };
}

export function reduceWatch(): ReduceWatch {
  let numUnderWay = 0;
  let since = 0;
  let reduceSeconds = 0;
  let hiddenSeconds: number | undefined;
  const passed = (nowSeconds: number) => reduceSeconds + (numUnderWay > 0 ? nowSeconds - since : 0);
  return {
    begins(nowSeconds) {
      reduceSeconds = passed(nowSeconds);
      since = nowSeconds;
      numUnderWay++;
    },
    ends(nowSeconds) {
      reduceSeconds = passed(nowSeconds);
      since = nowSeconds;
      numUnderWay--;
    },
    backwardEnds: (nowSeconds) => void (hiddenSeconds = passed(nowSeconds)),
    totals: () => ({ reduceSeconds, hiddenSeconds: hiddenSeconds ?? 0 }),
  };
}
