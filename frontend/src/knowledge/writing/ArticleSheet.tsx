import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { mdiArrowLeft, mdiEyeOutline, mdiPencilOutline } from '@mdi/js';
import type { Article } from '@switchboard/contract/knowledge.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Icon } from '../../ui/Icon.tsx';
import { Page } from '../../ui/Page.tsx';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { ArticleConflict } from './ArticleConflict.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import { FieldsPart } from './FieldsPart.tsx';
import { Notices } from './Notices.tsx';
import { Preview } from './Preview.tsx';
import { RichText } from './RichText.tsx';
import { StatePart } from './StatePart.tsx';
import { TitleField } from './TitleField.tsx';
import { goToText, htmlOf } from './use-article-editor.ts';
import { useWriting } from './use-writing.ts';
import { VersionsPart } from './VersionsPart.tsx';

export interface ArticleSheetProps {
  /** Its latest version; null for a new one. */
  article: Article | null;
  /** A new one begins with this. */
  title: string;
  onMade: (article: Article) => void;
}

/** An article being written: its text, and beside it where it belongs, who sees it, its versions and what readers say. */
export function ArticleSheet({ article, title, onMade }: ArticleSheetProps) {
  const { t } = useTranslation();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [is_previewing, setPreviewing] = useState(false);
  const addFiles = (more: File[]) => setFiles((before) => [...before, ...more]);
  const writing = useWriting({ article, title, onMade, onFiles: addFiles });
  const { editor, fields, flaws, is_dirty, is_saving, base } = writing;
  useSaveKey(() => void writing.save());
  const heading = t(article ? 'knowledge_staff.editor.edit' : 'knowledge_staff.editor.new');
  return (
    <Page
      title={heading}
      tab={fields.title || heading}
      subtitle={
        <Link
          component={RouterLink}
          to="/agent/knowledge"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
        >
          <Icon path={mdiArrowLeft} sx={{ fontSize: '1rem' }} />
          {t('knowledge_staff.editor.all')}
        </Link>
      }
      actions={
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5 }}>
          <SavingState is_dirty={is_dirty} is_saving={is_saving} version={base.version} />
          <Button
            variant="outlined"
            aria-pressed={is_previewing}
            startIcon={<Icon path={is_previewing ? mdiPencilOutline : mdiEyeOutline} />}
            onClick={() => setPreviewing(!is_previewing)}
            sx={{ flex: 'none' }}
          >
            {t(is_previewing ? 'knowledge_staff.editor.write' : 'knowledge_staff.editor.preview')}
          </Button>
        </Stack>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Notices writing={writing} />
          {is_previewing ? (
            <Preview title={fields.title} html={htmlOf(editor)} language={fields.language} images={writing.images} />
          ) : (
            <>
              <TitleField
                title={fields.title}
                language={fields.language}
                flaw={flaws.title}
                onChange={(next) => writing.change({ title: next })}
                onEnter={() => {
                  editor.commands.setTextSelection(0);
                  goToText(editor);
                }}
              />
              <RichText
                editor={editor}
                images={writing.images}
                files={files}
                language={fields.language}
                flaw={flaws.body}
                onFiles={addFiles}
                onFileDone={() => setFiles((before) => before.slice(1))}
              />
            </>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <StatePart
            article={article}
            is_dirty={is_dirty}
            is_saving={is_saving}
            onSave={writing.save}
            onRemoved={writing.discard}
          />
          <FieldsPart fields={fields} flaw={flaws.slug} onChange={writing.change} />
          {article && (
            <VersionsPart
              id={article.id}
              published_version={article.published_version}
              onRestore={(version) => {
                writing.images.learn(version.images);
                // Its address and language belong to the article, not to a version.
                writing.restore({
                  ...fields,
                  title: version.title,
                  category: version.category,
                  tags: version.tags,
                  body: version.body,
                });
              }}
            />
          )}
          {article && <FeedbackPart article={article} />}
        </Box>
      </Box>
      {writing.theirs && <ArticleConflict writing={writing} theirs={writing.theirs} />}
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          void writing.save();
        }}
      >
        <SaveBar is_dirty={is_dirty} is_busy={is_saving} onDiscard={writing.discard} />
      </form>
    </Page>
  );
}

/** Ctrl+S, wherever one is on the page; not while a dialog asks something. */
function useSaveKey(save: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!document.querySelector('.MuiDialog-root')) save();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

interface SavingStateProps {
  is_dirty: boolean;
  is_saving: boolean;
  version: number | null;
}

function SavingState({ is_dirty, is_saving, version }: SavingStateProps) {
  const { t } = useTranslation();
  const word = is_saving
    ? t('knowledge_staff.editor.saving')
    : is_dirty
      ? t('knowledge_staff.editor.unsaved')
      : version === null
        ? ''
        : t('knowledge_staff.editor.saved', { version });
  return (
    <Typography component="output" variant="body2" sx={{ color: 'text.secondary' }}>
      {word}
    </Typography>
  );
}
