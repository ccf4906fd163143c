// What only staff read, and only they fetch.
import { admin } from './de/admin.ts';
import { chat } from './de/chat.ts';
import { chatAdmin } from './de/chat-admin.ts';
import { desk } from './de/desk.ts';
import { knowledgeStaff } from './de/knowledge-staff.ts';

export const deStaff = {
  chat: { ...chat, ...chatAdmin },
  desk,
  admin,
  knowledge_staff: knowledgeStaff,
};
