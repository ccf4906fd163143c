import { Box, ButtonBase, Typography } from '@mui/material';
import { mdiAccountQuestionOutline, mdiBellRingOutline, mdiLinkVariant, mdiRestart } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AcceptActions, type AcceptActionsProps } from './AcceptActions.tsx';
import { LanguageMark } from './LanguageMark.tsx';
import { placeOf } from './place.ts';
import { Presence } from './Presence.tsx';
import { Waits } from './Waits.tsx';

export interface WaitingItemProps extends AcceptActionsProps {
  is_open: boolean;
  /** The colleague it is offered to. */
  offered_to: string | undefined;
  onOpen: () => void;
}

/** Somebody who waits: who, since when, what about; and the way to them. */
export function WaitingItem({ session, is_open, offered_to, onOpen, ...accept }: WaitingItemProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { id, requester, waiting_since, first_text, subject, returned, language, page } = session;
  const is_offered_to_me = session.offered_to !== null && session.offered_to === user?.id;
  return (
    <Box
      sx={({ vars }) => ({
        px: 1.5,
        py: 1,
        ...(is_offered_to_me && {
          backgroundColor: vars.palette.tint.warning.background,
          boxShadow: `inset 3px 0 ${vars.palette.warning.main}`,
        }),
      })}
    >
      <ButtonBase
        data-chat={id}
        onClick={onOpen}
        aria-current={is_open ? 'true' : undefined}
        title={t('chat.line.preview')}
        sx={{ display: 'block', width: '100%', textAlign: 'left', fontFamily: 'inherit', borderRadius: 1 }}
      >
        <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
          <Presence is_online={requester.online} />
          <Typography component="span" noWrap sx={{ fontSize: '0.9375rem', fontWeight: 650, minWidth: 0 }}>
            {requester.name}
          </Typography>
          <LanguageMark language={language} />
          <Box component="span" sx={{ flex: 1 }} />
          <Waits since={waiting_since} label={t('chat.line.waiting_since')} />
        </Box>
        <Typography
          component="span"
          variant="body2"
          sx={{
            display: '-webkit-box',
            WebkitLineClamp: 2,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
            overflowWrap: 'anywhere',
            mt: 0.25,
            ...(!first_text && !subject && { color: 'text.secondary', fontStyle: 'italic' }),
          }}
        >
          {first_text ?? subject ?? t('chat.line.silent')}
        </Typography>
      </ButtonBase>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'flex-end',
          gap: 0.75,
          mt: 0.25,
        }}
      >
        <Box
          sx={{ flex: '1 1 auto', display: 'flex', flexWrap: 'wrap', columnGap: 1.25, minWidth: 0, maxWidth: '100%' }}
        >
          {page && <Mark icon={mdiLinkVariant} word={placeOf(page)} title={page} />}
          {returned && (
            <Mark icon={mdiRestart} word={t('chat.line.returned')} title={t('chat.line.returned_hint')} is_strong />
          )}
          {is_offered_to_me ? (
            <Mark icon={mdiBellRingOutline} word={t('chat.line.offered_to_me')} is_strong />
          ) : (
            offered_to && (
              <Mark icon={mdiAccountQuestionOutline} word={t('chat.line.offered_to', { name: offered_to })} />
            )
          )}
        </Box>
        <Box sx={{ flex: is_offered_to_me ? '1 1 100%' : 'none' }}>
          <AcceptActions session={session} {...accept} />
        </Box>
      </Box>
    </Box>
  );
}

interface MarkProps {
  icon: string;
  word: string;
  title?: string;
  is_strong?: boolean;
}

const Mark = ({ icon, word, title, is_strong = false }: MarkProps) => (
  <Box
    component="span"
    title={title}
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 0.375,
      minWidth: 0,
      fontSize: '0.75rem',
      lineHeight: '20px',
      fontWeight: is_strong ? 650 : 400,
      color: is_strong ? 'warning.main' : 'text.secondary',
    }}
  >
    <Icon path={icon} sx={{ fontSize: '0.9375rem' }} />
    <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
      {word}
    </Box>
  </Box>
);
