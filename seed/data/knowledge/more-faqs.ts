// Short questions about devices in general, guides and the company, and those in German.
import type { Question } from './guide.ts';

export const moreFaqs: Question[] = [
  {
    question: "Does the Pebble work with another make's router?",
    answer:
      'Yes. One Pebble is connected to your router by cable and leads the others; choose "I keep my router" during setup. Only the family filter and fair share need a Larkspur One.',
    category: 'general',
    by: 1,
    votes: [27, 2],
  },
  {
    question: 'LR-500 or LR-500F: which one do I need?',
    answer:
      'If your provider has given you a modem or a fibre box with an Ethernet socket, take the LR-500; put the box into bridge mode. The LR-500F takes the fibre itself and replaces the box altogether; ask your provider first whether they allow that.',
    category: 'general',
    by: 2,
    votes: [19, 1],
  },
  {
    question: 'When and how can I reach support?',
    answer:
      'Our opening hours are 9 to 17 on working days, by chat, mail and telephone; the phone number for your country stands on larkspur.example/contact. For urgent cases, such as an office that stands still or a hot adapter, somebody is there at any hour, by chat and telephone. At weekends the chat is the quickest.',
    category: 'general',
    by: 6,
    votes: [24, 4],
  },
  {
    question: 'How much power do the devices use?',
    answer:
      'The consumption of energy, measured at the socket: Larkspur One 7 W when busy and 5 W idle, Pebble 4 W, Switch 8 3 to 6 W. Night rest under System switches the radio off and saves another watt each.',
    category: 'general',
    by: 3,
    votes: [16, 0],
  },
  {
    question: 'May I switch the router off at night with a timer?',
    answer:
      'It does no harm, but updates come at 3 a.m. and would never run: choose another hour for them under System > Updates. Gentler is Night rest under System: the radio sleeps, and telephones and alarm systems on cables stay on.',
    category: 'general',
    by: 3,
    votes: [12, 1],
  },
  {
    question: 'Is there a wall bracket?',
    answer:
      'Yes, the W-1 for $6, with screws and a drilling template. It holds the Larkspur One on a wall and the Switch 8 on a wall or under a table top. The template alone: downloads.larkspur.example/w-1.pdf.',
    category: 'general',
    by: 6,
    votes: [14, 0],
  },
  {
    question: 'Can a Pebble stand outdoors or in an unheated room?',
    answer:
      'Not outdoors: it is not protected against rain. In a dry garden house or garage it may stand as long as it stays between 0 and 40 °C there.',
    category: 'general',
    by: 1,
    votes: [11, 2],
  },
  {
    question: 'Do the setup videos have captions?',
    answer:
      'Yes, all of them, in English and German, and a transcript stands below each. If you find one without, tell us.',
    category: 'content',
    by: 6,
    votes: [7, 0],
  },
  {
    question: 'I have found a mistake in a guide. Whom do I tell?',
    answer:
      'Press "No" below the article and write what is wrong. It goes to the people who write the guides, who mend most of it within a week. Mistakes in the app or in a translation are welcome in the same place.',
    category: 'content',
    by: 6,
    votes: [9, 0],
  },
  {
    question: 'In which languages are there manuals?',
    answer:
      'In English and German, as PDF on downloads.larkspur.example. The app also speaks French, Spanish and Polish: Account > Language.',
    category: 'content',
    by: 6,
    votes: [8, 1],
  },
  {
    question: 'Where can I send an idea or a wish?',
    answer:
      'Choose "Other" when you write to us. Somebody looks whether it is planned already and adds your vote. Dark mode for the app is the one most wished for; it is planned for autumn.',
    category: 'other',
    by: 6,
    votes: [10, 1],
  },
  {
    question: 'Wo finde ich die Seriennummer?',
    answer:
      'Auf dem Typenschild an der Unterseite des Geräts, unter dem kleinen Strichcode. Beim Larkspur One beginnt sie mit LO, beim Pebble mit PB. In der App steht sie unter Geräte > das Gerät > Info.',
    category: 'technical',
    language: 'de',
    by: 1,
    votes: [8, 0],
  },
  {
    question: 'Wie lange dauert eine Erstattung?',
    answer:
      'Wir überweisen am selben Tag; ein zurückgesandtes Paket sehen wir innerhalb von drei Werktagen an. Ihre Bank braucht dann zwei bis fünf Werktage. Das Geld geht immer dorthin zurück, woher es kam.',
    category: 'billing',
    language: 'de',
    by: 3,
    votes: [9, 1],
  },
  {
    question: 'Gibt es Rabatt für Vereine und Schulen?',
    answer:
      'Ja, alle Tarife zum halben Preis. Schicken Sie uns einen Nachweis, etwa den Freistellungsbescheid oder ein Schreiben mit Stempel. Der Rabatt verlängert sich jedes Jahr von selbst.',
    category: 'billing',
    language: 'de',
    by: 3,
    votes: [6, 0],
  },
  {
    question: 'Wie ändere ich meine E-Mail-Adresse?',
    answer:
      'Im Web unter Konto > Anmeldung > E-Mail-Adresse; in der App geht es absichtlich nicht. Wir schicken einen Link an die neue und einen Hinweis an die alte Adresse. Ändern Sie sie also, solange Sie beide noch lesen können.',
    category: 'account',
    language: 'de',
    by: 5,
    votes: [7, 0],
  },
  {
    question: 'Wann erreiche ich Sie telefonisch?',
    answer:
      'An Werktagen von 9 bis 17 Uhr; die Telefonnummer für Ihr Land steht auf larkspur.example/kontakt. In dringenden Fällen, etwa wenn eine Praxis stillsteht, ist zu jeder Stunde jemand da, auch im Chat. Am Wochenende geht es per Chat am schnellsten.',
    category: 'general',
    language: 'de',
    by: 1,
    votes: [11, 2],
  },
  {
    question: 'Funktioniert der Pebble mit dem Router meines Anbieters?',
    answer:
      'Ja. Ein Pebble wird per Kabel mit Ihrem Router verbunden und führt die übrigen; wählen Sie bei der Einrichtung „Ich behalte meinen Router“. Nur Familienfilter und Fair Share brauchen einen Larkspur One.',
    category: 'general',
    language: 'de',
    by: 1,
    votes: [13, 1],
  },
  {
    question: 'Wie viel Strom verbrauchen die Geräte?',
    answer:
      'Der Stromverbrauch, an der Steckdose gemessen: Larkspur One 7 W unter Last und 5 W im Leerlauf, Pebble 4 W, Switch 8 3 bis 6 W. Die Nachtruhe unter System schaltet den Funk ab und spart je Gerät ein weiteres Watt.',
    category: 'general',
    language: 'de',
    by: 3,
    votes: [6, 0],
  },
  {
    question: 'Wie lange gilt die Garantie?',
    answer:
      'Drei Jahre für alles, was seit Januar 2023 gekauft wurde, gleich wo. Auf älteren Schachteln stehen noch zwei Jahre. Überspannung, etwa durch Blitz, ist in den ersten zwei Jahren eingeschlossen. Sie können sich direkt an uns wenden, der Kaufbeleg genügt.',
    category: 'general',
    language: 'de',
    by: 1,
    votes: [12, 0],
  },
];
