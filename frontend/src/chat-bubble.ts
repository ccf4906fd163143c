import { createStore } from './store.ts';

/** The bubble of the chat, while it is on the page: whoever offers a chat opens it without knowing the room it comes from. */
export const chatBubble = createStore<{ open: () => void } | null>(null);
