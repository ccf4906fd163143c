// The search a page was come to from: it goes along in the history, not in the address, where it would be shared with a link.
import { useLocation } from 'react-router';

/** For `state` of a link. */
export interface FromSearch {
  search_id?: string | undefined;
}

export const searchIdOf = (state: unknown): string | undefined => (state as FromSearch | null)?.search_id;

export const useSearchId = (): string | undefined => searchIdOf(useLocation().state);
