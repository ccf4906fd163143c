// What can be chosen about the look, for the menu of a large screen and the drawer of a small one.
import { mdiThemeLightDark, mdiWeatherNight, mdiWhiteBalanceSunny } from '@mdi/js';
import type { Language } from '@switchboard/contract/words.ts';
import { call } from '../api.ts';
import { chooseLanguage } from '../i18n.ts';
import { currentSession, renewSession } from '../session.tsx';
import { toastProblem } from '../toasts.tsx';

export const schemes = ['light', 'dark', 'system'] as const;
export type Scheme = (typeof schemes)[number];
export const schemeIcons: Record<Scheme, string> = {
  light: mdiWhiteBalanceSunny,
  dark: mdiWeatherNight,
  system: mdiThemeLightDark,
};

/** Changes the language here, and for whoever is signed in wherever they go. */
export async function speak(language: Language): Promise<void> {
  await chooseLanguage(language);
  if (!currentSession()) return;
  try {
    const { token: _, ...user } = await call('PATCH /auth/me', { body: { language } });
    renewSession({ user });
  } catch (error) {
    toastProblem(error);
  }
}
