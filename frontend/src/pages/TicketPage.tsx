import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGuestToken } from '../session.tsx';
import { Thread } from '../tickets/Thread.tsx';
import { useConversation } from '../tickets/use-conversation.ts';
import { Page } from '../ui/Page.tsx';

export function TicketPage() {
  const { t } = useTranslation();
  const { ref = '' } = useParams();
  const conversation = useConversation(ref, useGuestToken(ref));
  return (
    <Page title={t('tickets.page.title', { number: ref })} width="reading">
      <Thread conversation={conversation} />
    </Page>
  );
}
