// What has been typed and not sent: of the first form, and of each chat.
import type { Attachment } from '@switchboard/contract/uploads.ts';
import type { Log } from '../../conversation/log.ts';
import { forget, keep, kept } from '../../storage.ts';
import { draftName } from './identity.ts';

export interface FirstDraft {
  name: string;
  email: string;
  subject: string;
  text: string;
}

const first = 'draft.chat.first';
const emptyFirst: FirstDraft = { name: '', email: '', subject: '', text: '' };

export const readFirstDraft = (): FirstDraft => ({ ...emptyFirst, ...(kept(first) as Partial<FirstDraft> | null) });
export const keepFirstDraft = (draft: FirstDraft): void => keep(first, draft);
export const dropFirstDraft = (): void => forget(first);

/** What could not be sent into a chat that is over becomes the first words of the next one. */
export function keepUnsent({ sending }: Log): void {
  const unsent = sending.filter(({ state, body }) => state !== 'stored' && body).map(({ body }) => body);
  if (unsent.length === 0) return;
  const draft = readFirstDraft();
  keepFirstDraft({ ...draft, text: [draft.text, ...unsent].filter(Boolean).join('\n') });
}

export interface ChatDraft {
  text: string;
  /** Sent to the desk already, and not yet said. */
  images: Attachment[];
}

const emptyDraft: ChatDraft = { text: '', images: [] };

export const readDraft = (session_id: string): ChatDraft => ({
  ...emptyDraft,
  ...(kept(draftName(session_id)) as Partial<ChatDraft> | null),
});

export function keepDraft(session_id: string, draft: ChatDraft): void {
  if (draft.text || draft.images.length > 0) keep(draftName(session_id), draft);
  else forget(draftName(session_id));
}
