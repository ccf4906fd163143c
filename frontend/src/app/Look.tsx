// Language, colour scheme and sound: the switches of the frame.
import { Box, IconButton, ListItemIcon, ListItemText, Menu, MenuItem, ToggleButton, ToggleButtonGroup, Tooltip, Typography } from '@mui/material';
import { useColorScheme } from '@mui/material/styles';
import { mdiBellOffOutline, mdiBellOutline, mdiCheck, mdiThemeLightDark, mdiTranslate, mdiWeatherNight, mdiWhiteBalanceSunny } from '@mdi/js';
import { languages, type Language } from '@switchboard/contract/words.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { chooseLanguage } from '../i18n.ts';
import { currentSession, renewSession } from '../session.tsx';
import { beep, setMuted, useMuted } from '../sound.ts';
import { toastProblem } from '../toasts.tsx';
import { Icon } from '../ui/Icon.tsx';

const schemes = { light: mdiWhiteBalanceSunny, dark: mdiWeatherNight, system: mdiThemeLightDark } as const;
type Scheme = keyof typeof schemes;

async function speak(language: Language): Promise<void> {
  await chooseLanguage(language);
  if (!currentSession()) return;
  try {
    const { token: _, ...user } = await call('PATCH /auth/me', { body: { language } });
    renewSession({ user });
  } catch (error) {
    toastProblem(error);
  }
}

/** In the bar of a large screen: one button with everything about the look. */
export function LookMenu() {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={t('common.look.label')}>
        <IconButton color="inherit" aria-label={t('common.look.label')} aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
          <Icon path={mdiThemeLightDark} />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <LanguageItems />
        <SchemeItems />
      </Menu>
    </>
  );
}

function LanguageItems() {
  const { t, i18n } = useTranslation();
  return languages.map((language) => (
    <MenuItem key={language} role="menuitemradio" aria-checked={i18n.language === language} lang={language} onClick={() => void speak(language)}>
      <ListItemIcon>
        <Icon path={i18n.language === language ? mdiCheck : mdiTranslate} />
      </ListItemIcon>
      <ListItemText>{t(`words.language.${language}`)}</ListItemText>
    </MenuItem>
  ));
}

function SchemeItems() {
  const { t } = useTranslation();
  const { mode = 'system', setMode } = useColorScheme();
  return (Object.keys(schemes) as Scheme[]).map((scheme) => (
    <MenuItem key={scheme} role="menuitemradio" aria-checked={mode === scheme} onClick={() => setMode(scheme)}>
      <ListItemIcon>
        <Icon path={mode === scheme ? mdiCheck : schemes[scheme]} />
      </ListItemIcon>
      <ListItemText>{t(`common.look.${scheme}`)}</ListItemText>
    </MenuItem>
  ));
}

/** In the drawer of a small screen. */
export function LookSwitches() {
  const { t, i18n } = useTranslation();
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <Box sx={{ display: 'grid', gap: 1, p: 2 }}>
      <Typography variant="overline">{t('common.look.language')}</Typography>
      <ToggleButtonGroup size="small" fullWidth exclusive value={i18n.language} aria-label={t('common.look.language')} onChange={(_, language: Language | null) => language && void speak(language)}>
        {languages.map((language) => (
          <ToggleButton key={language} value={language} lang={language}>
            {t(`words.language.${language}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="overline">{t('common.look.label')}</Typography>
      <ToggleButtonGroup size="small" fullWidth exclusive value={mode} aria-label={t('common.look.label')} onChange={(_, scheme: Scheme | null) => scheme && setMode(scheme)}>
        {(Object.keys(schemes) as Scheme[]).map((scheme) => (
          <ToggleButton key={scheme} value={scheme} aria-label={t(`common.look.${scheme}`)}>
            <Icon path={schemes[scheme]} fontSize="small" />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

/** For staff: sounds for what is assigned and what is breached. */
export function SoundSwitch() {
  const { t } = useTranslation();
  const is_muted = useMuted();
  const label = t(is_muted ? 'common.look.sound_off' : 'common.look.sound_on');
  const toggle = () => {
    setMuted(!is_muted);
    if (is_muted) beep();
  };
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" aria-label={label} aria-pressed={!is_muted} onClick={toggle}>
        <Icon path={is_muted ? mdiBellOffOutline : mdiBellOutline} />
      </IconButton>
    </Tooltip>
  );
}
