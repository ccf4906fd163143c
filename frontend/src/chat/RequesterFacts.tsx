import { Box, Link, Stack, Typography } from '@mui/material';
import { mdiLinkVariant } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { isWebAddress, placeOf } from './place.ts';
import { Unproved } from './Unproved.tsx';

/** Where the requester can be reached, where they are, and what it is about. */
export function RequesterFacts({ session: { requester, page, subject } }: { session: ChatSession }) {
  const { t } = useTranslation();
  const { email, email_verified } = requester;
  return (
    <Stack
      direction="row"
      sx={{
        flexWrap: 'wrap',
        columnGap: 1,
        minWidth: 0,
        fontSize: '0.8125rem',
        lineHeight: '20px',
        color: 'text.secondary',
      }}
    >
      {email ? (
        <Box component="span" sx={{ ...factLook, flex: '0 1 auto' }}>
          <Link href={`mailto:${email}`} color="inherit" noWrap title={email}>
            {email}
          </Link>
          {!email_verified && <Unproved />}
        </Box>
      ) : (
        <span>{t('chat.column.no_address')}</span>
      )}
      {page && (
        <Box component="span" title={page} sx={factLook}>
          <Icon path={mdiLinkVariant} label={t('chat.column.page')} sx={{ fontSize: '0.9375rem' }} />
          {isWebAddress(page) ? (
            <Link href={page} target="_blank" rel="noopener noreferrer" color="inherit" noWrap>
              {placeOf(page)}
            </Link>
          ) : (
            <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {page}
            </Box>
          )}
        </Box>
      )}
      {subject && (
        <Typography noWrap title={subject} sx={{ flexBasis: '100%', fontSize: 'inherit', lineHeight: 'inherit' }}>
          {t('chat.column.about', { subject })}
        </Typography>
      )}
    </Stack>
  );
}

const factLook = { display: 'inline-flex', alignItems: 'center', gap: 0.5, minWidth: 0, maxWidth: '100%' } as const;
