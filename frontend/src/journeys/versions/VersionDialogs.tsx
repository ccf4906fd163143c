import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { toast } from '../../toasts.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FlawedDialog } from '../list/FlawedDialog.tsx';
import { useActivate } from '../list/use-activate.ts';

interface Asked {
  journey: Pick<Journey, 'id' | 'name'>;
  version: number;
  onClose: () => void;
}

export interface RestoreDialogProps extends Asked {
  /** There is a drawing that would be replaced. */
  is_changed: boolean;
  onRestore: (data: JourneyData, version: number) => void;
}

/** Asks before a version takes the place of the drawing; nothing is saved by it. */
export function RestoreDialog({ journey: { id }, version, is_changed, onRestore, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const [is_busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const restore = async () => {
    setBusy(true);
    try {
      const { journey_data } = await call('GET /journeys/:id', { params: { id }, query: { version } });
      onClose();
      onRestore(journey_data, version);
      toast({ text: t('journey_admin.versions.restored', { version }), tone: 'success', key: 'restored' });
    } catch (error) {
      setProblem(Problem.from(error));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open
      title={t('journey_admin.versions.restore_title', { version })}
      text={t(is_changed ? 'journey_admin.versions.restore_text_changed' : 'journey_admin.versions.restore_text')}
      confirm={t('journey_admin.versions.restore')}
      is_busy={is_busy}
      problem={problem}
      onConfirm={restore}
      onClose={onClose}
    />
  );
}

/** Asks before another version is shown to customers; where it cannot be, says why. */
export function ActivateDialog({
  journey,
  version,
  active,
  onMend,
  onClose,
}: Asked & {
  /** The version they see now, if any. */
  active: number | null;
  onMend: () => void;
}) {
  const { t } = useTranslation();
  const { activate, busy, problem, flawed } = useActivate();
  if (flawed)
    return (
      <FlawedDialog
        flawed={flawed}
        mend={{ word: t('journey_admin.versions.restore_to_mend'), act: onMend }}
        onClose={onClose}
      />
    );
  return (
    <ConfirmDialog
      open
      title={t('journey_admin.versions.activate_title', { version })}
      text={
        active === null
          ? t('journey_admin.versions.activate_text_first')
          : t('journey_admin.versions.activate_text', { active })
      }
      confirm={t('journey_admin.versions.activate')}
      is_busy={busy !== null}
      problem={problem}
      onConfirm={() => activate(journey, version, onClose)}
      onClose={onClose}
    />
  );
}
