import type { Socket } from 'zeromq';
import type { OnStranger } from './stranger.ts';

/** Tells the connections of a bound socket apart, as far as ZeroMQ does: its events do not say whose they are. */
export interface ConnectionWatch {
  /** Called when the last connection that was accepted has ended. A stranger that comes and goes does not end it. */
  onLast(listener: () => void): void;
}

/**
 * Before the socket is bound, so that nothing is missed.
 *
 * Where strangers can be accepted (no CURVE), one that stays hides that the member has gone, until it goes as well: whoever needs to
 * know at once has another way, his own connection to that member.
 */
export function watchConnections(socket: Socket, onStranger: OnStranger): ConnectionWatch {
  let numShakingHands = 0;
  let numTurnedAway = 0;
  let numAccepted = 0;
  let onLast: () => void = () => undefined;
  const turnAway = (): void => {
    numShakingHands--;
    numTurnedAway++;
  };
  socket.events.on('accept', () => numShakingHands++);
  socket.events.on('handshake', () => {
    numShakingHands--;
    numAccepted++;
  });
  // Whom the allow-list refuses, it has counted.
  socket.events.on('handshake:error:auth', turnAway);
  for (const event of ['handshake:error:protocol', 'handshake:error:other'] as const) {
    socket.events.on(event, () => {
      turnAway();
      onStranger('no-keys');
    });
  }
  socket.events.on('disconnect', () => {
    if (numTurnedAway > 0) {
      numTurnedAway--;
    } else if (numShakingHands > 0) {
      // Something that does not speak ZeroMQ.
      numShakingHands--;
      onStranger('no-keys');
    } else {
      numAccepted--;
      if (numAccepted <= 0) onLast();
    }
  });
  return { onLast: (listener) => (onLast = listener) };
}
