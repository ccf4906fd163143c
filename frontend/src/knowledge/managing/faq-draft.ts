// An FAQ while it is written: kept in this browser until it is saved, one draft for each and one for a new one.
import type { Faq } from '@switchboard/contract/knowledge.ts';
import { categories, languages, type Category, type Language } from '@switchboard/contract/words.ts';
import { forget, keep, kept } from '../../storage.ts';

export interface FaqValues {
  question: string;
  answer: string;
  category: Category;
  language: Language;
}

/** With the version it began from. */
interface FaqDraft extends FaqValues {
  version: number | null;
}

const names = ['question', 'answer', 'category', 'language'] as const;

export const faqValues = ({ question, answer, category, language }: FaqValues): FaqValues => ({
  question,
  answer,
  category,
  language,
});

/** Those that differ, as they are now. */
export const faqChanges = (before: FaqValues, now: FaqValues): Partial<FaqValues> =>
  Object.fromEntries(names.filter((name) => before[name] !== now[name]).map((name) => [name, now[name]]));

const boxOf = (faq: Faq | null) => `draft.faq.${faq?.id ?? 'new'}`;

export function keptFaqDraft(faq: Faq | null): FaqDraft | null {
  const draft = kept(boxOf(faq)) as Partial<FaqDraft> | null;
  const is_whole =
    typeof draft?.question === 'string' &&
    typeof draft.answer === 'string' &&
    categories.includes(draft.category as Category) &&
    languages.includes(draft.language as Language);
  return is_whole ? (draft as FaqDraft) : null;
}

export const keepFaqDraft = (faq: Faq | null, draft: FaqDraft): void => keep(boxOf(faq), draft);

export const forgetFaqDraft = (faq: Faq | null): void => forget(boxOf(faq));
