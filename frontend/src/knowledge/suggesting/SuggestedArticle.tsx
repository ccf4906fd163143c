import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { mdiCheckCircleOutline, mdiClose } from '@mdi/js';
import type { Found } from '@switchboard/contract/knowledge.ts';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ArticleBody } from '../body/ArticleBody.tsx';
import { articleLook } from '../body/article-look.ts';
import { prepare } from '../body/prepare.ts';
import { useVerdict } from '../verdicts.ts';

export interface SuggestedArticleProps {
  found: Found;
  search_id: string | undefined;
  leaving: string;
  onClose: () => void;
  onRefuse: () => void;
  onSolved: () => void;
}

/** A suggestion, read over what is being written. What is said of it reaches the desk when it can; nobody waits for that. */
export function SuggestedArticle({ found, search_id, leaving, onClose, onRefuse, onSolved }: SuggestedArticleProps) {
  const { t } = useTranslation();
  const id = useId();
  const content = useRef<HTMLDivElement>(null);
  const is_small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [is_solved, setSolved] = useState(false);
  const { judge } = useVerdict(found.id);
  const say = (helpful: boolean) => void judge({ helpful }).catch(() => {});
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      fullScreen={is_small}
      aria-labelledby={id}
      slotProps={{
        paper: { sx: { maxWidth: is_small ? 'none' : 760 } },
        transition: { onEntered: () => content.current?.focus() },
      }}
    >
      <DialogTitle id={id} variant="h2" lang={found.language} sx={{ pr: 7, overflowWrap: 'anywhere' }}>
        {found.title}
      </DialogTitle>
      <IconButton aria-label={t('frame.close')} onClick={onClose} sx={{ position: 'absolute', top: 10, right: 10 }}>
        <Icon path={mdiClose} />
      </IconButton>
      <DialogContent dividers ref={content} tabIndex={0} sx={{ '&:focus-visible': { outlineOffset: -3 } }}>
        {is_solved ? (
          <Empty icon={mdiCheckCircleOutline} title={t('knowledge.suggest.thanks')} text={leaving} />
        ) : (
          <Text slug={found.slug} search_id={search_id} />
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', px: 3, py: 2, gap: 1 }}>
        {is_solved ? (
          <>
            <Button onClick={onClose}>{t('knowledge.suggest.go_on')}</Button>
            <Button variant="contained" onClick={onSolved}>
              {t('knowledge.suggest.done')}
            </Button>
          </>
        ) : (
          <>
            <Typography variant="body2" sx={{ flex: { xs: '1 1 100%', sm: 1 }, color: 'text.secondary' }}>
              {t('knowledge.suggest.kept')}
            </Typography>
            <Button
              onClick={() => {
                say(false);
                onRefuse();
              }}
            >
              {t('knowledge.suggest.refuse')}
            </Button>
            <Button
              variant="contained"
              onClick={() => {
                say(true);
                setSolved(true);
              }}
            >
              {t('knowledge.suggest.solved')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Text({ slug, search_id }: { slug: string; search_id: string | undefined }) {
  const { data, error, refetch } = useRead('GET /kb/:slug', {
    params: { slug },
    query: { ...(search_id && { search_id }) },
  });
  const html = useMemo(() => (data?.kind === 'article' ? prepare(data.body).html : ''), [data]);
  if (error) return <ProblemNotice problem={error} retry={refetch} />;
  if (!data) return <Loading count={8} />;
  if (data.kind === 'article') return <ArticleBody html={html} language={data.language} is_over_page />;
  return (
    <Box lang={data.language} sx={[articleLook, { whiteSpace: 'pre-line' }]}>
      {data.body}
    </Box>
  );
}
