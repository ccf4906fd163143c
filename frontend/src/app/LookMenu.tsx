import { Divider, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { useColorScheme } from '@mui/material/styles';
import { mdiCheck, mdiTranslate } from '@mdi/js';
import { languages } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { schemeIcons, schemes, speak } from './look.ts';
import type { MenuProps } from './MenuButton.tsx';

/** Language and colour scheme; stays open, so that both can be tried. */
export function LookMenu({ anchor, onClose }: MenuProps) {
  const { t, i18n } = useTranslation();
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
      {languages.map((language) => (
        <MenuItem
          key={language}
          role="menuitemradio"
          aria-checked={i18n.language === language}
          lang={language}
          onClick={() => void speak(language)}
        >
          <ListItemIcon>
            <Icon path={i18n.language === language ? mdiCheck : mdiTranslate} />
          </ListItemIcon>
          <ListItemText>{t(`words.language.${language}`)}</ListItemText>
        </MenuItem>
      ))}
      <Divider component="li" />
      {schemes.map((scheme) => (
        <MenuItem key={scheme} role="menuitemradio" aria-checked={mode === scheme} onClick={() => setMode(scheme)}>
          <ListItemIcon>
            <Icon path={mode === scheme ? mdiCheck : schemeIcons[scheme]} />
          </ListItemIcon>
          <ListItemText>{t(`frame.look.${scheme}`)}</ListItemText>
        </MenuItem>
      ))}
    </Menu>
  );
}
