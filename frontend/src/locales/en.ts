// What everybody reads.
import { auth } from './en/auth.ts';
import { frame } from './en/frame.ts';
import { conversation } from './en/conversation.ts';
import { errors } from './en/errors.ts';
import { knowledge } from './en/knowledge.ts';
import { tickets } from './en/tickets.ts';
import { ticketsCustomer } from './en/tickets-customer.ts';
import { words } from './en/words.ts';

export const en = {
  frame,
  auth,
  conversation,
  knowledge,
  tickets: { ...tickets, ...ticketsCustomer },
  words,
  errors,
};
