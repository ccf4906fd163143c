import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useWords } from '../canvas/use-words.ts';
import { useFlawWords } from '../drawing/use-flaw-words.ts';
import { useVersion } from '../versions/use-version.ts';
import type { Flawed } from './use-activate.ts';

export interface FlawedDialogProps {
  flawed: Flawed;
  /** Where it is mended; without it in the editor. */
  mend?: { word: string; act: () => void };
  onClose: () => void;
}

/** Why a journey cannot be shown to customers: what is wrong, node by node. */
export function FlawedDialog({ flawed: { id, name, version, findings }, mend, onClose }: FlawedDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { titleOf } = useWords();
  const flawWords = useFlawWords();
  const drawn = useVersion({ id }, version).data?.journey_data;
  const places = [...new Set(findings.map(({ node_id }) => node_id))];
  const go = mend?.act ?? (() => void navigate(`/admin/journeys/${id}`));
  return (
    <ConfirmDialog
      open
      title={t('journey_admin.list.flawed_title', { name })}
      text={
        <>
          <Typography>{t('journey_admin.list.flawed_text', { version })}</Typography>
          <Box component="ul" sx={{ display: 'grid', gap: 1, m: 0, pl: 2.5 }}>
            {places.map((place) => (
              <Typography key={place} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>
                  {place === null ? t('journey_admin.list.flawed_whole') : drawn ? titleOf(drawn, place) : place}
                </Box>
                {findings
                  .filter(({ node_id }) => node_id === place)
                  .map((finding) => (
                    <Box key={finding.flaw + finding.detail} component="span" sx={{ display: 'block' }}>
                      {drawn ? flawWords(drawn, finding) : finding.message}
                    </Box>
                  ))}
              </Typography>
            ))}
          </Box>
        </>
      }
      confirm={mend?.word ?? t('journey_admin.list.mend')}
      onConfirm={() => {
        onClose();
        go();
      }}
      onClose={onClose}
    />
  );
}
