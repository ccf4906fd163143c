import { createStore } from './store.ts';

/** How many messages of one's own have not been acknowledged: the frame shows it without knowing the rooms that send. */
export const unsentCount = createStore(0);
