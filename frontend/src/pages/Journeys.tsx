import { mdiSourceBranch } from '@mdi/js';
import type { JourneyRow } from '@switchboard/contract/journeys.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { FlawedDialog } from '../journeys/list/FlawedDialog.tsx';
import { ImportButton } from '../journeys/list/ImportButton.tsx';
import { ArchiveDialog, DeactivateDialog } from '../journeys/list/JourneyDialogs.tsx';
import { JourneyList } from '../journeys/list/JourneyList.tsx';
import { NewJourneyButton } from '../journeys/list/NewJourneyButton.tsx';
import { NotImportedNotice } from '../journeys/list/NotImportedNotice.tsx';
import { useActivate } from '../journeys/list/use-activate.ts';
import { useCopies } from '../journeys/list/use-copies.ts';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** The journeys of the desk: drawn, shown to customers, copied, put away. */
export function Journeys() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('GET /journeys');
  const [dialog, setDialog] = useState<{ kind: 'deactivate' | 'archive'; journey: JourneyRow } | null>(null);
  const { activate, busy, flawed, problem, forget } = useActivate();
  const copies = useCopies();
  const close = () => setDialog(null);
  const actions = (
    <>
      <ImportButton is_busy={copies.is_importing} onFile={copies.importFile} />
      {data?.length !== 0 && <NewJourneyButton />}
    </>
  );
  return (
    <Page title={t('journey_admin.list.title')} subtitle={t('journey_admin.list.subtitle')} actions={actions}>
      {copies.not_imported && <NotImportedNotice {...copies.not_imported} onClose={copies.forgetNotImported} />}
      {problem && <ProblemNotice problem={problem} />}
      {error && !data && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="cards" />}
      {data?.length === 0 && (
        <Empty
          icon={mdiSourceBranch}
          title={t('journey_admin.list.empty')}
          text={t('journey_admin.list.empty_text')}
          action={<NewJourneyButton />}
        />
      )}
      {data && data.length > 0 && (
        <JourneyList
          journeys={data}
          busy={busy}
          onActivate={(journey) => activate(journey, journey.latest_version)}
          onDeactivate={(journey) => setDialog({ kind: 'deactivate', journey })}
          onDuplicate={copies.duplicate}
          onExport={copies.exportFile}
          onArchive={(journey) => setDialog({ kind: 'archive', journey })}
        />
      )}
      {dialog?.kind === 'deactivate' && <DeactivateDialog journey={dialog.journey} onClose={close} />}
      {dialog?.kind === 'archive' && <ArchiveDialog journey={dialog.journey} onClose={close} />}
      {flawed && <FlawedDialog flawed={flawed} onClose={forget} />}
    </Page>
  );
}
