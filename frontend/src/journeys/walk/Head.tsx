import { Box, Button, Link } from '@mui/material';
import { mdiArrowLeft, mdiRestart } from '@mdi/js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Icon } from '../../ui/Icon.tsx';

export interface HeadProps {
  has_answers: boolean;
  onAnew: () => void;
}

/** The ways out: to the start page, where one can come back from, and back to the beginning. */
export function Head({ has_answers, onAnew }: HeadProps) {
  const { t } = useTranslation();
  const [is_asking, setAsking] = useState(false);
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        columnGap: 2,
        minHeight: 44,
        mb: 1,
        // The corner of the chat's bubble.
        pr: { xs: 5, md: 0 },
      }}
    >
      <Link
        component={RouterLink}
        to="/"
        variant="body2"
        underline="hover"
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, py: 1.25, mr: 'auto', fontWeight: 600 }}
      >
        <Icon path={mdiArrowLeft} sx={{ fontSize: '1.125rem' }} /> {t('frame.nav.home')}
      </Link>
      {has_answers && (
        <Button startIcon={<Icon path={mdiRestart} />} onClick={() => setAsking(true)}>
          {t('journeys.walk.anew')}
        </Button>
      )}
      <ConfirmDialog
        open={is_asking}
        title={t('journeys.walk.anew_title')}
        text={t('journeys.walk.anew_text')}
        confirm={t('journeys.walk.anew')}
        is_dangerous
        onConfirm={() => {
          setAsking(false);
          onAnew();
        }}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}
