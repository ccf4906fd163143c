import { Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery, type Theme } from '@mui/material';
import { useId, useState, type FormEventHandler, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../problem.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

export interface FormDialogProps {
  open: boolean;
  title: string;
  submit: string;
  children: ReactNode;
  /** True once something was entered: closing then asks first. */
  is_dirty?: boolean;
  is_busy?: boolean;
  problem?: Problem | null;
  /** See ProblemNotice. */
  shown?: readonly string[];
  maxWidth?: 'xs' | 'sm' | 'md';
  onSubmit: FormEventHandler<HTMLFormElement>;
  onClose: () => void;
}

/** A form in a dialog; on a phone it takes the whole screen. Nothing typed is lost by a slip or an error. */
export function FormDialog({
  open,
  title,
  submit,
  children,
  is_dirty = false,
  is_busy = false,
  problem,
  shown,
  maxWidth = 'sm',
  onSubmit,
  onClose,
}: FormDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [is_asking, setAsking] = useState(false);
  const is_small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const leave = () => {
    if (is_busy) return;
    if (is_dirty) setAsking(true);
    else onClose();
  };
  const discard = () => {
    setAsking(false);
    onClose();
  };
  return (
    <>
      <Dialog
        open={open}
        onClose={leave}
        fullWidth
        maxWidth={maxWidth}
        fullScreen={is_small}
        aria-labelledby={id}
        slotProps={{ transition: { onEntered: focusFirstField } }}
      >
        <form onSubmit={onSubmit} noValidate style={{ display: 'contents' }}>
          <DialogTitle id={id} variant="h2">
            {title}
          </DialogTitle>
          <DialogContent>
            <div style={{ display: 'grid', gap: 16, paddingTop: 8 }}>
              {children}
              {problem && <ProblemNotice problem={problem} {...(shown && { shown })} />}
            </div>
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={leave} disabled={is_busy}>
              {t('frame.cancel')}
            </Button>
            <Button type="submit" variant="contained" loading={is_busy}>
              {submit}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
      <ConfirmDialog
        open={is_asking}
        title={t('frame.unsaved_title')}
        text={t('frame.unsaved_text')}
        confirm={t('frame.discard')}
        cancel={t('frame.keep_editing')}
        is_dangerous
        onConfirm={discard}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function focusFirstField(dialog: HTMLElement): void {
  const is_in_field = dialog.querySelector('input:focus, textarea:focus') !== null;
  if (!is_in_field) dialog.querySelector<HTMLElement>('input:not([disabled]), textarea:not([disabled])')?.focus();
}
