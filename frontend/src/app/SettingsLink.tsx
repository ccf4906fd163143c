import { ButtonBase } from '@mui/material';
import { mdiChevronDown } from '@mdi/js';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { barLinkLook } from './bar-link-look.ts';

const load = async () => ({ default: (await import('./SettingsMenu.tsx')).SettingsMenu });
const LazyMenu = lazy(load);

/** Among the links of the bar: what admins set, in a menu that is fetched when it is first wanted. */
export function SettingsLink({ is_open }: { is_open: boolean }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [was_opened, setWasOpened] = useState(false);
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-current={is_open ? 'true' : undefined}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={(event) => {
          setWasOpened(true);
          setAnchor(event.currentTarget);
        }}
        sx={barLinkLook}
      >
        {t('frame.nav.settings')}
        <Icon path={mdiChevronDown} fontSize="small" sx={{ ml: 0.25, mr: -0.5 }} />
      </ButtonBase>
      {was_opened && (
        <Suspense>
          <LazyMenu anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
