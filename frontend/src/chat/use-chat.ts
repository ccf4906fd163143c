// A chat's conversation for staff: followed by joining its room, written to by the socket, and by REST where none comes through.
import { call } from '../api.ts';
import type { Channel } from '../conversation/conversation.ts';
import { toldMessage } from '../conversation/told-message.ts';
import { useHeld } from '../conversation/use-held.ts';
import { command, holdLine, isConnected, listen, onConnect, whisper } from '../live.ts';
import { useSession } from '../session.tsx';
import { putSession } from './sessions.ts';

/** Once only: whoever holds the conversation tries again by themselves. */
const once = { timeout_ms: 6000, tries: 1 };

function chatChannel(session_id: string, token: string): Channel {
  const params = { id: session_id };
  return {
    name: `chat.${session_id}`,
    isConnected: () => isConnected(token),
    hear({ arrived, head, connected }) {
      const cleanups = [
        holdLine(token),
        onConnect((of) => of === token && connected()),
        listen('chat:message', (told, of) => {
          if (of === token && told.session_id === session_id) arrived(toldMessage(told));
        }),
        listen('head', ({ session_id: told_of, last_seq }, of) => {
          if (of === token && told_of === session_id) head(last_seq ?? 0);
        }),
      ];
      return () => {
        whisper('chat:leave', { session_id }, token);
        for (const clean of cleanups) clean();
      };
    },
    async read(after_seq) {
      if (!isConnected(token))
        return { messages: await call('GET /chat/sessions/:id/messages', { params, query: { after_seq } }, { token }) };
      const { session, ...log } = await command('chat:join', { session_id, after_seq }, { token });
      putSession(session);
      return log;
    },
    async send({ body, client_id, internal, attachment_ids }) {
      const said = { client_id, ...(internal && { internal }), ...(attachment_ids && { attachment_ids }) };
      if (isConnected(token))
        return { message: await command('chat:message', { session_id, message: body, ...said }, { token, ...once }) };
      return {
        message: await call('POST /chat/sessions/:id/messages', { params, body: { body, ...said } }, { token }),
      };
    },
  };
}

/** Follows a chat from its first message, and sends to it. */
export function useChat(session_id: string) {
  const { token } = useSession();
  return useHeld(`chat ${session_id} ${token}`, token ? () => chatChannel(session_id, token) : null);
}
