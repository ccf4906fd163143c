import { Card, CardContent } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { NewTicketForm } from '../tickets/NewTicketForm.tsx';
import { Page } from '../ui/Page.tsx';

export function NewTicket() {
  const { t } = useTranslation();
  const { user, is_staff } = useSession();
  return (
    <Page
      title={t('tickets.new.title')}
      subtitle={t(is_staff ? 'tickets.new.lead_staff' : 'tickets.new.lead')}
      sx={{ maxWidth: 860 }}
    >
      <Card>
        <CardContent sx={{ p: { xs: 2, sm: 3 }, '&:last-child': { pb: { xs: 2, sm: 3 } } }}>
          {/* Another person has another form: a draft goes with who wrote it. */}
          <NewTicketForm key={user?.id ?? 'guest'} />
        </CardContent>
      </Card>
    </Page>
  );
}
