import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { Writing } from './use-writing.ts';

/** What has happened to what is being written, and what can be done about it. */
export function Notices({ writing }: { writing: Writing }) {
  const { t } = useTranslation();
  const { newer, problem, is_restored } = writing;
  const is_gone = problem?.code === 'article/not-found';
  return (
    <>
      {is_restored && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={writing.discard}>
              {t('frame.discard')}
            </Button>
          }
        >
          {t('knowledge_staff.editor.restored')}
        </Alert>
      )}
      {newer && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={() => writing.compare(newer)}>
              {t('knowledge_staff.changed_meanwhile.look')}
            </Button>
          }
        >
          {t('knowledge_staff.changed_meanwhile.notice')}
        </Alert>
      )}
      {problem && !is_gone && <ProblemNotice problem={problem} {...(problem.is_passing && { retry: writing.save })} />}
      {is_gone && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={() => void writing.saveAsNew()}>
              {t('knowledge_staff.editor.save_as_new')}
            </Button>
          }
        >
          {t('knowledge_staff.editor.is_gone')}
        </Alert>
      )}
    </>
  );
}
