// Canned replies as they are found and filled in while one writes. Pure.
import type { CannedReply } from '@switchboard/contract/conversations.ts';

export interface SlashWord {
  /** Where the slash stands. */
  from: number;
  /** Where the cursor stands, right after the word. */
  to: number;
  query: string;
}

/** Whom the placeholders stand for. */
export interface Names {
  /** The requester: `{{name}}`. */
  name: string;
  /** Whoever writes: `{{agent}}`. */
  agent: string;
}

const begun = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u;

/** The word after a slash in which the cursor stands; a slash within a word, as in "and/or", begins none. */
export function slashWordAt(text: string, cursor: number): SlashWord | null {
  const query = begun.exec(text.slice(0, cursor))?.[1];
  return query === undefined ? null : { from: cursor - query.length - 1, to: cursor, query };
}

/** Those that fit, best first: by the beginning of the shortcut, then by what is in it, then by what is in the text. */
export function fittingReplies(replies: readonly CannedReply[], query: string): CannedReply[] {
  const sought = query.toLowerCase();
  const rankOf = ({ shortcut, body }: CannedReply): number => {
    const at = shortcut.toLowerCase().indexOf(sought);
    if (at >= 0) return at === 0 ? 0 : 1;
    return sought.length > 1 && body.toLowerCase().includes(sought) ? 2 : 3;
  };
  return replies
    .map((reply) => ({ reply, rank: rankOf(reply) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank || a.reply.shortcut.localeCompare(b.reply.shortcut))
    .map(({ reply }) => reply);
}

export const filled = (body: string, names: Names): string =>
  body.replace(/\{\{\s*(name|agent)\s*\}\}/g, (_, which: keyof Names) => names[which]);

/** Puts a text in the place of the slash word. */
export function inserted(text: string, { from, to }: SlashWord, body: string): { text: string; cursor: number } {
  return { text: text.slice(0, from) + body + text.slice(to), cursor: from + body.length };
}
