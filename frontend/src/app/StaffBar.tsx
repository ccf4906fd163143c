import { IconButton } from '@mui/material';
import { mdiBellOffOutline, mdiBellOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { AvailabilitySwitch } from '../agents/AvailabilitySwitch.tsx';
import { ChatAnnouncements } from '../chat/ChatAnnouncements.tsx';
import { beep, setMuted, useMuted } from '../sound.ts';
import { Icon } from '../ui/Icon.tsx';
import { Announcements } from './Announcements.tsx';

/** What staff have in the frame besides: availability and load, sounds, and news of their work. */
export function StaffBar({ user_id }: { user_id: string }) {
  return (
    <>
      <AvailabilitySwitch user_id={user_id} />
      <SoundSwitch />
      <Announcements />
      <ChatAnnouncements />
    </>
  );
}

function SoundSwitch() {
  const { t } = useTranslation();
  const is_muted = useMuted();
  const label = t(is_muted ? 'frame.look.sound_off' : 'frame.look.sound_on');
  const toggle = () => {
    setMuted(!is_muted);
    if (is_muted) beep();
  };
  return (
    <IconButton color="inherit" title={label} aria-label={label} onClick={toggle}>
      <Icon path={is_muted ? mdiBellOffOutline : mdiBellOutline} />
    </IconButton>
  );
}
