import { Box, Typography } from '@mui/material';
import {
  mdiAccountArrowLeftOutline,
  mdiAccountCheckOutline,
  mdiAlertCircleOutline,
  mdiAlertDecagramOutline,
  mdiAlertOutline,
  mdiCheckDecagramOutline,
  mdiPencilOutline,
  mdiPlusCircleOutline,
  mdiRecordCircleOutline,
  mdiStarOutline,
} from '@mdi/js';
import type { HistoryEntry } from '@switchboard/contract/tickets.ts';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { statusLook } from './looks.ts';
import { useOnScreen } from './on-screen.ts';
import { useHistorySentence } from './use-history-sentence.ts';

const icons: Record<string, string> = {
  'ticket.opened': mdiPlusCircleOutline,
  'ticket.assigned': mdiAccountCheckOutline,
  'ticket.released': mdiAccountArrowLeftOutline,
  'ticket.changed': mdiPencilOutline,
  'ticket.escalated': mdiAlertDecagramOutline,
  'ticket.rated': mdiStarOutline,
  'ticket.claimed': mdiCheckDecagramOutline,
  'sla.warned': mdiAlertOutline,
  'sla.breached': mdiAlertCircleOutline,
};
/** The conversation itself tells of these. */
const is_told_elsewhere = ({ kind }: HistoryEntry) => kind === 'ticket.message_added';

const iconOf = ({ kind, new_status }: HistoryEntry): string =>
  (kind === 'ticket.status_changed' && new_status ? statusLook[new_status].icon : icons[kind]) ??
  mdiRecordCircleOutline;

const colourOf = ({ kind, new_status }: HistoryEntry): string => {
  if (kind === 'sla.breached' || kind === 'ticket.escalated') return 'error.main';
  if (kind === 'sla.warned') return 'warning.main';
  return new_status === 'resolved' ? 'success.main' : 'primary.main';
};

/** What has happened to the ticket, the latest first, in plain words. */
export function Timeline() {
  const { reference, token } = useOnScreen();
  const { data, error, refetch } = useRead('GET /tickets/:id/history', { params: { id: reference } }, { token });
  if (error) return <ProblemNotice problem={error} retry={refetch} />;
  if (!data) return <Loading />;
  const entries = data.filter((entry) => !is_told_elsewhere(entry)).reverse();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Box>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sentence, details } = useHistorySentence()(entry);
  return (
    <Box
      component="li"
      sx={({ vars }) => ({
        display: 'grid',
        gridTemplateColumns: '24px 1fr',
        columnGap: 1.25,
        pb: 1.75,
        position: 'relative',
        '&:not(:last-child)::before': {
          content: '""',
          position: 'absolute',
          left: 11.5,
          top: 26,
          bottom: 0,
          width: '1px',
          backgroundColor: vars.palette.divider,
        },
      })}
    >
      <Icon path={iconOf(entry)} sx={{ fontSize: '1.25rem', m: '1px 2px', color: colourOf(entry) }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {sentence}
        </Typography>
        {details.map((line) => (
          <Typography
            key={line}
            variant="caption"
            component="p"
            sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {line}
          </Typography>
        ))}
        {entry.notes && (
          <Typography
            variant="body2"
            sx={{ my: 0.5, pl: 1, borderLeft: 3, borderColor: 'divider', overflowWrap: 'anywhere' }}
          >
            {t('tickets.history.notes', { text: entry.notes })}
          </Typography>
        )}
        <Typography
          variant="caption"
          component="time"
          dateTime={entry.changed_at}
          title={format.moment(entry.changed_at, 'full')}
          sx={{ color: 'text.secondary' }}
        >
          {format.moment(entry.changed_at)}
        </Typography>
      </Box>
    </Box>
  );
}
