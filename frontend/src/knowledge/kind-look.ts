import { mdiFileDocumentOutline, mdiHelpCircleOutline } from '@mdi/js';
import type { ArticleKind } from '@switchboard/contract/words.ts';

export const kindIcon: Record<ArticleKind, string> = { article: mdiFileDocumentOutline, faq: mdiHelpCircleOutline };
