/** @jsxImportSource preact */
import { mdiStar, mdiStarOutline } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FollowedChat } from './followed-chat.ts';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { ProblemNotice } from './Notice.tsx';
import { useTexts } from './texts.ts';
import { useWork } from './use-value.ts';

/** One to five, each with its word, and what one would like to add. */
export function Rating({ chat, session }: { chat: FollowedChat; session: ChatSession }) {
  const { t } = useTexts();
  const { is_busy, problem, work } = useWork();
  const [score, setScore] = useState(0);
  const [feedback, setFeedback] = useState('');
  if (session.rating !== null) return <Rated score={session.rating} has_just={score > 0} />;
  const send = (event: Event) => {
    event.preventDefault();
    if (score > 0) void work(() => chat.rate(score, feedback.trim()));
  };
  return (
    <form class="card rating" onSubmit={send}>
      <fieldset>
        <legend>{t.over.rate}</legend>
        <div class="stars">
          {t.over.scores.map((word, index) => (
            <label key={word} class={index < score ? 'lit' : ''}>
              <input
                type="radio"
                name="score"
                class="hidden"
                value={index + 1}
                checked={score === index + 1}
                onChange={() => setScore(index + 1)}
              />
              <Icon path={index < score ? mdiStar : mdiStarOutline} />
              <span class="hidden">{word}</span>
            </label>
          ))}
        </div>
        <p class="score" aria-hidden="true">
          {t.over.scores[score - 1] ?? '\u00A0'}
        </p>
      </fieldset>
      {score > 0 && (
        <>
          <Field label={t.over.feedback} value={feedback} onChange={setFeedback} longest={2000} rows={2} is_optional />
          <ProblemNotice problem={problem} />
          <button type="submit" class="outlined" disabled={is_busy}>
            {t.over.send_rating}
          </button>
        </>
      )}
    </form>
  );
}

function Rated({ score, has_just }: { score: number; has_just: boolean }) {
  const { t } = useTexts();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (has_just) line.current?.focus();
  }, [has_just]);
  return (
    <p class="card rated" ref={line} tabIndex={-1}>
      <span class="stars" aria-hidden="true">
        {t.over.scores.map((word, index) => (
          <Icon key={word} path={index < score ? mdiStar : mdiStarOutline} />
        ))}
      </span>
      {t.over.rated(t.over.scores[score - 1]!)}
    </p>
  );
}
