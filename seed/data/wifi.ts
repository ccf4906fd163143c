// Technical tickets about the radio.
import { ask, back, note, say, solve, type Dialogue } from '../dialogue.ts';

export const wifi: Dialogue[] = [
  {
    category: 'technical',
    tags: ['wifi', 'channel'],
    told: [
      {
        by: 1,
        until: 'closed',
        channel: 'email',
        rated: [5, 'Answered within the hour and it has been solid since.'],
        subject: 'Wi-Fi drops every evening around 8',
        text: 'Hello, since we moved flat our Larkspur One loses all wireless devices every evening for a few minutes, usually between 7:45 and 8:30. Cable keeps working the whole time. I have restarted it more often than I can count.',
      },
      {
        by: 26,
        until: 'resolved',
        channel: 'form',
        subject: '5 GHz network vanishes several times a day',
        text: 'The 5 GHz name simply disappears from the list on every phone in the house, then comes back two or three minutes later. 2.4 GHz stays. Firmware 4.2.1. Started last weekend.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, thank you for the precise description. Losing only the radio for a few minutes usually means the router has left its channel for a radar signal. Could you open Wireless > Log in the app and send me the lines around the last drop?\n\n{agent}, Larkspur Support',
      ),
      back(
        'Here they are:\n19:52:07 DFS radar detected ch 100\n19:52:08 leaving ch 100, CAC on ch 116\n19:53:09 ch 116 up',
        'This is what it says every time: "DFS radar detected ch 124, CAC 60 s". I have no idea what that means, I do not own a radar.',
      ),
      note('Classic DFS. Airport / weather radar nearby. Pin to 36–48.'),
      say(
        'That is it: your router shares those channels with weather radar and must leave them by law when it hears one. I have prepared the fix. Under Wireless > Advanced set "5 GHz channel" from Automatic to 44 and save; nothing else needs to change.',
      ),
      back(
        'Done. Will watch it tonight and tell you.',
        'Changed it this morning. Not one drop since, and it was five by lunchtime yesterday.',
      ),
      solve(
        'Good to hear. Channels 36 to 48 are free of radar, so it should stay quiet. If it ever comes back, just answer this message and the ticket opens again.\n\nBest wishes,\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['mesh', 'pairing'],
    told: [
      {
        by: 2,
        until: 'closed',
        channel: 'chat',
        rated: [4],
        subject: 'Second Pebble blinks amber and will not pair',
        text: 'The first Pebble paired in a minute. The second one blinks amber for ever, also when it stands right next to the router. Tried the pin hole reset twice.',
      },
      {
        by: 14,
        until: 'waiting_user',
        channel: 'form',
        subject: 'Mesh point not found during setup',
        text: 'App says "No Pebble found nearby" although the light on it pulses. I bought it second-hand, if that matters. iPhone 13, Bluetooth is on.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, a quick check first: which firmware does the router show under Devices > Larkspur One, and what is the serial number on the bottom of the Pebble (it starts with PB)?',
        'Hi {customer}, second-hand does matter: a Pebble stays tied to the account that set it up. Could you send me its serial number (bottom, starts with PB) and ask the seller to remove it in their app?',
      ),
      back('Router: 4.1.8. Pebble: PB2-77140-C.', 'Serial is PB1-30922-A. The seller says he has removed it just now.'),
      note(
        'PB2 needs router firmware 4.2 or newer. Pushed 4.2.1 to the device.',
        'Ownership released in the console, seller account no longer attached.',
      ),
      say(
        "Thank you. I have sent your router what it needs; please leave it on for ten minutes, then hold the Pebble's button for three seconds until the light turns white, and add it again.",
      ),
      back('White, green, done. Wonderful.', 'It worked at the second attempt!'),
      solve('Perfect. Enjoy the coverage, {customer}.\n\n{agent}'),
    ],
  },
  {
    category: 'technical',
    tags: ['printer', 'guest-network'],
    told: [
      {
        by: 28,
        until: 'closed',
        priority: 'low',
        channel: 'chat',
        subject: 'Printer cannot be found since we set up the guest Wi-Fi',
        text: "We moved the children's laptops to the guest network as your guide says. Now they cannot print. The printer is on the normal network.",
      },
      {
        by: 12,
        until: 'open',
        priority: 'low',
        channel: 'form',
        subject: 'How can guests use our printer?',
        text: 'In our little co-working room visitors use the guest Wi-Fi, but the printer is only visible to us. Is there a safe way to share just the printer?',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, that is the guest network doing its job: it keeps guests away from your devices. You can make an exception for one device: Guest network > Allowed devices > Add, and choose the printer. Printing then works, everything else stays separate.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['wifi', 'coverage'],
    language: 'de',
    told: [
      {
        by: 11,
        until: 'waiting_user',
        priority: 'low',
        channel: 'form',
        subject: 'WLAN reicht nicht bis ins Dachgeschoss',
        text: 'Guten Tag, im Dachgeschoss kommen nur noch 5 Mbit an, im Erdgeschoss 400. Das Haus hat Betondecken. Reicht ein Pebble, oder brauche ich zwei?',
      },
      {
        by: 29,
        until: 'in_progress',
        priority: 'low',
        channel: 'email',
        subject: 'Gartenhaus mit WLAN versorgen',
        text: 'Hallo, unser Gartenhaus steht 35 Meter vom Haus entfernt, ein Netzwerkkabel liegt bereits in der Erde. Kann ich dort einen Pebble anschließen?',
      },
    ],
    lines: [
      say(
        'Guten Tag {customer}, bei Betondecken empfehlen wir einen Pebble je Etage: einer im ersten Stock, einer oben, möglichst übereinander. Mit der 30-Tage-Rückgabe können Sie mit einem beginnen.',
        'Guten Tag {customer}, ja, mit Kabel ist das sogar die beste Lösung: Der Pebble erkennt das Kabel von selbst und nutzt es als Rückweg. Ich kläre noch, ob das Gehäuse für unbeheizte Räume geeignet ist.',
      ),
      ask('Haben Sie zwischen den Etagen vielleicht eine Netzwerkdose? Dann ginge es noch schneller.'),
      back(
        'Eine Dose gibt es leider nicht. Ich habe zwei bestellt, und oben sind es jetzt 310 Mbit. Danke für die Beratung!',
      ),
      solve('Das freut mich sehr, viel Freude damit!\n\nFreundliche Grüße\n{agent}'),
    ],
  },
  {
    category: 'technical',
    tags: ['wpa3', 'smart-home'],
    told: [
      {
        by: 19,
        until: 'closed',
        priority: 'low',
        channel: 'chat',
        rated: [5],
        subject: 'Old smart plugs cannot join any more',
        text: 'Since the last update my seven smart plugs refuse to connect. Phones and laptops are fine.',
      },
      {
        by: 4,
        until: 'resolved',
        channel: 'form',
        subject: 'Doorbell camera lost Wi-Fi after update to 4.2',
        text: 'My doorbell (2018) asks for the password again and again, although it is right. Everything else reconnected.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, firmware 4.2 switched the main network to WPA3, which older gadgets do not speak. You do not have to give it up: switch on Wireless > Device network, a second name on 2.4 GHz with WPA2, and give it the password your devices know.',
      ),
      back('So simple. All seven are back.', 'The doorbell is happy again. Maybe mention that in the release notes?'),
      solve('Wonderful, and the hint has gone to the people who write the release notes.\n\n{agent}'),
    ],
  },
  {
    category: 'technical',
    tags: ['guest-network', 'qr'],
    told: [
      {
        by: 3,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        subject: 'QR code of the guest network shows the old password',
        text: 'Changed the guest password last week, printed the QR code from the app today: it still carries the old one.',
      },
      {
        by: 19,
        until: 'waiting_user',
        priority: 'low',
        channel: 'social',
        subject: 'Guest code in the app does not work',
        text: 'Visitors scan the code and get "wrong password". Typing it by hand works.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, the picture is kept by the app and sometimes not renewed. Please pull the page down once with your finger on the code, until it flickers. Is the new one right?',
      ),
      back('Yes! After pulling it down the code is right. Not obvious, though.'),
      solve('Not obvious at all; a proper fix is on the list for the next app version.\n\n{agent}'),
    ],
  },
];
