import { Button, ButtonGroup, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { mdiChevronUp, mdiSend } from '@mdi/js';
import { legalMoves, statusAfterReply } from '@switchboard/contract/lifecycle.ts';
import type { Status } from '@switchboard/contract/words.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../conversation/use-drafts.ts';
import { useSession } from '../session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { statusLook } from './looks.ts';
import { useOnScreen } from './on-screen.ts';

export interface SendButtonProps {
  kind: Kind;
  is_disabled: boolean;
  onSend: (status?: Status) => void;
}

/** Sends; for a reply of staff with a menu of what the ticket becomes by it. */
export function SendButton({ kind, is_disabled, onSend }: SendButtonProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  const { ticket, is_staff } = useOnScreen();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const after = statusAfterReply(ticket.status, 'staff');
  const becomes = role ? legalMoves(after, role).filter((status) => status !== 'open') : [];
  const word = kind === 'note' ? 'send_note' : ticket.status === 'closed' ? 'send_follow_up' : 'send';
  const has_menu = is_staff && kind === 'reply' && ticket.status !== 'closed';
  const choose = (status: Status) => {
    setAnchor(null);
    onSend(status);
  };
  const button = (
    <Button
      variant="contained"
      color={kind === 'note' ? 'warning' : 'primary'}
      disabled={is_disabled}
      startIcon={<Icon path={mdiSend} />}
      onClick={() => onSend()}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {word === 'send_follow_up' ? t('tickets.composer.send_follow_up') : t(`conversation.composer.${word}`)}
    </Button>
  );
  if (!has_menu) return button;
  return (
    <>
      <ButtonGroup variant="contained" disableElevation disabled={is_disabled}>
        {button}
        <Button
          size="small"
          aria-label={t('tickets.composer.send_and')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ px: 0.5 }}
        >
          <Icon path={mdiChevronUp} />
        </Button>
      </ButtonGroup>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      >
        {becomes.map((status) => (
          <MenuItem key={status} onClick={() => choose(status)}>
            <ListItemIcon>
              <Icon path={statusLook[status].icon} fontSize="small" />
            </ListItemIcon>
            <ListItemText>{t('tickets.composer.send_and_set', { status: t(`words.status.${status}`) })}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
