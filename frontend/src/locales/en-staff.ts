// What only staff read, and only they fetch.
import { admin } from './en/admin.ts';
import { chat } from './en/chat.ts';
import { chatAdmin } from './en/chat-admin.ts';
import { desk } from './en/desk.ts';
import { journeyAdmin } from './en/journey-admin.ts';
import { journeyEditor } from './en/journey-editor.ts';
import { journeyForm } from './en/journey-form.ts';

export const enStaff = {
  chat: { ...chat, ...chatAdmin },
  desk,
  admin,
  journey_admin: journeyAdmin,
  editor: { ...journeyEditor, ...journeyForm },
};
