// What a sample ticket is made of: a problem told by one or two people, and the lines that follow. Pure.
import { statusAfterReply } from '@switchboard/contract/lifecycle.ts';
import type { Category, Channel, Priority, SlaTarget, Status } from '@switchboard/contract/words.ts';

/** How far a telling gets. `answered` is open again because the customer has answered. */
export type Until = 'open' | 'answered' | 'in_progress' | 'waiting_user' | 'resolved' | 'closed';

export interface Telling {
  /** The number of a customer's address, or a guest's key. */
  by: number | string;
  until: Until;
  subject: string;
  text: string;
  priority?: Priority;
  channel?: Channel;
  rated?: [score: number, comment?: string];
  /** Which promise is missed. */
  late?: SlaTarget;
  /** Minutes since it was opened, where chance may not decide. */
  ago?: number;
  /** The subject of the closed ticket to which this is the reply. */
  follows?: string;
}

type Kind = 'say' | 'ask' | 'solve' | 'note' | 'aside' | 'back' | 'escalate' | 'hand' | 'raise';

export interface Line {
  kind: Kind;
  /** One text, or one for each telling. */
  texts: string[];
  to?: Priority;
}

export interface Dialogue {
  category: Category;
  tags: string[];
  language?: 'de';
  told: Telling[];
  lines: Line[];
}

const line =
  (kind: Kind) =>
  (...texts: string[]): Line => ({ kind, texts });

/** The holder writes and goes on working. */
export const say = line('say');
/** The holder writes and waits for the customer. */
export const ask = line('ask');
/** The holder writes and resolves. */
export const solve = line('solve');
/** The holder's internal note. */
export const note = line('note');
/** A colleague's internal note. */
export const aside = line('aside');
/** The requester writes back. */
export const back = line('back');
/** The holder escalates, with a reason. */
export const escalate = line('escalate');
/** The holder hands it to a colleague, with a reason. */
export const hand = line('hand');
/** The holder sets another priority, with a reason. */
export const raise = (to: Priority, ...texts: string[]): Line => ({ kind: 'raise', texts, to });

export const isPublicAnswer = ({ kind }: Line) => kind === 'say' || kind === 'ask' || kind === 'solve';

function statusAfter(status: Status, { kind }: Line): Status {
  if (kind === 'back') return statusAfterReply(status, 'requester');
  if (kind === 'ask') return 'waiting_user';
  if (kind === 'solve') return 'resolved';
  return kind === 'say' ? statusAfterReply(status, 'staff') : status;
}

const reached: Record<Until, Status> = {
  open: 'open',
  answered: 'open',
  in_progress: 'in_progress',
  waiting_user: 'waiting_user',
  resolved: 'resolved',
  closed: 'resolved',
};

/** The longest beginning of the dialogue that leaves the ticket where this telling ends. */
export function played({ told, lines }: Dialogue, { until, subject }: Telling): Line[] {
  if (until === 'open') return [];
  let status: Status = 'open';
  const statuses = lines.map((each) => (status = statusAfter(status, each)));
  const solved = lines.findIndex(({ kind }) => kind === 'solve');
  const wanted = reached[until];
  const last = wanted === 'resolved' ? statuses.lastIndexOf(wanted) : statuses.slice(0, solved).lastIndexOf(wanted);
  if (last < 0) throw new Error(`"${subject}" cannot end ${until}`);
  const place = told.findIndex((each) => each.subject === subject);
  return lines.slice(0, last + 1).map((each) => ({ ...each, texts: [each.texts[place] ?? each.texts[0]!] }));
}
