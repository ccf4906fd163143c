// Dates, durations and numbers in the reader's language, through Intl. Formatters are costly to make and are kept.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const kept = new Map<string, unknown>();
function keep<T>(key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}

const moments = {
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  full: { dateStyle: 'full', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type MomentStyle = keyof typeof moments;

export function formatMoment(locale: string, at: string | number | Date, style: MomentStyle): string {
  const format = keep(`${locale} ${style}`, () => new Intl.DateTimeFormat(locale, moments[style]));
  return format.format(new Date(at));
}

export function formatNumber(locale: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  return keep(`${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options)).format(value);
}

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 min. ago", "in 2 hr.", "now". @param seconds from now; negative is past */
export function formatRelative(locale: string, seconds: number): string {
  const format = keep(
    `${locale} relative`,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }),
  );
  const [unit, length] =
    steps.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', Number.POSITIVE_INFINITY] as const);
  return format.format(unit === 'second' ? 0 : Math.trunc(seconds / length), unit);
}

/**
 * The two largest units of a length of time: "2 days 3 hr", "12 min 5 sec".
 * @param ms its sign is not shown
 */
export function formatDuration(locale: string, ms: number): string {
  let rest = Math.floor(Math.abs(ms) / 1000);
  const parts: string[] = [];
  for (const [unit, length] of [...steps.slice(2), ['second', 1] as const]) {
    const amount = Math.floor(rest / length);
    rest -= amount * length;
    if (amount > 0) parts.push(formatNumber(locale, amount, { style: 'unit', unit, unitDisplay: 'short' }));
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(' ') || formatNumber(locale, 0, { style: 'unit', unit: 'second', unitDisplay: 'short' });
}

/** The reader's own region of a language: who reads English in Britain writes the day before the month. */
export const regionOf = (
  language: string,
  preferred: readonly string[] = globalThis.navigator?.languages ?? [],
): string =>
  preferred.find((each) => (each === language || each.startsWith(`${language}-`)) && isTag(each)) ?? language;

/** A browser on a machine without a locale tells of "en-US@posix", which no formatter takes. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The formats above, bound to the language on screen. */
export function useFormat() {
  const { i18n } = useTranslation();
  const locale = regionOf(i18n.language);
  return useMemo(
    () => ({
      moment: (at: string | number | Date, style: MomentStyle = 'short') => formatMoment(locale, at, style),
      number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(locale, value, options),
      relative: (seconds: number) => formatRelative(locale, seconds),
      duration: (ms: number) => formatDuration(locale, ms),
    }),
    [locale],
  );
}
