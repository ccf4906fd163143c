import type { Found } from '@switchboard/contract/knowledge.ts';
import type { Language, SearchPlace } from '@switchboard/contract/words.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';

const pause_ms = 500;
const shortest = 3;
/** Longer than what a search looks at, and short enough for an address. */
const longest = 1000;

export interface Suggesting {
  /** What is being written. */
  text: string;
  place: SearchPlace;
  /** Under which it is noted what was shown, opened, and still not enough; without it nothing is. */
  search_id: string | undefined;
}

/**
 * What may answer a text, asked for when the writing pauses. The former suggestions stay until there are others; a failure
 * is nobody's business here.
 */
export function useSuggested({ text, place, search_id }: Suggesting): readonly Found[] {
  const { i18n } = useTranslation();
  const asked = usePaused(text.trim().slice(0, longest));
  const is_enough = asked.length >= shortest;
  const query = { text: asked, language: i18n.language as Language, place, ...(search_id && { search_id }) };
  const { data } = useRead('GET /kb/suggest', { query }, { enabled: is_enough, keepPrevious: true });
  const [last, setLast] = useState<readonly Found[]>([]);
  if (data && data !== last) setLast(data);
  return is_enough ? (data ?? last) : [];
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause_ms);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
