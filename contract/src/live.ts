// All socket events (server to client) and commands (client to server).
import Type, { type Static, type TSchema } from 'typebox';
import { commands as agentCommands, events as agentEvents } from './agents.ts';
import { commands as chatCommands, events as chatEvents } from './chat-live.ts';
import type { ErrorCode } from './errors.ts';
import { events as knowledgeEvents } from './knowledge.ts';
import { events as queueEvents } from './queue.ts';
import { Count, Id } from './shapes.ts';
import { events as slaEvents } from './sla.ts';
import { commands as ticketCommands, events as ticketEvents } from './tickets-live.ts';

/** The beacon, every five seconds: how far a joined conversation goes, and for staff how far the journal goes. */
const headEvents = {
  head: Type.Object({
    ticket_id: Type.Optional(Id),
    session_id: Type.Optional(Id),
    last_seq: Type.Optional(Count),
    journal: Type.Optional(Count),
  }),
};

export const events = {
  ...ticketEvents,
  ...queueEvents,
  ...slaEvents,
  ...agentEvents,
  ...chatEvents,
  ...knowledgeEvents,
  ...headEvents,
};
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = Static<(typeof events)[E]>;

/** Every event carries its own id and the time it was told. */
export type Told<E extends EventName> = EventPayload<E> & { event_id: string; at: string };

export const commands = { ...ticketCommands, ...agentCommands, ...chatCommands };
export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandPayload<C extends CommandName> = Static<Commands[C]['payload']>;
export type CommandReply<C extends CommandName> = Commands[C] extends { reply: infer R extends TSchema }
  ? Static<R>
  : null;

export type Ack<T> = { ok: true; data: T } | { ok: false; error: string; code: ErrorCode; retry_after_ms?: number };

export type ServerToClient = { [E in EventName]: (payload: Told<E>) => void };
export type ClientToServer = {
  [C in CommandName]: (payload: CommandPayload<C>, ack?: (answer: Ack<CommandReply<C>>) => void) => void;
};
