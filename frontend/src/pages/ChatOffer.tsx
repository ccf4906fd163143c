import { Button } from '@mui/material';
import { mdiMessageTextOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { chatBubble } from '../chat-bubble.ts';
import { Icon } from '../ui/Icon.tsx';

const again_ms = 30_000;

export const useAvailability = () => useRead('GET /chat/availability', {}, { refetchInterval: again_ms }).data;

/** Opens the chat's panel; where nobody is there, it says what one can do instead. */
export function ChatOffer() {
  const { t } = useTranslation();
  const bubble = chatBubble.useValue();
  const availability = useAvailability();
  if (!bubble || !availability) return null;
  return (
    <Button
      variant="outlined"
      size="large"
      onClick={() => bubble.open()}
      startIcon={<Icon path={mdiMessageTextOutline} />}
    >
      {t(availability.staffing === 'nobody' ? 'tickets.home.chat_leave' : 'tickets.home.chat')}
    </Button>
  );
}

/** How long it takes, as honestly as the desk knows it. */
export function ChatOutlook() {
  const { t } = useTranslation();
  const availability = useAvailability();
  if (!availability) return <output />;
  const { staffing, waiting, expected_wait_seconds: seconds } = availability;
  if (staffing === 'nobody') return <output>{t('tickets.home.chat_nobody')}</output>;
  if (staffing === 'free' && waiting === 0) return <output>{t('tickets.home.chat_free')}</output>;
  if (seconds === null) return <output>{t('tickets.home.chat_busy')}</output>;
  return <output>{t('tickets.home.chat_wait', { count: Math.max(1, Math.ceil(seconds / 60)) })}</output>;
}
