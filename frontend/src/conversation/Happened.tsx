import { Typography } from '@mui/material';
import {
  mdiAccountArrowLeftOutline,
  mdiAccountArrowRightOutline,
  mdiBellOutline,
  mdiFlagCheckered,
  mdiHandWaveOutline,
  mdiPhoneMissed,
} from '@mdi/js';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { MessageKind } from '@switchboard/contract/words.ts';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { narrow } from './narrow.ts';

const icons: Record<Exclude<MessageKind, 'text'>, string> = {
  greeting: mdiHandWaveOutline,
  joined: mdiAccountArrowRightOutline,
  left: mdiAccountArrowLeftOutline,
  reminder: mdiBellOutline,
  ended: mdiFlagCheckered,
  missed: mdiPhoneMissed,
};

/** Something that happened, between what was said. */
export function Happened({ message: { kind, body, created_at } }: { message: Message }) {
  const format = useFormat();
  return (
    <Typography
      data-message
      variant="caption"
      component="p"
      sx={{
        display: 'flex',
        justifyContent: 'center',
        gap: 0.75,
        mt: 2,
        px: { xs: 1, sm: 6 },
        [narrow]: { px: 0.5 },
        textAlign: 'center',
        color: 'text.secondary',
      }}
    >
      {kind !== 'text' && <Icon path={icons[kind]} sx={{ fontSize: '1.125em', mt: '0.125em', flexShrink: 0 }} />}
      <span>
        {body}{' '}
        <time dateTime={created_at} title={format.moment(created_at, 'full')}>
          {format.moment(created_at, 'time')}
        </time>
      </span>
    </Typography>
  );
}
