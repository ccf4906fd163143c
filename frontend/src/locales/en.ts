import { admin } from './en/admin.ts';
import { auth } from './en/auth.ts';
import { chat } from './en/chat.ts';
import { chatAdmin } from './en/chat-admin.ts';
import { frame } from './en/frame.ts';
import { conversation } from './en/conversation.ts';
import { desk } from './en/desk.ts';
import { errors } from './en/errors.ts';
import { tickets } from './en/tickets.ts';
import { ticketsCustomer } from './en/tickets-customer.ts';
import { words } from './en/words.ts';

export const en = {
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
