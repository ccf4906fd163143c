// A ticket as the contract shows it, from the row the queries read.
import type { Target } from '@switchboard/contract/sla.ts';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import type { Clock, SlaState, SlaTarget } from '@switchboard/contract/words.ts';

/** A target as its row stands; how it reads now is service levels' business. */
export interface TargetRow {
  target: SlaTarget;
  state: SlaState;
  clock: Clock;
  total_ms: number;
  elapsed_ms: number;
  running_since: string | null;
  due_at: string | null;
  met_at: string | null;
}

export type TicketRead = Omit<TicketRow, 'sla' | 'sla_response_deadline' | 'sla_resolution_deadline'> & {
  targets: TargetRow[] | null;
};

let describe: (row: TargetRow, now: number) => Target = () => {
  throw new Error('describeTargetsWith() comes first');
};

/** Tickets do not know service levels; the desk introduces them at the start. */
export const describeTargetsWith = (how: typeof describe) => void (describe = how);

export function shown<R extends TicketRead>({ targets, ...row }: R) {
  const now = Date.now();
  const target = (name: SlaTarget) => {
    const found = targets?.find((each) => each.target === name);
    return found ? describe(found, now) : null;
  };
  const response = target('response');
  const resolution = target('resolution');
  return {
    ...row,
    sla: { response, resolution },
    sla_response_deadline: response?.due_at ?? null,
    sla_resolution_deadline: resolution?.due_at ?? null,
  };
}
