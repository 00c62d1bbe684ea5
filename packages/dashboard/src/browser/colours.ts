/** The colours of page.css, for what is drawn on a canvas. Read anew when light and dark change. */
export interface Colours {
  of(name: string): string;
}

export function pageColours(onChange: () => void): Colours {
  let known = new Map<string, string>();
  const forget = (): void => {
    known = new Map();
    onChange();
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', forget);
  matchMedia('(prefers-contrast: more)').addEventListener('change', forget);
  return {
    of(name) {
      const value = known.get(name) ?? getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
      known.set(name, value);
      return value;
    },
  };
}
