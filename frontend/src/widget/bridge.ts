// What the page and the frame in it tell each other. Each side looks at who speaks before it reads a word.
import { languages, type Language } from '@switchboard/contract/words.ts';
import { isColour } from '../colour.ts';

/** How the page wants the chat, and where it stands; null leaves it to the desk. */
export interface Wishes {
  colour: string | null;
  locale: Language | null;
  greeting: string | null;
  page: string | null;
}

export type ToFrame =
  | { says: 'wishes'; wishes: Wishes }
  /** `covers`: there is nothing else to be seen of the page. */
  | { says: 'shown'; is_shown: boolean; takes_focus: boolean; covers: boolean };

export type ToPage =
  | { says: 'ready' }
  | { says: 'close' }
  /** `colour` is the desk's own, for a button whose page has not chosen one. */
  | { says: 'state'; unread: number; is_running: boolean; colour: string | null };

const envelope = 'switchboard-chat';

export const post = (to: Window, word: ToFrame | ToPage, origin: string): void =>
  to.postMessage({ [envelope]: word }, origin);

/** Other scripts post messages too: whatever is not ours is passed over. */
function wordIn(data: unknown): Record<string, unknown> | null {
  const word: unknown = typeof data === 'object' && data !== null && envelope in data ? data[envelope] : null;
  return typeof word === 'object' ? (word as Record<string, unknown> | null) : null;
}

export function readToFrame(data: unknown): ToFrame | null {
  const word = wordIn(data);
  if (word?.['says'] === 'wishes') return { says: 'wishes', wishes: readWishes(word['wishes'] ?? {}) };
  if (word?.['says'] !== 'shown') return null;
  const { is_shown, takes_focus, covers } = word;
  return { says: 'shown', is_shown: is_shown === true, takes_focus: takes_focus === true, covers: covers === true };
}

export function readToPage(data: unknown): ToPage | null {
  const word = wordIn(data);
  if (word?.['says'] === 'ready' || word?.['says'] === 'close') return { says: word['says'] };
  if (word?.['says'] !== 'state') return null;
  const { unread, is_running, colour } = word;
  return {
    says: 'state',
    unread: typeof unread === 'number' && unread > 0 ? Math.floor(unread) : 0,
    is_running: is_running === true,
    colour: isColour(colour) ? colour : null,
  };
}

const longest_greeting = 500;
const longest_page = 500;

/** Takes what makes sense of what a page (its script tag, its message) asks for. */
export function readWishes(given: object): Wishes {
  const { colour, locale, greeting, page } = given as Record<string, unknown>;
  const text = (value: unknown, longest: number) =>
    typeof value === 'string' && value.trim() ? value.trim().slice(0, longest) : null;
  return {
    colour: isColour(colour) ? colour : null,
    locale: languageOf(locale),
    greeting: text(greeting, longest_greeting),
    page: text(page, longest_page),
  };
}

/** "de-AT" is German. */
export const languageOf = (tag: unknown): Language | null =>
  languages.find((language) => typeof tag === 'string' && tag.toLowerCase().split('-')[0] === language) ?? null;
