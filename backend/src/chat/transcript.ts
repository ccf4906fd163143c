// A chat as one readable text. Pure.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Message } from '@switchboard/contract/conversations.ts';
import { phrases } from './phrases.ts';

const minute = (time: string) => time.slice(0, 16).replace('T', ' ');

/** Whatever a terminal, a browser or a mail program begins a new line at. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** One line a message with its time in UTC; further lines of a text are indented, so that nobody can fake a speaker. */
export function transcriptText({ language, subject, created_at, requester }: ChatSession, messages: Message[]): string {
  const heading = `${phrases[language].transcript}${subject ? `: ${subject}` : ''}\n${requester.name}, ${minute(created_at)} UTC\n\n`;
  const lines = messages.map(({ kind, author, body, attachments, created_at: at }) => {
    const images = attachments.map(({ name }) => `[${name}]`).join(' ');
    const said = [body, images].filter(Boolean).join('\n').replaceAll(lineEnd, '\n    ');
    return kind === 'text' ? `${minute(at)}  ${author?.name ?? '–'}: ${said}` : `${minute(at)}  * ${said}`;
  });
  return heading + lines.map((line) => `${line}\n`).join('');
}
