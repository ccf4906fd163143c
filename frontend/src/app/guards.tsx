// Who may see which pages. The server judges every request; this only spares people a page full of refusals.
import type { Role } from '@switchboard/contract/words.ts';
import { useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { rememberGuestTicket, useGuestToken, useSession } from '../session.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Forbidden } from './ErrorPages.tsx';
import { startOf } from './navigation.ts';

/** To the sign-in page, and back here afterwards, unless one has just left on purpose. */
function ToSignIn({ was_signed_in }: { was_signed_in: boolean }) {
  const { ended } = useSession();
  const { pathname, search, hash } = useLocation();
  const has_left = was_signed_in && ended === 'signed_out';
  return <Navigate to={has_left ? '/login' : `/login?next=${encodeURIComponent(pathname + search + hash)}`} replace />;
}

export function Allow({ roles }: { roles: readonly Role[] }) {
  const { role } = useSession();
  const [was_signed_in] = useState(role !== null);
  if (!role) return <ToSignIn was_signed_in={was_signed_in} />;
  if (!roles.includes(role)) return role === 'customer' ? <Forbidden /> : <Navigate to={startOf(role)} replace />;
  return <Outlet />;
}

/** `/` is the help centre for customers and visitors; staff go to their place. */
export function Start() {
  const { role, is_staff } = useSession();
  return is_staff ? <Navigate to={startOf(role)} replace /> : <Outlet />;
}

/** A ticket's page opens for its customer, and for a guest by the link mailed to them; staff see it at their desk. */
export function TicketEntry() {
  const { ref = '' } = useParams();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { role, is_staff } = useSession();
  const [was_signed_in] = useState(role !== null);
  const guest_token = useGuestToken(ref);
  const given = search.get('access_token');
  useEffect(() => {
    if (!given || is_staff) return;
    rememberGuestTicket(ref, given);
    void navigate(pathname, { replace: true });
  }, [given, is_staff, ref, pathname, navigate]);
  if (is_staff) return <Navigate to={`/agent/${ref}`} replace />;
  if (given) return <Loading />;
  if (!role && !guest_token) return <ToSignIn was_signed_in={was_signed_in} />;
  return <Outlet />;
}
