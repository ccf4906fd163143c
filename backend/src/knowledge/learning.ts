// What reading and searching tell: noted in memory, written together every few seconds, so that no read waits for a write.
import type { Found } from '@switchboard/contract/knowledge.ts';
import type { SearchPlace } from '@switchboard/contract/words.ts';
import { createHmac, randomBytes } from 'node:crypto';
import { isbot } from 'isbot';
import type { Fact } from '../facts.ts';
import * as notes from './notes.ts';

export interface Asking {
  search_id?: string;
  place?: SearchPlace;
}

interface Reader {
  /** One person, or one address: see `voterOf`. */
  voter: string;
  agent: string;
}

let secret = randomBytes(32).toString('hex');
export const hashVotersWith = (key: string) => void (secret = key);

/** An account, else what stands for an address without telling it. */
export const voterOf = (person_id: string | null, address: string): string =>
  person_id ?? createHmac('sha256', secret).update(`voter ${address}`).digest('base64url').slice(0, 22);

const againAfterMs = 30 * 60_000;
const mostRemembered = 50_000;

let views = new Map<string, number>();
let searches = new Map<string, notes.Search>();
let openings: notes.Opening[] = [];
const seen = new Map<string, number>();

/** A reload, or the same reader within half an hour, is one view; what crawls is none. */
export function viewed(article_id: string, { voter, agent }: Reader, now = Date.now()): void {
  if (isbot(agent)) return;
  const key = `${article_id} ${voter}`;
  const last = seen.get(key);
  seen.delete(key);
  seen.set(key, now);
  if (seen.size > mostRemembered) seen.delete(seen.keys().next().value!);
  if (last === undefined || now - last > againAfterMs) views.set(article_id, (views.get(article_id) ?? 0) + 1);
}

interface Sought {
  place: SearchPlace;
  text: string | null;
  stems: string;
  shown: Found[];
}

/** A search box as it stands now: what was typed before on the way there counts for nothing, but what was shown was shown. */
export function sought(id: string, { shown, ...search }: Sought): void {
  const before = searches.get(id);
  const present = { id, ...search, hits: shown.length };
  // Suggestions that follow a search belong to it, and what was typed into the box says best what was wanted.
  const said = before?.text && search.text === null ? before : present;
  const ids = shown.map((article) => article.id);
  searches.set(id, { ...said, shown: [...new Set([...(before?.shown ?? []), ...ids])] });
}

export const opened = (search_id: string, article_id: string): void => void openings.push({ search_id, article_id });

/** Writes down what was noted; what cannot be written now is kept for the next time. */
export async function writeDown(): Promise<void> {
  const [counted, asked, read] = [views, [...searches.values()], openings];
  views = new Map();
  searches = new Map();
  openings = [];
  try {
    if (asked.length > 0) await notes.writeSearches(asked);
    asked.length = 0;
    if (read.length > 0) await notes.writeOpenings(read);
    read.length = 0;
    if (counted.size > 0) await notes.writeViews(counted);
  } catch (error) {
    for (const [id, count] of counted) views.set(id, (views.get(id) ?? 0) + count);
    for (const search of asked) if (!searches.has(search.id)) searches.set(search.id, search);
    openings.unshift(...read);
    throw error;
  }
}

/** Somebody searched, and opened a ticket all the same. */
export async function followed({ payload: { ticket_id, search_id } }: Fact<'ticket.opened'>): Promise<void> {
  if (!search_id) return;
  await writeDown();
  await notes.writeTicket(search_id, ticket_id);
}

export const { gaps, deflection, weigh, sweep } = notes;
