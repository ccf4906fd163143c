import type { TFunction } from 'i18next';

/** "12 runs", "no runs". */
export const runsWord = (t: TFunction, runs: number): string =>
  runs === 0 ? t('journey_admin.versions.runs_none') : t('journey_admin.versions.runs', { count: runs });
