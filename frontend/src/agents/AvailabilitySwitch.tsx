import { Box, Button, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { mdiChevronDown, mdiForumOutline, mdiTicketOutline } from '@mdi/js';
import { availabilities, type Availability } from '@switchboard/contract/words.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { hidden } from '../ui/hidden.ts';
import { Icon } from '../ui/Icon.tsx';
import { availabilityLook } from './availability.ts';
import { setAvailability } from './set-availability.ts';

/** In the frame of staff: whether new work comes to me, and how much of my capacity is taken. */
export function AvailabilitySwitch({ user_id }: { user_id: string }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const input = { params: { id: user_id } };
  const { data: me } = useRead('GET /agents/:id', input);
  if (!me) return null;

  const choose = (status: Availability) => {
    setAnchor(null);
    void setAvailability(status);
  };
  const word = t(`words.availability.${me.availability}`);
  return (
    <>
      <Button
        color="inherit"
        title={t('frame.availability.load_hint')}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        startIcon={<Icon path={availabilityLook[me.availability].icon} sx={{ color: barColours[me.availability] }} />}
        endIcon={<Icon path={mdiChevronDown} />}
        sx={{ px: 1, minWidth: 0 }}
      >
        <Box component="span" sx={hidden}>
          {t('frame.availability.label')}
        </Box>
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {word}
        </Box>
        <Share load={me.load} capacity={me.max_tickets} of={t('frame.availability.tickets')} icon={mdiTicketOutline} />
        <Share
          load={me.chats}
          capacity={me.max_chats}
          of={t('frame.availability.chats')}
          icon={mdiForumOutline}
          is_minor
        />
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {availabilities.map((availability) => (
          <MenuItem
            key={availability}
            role="menuitemradio"
            aria-checked={availability === me.availability}
            selected={availability === me.availability}
            onClick={() => choose(availability)}
          >
            <ListItemIcon>
              <Icon
                path={availabilityLook[availability].icon}
                sx={({ vars }) => ({ color: colourOf(vars, availability) })}
              />
            </ListItemIcon>
            <ListItemText>{t(`words.availability.${availability}`)}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

interface ShareProps {
  load: number;
  capacity: number;
  of: string;
  icon: string;
  /** Where there is little room it is left out. */
  is_minor?: boolean;
}

const Share = ({ load, capacity, of, icon, is_minor = false }: ShareProps) => (
  <Box
    component="span"
    sx={{
      position: 'relative',
      display: is_minor ? { xs: 'none', sm: 'inline-flex' } : 'inline-flex',
      alignItems: 'center',
      gap: 0.5,
      ml: 1,
      px: 0.75,
      borderRadius: 1,
      bgcolor: 'rgb(255 255 255 / 0.14)',
      fontVariantNumeric: 'tabular-nums',
      fontSize: '0.8125rem',
    }}
  >
    <Icon path={icon} sx={{ fontSize: '0.9375rem', display: { xs: 'none', sm: 'block' } }} />
    {load}/{capacity}
    <Box component="span" sx={hidden}>
      {of}
    </Box>
  </Box>
);

const barColours: Record<Availability, string> = {
  available: '#7FE0A7',
  busy: '#FFB4AB',
  away: '#F4B04A',
  offline: '#B5C9CC',
};

type Vars = {
  palette: {
    text: { secondary: string };
    success: { main: string };
    error: { main: string };
    warning: { main: string };
  };
};
function colourOf({ palette }: Vars, availability: Availability): string {
  const { tone } = availabilityLook[availability];
  return tone === 'success' || tone === 'error' || tone === 'warning' ? palette[tone].main : palette.text.secondary;
}
