import type { Priority } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Tag, type TagProps } from '../ui/Tag.tsx';
import { priorityLook } from './looks.ts';

export function PriorityTag({ priority, ...props }: { priority: Priority } & Pick<TagProps, 'size' | 'sx'>) {
  const { t } = useTranslation();
  return <Tag {...priorityLook[priority]} word={t(`words.priority.${priority}`)} {...props} />;
}
