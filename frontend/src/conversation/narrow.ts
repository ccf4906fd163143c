/** For `sx`: in a column of its own, however wide the window is. Whoever lays out a conversation makes its box the container. */
export const narrow = '@container (max-width: 460px)';
