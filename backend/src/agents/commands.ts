import type { commands } from '@switchboard/contract/agents.ts';
import type { CommandHandlers } from '../realtime/gateway.ts';
import * as agents from './agents.ts';

export const agentCommands: CommandHandlers<typeof commands> = {
  'agent-status': ({ status }, { person }) => agents.setAvailability(person, status, true),
};
