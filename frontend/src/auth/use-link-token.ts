import { useEffect } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

/** The secret of a mailed link: taken out of the address bar at once, kept with this entry of the history for a reload. */
export function useLinkToken(): string | null {
  const { pathname, state } = useLocation();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const fresh = search.get('token');
  useEffect(() => {
    if (fresh) void navigate(pathname, { replace: true, state: { token: fresh } });
  }, [fresh, pathname, navigate]);
  return fresh ?? (state as { token?: string } | null)?.token ?? null;
}
