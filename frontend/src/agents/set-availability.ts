import type { Availability } from '@switchboard/contract/words.ts';
import { call, keyOf } from '../api.ts';
import { command, isConnected } from '../live.ts';
import { currentSession } from '../session.tsx';
import { markStale, queryClient } from '../stale.ts';
import { toastProblem } from '../toasts.tsx';

/** Sets one's own availability, shown at once in everything that follows it. A refusal is told by a toast. */
export async function setAvailability(status: Availability): Promise<void> {
  try {
    const changed = await send(status);
    queryClient.setQueryData(keyOf('GET /agents/:id', { params: { id: changed.id } }), changed);
    markStale(['GET /agents', 'GET /queue']);
  } catch (error) {
    toastProblem(error);
  }
}

/** Through the socket when it is there, else by HTTP: whoever wants to be away must not wait for a connection. */
async function send(status: Availability) {
  const token = currentSession()?.token;
  if (token && isConnected(token)) return command('agent-status', { status });
  return call('PATCH /agents/me/status', { body: { status } });
}
