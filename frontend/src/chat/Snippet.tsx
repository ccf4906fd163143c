import { Box, Button, Card, CardContent, MenuItem, TextField, Typography } from '@mui/material';
import { mdiContentCopy } from '@mdi/js';
import { languages } from '@switchboard/contract/words.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../toasts.tsx';
import { copyText } from '../ui/copy-text.ts';
import { Icon } from '../ui/Icon.tsx';

/** The line that puts the chat on a site, to copy. */
export function Snippet() {
  const { t } = useTranslation();
  const [position, setPosition] = useState<'right' | 'left'>('right');
  const [locale, setLocale] = useState('');
  const attributes = [
    `src="${globalThis.location.origin}/widget.js"`,
    ...(position === 'left' ? ['data-position="left"'] : []),
    ...(locale ? [`data-locale="${locale}"`] : []),
    'async',
  ];
  const line = `<script ${attributes.join(' ')}></script>`;
  const copy = async () => {
    const is_copied = await copyText(line);
    toast({ text: t(is_copied ? 'frame.copied' : 'frame.not_copied'), tone: is_copied ? 'success' : 'warning' });
  };
  return (
    <Card component="section">
      <CardContent sx={{ display: 'grid', gap: 2 }}>
        <Box>
          <Typography variant="h2">{t('chat.settings.snippet')}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('chat.settings.snippet_text')}
          </Typography>
        </Box>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 240px))' } }}>
          <TextField
            select
            size="small"
            label={t('chat.settings.position')}
            value={position}
            onChange={({ target }) => setPosition(target.value === 'left' ? 'left' : 'right')}
          >
            {(['right', 'left'] as const).map((each) => (
              <MenuItem key={each} value={each}>
                {t(`chat.settings.position_${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            size="small"
            label={t('chat.settings.locale')}
            value={locale}
            onChange={({ target }) => setLocale(target.value)}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          >
            <MenuItem value="">{t('chat.settings.locale_auto')}</MenuItem>
            {languages.map((language) => (
              <MenuItem key={language} value={language} lang={language}>
                {t(`words.language.${language}`)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
          <Box component="code" sx={codeLook}>
            {line}
          </Box>
          <Button variant="outlined" startIcon={<Icon path={mdiContentCopy} />} onClick={() => void copy()}>
            {t('frame.copy')}
          </Button>
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('chat.settings.attributes')}
        </Typography>
      </CardContent>
    </Card>
  );
}

const codeLook = {
  flex: '1 1 280px',
  minWidth: 0,
  px: 1.5,
  py: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.sunk',
  fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
  fontSize: '0.8125rem',
  lineHeight: 1.6,
  overflowWrap: 'anywhere',
  userSelect: 'all',
} as const;
