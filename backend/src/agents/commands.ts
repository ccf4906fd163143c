import type { commands } from '@switchboard/contract/agents.ts';
import type { CommandHandlers } from '../realtime/gateway.ts';
import * as agents from './agents.ts';

export const agentCommands: CommandHandlers<typeof commands> = {
  'agent-status': async ({ status }, { person }) => {
    // Who has only just connected may not be written down as here yet.
    await agents.seen([person.id]);
    return agents.setAvailability(person, status, true);
  },
};
