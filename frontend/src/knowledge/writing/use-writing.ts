// An article being written: what it says now, what of it is saved, and what happens when somebody else saves it too.
import type { Article } from '@switchboard/contract/knowledge.ts';
import type { Language } from '@switchboard/contract/words.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type Given } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { markStale } from '../../stale.ts';
import { forget, kept } from '../../storage.ts';
import { affectedReads } from '../managing/affected-reads.ts';
import { changesOf, emptySheet, mergedFields, readDraft, sheetOf, tidySlug, type Fields, type Sheet } from './sheet.ts';
import { makeShownImages } from './shown-images.ts';
import { documentOf, htmlOf, isEmptyText, isSameText, useArticleEditor } from './use-article-editor.ts';
import { boxOf, useKeptDraft } from './use-kept-draft.ts';

/** What was read of the desk last, and what one's own changes are measured by. */
interface Base {
  /** Null for what the desk does not have yet. */
  id: string | null;
  version: number | null;
  sheet: Sheet;
}

export type Flaw = 'title' | 'body' | 'slug';
export type Flaws = Partial<Record<Flaw, string>>;
export type Writing = ReturnType<typeof useWriting>;

const baseOf = (article: Article): Base => ({ id: article.id, version: article.version, sheet: sheetOf(article) });

const fieldsOf = ({ title, category, tags, language, slug }: Fields): Fields => ({
  title,
  category,
  tags,
  language,
  slug,
});

export interface WritingHow {
  /** Its latest version, as it is read again whenever it changes; null for a new one. */
  article: Article | null;
  /** A new one begins with this. */
  title: string;
  onMade: (article: Article) => void;
  onFiles: (files: File[]) => void;
}

