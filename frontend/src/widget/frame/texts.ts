// The texts in the language of the reader. Two small dictionaries, both carried along: fetching one would take longer.
import type { Language } from '@switchboard/contract/words.ts';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../../problem.ts';
import { kept } from '../../storage.ts';
import { languageOf } from '../bridge.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';

const texts: Record<Language, Texts> = { en, de };

/** As the page asks, else as chosen at the desk, else as the browser would have it. */
export const languageFor = (wish: Language | null): Language =>
  wish ?? [kept('language'), ...navigator.languages].map(languageOf).find((found) => found !== null) ?? 'en';

export const TextsContext = createContext<{ language: Language; t: Texts }>({ language: 'en', t: en });
export const textsIn = (language: Language) => ({ language, t: texts[language] });
export const useTexts = () => useContext(TextsContext);

/** What happened, in the reader's language, else in the server's own words where those are English too. */
export const sentenceOf = (problem: Problem, t: Texts): string =>
  problem.details.some(({ path }) => path.includes('email'))
    ? t.start.email_wrong
    : (t.problems[problem.code] ?? t.problem ?? problem.sentence);

/** "9:41", in the reader's own region. */
export const timeOf = (at: string, language: Language): string =>
  new Date(at).toLocaleTimeString(regionOf(language), { timeStyle: 'short' });

export const dateOf = (at: string, language: Language): string =>
  new Date(at).toLocaleDateString(regionOf(language), { dateStyle: 'medium' });

/** Who reads English in Britain writes the day before the month. A machine without a locale tells of one nobody knows. */
function regionOf(language: Language): string {
  const isOurs = (tag: string) => languageOf(tag) === language && !tag.includes('@');
  return navigator.languages.find(isOurs) ?? language;
}
