import type { ControlLink } from './control-link.ts';
import type { FlightRecord } from './flight-record.ts';

/** Often enough for a verdict in seconds. */
const INTERVAL_MS = 1_000;

/**
 * Tells the coordinator every second what this worker does and waits for, and of the last that it did when it is asked or when
 * the run is ended from outside: whoever is stuck has no other moment for it.
 */
export function tellWhereabouts(
  link: Pick<ControlLink, 'send' | 'ended' | 'onFlightWanted'>,
  flight: FlightRecord,
): Disposable {
  const tellFlight = (): void => link.send('flightRecord', flight.entries());
  link.onFlightWanted(tellFlight);
  link.ended.addEventListener('abort', tellFlight, { once: true });
  const telling = setInterval(() => link.send('whereabouts', flight.whereabouts()), INTERVAL_MS);
  return {
    [Symbol.dispose]() {
      clearInterval(telling);
      // The connection outlives many generations, and this record holds on to its own.
      link.ended.removeEventListener('abort', tellFlight);
    },
  };
}
