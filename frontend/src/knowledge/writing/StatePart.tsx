import { Box, Button, Link, Typography } from '@mui/material';
import { mdiDeleteOutline, mdiEarth, mdiEarthOff, mdiOpenInNew } from '@mdi/js';
import type { Article } from '@switchboard/contract/knowledge.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import { useSession } from '../../session.tsx';
import { Ago } from '../../ui/Ago.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { mayRemove, stateOf } from '../managing/article-state.ts';
import { RemoveDialog } from '../managing/RemoveDialog.tsx';
import { StateTag } from '../managing/StateTag.tsx';
import { usePublishing } from '../managing/use-publishing.ts';
import { SidePart } from './SidePart.tsx';

export interface StatePartProps {
  /** Null as long as it has not been saved. */
  article: Article | null;
  is_dirty: boolean;
  is_saving: boolean;
  /** Saves what is written, if there is something to save. */
  onSave: () => Promise<Article | null>;
  onRemoved: () => void;
}

/** Whether readers see it, which version they see, and for admins what they shall see. */
export function StatePart({ article, is_dirty, is_saving, onSave, onRemoved }: StatePartProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  const navigate = useNavigate();
  const { publish, unpublish, is_busy } = usePublishing();
  const [dialog, setDialog] = useState<'unpublish' | 'remove' | null>(null);
  const state = article ? stateOf(article) : 'draft';
  const waits = is_dirty || state !== 'published';
  const publishIt = async () => {
    const saved = is_dirty || !article ? await onSave() : article;
    if (saved) await publish(saved, saved.latest_version);
  };
  return (
    <SidePart title={t('knowledge_staff.editor.state')} action={article && <StateTag of={article} />}>
      {article ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('knowledge_staff.editor.version', { version: article.latest_version })}
          {' · '}
          {t('knowledge_staff.changed')} <Ago at={article.updated_at} />
          {article.published_version !== null && article.published_version < article.latest_version && (
            <Box component="span" sx={{ display: 'block' }}>
              {t('knowledge_staff.editor.readers_see', { version: article.published_version })}
            </Box>
          )}
        </Typography>
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('knowledge_staff.editor.not_there_yet')}
        </Typography>
      )}
      {role === 'admin' && waits && (
        <Button
          variant="contained"
          startIcon={<Icon path={mdiEarth} />}
          loading={is_busy || is_saving}
          onClick={() => void publishIt()}
        >
          {t(publishWord(is_dirty, state))}
        </Button>
      )}
      {role === 'agent' && waits && (article ?? is_dirty) && (
        <Typography variant="body2">
          {t(is_dirty ? 'knowledge_staff.editor.will_wait' : 'knowledge_staff.editor.waits_for_admin')}
        </Typography>
      )}
      {article?.is_published && (
        <Link
          component={RouterLink}
          to={`/kb/${article.slug}`}
          variant="body2"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
        >
          {t('knowledge_staff.editor.open_published')}
          <Icon path={mdiOpenInNew} sx={{ fontSize: '1rem' }} />
        </Link>
      )}
      {article && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mx: -0.75, mb: -0.75 }}>
          {role === 'admin' && article.is_published && (
            <Button size="small" startIcon={<Icon path={mdiEarthOff} />} onClick={() => setDialog('unpublish')}>
              {t('knowledge_staff.unpublish')}
            </Button>
          )}
          {mayRemove(role, article) && (
            <Button
              size="small"
              color="error"
              startIcon={<Icon path={mdiDeleteOutline} />}
              onClick={() => setDialog('remove')}
            >
              {t('knowledge_staff.delete')}
            </Button>
          )}
        </Box>
      )}
      {article && dialog === 'unpublish' && (
        <ConfirmDialog
          open
          title={t('knowledge_staff.unpublish_title', { title: article.title })}
          text={t('knowledge_staff.unpublish_text')}
          confirm={t('knowledge_staff.unpublish')}
          is_dangerous
          is_busy={is_busy}
          onConfirm={() => void unpublish(article).then(() => setDialog(null))}
          onClose={() => setDialog(null)}
        />
      )}
      {article && dialog === 'remove' && (
        <RemoveDialog
          article={article}
          onClose={() => setDialog(null)}
          onRemoved={() => {
            onRemoved();
            void navigate('/agent/knowledge', { replace: true });
          }}
        />
      )}
    </SidePart>
  );
}

function publishWord(is_dirty: boolean, state: ReturnType<typeof stateOf>) {
  if (is_dirty) return 'knowledge_staff.save_and_publish';
  return state === 'changed' ? 'knowledge_staff.publish_newer' : 'knowledge_staff.publish';
}
