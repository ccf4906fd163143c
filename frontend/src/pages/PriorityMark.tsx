import type { Priority } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { Mark } from '../desk/Mark.tsx';
import { priorityLook } from '../tickets/looks.ts';

/** A priority in the dense lists of the desk and the board. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  return <Mark {...priorityLook[priority]} word={t(`words.priority.${priority}`)} />;
}

/** For the lists that show a ticket's priority without knowing how it looks. */
export const markOf = ({ priority }: { priority: Priority }) => <PriorityMark priority={priority} />;
