import { Box, Link, Stack, Typography } from '@mui/material';
import { mdiAccountOutline, mdiCheckDecagramOutline, mdiHelpCircleOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useRead } from '../api.ts';
import { useFormat } from '../ui/format.ts';
import { Initials } from '../ui/Initials.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Tag } from '../ui/Tag.tsx';
import { statusLook } from './looks.ts';
import { useOnScreen } from './on-screen.ts';
import { pathOf } from './TicketLink.tsx';

const shown_others = 5;

/** Whom the ticket is from, how sure that is, and what else they have asked. */
export function RequesterCard() {
  const { t } = useTranslation();
  const { ticket } = useOnScreen();
  const { requester, contact_email } = ticket;
  const emails = [...new Set([contact_email, requester.email])];
  return (
    <Stack sx={{ gap: 1.25 }}>
      <Stack direction="row" sx={{ gap: 1.25 }}>
        <Initials name={requester.name} tone="info" size={36} />
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{requester.name}</Typography>
          {emails.map((email) => (
            <Link
              key={email}
              href={`mailto:${email}`}
              variant="body2"
              sx={{ display: 'block', overflowWrap: 'anywhere' }}
            >
              {email}
            </Link>
          ))}
        </Box>
      </Stack>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.75 }}>
        <Tag icon={mdiAccountOutline} word={t(`words.role.${requester.role}`)} />
        {requester.email_verified ? (
          <Tag icon={mdiCheckDecagramOutline} tone="success" word={t('tickets.requester.verified')} />
        ) : (
          <Tag
            icon={mdiHelpCircleOutline}
            tone="warning"
            word={t('tickets.requester.unverified')}
            title={t('tickets.requester.unverified_hint')}
          />
        )}
      </Stack>
      <OtherTickets />
    </Stack>
  );
}

function OtherTickets() {
  const { t } = useTranslation();
  const format = useFormat();
  const { ticket } = useOnScreen();
  const { data } = useRead('GET /tickets', {
    query: { customer_id: ticket.customer_id, sort: 'newest', limit: shown_others + 1 },
  });
  if (!data) return null;
  const others = data.rows.filter(({ id }) => id !== ticket.id).slice(0, shown_others);
  const count = data.count - 1;
  if (count < 1) {
    return (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('tickets.requester.first')}
      </Typography>
    );
  }
  return (
    <div>
      <Typography variant="caption" sx={{ fontWeight: 650, color: 'text.secondary' }}>
        {t('tickets.requester.others', { count, number: format.number(count) })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mt: 0.5, display: 'grid', gap: 0.5 }}>
        {others.map(({ id, number, subject, status }) => (
          <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
            <Icon
              path={statusLook[status].icon}
              label={t(`words.status.${status}`)}
              sx={{ fontSize: '1rem', color: 'text.secondary' }}
            />
            <Link
              component={RouterLink}
              to={pathOf(number, true)}
              variant="body2"
              noWrap
              title={subject}
              underline="hover"
            >
              #{number} {subject}
            </Link>
          </Box>
        ))}
      </Box>
    </div>
  );
}
