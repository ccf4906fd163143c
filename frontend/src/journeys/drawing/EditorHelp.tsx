import { useTranslation } from 'react-i18next';
import { KeyHelp } from '../../ui/KeyHelp.tsx';

/** As it is written on the keyboard. */
const command = /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? '') ? '⌘' : 'Ctrl';

const shortcuts = [
  [`${command} S`, 'save'],
  [`${command} Z`, 'undo'],
  [`${command} Y`, 'redo'],
  [`${command} D`, 'duplicate'],
  ['Tab', 'walk'],
  ['Enter', 'open'],
  ['← ↑ → ↓', 'move'],
  ['Del', 'remove'],
  ['?', 'help'],
] as const;

/** Which keys do what while drawing. */
export function EditorHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const keys = shortcuts.map(([key, does]) => [key, t(`editor.help.${does}`)] as const);
  return <KeyHelp open={open} title={t('editor.help.title')} keys={keys} onClose={onClose} />;
}
