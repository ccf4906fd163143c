// The chat of this browser: who one is, the line to the desk, and which chat is followed over it.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Language } from '@switchboard/contract/words.ts';
import type { Draft } from '../../conversation/log.ts';
import { request } from '../../request.ts';
import { now } from '../../server-clock.ts';
import { keepUnsent } from './drafts.ts';
import { FollowedChat, nothingFollowed, type FollowedState } from './followed-chat.ts';
import { dropWho, forgetChat, keepChat, keepVisitor, keptChat, watchWho, whoIs, type Who } from './identity.ts';
import { Line, type LineState } from './line.ts';
import { patiently } from './patiently.ts';

interface Own {
  who: Who | null;
  /** `looking` for a chat that runs already, `none`, or one that is shown, also when it is over. */
  place: 'looking' | 'none' | 'chat';
  line: LineState;
}
export type ChatState = Own & FollowedState;

interface Start {
  name?: string;
  email?: string;
  page: string | null;
}

export class Chat {
  readonly #language: () => Language;
  readonly #listeners = new Set<() => void>();
  #own: Own = { who: null, place: 'looking', line: 'connecting' };
  #state: ChatState = { ...this.#own, ...nothingFollowed };
  #line: Line | null = null;
  /** What is on screen while `place` is `chat`. */
  followed: FollowedChat | null = null;

  constructor(language: () => Language) {
    this.#language = language;
    watchWho(() => this.#recognize());
    this.#recognize();
  }

  state = (): ChatState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins a chat, or comes back to the one that runs; its first words go the way of all others. @throws {Problem} */
  async start({ name, email, page }: Start, first: Draft): Promise<void> {
    const language = this.#language();
    const identity = { ...(name && { name }), ...(email && { email }) };
    // A token before a chat: were the answer to the start lost, a repeated one would make a second visitor.
    if (!this.#own.who) {
      const { token } = await patiently(() => request('POST /chat/guest', { body: { ...identity, language } }));
      keepVisitor(token);
      this.#enter({ kind: 'visitor', token }, false);
    }
    const { who } = this.#own;
    const line = this.#line!;
    const given = { language, ...(page && { page }), ...(who?.kind === 'visitor' && identity) };
    const { guest_token, ...session } = await line.command('chat:start', given);
    if (guest_token && guest_token !== who?.token) {
      keepVisitor(guest_token);
      line.become(guest_token);
      this.#set({ who: { kind: 'visitor', token: guest_token } });
    }
    this.#follow(session.id);
    this.followed?.learn(session);
    this.followed?.say(first);
  }

  /** Leaves the chat that is over. A visitor's token has served its one chat. */
  startAnew = (): void => {
    const { who } = this.#own;
    this.#forget();
    if (who?.kind !== 'visitor') return this.#leave();
    dropWho(who);
    this.#recognize();
  };

  /** Somebody has come or gone, or begun or left a chat, in this tab or another. */
  #recognize(): void {
    const who = whoIs();
    const kept = keptChat();
    if (who?.token !== this.#own.who?.token || !this.#line) this.#enter(who, true);
    else if (kept && kept.id !== this.followed?.id) this.#follow(kept.id);
    else if (!kept && this.followed) this.#leave();
  }

  #enter(who: Who | null, is_looking: boolean): void {
    this.#unfollow();
    this.#line?.close();
    this.#line = null;
    this.#set({ who, place: is_looking && who ? 'looking' : 'none', line: 'connecting' });
    if (!who) return;
    const line = new Line(who.token, {
      moved: (state) => this.#set({ line: state }),
      refused: () => this.#refused(who),
    });
    this.#line = line;
    line.onConnect(() => void this.#find(line));
    line.on('chat:session_created', (session) => this.#begun(session));
  }

  /** The open chat, wherever it was begun, else the one that was shown here last. */
  async #find(line: Line): Promise<void> {
    if (this.followed) return;
    try {
      const { session } = await line.command('user:join', {});
      const id = session?.id ?? keptChat()?.id;
      if (line !== this.#line || this.followed) return;
      if (id) this.#follow(id);
      else this.#set({ place: 'none' });
    } catch {
      // Not answered: the next connection asks again.
    }
  }

  /** Begun in another tab, or here. */
  #begun({ id }: ChatSession): void {
    const { session } = this.#state;
    const is_over = session !== null && session.state !== 'waiting' && session.state !== 'active';
    if (!this.followed || is_over) this.#follow(id);
  }

  #follow(id: string): void {
    if (id === this.followed?.id) return;
    this.#unfollow();
    if (keptChat()?.id !== id) keepChat({ id });
    this.followed = new FollowedChat(id, this.#line!, this.#own.who!.token, () => {
      if (this.followed?.id === id) this.#heard(this.followed);
    });
    this.#set({ place: 'chat' });
  }

  #heard(followed: FollowedChat): void {
    const code = followed.state().conversing.problem?.code;
    if (code === 'auth/token-invalid') return this.#refused(this.#own.who!);
    if (isLongOver(followed.state().session)) return this.startAnew();
    if (code !== 'chat/not-found') return this.#set({});
    // What was kept is another person's chat, or none at all.
    forgetChat();
    this.#leave();
  }

  /** The desk does not take the token any more. */
  #refused(who: Who): void {
    this.#forget();
    dropWho(who);
    this.#recognize();
  }

  #forget(): void {
    keepUnsent(this.#state.conversing.log);
    forgetChat();
  }

  #leave(): void {
    this.#unfollow();
    this.#set({ place: 'none' });
  }

  #unfollow(): void {
    const { followed } = this;
    this.followed = null;
    followed?.close();
  }

  #set(change: Partial<Own>): void {
    this.#own = { ...this.#own, ...change };
    this.#state = { ...this.#own, ...(this.followed?.state() ?? nothingFollowed) };
    for (const listener of this.#listeners) listener();
  }
}

const remembered_ms = 12 * 3600_000;

/** Who comes back the next day begins anew. */
const isLongOver = (session: ChatSession | null): boolean =>
  Boolean(session?.ended_at) && now() - Date.parse(session!.ended_at!) > remembered_ms;
