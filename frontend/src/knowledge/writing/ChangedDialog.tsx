import {
  Alert,
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
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../problem.ts';
import { toast } from '../../toasts.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Difference, isDifferent } from './Difference.tsx';

export interface ComparedPart {
  label: string;
  before: string;
  after: string;
}

export interface ChangedDialogProps {
  /** Who saved the newer version, if that is known. */
  who: ReactNode;
  /** Theirs is `before`, mine is `after`. */
  parts: readonly ComparedPart[];
  /** What lies on the clipboard when mine is copied. */
  mine: string;
  is_busy: boolean;
  problem?: Problem | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}

/** A colleague saved a newer version meanwhile: theirs against mine, and how to go on. Nothing is decided by closing it. */
export function ChangedDialog({
  who,
  parts,
  mine,
  is_busy,
  problem,
  onKeepMine,
  onTakeTheirs,
  onClose,
}: ChangedDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const is_small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const copy = async () => {
    const is_copied = await copyText(mine);
    toast({ text: t(is_copied ? 'frame.copied' : 'frame.not_copied'), tone: is_copied ? 'success' : 'warning' });
  };
  return (
    <Dialog
      open
      onClose={() => !is_busy && onClose()}
      fullWidth
      maxWidth="md"
      fullScreen={is_small}
      aria-labelledby={id}
    >
      <DialogTitle id={id} variant="h2">
        {t('knowledge_staff.changed_meanwhile.title')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <Typography>{who ?? t('knowledge_staff.changed_meanwhile.somebody')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('knowledge_staff.changed_meanwhile.legend')}
        </Typography>
        <ComparedParts parts={parts} />
        {problem && <ProblemNotice problem={problem} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1, '& > *': { ml: '0 !important' } }}>
        <Button onClick={onClose} disabled={is_busy}>
          {t('frame.keep_editing')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button onClick={() => void copy()}>{t('knowledge_staff.changed_meanwhile.copy')}</Button>
        <Button variant="outlined" onClick={onTakeTheirs} disabled={is_busy}>
          {t('knowledge_staff.changed_meanwhile.theirs')}
        </Button>
        <Button variant="contained" onClick={onKeepMine} loading={is_busy}>
          {t('knowledge_staff.changed_meanwhile.mine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What differs, part by part; what is the same is left out. */
export function ComparedParts({ parts }: { parts: readonly ComparedPart[] }) {
  const { t } = useTranslation();
  const different = parts.filter(({ before, after }) => isDifferent(before, after));
  if (different.length === 0) return <Alert severity="info">{t('knowledge_staff.difference.none')}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {different.map(({ label, before, after }) => (
        <Box key={label} component="section" aria-label={label}>
          <Typography variant="overline" component="h3" sx={{ color: 'text.secondary' }}>
            {label}
          </Typography>
          <Box sx={{ p: 1.5, borderRadius: 1, border: 1, borderColor: 'divider', bgcolor: 'background.default' }}>
            <Difference before={before} after={after} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
