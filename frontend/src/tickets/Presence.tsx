import { Box, Stack, Typography } from '@mui/material';
import { mdiEyeOutline, mdiPencilOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { useOnScreen } from './on-screen.ts';
import { useViewers } from './viewers.ts';

/** Who else looks at this ticket, and who is writing: just above where one would write oneself. */
export function Presence() {
  const { t, i18n } = useTranslation();
  const { ticket } = useOnScreen();
  const viewers = useViewers(ticket.id);
  if (viewers.length === 0) return null;
  const list = (names: string[]) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  const typing = viewers.filter((viewer) => viewer.typing).map(({ name }) => name);
  const viewing = viewers.filter((viewer) => !viewer.typing).map(({ name }) => name);
  return (
    <Stack
      direction="row"
      sx={{
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.25,
        px: { xs: 1.5, sm: 2.5 },
        py: 0.5,
        bgcolor: 'background.sunk',
      }}
    >
      {typing.length > 0 && (
        <Line
          icon={mdiPencilOutline}
          is_strong
          text={t('tickets.presence.typing', { names: list(typing), count: typing.length })}
        />
      )}
      {viewing.length > 0 && (
        <Line
          icon={mdiEyeOutline}
          text={t('tickets.presence.viewing', { names: list(viewing), count: viewing.length })}
        />
      )}
    </Stack>
  );
}

function Line({ icon, text, is_strong = false }: { icon: string; text: string; is_strong?: boolean }) {
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: is_strong ? 'secondary.main' : 'text.secondary' }}
    >
      <Icon path={icon} sx={{ fontSize: '1rem' }} />
      <Typography variant="caption" sx={{ fontWeight: is_strong ? 600 : 400 }}>
        {text}
      </Typography>
    </Box>
  );
}
