// How categories look: always an icon and a word beside the colour.
import {
  mdiAccountCogOutline,
  mdiCreditCardOutline,
  mdiDotsHorizontalCircleOutline,
  mdiFileDocumentOutline,
  mdiForumOutline,
  mdiWrenchOutline,
} from '@mdi/js';
import type { Theme } from '@mui/material/styles';
import type { Category } from '@switchboard/contract/words.ts';

export const categoryIcon: Record<Category, string> = {
  technical: mdiWrenchOutline,
  billing: mdiCreditCardOutline,
  content: mdiFileDocumentOutline,
  account: mdiAccountCogOutline,
  general: mdiForumOutline,
  other: mdiDotsHorizontalCircleOutline,
};

/** Hue and chroma; equally light all, so that each reads alike on its own ground (7 to 1). */
const colours: Record<Category, [hue: number, chroma: number]> = {
  technical: [255, 1],
  billing: [155, 1],
  content: [310, 1],
  account: [70, 1],
  general: [205, 1],
  other: [220, 0.15],
};

/** For `sx`: a category's quiet ground, and text that reads on it. */
export const categoryColours = (category: Category) => (theme: Theme) => {
  const [hue, chroma] = colours[category];
  return {
    backgroundColor: `oklch(0.94 ${0.034 * chroma} ${hue})`,
    color: `oklch(0.39 ${0.085 * chroma} ${hue})`,
    ...theme.applyStyles('dark', {
      backgroundColor: `oklch(0.31 ${0.05 * chroma} ${hue})`,
      color: `oklch(0.88 ${0.06 * chroma} ${hue})`,
    }),
  };
};
