// The agent's desk.
export const desk = {
  title: 'Desk',
};
