import { Box, Link, Stack, Typography } from '@mui/material';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.ts';
import { isOver } from './heard.ts';
import { lastedOf, waitedOf } from './lengths.ts';
import { isWebAddress, placeOf } from './place.ts';
import { Score } from './Score.tsx';
import { StateTag } from './StateTag.tsx';
import { Unproved } from './Unproved.tsx';

/** How a chat went: whom it was with, how long they waited and talked, and what they thought of it. */
export function HistoryFacts({ session }: { session: ChatSession }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { requester, page, agent, created_at, state, end_reason, rating, feedback, subject } = session;
  const waited = waitedOf(session);
  const lasted = lastedOf(session);
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.75,
        m: 0,
        fontSize: '0.875rem',
      }}
    >
      <Fact label={t('chat.history.state')}>
        <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <StateTag state={state} />
          {end_reason && end_reason !== 'converted' && t(`chat.ending.${end_reason}`)}
        </Stack>
      </Fact>
      <Fact label={t('chat.history.who')}>
        {requester.email ? (
          <Link href={`mailto:${requester.email}`}>{requester.email}</Link>
        ) : (
          t('chat.column.no_address')
        )}
        {requester.email && !requester.email_verified && (
          <>
            {' '}
            <Unproved />
          </>
        )}
      </Fact>
      {subject && <Fact label={t('chat.history.about')}>{subject}</Fact>}
      {page && (
        <Fact label={t('chat.column.page')}>
          {isWebAddress(page) ? (
            <Link href={page} target="_blank" rel="noopener noreferrer" title={page}>
              {placeOf(page)}
            </Link>
          ) : (
            page
          )}
        </Fact>
      )}
      <Fact label={t('chat.history.agent')}>{agent?.name ?? t('chat.history.nobody')}</Fact>
      <Fact label={t('chat.history.begun')}>{format.moment(created_at, 'full')}</Fact>
      {waited !== null && <Fact label={t('chat.history.waited')}>{format.duration(waited)}</Fact>}
      {lasted !== null && <Fact label={t('chat.history.lasted')}>{format.duration(lasted)}</Fact>}
      {isOver(session) && (
        <Fact label={t('chat.history.rating')}>
          {rating === null ? t('chat.history.unrated') : <Score score={rating} feedback={feedback} />}
        </Fact>
      )}
    </Box>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <Typography component="dt" variant="caption" sx={{ color: 'text.secondary', lineHeight: '24px' }}>
      {label}
    </Typography>
    <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', lineHeight: '24px' }}>
      {children}
    </Box>
  </>
);
