// One chat as it is followed: how it stands, what is said, how far either side has read, and what a requester may do with it.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { Conversation, type Conversing } from '../../conversation/conversation.ts';
import { emptyLog, type Draft } from '../../conversation/log.ts';
import { bothFurther, further, type Marks } from '../../conversation/marks.ts';
import { request } from '../../request.ts';
import { chatChannel } from './channel.ts';
import { keepChat } from './identity.ts';
import type { Line } from './line.ts';
import { noMarks, unreadCount } from './marks.ts';
import { patiently } from './patiently.ts';
import { Typing } from './typing.ts';

export interface FollowedState {
  session: ChatSession | null;
  conversing: Conversing;
  marks: Marks;
  /** The name of the agent who types. */
  typing: string | null;
  unread: number;
}

export const nothingFollowed: FollowedState = {
  session: null,
  conversing: { log: emptyLog, problem: null, elsewhere: null },
  marks: noMarks,
  typing: null,
  unread: 0,
};

/** How often a place in line is asked for: pushes of it may get lost, and no later row of the log would tell. */
const place_ms = 10_000;

export class FollowedChat {
  readonly id: string;
  readonly typing: Typing;
  readonly #line: Line;
  readonly #token: string;
  readonly #changed: () => void;
  readonly #conversation: Conversation;
  readonly #cleanups: (() => void)[];
  #state = nothingFollowed;
  /** The requester's mark as the desk is known to have it, or to have been told over the present line. */
  #told = noMarks.requester;

  constructor(id: string, line: Line, token: string, changed: () => void) {
    this.id = id;
    this.#line = line;
    this.#token = token;
    this.#changed = changed;
    this.typing = new Typing(
      (typing) => this.#set({ typing }),
      (typing) => line.whisper('chat:typing', { session_id: id, typing }),
    );
    const channel = chatChannel(id, line, token, this.learn);
    this.#conversation = new Conversation(channel);
    this.#heard();
    const asking = setInterval(() => void this.#askPlace(), place_ms);
    this.#cleanups = [
      this.#conversation.subscribe(() => this.#heard()),
      ...this.#listen(),
      () => clearInterval(asking),
      () => this.#conversation.close(),
      () => this.typing.clear(),
    ];
    this.#conversation.open();
  }

  state = (): FollowedState => this.#state;

  close(): void {
    for (const clean of this.#cleanups) clean();
  }

  say(draft: Draft): void {
    this.typing.stop();
    this.#conversation.send(draft);
  }

  retry = (client_id: string): void => this.#conversation.retry(client_id);
  discard = (client_id: string): void => this.#conversation.discard(client_id);
  ask = (): void => this.#conversation.ask();

  /** How the chat stands, by whatever way that was learned. */
  learn = (session: ChatSession): void => {
    if (session.id !== this.id) return;
    this.#told = session.marks.requester;
    this.#set({ session });
    this.#mark(bothFurther(this.#state.marks, session.marks));
  };

  /** @throws {Problem} */
  async end(): Promise<void> {
    this.learn(await this.#line.command('chat:end', { session_id: this.id }));
  }

  /** @throws {Problem} */
  async rate(score: number, feedback: string): Promise<void> {
    const body = { score, ...(feedback && { feedback }) };
    this.learn(await patiently(() => request('POST /chat/sessions/:id/rating', { ...this.#params, body }, this.#as)));
  }

  /** @throws {Problem} */
  async makeTicket(contact_email: string | undefined): Promise<void> {
    const given = { ...this.#params, body: contact_email ? { contact_email } : {} };
    const made = await patiently(() => request('POST /chat/sessions/:id/ticket', given, this.#as));
    const { access_token, ...session } = made;
    if (access_token) keepChat({ id: this.id, ticket_token: access_token });
    this.learn(session);
  }

  /** @throws {Problem} */
  async transcript(): Promise<string> {
    return (await request('GET /chat/sessions/:id/transcript', this.#params, this.#as)).text;
  }

  /** @returns where it goes to @throws {Problem} */
  async mailTranscript(email: string | undefined): Promise<string> {
    if (email) await this.#line.command('user:join', { email });
    return (await request('POST /chat/sessions/:id/transcript', this.#params, this.#as)).email;
  }

  /** All there is has reached the requester, and if `is_seen` their eyes. To be told whenever it may be news. */
  tellMark(is_seen: boolean): void {
    const seq = this.#state.conversing.log.last_seq;
    const told = is_seen ? this.#told.read_seq : this.#told.delivered_seq;
    if (seq <= told || !this.#line.is_connected) return;
    this.#line.whisper(is_seen ? 'chat:read' : 'chat:delivered', { session_id: this.id, seq });
    this.#told = further(this.#told, { delivered_seq: seq, read_seq: is_seen ? seq : 0 });
    this.#markSide('requester', this.#told);
  }

  get #params() {
    return { params: { id: this.id } };
  }

  get #as() {
    return { token: this.#token };
  }

  #listen(): (() => void)[] {
    const line = this.#line;
    const isOurs = (told: { session_id: string }) => told.session_id === this.id;
    return [
      line.on('chat:updated', ({ session }) => this.learn(session)),
      line.on('chat:queue_position', (told) => {
        const { position, expected_wait_seconds, staffing } = told;
        const { session } = this.#state;
        if (session && isOurs(told)) this.#set({ session: { ...session, position, expected_wait_seconds, staffing } });
      }),
      line.on('chat:read', (told) => {
        if (isOurs(told)) this.#markSide(told.side, told);
      }),
      line.on('chat:typing', (told) => {
        if (isOurs(told) && told.side === 'staff') this.typing.heard(told.name, told.typing);
      }),
      line.on('chat:message', (told) => {
        if (isOurs(told) && (told.author?.role === 'agent' || told.author?.role === 'admin')) this.typing.clear();
      }),
    ];
  }

  async #askPlace(): Promise<void> {
    if (this.#state.session?.state !== 'waiting') return;
    const session = await request('GET /chat/sessions/:id', this.#params, this.#as).catch(() => null);
    if (session) this.learn(session);
  }

  #heard(): void {
    const conversing = this.#conversation.state();
    this.#set({ conversing, unread: unreadCount(conversing.log.messages, this.#state.marks) });
  }

  #markSide(side: keyof Marks, { delivered_seq, read_seq }: Marks['staff']): void {
    const { marks } = this.#state;
    this.#mark({ ...marks, [side]: further(marks[side], { delivered_seq, read_seq }) });
  }

  #mark(marks: Marks): void {
    this.#set({ marks, unread: unreadCount(this.#state.conversing.log.messages, marks) });
  }

  #set(change: Partial<FollowedState>): void {
    this.#state = { ...this.#state, ...change };
    this.#changed();
  }
}
