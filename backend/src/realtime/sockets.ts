// The typed server and socket of this desk.
import type { ClientToServer, ServerToClient } from '@switchboard/contract/live.ts';
import type { Server, Socket } from 'socket.io';
import type { Person } from '../person.ts';

export interface SocketData {
  person: Person | null;
  token: string | null;
  /** Where it comes from, by the same rule as a request. */
  address: string;
  /** The ticket in which they type. */
  typing_in: string | null;
}
export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type DeskSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
