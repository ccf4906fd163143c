import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../problem.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  text?: ReactNode;
  /** What will happen, as a verb: "Deactivate", not "OK". */
  confirm: string;
  cancel?: string;
  is_dangerous?: boolean;
  is_busy?: boolean;
  problem?: Problem | null;
  onConfirm: () => unknown;
  onClose: () => void;
}

export function ConfirmDialog({
  open,
  title,
  text,
  confirm,
  cancel,
  is_dangerous = false,
  is_busy = false,
  problem,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onClose={() => !is_busy && onClose()}
      maxWidth="xs"
      fullWidth
      aria-labelledby={id}
      slotProps={{ transition: { onEntered: () => first.current?.focus() } }}
    >
      <DialogTitle id={id} variant="h2">
        {title}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {typeof text === 'string' ? <Typography>{text}</Typography> : text}
        {problem && <ProblemNotice problem={problem} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={is_busy} ref={is_dangerous ? first : undefined}>
          {cancel ?? t('frame.cancel')}
        </Button>
        <Button
          variant="contained"
          color={is_dangerous ? 'error' : 'primary'}
          loading={is_busy}
          ref={is_dangerous ? undefined : first}
          onClick={() => onConfirm()}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
