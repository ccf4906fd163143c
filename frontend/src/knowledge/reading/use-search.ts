import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { randomId } from '../../random-id.ts';
import { searchIdOf } from '../search-id.ts';

const pause_ms = 300;
export const longest = 200;

export type Search = ReturnType<typeof useSearch>;

/**
 * A search box whose words stand in the address of its page, so that Back from an article returns to what was found.
 * One use of it, from the first letter until it is emptied, is one search: its id is kept with the history's entry.
 */
export function useSearch() {
  const [address, setAddress] = useSearchParams();
  const { state } = useLocation();
  const [fresh_id, setFreshId] = useState(randomId);
  const search_id = searchIdOf(state) ?? fresh_id;
  const q = (address.get('q') ?? '').slice(0, longest);
  const [text, setText] = useState(q);
  const sent = useRef(q);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const send = (words: string) => {
    const next = words.trim() === '' ? '' : words.trimStart();
    if (next === sent.current) return;
    sent.current = next;
    const how = { replace: true, preventScrollReset: true, state: next ? { search_id } : null };
    setAddress((before) => withWords(before, next), how);
    if (!next) setFreshId(randomId());
  };
  const sendLater = useEffectEvent(send);
  useEffect(() => {
    const timer = setTimeout(() => sendLater(text), pause_ms);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    // The Back button was pressed, or a link that leads here without words.
    if (q === sent.current) return;
    sent.current = q;
    setText(q);
  }, [q]);

  return {
    box,
    list,
    /** In the box; what is searched for is `q`. */
    text,
    q,
    search_id,
    type: setText,
    sendNow: () => send(text),
    empty: () => {
      setText('');
      send('');
      box.current?.focus();
    },
  };
}

function withWords(before: URLSearchParams, q: string): URLSearchParams {
  const after = new URLSearchParams(before);
  if (q) after.set('q', q);
  else after.delete('q');
  return after;
}
