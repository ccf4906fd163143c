import { Box, Typography } from '@mui/material';
import { mdiAlertOutline, mdiCheckCircleOutline, mdiMessageTextOutline } from '@mdi/js';
import type { ChatConfig } from '@switchboard/contract/chat.ts';
import { useController, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { contrastOf, inkOn, isColour } from '../colour.ts';

const page_colour = '#ffffff';
const least_contrast = 3;

/** The colour of the chat on other sites: typed or picked, seen at once, and judged. */
export function ColourField({ control }: { control: Control<ChatConfig> }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: 'widget_colour' });
  const colour = isColour(field.value) ? field.value : null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px' } }}>
      <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', maxWidth: 420 }}>
          <Field
            control={control}
            name="widget_colour"
            label={t('chat.settings.colour')}
            helperText={t('chat.settings.colour_hint')}
            size="small"
            inputProps={{ maxLength: 7, spellCheck: false }}
            rules={{ validate: (text) => isColour(String(text)) || t('chat.settings.colour_invalid') }}
          />
          <Box
            component="input"
            type="color"
            value={(colour ?? '#000000').toLowerCase()}
            onChange={({ target }: { target: HTMLInputElement }) => field.onChange(target.value)}
            aria-label={t('chat.settings.colour_pick')}
            sx={{
              flex: 'none',
              width: 48,
              height: 40,
              p: 0.25,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              bgcolor: 'background.paper',
              cursor: 'pointer',
            }}
          />
        </Box>
        {colour && <Verdict colour={colour} />}
      </Box>
      {colour && <Preview colour={colour} control={control} />}
    </Box>
  );
}

function Verdict({ colour }: { colour: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const on_page = contrastOf(colour, page_colour);
  const is_weak = on_page < least_contrast;
  const ratio = format.number(is_weak ? on_page : contrastOf(colour, inkOn(colour)), { maximumFractionDigits: 1 });
  return (
    <Typography
      variant="body2"
      component="output"
      sx={{ display: 'flex', gap: 0.75, maxWidth: '60ch', color: is_weak ? 'warning.main' : 'text.secondary' }}
    >
      <Icon path={is_weak ? mdiAlertOutline : mdiCheckCircleOutline} fontSize="small" sx={{ flex: 'none' }} />
      {t(is_weak ? 'chat.settings.contrast_weak' : 'chat.settings.contrast_fine', { ratio })}
    </Typography>
  );
}

/** The chat as it will stand on a white page. */
function Preview({ colour, control }: { colour: string; control: Control<ChatConfig> }) {
  const { t } = useTranslation();
  const greeting = useWatch({ control, name: 'greeting' });
  const ink = inkOn(colour);
  return (
    <Box
      component="figure"
      aria-label={t('chat.settings.preview')}
      sx={{
        display: 'grid',
        gap: 1,
        m: 0,
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: page_colour,
        color: '#182226',
        fontSize: '0.8125rem',
      }}
    >
      <Box
        sx={{
          justifySelf: 'start',
          maxWidth: '85%',
          px: 1.5,
          py: 1,
          borderRadius: 2,
          bgcolor: '#eceff1',
          overflowWrap: 'anywhere',
        }}
      >
        {greeting}
      </Box>
      <Box sx={{ justifySelf: 'end', maxWidth: '85%', px: 1.5, py: 1, borderRadius: 2, bgcolor: colour, color: ink }}>
        {t('chat.settings.preview_question')}
      </Box>
      <Box
        sx={{
          justifySelf: 'end',
          display: 'grid',
          placeItems: 'center',
          width: 52,
          height: 52,
          mt: 0.5,
          borderRadius: '50%',
          bgcolor: colour,
          color: ink,
          boxShadow: '0 3px 10px rgb(0 0 0 / 0.25)',
        }}
      >
        <Icon path={mdiMessageTextOutline} />
      </Box>
    </Box>
  );
}
