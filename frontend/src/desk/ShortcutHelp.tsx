import { useTranslation } from 'react-i18next';
import { KeyHelp } from '../ui/KeyHelp.tsx';

const shortcuts = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'enter'],
  ['/', 'search'],
  ['r', 'reply'],
  ['n', 'note'],
  ['e', 'resolve'],
  ['?', 'help'],
] as const;

/** Which keys do what at the desk. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const keys = shortcuts.map(([key, does]) => [key, t(`desk.help.${does}`)] as const);
  return <KeyHelp open={open} title={t('desk.help.title')} keys={keys} onClose={onClose} />;
}