export function useWriting({ article, title, onMade, onFiles }: WritingHow) {
  const { t, i18n } = useTranslation();
  const [draft] = useState(() => readDraft(kept(boxOf(article?.id ?? null))));
  const [base, setBase] = useState<Base>(() => {
    const first = article ? baseOf(article) : { id: null, version: null, sheet: emptySheet(i18n.language as Language) };
    return { ...first, version: draft ? draft.version : first.version };
  });
  const [fields, setFields] = useState<Fields>(() =>
    fieldsOf(draft ?? { ...base.sheet, title: base.sheet.title || title }),
  );
  const [images] = useState(() => {
    const shown = makeShownImages();
    shown.learn(article?.images ?? []);
    return shown;
  });
  const editor = useArticleEditor({ content: draft?.body ?? base.sheet.body, images, onFiles });
  const [first_measure] = useState(() => documentOf(editor, base.sheet.body));
  const measure = useRef(first_measure);
  const [has_new_text, setHasNewText] = useState(draft !== null);
  const [is_restored, setRestored] = useState(draft !== null);
  const [is_saving, setSaving] = useState(false);
  // The key may be pressed twice before it is painted.
  const is_busy = useRef(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [flaws, setFlaws] = useState<Flaws>({});
  const [theirs, setTheirs] = useState<Article | null>(null);

  const changes = changesOf(base.sheet, fields);
  const is_dirty = has_new_text || Object.keys(changes).length > 0;
  const newer = article && !is_saving && base.version !== null && article.version > base.version ? article : null;

  const look = useEffectEvent(() => {
    setHasNewText(!isSameText(editor.state.doc, measure.current));
    setFlaws((now) => without(now, ['body']));
  });
  useEffect(() => {
    look();
    editor.on('update', look);
    return () => void editor.off('update', look);
  }, [editor]);
  useKeptDraft({
    editor,
    id: base.id,
    draft: () => (is_dirty ? { ...fields, body: htmlOf(editor), version: base.version } : null),
    changes: [fields, base, has_new_text],
  });

  /** It begins from there now; what is written stays. */
  const measureBy = (present: Base) => {
    setBase(present);
    measure.current = documentOf(editor, present.sheet.body);
    setHasNewText(!isSameText(editor.state.doc, measure.current));
  };
  const show = (sheet: Sheet) => {
    setFields(fieldsOf(sheet));
    editor.commands.setContent(sheet.body);
    setFlaws({});
  };
  const take = (present: Article) => {
    images.learn(present.images ?? []);
    show(sheetOf(present));
    measureBy(baseOf(present));
    setTheirs(null);
    setProblem(null);
    setRestored(false);
  };
  const takeSilently = useEffectEvent(() => {
    if (newer && !is_dirty) take(newer);
  });
  useEffect(() => {
    const timer = setTimeout(() => takeSilently());
    return () => clearTimeout(timer);
  }, [newer, is_dirty]);

  const findFlaws = (): Flaws => ({
    ...(fields.title.trim() === '' && { title: t('frame.required') }),
    ...(isEmptyText(editor.state.doc) && { body: t('knowledge_staff.editor.empty') }),
  });
  const given = (from: Base) => {
    const { slug, ...others } = changesOf(from.sheet, fields);
    const has_text = from.id === null || !isSameText(editor.state.doc, documentOf(editor, from.sheet.body));
    return { ...others, ...slugGiven(slug), ...(has_text && { body: htmlOf(editor) }) };
  };
  const send = (from: Base): Promise<Article> => {
    if (from.id === null) return call('POST /kb', { body: { ...fieldsGiven(fields), body: htmlOf(editor) } });
    const body = { ...given(from), ...(from.version !== null && { version: from.version }) };
    return call('PATCH /kb/:id', { params: { id: from.id }, body });
  };

  /**
   * @param from where mine is laid over theirs, or over nothing, what it begins from instead
   * @returns what the desk has of it now; null where it could not be saved, which is told
   */
  const save = async (from: Base = base): Promise<Article | null> => {
    if (is_busy.current) return null;
    const found = findFlaws();
    setFlaws(found);
    setProblem(null);
    if (Object.keys(found).length > 0) return null;
    is_busy.current = true;
    setSaving(true);
    const sent = { fields, document: editor.state.doc };
    try {
      const saved = await send(from);
      images.learn(saved.images);
      setFields((now) => mergedFields(sent.fields, fieldsOf(saved), now));
      // The desk may have left something out; as long as nothing was written since, that is shown.
      if (editor.state.doc.eq(sent.document) && !isSameText(sent.document, documentOf(editor, saved.body)))
        editor.commands.setContent(saved.body);
      measureBy(baseOf(saved));
      setTheirs(null);
      setRestored(false);
      if (from.id === null) {
        forget(boxOf(null));
        onMade(saved);
      }
      markStale(affectedReads);
      return saved;
    } catch (error) {
      refuse(Problem.from(error));
      return null;
    } finally {
      is_busy.current = false;
      setSaving(false);
    }
  };
  const refuse = (refusal: Problem) => {
    if (refusal.code === 'article/changed') {
      markStale(affectedReads);
      return setTheirs((refusal.data as { article: Article }).article);
    }
    if (refusal.code === 'article/slug-taken') return setFlaws({ slug: t('knowledge_staff.slug_taken') });
    if (refusal.code === 'article/empty') return setFlaws({ body: t('knowledge_staff.editor.empty') });
    setProblem(refusal);
  };

  return {
    editor,
    images,
    fields,
    change: (change: Partial<Fields>) => {
      setFields((now) => ({ ...now, ...change }));
      setFlaws((now) => without(now, Object.keys(change)));
    },
    base,
    is_dirty,
    is_saving,
    /** What was not saved when the page was left stands here again. */
    is_restored: is_restored && is_dirty,
    problem,
    flaws,
    save: () => save(),
    saveAsNew: () => save({ ...base, id: null, version: null }),
    /** Back to what is saved. */
    discard: () => {
      show(base.sheet);
      setRestored(false);
      setProblem(null);
    },
    /** An earlier version, to be saved as a new one. */
    restore: show,
    /** Somebody else's newer version, if there is one. */
    newer,
    /** The one whose difference is being looked at. */
    theirs,
    compare: setTheirs,
    takeTheirs: take,
    /** Mine is saved over theirs. */
    keepMine: (over: Article) => {
      measureBy(baseOf(over));
      return save(baseOf(over));
    },
  };
}

/** The same object where nothing goes: what looks at it need not look again. */
function without(flaws: Flaws, names: readonly string[]): Flaws {
  const left = Object.entries(flaws).filter(([name]) => !names.includes(name));
  return left.length === Object.keys(flaws).length ? flaws : Object.fromEntries(left);
}

const fieldsGiven = ({ slug, ...fields }: Fields): Omit<Given<'POST /kb'>['body'], 'body'> => ({
  ...fields,
  ...slugGiven(slug),
});

/** Nothing where it was left empty: the desk makes one, or keeps the one it has. */
const slugGiven = (slug = '') => (tidySlug(slug) ? { slug: tidySlug(slug) } : {});
