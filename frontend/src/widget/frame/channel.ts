// How the requester's side of a chat is read and written to: over the line, or by REST where no line is.
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { Channel } from '../../conversation/conversation.ts';
import { toldMessage } from '../../conversation/told-message.ts';
import { request } from '../../request.ts';
import { channelName } from './identity.ts';
import type { Line } from './line.ts';

/** @param learn what is read of the chat brings how it stands */
export function chatChannel(
  session_id: string,
  line: Line,
  token: string,
  learn: (session: ChatSession) => void,
): Channel {
  const params = { id: session_id };
  return {
    name: channelName(session_id),
    isConnected: () => line.is_connected,
    hear({ arrived, head, connected }) {
      const cleanups = [
        line.onConnect(connected),
        line.on('chat:message', (told) => {
          if (told.session_id === session_id) arrived(toldMessage(told));
        }),
        line.on('head', (told) => {
          if (told.session_id === session_id) head(told.last_seq ?? 0);
        }),
      ];
      return () => {
        for (const clean of cleanups) clean();
      };
    },
    async read(after_seq) {
      if (line.is_connected) {
        const { session, ...log } = await line.command('chat:join', { session_id, after_seq });
        learn(session);
        return log;
      }
      const [session, messages] = await Promise.all([
        request('GET /chat/sessions/:id', { params }, { token }),
        request('GET /chat/sessions/:id/messages', { params, query: { after_seq } }, { token }),
      ]);
      learn(session);
      return { messages };
    },
    async send({ body, client_id, attachment_ids }) {
      const said = { client_id, ...(attachment_ids && { attachment_ids }) };
      const message = line.is_connected
        ? await line.command('chat:message', { session_id, message: body, ...said }, 1)
        : await request('POST /chat/sessions/:id/messages', { params, body: { body, ...said } }, { token });
      return { message };
    },
  };
}
