import type { Journey, JourneyRow } from '@switchboard/contract/journeys.ts';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../api.ts';
import { toast } from '../../toasts.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { journeyReads } from './journey-reads.ts';

interface DialogProps {
  journey: JourneyRow | Journey;
  onClose: () => void;
}

/** Says what hiding a journey from customers does before it is done. */
export function DeactivateDialog({ journey: { id, name }, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useSend('POST /journeys/:id/deactivate', { stale: journeyReads });
  const deactivate = () =>
    mutate(
      { params: { id } },
      {
        onSuccess: () => {
          toast({ text: t('journey_admin.list.deactivated', { name }), tone: 'success' });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      title={t('journey_admin.list.deactivate_title', { name })}
      text={t('journey_admin.list.deactivate_text')}
      confirm={t('journey_admin.list.deactivate')}
      is_busy={isPending}
      problem={error}
      onConfirm={deactivate}
      onClose={onClose}
    />
  );
}

/** There is no way back from the archive. */
export function ArchiveDialog({ journey: { id, name }, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useSend('DELETE /journeys/:id', { stale: journeyReads });
  const archive = () =>
    mutate(
      { params: { id } },
      {
        onSuccess: () => {
          toast({ text: t('journey_admin.list.archived', { name }), tone: 'success' });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      title={t('journey_admin.list.archive_title', { name })}
      text={t('journey_admin.list.archive_text')}
      confirm={t('journey_admin.list.archive')}
      is_dangerous
      is_busy={isPending}
      problem={error}
      onConfirm={archive}
      onClose={onClose}
    />
  );
}
