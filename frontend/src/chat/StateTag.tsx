import {
  mdiAccountClockOutline,
  mdiCheckCircleOutline,
  mdiForumOutline,
  mdiPhoneMissed,
  mdiTicketConfirmationOutline,
  mdiWalk,
} from '@mdi/js';
import type { ChatState } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../ui/Tag.tsx';

const looks: Record<ChatState, { icon: string; tone: Tone }> = {
  waiting: { icon: mdiAccountClockOutline, tone: 'warning' },
  active: { icon: mdiForumOutline, tone: 'primary' },
  ended: { icon: mdiCheckCircleOutline, tone: 'success' },
  abandoned: { icon: mdiWalk, tone: 'neutral' },
  missed: { icon: mdiPhoneMissed, tone: 'error' },
  converted: { icon: mdiTicketConfirmationOutline, tone: 'info' },
};

export function StateTag({ state }: { state: ChatState }) {
  const { t } = useTranslation();
  return <Tag {...looks[state]} word={t(`chat.state.${state}`)} />;
}
