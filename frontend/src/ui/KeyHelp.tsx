import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface KeyHelpProps {
  open: boolean;
  title: string;
  /** Each key, and what it does. */
  keys: readonly (readonly [key: string, does: string])[];
  onClose: () => void;
}

/** Which keys do what. */
export function KeyHelp({ open, title, keys, onClose }: KeyHelpProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id} variant="h2">
        {title}
      </DialogTitle>
      {/* A long list scrolls, by keyboard too. */}
      <DialogContent tabIndex={0}>
        <Box
          component="dl"
          sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1.25, m: 0, alignItems: 'center' }}
        >
          {keys.map(([key, does]) => (
            <Box key={key} sx={{ display: 'contents' }}>
              <Box component="dt">
                <Box component="kbd" sx={keyLook}>
                  {key}
                </Box>
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {does}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('frame.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const keyLook = {
  display: 'inline-block',
  minWidth: 30,
  px: 1,
  border: 1,
  borderColor: 'divider',
  borderBottomWidth: 3,
  borderRadius: 0.8,
  bgcolor: 'background.sunk',
  textAlign: 'center',
  fontFamily: 'inherit',
  fontSize: '0.8125rem',
  fontWeight: 650,
  lineHeight: '24px',
} as const;
