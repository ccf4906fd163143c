// The journal: facts are rows written in the transaction that caused them; `during` handlers run in it, `after` handlers
// once it is committed. It is the tickets' history, the audit log and the source of what the desk can prove, at once.
import { later, sql } from './database/sql.ts';
import { afterCommit, outsideTransaction, transactionTime, whenCommitted } from './database/transaction.ts';
import { subjectOf, type Fact, type FactType, type News } from './facts.ts';

type Handler<T extends FactType> = (fact: Fact<T>) => unknown;
type Handlers = Map<FactType, Handler<FactType>[]>;

const duringHandlers: Handlers = new Map();
const afterHandlers: Handlers = new Map();
const everyHandlers: Handler<FactType>[] = [];
const running = new Set<Promise<void>>();
let report: (error: unknown, fact: Fact) => void = (error) => console.error(error);

const add = <T extends FactType>(to: Handlers, type: T, handler: Handler<T>) =>
  void to.set(type, [...(to.get(type) ?? []), handler as unknown as Handler<FactType>]);

/** Runs in the causing transaction; throwing undoes everything. */
export const during = <T extends FactType>(type: T, handler: Handler<T>) => add(duringHandlers, type, handler);

/** Runs once the commit is through, each alone; a failure is logged and harms nobody else. */
export const after = <T extends FactType>(type: T, handler: Handler<T>) => add(afterHandlers, type, handler);

/** After each commit, for every fact: the sockets listen here. */
export const afterEvery = (handler: Handler<FactType>) => void everyHandlers.push(handler);

export const reportFailures = (to: typeof report) => void (report = to);

/** Forgets all handlers, so that a desk can be put together anew in one process. */
export function forgetHandlers(): void {
  duringHandlers.clear();
  afterHandlers.clear();
  everyHandlers.length = 0;
}

/** Writes facts, all in one statement, and lets what follows from them follow. Throws outside a transaction. */
export async function publish(news: News | News[], now?: string): Promise<void> {
  const list = [news].flat();
  if (list.length === 0) return;
  const at = now ?? (await transactionTime());
  const facts: Fact[] = list.map(({ type, payload, actor_id }) => ({
    id: 0,
    type,
    payload,
    actor_id: actor_id ?? null,
    subject_id: subjectOf(payload),
    at,
  }));
  // Nobody needs the numbers before the commit, so the verb goes on while they are given.
  const written = later<{ id: number }>(sql`
    insert into events (type, subject_id, actor_id, payload, at)
    select type, subject_id, actor_id, payload, ${at}
    from unnest(
      ${facts.map(({ type }) => type)}::text[], ${facts.map(({ subject_id }) => subject_id)}::uuid[],
      ${facts.map(({ actor_id }) => actor_id)}::uuid[], ${facts.map(({ payload }) => JSON.stringify(payload))}::jsonb[]
    ) as news (type, subject_id, actor_id, payload)
    returning id`);
  written.then(
    (ids) => facts.forEach((fact, index) => (fact.id = ids[index]!.id)),
    () => {},
  );
  afterCommit(() => facts.forEach(tell));
  for (const fact of facts) {
    for (const handle of duringHandlers.get(fact.type) ?? []) await handle(fact);
  }
}

/**
 * Tells a fact whose own row is its record (a message of a chat, a mark): a second row in the journal would prove nothing more
 * and cost every message its half. Nothing runs `during` it.
 */
export function announce({ type, payload, actor_id }: News, { id, at }: { id: string; at: string }): void {
  const fact: Fact = { id, type, payload, actor_id: actor_id ?? null, subject_id: subjectOf(payload), at };
  whenCommitted(() => tell(fact));
}

function tell(fact: Fact): void {
  for (const handle of [...everyHandlers, ...(afterHandlers.get(fact.type) ?? [])]) {
    const done = outsideTransaction(async () => handle(fact))
      .then(() => {})
      .catch((error: unknown) => report(error, fact))
      .finally(() => running.delete(done));
    running.add(done);
  }
}

/** Until nothing that followed from a commit is still under way. */
export async function settled(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
