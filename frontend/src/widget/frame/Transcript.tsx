/** @jsxImportSource preact */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../../problem.ts';
import type { FollowedChat } from './followed-chat.ts';
import { Loading, ProblemNotice } from './Notice.tsx';
import { useTexts } from './texts.ts';

/** What was said as one text, to read, copy or keep. */
export function Transcript({ chat, onBack }: { chat: FollowedChat; onBack: () => void }) {
  const { t } = useTexts();
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [is_copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const read = useCallback(() => {
    setProblem(null);
    chat.transcript().then(setText, (error: unknown) => setProblem(Problem.from(error)));
  }, [chat]);
  useEffect(() => heading.current?.focus(), []);
  useEffect(read, [read]);
  return (
    <section class="transcript">
      <h2 ref={heading} tabIndex={-1}>
        {t.over.transcript_heading}
      </h2>
      <ProblemNotice problem={problem} retry={read} />
      {text === null ? (
        !problem && <Loading />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, so it must be reachable by key
        <pre tabIndex={0}>{text}</pre>
      )}
      <div class="choices">
        <button type="button" class="quiet" onClick={onBack}>
          {t.over.back}
        </button>
        {text !== null && (
          <>
            <button
              type="button"
              class="quiet"
              onClick={() =>
                void navigator.clipboard?.writeText(text).then(
                  () => setCopied(true),
                  () => {},
                )
              }
            >
              {is_copied ? t.over.copied : t.over.copy}
            </button>
            <button type="button" class="quiet" onClick={() => save(text, `${t.over.transcript_heading}.txt`)}>
              {t.over.save}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
