import { Paper, Typography } from '@mui/material';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/Loading.tsx';
import { ArticleBody } from '../body/ArticleBody.tsx';
import { prepare } from '../body/prepare.ts';
import { uploadAt, type ShownImages } from './shown-images.ts';

export interface PreviewProps {
  title: string;
  html: string;
  language: string;
  images: ShownImages;
}

/** As its readers will see it. */
export function Preview({ title, html, language, images }: PreviewProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Attachment[] | null>(null);
  useEffect(() => {
    let is_wanted = true;
    void Promise.all(uploadsIn(html).map((id) => attachmentOf(id, images))).then(
      (found) => is_wanted && setShown(found.flatMap((each) => each ?? [])),
    );
    return () => {
      is_wanted = false;
    };
  }, [html, images]);
  // Without their addresses the images would be asked for in vain.
  const prepared = useMemo(() => shown && prepare(html, shown), [html, shown]);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('knowledge_staff.editor.preview')}
      sx={{ p: { xs: 2, sm: 3 }, minWidth: 0 }}
    >
      <Typography variant="h1" component="h2" lang={language} sx={{ mb: 2, overflowWrap: 'anywhere' }}>
        {title || t('knowledge_staff.editor.untitled')}
      </Typography>
      {prepared ? <ArticleBody html={prepared.html} language={language} is_over_page /> : <Loading />}
    </Paper>
  );
}

const uploadsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<img[^>]* src="([^"]*)"/g)].flatMap(([, source = '']) => uploadAt(source) ?? [])),
];

/** The image itself rather than its signed address, which may have run out while it was written. */
async function attachmentOf(id: string, images: ShownImages): Promise<Attachment | null> {
  const url = await images.fetchAnew(id);
  return url === null ? null : { id, url, name: '', size: 0, type: '', width: 0, height: 0 };
}
