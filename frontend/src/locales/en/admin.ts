// The admin's screens: live board, team, SLA, queue.
export const admin = {
  board: { title: 'Live board' },
  team: { title: 'Team' },
  sla: { title: 'Service levels' },
  queue: { title: 'Queue' },
};
