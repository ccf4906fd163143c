import { admin } from './de/admin.ts';
import { auth } from './de/auth.ts';
import { chat } from './de/chat.ts';
import { common } from './de/common.ts';
import { conversation } from './de/conversation.ts';
import { desk } from './de/desk.ts';
import { errors } from './de/errors.ts';
import { tickets } from './de/tickets.ts';
import { words } from './de/words.ts';

export const de = { common, auth, conversation, chat, tickets, desk, admin, words, errors };
