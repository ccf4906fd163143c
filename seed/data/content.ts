// Tickets about guides, texts and videos.
import { aside, ask, back, note, say, solve, type Dialogue } from '../dialogue.ts';

export const content: Dialogue[] = [
  {
    category: 'content',
    tags: ['manual'],
    told: [
      {
        by: 22,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        rated: [5],
        subject: 'Guide for bridge mode shows menus that do not exist',
        text: 'Your article "Using bridge mode" speaks of Network > Mode. In 4.2 there is no such menu. Took me an hour to find it under Internet > Expert.',
      },
      {
        by: 26,
        until: 'resolved',
        priority: 'low',
        channel: 'email',
        subject: 'Bridge mode article is out of date',
        text: 'The pictures in the bridge mode guide are from an old version, and step 4 is missing altogether.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, thank you, you are right. I have handed it to the people who write the guides, with your description.',
      ),
      note('Article 31 needs new screenshots for 4.2; step 4 lost in the last edit.'),
      solve(
        'The article is up to date since today. Thank you for taking the time; many would just have been annoyed.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'content',
    tags: ['download', 'broken-link'],
    told: [
      {
        by: 13,
        until: 'answered',
        priority: 'low',
        channel: 'form',
        subject: 'Link to the PDF manual leads nowhere',
        text: 'On the page of the Switch 8 the link "Manual (PDF)" answers 404.',
      },
      {
        by: 19,
        until: 'waiting_user',
        priority: 'low',
        channel: 'social',
        subject: 'Where can I find the old firmware?',
        text: 'I need 3.9 for a very old device, and the download page only lists 4.x.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, I have the manual here and will mail it to you. Which language would you like?',
        'Hi {customer}, we keep old versions apart, since they lack security fixes. Which device is it for? Then I can send the right file.',
      ),
      back('English is fine, thanks.'),
      solve('It is in your mailbox, and the link on the page is repaired.\n\n{agent}'),
    ],
  },
  {
    category: 'content',
    tags: ['translation'],
    language: 'de',
    told: [
      {
        by: 24,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        subject: 'Übersetzungsfehler in der App',
        text: 'In der App steht unter „Gäste" der Knopf „Löschen Sie Ihre Gäste". Gemeint ist wohl „Gastgeräte entfernen". Es klingt etwas bedrohlich.',
      },
      {
        by: 5,
        until: 'resolved',
        priority: 'low',
        channel: 'email',
        rated: [5, 'Humorvoll und schnell.'],
        subject: 'Deutsche Anleitung: Schritt 3 ist englisch',
        text: 'In der gedruckten Anleitung zum Pebble ist Schritt 3 nicht übersetzt. Meine Mutter ist daran verzweifelt.',
      },
    ],
    lines: [
      say(
        'Guten Tag {customer}, herzlichen Dank, das soll natürlich niemanden erschrecken. Ich gebe es gleich weiter.',
      ),
      aside('An die Übersetzung gegeben, kommt mit der nächsten Version.'),
      solve(
        'Der Text ist korrigiert und erscheint mit der nächsten Fassung. Danke fürs genaue Lesen!\n\nFreundliche Grüße\n{agent}',
      ),
    ],
  },
  {
    category: 'content',
    tags: ['accessibility', 'video'],
    told: [
      {
        by: 6,
        until: 'closed',
        channel: 'email',
        rated: [5, 'You listened and did it. Thank you.'],
        subject: 'Setup videos have no captions',
        text: 'I am hard of hearing. None of your setup videos has captions, and the spoken part contains steps that are not shown on the screen.',
      },
      {
        by: 9,
        until: 'in_progress',
        channel: 'form',
        subject: 'Instructions cannot be read by a screen reader',
        text: 'The quick start page is one large picture. My screen reader says "image" and nothing else.',
      },
    ],
    lines: [
      say(
        'Hello {customer}, that is a fault and not a wish, and I am sorry. Here are the steps as plain text for the time being: 1. Plug in the router, the ring turns blue. 2. Install the app and press Add. 3. Scan the code on the bottom. 4. Follow the app, which is fully accessible.',
      ),
      note('Content lead has put it on top of the list for this week.'),
      say('It is being worked on right now. I will write to you when the first part is online.'),
      back('Thank you for the text, with that I could finish the setup on my own.'),
      solve(
        'It is online now, and the rest follows by the end of the month. Please tell us whenever you meet something like this.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'content',
    tags: ['quick-start'],
    told: [
      {
        by: 20,
        until: 'closed',
        priority: 'low',
        channel: 'chat',
        subject: 'Address in the quick start card is wrong',
        text: 'The card says 192.168.1.1, my router answers at 192.168.77.1.',
      },
      {
        by: 25,
        until: 'in_progress',
        priority: 'low',
        channel: 'form',
        subject: 'Wrong picture on the quick start card',
        text: 'The card in my Pebble box shows the back of the Switch 8. My father-in-law spent an evening looking for eight sockets.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, oh dear. Some cards of the first print went out with that mistake. I am finding out how many are still on the shelves.',
      ),
      solve(
        'The cards have been replaced in the warehouse. You may always type router.lan instead of numbers; that is right on every device of ours.\n\n{agent}',
      ),
    ],
  },
];
