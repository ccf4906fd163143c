import type { knowledge as english } from '../en/knowledge.ts';
import type { SameKeys } from '../same-keys.ts';

export const knowledge: SameKeys<typeof english> = {
  kind: { article: 'Artikel', faq: 'Frage' },
  search: {
    label: 'Nach einer Antwort suchen',
    placeholder: 'Worum geht es?',
    empty: 'Suche leeren',
    results: 'Suchergebnisse',
    found_one: '{{count}} Antwort gefunden',
    found_other: '{{count}} Antworten gefunden',
    best_other: 'Die {{count}} besten Antworten',
    nothing: 'Nichts gefunden',
    nothing_text:
      'Versuchen Sie es mit weniger oder anderen Wörtern, so wie Sie es jemandem erzählen würden. Tippfehler machen nichts. Oder sehen Sie in einem Thema nach:',
    not_it: 'Nicht das Richtige dabei?',
  },
  help: {
    categories: 'Nach Themen',
    articles_one: '{{count}} Artikel',
    articles_other: '{{count}} Artikel',
    questions_one: '{{count}} Frage',
    questions_other: '{{count}} Fragen',
    popular: 'Am meisten gelesen',
    faqs: 'Häufige Fragen',
    faqs_about: 'Fragen zum Thema',
    faqs_all: 'Alle',
  },
  category: {
    articles: 'Artikel',
    empty: 'Dazu gibt es noch nichts zu lesen',
    empty_text: 'Suchen Sie in allen Themen, oder fragen Sie uns.',
  },
  article: {
    updated: 'Aktualisiert am {{at}}',
    edit: 'Bearbeiten',
    draft: 'Dies ist ein Entwurf: Nur das Team sieht ihn.',
    contents: 'Auf dieser Seite',
    scrolls: 'Seitlich verschiebbar',
    related: 'Passt dazu',
    more_help: 'Brauchen Sie noch Hilfe?',
  },
  helpful: {
    question: 'War das hilfreich?',
    yes: 'Ja',
    no: 'Nein',
    thanks: 'Vielen Dank. Sie können Ihre Meinung jederzeit ändern.',
    sorry: 'Das tut uns leid. Danke, dass Sie es uns sagen.',
    comment: 'Was hat gefehlt oder nicht gestimmt? (freiwillig)',
    send: 'Kommentar senden',
  },
  missing: {
    title: 'Hier gibt es keinen Artikel',
    text: 'Vielleicht wurde er entfernt, oder die Adresse ist falsch geschrieben. Suchen Sie nach dem, was Sie brauchen:',
  },
  suggest: {
    title_one: '{{count}} Antwort, die vielleicht sofort hilft',
    title_other: '{{count}} Antworten, die vielleicht sofort helfen',
    kept: 'Was Sie geschrieben haben, bleibt erhalten.',
    solved: 'Problem gelöst',
    refuse: 'Hat nicht geholfen',
    thanks: 'Das freut uns!',
    leaving_form: 'Dann brauchen Sie kein Ticket. Wenn Sie fertig sind, wird das Geschriebene entfernt.',
    done: 'Ich bin fertig',
    go_on: 'Weiterschreiben',
    left: 'Ohne Ticket gelöst. Sie sind jederzeit willkommen.',
  },
};
