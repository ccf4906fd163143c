import type { TFunction } from 'i18next';
import type { ComparedPart } from './ChangedDialog.tsx';
import type { Sheet } from './sheet.ts';
import { textOfArticle } from './text-of-article.ts';

type Compared = Omit<Sheet, 'slug'>;

/** Two states of an article, part by part, to be shown against each other. */
export function comparedParts(t: TFunction, before: Compared, after: Compared): ComparedPart[] {
  const part = (label: string, of: (sheet: Compared) => string) => ({ label, before: of(before), after: of(after) });
  return [
    part(t('knowledge_staff.title'), ({ title }) => title),
    part(t('knowledge_staff.category'), ({ category }) => t(`words.category.${category}`)),
    part(t('knowledge_staff.language'), ({ language }) => t(`words.language.${language}`)),
    part(t('knowledge_staff.tags'), ({ tags }) => tags.join(', ')),
    part(t('knowledge_staff.text'), ({ body }) => textOfArticle(body)),
  ];
}
