export interface StopHandlers {
  first(reason: string): void;
  second(): void;
}

/**
 * Listens for what asks a run to stop: Ctrl-C, SIGTERM, SIGHUP, and the end of the parent process (npx and Nx leave their
 * children behind when they are killed).
 *
 * @returns stops listening
 */
export function onStopRequests(handlers: StopHandlers): () => void {
  let requests = 0;
  const request = (reason: string): void => {
    requests++;
    if (requests === 1) {
      handlers.first(reason);
    } else {
      handlers.second();
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let lastMs = -Infinity;
  const onSignal = (signal: NodeJS.Signals): void => {
    // Ctrl-C reaches every process of the terminal, and Nx passes it on once more: one press is one request.
    const now = performance.now();
    if (now - lastMs > 300) {
      lastMs = now;
      request(signal === 'SIGINT' ? 'interrupted' : signal);
    }
  };
  for (const signal of signals) {
    process.on(signal, onSignal);
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch);
      request('the program that started this one has ended');
    }
  }, 500);
  watch.unref();
  return () => {
    clearInterval(watch);
    for (const signal of signals) {
      process.off(signal, onSignal);
    }
  };
}
