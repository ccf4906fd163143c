// Languages: English is bundled, the others are fetched when chosen. The keys are checked by the compiler.
import { languages, type Language } from '@switchboard/contract/words.ts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './locales/en.ts';
import type { Problem } from './problem.ts';
import { currentSession, onSessionChange } from './session.tsx';
import { keep, kept, watchStorage } from './storage.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const load: Record<Language, () => Promise<object>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import('./locales/de.ts')).de,
};

const isLanguage = (word: unknown): word is Language => languages.includes(word as Language);

function preferred(): Language {
  const wishes = [
    currentSession()?.user.language,
    kept('language'),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ];
  return wishes.find(isLanguage) ?? 'en';
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: 'en',
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  });
  await show(preferred());
  const follow = () => {
    if (preferred() !== i18next.language) void show(preferred());
  };
  onSessionChange(follow);
  watchStorage('language', follow);
}

async function show(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** For this browser; a signed-in person's own language is set through their account, and comes before it. */
export async function chooseLanguage(language: Language): Promise<void> {
  keep('language', language);
  await show(language);
}

/** What happened, in the reader's language where the code is known, else in the server's own words. */
export function sentenceOf(problem: Problem): string {
  if (i18next.language === 'en' && problem.sentence) return problem.sentence;
  const key = `errors.${problem.code}` as const;
  const is_known = i18next.exists(key as string);
  return is_known ? i18next.t(key) : problem.sentence;
}
