import { useTranslation } from 'react-i18next';
import { KeyHelp } from '../../ui/KeyHelp.tsx';
import { blocks, headings, keysShown, marks, steps } from './tools.ts';

/** Which keys do what in the text. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const shown = (keys: string) => keysShown(keys, t('knowledge_staff.key.control'), t('knowledge_staff.key.shift'));
  const tools = [...headings, ...marks, ...blocks, ...steps];
  const keys = tools.flatMap((tool) =>
    'keys' in tool ? [[shown(tool.keys), t(`knowledge_staff.tool.${tool.key}`)] as const] : [],
  );
  return (
    <KeyHelp
      open
      title={t('knowledge_staff.key.title')}
      keys={[
        [shown('Mod-s'), t('frame.save')],
        [shown('Alt-F10'), t('knowledge_staff.key.to_toolbar')],
        ['Esc', t('knowledge_staff.key.to_text')],
        [shown('Mod-k'), t('knowledge_staff.tool.link')],
        ...keys,
      ]}
      onClose={onClose}
    />
  );
}
