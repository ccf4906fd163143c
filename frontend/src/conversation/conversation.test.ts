import type { Message } from '@switchboard/contract/conversations.ts';
import { expect, test, vi } from 'vitest';
import { Problem } from '../problem.ts';
import { kept } from '../storage.ts';
import { Conversation, type Channel, type Said } from './conversation.ts';

/** A channel whose line is away until it is mended. */
function channel() {
  const stored: Message[] = [];
  let is_away = true;
  const send = async ({ body, client_id }: Said) => {
    if (is_away) throw new Problem({ code: 'client/unreachable', status: 0, sentence: 'Away.' });
    const known = stored.find((message) => message.client_id === client_id);
    const message = known ?? ({ seq: stored.length + 1, body, client_id } as Message);
    if (!known) stored.push(message);
    return { message };
  };
  const one: Channel = {
    name: 'tabs',
    isConnected: () => !is_away,
    hear: () => () => {},
    read: async () => ({ messages: [] }),
    send,
  };
  return { one, stored, mend: () => void (is_away = false) };
}

const waitingIn = (conversation: Conversation) =>
  conversation.state().log.sending.map(({ body, state }) => `${body} ${state}`);
const box = () => ((kept('unsent.tabs') ?? []) as Said[]).map(({ body }) => body);

test('two tabs of one conversation keep their unsent messages beside each other, and the next one finds both', async () => {
  const { one, stored, mend } = channel();
  const [first, second] = [new Conversation(one), new Conversation(one)];
  first.send({ body: 'from the first' });
  second.send({ body: 'from the second' });
  await vi.waitFor(() => expect(waitingIn(first)).toEqual(['from the first waiting']));
  expect(box().toSorted()).toEqual(['from the first', 'from the second']);
  second.discard(second.state().log.sending[0]!.client_id);
  expect(box()).toEqual(['from the first']);
  first.close();
  second.close();

  const next = new Conversation(one);
  expect(waitingIn(next)).toEqual(['from the first waiting']);
  mend();
  next.open();
  await vi.waitFor(() => expect(stored.map(({ body }) => body)).toEqual(['from the first']));
  expect(box()).toEqual([]);
  next.close();
});
