import { useTranslation } from 'react-i18next';
import { KeyHelp } from '../ui/KeyHelp.tsx';

const shortcuts = [
  ['a', 'accept'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'enter'],
  ['r', 'reply'],
  ['n', 'note'],
  ['1 2 3', 'column'],
  ['/', 'canned'],
  ['?', 'help'],
] as const;

/** Which keys do what in the chat console. */
export function ConsoleHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const keys = shortcuts.map(([key, does]) => [key, t(`chat.help.${does}`)] as const);
  return <KeyHelp open={open} title={t('chat.help.title')} keys={keys} onClose={onClose} />;
}
