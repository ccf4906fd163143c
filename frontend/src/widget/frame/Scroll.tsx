/** @jsxImportSource preact */
import { mdiArrowDown } from '@mdi/js';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

interface ScrollProps {
  /** How many messages there are, and how many of one's own are on their way. */
  length: number;
  own: number;
  onSeen: (is_at_end: boolean) => void;
  children: ComponentChildren;
}

const near_px = 40;

/** Stays at the end as long as the reader is there; one's own words take them back to it. */
export function Scroll({ length, own, onSeen, children }: ScrollProps) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const is_at_end = useRef(true);
  const before = useRef({ length, own });
  const [has_news, setNews] = useState(false);
  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  const scrolled = () => {
    // Told once more while it goes.
    if (!box.current) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    is_at_end.current = scrollHeight - scrollTop - clientHeight < near_px;
    if (is_at_end.current) setNews(false);
    onSeen(is_at_end.current);
  };
  useLayoutEffect(() => {
    const has_said = own > before.current.own;
    const has_grown = length > before.current.length;
    before.current = { length, own };
    if (is_at_end.current || has_said) toEnd();
    else if (has_grown) setNews(true);
  }, [length, own]);
  useEffect(() => {
    // The keyboard of a phone, a typing line, an image that loads: all of them move the end.
    const keepAtEnd = new ResizeObserver(() => is_at_end.current && toEnd());
    keepAtEnd.observe(box.current!);
    for (const child of box.current!.children) keepAtEnd.observe(child);
    onSeen(true);
    return () => keepAtEnd.disconnect();
  }, [onSeen]);
  return (
    <div class="scroll-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, so it must be reachable by key */}
      <section class="scroll" ref={box} onScroll={scrolled} tabIndex={0} aria-label={t.talk.log}>
        <div>{children}</div>
      </section>
      {has_news && (
        <button type="button" class="to-end" aria-label={t.talk.to_end} onClick={toEnd}>
          <Icon path={mdiArrowDown} /> {t.talk.new_below}
        </button>
      )}
    </div>
  );
}
