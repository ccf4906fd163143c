import { call } from '../api.ts';
import { currentSession, endSession } from '../session.tsx';

/** Leaves at once; the server is told on the way out, and if it cannot be reached the token still runs out by itself. */
export function signOut({ everywhere = false } = {}): void {
  const session = currentSession();
  if (!session) return;
  const token = session.token;
  void call(everywhere ? 'POST /auth/logout-all' : 'POST /auth/logout', {}, { token }).catch(() => {});
  endSession('signed_out');
}
