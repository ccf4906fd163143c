// The contract's own sentences, and those for failures the server cannot tell of.
import { errors as table, type ErrorCode } from '@switchboard/contract/errors.ts';
import type { ClientCode } from '../../problem.ts';

const sentences = Object.fromEntries(Object.entries(table).map(([code, [, sentence]]) => [code, sentence]));
const ofClient: Record<ClientCode, string> = {
  'client/unreachable': 'The desk cannot be reached. Check your connection.',
  'client/timeout': 'The desk did not answer in time.',
  'client/unreadable': 'The answer did not come from the desk; something in between failed.',
  'client/failure': 'Something went wrong in this page.',
};

export const errors = { ...(sentences as Record<ErrorCode, string>), ...ofClient };
