/** @jsxImportSource preact */
import { mdiCheckCircleOutline } from '@mdi/js';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { Left as LeftMessage } from './leave-message.ts';
import { TicketLink } from './TicketLink.tsx';
import { useTexts } from './texts.ts';

/** A message has become a ticket: its number, and where the answer comes. */
export function Left({ left: { number, email, token }, onAgain }: { left: LeftMessage; onAgain: () => void }) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="card done">
      <Icon path={mdiCheckCircleOutline} />
      <h2 ref={heading} tabIndex={-1}>
        {t.message.sent}
      </h2>
      <p>
        <strong>{t.ticket.number(number)}</strong>. {t.message.sent_text(email)}
      </p>
      <TicketLink number={number} token={token} />
      <button type="button" class="quiet" onClick={onAgain}>
        {t.message.another}
      </button>
    </div>
  );
}
