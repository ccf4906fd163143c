// The round button and the panel with the chat's frame, on the desk's own pages and on any other.
import { languageOf, post, readToPage, readWishes, type ToFrame, type ToPage, type Wishes } from './bridge.ts';
import { inkOn, isColour } from '../colour.ts';
import { narrow } from './launcher-look.ts';
import { makeFrame, makeParts, type Parts } from './launcher-parts.ts';
import { launcherWords } from './launcher-words.ts';
import { ownMemory, unreadInTitle } from './page.ts';

/** As a page has written them down: what makes no sense is passed over. */
type Given = Partial<Record<keyof Wishes, string | null | undefined>>;

export interface LauncherOptions {
  /** The origin of the desk. */
  desk: string;
  position?: 'left' | 'right';
  wishes?: Given;
}

/** How long a frame that has loaded may take to say so; one that the desk forbids, or a lost line, never does. */
const patience_ms = { loaded: 5000, asked: 20_000 };
const own_colour = '#0b5c68';

export class Launcher {
  readonly #desk: string;
  readonly #parts: Parts;
  #wishes: Wishes;
  #frame: HTMLIFrameElement | null = null;
  #is_open = false;
  #is_ready = false;
  #has_failed = false;
  /** The reader has opened the panel, and the frame is not there yet to take the focus. */
  #is_awaited = false;
  #unread = 0;
  #impatience: ReturnType<typeof setTimeout> | undefined;
  readonly #narrow = matchMedia(narrow);
  readonly #turned = (): void => this.#tellShown(false);

  constructor({ desk, position = 'right', wishes = {} }: LauncherOptions) {
    this.#desk = desk;
    this.#wishes = readWishes(wishes);
    this.#parts = makeParts(desk, position);
    const { host, all, button, again } = this.#parts;
    button.addEventListener('click', this.toggle);
    again.addEventListener('click', () => this.#loadAgain());
    all.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
    addEventListener('message', this.#hear);
    this.#narrow.addEventListener('change', this.#turned);
    const remembered = ownMemory.colour();
    this.#paint(this.#wishes.colour ?? (isColour(remembered) ? remembered : own_colour));
    this.#render();
    document.body.append(host);
    // A chat goes on from page to page; where the panel covers the screen, it must not jump into the way.
    if (ownMemory.wasOpen() && !this.#narrow.matches) this.#show(true, false);
    else if (ownMemory.isRunning()) this.wake();
  }

  readonly open = (): void => this.#show(true);
  readonly close = (): void => this.#show(false);
  readonly toggle = (): void => this.#show(!this.#is_open);

  /** Fetches the frame without showing it: a chat is known to run, and what is said in it shall be counted. */
  wake(): void {
    if (this.#frame) return;
    this.#frame = makeFrame(this.#desk);
    this.#frame.addEventListener('load', () => this.#giveUpAfter(patience_ms.loaded));
    this.#giveUpAfter(patience_ms.asked);
    this.#parts.panel.append(this.#frame);
    this.#render();
  }

  /** Other wishes than before, such as another language. */
  change(wishes: Given): void {
    this.#wishes = readWishes({ ...this.#wishes, ...wishes });
    if (this.#wishes.colour) this.#paint(this.#wishes.colour);
    this.#render();
    this.#tellWishes();
  }

  remove(): void {
    clearTimeout(this.#impatience);
    removeEventListener('message', this.#hear);
    this.#narrow.removeEventListener('change', this.#turned);
    unreadInTitle(0);
    this.#parts.host.remove();
  }

  #show(is_open: boolean, takes_focus = true): void {
    if (is_open === this.#is_open) return;
    this.#is_open = is_open;
    if (is_open) this.wake();
    ownMemory.keepOpen(is_open);
    this.#render();
    this.#tellWishes();
    this.#tellShown(takes_focus);
    // Into the panel and back: whoever uses the keyboard goes on where they are.
    this.#is_awaited = is_open && takes_focus;
    if (this.#is_awaited) this.#frame?.focus();
    else if (!is_open) this.#parts.button.focus({ preventScroll: true });
  }

  #loadAgain(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#has_failed = false;
    this.wake();
  }

  #giveUpAfter(ms: number): void {
    clearTimeout(this.#impatience);
    this.#impatience = setTimeout(() => {
      this.#has_failed = !this.#is_ready;
      this.#render();
    }, ms);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#desk) return;
    const word = readToPage(data);
    if (word?.says === 'close') this.close();
    else if (word?.says === 'ready') this.#begin();
    else if (word) this.#learn(word);
  };

  #begin(): void {
    this.#is_ready = true;
    this.#has_failed = false;
    this.#render();
    this.#tellWishes();
    if (this.#is_awaited) this.#frame?.focus();
    this.#tellShown(this.#is_awaited);
  }

  #learn({ unread, is_running, colour }: Extract<ToPage, { says: 'state' }>): void {
    if (!this.#wishes.colour && colour) {
      this.#paint(colour);
      ownMemory.keepColour(colour);
    }
    ownMemory.keepRunning(is_running);
    const is_news = unread > this.#unread && !this.#is_open;
    this.#unread = unread;
    this.#parts.said.textContent = is_news ? this.#words.unread(unread) : '';
    this.#render();
  }

  #tellShown(takes_focus: boolean): void {
    this.#tell({ says: 'shown', is_shown: this.#is_open, takes_focus, covers: this.#narrow.matches });
  }

  #tellWishes(): void {
    // Without its query, in which pages keep what is nobody else's.
    const page = location.origin + location.pathname;
    this.#tell({ says: 'wishes', wishes: { ...this.#wishes, page } });
  }

  #tell(word: ToFrame): void {
    if (this.#is_ready && this.#frame?.contentWindow) post(this.#frame.contentWindow, word, this.#desk);
  }

  get #language() {
    return this.#wishes.locale ?? languageOf(navigator.language) ?? 'en';
  }

  get #words() {
    return launcherWords[this.#language];
  }

  #render(): void {
    const { all, button, badge, panel, notice, again, elsewhere } = this.#parts;
    const words = this.#words;
    const [is_open, unread] = [this.#is_open, this.#unread];
    button.setAttribute('aria-label', is_open ? words.close : words.open + (unread ? `, ${words.unread(unread)}` : ''));
    button.setAttribute('aria-expanded', String(is_open));
    badge.hidden = is_open || unread === 0;
    badge.textContent = unread > 9 ? '9+' : String(unread);
    notice.textContent = this.#has_failed ? words.failed : words.loading;
    again.textContent = words.retry;
    elsewhere.textContent = words.elsewhere;
    if (this.#frame) this.#frame.title = words.panel;
    all.lang = this.#language;
    all.classList.toggle('has-frame', this.#is_ready);
    panel.classList.toggle('shut', !is_open);
    panel.classList.toggle('ready', this.#is_ready);
    panel.classList.toggle('failed', this.#has_failed);
    unreadInTitle(unread);
  }

  #paint(colour: string): void {
    const { style } = this.#parts.host;
    style.setProperty('--colour', colour);
    style.setProperty('--ink', inkOn(colour));
  }
}
