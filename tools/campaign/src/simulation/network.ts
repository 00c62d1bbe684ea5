/** Between which places nothing arrives, in one direction or both. TCP keeps what was sent and delivers it when the cut has healed. */
export interface Network {
  isCut(from: string, to: string): boolean;
  /** Whether a place is cut off from another, in any direction. */
  isApart(a: string, b: string): boolean;
  /** Whether any cut touches the place. */
  isTouched(place: string): boolean;
  cut(from: string, to: string): void;
  heal(from: string, to: string): void;
  healAll(): void;
  /** Told of every change. */
  onChange(listener: () => void): void;
}

export const COORDINATOR = 'coordinator';

export function simulatedNetwork(): Network {
  const cuts = new Map<string, readonly [string, string]>();
  const listeners: (() => void)[] = [];
  const changed = (): void => listeners.forEach((listener) => listener());
  const isCut = (from: string, to: string): boolean => cuts.size > 0 && cuts.has(`${from} ${to}`);
  return {
    isCut,
    isApart: (a, b) => isCut(a, b) || isCut(b, a),
    isTouched: (place) => [...cuts.values()].some((pair) => pair.includes(place)),
    cut(from, to) {
      cuts.set(`${from} ${to}`, [from, to]);
      changed();
    },
    heal(from, to) {
      if (cuts.delete(`${from} ${to}`)) changed();
    },
    healAll() {
      cuts.clear();
      changed();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
