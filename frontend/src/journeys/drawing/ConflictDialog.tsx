import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Comparison } from '../versions/Comparison.tsx';
import { useBoard } from './board.ts';

export interface ConflictDialogProps {
  /** The newer version, as somebody else has saved it. */
  theirs: Journey;
  is_busy: boolean;
  onSaveOver: () => unknown;
  onTake: () => void;
  onClose: () => void;
}

/** Somebody was quicker: what they have changed, and whose version it shall be. */
export function ConflictDialog({ theirs, is_busy, onSaveOver, onTake, onClose }: ConflictDialogProps) {
  const { t } = useTranslation();
  const { journey } = useBoard();
  const [is_looking, setLooking] = useState(false);
  const id = useId();
  const is_small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const version = theirs.latest_version;
  return (
    <Dialog
      open
      onClose={() => !is_busy && onClose()}
      maxWidth={is_looking ? 'lg' : 'sm'}
      fullWidth
      fullScreen={is_small && is_looking}
      aria-labelledby={id}
    >
      <DialogTitle id={id} variant="h2">
        {t('editor.conflict.title', { version })}
      </DialogTitle>
      <DialogContent>
        <Typography>{t('editor.conflict.text')}</Typography>
        {is_looking ? (
          <Box sx={{ mt: 2 }}>
            <Comparison
              before={theirs.journey_data}
              after={journey}
              names={{
                from: t('journey_admin.versions.version', { version }),
                to: t('journey_admin.versions.present'),
              }}
            />
          </Box>
        ) : (
          <Button onClick={() => setLooking(true)} sx={{ mt: 1, ml: -1 }}>
            {t('editor.conflict.look')}
          </Button>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose} disabled={is_busy}>
          {t('frame.cancel')}
        </Button>
        <Button variant="outlined" onClick={onTake} disabled={is_busy}>
          {t('editor.conflict.take')}
        </Button>
        <Button variant="contained" loading={is_busy} onClick={() => onSaveOver()}>
          {t('editor.conflict.over')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
