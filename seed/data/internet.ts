// Technical tickets about the line and what runs over it.
import { aside, ask, back, note, say, solve, type Dialogue } from '../dialogue.ts';

export const internet: Dialogue[] = [
  {
    category: 'technical',
    tags: ['speed', 'cabling'],
    told: [
      {
        by: 4,
        until: 'waiting_user',
        channel: 'form',
        subject: 'Only 94 Mbit/s after upgrading to gigabit',
        text: 'My provider upgraded me to 1000/500 and their modem measures 960. Behind the Larkspur One I get 94 down and 93 up, by cable. What is the router limiting?',
      },
      {
        by: 15,
        until: 'resolved',
        channel: 'email',
        rated: [5],
        subject: 'Upload stays at 90 Mbit although the line has 500',
        text: 'Speed test in your app: 91/90. Speed test at the modem: 498/502. Is there some limit on my plan or on the device?',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, numbers just below 100 almost always mean that one cable runs at 100 Mbit. In the app, Ports shows the speed of each socket: what stands beside "Internet"?',
      ),
      back(
        'It says 100 Mbit full duplex. So the cable?',
        '100 FD. The cable to the modem is an old grey one that came with something in 2009.',
      ),
      solve(
        'So the cable. Replace the one between modem and router with any Cat 5e or better (all four pairs) and the port will say 1000. The router itself has no limit below 2.5 Gbit. If it still says 100 with a new cable, write back and we look at the port.\n\n{agent}, Larkspur Support',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['internet', 'pppoe'],
    language: 'de',
    told: [
      {
        by: 5,
        until: 'closed',
        channel: 'form',
        rated: [5, 'Sehr freundlich und auf Deutsch, danke!'],
        subject: 'Nach Störung beim Anbieter keine Einwahl mehr',
        text: 'Guten Tag, seit der Störung bei unserem Anbieter gestern wählt sich der Larkspur One nicht mehr ein. In der App steht „Anmeldung abgelehnt". Die Zugangsdaten habe ich zweimal neu eingegeben.',
      },
      {
        by: 24,
        until: 'answered',
        channel: 'email',
        subject: 'Internet fällt jede Nacht um 4 Uhr aus',
        text: 'Hallo, jede Nacht gegen 4 Uhr verliert der Router die Verbindung und kommt oft erst nach 20 Minuten wieder. Unsere Alarmanlage meldet dann Störung und weckt das ganze Haus.',
      },
    ],
    lines: [
      ask(
        'Guten Tag {customer}, „Anmeldung abgelehnt" kommt vom Anbieter, meist weil die alte Sitzung dort noch offen ist. Bitte trennen Sie Modem und Router für 15 Minuten vom Strom und starten zuerst das Modem. Klappt es danach?\n\nFreundliche Grüße\n{agent}',
        'Guten Tag {customer}, das klingt nach der nächtlichen Zwangstrennung Ihres Anbieters. Welcher Anbieter ist es, und steht unter Internet > Einwahl eine feste Uhrzeit?\n\nFreundliche Grüße\n{agent}',
      ),
      back(
        'Nach einer Viertelstunde ging es tatsächlich. Vielen Dank!',
        'Der Anbieter ist Nordnetz. Eine Uhrzeit ist nicht eingetragen, dort steht „automatisch".',
      ),
      solve(
        'Prima. Falls es wieder vorkommt, genügt eine Antwort auf diese Nachricht.\n\nFreundliche Grüße\n{agent}, Larkspur Support',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['ipv6'],
    told: [
      {
        by: 17,
        until: 'resolved',
        priority: 'low',
        channel: 'form',
        subject: 'No IPv6 prefix for the guest network',
        text: "Main network gets a /64 from my provider's /56, the guest network gets nothing and falls back to IPv4. Firmware 4.2.2. Is delegation to a second network supported?",
      },
      {
        by: 22,
        until: 'in_progress',
        priority: 'low',
        channel: 'email',
        subject: 'IPv6 works after a restart, then dies after some hours',
        text: 'Every restart brings IPv6 back, for something between four and six hours. After that pings to any v6 address time out while v4 is fine. I can provide a capture.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, good question. Let me check with the firmware people what the router does with that prefix; I will be back within the day.',
      ),
      aside(
        'Known: LSP-2210. The prefix lifetime is read as seconds / 1000 when the provider sends it in the renew. Also blocks the second delegation. Fixed in 4.3 beta.',
      ),
      say(
        'It is a bug on our side, and it is fixed in the 4.3 beta. I have put your router on the beta channel; it offers the update in the app from now on. You can go back at any time.',
      ),
      back('4.3b2 is on. Guest network has its own prefix now, renewals look sane. Thanks for the honest answer.'),
      solve(
        'Thank you for testing. 4.3 becomes the regular version next month, and your router will move back to the stable channel by itself.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['voip', 'sip'],
    told: [
      {
        by: 9,
        until: 'closed',
        channel: 'phone',
        rated: [4, 'Took two calls but solved.'],
        subject: 'Callers cannot hear us, but we hear them',
        text: 'Caller runs a dental practice with three desk phones behind the Larkspur One. Since the router was installed on Monday, incoming calls are silent in one direction about half of the time.',
      },
      {
        by: 27,
        until: 'resolved',
        channel: 'email',
        subject: 'One-way audio with our cloud telephone system',
        text: 'Our phones register fine, but on some calls the other side hears nothing. Provider says the router "rewrites SIP". Can that be switched off?',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, one-way audio is nearly always SIP ALG, a well-meant rewriting of telephone packets. Please switch it off under Internet > Advanced > SIP assistance, restart the phones, and tell me how the next few calls go.',
      ),
      back(
        'Switched off. Ten calls so far, all fine.',
        'Could not find it at first (it is hidden behind "Show all"). Off now, and all calls this afternoon were good in both directions.',
      ),
      note('Docs should say that "Show all" is needed. Passed to the content team.'),
      solve('Great. I also asked for that switch to be easier to find. Have a good day, {customer}.\n\n{agent}'),
    ],
  },
  {
    category: 'technical',
    tags: ['port-forwarding', 'cgnat'],
    told: [
      {
        by: 21,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        rated: [3, 'Helpful, although the answer was not what I had hoped for.'],
        subject: 'Port forwarding to my NAS does not work',
        text: 'Rule is there, NAS answers inside, outside nothing. Public address in the app is 100.71.3.18.',
      },
      {
        by: 6,
        until: 'waiting_user',
        priority: 'low',
        channel: 'chat',
        subject: 'Cannot host a game server for my kids',
        text: 'Forwarded port 25565 as in the video. Friends get "connection timed out". The address my router shows starts with 100.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, your rule is right. The address starting with 100. tells the story: your provider shares one public address among many customers, so nothing from outside can reach your router.',
      ),
      ask(
        'There are two ways out: ask your provider for a public IPv4 address (some do it for free), or use Larkspur Cloud Relay, which is part of the Home plan. Would you like a trial of the relay for 14 days?',
      ),
      back('I will ask my provider first. Thanks for explaining.'),
      solve('Sensible. The ticket can rest then; write back any time if you want to try the relay.\n\n{agent}'),
    ],
  },
  {
    category: 'technical',
    tags: ['vpn', 'mtu'],
    told: [
      {
        by: 13,
        until: 'resolved',
        priority: 'high',
        channel: 'email',
        rated: [5, 'MTU. Who knew. Brilliant support.'],
        subject: 'Company VPN disconnects every few minutes',
        text: 'Since I replaced my old router, the VPN of my employer drops as soon as I open a file share. Web pages over the VPN load half. I am paid by the hour, so this hurts.',
      },
      {
        by: 25,
        until: 'in_progress',
        priority: 'high',
        channel: 'form',
        subject: 'VPN connects but nothing loads',
        text: "VPN client says connected, but neither mail nor intranet open. On my phone's hotspot it works at once. Our IT says it is the router.",
      },
    ],
    lines: [
      ask(
        'Hi {customer}, small things pass and large ones do not: that smells of packet size. Please run this on the computer and send me the result:\n\nping -f -l 1472 192.0.2.10 (Windows) or ping -D -s 1472 192.0.2.10 (Mac)',
      ),
      back('"Packet needs to be fragmented but DF set."', 'It says "Message too long" for every line.'),
      say(
        "As hoped. Set Internet > Advanced > MTU to 1440 and reconnect the VPN. The tunnel and your provider's line each take a few bytes of every packet, and the default leaves no room for both.",
      ),
      back('File share open for an hour without a single drop. Thank you so much!'),
      solve(
        'Lovely. I have noted it in your account, so a factory reset will not bring it back by surprise.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['streaming', 'qos'],
    told: [
      {
        by: 15,
        until: 'closed',
        channel: 'chat',
        rated: [5, 'Fast chat, fast fix.'],
        subject: 'TV buffers whenever somebody uploads photos',
        text: 'As soon as one of us syncs photos, the TV stutters. The line has 100/20.',
      },
      {
        by: 1,
        until: 'answered',
        channel: 'email',
        subject: 'Video calls freeze in the afternoon',
        text: 'When the children come home, my video calls freeze. Can I give my laptop priority?',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, you can. Under Internet > Fair share switch on "Keep it responsive", and enter 90 % of what a speed test shows. That alone removes most of it. How does it behave then?',
      ),
      back(
        'Night and day! Photos upload a bit slower, nobody notices.',
        "Better, but at four o'clock it froze again for a few seconds. My laptop is on the second Pebble, if that matters.",
      ),
      solve('That is exactly the bargain. Have a good time, {customer}.\n\n{agent}'),
    ],
  },
];
