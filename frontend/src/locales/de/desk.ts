import type { desk as english } from '../en/desk.ts';
import type { SameKeys } from '../same-keys.ts';

export const desk: SameKeys<typeof english> = {
  title: 'Arbeitsplatz',
};
