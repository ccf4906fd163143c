import { Button } from '@mui/material';
import { mdiTicketOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Problem } from '../problem.ts';
import { useSession } from '../session.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** No ticket to show: because it is not there, or because it could not be read. */
export function TicketProblem({ problem, retry }: { problem: Problem; retry: () => unknown }) {
  const { t } = useTranslation();
  const { is_staff, user } = useSession();
  if (problem.status !== 404 && problem.status !== 400) return <ProblemNotice problem={problem} retry={retry} />;
  const to = is_staff ? '/agent' : user ? '/tickets' : '/';
  return (
    <Empty
      icon={mdiTicketOutline}
      title={t('tickets.missing.title')}
      text={t('tickets.missing.text')}
      action={
        <Button component={Link} to={to} variant="contained">
          {t('tickets.missing.back')}
        </Button>
      }
    />
  );
}
