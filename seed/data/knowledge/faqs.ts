// Short questions of the help centre, and their answers.
import type { Question } from './guide.ts';

export const faqs: Question[] = [
  {
    question: 'Where do I find the serial number?',
    answer:
      'On the plate on the bottom of the device, under a small bar code. It begins with LO on a Larkspur One and with PB on a Pebble. If you cannot get at it, the app shows it too: Devices > the device > About. Order numbers are something else: they begin with LK-.',
    category: 'technical',
    by: 2,
    votes: [22, 1],
  },
  {
    question: 'At which address do I reach the router in the browser?',
    answer:
      'Its settings page opens at http://router.lan, on any computer or phone that is connected to it. The number behind it is 192.168.77.1. 192.168.1.1, as on some quick start cards, is a misprint.',
    category: 'technical',
    by: 1,
    votes: [31, 2],
  },
  {
    question: 'How can guests use our printer?',
    answer:
      'The guest network keeps visitors away from your devices, the printer included. Make an exception for it: Guest network > Allowed devices > Add. Everything else stays separate. The same way helps children who were moved to the guest network and can no longer print.',
    category: 'technical',
    by: 1,
    votes: [18, 1],
  },
  {
    question: 'How do I always give a device the same address?',
    answer:
      'Press Devices > the device > Reserve address. You may keep the present IP address or type another one that ends in 2 to 249. With firmware 4.2.2 wait until the little cloud symbol has vanished before you restart the router, otherwise the reservation may be lost; 4.2.3 has mended that.',
    category: 'technical',
    by: 3,
    votes: [13, 2],
  },
  {
    question: 'Does the router support IPv6?',
    answer:
      'Yes, it is switched on from the start, and your main network gets a prefix from your provider. The guest network has only IPv4 up to version 4.2 and gets IPv6 with 4.3. If IPv6 stops some hours after each restart, that is a fault which 4.3 mends; the beta channel has it already.',
    category: 'technical',
    by: 2,
    votes: [9, 1],
  },
  {
    question: 'What is Cloud Relay?',
    answer:
      'A way from outside to your devices at home that needs no open port and no public IP address: the router keeps a line to our cloud, and you come in through it after signing in. It is part of the Home, Family and Studio plans. Try it for 14 days under Internet > Relay.',
    category: 'technical',
    by: 2,
    votes: [12, 2],
  },
  {
    question: 'Does my network work when the cloud is down?',
    answer:
      'Yes. Wi-Fi, internet, guest network, bedtimes and port rules run in the router. Without the cloud you cannot change anything from outside, the relay rests, and new invitations have to wait. Whether something is disturbed stands on status.larkspur.example.',
    category: 'technical',
    by: 1,
    votes: [16, 0],
  },
  {
    question: 'Can I set up a VPN to my home?',
    answer:
      'Yes, with the VPN server of the Larkspur One: Internet > VPN > Add person. It makes a WireGuard code which you scan with your phone. It needs a public IP address; without one, use Cloud Relay.',
    category: 'technical',
    by: 3,
    votes: [11, 3],
  },
  {
    question: 'How many devices can be connected at once?',
    answer:
      'A Larkspur One serves about 120 devices on Wi-Fi, each Pebble another 60. On paper more are possible, but they would have to wait for each other.',
    category: 'technical',
    by: 3,
    votes: [10, 0],
  },
  {
    question: 'Do I need a plan at all?',
    answer:
      'No. Devices work without one, updates included. A plan adds the cloud: managing from outside, backups, the relay, and with Family the family filter.',
    category: 'billing',
    by: 4,
    votes: [34, 3],
  },
  {
    question: 'Is there a discount for schools and charities?',
    answer:
      'Yes: schools, libraries, clubs and other non-profits pay half for every plan. Send us a document that shows your status, such as your registration or a letter with your stamp. The discount comes back by itself each year.',
    category: 'billing',
    by: 4,
    votes: [15, 0],
  },
  {
    question: 'Why is my discount code not accepted?',
    answer:
      'Codes and coupons such as SPRING20 or MESH20 hold for single devices, not for bundles, and one code an order. A bundle in the cart has its discount already. If the shop said "applied" and charged the full price, write to us with the number of the order, and we refund the difference.',
    category: 'billing',
    by: 4,
    votes: [12, 4],
  },
  {
    question: 'Which ways to pay are there?',
    answer:
      'Credit and debit cards, PayPal, and in the euro countries direct debit. By bank transfer against an invoice from ten devices or licences on.',
    category: 'billing',
    by: 4,
    votes: [14, 1],
  },
  {
    question: 'How long does a refund take?',
    answer:
      'We send it on the day we agree to it, and a returned parcel is looked at within three working days. Your bank then needs two to five working days. It always goes to the card or account you paid with.',
    category: 'billing',
    by: 4,
    votes: [25, 5],
  },
  {
    question: 'Why has the price of my plan gone up?',
    answer:
      'In spring the Home plan rose from $3.90 to $4.90 a month. It was announced by mail eight weeks before. If the mail did not reach you, tell us: you then keep the old price for one more term. Within a year that is paid the price never changes.',
    category: 'billing',
    by: 4,
    votes: [11, 9],
  },
  {
    question: 'Are my settings lost when the plan ends?',
    answer:
      'No. The router keeps all of them. The backups in the cloud are kept for a year; if you come back within it, you find everything as it was.',
    category: 'billing',
    by: 4,
    votes: [13, 0],
  },
  {
    question: 'How do I change my e-mail address?',
    answer:
      'On the web: Account > Sign-in > E-mail address. The app cannot do it, on purpose. We send a link to the new address and a notice to the old one, so do it while you can still read both. If the old mailbox is gone already, write to us with the serial number of a device.',
    category: 'account',
    by: 5,
    votes: [20, 2],
  },
  {
    question: 'My account is locked. How long does that last?',
    answer:
      'One minute after five wrong passwords, and twice as long after each further attempt. Do not guess on. A new password, by way of "Forgot password", lifts the lock at once.',
    category: 'account',
    by: 5,
    votes: [17, 3],
  },
  {
    question: 'Can two accounts be merged?',
    answer:
      'Yes. Write to us from both addresses and say which one should stay. We move the devices with their settings; each of them restarts once for it. The empty account is deleted afterwards, and its invoices move along.',
    category: 'account',
    by: 5,
    votes: [8, 1],
  },
  {
    question: 'How do I sign out on all devices?',
    answer:
      'Account > Sign-in > Sessions > Sign out everywhere. It ends every session but the one you are using. A new password does the same.',
    category: 'account',
    by: 5,
    votes: [9, 0],
  },
  {
    question: 'Where do I get new recovery codes?',
    answer:
      'Account > Sign-in > Two-step > New codes. The ten old ones are void from then on. Print them: a picture on the phone is of no use when the phone is gone.',
    category: 'account',
    by: 5,
    votes: [10, 1],
  },
];
