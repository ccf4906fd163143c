import type { ChatSession } from '@switchboard/contract/chat.ts';

const longest = 80;

/** What a chat is about, in one line: as it was given, else what the requester wrote first, cut at a word. */
export function subjectOf({ subject, first_text }: Pick<ChatSession, 'subject' | 'first_text'>): string {
  const line = (subject ?? first_text ?? '').replace(/\s+/g, ' ').trim();
  if (subject || line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const at = cut.lastIndexOf(' ');
  return `${at > longest / 2 ? cut.slice(0, at) : cut}…`;
}
