import type { Status } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Tag, type TagProps } from '../ui/Tag.tsx';
import { statusLook } from './looks.ts';

type StatusTagProps = { status: Status; for_requester?: boolean } & Pick<TagProps, 'size' | 'sx'>;

/** To the requester, "waiting for customer" is "waiting for you". */
export function StatusTag({ status, for_requester = false, ...props }: StatusTagProps) {
  const { t } = useTranslation();
  const is_theirs = for_requester && status === 'waiting_user';
  const word = is_theirs ? t('tickets.waiting_for_you') : t(`words.status.${status}`);
  return <Tag {...statusLook[status]} word={word} {...props} />;
}
