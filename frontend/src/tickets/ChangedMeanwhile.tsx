import { Alert, Box, Typography } from '@mui/material';
import { legalMoves } from '@switchboard/contract/lifecycle.ts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { changeable, type Difference, type Field } from './ticket-changes.ts';
import type { Conflict } from './use-ticket-change.ts';
import type { Category, Priority, Status } from '@switchboard/contract/words.ts';

interface ChangedMeanwhileProps {
  conflict: Conflict;
  is_busy: boolean;
  onReapply: () => unknown;
  onClose: () => void;
}

/** A colleague was quicker: what they changed, what I wanted, and whether I still want it. */
export function ChangedMeanwhile({
  conflict: { wanted, present, differences },
  is_busy,
  onReapply,
  onClose,
}: ChangedMeanwhileProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  const wordOf = useFieldWord();
  const wishes = changeable.filter((field) => wanted[field] !== undefined);
  const is_legal =
    !wanted.status ||
    wanted.status === present.status ||
    (role !== null && legalMoves(present.status, role).includes(wanted.status));
  return (
    <ConfirmDialog
      open
      title={t('tickets.changed.title')}
      text={
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <div>
            <Typography sx={{ fontWeight: 600 }}>{t('tickets.changed.theirs')}</Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {differences.map((difference) => (
                <li key={difference.field}>
                  {sentenceOf(difference, t('tickets.history.arrow'), t(`tickets.field.${difference.field}`), wordOf)}
                </li>
              ))}
            </Box>
          </div>
          <div>
            <Typography sx={{ fontWeight: 600 }}>{t('tickets.changed.mine')}</Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {wishes.map((field) => (
                <li key={field}>
                  {t(`tickets.field.${field}`)}: {wordOf(field, wanted[field] ?? null)}
                </li>
              ))}
            </Box>
          </div>
          {!is_legal && (
            <Alert severity="warning">
              {t('tickets.changed.illegal', { status: t(`words.status.${present.status}`) })}
            </Alert>
          )}
        </Box>
      }
      confirm={is_legal ? t('tickets.changed.reapply') : t('frame.close')}
      cancel={t('tickets.changed.leave')}
      is_busy={is_busy}
      onConfirm={is_legal ? onReapply : onClose}
      onClose={onClose}
    />
  );
}

const sentenceOf = (
  { field, before, after }: Difference,
  arrow: string,
  name: string,
  wordOf: (field: Field, value: Difference['after']) => string,
) => `${name}: ${wordOf(field, before)} ${arrow} ${wordOf(field, after)}`;

function useFieldWord() {
  const { t } = useTranslation();
  return (field: Field, value: string | string[] | null): string => {
    if (field === 'status') return t(`words.status.${value as Status}`);
    if (field === 'priority') return t(`words.priority.${value as Priority}`);
    if (field === 'category') return t(`words.category.${value as Category}`);
    if (field === 'agent') return (value as string | null) ?? t('tickets.assignment.nobody');
    return (Array.isArray(value) ? value.join(', ') : value) || t('tickets.history.nothing');
  };
}
