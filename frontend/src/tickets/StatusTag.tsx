import type { Status } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Tag, type TagProps } from '../ui/Tag.tsx';
import { statusLook } from './looks.ts';

export function StatusTag({ status, ...props }: { status: Status } & Pick<TagProps, 'size' | 'sx'>) {
  const { t } = useTranslation();
  return <Tag {...statusLook[status]} word={t(`words.status.${status}`)} {...props} />;
}
