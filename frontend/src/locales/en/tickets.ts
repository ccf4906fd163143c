// Tickets as customers and agents both see them, and the customer's own screens.
export const tickets = {
  home: { title: 'How can we help?' },
  mine: { title: 'My tickets' },
  new: { title: 'New ticket' },
  page: { title: 'Ticket #{{number}}' },
  message: {
    you: 'You',
    system: 'Switchboard',
    internal: 'Internal note',
    sending: 'Sending …',
    sent: 'Sent',
    waiting: 'Not sent yet. Trying again …',
    failed: 'Not sent.',
    retry: 'Send again',
    send_anyway: 'Send anyway',
    discard: 'Discard',
    none: 'No messages yet',
    thread: 'Conversation',
  },
};
