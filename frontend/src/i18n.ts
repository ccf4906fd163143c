// Languages: what everybody reads is bundled in English; other languages and what staff read are fetched when they are needed.
// The keys are checked by the compiler.
import { languages, type Language } from '@switchboard/contract/words.ts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { enStaff } from './locales/en-staff.ts';
import { en } from './locales/en.ts';
import type { Problem } from './problem.ts';
import { currentSession, isStaff, onSessionChange } from './session.tsx';
import { keep, kept, watchStorage } from './storage.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof enStaff };
  }
}

type Reader = 'everybody' | 'staff';

const load: Record<Language, Record<Reader, () => Promise<object>>> = {
  en: {
    everybody: () => Promise.resolve(en),
    staff: async () => (await import('./locales/en-staff.ts')).enStaff,
  },
  de: {
    everybody: async () => (await import('./locales/de.ts')).de,
    staff: async () => (await import('./locales/de-staff.ts')).deStaff,
  },
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
  const follow = () => void show(preferred());
  onSessionChange(follow);
  watchStorage('language', follow);
}

const loaded = new Set<string>();

async function show(language: Language): Promise<void> {
  const has_come = [await add(language, 'everybody'), isStaff(currentSession()) && (await add(language, 'staff'))];
  if (language === i18next.language && !has_come.includes(true)) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** @returns whether they were not there before */
async function add(language: Language, reader: Reader): Promise<boolean> {
  if (loaded.has(`${language} ${reader}`)) return false;
  const texts = await load[language][reader]();
  i18next.addResourceBundle(language, 'translation', texts, true);
  loaded.add(`${language} ${reader}`);
  return true;
}

/** For a page of staff's, which waits for them. */
export const loadStaffTexts = () => add(preferred(), 'staff').then(() => null);

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
