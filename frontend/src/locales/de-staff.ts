// What only staff read, and only they fetch.
import { admin } from './de/admin.ts';
import { chat } from './de/chat.ts';
import { chatAdmin } from './de/chat-admin.ts';
import { desk } from './de/desk.ts';
import { journeyAdmin } from './de/journey-admin.ts';
import { journeyEditor } from './de/journey-editor.ts';
import { journeyForm } from './de/journey-form.ts';

export const deStaff = {
  chat: { ...chat, ...chatAdmin },
  desk,
  admin,
  journey_admin: journeyAdmin,
  editor: { ...journeyEditor, ...journeyForm },
};
