import { Box, useMediaQuery, type Theme } from '@mui/material';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useRead } from '../api.ts';
import { BoardContext } from '../journeys/drawing/board.ts';
import { ConflictDialog } from '../journeys/drawing/ConflictDialog.tsx';
import { DrawView } from '../journeys/drawing/DrawView.tsx';
import { activateWord, EditorHead, views, type View } from '../journeys/drawing/EditorHead.tsx';
import { EditorHelp } from '../journeys/drawing/EditorHelp.tsx';
import { EditorMenu } from '../journeys/drawing/EditorMenu.tsx';
import { Notices } from '../journeys/drawing/Notices.tsx';
import { Toolbar } from '../journeys/drawing/Toolbar.tsx';
import { useEditor } from '../journeys/drawing/use-editor.ts';
import { leaveField, useEditorKeys } from '../journeys/drawing/use-editor-keys.ts';
import { FlawedDialog } from '../journeys/list/FlawedDialog.tsx';
import { ArchiveDialog, DeactivateDialog } from '../journeys/list/JourneyDialogs.tsx';
import { useActivate } from '../journeys/list/use-activate.ts';
import { toast } from '../toasts.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';

const Versions = lazy(async () => ({ default: (await import('../journeys/versions/Versions.tsx')).Versions }));
const Figures = lazy(async () => ({ default: (await import('../journeys/figures/Figures.tsx')).Figures }));

/** Where a journey is drawn, looked back on, and measured. */
export function JourneyEditor() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useRead('GET /journeys/:id', { params: { id } });
  if (data) return <Editor key={id} journey={data} />;
  return (
    <Page title={t('editor.title')}>
      {error ? <ProblemNotice problem={error} retry={refetch} /> : <Loading as="cards" />}
    </Page>
  );
}

function Editor({ journey }: { journey: Journey }) {
  const { t } = useTranslation();
  const is_wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const [view, setView] = useView();
  const [tab, setTab] = useState<'graph' | 'steps'>('steps');
  const [is_trying, setTrying] = useState(false);
  const [shows, setShows] = useState<'form' | 'trial'>('form');
  const [dialog, setDialog] = useState<'help' | 'deactivate' | 'archive' | null>(null);
  const close = () => setDialog(null);
  const { board, history, saving, is_dirty, is_newer, was_kept } = useEditor(journey);
  const { actions, issues, sheet } = board;
  const showing = useActivate();
  // Whatever is opened is what is seen.
  const [opened, setOpened] = useState(board.opened);
  if (opened !== board.opened) {
    setOpened(board.opened);
    setShows('form');
    setTab('steps');
  }
  const showProblems = () => {
    setView('draw');
    setShows('form');
    setTab('steps');
    actions.select(null);
  };
  const mend = (text: string) => {
    toast({ text, tone: 'warning', key: 'journey' });
    showProblems();
  };
  const store = async (over?: number) => {
    const saved = await saving.save(over);
    if (saved !== 'gaps') return saved;
    mend(t('editor.gaps'));
    return null;
  };
  const save = () => {
    leaveField();
    if (is_dirty || actions.latest().history.present !== sheet) void store();
  };
  const activate = async () => {
    leaveField();
    if (issues.length > 0) return mend(t('editor.flawed', { count: issues.length }));
    const saved = is_dirty ? await store() : journey;
    if (saved) showing.activate({ id: journey.id, name: saved.name }, saved.latest_version);
  };
  const can_show = !journey.is_archived && (is_dirty || journey.active_version !== journey.latest_version);
  const tryIt = (is_on: boolean) => {
    setTrying(is_on);
    setShows(is_on ? 'trial' : 'form');
    if (is_on) setTab('steps');
  };
  const keys = {
    save,
    undo: actions.undo,
    redo: actions.redo,
    duplicate: () => board.selected && board.duplicate(board.selected),
  };
  useEditorKeys(keys, view === 'draw');
  useShortcuts({ '?': () => setDialog('help') });

  return (
    <BoardContext value={board}>
      <PageTitle title={sheet.name || t('editor.unnamed')} />
      <Box sx={{ display: 'flex', flexDirection: 'column', height: 'calc(100dvh - var(--bar))', minHeight: 360 }}>
        <EditorHead
          journey={journey}
          view={view}
          is_dirty={is_dirty}
          is_saving={saving.is_saving}
          is_activating={showing.busy !== null}
          can_show={can_show}
          onView={setView}
          onSave={save}
          onActivate={() => void activate()}
          menu={
            <EditorMenu
              is_shown={journey.active_version !== null}
              activate={can_show ? t(activateWord(journey)) : null}
              onActivate={() => void activate()}
              onDiscard={is_dirty ? () => actions.take(journey) : null}
              onDeactivate={() => setDialog('deactivate')}
              onArchive={() => setDialog('archive')}
              onHelp={() => setDialog('help')}
            />
          }
        />
        <Notices
          journey={journey}
          was_kept={was_kept && is_dirty}
          is_newer={is_newer}
          problem={saving.problem ?? showing.problem}
          onRetry={save}
        />
        {view === 'draw' ? (
          <>
            <Toolbar
              can_undo={history.past.length > 0}
              can_redo={history.future.length > 0}
              is_trying={is_trying}
              onTry={tryIt}
              onProblems={showProblems}
              onHelp={() => setDialog('help')}
            />
            <DrawView
              is_wide={is_wide}
              is_trying={is_trying}
              shows={shows}
              onShow={setShows}
              tab={tab}
              onTab={setTab}
            />
          </>
        ) : (
          <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', p: { xs: 2, sm: 3 } }}>
            <Suspense fallback={<Loading as="cards" />}>
              {view === 'versions' ? (
                <Versions
                  journey={journey}
                  present={board.journey}
                  onRestore={(journey_data) => {
                    actions.apply(() => journey_data, { about: null, select: null });
                    setView('draw');
                  }}
                />
              ) : (
                <Figures journey={journey} />
              )}
            </Suspense>
          </Box>
        )}
      </Box>
      {saving.theirs && (
        <ConflictDialog
          theirs={saving.theirs}
          is_busy={saving.is_saving}
          onSaveOver={() => store(saving.theirs?.latest_version)}
          onTake={() => {
            actions.take(saving.theirs!);
            saving.forgetTheirs();
          }}
          onClose={saving.forgetTheirs}
        />
      )}
      {showing.flawed && (
        <FlawedDialog
          flawed={showing.flawed}
          mend={{ word: t('editor.problems.title'), act: showProblems }}
          onClose={showing.forget}
        />
      )}
      {dialog === 'deactivate' && <DeactivateDialog journey={{ ...journey, questions: 0 }} onClose={close} />}
      {dialog === 'archive' && <ArchiveDialog journey={{ ...journey, questions: 0 }} onClose={close} />}
      <EditorHelp open={dialog === 'help'} onClose={close} />
    </BoardContext>
  );
}

/** Which of the three is shown stands in the address. */
function useView(): [view: View, show: (view: View) => void] {
  const [search, setSearch] = useSearchParams();
  const view = views.find((each) => each === search.get('view')) ?? 'draw';
  return [view, (next) => setSearch(next === 'draw' ? {} : { view: next }, { replace: true })];
}
