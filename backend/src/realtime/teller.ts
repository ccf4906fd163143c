// From a fact to the sockets of those who hear it.
import type { EventName } from '@switchboard/contract/live.ts';
import type { Fact } from '../facts.ts';
import { audience, type Reads, type Telling } from './audience.ts';
import { rooms } from './rooms.ts';
import type { Io } from './sockets.ts';

const queueUpdatesMs = 250;

export function teller(io: Io, reads: Reads, report: (error: unknown) => void) {
  let pending: NodeJS.Timeout | undefined;
  /** At most four a second, and always one after the last change. */
  const queueUpdated = (fact: Fact) => {
    pending ??= setTimeout(() => {
      pending = undefined;
      reads
        .waiting()
        .then(
          (waiting) => emit({ event: 'queue-updated', to: [rooms.agents, rooms.admins], payload: { waiting } }, fact),
          report,
        );
    }, queueUpdatesMs);
  };
  const emit = ({ event, to, payload }: Exclude<Telling, { queue: true }>, fact: Fact) => {
    const told = { ...payload, event_id: String(fact.id), at: fact.at };
    (io.to(to).emit as (event: EventName, told: object) => void)(event, told);
  };
  return {
    /** Turns a fact into what its audience hears. */
    async tell(fact: Fact): Promise<void> {
      const hear = audience[fact.type] as (fact: Fact, reads: Reads) => Promise<Telling[]> | Telling[];
      for (const telling of await hear(fact, reads)) {
        if ('queue' in telling) queueUpdated(fact);
        else emit(telling, fact);
      }
    },
    stop: () => clearTimeout(pending),
  };
}
