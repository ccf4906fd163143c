// The sample agents at work: signed in, listening, and answering what they are dealt so quickly that they stay free.
import type { EventPayload, Told } from '@switchboard/contract/live.ts';
import { command, connect, Refused, type Desk, type DeskSocket } from './desk.ts';
import { Lanes } from './lanes.ts';
import { count, type Ledger } from './ledger.ts';

/** Every replayed ticket carries it, so that the agents leave other people's tickets alone. */
export const replayTag = 'replay';
const password = 'switchboard-demo';
const lanesEach = 6;

export interface Team {
  tokens: string[];
  /** Until all that was dealt is answered. */
  idle(): Promise<unknown>;
  leave(): void;
}

interface Worker {
  id: string;
  name: string;
  token: string;
  socket: DeskSocket;
  lanes: Lanes;
}

type Row = EventPayload<'ticket-assigned'>['ticket'];

/** @throws Refused when the desk is away or an agent cannot sign in */
export async function assemble(desk: Desk, size: number, ledger: Ledger): Promise<Team> {
  const workers = await Promise.all(
    Array.from({ length: size }, (_, index) => signIn(desk, `agent${index + 1}@example.test`)),
  );
  ledger.signedIn = workers.map(({ id }) => id);
  ledger.agents = await desk.call('GET /agents', { query: { active: true } }, workers[0]!.token);
  for (const { id, availability } of ledger.agents)
    ledger.presence.push({ agent_id: id, status: availability, event: 0 });
  for (const worker of workers) work(worker, desk, ledger);
  return {
    tokens: workers.map(({ token }) => token),
    idle: () => Promise.all(workers.map(({ lanes }) => lanes.idle())),
    leave: () => workers.forEach(({ socket }) => socket.disconnect()),
  };
}

async function signIn(desk: Desk, email: string): Promise<Worker> {
  const { token, user } = await desk.call('POST /auth/login', { body: { email, password } }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 0) throw new Refused(0, `No desk answers at ${desk.url}; start it with RATE_LIMITS=off.`);
    throw new Refused(error.status, `${email} cannot sign in (${error.message}); the replay needs the sample desk.`);
  });
  return { id: user.id, name: user.name, token, socket: await connect(desk.url, token), lanes: new Lanes(lanesEach) };
}

function work(worker: Worker, desk: Desk, ledger: Ledger): void {
  const { socket, id, lanes } = worker;
  const taken = new Set<string>();
  const take = (ticket: Row) => {
    if (ticket.assigned_agent_id !== id || !ticket.tags.includes(replayTag) || taken.has(ticket.id)) return;
    taken.add(ticket.id);
    lanes.add(() => answer(ticket, worker, desk, ledger));
  };
  socket.on('ticket-assigned', (told) => {
    hear(told, ledger);
    take(told.ticket);
  });
  socket.on('agent-status-changed', ({ agent, event_id }) => {
    ledger.presence.push({ agent_id: agent.id, status: agent.availability, event: Number(event_id) });
  });
  // A push is only a hint: what was missed while the connection was gone, or left by an earlier run, stands in the list.
  const catchUp = () =>
    remaining(worker, desk).then(
      (tickets) => tickets.forEach(take),
      () => {},
    );
  socket.on('connect', catchUp);
  void catchUp();
}

function hear({ ticket, reason, event_id }: Told<'ticket-assigned'>, ledger: Ledger): void {
  if (!ledger.heard.has(ticket.id)) ledger.heard.set(ticket.id, performance.now());
  if (ticket.assigned_agent_id) {
    ledger.assigned.set(event_id, { event_id, ticket_id: ticket.id, agent_id: ticket.assigned_agent_id, reason });
  }
}

const remaining = ({ token }: Worker, { call }: Desk): Promise<Row[]> =>
  call(
    'GET /tickets',
    { query: { assigned_agent_id: 'me', status: ['open', 'in_progress'], tag: replayTag, limit: 100 } },
    token,
  );

async function answer(
  { id: ticket_id, requester, subject }: Row,
  { name, token, socket }: Worker,
  desk: Desk,
  ledger: Ledger,
): Promise<void> {
  try {
    const joined = await command(socket, 'join-ticket-room', { ticket_id });
    if (!joined.ok) throw new Refused(0, joined.error);
    const body = `Hello ${requester.name},\n\nthank you for writing about "${subject}". I have looked into it and set it right on our side.\n\nKind regards,\n${name}`;
    await desk.call(
      'POST /tickets/:id/messages',
      { params: { id: ticket_id }, body: { body, status: 'resolved' } },
      token,
    );
    ledger.answered.add(ticket_id);
    await command(socket, 'leave-ticket-room', { ticket_id });
  } catch (error) {
    count(ledger.failedAnswers, error instanceof Error ? error.message : String(error));
  }
}
