// From a fact to the sockets of those who hear it.
import type { EventName } from '@switchboard/contract/live.ts';
import type { Fact } from '../facts.ts';
import { audience, summaries, type Reads, type Summary, type Telling, type Word } from './audience.ts';
import type { Io } from './sockets.ts';

const summaryMs = 250;

export function teller(io: Io, reads: Reads, report: (error: unknown) => void) {
  const pending = new Map<Summary, NodeJS.Timeout>();
  const emit = ({ event, to, payload }: Word, fact: Fact) => {
    const told = { ...payload, event_id: String(fact.id), at: fact.at };
    (io.to(to).emit as (event: EventName, told: object) => void)(event, told);
  };
  /** At most four a second, and always one after the last change. */
  const summarize = (summary: Summary, fact: Fact) => {
    if (pending.has(summary)) return;
    const tell = async () => {
      pending.delete(summary);
      for (const word of await summaries[summary](reads)) emit(word, fact);
    };
    pending.set(
      summary,
      setTimeout(() => void tell().catch(report), summaryMs),
    );
  };
  return {
    /** Turns a fact into what its audience hears. */
    async tell(fact: Fact): Promise<void> {
      const hear = audience[fact.type] as (fact: Fact, reads: Reads) => Promise<Telling[]> | Telling[];
      for (const telling of await hear(fact, reads)) {
        if ('summary' in telling) summarize(telling.summary, fact);
        else emit(telling, fact);
      }
    },
    stop() {
      for (const timer of pending.values()) clearTimeout(timer);
      pending.clear();
    },
  };
}
