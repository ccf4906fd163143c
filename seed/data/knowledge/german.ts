// Articles in German about bills, the account and setting up.
import { page, type Guide } from './guide.ts';

export const german: Guide[] = [
  {
    slug: 'rechnungen',
    title: 'Rechnung herunterladen oder berichtigen lassen',
    category: 'billing',
    language: 'de',
    tags: ['Rechnung', 'Umsatzsteuer-ID', 'Firma', 'Beleg'],
    by: 3,
    reads: 60,
    votes: [15, 1],
    body: page`
      <p>Alle Rechnungen, für Tarife wie für Bestellungen, liegen als PDF unter <strong>Konto &gt;
        Rechnungen</strong>. Auf Wunsch geht jede neue zusätzlich an eine zweite Adresse, etwa die Ihrer Buchhaltung:
        <strong>Konto &gt; Rechnungen &gt; Kopie an</strong>.</p>
      <h2>Auf die Firma ausstellen</h2>
      <ol>
        <li>Öffnen Sie <strong>Konto &gt; Rechnungsanschrift</strong>.</li>
        <li>Tragen Sie Firma, Anschrift und, falls vorhanden, die Umsatzsteuer-ID ein.</li>
        <li>Speichern Sie. Alle künftigen Rechnungen tragen diese Angaben.</li>
      </ol>
      <h2>Eine Rechnung umschreiben</h2>
      <p>Ändern dürfen wir eine ausgestellte Rechnung nicht, aber stornieren und neu ausstellen. Haben Sie
        versehentlich privat bestellt, schreiben Sie uns die Nummer der Rechnung und die vollständige Anschrift der
        Firma. Die neue Fassung ersetzt die alte im Konto; abgebucht wird nichts noch einmal. Möglich ist das bis zum
        Ende des folgenden Jahres.</p>
      <h2>Eine Rechnung fehlt</h2>
      <ul>
        <li>Bei Kartenzahlung erscheint sie nach einem Tag, bei Lastschrift nach bis zu fünf Tagen.</li>
        <li>Ohne Konto bestellt? Dann ging sie an die Adresse aus der Bestellung. Nennen Sie uns deren Nummer; sie
          beginnt mit <code>LK-</code>.</li>
        <li>Haben Sie zwei Konten, liegt sie vielleicht im anderen.</li>
      </ul>
      <p>Zahlen auf Rechnung ist ab zehn Geräten möglich, siehe auf Englisch <a href="/kb/orders-for-companies">Orders
        for companies</a>.</p>
    `,
  },
  {
    slug: 'tarif-kuendigen',
    title: 'Tarif kündigen',
    category: 'billing',
    language: 'de',
    tags: ['Kündigung', 'Abo', 'Vertrag', 'beenden'],
    by: 1,
    reads: 85,
    votes: [19, 3],
    body: page`
      <p>Sie können jederzeit kündigen, ohne Grund und ohne Anruf.</p>
      <ol>
        <li>Öffnen Sie <strong>Konto &gt; Tarif</strong> und tippen Sie auf <strong>Kündigen</strong>.</li>
        <li>Bestätigen Sie. Eine E-Mail nennt Ihnen den letzten Tag. Kommt innerhalb einer Stunde keine, hat uns die
          Kündigung nicht erreicht: Bitte schreiben Sie uns dann.</li>
      </ol>
      <p>Der Tarif läuft bis zum Ende des bezahlten Monats oder Jahres. Danach arbeiten Ihre Geräte weiter wie ohne
        Tarif: WLAN, Gastnetz und Aktualisierungen bleiben.</p>
      <h2>Geld zurück</h2>
      <ul>
        <li>Innerhalb von <strong>14 Tagen</strong> nach einer Abbuchung erstatten wir sie auf Wunsch ganz.</li>
        <li>Später wird der Rest eines Monats nicht erstattet. Von einem Jahr erstatten wir die Monate, die noch nicht
          begonnen haben.</li>
      </ul>
      <h2>Ihre Einstellungen</h2>
      <p>Der Router behält sie. Die Sicherungen in der Cloud bewahren wir ein Jahr lang auf, falls Sie zurückkommen;
        dann werden sie gelöscht.</p>
      <h2>Gekündigt und trotzdem abgebucht?</h2>
      <p>Die Android-App der Versionen 3.x hat Kündigungen für sich behalten. Haben Sie mit ihr gekündigt, schreiben
        Sie uns: Wir beenden den Tarif zu jenem Tag und erstatten alles seither.</p>
      <p>Umziehen müssen Sie übrigens nicht kündigen: Nehmen Sie den Router einfach mit und tragen Sie am neuen Ort
        die Zugangsdaten des neuen Anbieters ein.</p>
    `,
  },
  {
    slug: 'ruecksendung-und-erstattung',
    title: 'Rücksendung und Erstattung',
    category: 'billing',
    language: 'de',
    tags: ['Rückgabe', 'Widerruf', 'Retoure', 'Geld zurück'],
    by: 3,
    reads: 65,
    votes: [14, 2],
    body: page`
      <p>Was Sie in unserem Shop gekauft haben, nehmen wir <strong>30 Tage</strong> lang zurück, gebraucht oder nicht,
        ohne Angabe von Gründen. Den Rückweg zahlen wir.</p>
      <ol>
        <li>Entfernen Sie das Gerät aus Ihrem Konto: <strong>Geräte &gt; das Gerät &gt; Entfernen</strong>. Sonst kann
          niemand anders es benutzen.</li>
        <li>Öffnen Sie <strong>Konto &gt; Bestellungen</strong>, wählen Sie die Bestellung und tippen Sie auf
          <strong>Zurücksenden</strong>.</li>
        <li>Wählen Sie, was zurückgeht, auch einzelne Teile eines Sets, und drucken Sie das Etikett.</li>
        <li>Legen Sie Netzteil, Kabel und einen Zettel mit der Bestellnummer bei. Geben Sie das Paket in einem
          Paketshop ab und behalten Sie den Beleg.</li>
      </ol>
      <h2>Wann das Geld kommt</h2>
      <p>Innerhalb von drei Werktagen nach Ankunft sehen wir das Paket an und überweisen dorthin zurück, woher die
        Zahlung kam. Ihre Bank braucht dann noch zwei bis fünf Werktage. Sie erhalten den vollen Preis, bei Rückgabe
        der ganzen Bestellung auch den Versand.</p>
      <h2>Nichts gehört?</h2>
      <p>Ist das Paket laut Sendungsverfolgung seit zehn Werktagen zugestellt, schreiben Sie uns mit der Bestellnummer
        (<code>LK-</code> und fünf Ziffern). Wir suchen es.</p>
      <h2>Defekt statt unerwünscht?</h2>
      <p>Dann gilt die Garantie von drei Jahren, und der Ersatz kommt zuerst: auf Englisch <a
        href="/kb/warranty-and-exchange">Warranty and exchange</a>.</p>
    `,
  },
  {
    slug: 'passwort-vergessen',
    title: 'Passwort vergessen oder Konto gesperrt',
    category: 'account',
    language: 'de',
    tags: ['Kennwort', 'Anmeldung', 'gesperrt', 'Link'],
    by: 5,
    reads: 100,
    votes: [22, 4],
    body: page`
      <p>Tippen Sie auf der Anmeldeseite auf <strong>Passwort vergessen</strong> und geben Sie die Adresse Ihres
        Kontos ein. Nach wenigen Minuten kommt eine E-Mail mit einem Link. Er gilt eine Stunde und nur einmal.</p>
      <h2>Die E-Mail kommt nicht</h2>
      <ol>
        <li>Warten Sie zehn Minuten; manche Anbieter halten unsere Nachrichten eine Weile zurück.</li>
        <li>Sehen Sie im Spam-Ordner nach, Absender <code>@larkspur.example</code>.</li>
        <li>Stimmt die Adresse? An Adressen ohne Konto schicken wir nichts und verraten es auch nicht.</li>
      </ol>
      <h2>„Dieser Link ist nicht mehr gültig“</h2>
      <p>Nur der <strong>neueste</strong> zählt. Wer fünfmal drückt, bekommt fünf E-Mails, und vier davon sind
        wertlos.</p>
      <h2>„Konto gesperrt“</h2>
      <p>Nach mehreren falschen Passwörtern wird das Konto für eine Minute gesperrt, und nach jedem weiteren Versuch
        doppelt so lange. Raten Sie nicht weiter: Ein neues Passwort über den Link hebt die Sperre auf.</p>
      <h2>Handy verloren?</h2>
      <p>Fehlen Ihnen die Codes für die Anmeldung in zwei Schritten, hilft einer der zehn Wiederherstellungscodes.
        Haben Sie auch die nicht, verbinden Sie einen Rechner per Kabel mit dem Router, öffnen
        <code>http://router.lan/owner</code> und schicken uns die acht Zeichen, die dort stehen. Ausführlich, auf
        Englisch: <a href="/kb/lost-your-phone">Lost your phone</a>.</p>
      <p>Das Passwort fürs WLAN ist ein anderes. Sie sehen es in der App unter <strong>WLAN</strong>, wenn Sie auf das
        Auge tippen.</p>
    `,
  },
  {
    slug: 'larkspur-one-in-betrieb-nehmen',
    title: 'Larkspur One in Betrieb nehmen',
    category: 'general',
    language: 'de',
    tags: ['Einrichtung', 'Installation', 'erste Schritte', 'neuer Router'],
    by: 1,
    reads: 130,
    votes: [29, 2],
    body: page`
      <p>Sie brauchen zehn Minuten, ein Telefon und, falls Ihr Anbieter eine Einwahl verlangt (bei DSL fast immer),
        die Zugangsdaten aus seinem Brief.</p>
      <ol>
        <li>Verbinden Sie die Buchse <strong>Internet</strong> mit dem Modem oder der Glasfaserdose. Stecken Sie das
          Netzteil ein. Der Ring wird blau.</li>
        <li>Starten Sie das Modem neu. Viele sprechen nur mit dem ersten Gerät, das sie sehen.</li>
        <li>Laden Sie die App <strong>Larkspur</strong>, legen Sie ein Konto an und tippen Sie auf
          <strong>Hinzufügen</strong>.</li>
        <li>Scannen Sie den Code auf der Unterseite, oder tippen Sie die Seriennummer ein. Sie beginnt mit LO.</li>
        <li>Wählen Sie die Art des Anschlusses. Meist findet die App sie selbst heraus.</li>
        <li>Vergeben Sie Namen und Passwort fürs WLAN. Nehmen Sie die des alten Routers, ziehen alle Geräte von selbst
          mit um.</li>
        <li>Warten Sie die erste Aktualisierung ab. Der Ring ist etwa vier Minuten lang orange, dann weiß.</li>
      </ol>
      <h2>Kein Telefon zur Hand</h2>
      <p>Öffnen Sie <code>http://router.lan</code> an einem Rechner, der an Buchse 1 hängt. Die Schritte sind
        dieselben. Auf der Kurzanleitung der ersten Auflage steht leider eine falsche Adresse.</p>
      <h2>Der Router des Anbieters bleibt davor</h2>
      <p>Dann sollte er in den Bridge-Modus, sonst kommen sich zwei Router in die Quere. Hängt das Telefon an ihm,
        geht es auch umgekehrt: <a href="/kb/using-bridge-mode">Using bridge mode</a> (auf Englisch).</p>
      <h2>Wie weiter</h2>
      <p><a href="/kb/wlan-fuer-gaeste">WLAN für Gäste einrichten</a> · <a href="/kb/wlan-bis-ins-dachgeschoss">WLAN
        bis ins Dachgeschoss</a></p>
    `,
  },
];
