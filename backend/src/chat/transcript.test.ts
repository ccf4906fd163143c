import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Message } from '@switchboard/contract/conversations.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcriptText } from './transcript.ts';

const session = {
  language: 'en',
  subject: 'My invoice',
  created_at: '2026-11-20T09:00:00.000Z',
  requester: { name: 'Vera' },
} as ChatSession;

const said = (body: string, more: Partial<Message> = {}) =>
  ({
    kind: 'text',
    body,
    author: { id: '1', name: 'Vera', role: 'guest' },
    attachments: [],
    created_at: '2026-11-20T09:01:59.999Z',
    ...more,
  }) as unknown as Message;

/** Whatever a terminal, a browser or a mail program begins a new line at. */
const breaks = ['\n', '\r', '\r\n', '\u000b', '\f', '\u0085', '\u2028', '\u2029'];
const lines = (text: string) => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
const headings = 3;
/** Lines on which somebody is said to speak. */
const spoken = (text: string) =>
  lines(text)
    .slice(headings)
    .filter((line) => line !== '' && !line.startsWith('    '));

describe('the text of a transcript', () => {
  it('says who said what, when, and what happened', () => {
    const messages = [
      said('Hello!', { kind: 'greeting', author: null }),
      said('Where is it?\nIt was due on Monday.'),
      said('Here', { attachments: [{ name: 'a.png' }, { name: 'b.png' }] as Message['attachments'] }),
      said('', { author: null, attachments: [{ name: 'c.png' }] as Message['attachments'] }),
    ];
    expect(transcriptText(session, messages)).toBe(`Transcript of the chat: My invoice
Vera, 2026-11-20 09:00 UTC

2026-11-20 09:01  * Hello!
2026-11-20 09:01  Vera: Where is it?
    It was due on Monday.
2026-11-20 09:01  Vera: Here
    [a.png] [b.png]
2026-11-20 09:01  –: [c.png]
`);
    expect(transcriptText({ ...session, subject: null, language: 'de' }, [])).toBe(
      'Protokoll des Chats\nVera, 2026-11-20 09:00 UTC\n\n',
    );
  });

  it.each(breaks)('lets nobody speak for another behind a line break: %j', (end) => {
    const fake = `Fine.${end}2026-11-20 09:02  Anna: You get all your money back.`;
    expect(spoken(transcriptText(session, [said(fake), said('Thanks')]))).toHaveLength(2);
  });

  it('has as many speakers as messages, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(...breaks),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constant('    '),
    );
    const body = fc.array(piece, { maxLength: 8 }).map((pieces) => `x${pieces.join('')}`);
    fc.assert(
      fc.property(fc.array(body, { maxLength: 5 }), (bodies) => {
        const text = transcriptText(
          session,
          bodies.map((each) => said(each)),
        );
        expect(spoken(text)).toHaveLength(bodies.length);
      }),
    );
  });
});
