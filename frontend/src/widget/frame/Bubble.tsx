/** @jsxImportSource preact */
import { mdiAlertCircleOutline, mdiCheck, mdiCheckAll, mdiClockOutline, mdiSync } from '@mdi/js';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Outgoing } from '../../conversation/log.ts';
import type { Reached } from '../../conversation/marks.ts';
import { Icon } from './Icon.tsx';
import { piecesOf } from './links.ts';
import { memo } from './memo.ts';
import { Picture } from './Picture.tsx';
import { sentenceOf, timeOf, useTexts } from './texts.ts';

type Standing = Reached | Outgoing['state'];

const icons: Record<Standing, string> = {
  sending: mdiClockOutline,
  waiting: mdiSync,
  failed: mdiAlertCircleOutline,
  stored: mdiCheck,
  delivered: mdiCheckAll,
  read: mdiCheckAll,
};

export interface BubbleProps {
  said: Pick<Message, 'body' | 'created_at'> & { attachments?: Message['attachments'] | undefined };
  /** Above the first of a breath; null for one's own. */
  author: string | null;
  is_mine: boolean;
  is_last: boolean;
  /** How far one's own has come. */
  standing?: Standing;
  token: string | undefined;
}

/** What one has said. */
export const Bubble = memo(function Bubble({ said, author, is_mine, is_last, standing, token }: BubbleProps) {
  const { language, t } = useTexts();
  return (
    <div class={`bubble ${is_mine ? 'mine' : 'theirs'} ${is_last ? 'last' : ''}`}>
      {author ? <p class="author">{author}</p> : <span class="hidden">{is_mine ? t.you : t.desk}: </span>}
      {said.body && (
        <div class="body">
          {piecesOf(said.body).map(({ text, href }) =>
            href ? (
              <a key={text} href={href} target="_blank" rel="noopener noreferrer nofollow ugc">
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </div>
      )}
      {said.attachments?.map((image) => (
        <Picture key={image.id} image={image} token={token} />
      ))}
      <p class={is_last ? 'foot' : 'hidden'}>
        <time dateTime={said.created_at}>{timeOf(said.created_at, language)}</time>
        {standing && (
          <span class={`standing ${standing}`}>
            <Icon path={icons[standing]} /> {t.talk[standing]}
          </span>
        )}
      </p>
    </div>
  );
});

interface UnsentProps {
  outgoing: Outgoing;
  token: string | undefined;
  retry: (client_id: string) => void;
  discard: (client_id: string) => void;
}

/** One's own words on their way: what becomes of them, and what one can do. */
export function Unsent({ outgoing, token, retry, discard }: UnsentProps) {
  const { t } = useTexts();
  const { client_id, state, problem, body, created_at, attachments } = outgoing;
  return (
    <div class="unsent">
      <Bubble
        said={{ body, created_at, attachments: attachments && [...attachments] }}
        author={null}
        is_mine
        is_last
        standing={state}
        token={token}
      />
      {state === 'failed' && (
        <p class="choices">
          {problem && <span class="wrong">{sentenceOf(problem, t)}</span>}
          <button type="button" class="quiet" onClick={() => discard(client_id)}>
            {t.talk.discard}
          </button>
          <button type="button" class="quiet" onClick={() => retry(client_id)}>
            {t.talk.retry}
          </button>
        </p>
      )}
    </div>
  );
}
