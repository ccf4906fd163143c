// The verbs of live chat.
import type { ChatConfig } from '@switchboard/contract/chat.ts';
import { spend } from '../database/limits.ts';
import { transaction } from '../database/transaction.ts';
import { publish } from '../journal.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import * as queries from './queries.ts';
import { get, headOf } from './reading.ts';
import { takeUnread } from './writing.ts';

export { identify, isSpent, start, visit } from './starting.ts';
export {
  availability,
  get,
  headOf,
  join,
  line,
  list,
  messages,
  mine,
  openOf,
  sessionOf,
  transcript,
  transcriptFor,
  unreadFor,
} from './reading.ts';
export { mark, say } from './speaking.ts';
export { accept, decline, returnAll, sweepGone, sweepUnanswered, transfer } from './holding.ts';
export { offer } from './offering.ts';
export { convert, end, rate, sweepAbandoned, sweepMissed, sweepSilent } from './ending.ts';

const transcriptsAnHour = 5;

export const config = (): Promise<ChatConfig> => queries.config();

export const configure = (given: ChatConfig, person: Person): Promise<ChatConfig> =>
  transaction(async () => {
    const before = await queries.config();
    const after = await queries.configure(given);
    await publish({ type: 'chat.configured', payload: { before, after }, actor_id: person.id });
    return after;
  });

/** Mails the transcript to the address the chat knows. @throws chat/no-address */
export async function requestTranscript(id: string, person: Person): Promise<{ email: string }> {
  await headOf(id, person);
  const { requester } = await get(id, person);
  const { email } = requester;
  if (!email) throw problem('chat/no-address');
  // The address may be anybody's: whoever typed it fills no stranger's mailbox.
  const { count, seconds_left } = await spend(`transcript:${email}`, 3600);
  if (count > transcriptsAnHour) throw problem('request/too-many', { retryAfterSeconds: seconds_left });
  await transaction(() =>
    publish({ type: 'chat.transcript_requested', payload: { session_id: id, email }, actor_id: person.id }),
  );
  return { email };
}

/** Answers that stayed unread for ten minutes go out by mail, each once. */
export const sweepUnread = (now?: string) =>
  transaction(async () => {
    const unread = await takeUnread(now);
    await publish(
      unread.map((payload) => ({ type: 'chat.unread', payload })),
      now,
    );
  });
