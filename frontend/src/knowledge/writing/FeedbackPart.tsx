import { Box, Typography } from '@mui/material';
import { mdiThumbDownOutline, mdiThumbUpOutline } from '@mdi/js';
import type { Article } from '@switchboard/contract/knowledge.ts';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Ago } from '../../ui/Ago.tsx';
import { useFormat } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { helpfulShare } from '../managing/article-state.ts';
import { SidePart } from './SidePart.tsx';

/** What readers say of it. */
export function FeedbackPart({ article }: { article: Article }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, helpful, unhelpful, views } = article;
  const { data, error, refetch } = useRead('GET /kb/:id/feedback', { params: { id } });
  const share = helpfulShare(article);
  const comments = data?.filter(({ comment }) => comment) ?? [];
  const count = helpful + unhelpful;
  return (
    <SidePart title={t('knowledge_staff.feedback.title')}>
      <Typography variant="body2">
        {share === null
          ? t('knowledge_staff.feedback.none')
          : t('knowledge_staff.feedback.share', {
              share: format.number(share, { style: 'percent', maximumFractionDigits: 0 }),
              helpful: format.number(helpful),
              count,
            })}
        {' · '}
        {t('knowledge_staff.feedback.views', { count: views })}
      </Typography>
      {error && !data && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="text" count={2} />}
      {comments.length > 0 && (
        <Box
          component="ul"
          aria-label={t('knowledge_staff.feedback.comments')}
          sx={{ display: 'grid', gap: 1.25, m: 0, p: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto' }}
        >
          {comments.map(({ helpful: is_helpful, comment, at }) => (
            <Box component="li" key={at + comment} sx={{ display: 'flex', gap: 1 }}>
              <Icon
                path={is_helpful ? mdiThumbUpOutline : mdiThumbDownOutline}
                label={t(is_helpful ? 'knowledge_staff.found_helpful' : 'knowledge_staff.found_unhelpful')}
                sx={{ fontSize: '1.125rem', mt: 0.25, color: is_helpful ? 'success.main' : 'error.main' }}
              />
              <Box sx={{ minWidth: 0 }}>
                <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {comment}
                </Typography>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  <Ago at={at} />
                </Typography>
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </SidePart>
  );
}
