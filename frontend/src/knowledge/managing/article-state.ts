// Where an article stands between being written and being read. Pure.
import type { ArticleRow } from '@switchboard/contract/knowledge.ts';
import type { ArticleState } from '@switchboard/contract/words.ts';

export type Standing = Pick<ArticleRow, 'published_version' | 'latest_version'>;

export function stateOf({ published_version, latest_version }: Standing): ArticleState {
  if (published_version === null) return 'draft';
  return published_version < latest_version ? 'changed' : 'published';
}

/** Of those who judged it; null where nobody has. */
export const helpfulShare = ({ helpful, unhelpful }: { helpful: number; unhelpful: number }): number | null =>
  helpful + unhelpful === 0 ? null : helpful / (helpful + unhelpful);

/** Agents remove what nobody reads yet; what is published is an admin's to take away. */
export const mayRemove = (role: string | null, { published_version }: Standing): boolean =>
  role === 'admin' || published_version === null;
