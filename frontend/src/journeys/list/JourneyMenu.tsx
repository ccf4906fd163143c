import { Divider, IconButton, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import {
  mdiArchiveOutline,
  mdiContentCopy,
  mdiDotsVertical,
  mdiDownload,
  mdiEyeOffOutline,
  mdiEyeOutline,
} from '@mdi/js';
import type { JourneyRow } from '@switchboard/contract/journeys.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/Icon.tsx';

type Act = (journey: JourneyRow) => unknown;

export interface JourneyHandlers {
  onActivate: Act;
  onDeactivate: Act;
  onDuplicate: Act;
  onExport: Act;
  onArchive: Act;
}

/** What is done with a journey now and then. */
export function JourneyMenu({
  journey,
  onDeactivate,
  onDuplicate,
  onExport,
  onArchive,
}: JourneyHandlers & { journey: JourneyRow }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const item = (icon: string, word: string, act: Act) => (
    <MenuItem
      onClick={() => {
        close();
        act(journey);
      }}
    >
      <Entry icon={icon} word={word} />
    </MenuItem>
  );
  return (
    <>
      <IconButton
        aria-label={t('journey_admin.list.more', { name: journey.name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon path={mdiDotsVertical} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {journey.is_active && (
          <MenuItem component={Link} to={`/help/${journey.id}`}>
            <Entry icon={mdiEyeOutline} word={t('journey_admin.list.see')} />
          </MenuItem>
        )}
        {item(mdiContentCopy, t('journey_admin.list.duplicate'), onDuplicate)}
        {item(mdiDownload, t('journey_admin.list.export'), onExport)}
        <Divider />
        {journey.is_active && item(mdiEyeOffOutline, t('journey_admin.list.deactivate'), onDeactivate)}
        {item(mdiArchiveOutline, t('journey_admin.list.archive'), onArchive)}
      </Menu>
    </>
  );
}

const Entry = ({ icon, word }: { icon: string; word: string }) => (
  <>
    <ListItemIcon>
      <Icon path={icon} fontSize="small" />
    </ListItemIcon>
    <ListItemText>{word}</ListItemText>
  </>
);
