import { hidden } from '../../ui/hidden.ts';

/** For `sx`: on a phone there is room for the icon only; the word is read out nevertheless. */
export const wideOnly = { '@media (max-width: 599.95px)': hidden } as const;
