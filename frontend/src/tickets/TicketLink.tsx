import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { useSession } from '../session.tsx';

/** Where a ticket is opened: staff have their desk, everyone else its page. */
export const pathOf = (number: number, is_staff: boolean): string => `${is_staff ? '/agent' : '/tickets'}/${number}`;

export function TicketLink({ ticket: { number } }: { ticket: { number: number } }) {
  const { is_staff } = useSession();
  return (
    <Link component={RouterLink} to={pathOf(number, is_staff)} sx={{ fontWeight: 600 }}>
      #{number}
    </Link>
  );
}
