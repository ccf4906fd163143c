// How the live connection stands, for the frame to show.
import { now } from './clock.ts';
import { createStore } from './store.ts';

export type ConnectionState = 'idle' | 'connecting' | 'connected' | 'offline';
export interface Connection {
  state: ConnectionState;
  /** Since when, in milliseconds since 1970 on the server's clock. */
  since: number;
}

const severity: ConnectionState[] = ['idle', 'connected', 'connecting', 'offline'];
const shown = createStore<Connection>({ state: 'idle', since: now() });

/** Of several lines the one in the worst state counts. */
export function showWorst(connections: readonly Connection[]): void {
  let worst: Connection = { state: 'idle', since: shown.get().since };
  for (const connection of connections) {
    if (severity.indexOf(connection.state) > severity.indexOf(worst.state)) worst = connection;
  }
  shown.set(worst);
}

/** 'idle' where no line is needed. */
export const useConnection = shown.useValue;
