import { Card, CardContent } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSearchId } from '../knowledge/search-id.ts';
import { Suggestions } from '../knowledge/suggesting/Suggestions.tsx';
import { randomId } from '../random-id.ts';
import { useSession } from '../session.tsx';
import { NewTicketForm } from '../tickets/NewTicketForm.tsx';
import { toast } from '../toasts.tsx';
import { Page } from '../ui/Page.tsx';

export function NewTicket() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user, is_staff } = useSession();
  // One use of help, from the search that led here to the ticket: counted once.
  const [fresh_id] = useState(randomId);
  const given_id = useSearchId();
  // What staff look up for somebody is no search of a reader's.
  const search_id = is_staff ? undefined : (given_id ?? fresh_id);
  const leave = (clear: () => void) => {
    clear();
    toast({ text: t('knowledge.suggest.left'), tone: 'success' });
    void navigate('/');
  };
  return (
    <Page
      title={t('tickets.new.title')}
      subtitle={t(is_staff ? 'tickets.new.lead_staff' : 'tickets.new.lead')}
      sx={{ maxWidth: 860 }}
    >
      <Card>
        <CardContent sx={{ p: { xs: 2, sm: 3 }, '&:last-child': { pb: { xs: 2, sm: 3 } } }}>
          {/* Another person has another form: a draft goes with who wrote it. */}
          <NewTicketForm
            key={user?.id ?? 'guest'}
            search_id={search_id}
            renderSuggestions={({ text, clear }) => (
              <Suggestions
                text={text}
                place="form"
                search_id={search_id}
                leaving={t('knowledge.suggest.leaving_form')}
                onSolved={() => leave(clear)}
              />
            )}
          />
        </CardContent>
      </Card>
    </Page>
  );
}
