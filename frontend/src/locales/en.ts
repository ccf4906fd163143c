// What everybody reads.
import { auth } from './en/auth.ts';
import { frame } from './en/frame.ts';
import { conversation } from './en/conversation.ts';
import { errors } from './en/errors.ts';
import { tickets } from './en/tickets.ts';
import { ticketsCustomer } from './en/tickets-customer.ts';
import { journeys } from './en/journeys.ts';
import { words } from './en/words.ts';

export const en = {
  frame,
  auth,
  conversation,
  tickets: { ...tickets, ...ticketsCustomer },
  journeys,
  words,
  errors,
};
