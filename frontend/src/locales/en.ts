import { admin } from './en/admin.ts';
import { auth } from './en/auth.ts';
import { chat } from './en/chat.ts';
import { common } from './en/common.ts';
import { conversation } from './en/conversation.ts';
import { desk } from './en/desk.ts';
import { errors } from './en/errors.ts';
import { tickets } from './en/tickets.ts';
import { words } from './en/words.ts';

export const en = { common, auth, conversation, chat, tickets, desk, admin, words, errors };
