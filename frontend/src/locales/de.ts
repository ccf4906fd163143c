import { admin } from './de/admin.ts';
import { auth } from './de/auth.ts';
import { chat } from './de/chat.ts';
import { chatAdmin } from './de/chat-admin.ts';
import { frame } from './de/frame.ts';
import { conversation } from './de/conversation.ts';
import { desk } from './de/desk.ts';
import { errors } from './de/errors.ts';
import { tickets } from './de/tickets.ts';
import { ticketsCustomer } from './de/tickets-customer.ts';
import { words } from './de/words.ts';

export const de = {
  frame,
  auth,
  conversation,
  chat: { ...chat, ...chatAdmin },
  tickets: { ...tickets, ...ticketsCustomer },
  desk,
  admin,
  words,
  errors,
};
