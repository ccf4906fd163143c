import type { Article } from '@switchboard/contract/knowledge.ts';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Ago } from '../../ui/Ago.tsx';
import { ChangedDialog } from './ChangedDialog.tsx';
import { comparedParts } from './compared-parts.ts';
import { textOfArticle } from './text-of-article.ts';
import { htmlOf } from './use-article-editor.ts';
import type { Writing } from './use-writing.ts';

/** Somebody saved it meanwhile: their version against mine. */
export function ArticleConflict({ writing, theirs }: { writing: Writing; theirs: Article }) {
  const { t } = useTranslation();
  const versions = useRead('GET /kb/:id/versions', { params: { id: theirs.id } });
  const last = versions.data?.find(({ version }) => version === theirs.version);
  const mine = { ...writing.fields, body: htmlOf(writing.editor) };
  return (
    <ChangedDialog
      who={
        last?.author && (
          <>
            {t('knowledge_staff.changed_meanwhile.who', { name: last.author.name, version: last.version })} (
            <Ago at={last.created_at} />
            ).
          </>
        )
      }
      parts={comparedParts(t, theirs, mine)}
      mine={`${mine.title}\n\n${textOfArticle(mine.body)}`}
      is_busy={writing.is_saving}
      problem={writing.problem}
      onKeepMine={() => void writing.keepMine(theirs)}
      onTakeTheirs={() => writing.takeTheirs(theirs)}
      onClose={() => writing.compare(null)}
    />
  );
}
