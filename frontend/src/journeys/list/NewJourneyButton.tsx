import { Button } from '@mui/material';
import { mdiPlus } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSend } from '../../api.ts';
import { toastProblem } from '../../toasts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { firstDrawing } from '../drawing/first.ts';
import { journeyReads } from './journey-reads.ts';

/** Begins a journey, and goes to where it is drawn. */
export function NewJourneyButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mutate, isPending } = useSend('POST /journeys', { stale: journeyReads });
  const add = () =>
    mutate(
      { body: { name: t('journey_admin.list.new_name'), journey_data: firstDrawing(t) } },
      { onSuccess: ({ id }) => void navigate(`/admin/journeys/${id}`), onError: toastProblem },
    );
  return (
    <Button variant="contained" loading={isPending} startIcon={<Icon path={mdiPlus} />} onClick={add}>
      {t('journey_admin.list.add')}
    </Button>
  );
}
