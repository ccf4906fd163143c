import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { mdiLockOutline, mdiReplyOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import type { Kind } from './use-drafts.ts';

/** Whether one writes to the customer or among staff. */
export function KindSwitch({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={kind}
      aria-label={t('conversation.composer.kind')}
      onChange={(_, next: Kind | null) => onChange(next ?? kind)}
      sx={{
        mb: 1,
        '& .MuiToggleButton-root': { py: 0.25, px: 1.25, gap: 0.75, textTransform: 'none', fontWeight: 600 },
      }}
    >
      <ToggleButton value="reply">
        <Icon path={mdiReplyOutline} sx={{ fontSize: '1.125rem' }} /> {t('conversation.composer.to_customer')}
      </ToggleButton>
      <ToggleButton value="note">
        <Icon path={mdiLockOutline} sx={{ fontSize: '1.125rem' }} /> {t('conversation.message.internal')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
