import { useEffect } from 'react';
import { useRead } from '../api.ts';
import { currentSession, renewSession, useSession } from '../session.tsx';

/** A role, name or language changed elsewhere arrives with the next look at who I am. */
export function useFreshUser(): void {
  const { token } = useSession();
  const { data: user } = useRead('GET /auth/me', {}, { enabled: token !== null, staleTime: 60_000 });
  useEffect(() => {
    const known = currentSession()?.user;
    if (user && known?.id === user.id && JSON.stringify(known) !== JSON.stringify(user)) renewSession({ user });
  }, [user]);
}
