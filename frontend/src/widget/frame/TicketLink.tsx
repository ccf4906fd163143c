/** @jsxImportSource preact */
import { mdiOpenInNew } from '@mdi/js';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

/** To the ticket's own page. @param token opens it for a visitor */
export function TicketLink({ number, token }: { number: number; token?: string | undefined }) {
  const { t } = useTexts();
  const address = `/tickets/${number}${token ? `?access_token=${encodeURIComponent(token)}` : ''}`;
  return (
    <a class="as-button" href={address} target="_blank" rel="noopener">
      {t.ticket.open(number)} <Icon path={mdiOpenInNew} />
      <span class="hidden">({t.ticket.in_new_tab})</span>
    </a>
  );
}
