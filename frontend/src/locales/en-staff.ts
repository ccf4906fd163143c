// What only staff read, and only they fetch.
import { admin } from './en/admin.ts';
import { chat } from './en/chat.ts';
import { chatAdmin } from './en/chat-admin.ts';
import { desk } from './en/desk.ts';
import { knowledgeStaff } from './en/knowledge-staff.ts';

export const enStaff = {
  chat: { ...chat, ...chatAdmin },
  desk,
  admin,
  knowledge_staff: knowledgeStaff,
};
