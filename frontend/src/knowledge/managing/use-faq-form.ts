import type { Article, Faq } from '@switchboard/contract/knowledge.ts';
import type { Page } from '@switchboard/contract/shapes.ts';
import type { InfiniteData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { call } from '../../api.ts';
import { Problem } from '../../problem.ts';
import { markStale, queryClient } from '../../stale.ts';
import { useFirstFocus } from '../../ui/use-first-focus.ts';
import { useFormProblem } from '../../ui/use-form-problem.ts';
import { affectedReads } from './affected-reads.ts';
import { faqChanges, faqValues, forgetFaqDraft, keepFaqDraft, keptFaqDraft, type FaqValues } from './faq-draft.ts';

/** A colleague saved it meanwhile: theirs, and what I have written. */
export interface FaqConflict {
  theirs: FaqValues & { version: number };
  mine: FaqValues;
}

/** At once in the list one looks at: reading it again may take a moment. */
const show = (kept: Faq) =>
  queryClient.setQueriesData<InfiniteData<Page<Faq>>>(
    { queryKey: ['GET /faqs'] },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          rows: page.rows.map((row) => (row.id === kept.id ? kept : row)),
        })),
      },
  );

interface FaqFormHow {
  /** Null adds a new one, which begins as `fresh`. */
  faq: Faq | null;
  fresh: FaqValues;
  onDone: (faq: Faq) => void;
}

export function useFaqForm({ faq, fresh, onDone }: FaqFormHow) {
  const [begun] = useState(() => keptFaqDraft(faq));
  const [base, setBase] = useState({ ...faqValues(faq ?? fresh), version: faq?.version ?? null });
  const [version, setVersion] = useState(begun ? begun.version : base.version);
  const [conflict, setConflict] = useState<FaqConflict | null>(null);
  const form = useForm<FaqValues>({ defaultValues: begun ? faqValues(begun) : faqValues(base) });
  const { problem, shown, submitTo, is_busy } = useFormProblem(form);
  useFirstFocus(form, 'question');
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (Object.keys(faqChanges(base, values)).length > 0) keepFaqDraft(faq, { ...values, version });
          else forgetFaqDraft(faq);
        },
      }),
    [form, faq, base, version],
  );

  const done = (kept: Faq) => {
    forgetFaqDraft(faq);
    show(kept);
    markStale(affectedReads);
    onDone(kept);
  };
  const send = (present: number | null) => async (values: FaqValues) => {
    const given = { ...values, question: values.question.trim(), answer: values.answer.trim() };
    if (!faq) return done(await call('POST /faqs', { body: given }));
    const body = { ...given, ...(present !== null && { version: present }) };
    try {
      done(await call('PUT /faqs/:id', { params: { id: faq.id }, body }));
    } catch (error) {
      const refusal = Problem.from(error);
      if (refusal.code !== 'article/changed') throw refusal;
      setConflict({ theirs: theirsOf(refusal), mine: given });
      markStale(affectedReads);
    }
  };
  const settle = (theirs: FaqConflict['theirs']) => {
    setBase(theirs);
    setVersion(theirs.version);
    setConflict(null);
  };
  return {
    form,
    problem,
    shown,
    is_busy,
    conflict,
    /** What was begun earlier and not saved stands in the form. */
    is_restored: begun !== null,
    save: submitTo(send(version)),
    /** Mine over theirs. */
    keepMine: () => {
      if (!conflict) return;
      settle(conflict.theirs);
      void submitTo(send(conflict.theirs.version))();
    },
    takeTheirs: () => {
      if (!conflict) return;
      settle(conflict.theirs);
      form.reset(faqValues(conflict.theirs));
      forgetFaqDraft(faq);
    },
    leaveOpen: () => setConflict(null),
    discard: () => forgetFaqDraft(faq),
  };
}

function theirsOf({ data }: Problem): FaqConflict['theirs'] {
  const { title, body, category, language, version } = (data as { article: Article }).article;
  return { question: title, answer: body, category, language, version };
}
