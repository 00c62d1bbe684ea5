/** The token of the run, for this tab only: from the address (`#token=…`, which no server sees) or as it was typed. */
export interface PageToken {
  readonly value: string | null;
  keep(value: string | null): void;
}

const KEY = 'circlet-token';

export function pageToken(place: Location, past: History, storage: Storage): PageToken {
  const [, fragment] = /^#token=(.+)$/.exec(place.hash) ?? [];
  if (fragment !== undefined) {
    storage.setItem(KEY, decodeURIComponent(fragment));
    // Neither the address bar nor the history keeps it.
    past.replaceState(null, '', place.pathname);
  }
  return {
    get value() {
      return storage.getItem(KEY);
    },
    keep(value) {
      if (value === null) storage.removeItem(KEY);
      else storage.setItem(KEY, value);
    },
  };
}

export function authorised(value: string | null): Record<string, string> {
  return value === null ? {} : { authorization: `Bearer ${value}` };
}
