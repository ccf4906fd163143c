// Articles in German about devices and the line.
import { page, type Guide } from './guide.ts';

export const germanTechnical: Guide[] = [
  {
    slug: 'wlan-fuer-gaeste',
    title: 'WLAN für Gäste einrichten',
    category: 'technical',
    language: 'de',
    tags: ['Gastnetz', 'WLAN', 'QR-Code', 'Besuch'],
    by: 1,
    reads: 95,
    votes: [23, 1],
    body: page`
      <p>Gäste bekommen Internet und sonst nichts: Sie sehen weder Ihre Rechner noch den Drucker oder das NAS. Das
        Gastnetz hat einen eigenen Namen und ein eigenes Passwort, das Sie jederzeit ändern können, ohne Ihre Geräte
        anzufassen.</p>
      <ol>
        <li>Öffnen Sie in der App <strong>Netzwerke</strong>, tippen Sie auf <strong>+</strong> und wählen Sie
          <strong>Gäste</strong>.</li>
        <li>Vergeben Sie einen Namen und ein Passwort mit mindestens acht Zeichen.</li>
        <li>Wählen Sie, wie lange es an bleibt: immer, bis Mitternacht oder übers Wochenende.</li>
        <li>Speichern Sie. Nach spätestens einer Minute ist es da, auch an allen Pebbles.</li>
      </ol>
      <h2>Ohne Tippen hinein</h2>
      <p>Unter <strong>Gastnetz &gt; Code</strong> zeigt die App einen QR-Code, den man auch ausdrucken kann. Haben
        Sie das Passwort geändert, ziehen Sie die Seite einmal mit dem Finger nach unten, damit das Bild neu
        gezeichnet wird. Sonst steckt im Code womöglich noch das alte.</p>
      <h2>Ein Gerät für Gäste freigeben</h2>
      <p>Damit Gäste drucken oder den Fernseher benutzen können, geben Sie genau dieses Gerät frei: <strong>Gastnetz
        &gt; Erlaubte Geräte &gt; Hinzufügen</strong>. Alles andere bleibt getrennt.</p>
      <p>Mit dem Tarif Studio sind bis zu vier solcher Netze möglich, etwa für Mieter oder Klassenräume. Auf Englisch:
        <a href="/kb/set-up-a-guest-network">Set up Wi-Fi for guests</a>.</p>
    `,
  },
  {
    slug: 'keine-einwahl',
    title: 'Kein Internet: „Anmeldung abgelehnt“',
    category: 'technical',
    language: 'de',
    tags: ['Einwahl', 'PPPoE', 'Störung', 'Zugangsdaten', 'roter Ring'],
    by: 3,
    reads: 110,
    votes: [25, 4],
    comments: [[true, 'Nach einer Viertelstunde ging es tatsächlich.']],
    body: page`
      <p>Der Ring leuchtet rot, und unter <strong>Internet</strong> steht „Anmeldung abgelehnt“: Der Router erreicht
        Ihren Anbieter, aber dieser lässt ihn nicht hinein.</p>
      <h2>Nach einer Störung oder einem Gerätewechsel</h2>
      <p>Meist ist beim Anbieter die alte Sitzung noch offen.</p>
      <ol>
        <li>Trennen Sie Modem und Router für <strong>15 Minuten</strong> vom Strom. Eine Minute genügt hier
          nicht.</li>
        <li>Starten Sie zuerst das Modem und warten Sie, bis seine Leuchten ruhig sind.</li>
        <li>Starten Sie dann den Router. Nach etwa fünf Minuten sollte der Ring weiß sein.</li>
      </ol>
      <h2>Zugangsdaten prüfen</h2>
      <p>Vergleichen Sie Benutzername und Kennwort unter <strong>Internet &gt; Einwahl</strong> mit dem Brief Ihres
        Anbieters. Manche verlangen einen Zusatz nach dem @, andere eine führende Null. Das Kennwort fürs Kundenkonto
        ist ein anderes.</p>
      <h2>Es hilft nicht</h2>
      <ul>
        <li>Leuchtet am Modem die Lampe für die Leitung nicht, liegt eine Störung vor. Rufen Sie Ihren Anbieter
          an.</li>
        <li>Nach einem Tarifwechsel gelten oft neue Zugangsdaten. Der Brief kommt manchmal erst nach der
          Umstellung.</li>
        <li>Manche Anbieter geben das Modem nur für <em>ein</em> Gerät frei und merken sich dessen Hardware-Adresse.
          Dann hilft nur ein Anruf dort.</li>
      </ul>
      <p>Was die übrigen Farben bedeuten, steht auf Englisch in <a href="/kb/what-the-lights-mean">What the lights
        mean</a>.</p>
    `,
  },
  {
    slug: 'internet-faellt-nachts-aus',
    title: 'Das Internet fällt jede Nacht aus',
    category: 'technical',
    language: 'de',
    tags: ['Zwangstrennung', 'Verbindungsabbruch', 'Nacht', 'Alarmanlage'],
    by: 5,
    reads: 55,
    votes: [12, 1],
    body: page`
      <p>Immer zur selben Zeit, meist gegen 4 Uhr, ist die Verbindung weg und kommt manchmal erst nach zwanzig Minuten
        wieder? Dahinter steckt fast immer die <strong>Zwangstrennung</strong>: Viele Anbieter beenden jede Sitzung
        nach 24 Stunden.</p>
      <h2>Die Trennung selbst bestimmen</h2>
      <p>Ganz vermeiden lässt sie sich nicht. Kommt der Router dem Anbieter aber zuvor, dauert sie nur wenige
        Sekunden:</p>
      <ol>
        <li>Öffnen Sie <strong>Internet &gt; Einwahl</strong>.</li>
        <li>Stellen Sie <strong>Neu verbinden</strong> von „automatisch“ auf eine feste Uhrzeit, zu der niemand das
          Netz braucht, zum Beispiel 3:30 Uhr.</li>
        <li>Speichern Sie. Ab der nächsten Nacht trennt und verbindet der Router selbst.</li>
      </ol>
      <h2>Alarmanlage und Kameras</h2>
      <p>Gute Anlagen melden erst nach einer Minute ohne Verbindung. Diese Frist lässt sich meist einstellen; bitte
        sehen Sie in deren Anleitung nach.</p>
      <h2>Es ist eine andere Uhrzeit</h2>
      <ul>
        <li><strong>3 Uhr, nur ab und zu:</strong> eine Aktualisierung des Routers. Die Uhrzeit ändern Sie unter
          <strong>System &gt; Aktualisierung</strong>.</li>
        <li><strong>Nur das WLAN, mehrmals am Tag:</strong> vermutlich Wetterradar. Stellen Sie den 5-GHz-Kanal auf
          44, siehe <a href="/kb/wifi-drops-for-a-few-minutes">Wi-Fi drops for a few minutes every day</a>.</li>
        <li><strong>Um Mitternacht:</strong> Sehen Sie nach, ob „Nachtruhe“ oder eine Zeitschaltuhr eingestellt
          ist.</li>
      </ul>
    `,
  },
  {
    slug: 'wlan-bis-ins-dachgeschoss',
    title: 'WLAN bis ins Dachgeschoss: Pebbles richtig aufstellen',
    category: 'technical',
    language: 'de',
    tags: ['Pebble', 'Reichweite', 'Mesh', 'Empfang', 'Betondecke'],
    by: 1,
    reads: 75,
    votes: [18, 2],
    body: page`
      <p>Ein Pebble kann nur weitergeben, was bei ihm ankommt. Stellen Sie ihn deshalb <strong>auf halbem Weg</strong>
        zwischen Router und dem Raum mit dem schwachen Empfang auf, nicht in diesen Raum.</p>
      <table>
        <thead><tr><th>Zuhause</th><th>Pebbles zusätzlich zum Router</th></tr></thead>
        <tbody>
          <tr><td>Wohnung bis 90 m²</td><td>keiner oder einer</td></tr>
          <tr><td>Haus mit zwei Stockwerken, Holzdecken</td><td>zwei</td></tr>
          <tr><td>Betondecken oder dicke Mauern</td><td>einer je Etage, möglichst übereinander</td></tr>
          <tr><td>Netzwerkdosen auf jeder Etage</td><td>halb so viele, per Kabel</td></tr>
        </tbody>
      </table>
      <p>Beginnen Sie ruhig mit einem. Was zu viel ist, nehmen wir 30 Tage lang zurück, siehe <a
        href="/kb/ruecksendung-und-erstattung">Rücksendung und Erstattung</a>.</p>
      <h2>Gute und schlechte Plätze</h2>
      <ul>
        <li>Gut: frei auf einem Regal, in Tischhöhe; bei Betondecken im Treppenhaus.</li>
        <li>Schlecht: hinter dem Fernseher, im Metallschrank, neben der Mikrowelle, auf der Fußbodenheizung.</li>
      </ul>
      <h2>Gartenhaus und Nebengebäude</h2>
      <p>Liegt ein Netzwerkkabel, ist das die beste Lösung: Der Pebble erkennt es von selbst und nutzt es als Rückweg.
        Der Raum muss trocken sein und darf nicht unter 0 °C abkühlen. Im Freien darf ein Pebble nicht stehen.</p>
      <h2>Prüfen</h2>
      <p>In der App zeigt <strong>Geräte &gt; Ihr Pebble &gt; Signal</strong>, wie gut die Verbindung ist. Bei
        „schwach“ rücken Sie ihn ein bis zwei Meter zum Router hin.</p>
    `,
  },
  {
    slug: 'router-zuruecksetzen',
    title: 'Router neu starten oder zurücksetzen',
    category: 'technical',
    language: 'de',
    tags: ['Neustart', 'Werkseinstellungen', 'Reset', 'Admin-Kennwort'],
    by: 3,
    reads: 120,
    votes: [27, 3],
    body: page`
      <p>Ein <strong>Neustart</strong> löscht nichts und hilft erstaunlich oft. <strong>Zurücksetzen</strong> stellt
        den Zustand ab Werk wieder her. Versuchen Sie es in dieser Reihenfolge.</p>
      <h2>Neu starten</h2>
      <p>Tippen Sie in der App auf <strong>Geräte &gt; Larkspur One &gt; Neu starten</strong>, oder ziehen Sie den
        Stecker für zehn Sekunden. Nach etwa zwei Minuten ist der Ring wieder weiß.</p>
      <h2>Zurücksetzen</h2>
      <ol>
        <li>Drücken Sie mit einer Büroklammer zehn Sekunden lang den Knopf im kleinen Loch auf der Rückseite, bis der
          Ring erlischt.</li>
        <li>Warten Sie, bis er blau leuchtet.</li>
        <li>Öffnen Sie die App und fügen Sie den Router hinzu, als wäre er neu. Sind Sie mit demselben Konto
          angemeldet, bietet sie die letzte Sicherung an, und alles ist wieder wie zuvor.</li>
      </ol>
      <h2>Was dabei gelöscht wird</h2>
      <p>WLAN-Name und Passwort stehen danach wieder so, wie sie unten auf dem Gerät gedruckt sind. Regeln, feste
        Adressen und das Admin-Kennwort sind weg, wenn Sie keine Sicherung zurückholen. Die Firmware bleibt, und der
        Router gehört weiterhin Ihrem Konto. Wer ihn verkauft, muss ihn vorher dort entfernen, sonst kann der Käufer
        nichts damit anfangen.</p>
      <h2>Er startet nicht mehr</h2>
      <p>Bleibt der Ring länger als zehn Minuten orange, ist eine Aktualisierung hängen geblieben. Den Weg heraus
        beschreibt auf Englisch <a href="/kb/update-stuck">An update is stuck: recovery mode</a>.</p>
    `,
  },
  {
    slug: 'neu-in-4-3',
    title: 'Was ist neu in Firmware 4.3',
    category: 'technical',
    language: 'de',
    tags: ['Firmware', 'Neuerungen', 'IPv6'],
    by: 5,
    is_draft: true,
    reads: 0,
    votes: [0, 0],
    body: page`
      <p>Version 4.3 erreicht im Lauf des Monats alle Larkspur One, jeden Tag ein Zehntel davon.</p>
      <h2>Neu</h2>
      <ul>
        <li>IPv6 auch im Gastnetz: Es bekommt ein eigenes Präfix.</li>
        <li>Der Ring lässt sich unter <strong>System &gt; Licht</strong> dimmen oder abschalten.</li>
        <li>Die <strong>SIP-Hilfe</strong> ist von Anfang an aus und nicht mehr versteckt.</li>
      </ul>
      <h2>Behoben</h2>
      <ul>
        <li>IPv6 fällt nicht mehr einige Stunden nach einem Neustart aus.</li>
        <li>Der QR-Code des Gastnetzes wird neu gezeichnet, sobald sich das Passwort ändert.</li>
        <li>Ist der Speicher voll, sagt der Router vor der Aktualisierung, was gelöscht werden kann.</li>
        <li>In der App heißt der Knopf jetzt „Gastgeräte entfernen“. Ihre Gäste dürfen bleiben.</li>
      </ul>
      <h2>Gut zu wissen</h2>
      <p>Wer Vorabversionen bezieht, bekommt 4.3 zuerst und wechselt danach von selbst zurück. Ältere Geräte, die nur
        WPA2 sprechen, nutzen weiterhin das Gerätenetz.</p>
      <p>Vor der Veröffentlichung: Bilder der Seite „Licht“ ergänzen, Datum eintragen, mit der englischen Fassung
        abgleichen.</p>
    `,
  },
];
