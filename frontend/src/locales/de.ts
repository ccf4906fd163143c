// What everybody reads.
import { auth } from './de/auth.ts';
import { frame } from './de/frame.ts';
import { conversation } from './de/conversation.ts';
import { errors } from './de/errors.ts';
import { knowledge } from './de/knowledge.ts';
import { tickets } from './de/tickets.ts';
import { ticketsCustomer } from './de/tickets-customer.ts';
import { words } from './de/words.ts';

export const de = {
  frame,
  auth,
  conversation,
  knowledge,
  tickets: { ...tickets, ...ticketsCustomer },
  words,
  errors,
};
