// Tickets being written, and what should be suggested meanwhile: of the sample desk's own customers, and of others.
import type { Expectation } from './quality-queries.ts';

export const written: Expectation[] = [
  [
    'Hello, since we moved flat our Larkspur One loses all wireless devices every evening for a few minutes, usually between 7:45 and 8:30. Cable keeps working the whole time. I have restarted it more often than I can count.',
    'wifi-drops-for-a-few-minutes',
  ],
  [
    'My doorbell (2018) asks for the password again and again, although it is right. Everything else reconnected.',
    'older-devices-cannot-join',
  ],
  [
    'App says "No Pebble found nearby" although the light on it pulses. I bought it second-hand, if that matters. iPhone 13, Bluetooth is on.',
    'pebble-blinks-amber',
  ],
  [
    'My provider upgraded me to 1000/500 and their modem measures 960. Behind the Larkspur One I get 94 down and 93 up, by cable. What is the router limiting?',
    'stuck-below-100-mbit',
  ],
  ['When the children come home, my video calls freeze. Can I give my laptop priority?', 'keep-video-calls-smooth'],
  [
    'Started the update to 4.2.1 an hour ago. The ring light is orange, the app says 80 % and nothing works any more. I work from home and have a call at two.',
    'update-stuck',
  ],
  [
    'Ports 5 to 8 show no light at all since the storm on Sunday, 1 to 4 are fine. Bought in March. Is that covered?',
    'warranty-and-exchange',
  ],
  [
    'Tried three times with two cards. Each time "issuer declined". My bank says they see nothing.',
    'payment-was-declined',
  ],
  [
    'I changed phones and the authenticator did not move my Larkspur entry. Locked out of the app.',
    'lost-your-phone',
    'two-step-sign-in',
  ],
  ['I pressed "forgot password" at least five times. No mail, also not in spam.', 'password-mail-does-not-arrive'],
  [
    'Guten Tag, im Dachgeschoss kommen nur noch 5 Mbit an, im Erdgeschoss 400. Das Haus hat Betondecken. Reicht ein Pebble, oder brauche ich zwei?',
    'wlan-bis-ins-dachgeschoss',
  ],
  [
    'Guten Tag, seit der Störung bei unserem Anbieter gestern wählt sich der Larkspur One nicht mehr ein. Die Zugangsdaten habe ich zweimal neu eingegeben.',
    'keine-einwahl',
  ],
  [
    "Hi, our daughter's tablet suddenly can't open the maths homework site, it says blocked. We changed nothing. Can you unblock it please?",
    'family-filter-and-pauses',
  ],
  [
    'I would like my brother-in-law to look after the network while we travel. Do I have to give him my login, or is there another way?',
    'share-your-network',
  ],
  [
    'We are a small accounting firm and need the bill made out to the company, with our tax number on it. At the moment it shows my private name.',
    'invoices',
  ],
  [
    'A colleague tidied up the cabinet this morning and since then nothing works. All the little lights on the switch are blinking at the same time.',
    'network-down-after-plugging-in-a-cable',
  ],
  [
    'I posted the router back to you three weeks ago and still have not seen the money. Could somebody please check?',
    'send-something-back',
    'How long does a refund take?',
  ],
  [
    'Hi there, I sold my old flat with the router in it. The new tenants say they cannot add it because it is still mine. What do I do?',
    'second-hand-devices',
  ],
  [
    'Ich möchte mein Abo zum Monatsende beenden. Wo kann ich das machen, und bekomme ich einen Teil des Geldes zurück?',
    'tarif-kuendigen',
  ],
  [
    'Meine Schwester kommt zu Besuch und soll ins Internet, aber nicht auf unsere Festplatte. Was muss ich einstellen?',
    'wlan-fuer-gaeste',
  ],
];
