<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ActionRules</name>
    <message>
        <source>No fax has failed</source>
        <translation>Kein Fax ist gescheitert</translation>
    </message>
    <message>
        <source>Select one fax first</source>
        <translation>Zuerst ein Fax auswählen</translation>
    </message>
    <message>
        <source>This fax has no pages yet</source>
        <translation>Dieses Fax hat noch keine Seiten</translation>
    </message>
    <message>
        <source>There is no report of this fax on this server</source>
        <translation>Auf diesem Server gibt es keinen Bericht zu diesem Fax</translation>
    </message>
    <message>
        <source>This fax was received, not sent</source>
        <translation>Dieses Fax wurde empfangen, nicht gesendet</translation>
    </message>
    <message>
        <source>Select a fax in the inbox or the archive first</source>
        <translation>Zuerst ein Fax in Posteingang oder Archiv auswählen</translation>
    </message>
    <message>
        <source>This fax is still being received</source>
        <translation>Dieses Fax wird noch empfangen</translation>
    </message>
    <message>
        <source>All faxes have been read</source>
        <translation>Alle Faxe sind gelesen</translation>
    </message>
    <message>
        <source>Select a fax in the inbox first</source>
        <translation>Zuerst ein Fax im Posteingang auswählen</translation>
    </message>
    <message>
        <source>This fax is yours</source>
        <translation>Dieses Fax gehört Ihnen</translation>
    </message>
    <message>
        <source>Not &amp;done</source>
        <translation>Un&amp;erledigt</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Pause %1 of %2</source>
        <translation>%1 von %2 an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Pause %1 of %2 (%3 are being sent)</source>
        <translation>%1 von %2 an&amp;halten (%3 werden gesendet)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Resume %1 of %2</source>
        <translation>%1 von %2 &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Resume %1 of %2 (%3 are being sent)</source>
        <translation>%1 von %2 &amp;fortsetzen (%3 werden gesendet)</translation>
    </message>
    <message>
        <source>&amp;Retry now</source>
        <translation>Jetzt &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Retry %1 of %2 now</source>
        <translation>%1 von %2 jetzt &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Retry %1 of %2 now (%3 are being sent)</source>
        <translation>%1 von %2 jetzt &amp;wiederholen (%3 werden gesendet)</translation>
    </message>
    <message>
        <source>R&amp;aise priority</source>
        <translation>Priorität &amp;erhöhen</translation>
    </message>
    <message>
        <source>R&amp;aise priority of %1 of %2</source>
        <translation>Priorität von %1 von %2 &amp;erhöhen</translation>
    </message>
    <message>
        <source>R&amp;aise priority of %1 of %2 (%3 are being sent)</source>
        <translation>Priorität von %1 von %2 &amp;erhöhen (%3 werden gesendet)</translation>
    </message>
    <message>
        <source>&amp;Lower priority</source>
        <translation>Priorität &amp;senken</translation>
    </message>
    <message>
        <source>&amp;Lower priority of %1 of %2</source>
        <translation>Priorität von %1 von %2 &amp;senken</translation>
    </message>
    <message>
        <source>&amp;Lower priority of %1 of %2 (%3 are being sent)</source>
        <translation>Priorität von %1 von %2 &amp;senken (%3 werden gesendet)</translation>
    </message>
    <message>
        <source>R&amp;eschedule</source>
        <translation>Neu &amp;planen</translation>
    </message>
    <message>
        <source>R&amp;eschedule %1 of %2</source>
        <translation>%1 von %2 neu &amp;planen</translation>
    </message>
    <message>
        <source>R&amp;eschedule %1 of %2 (%3 are being sent)</source>
        <translation>%1 von %2 neu &amp;planen (%3 werden gesendet)</translation>
    </message>
    <message>
        <source>&amp;Move to line</source>
        <translation>&amp;Leitung wechseln</translation>
    </message>
    <message>
        <source>&amp;Move %1 of %2 to line</source>
        <translation>&amp;Leitung von %1 von %2 wechseln</translation>
    </message>
    <message>
        <source>&amp;Move %1 of %2 to line (%3 are being sent)</source>
        <translation>&amp;Leitung von %1 von %2 wechseln (%3 werden gesendet)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel %1 of %2</source>
        <translation>%1 von %2 a&amp;bbrechen</translation>
    </message>
    <message>
        <source>This fax is being sent</source>
        <translation>Dieses Fax wird gesendet</translation>
    </message>
    <message>
        <source>This fax is finished</source>
        <translation>Dieses Fax ist fertig</translation>
    </message>
    <message>
        <source>Only a fax that waits has a priority and a line</source>
        <translation>Nur ein wartendes Fax hat Priorität und Leitung</translation>
    </message>
    <message>
        <source>It has the highest priority already</source>
        <translation>Es hat schon die höchste Priorität</translation>
    </message>
    <message>
        <source>It has the lowest priority already</source>
        <translation>Es hat schon die niedrigste Priorität</translation>
    </message>
    <message>
        <source>Select one fax only</source>
        <translation>Nur ein Fax auswählen</translation>
    </message>
    <message>
        <source>Select a fax in the outbox first</source>
        <translation>Zuerst ein Fax im Postausgang auswählen</translation>
    </message>
    <message>
        <source>A fax that is being sent cannot be paused</source>
        <translation>Während des Sendens lässt sich ein Fax nicht anhalten</translation>
    </message>
    <message>
        <source>Only a fax that has failed or waits for its time can be sent now</source>
        <translation>Nur ein gescheitertes oder auf seine Zeit wartendes Fax lässt sich jetzt senden</translation>
    </message>
    <message>
        <source>&amp;Turn on</source>
        <translation>Eins&amp;chalten</translation>
    </message>
    <message>
        <source>&amp;Turn on %1 lines</source>
        <translation>%1 Leitungen eins&amp;chalten</translation>
    </message>
    <message>
        <source>&amp;Pause after this call</source>
        <translation>Na&amp;ch diesem Anruf anhalten</translation>
    </message>
    <message>
        <source>&amp;Turn off</source>
        <translation>Auss&amp;chalten</translation>
    </message>
    <message>
        <source>&amp;Turn off %1 lines</source>
        <translation>%1 Leitungen auss&amp;chalten</translation>
    </message>
    <message>
        <source>&amp;Turn off %1 lines (%2 after their call)</source>
        <translation>%1 Leitungen auss&amp;chalten (%2 nach ihrem Anruf)</translation>
    </message>
    <message>
        <source>This server has no lines</source>
        <translation>Dieser Server hat keine Leitungen</translation>
    </message>
    <message>
        <source>This line does not ring</source>
        <translation>Diese Leitung klingelt nicht</translation>
    </message>
    <message>
        <source>No call is up on this line</source>
        <translation>Auf dieser Leitung läuft kein Anruf</translation>
    </message>
    <message>
        <source>Open the address book first</source>
        <translation>Zuerst das Adressbuch öffnen</translation>
    </message>
    <message>
        <source>No contact is selected</source>
        <translation>Kein Kontakt ist ausgewählt</translation>
    </message>
    <message>
        <source>The contact has no fax number</source>
        <translation>Der Kontakt hat keine Faxnummer</translation>
    </message>
    <message>
        <source>Select one received fax first</source>
        <translation>Zuerst ein empfangenes Fax auswählen</translation>
    </message>
    <message>
        <source>The sender is in the address book, or has no number</source>
        <translation>Der Absender ist schon im Adressbuch oder hat keine Nummer</translation>
    </message>
    <message>
        <source>No cover page is selected</source>
        <translation>Kein Deckblatt ist ausgewählt</translation>
    </message>
    <message>
        <source>This server allows only its own cover pages</source>
        <translation>Dieser Server erlaubt nur seine eigenen Deckblätter</translation>
    </message>
    <message>
        <source>This cover page belongs to Fax Console; duplicate it to change it</source>
        <translation>Dieses Deckblatt gehört zu Fax Console; duplizieren Sie es zum Ändern</translation>
    </message>
    <message>
        <source>This cover page is on the server already</source>
        <translation>Dieses Deckblatt ist schon auf dem Server</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 ist nicht schreibbar: %2</translation>
    </message>
</context>
<context>
    <name>Broadcast</name>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n gesendet</numerusform>
            <numerusform>%n gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the line</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Doc</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Them</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Page data</source>
        <translation>Seitendaten</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 (waited %2)</source>
        <translation>%1 (wartete %2)</translation>
    </message>
    <message>
        <source>CSID not given</source>
        <translation>CSID fehlt</translation>
    </message>
    <message>
        <source>CSID %1</source>
        <translation>CSID %1</translation>
    </message>
    <message>
        <source>TSID not given</source>
        <translation>TSID fehlt</translation>
    </message>
    <message>
        <source>TSID %1</source>
        <translation>TSID %1</translation>
    </message>
    <message>
        <source>%1, bad line: %2</source>
        <translation>%1, gestört: %2</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>no ECM</source>
        <translation>ohne ECM</translation>
    </message>
    <message>
        <source>A, call set-up</source>
        <translation>A, Verbindungsaufbau</translation>
    </message>
    <message>
        <source>B, negotiation</source>
        <translation>B, Aushandlung</translation>
    </message>
    <message>
        <source>C, page data</source>
        <translation>C, Seitendaten</translation>
    </message>
    <message>
        <source>D, confirmation</source>
        <translation>D, Bestätigung</translation>
    </message>
    <message>
        <source>E, release</source>
        <translation>E, Abbau</translation>
    </message>
    <message numerus="yes">
        <source>%n retrains</source>
        <translation>
            <numerusform>%n Neutraining</numerusform>
            <numerusform>%n Neutrainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad lines</source>
        <translation>
            <numerusform>%n Fehlerzeile</numerusform>
            <numerusform>%n Fehlerzeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>ClipboardTexts</name>
    <message>
        <source>Cannot write %1</source>
        <translation>%1 ist nicht schreibbar</translation>
    </message>
    <message>
        <source>Picture from the clipboard</source>
        <translation>Bild aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Text from the clipboard</source>
        <translation>Text aus der Zwischenablage</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that can be faxed</source>
        <translation>Die Zwischenablage enthält nichts Faxbares</translation>
    </message>
</context>
<context>
    <name>ColumnsMenuTexts</name>
    <message>
        <source>There is no list here</source>
        <translation>Hier ist keine Liste</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>billing code</source>
        <translation>Abrechnungscode</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; has %2 letters; %3 are possible.</source>
        <translation>Das Feld „%1“ hat %2 Zeichen; %3 sind möglich.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A contact can have %1 fax numbers, not more.</source>
        <translation>Ein Kontakt kann höchstens %1 Faxnummern haben.</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>A contact can be in %1 groups, not more.</source>
        <translation>Ein Kontakt kann in höchstens %1 Gruppen sein.</translation>
    </message>
    <message>
        <source>A contact needs a name, a company or a fax number.</source>
        <translation>Ein Kontakt braucht einen Namen, eine Firma oder eine Faxnummer.</translation>
    </message>
</context>
<context>
    <name>ContactField</name>
    <message>
        <source>Not used</source>
        <translation>Ungenutzt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Fax number</source>
        <translation>Faxnummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Avoid error correction</source>
        <translation>Ohne Fehlerkorrektur</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Abrechnungscode</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
</context>
<context>
    <name>ContactImport</name>
    <message>
        <source>%1 has no fax number.</source>
        <translation>%1 hat keine Faxnummer.</translation>
    </message>
</context>
<context>
    <name>ContactListPage</name>
    <message>
        <source>Cannot read %1: it is not a file</source>
        <translation>%1 ist nicht lesbar: es ist keine Datei</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts added</source>
        <translation>
            <numerusform>%n Kontakt hinzugefügt</numerusform>
            <numerusform>%n Kontakte hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without number</source>
        <translation>
            <numerusform>%n ohne Nummer</numerusform>
            <numerusform>%n ohne Nummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be used</source>
        <translation>
            <numerusform>%n unbrauchbarer</numerusform>
            <numerusform>%n unbrauchbare</numerusform>
        </translation>
    </message>
    <message>
        <source>the rest of the list was not read</source>
        <translation>der Rest der Liste wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>CoverCheck</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fein</translation>
    </message>
    <message>
        <source>Superfine</source>
        <translation>Superfein</translation>
    </message>
    <message>
        <source>Text under %1 mm will not be readable at %2.</source>
        <translation>Schrift unter %1 mm ist mit %2 nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n objects go over the edge of the paper and will be cut off.</source>
        <translation>
            <numerusform>%n Objekt ragt über den Papierrand und wird abgeschnitten.</numerusform>
            <numerusform>%n Objekte ragen über den Papierrand und werden abgeschnitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no field: nothing will stand there.</source>
        <translation>%1 ist kein Feld: Dort wird nichts stehen.</translation>
    </message>
</context>
<context>
    <name>CoverField</name>
    <message>
        <source>Recipient&apos;s name</source>
        <translation>Name des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s given name</source>
        <translation>Vorname des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s company</source>
        <translation>Firma des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s department</source>
        <translation>Abteilung des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s title</source>
        <translation>Funktion des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s office</source>
        <translation>Büro des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s fax number</source>
        <translation>Faxnummer des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s phone</source>
        <translation>Telefon des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s phone at home</source>
        <translation>Telefon privat des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s street</source>
        <translation>Straße des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s ZIP code</source>
        <translation>PLZ des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s place</source>
        <translation>Ort des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s state</source>
        <translation>Bundesland des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s country</source>
        <translation>Land des Empfängers</translation>
    </message>
    <message>
        <source>Recipient&apos;s e-mail address</source>
        <translation>E-Mail-Adresse des Empfängers</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s given name</source>
        <translation>Vorname des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s company</source>
        <translation>Firma des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s department</source>
        <translation>Abteilung des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s title</source>
        <translation>Funktion des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s office</source>
        <translation>Büro des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s fax number</source>
        <translation>Faxnummer des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s phone</source>
        <translation>Telefon des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s phone at home</source>
        <translation>Telefon privat des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s street</source>
        <translation>Straße des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s ZIP code</source>
        <translation>PLZ des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s place</source>
        <translation>Ort des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s country</source>
        <translation>Land des Absenders</translation>
    </message>
    <message>
        <source>Sender&apos;s e-mail address</source>
        <translation>E-Mail-Adresse des Absenders</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Abrechnungscode</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Pages with cover page</source>
        <translation>Seiten mit Deckblatt</translation>
    </message>
    <message>
        <source>Pages without cover page</source>
        <translation>Seiten ohne Deckblatt</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Job number</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Other recipients</source>
        <translation>Weitere Empfänger</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation>Einkauf</translation>
    </message>
    <message>
        <source>Head of purchasing</source>
        <translation>Leiterin Einkauf</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Sales manager</source>
        <translation>Vertriebsleiter</translation>
    </message>
    <message>
        <source>Price list May</source>
        <translation>Preisliste Mai</translation>
    </message>
    <message>
        <source>Please find our price list for May on the following pages.

**New:** all prices hold until the end of the month. If you have questions please call, or send your order to the fax number above.

Kind regards</source>
        <translation>Auf den folgenden Seiten erhalten Sie unsere Preisliste für Mai.

**Neu:** Alle Preise gelten bis Monatsende. Bei Fragen rufen Sie bitte an, oder senden Sie Ihre Bestellung an die Faxnummer oben.

Mit freundlichen Grüßen</translation>
    </message>
</context>
<context>
    <name>CoverFile</name>
    <message>
        <source>the attribute &quot;%1&quot; is missing</source>
        <translation>das Attribut „%1“ fehlt</translation>
    </message>
    <message>
        <source>the attribute &quot;%1&quot; cannot be &quot;%2&quot;</source>
        <translation>das Attribut „%1“ kann nicht „%2“ sein</translation>
    </message>
    <message>
        <source>the attribute &quot;%1&quot; is not known</source>
        <translation>das Attribut „%1“ ist unbekannt</translation>
    </message>
    <message>
        <source>this is not a cover page of Fax Console</source>
        <translation>dies ist kein Deckblatt von Fax Console</translation>
    </message>
    <message>
        <source>“%1” is refused, line %2: %3.</source>
        <translation>„%1“ wird abgelehnt, Zeile %2: %3.</translation>
    </message>
    <message>
        <source>a document type (DOCTYPE) is not allowed</source>
        <translation>ein Dokumenttyp (DOCTYPE) ist nicht erlaubt</translation>
    </message>
    <message>
        <source>a processing instruction is not allowed</source>
        <translation>eine Verarbeitungsanweisung ist nicht erlaubt</translation>
    </message>
    <message>
        <source>text outside of a &lt;text&gt; element</source>
        <translation>Text außerhalb eines Elements &lt;text&gt;</translation>
    </message>
    <message>
        <source>the entity &quot;&amp;%1;&quot; is not allowed</source>
        <translation>die Entität „&amp;%1;“ ist nicht erlaubt</translation>
    </message>
    <message>
        <source>the encoding &quot;%1&quot; is not allowed, only UTF-8</source>
        <translation>der Zeichensatz „%1“ ist nicht erlaubt, nur UTF-8</translation>
    </message>
    <message>
        <source>it was made by a newer version of Fax Console</source>
        <translation>es stammt von einer neueren Version von Fax Console</translation>
    </message>
    <message>
        <source>the element &lt;%1&gt; is not known</source>
        <translation>das Element &lt;%1&gt; ist unbekannt</translation>
    </message>
    <message>
        <source>more than %1 objects</source>
        <translation>mehr als %1 Objekte</translation>
    </message>
    <message>
        <source>in &lt;%1&gt;, %2</source>
        <translation>in &lt;%1&gt;: %2</translation>
    </message>
    <message>
        <source>of &lt;%1&gt;, %2</source>
        <translation>in &lt;%1&gt;: %2</translation>
    </message>
    <message>
        <source>a second &lt;note&gt;</source>
        <translation>ein zweites &lt;note&gt;</translation>
    </message>
    <message>
        <source>the element &lt;%1&gt; must not lie in &lt;%2&gt;</source>
        <translation>das Element &lt;%1&gt; darf nicht in &lt;%2&gt; liegen</translation>
    </message>
    <message>
        <source>&lt;%1&gt; must be empty</source>
        <translation>&lt;%1&gt; muss leer sein</translation>
    </message>
    <message>
        <source>the picture is not written in base64</source>
        <translation>das Bild ist nicht in Base64 geschrieben</translation>
    </message>
    <message>
        <source>“%1” is empty; choose another file.</source>
        <translation>„%1“ ist leer; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MiB; make its pictures smaller.</source>
        <translation>„%1“ ist größer als %2 MiB; verkleinern Sie die Bilder darin.</translation>
    </message>
</context>
<context>
    <name>CoverFolder</name>
    <message>
        <source>There is no cover page &quot;%1&quot;</source>
        <translation>Ein Deckblatt „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>The cover page &quot;%1&quot; cannot be read: %2</source>
        <translation>Das Deckblatt „%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The cover page &quot;%1&quot; cannot be stored: %2</source>
        <translation>Das Deckblatt „%1“ ist nicht speicherbar: %2</translation>
    </message>
    <message>
        <source>There is a cover page &quot;%1&quot; already</source>
        <translation>Ein Deckblatt „%1“ gibt es schon</translation>
    </message>
    <message>
        <source>There are %1 cover pages already, remove one first</source>
        <translation>Es gibt schon %1 Deckblätter, entfernen Sie erst eines</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The name of a cover page has 1 to %1 letters, digits, spaces and - _ . ( )</source>
        <translation>Der Name eines Deckblatts hat 1 bis %1 Buchstaben, Ziffern, Leerzeichen und - _ . ( )</translation>
    </message>
</context>
<context>
    <name>CoverInsert</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 KB; make the picture smaller.</source>
        <translation>„%1“ ist größer als %2 KB; verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>“%1” is no PNG, JPEG or TIFF picture; save it as one of these.</source>
        <translation>„%1“ ist kein PNG-, JPEG- oder TIFF-Bild; speichern Sie es als eines davon.</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2</source>
        <translation>„%1“ ist unbrauchbar: %2</translation>
    </message>
</context>
<context>
    <name>CoverRules</name>
    <message>
        <source>it lies more than %1 mm away</source>
        <translation>es liegt mehr als %1 mm entfernt</translation>
    </message>
    <message>
        <source>its width and height must be above 0</source>
        <translation>Breite und Höhe müssen über 0 sein</translation>
    </message>
    <message>
        <source>its text is longer than %1 characters</source>
        <translation>der Text ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>its text names the field %1, which does not exist; for a brace write it twice</source>
        <translation>der Text nennt das Feld %1, das es nicht gibt; eine Klammer schreiben Sie doppelt</translation>
    </message>
    <message>
        <source>its letters must have %1 to %2 points</source>
        <translation>die Schrift muss %1 bis %2 Punkt haben</translation>
    </message>
    <message>
        <source>the name of its font must have 1 to %1 characters</source>
        <translation>der Name der Schrift muss 1 bis %1 Zeichen haben</translation>
    </message>
    <message>
        <source>its line must be %1 to %2 mm wide</source>
        <translation>die Linie muss %1 bis %2 mm breit sein</translation>
    </message>
    <message>
        <source>its picture is larger than %1 KiB</source>
        <translation>das Bild ist größer als %1 KiB</translation>
    </message>
    <message>
        <source>its picture is not a PNG, JPEG or TIFF file</source>
        <translation>das Bild ist keine PNG-, JPEG- oder TIFF-Datei</translation>
    </message>
    <message>
        <source>its picture has %1 × %2 pixels; %3 million are allowed</source>
        <translation>das Bild hat %1 × %2 Bildpunkte; %3 Millionen sind erlaubt</translation>
    </message>
    <message>
        <source>The cover page “%1” cannot be kept: %2</source>
        <translation>Das Deckblatt „%1“ ist nicht speicherbar: %2</translation>
    </message>
    <message>
        <source>it has more than %1 objects</source>
        <translation>es hat mehr als %1 Objekte</translation>
    </message>
    <message>
        <source>its title must have 1 to %1 characters</source>
        <translation>der Titel muss 1 bis %1 Zeichen haben</translation>
    </message>
    <message>
        <source>it has more than one note</source>
        <translation>es hat mehr als eine Notiz</translation>
    </message>
    <message>
        <source>of object %1 (%2), %3</source>
        <translation>Objekt %1 (%2): %3</translation>
    </message>
</context>
<context>
    <name>DeviceFields</name>
    <message>
        <source>Rings</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>It answers after so many.</source>
        <translation>Nach so vielen wird angenommen.</translation>
    </message>
    <message>
        <source>%1 bit/s</source>
        <translation>%1 Bit/s</translation>
    </message>
    <message>
        <source>Highest speed</source>
        <translation>Höchsttempo</translation>
    </message>
    <message>
        <source>In both directions.</source>
        <translation>In beiden Richtungen.</translation>
    </message>
    <message>
        <source>Speed of the cable</source>
        <translation>Tempo des Kabels</translation>
    </message>
    <message>
        <source>Between computer and modem.</source>
        <translation>Zwischen Computer und Modem.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As people call the line.</source>
        <translation>Wie die Leitung heißen soll.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Faxes may go out here.</source>
        <translation>Hier dürfen Faxe hinaus.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>manuell</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Manual: somebody answers in the dashboard.</source>
        <translation>Manuell: Jemand nimmt in der Übersicht an.</translation>
    </message>
    <message>
        <source>ID when sending</source>
        <translation>Kennung beim Senden</translation>
    </message>
    <message>
        <source>Digits, + and space; some machines drop letters.</source>
        <translation>Ziffern, + und Leerzeichen; manche Geräte lassen Buchstaben weg.</translation>
    </message>
    <message>
        <source>ID when answering</source>
        <translation>Kennung beim Annehmen</translation>
    </message>
    <message>
        <source>Outside line</source>
        <translation>Amtsholung</translation>
    </message>
    <message>
        <source>Dialled before every number; a comma is a pause.</source>
        <translation>Wird vor jeder Nummer gewählt; ein Komma ist eine Pause.</translation>
    </message>
    <message>
        <source>Wait for the dial tone</source>
        <translation>Auf Wählton warten</translation>
    </message>
    <message>
        <source>Off: behind exchanges whose tone the modem does not know.</source>
        <translation>Aus: hinter Telefonanlagen, deren Ton das Modem nicht kennt.</translation>
    </message>
    <message>
        <source>Pulse dialling</source>
        <translation>Impulswahl</translation>
    </message>
    <message>
        <source>Only for very old lines.</source>
        <translation>Nur für sehr alte Leitungen.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>How computer and modem share the work.</source>
        <translation>Wie sich Computer und Modem die Arbeit teilen.</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Flusskontrolle</translation>
    </message>
    <message>
        <source>RTS/CTS unless the cable lacks the wires.</source>
        <translation>RTS/CTS, außer dem Kabel fehlen die Adern.</translation>
    </message>
    <message>
        <source>Init strings</source>
        <translation>Init-Befehle</translation>
    </message>
    <message>
        <source>For difficult modems: up to three, separated by spaces, as AT&amp;K3.</source>
        <translation>Für schwierige Modems: bis zu drei, durch Leerzeichen getrennt, wie AT&amp;K3.</translation>
    </message>
</context>
<context>
    <name>DiscountSentence</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 to %2 next day, %3.</source>
        <translation>%1 bis %2 am nächsten Tag, %3.</translation>
    </message>
    <message>
        <source>%1 to %2, %3.</source>
        <translation>%1 bis %2, %3.</translation>
    </message>
    <message>
        <source>There is no discount period: faxes that wait for it are sent at once.</source>
        <translation>Es gibt keine Billigtarif-Zeit: Faxe, die darauf warten, werden sofort gesendet.</translation>
    </message>
    <message>
        <source>Now: discount rate.</source>
        <translation>Jetzt: Billigtarif.</translation>
    </message>
    <message>
        <source>Now: normal rate.</source>
        <translation>Jetzt: Normaltarif.</translation>
    </message>
    <message numerus="yes">
        <source>%n faxes wait for %1.</source>
        <translation>
            <numerusform>%n Fax wartet auf %1.</numerusform>
            <numerusform>%n Faxe warten auf %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes would start at once.</source>
        <translation>
            <numerusform>%n Fax würde sofort beginnen.</numerusform>
            <numerusform>%n Faxe würden sofort beginnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes would start %1 earlier.</source>
        <translation>
            <numerusform>%n Fax würde %1 früher beginnen.</numerusform>
            <numerusform>%n Faxe würden %1 früher beginnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes would start %1 later.</source>
        <translation>
            <numerusform>%n Fax würde %1 später beginnen.</numerusform>
            <numerusform>%n Faxe würden %1 später beginnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentTypes</name>
    <message>
        <source>Cannot fax %1 (%2)</source>
        <translation>%1 ist nicht faxbar (%2)</translation>
    </message>
    <message>
        <source>Cannot read %1: it is not a file</source>
        <translation>%1 ist nicht lesbar: es ist keine Datei</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is too large: all files of a fax may have %2 MiB</source>
        <translation>%1 ist zu groß: alle Dateien eines Faxes dürfen %2 MiB haben</translation>
    </message>
    <message>
        <source>Only files can be dropped here</source>
        <translation>Hier lassen sich nur Dateien ablegen</translation>
    </message>
    <message>
        <source>Drop to send as a fax: 1 file</source>
        <translation>Ablegen, um als Fax zu senden: 1 Datei</translation>
    </message>
    <message>
        <source>Drop to send as a fax: %1 files</source>
        <translation>Ablegen, um als Fax zu senden: %1 Dateien</translation>
    </message>
    <message>
        <source>Documents and pictures (%1)</source>
        <translation>Dokumente und Bilder (%1)</translation>
    </message>
    <message>
        <source>Drop to import the cover page</source>
        <translation>Ablegen, um das Deckblatt zu importieren</translation>
    </message>
</context>
<context>
    <name>DraftCommands</name>
    <message>
        <source>Fax without a subject</source>
        <translation>Fax ohne Betreff</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>“%1” was being written when Fax Console ended.</source>
        <translation>„%1“ war in Arbeit, als Fax Console beendet wurde.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::FaxNotices</name>
    <message numerus="yes">
        <source>Fax from %1, %n pages</source>
        <translation>
            <numerusform>Fax von %1, %n Seite</numerusform>
            <numerusform>Fax von %1, %n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fax received, %n pages</source>
        <translation>
            <numerusform>Fax empfangen, %n Seite</numerusform>
            <numerusform>Fax empfangen, %n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes received</source>
        <translation>
            <numerusform>%n Fax empfangen</numerusform>
            <numerusform>%n Faxe empfangen</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::FileOpener</name>
    <message>
        <source>%1 - Fax Console</source>
        <translation>%1 - Fax Console</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Öffnet %1…</translation>
    </message>
    <message>
        <source>Preparing page %1 of %2</source>
        <translation>Bereitet Seite %1 von %2 vor</translation>
    </message>
    <message>
        <source>There is no page in this file.</source>
        <translation>Diese Datei enthält keine Seite.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of this file could not be read; they are white or wrong.</source>
        <translation>
            <numerusform>%n Zeile dieser Datei war nicht lesbar; sie ist weiß oder falsch.</numerusform>
            <numerusform>%n Zeilen dieser Datei waren nicht lesbar; sie sind weiß oder falsch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::Instance</name>
    <message>
        <source>Fax Console is running, but does not answer (%1). End it and try again.</source>
        <translation>Fax Console läuft, antwortet aber nicht (%1). Beenden Sie es und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::LineNotices</name>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>%1 is ringing</source>
        <translation>%1 klingelt</translation>
    </message>
    <message>
        <source>%1 is ringing: %2</source>
        <translation>%1 klingelt: %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>%1 is out of order</source>
        <translation>%1 ist gestört</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The fax archive needs attention</source>
        <translation>Das Faxarchiv braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::Preferences</name>
    <message>
        <source>&amp;Keep running in the tray</source>
        <translation>&amp;Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Closing the window leaves the icon in the tray</source>
        <translation>Nach dem Schließen des Fensters bleibt das Symbol im Infobereich</translation>
    </message>
    <message>
        <source>&amp;Start when I log in</source>
        <translation>Beim &amp;Anmelden starten</translation>
    </message>
    <message>
        <source>Tells of faxes without a window, from the beginning of the session</source>
        <translation>Meldet Faxe ohne Fenster, vom Beginn der Sitzung an</translation>
    </message>
    <message>
        <source>&amp;Hide names and numbers in notifications</source>
        <translation>&amp;Namen und Nummern in Benachrichtigungen verbergen</translation>
    </message>
    <message>
        <source>Others who see the screen learn only that a fax came or went</source>
        <translation>Wer auf den Bildschirm sieht, erfährt nur, dass ein Fax kam oder ging</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>Kein Infobereich vorhanden</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::ReceiptNotifier</name>
    <message>
        <source>A fax was not sent</source>
        <translation>Fax nicht gesendet</translation>
    </message>
    <message>
        <source>A fax was sent</source>
        <translation>Fax gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n faxes were not sent</source>
        <translation>
            <numerusform>%n Fax wurde nicht gesendet</numerusform>
            <numerusform>%n Faxe wurden nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes were sent</source>
        <translation>
            <numerusform>%n Fax wurde gesendet</numerusform>
            <numerusform>%n Faxe wurden gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>A broadcast has come to its end</source>
        <translation>Eine Rundsendung ist beendet</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Gescheiterte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Nummer ändern</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::SampleSender</name>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The sample needs two lines; this server has %1.</source>
        <translation>Das Beispiel braucht zwei Leitungen; dieser Server hat %1.</translation>
    </message>
    <message>
        <source>Sample fax</source>
        <translation>Beispielfax</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::ServerLink</name>
    <message>
        <source>The fax service has ended</source>
        <translation>Der Faxdienst wurde beendet</translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::Tray</name>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>%1 active, %2 waiting, %3 unread</source>
        <extracomment>Tool tip of the tray icon: faxes on lines, waiting faxes, unread faxes</extracomment>
        <translation>%1 aktiv, %2 wartend, %3 ungelesen</translation>
    </message>
    <message>
        <source>&amp;Answer now</source>
        <translation>Jetzt &amp;annehmen</translation>
    </message>
</context>
<context>
    <name>Fax::ErrorCode</name>
    <message>
        <source>No error</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>The number is busy</source>
        <translation>Die Nummer ist besetzt</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand hat abgenommen</translation>
    </message>
    <message>
        <source>The line has no dial tone</source>
        <translation>Die Leitung hat keinen Wählton</translation>
    </message>
    <message>
        <source>No fax machine answered the call</source>
        <translation>Kein Faxgerät hat den Anruf angenommen</translation>
    </message>
    <message>
        <source>The number cannot be reached</source>
        <translation>Die Nummer ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The number is blocked on this server</source>
        <translation>Die Nummer ist auf diesem Server gesperrt</translation>
    </message>
    <message>
        <source>The line may not dial this number again yet</source>
        <translation>Die Leitung darf diese Nummer noch nicht wieder wählen</translation>
    </message>
    <message>
        <source>The line is in use</source>
        <translation>Die Leitung ist belegt</translation>
    </message>
    <message>
        <source>A call came in while dialling</source>
        <translation>Beim Wählen kam ein Anruf herein</translation>
    </message>
    <message>
        <source>The two machines found no speed that works on this line</source>
        <translation>Die beiden Geräte fanden kein Tempo, das auf dieser Leitung geht</translation>
    </message>
    <message>
        <source>The other machine cannot take pages of this kind</source>
        <translation>Die Gegenstelle kann solche Seiten nicht annehmen</translation>
    </message>
    <message>
        <source>The other machine stopped answering before the first page</source>
        <translation>Die Gegenstelle antwortete vor der ersten Seite nicht mehr</translation>
    </message>
    <message>
        <source>The other machine refused the fax</source>
        <translation>Die Gegenstelle hat das Fax abgelehnt</translation>
    </message>
    <message>
        <source>The other machine answered wrongly before the first page</source>
        <translation>Die Gegenstelle antwortete vor der ersten Seite falsch</translation>
    </message>
    <message>
        <source>The other side hung up during the fax</source>
        <translation>Die Gegenstelle hat während des Faxes aufgelegt</translation>
    </message>
    <message>
        <source>The other machine received a page too badly</source>
        <translation>Die Gegenstelle hat eine Seite zu schlecht empfangen</translation>
    </message>
    <message>
        <source>The page was sent, but the other machine never confirmed it</source>
        <translation>Die Seite wurde gesendet, aber von der Gegenstelle nie bestätigt</translation>
    </message>
    <message>
        <source>The line was too bad for error correction to succeed</source>
        <translation>Die Leitung war für die Fehlerkorrektur zu schlecht</translation>
    </message>
    <message>
        <source>The other machine answered wrongly after a page</source>
        <translation>Die Gegenstelle antwortete nach einer Seite falsch</translation>
    </message>
    <message>
        <source>The other machine was not ready for more pages</source>
        <translation>Die Gegenstelle war nicht bereit für weitere Seiten</translation>
    </message>
    <message>
        <source>The caller hung up during the fax</source>
        <translation>Der Anrufer hat während des Faxes aufgelegt</translation>
    </message>
    <message>
        <source>The caller&apos;s machine did not follow the fax protocol</source>
        <translation>Das Gerät des Anrufers hielt sich nicht an das Faxprotokoll</translation>
    </message>
    <message>
        <source>A received page could not be stored, so it was not confirmed</source>
        <translation>Eine empfangene Seite ließ sich nicht speichern und wurde nicht bestätigt</translation>
    </message>
    <message>
        <source>The call brought no page</source>
        <translation>Der Anruf brachte keine Seite</translation>
    </message>
    <message>
        <source>The file does not exist</source>
        <translation>Die Datei existiert nicht</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Files of this kind cannot be faxed</source>
        <translation>Solche Dateien lassen sich nicht faxen</translation>
    </message>
    <message>
        <source>The document is damaged</source>
        <translation>Das Dokument ist beschädigt</translation>
    </message>
    <message>
        <source>The document has no pages</source>
        <translation>Das Dokument hat keine Seiten</translation>
    </message>
    <message>
        <source>The document needs a password</source>
        <translation>Das Dokument braucht ein Kennwort</translation>
    </message>
    <message>
        <source>The document is too large</source>
        <translation>Das Dokument ist zu groß</translation>
    </message>
    <message>
        <source>A page took too long to prepare</source>
        <translation>Eine Seite brauchte zu lange zum Vorbereiten</translation>
    </message>
    <message>
        <source>The document stopped the program that prepares pages</source>
        <translation>Das Dokument brachte die Seitenvorbereitung zum Absturz</translation>
    </message>
    <message>
        <source>The page range does not fit the document</source>
        <translation>Der Seitenbereich passt nicht zum Dokument</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>Interner Fehler</translation>
    </message>
    <message>
        <source>A value is not allowed</source>
        <translation>Ein Wert ist nicht erlaubt</translation>
    </message>
    <message>
        <source>This is not possible now</source>
        <translation>Das ist jetzt nicht möglich</translation>
    </message>
    <message>
        <source>There is no such object</source>
        <translation>Das Objekt gibt es nicht</translation>
    </message>
    <message>
        <source>You do not have the right to do this</source>
        <translation>Das Recht dazu fehlt Ihnen</translation>
    </message>
    <message>
        <source>The fax database cannot be read or written</source>
        <translation>Die Fax-Datenbank ist nicht lesbar oder nicht beschreibbar</translation>
    </message>
    <message>
        <source>The fax database was written by a newer version</source>
        <translation>Die Fax-Datenbank stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>Another fax service uses this data folder</source>
        <translation>Ein anderer Faxdienst benutzt diesen Datenordner</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Der Datenordner ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Not connected to the fax service</source>
        <translation>Nicht mit dem Faxdienst verbunden</translation>
    </message>
    <message>
        <source>This is not supported</source>
        <translation>Das wird nicht unterstützt</translation>
    </message>
    <message>
        <source>The fax waited too long</source>
        <translation>Das Fax hat zu lange gewartet</translation>
    </message>
    <message>
        <source>A malformed message was refused</source>
        <translation>Eine fehlerhafte Nachricht wurde abgelehnt</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The disk of the fax service is too full</source>
        <translation>Die Festplatte des Faxdienstes ist zu voll</translation>
    </message>
    <message>
        <source>This account may not hand over more faxes now</source>
        <translation>Dieses Konto darf jetzt keine weiteren Faxe aufgeben</translation>
    </message>
    <message>
        <source>The line stopped working during the call</source>
        <translation>Die Leitung fiel während des Anrufs aus</translation>
    </message>
    <message>
        <source>The call made no progress and was ended</source>
        <translation>Der Anruf kam nicht voran und wurde beendet</translation>
    </message>
    <message>
        <source>The fax device is missing</source>
        <translation>Das Faxgerät fehlt</translation>
    </message>
    <message>
        <source>Stopped by a user</source>
        <translation>Durch Benutzer beendet</translation>
    </message>
</context>
<context>
    <name>Fax::Model::Contacts</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>There is no address book of your own here.</source>
        <translation>Hier gibt es kein eigenes Adressbuch.</translation>
    </message>
</context>
<context>
    <name>Fax::Model::CoverPages</name>
    <message>
        <source>There is no folder for personal cover pages</source>
        <translation>Ein Ordner für eigene Deckblätter fehlt</translation>
    </message>
</context>
<context>
    <name>Fax::Model::Document</name>
    <message>
        <source>There is no file to send: set fileName</source>
        <translation>Keine Datei zu senden: fileName setzen</translation>
    </message>
    <message>
        <source>%1 has no recipient: set faxNumber</source>
        <translation>%1 hat keinen Empfänger: faxNumber setzen</translation>
    </message>
    <message>
        <source>The file %1 does not exist</source>
        <translation>Die Datei %1 existiert nicht</translation>
    </message>
    <message>
        <source>The file %1 cannot be read</source>
        <translation>Die Datei %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 is too large: one fax takes 64 MiB of documents</source>
        <translation>%1 ist zu groß: ein Fax fasst 64 MiB Dokumente</translation>
    </message>
</context>
<context>
    <name>Fax::Model::Job</name>
    <message>
        <source>%1 is no command for a job; 1 deletes, 2 pauses, 3 resumes or restarts</source>
        <translation>%1 ist kein Befehl für einen Auftrag; 1 löscht, 2 hält an, 3 setzt fort oder startet neu</translation>
    </message>
    <message>
        <source>What is being received can only be deleted</source>
        <translation>Was gerade empfangen wird, kann nur gelöscht werden</translation>
    </message>
    <message>
        <source>This fax is not being received any more</source>
        <translation>Dieses Fax wird nicht mehr empfangen</translation>
    </message>
</context>
<context>
    <name>Fax::Model::Jobs</name>
    <message>
        <source>There is no job number %1 in this list of %2</source>
        <translation>Auftrag Nummer %1 fehlt in dieser Liste von %2</translation>
    </message>
</context>
<context>
    <name>Fax::Model::Port</name>
    <message>
        <source>Not connected to the server</source>
        <translation>Nicht mit dem Server verbunden</translation>
    </message>
</context>
<context>
    <name>Fax::Model::Ports</name>
    <message>
        <source>There is no port number %1 in this list of %2</source>
        <translation>Leitung Nummer %1 fehlt in dieser Liste von %2</translation>
    </message>
</context>
<context>
    <name>Fax::Model::RoutingMethods</name>
    <message>
        <source>There is no method number %1 in this list of %2</source>
        <translation>Methode Nummer %1 fehlt in dieser Liste von %2</translation>
    </message>
</context>
<context>
    <name>Fax::Model::Server</name>
    <message>
        <source>%1 has not told everything yet: wait for loaded()</source>
        <translation>%1 hat noch nicht alles gemeldet: auf loaded() warten</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
</context>
<context>
    <name>Fax::Model::Tiff</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 is not a plain file.</source>
        <translation>%1 ist keine einfache Datei.</translation>
    </message>
    <message>
        <source>No image is set yet.</source>
        <translation>Noch kein Bild gesetzt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Fax::PageRange</name>
    <message>
        <source>“%1” is not a page range; write for example 1-3, 7, 9-.</source>
        <translation>„%1“ ist kein Seitenbereich; Beispiel: 1-3, 7, 9-.</translation>
    </message>
    <message>
        <source>Page %1 does not exist, the file has %2.</source>
        <translation>Seite %1 gibt es nicht, die Datei hat %2.</translation>
    </message>
    <message>
        <source>The page range “%1” runs backwards.</source>
        <translation>Der Seitenbereich „%1“ läuft rückwärts.</translation>
    </message>
    <message>
        <source>The page range is too long.</source>
        <translation>Der Seitenbereich ist zu lang.</translation>
    </message>
    <message>
        <source>The page range names too many pages.</source>
        <translation>Der Seitenbereich nennt zu viele Seiten.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::Actions</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Show the pages in their own window</source>
        <translation>Die Seiten in einem eigenen Fenster zeigen</translation>
    </message>
    <message>
        <source>Next &amp;unread</source>
        <translation>Nächstes &amp;ungelesenes</translation>
    </message>
    <message>
        <source>Go to the next fax nobody has read</source>
        <translation>Zum nächsten Fax gehen, das niemand gelesen hat</translation>
    </message>
    <message>
        <source>&amp;Mark as read or unread</source>
        <translation>Als &amp;gelesen/ungelesen markieren</translation>
    </message>
    <message>
        <source>Change the unread mark</source>
        <translation>Die Ungelesen-Marke ändern</translation>
    </message>
    <message>
        <source>&amp;Delete fax</source>
        <translation>Fax &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;New fax</source>
        <translation>&amp;Neues Fax</translation>
    </message>
    <message>
        <source>Write and send a fax</source>
        <translation>Ein Fax schreiben und senden</translation>
    </message>
    <message>
        <source>&amp;Open in viewer…</source>
        <translation>Im Betrachter &amp;öffnen…</translation>
    </message>
    <message>
        <source>Look at a document as fax pages</source>
        <translation>Ein Dokument als Faxseiten ansehen</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>Kopie &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the pages of this fax as TIFF or PDF</source>
        <translation>Die Seiten dieses Faxes als TIFF oder PDF speichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close all windows of Fax Console</source>
        <translation>Alle Fenster von Fax Console schließen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Show only what has these words</source>
        <translation>Nur zeigen, was diese Wörter enthält</translation>
    </message>
    <message>
        <source>&amp;About Fax Console</source>
        <translation>Ü&amp;ber Fax Console</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Hold this fax back, or let it go on</source>
        <translation>Dieses Fax zurückhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Retry now</source>
        <translation>Jetzt &amp;wiederholen</translation>
    </message>
    <message>
        <source>Send it as soon as a line is free</source>
        <translation>Senden, sobald eine Leitung frei ist</translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation>&amp;Versuche</translation>
    </message>
    <message>
        <source>Show the calls made for this fax</source>
        <translation>Die Anrufe für dieses Fax zeigen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Do not send this fax</source>
        <translation>Dieses Fax nicht senden</translation>
    </message>
    <message>
        <source>&amp;Answer now</source>
        <translation>Jetzt &amp;annehmen</translation>
    </message>
    <message>
        <source>Answer the ringing line as a fax</source>
        <translation>Den Anruf auf der Leitung als Fax annehmen</translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>Auf&amp;legen</translation>
    </message>
    <message>
        <source>End the call of this line</source>
        <translation>Den Anruf dieser Leitung beenden</translation>
    </message>
    <message>
        <source>&amp;Sending</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Let this line send faxes</source>
        <translation>Diese Leitung Faxe senden lassen</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>A&amp;us</translation>
    </message>
    <message>
        <source>This line does not answer</source>
        <translation>Diese Leitung nimmt nicht an</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>This line answers after its number of rings</source>
        <translation>Diese Leitung nimmt nach eingestellter Klingelzahl an</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuell</translation>
    </message>
    <message>
        <source>This line answers when told</source>
        <translation>Diese Leitung nimmt auf Befehl an</translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation>&amp;Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Start no more calls until it is resumed</source>
        <translation>Keine neuen Anrufe, bis sie fortgesetzt wird</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>All lines, live</source>
        <translation>Alle Leitungen, live</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Postausgang</translation>
    </message>
    <message>
        <source>Faxes that are being sent or wait for it</source>
        <translation>Faxe, die gesendet werden oder darauf warten</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>Post&amp;eingang</translation>
    </message>
    <message>
        <source>Faxes that have arrived</source>
        <translation>Angekommene Faxe</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Show the names of the places, or only their pictures</source>
        <translation>Die Namen der Orte zeigen oder nur ihre Symbole</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show what is known of the selected fax</source>
        <translation>Zeigen, was über das gewählte Fax bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Finished faxes</source>
        <translation>&amp;Fertige Faxe</translation>
    </message>
    <message>
        <source>Keep sent and cancelled faxes in the outbox</source>
        <translation>Gesendete und abgebrochene Faxe im Postausgang lassen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters gehen</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Vo&amp;riger Bereich</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>Zum vorigen Teil des Fensters gehen</translation>
    </message>
    <message>
        <source>&amp;Resynchronise</source>
        <translation>Neu abg&amp;leichen</translation>
    </message>
    <message>
        <source>Load everything from the server again</source>
        <translation>Alles neu vom Server laden</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Make this fax yours, so that others know you deal with it</source>
        <translation>Dieses Fax übernehmen, damit andere wissen, wer es bearbeitet</translation>
    </message>
    <message>
        <source>&amp;Assign to</source>
        <translation>&amp;Zuweisen an</translation>
    </message>
    <message>
        <source>Say whose fax this is</source>
        <translation>Sagen, wem dieses Fax gehört</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>Nobody needs to look at this fax any more; it stays in the archive</source>
        <translation>Niemand muss dieses Fax mehr ansehen; es bleibt im Archiv</translation>
    </message>
    <message>
        <source>&amp;Forward as fax…</source>
        <translation>Als Fax &amp;weiterleiten…</translation>
    </message>
    <message>
        <source>Send these pages to somebody else</source>
        <translation>Diese Seiten an jemand anderen senden</translation>
    </message>
    <message>
        <source>Resend as &amp;new…</source>
        <translation>Als &amp;neues senden…</translation>
    </message>
    <message>
        <source>Write a new fax with these pages</source>
        <translation>Ein neues Fax mit diesen Seiten schreiben</translation>
    </message>
    <message>
        <source>Transmission re&amp;port</source>
        <translation>Sendebe&amp;richt</translation>
    </message>
    <message>
        <source>Show all that is known of the transmission, to print or to save it</source>
        <translation>Alles über die Übertragung zeigen, zum Drucken oder Speichern</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the transmission report as PDF</source>
        <translation>Den Sendebericht als PDF speichern</translation>
    </message>
    <message>
        <source>Delete this fax</source>
        <translation>Dieses Fax löschen</translation>
    </message>
    <message>
        <source>New fax from clip&amp;board</source>
        <translation>Neues Fax aus &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>Send the files, the picture or the text in the clipboard</source>
        <translation>Die Dateien, das Bild oder den Text der Zwischenablage senden</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>Liste &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save this list as a table for spreadsheets</source>
        <translation>Diese Liste als Tabelle für Tabellenprogramme speichern</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>Zurücknehmen, was gerade getan wurde</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Put the selected entries into the clipboard, as text</source>
        <translation>Die gewählten Einträge als Text in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select all entries of the list</source>
        <translation>Alle Einträge der Liste auswählen</translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Click something to read what it is for</source>
        <translation>Etwas anklicken, um zu lesen, wozu es dient</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show all keys of this window</source>
        <translation>Alle Tasten dieses Fensters zeigen</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostic report</source>
        <translation>&amp;Diagnosebericht kopieren</translation>
    </message>
    <message>
        <source>Put versions and states into the clipboard, for who looks into a fault</source>
        <translation>Versionen und Zustände für die Fehlersuche in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>R&amp;aise priority</source>
        <translation>Priorität &amp;erhöhen</translation>
    </message>
    <message>
        <source>Send it before others that wait</source>
        <translation>Vor anderen wartenden senden</translation>
    </message>
    <message>
        <source>&amp;Lower priority</source>
        <translation>Priorität &amp;senken</translation>
    </message>
    <message>
        <source>Let others that wait go first</source>
        <translation>Andere wartende vorlassen</translation>
    </message>
    <message>
        <source>R&amp;eschedule</source>
        <translation>Neu &amp;planen</translation>
    </message>
    <message>
        <source>Choose when it is sent</source>
        <translation>Wählen, wann es gesendet wird</translation>
    </message>
    <message>
        <source>Change &amp;number</source>
        <translation>&amp;Nummer ändern</translation>
    </message>
    <message>
        <source>Send it to another number</source>
        <translation>An eine andere Nummer senden</translation>
    </message>
    <message>
        <source>&amp;Move to line</source>
        <translation>&amp;Leitung wechseln</translation>
    </message>
    <message>
        <source>Choose the line that sends it</source>
        <translation>Die sendende Leitung wählen</translation>
    </message>
    <message>
        <source>Pr&amp;operties</source>
        <translation>Eigens&amp;chaften</translation>
    </message>
    <message>
        <source>Show everything known of this fax</source>
        <translation>Alles zeigen, was über dieses Fax bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Rings</source>
        <translation>&amp;Klingelzeichen</translation>
    </message>
    <message>
        <source>Set after how many rings this line answers</source>
        <translation>Wie oft es klingelt, bevor diese Leitung annimmt</translation>
    </message>
    <message>
        <source>&amp;Turn off</source>
        <translation>Auss&amp;chalten</translation>
    </message>
    <message>
        <source>A running call is finished first</source>
        <translation>Ein laufender Anruf wird erst beendet</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>Show the signals of the call on this line</source>
        <translation>Die Signale des Anrufs auf dieser Leitung zeigen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Try to reach the server now</source>
        <translation>Jetzt mit dem Server verbinden</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Leave the server; its calls go on</source>
        <translation>Den Server verlassen; seine Anrufe laufen weiter</translation>
    </message>
    <message>
        <source>Retry all &amp;failed</source>
        <translation>Alle &amp;gescheiterten wiederholen</translation>
    </message>
    <message>
        <source>Give every failed fax fresh tries</source>
        <translation>Jedem gescheiterten Fax neue Versuche geben</translation>
    </message>
    <message>
        <source>&amp;Sent</source>
        <translation>&amp;Gesendet</translation>
    </message>
    <message>
        <source>What became of the faxes that were sent</source>
        <translation>Was aus den gesendeten Faxen wurde</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archiv</translation>
    </message>
    <message>
        <source>All faxes that were sent and received</source>
        <translation>Alle gesendeten und empfangenen Faxe</translation>
    </message>
    <message>
        <source>Activity &amp;log</source>
        <translation>Pr&amp;otokoll</translation>
    </message>
    <message>
        <source>Who did what, and what became of it</source>
        <translation>Wer was tat, und was daraus wurde</translation>
    </message>
    <message>
        <source>&amp;Group broadcasts</source>
        <translation>Rundsendungen grupp&amp;ieren</translation>
    </message>
    <message>
        <source>Show the faxes of one document together</source>
        <translation>Die Faxe eines Dokuments zusammen zeigen</translation>
    </message>
    <message>
        <source>New &amp;contact</source>
        <translation>Neuer K&amp;ontakt</translation>
    </message>
    <message>
        <source>Add somebody to the address book</source>
        <translation>Jemanden ins Adressbuch aufnehmen</translation>
    </message>
    <message>
        <source>New &amp;fax to contact</source>
        <translation>Neues Fax an &amp;Kontakt</translation>
    </message>
    <message>
        <source>Write a fax to the selected contacts</source>
        <translation>Ein Fax an die gewählten Kontakte schreiben</translation>
    </message>
    <message>
        <source>Add to address &amp;book</source>
        <translation>Ins A&amp;dressbuch</translation>
    </message>
    <message>
        <source>Make a contact of the sender of this fax</source>
        <translation>Aus dem Absender dieses Faxes einen Kontakt machen</translation>
    </message>
    <message>
        <source>&amp;Delete contact</source>
        <translation>Kontakt &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the selected contacts</source>
        <translation>Die gewählten Kontakte löschen</translation>
    </message>
    <message>
        <source>&amp;Import address book…</source>
        <translation>Adressbuch &amp;importieren…</translation>
    </message>
    <message>
        <source>Add the contacts of a CSV, TXT or vCard file</source>
        <translation>Die Kontakte einer CSV-, TXT- oder vCard-Datei hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Export address book…</source>
        <translation>Adressbuch &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save the contacts that are shown as CSV or vCard</source>
        <translation>Die gezeigten Kontakte als CSV oder vCard speichern</translation>
    </message>
    <message>
        <source>&amp;Merge doubles</source>
        <translation>&amp;Doppelte vereinen</translation>
    </message>
    <message>
        <source>Find contacts that are there twice, and make one of them</source>
        <translation>Doppelte Kontakte finden und je einen daraus machen</translation>
    </message>
    <message>
        <source>&amp;New cover page…</source>
        <translation>&amp;Neues Deckblatt…</translation>
    </message>
    <message>
        <source>Make a cover page of your own</source>
        <translation>Ein eigenes Deckblatt anlegen</translation>
    </message>
    <message>
        <source>&amp;Edit cover page…</source>
        <translation>Deckblatt &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Change what is on this cover page</source>
        <translation>Ändern, was auf diesem Deckblatt steht</translation>
    </message>
    <message>
        <source>&amp;Duplicate cover page</source>
        <translation>Deckblatt &amp;duplizieren</translation>
    </message>
    <message>
        <source>Make a cover page of your own out of this one</source>
        <translation>Aus diesem Deckblatt ein eigenes machen</translation>
    </message>
    <message>
        <source>&amp;Import cover page…</source>
        <translation>Deckblatt &amp;importieren…</translation>
    </message>
    <message>
        <source>Take a .fcov file into your cover pages</source>
        <translation>Eine .fcov-Datei zu Ihren Deckblättern nehmen</translation>
    </message>
    <message>
        <source>&amp;Export cover page…</source>
        <translation>Deckblatt &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save this cover page as a .fcov file</source>
        <translation>Dieses Deckblatt als .fcov-Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Set as my default</source>
        <translation>Als &amp;Standard setzen</translation>
    </message>
    <message>
        <source>New faxes of yours begin with this cover page</source>
        <translation>Ihre neuen Faxe beginnen mit diesem Deckblatt</translation>
    </message>
    <message>
        <source>&amp;Publish to server</source>
        <translation>Auf Server &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>Let everybody use this cover page</source>
        <translation>Alle dieses Deckblatt nutzen lassen</translation>
    </message>
    <message>
        <source>De&amp;lete cover page</source>
        <translation>Deckblatt &amp;löschen</translation>
    </message>
    <message>
        <source>Delete this cover page</source>
        <translation>Dieses Deckblatt löschen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Your sender details, how new faxes begin, and this computer</source>
        <translation>Ihre Absenderdaten, wie neue Faxe beginnen, und dieser Computer</translation>
    </message>
    <message>
        <source>Server &amp;settings…</source>
        <translation>Server&amp;einstellungen…</translation>
    </message>
    <message>
        <source>How this server sends, receives and keeps faxes</source>
        <translation>Wie dieser Server Faxe sendet, empfängt und aufhebt</translation>
    </message>
    <message>
        <source>Sending &amp;times…</source>
        <translation>Sende&amp;zeiten…</translation>
    </message>
    <message>
        <source>The discount period and the tariffs of this server</source>
        <translation>Die Billigtarif-Zeit und die Tarife dieses Servers</translation>
    </message>
    <message>
        <source>Detect &amp;modems…</source>
        <translation>&amp;Modems suchen…</translation>
    </message>
    <message>
        <source>Look for modems at the serial lines of this server</source>
        <translation>An den seriellen Anschlüssen dieses Servers nach Modems suchen</translation>
    </message>
    <message>
        <source>Address &amp;book</source>
        <translation>Adressb&amp;uch</translation>
    </message>
    <message>
        <source>Names and fax numbers, your own and shared ones</source>
        <translation>Namen und Faxnummern, eigene und gemeinsame</translation>
    </message>
    <message>
        <source>&amp;Cover pages</source>
        <translation>De&amp;ckblätter</translation>
    </message>
    <message>
        <source>What goes in front of a fax</source>
        <translation>Was vor einem Fax steht</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ActivityModel</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ActivityPlace</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht schreibbar: %2</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ArchiveModel</name>
    <message>
        <source>Unknown sender</source>
        <translation>Unbekannter Absender</translation>
    </message>
    <message>
        <source>The call was cut</source>
        <translation>Der Anruf brach ab</translation>
    </message>
    <message>
        <source>%1 (the call was cut)</source>
        <translation>%1 (der Anruf brach ab)</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Gesendet %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Empfangen %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>Von oder an</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Sent faxes</source>
        <translation>Gesendete Faxe</translation>
    </message>
    <message>
        <source>Received faxes</source>
        <translation>Empfangene Faxe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test the folder</source>
        <translation>Den Ordner testen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testet…</translation>
    </message>
    <message>
        <source>On the same disk as the queue: %1 free.</source>
        <translation>Auf derselben Festplatte wie die Warteschlange: %1 frei.</translation>
    </message>
    <message>
        <source>It can be written: %1 free.</source>
        <translation>Er ist beschreibbar: %1 frei.</translation>
    </message>
    <message>
        <source>No fax would be deleted now.</source>
        <translation>Jetzt würde kein Fax gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n faxes would be deleted now.</source>
        <translation>
            <numerusform>%n Fax würde jetzt gelöscht.</numerusform>
            <numerusform>%n Faxe würden jetzt gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ArchivePlace</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Sender&apos;s station</source>
        <translation>Absenderkennung</translation>
    </message>
    <message>
        <source>Receiver&apos;s station</source>
        <translation>Empfängerkennung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Time on line</source>
        <translation>Leitungszeit</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>The call was cut.</source>
        <translation>Der Anruf brach ab.</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Some lines of a page are.</source>
        <translation>Einige Zeilen einer Seite.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>File on the server</source>
        <translation>Datei auf dem Server</translation>
    </message>
    <message>
        <source>Archived faxes</source>
        <translation>Archivierte Faxe</translation>
    </message>
    <message>
        <source>Which faxes are shown</source>
        <translation>Welche Faxe gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Faxes that were received and sent</source>
        <translation>Empfangene und gesendete Faxe</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Only faxes that were received</source>
        <translation>Nur empfangene Faxe</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Only faxes that were sent</source>
        <translation>Nur gesendete Faxe</translation>
    </message>
    <message>
        <source>Nothing is in the archive yet.</source>
        <translation>Im Archiv ist noch nichts.</translation>
    </message>
    <message>
        <source>Select a fax to see its pages.</source>
        <translation>Fax wählen, um die Seiten zu sehen.</translation>
    </message>
    <message>
        <source>Delete the fax to %1 of %2 from the archive for ever?</source>
        <translation>Das Fax an %1 vom %2 endgültig aus dem Archiv löschen?</translation>
    </message>
    <message>
        <source>Delete the fax from %1 of %2 from the archive for ever?</source>
        <translation>Das Fax von %1 vom %2 endgültig aus dem Archiv löschen?</translation>
    </message>
    <message>
        <source>Delete fax</source>
        <translation>Fax löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CallTimelineView</name>
    <message>
        <source>us: %1</source>
        <translation>hier: %1</translation>
    </message>
    <message>
        <source>them: %1</source>
        <translation>dort: %1</translation>
    </message>
    <message>
        <source>%1 (trouble)</source>
        <translation>%1 (Störung)</translation>
    </message>
    <message>
        <source>Signals of this call</source>
        <translation>Signale dieses Anrufs</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>Kein Anruf</translation>
    </message>
    <message>
        <source>us</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>them</source>
        <translation>dort</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CardControls</name>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>Jetzt annehmen</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Rings </source>
        <extracomment>before a number: &quot;Rings 2&quot;</extracomment>
        <translation>Klingeln </translation>
    </message>
    <message>
        <source>Hang up %1</source>
        <translation>%1 auflegen</translation>
    </message>
    <message>
        <source>Answer %1 now</source>
        <translation>%1 jetzt annehmen</translation>
    </message>
    <message>
        <source>Sending on %1</source>
        <translation>Senden auf %1</translation>
    </message>
    <message>
        <source>Receiving on %1</source>
        <translation>Empfang auf %1</translation>
    </message>
    <message>
        <source>Rings before %1 answers</source>
        <translation>Klingelzeichen, bis %1 annimmt</translation>
    </message>
    <message>
        <source>End this call</source>
        <translation>Diesen Anruf beenden</translation>
    </message>
    <message>
        <source>Answer this call as a fax</source>
        <translation>Diesen Anruf als Fax annehmen</translation>
    </message>
    <message>
        <source>No call is up on this line</source>
        <translation>Auf dieser Leitung läuft kein Anruf</translation>
    </message>
    <message>
        <source>This line does not ring</source>
        <translation>Diese Leitung klingelt nicht</translation>
    </message>
    <message>
        <source>Hang up? No page has arrived yet.</source>
        <translation>Auflegen? Noch ist keine Seite angekommen.</translation>
    </message>
    <message>
        <source>Hang up after page %1? Pages that have arrived are kept.</source>
        <translation>Nach Seite %1 auflegen? Angekommene Seiten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Hang up? The fax is cancelled.</source>
        <translation>Auflegen? Das Fax wird abgebrochen.</translation>
    </message>
    <message>
        <source>Hang up in page %1 of %2? The fax is cancelled.</source>
        <translation>Auf Seite %1 von %2 auflegen? Das Fax wird abgebrochen.</translation>
    </message>
    <message>
        <source>Let this line send faxes</source>
        <translation>Diese Leitung Faxe senden lassen</translation>
    </message>
    <message>
        <source>Whether this line answers, and when</source>
        <translation>Ob diese Leitung annimmt, und wann</translation>
    </message>
    <message>
        <source>This line does not answer</source>
        <translation>Diese Leitung nimmt nicht an</translation>
    </message>
    <message>
        <source>Rings before this line answers</source>
        <translation>Klingelzeichen, bis diese Leitung annimmt</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ConnectionCommands</name>
    <message>
        <source>There is a connection</source>
        <translation>Es gibt eine Verbindung</translation>
    </message>
    <message>
        <source>It is being tried now</source>
        <translation>Es wird gerade versucht</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>Es gibt keine Verbindung</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ConnectionMessage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindet: %1…</translation>
    </message>
    <message numerus="yes">
        <source>Not connected to %1 since %2: %3. Next try in %n s.</source>
        <translation>
            <numerusform>Nicht verbunden seit %2 (%1): %3. Nächster Versuch in %n s.</numerusform>
            <numerusform>Nicht verbunden seit %2 (%1): %3. Nächster Versuch in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected to %1 since %2: %3. Connects as soon as it is back.</source>
        <translation>Nicht verbunden seit %2 (%1): %3. Verbindet, sobald er zurück ist.</translation>
    </message>
    <message>
        <source>Not connected to %1 since %2: %3.</source>
        <translation>Nicht verbunden seit %2 (%1): %3.</translation>
    </message>
    <message>
        <source>Disconnected from %1 at %2.</source>
        <translation>Getrennt um %2: %1.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindet: %1</translation>
    </message>
    <message numerus="yes">
        <source>Not connected, next try in %n s</source>
        <translation>
            <numerusform>Nicht verbunden, nächster Versuch in %n s</numerusform>
            <numerusform>Nicht verbunden, nächster Versuch in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>Disconnected from %1</source>
        <translation>Getrennt: %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ContactCommands</name>
    <message>
        <source>Begin a new one</source>
        <translation>Neuen anlegen</translation>
    </message>
    <message>
        <source>Import address book</source>
        <translation>Adressbuch importieren</translation>
    </message>
    <message>
        <source>Address books (*.csv *.txt *.vcf);;All files (*)</source>
        <translation>Adressbücher (*.csv *.txt *.vcf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export address book</source>
        <translation>Adressbuch exportieren</translation>
    </message>
    <message>
        <source>contacts.csv</source>
        <translation>kontakte.csv</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv);;vCard (*.vcf)</source>
        <translation>Tabelle für Tabellenprogramme (*.csv);;vCard (*.vcf)</translation>
    </message>
    <message>
        <source>Nobody is in the address book twice.</source>
        <translation>Niemand steht doppelt im Adressbuch.</translation>
    </message>
    <message numerus="yes">
        <source>%n times %1, with %2</source>
        <translation>
            <numerusform>%n-mal %1, mit %2</numerusform>
            <numerusform>%n-mal %1, mit %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Make one contact of each of these? %1</source>
        <translation>Aus diesen je einen Kontakt machen? %1</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ContactForm</name>
    <message>
        <source>Avoid error correction</source>
        <translation>Ohne Fehlerkorrektur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Fax numbers</source>
        <translation>Faxnummern</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>For example: Customers; Berlin</source>
        <translation>Zum Beispiel: Kunden; Berlin</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Abrechnungscode</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fein</translation>
    </message>
    <message>
        <source>Superfine</source>
        <translation>Superfein</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ContactListPage</name>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Add these contacts</source>
        <translation>Kontakte hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Beginning of the list</source>
        <translation>Anfang der Liste</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Windows-1252</source>
        <translation>Windows-1252</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>What is in the columns of %1?</source>
        <translation>Was steht in den Spalten von %1?</translation>
    </message>
    <message>
        <source>%1 cannot be used as a list: %2</source>
        <translation>%1 ist als Liste unbrauchbar: %2</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>Inhalt von %1</translation>
    </message>
    <message>
        <source>Choose the column that has the fax numbers.</source>
        <translation>Wählen Sie die Spalte mit den Faxnummern.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ContactModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Fax number</source>
        <translation>Faxnummer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ContactsPlace</name>
    <message>
        <source>Which address book is shown</source>
        <translation>Welches Adressbuch gezeigt wird</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>The contacts of both address books</source>
        <translation>Die Kontakte beider Adressbücher</translation>
    </message>
    <message>
        <source>Contacts that only you see</source>
        <translation>Kontakte, die nur Sie sehen</translation>
    </message>
    <message>
        <source>Contacts that all users of this server see</source>
        <translation>Kontakte, die alle Benutzer dieses Servers sehen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>There are no contacts here.</source>
        <translation>Hier gibt es keine Kontakte.</translation>
    </message>
    <message>
        <source>Drop a CSV or vCard file here to import it.</source>
        <translation>Legen Sie hier eine CSV- oder vCard-Datei zum Importieren ab.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>My own %1</source>
        <translation>Eigene %1</translation>
    </message>
    <message>
        <source>Shared %1</source>
        <translation>Gemeinsam %1</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts shown</source>
        <translation>
            <numerusform>%n Kontakt gezeigt</numerusform>
            <numerusform>%n Kontakte gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle Gruppen</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts deleted</source>
        <translation>
            <numerusform>%n Kontakt gelöscht</numerusform>
            <numerusform>%n Kontakte gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts merged into %1</source>
        <translation>
            <numerusform>%n Kontakt zu %1 vereint</numerusform>
            <numerusform>%n Kontakte zu %1 vereint</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 ist nicht schreibbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts saved as %1</source>
        <translation>
            <numerusform>%n Kontakt gespeichert: %1</numerusform>
            <numerusform>%n Kontakte gespeichert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were left out. The first one: %1</source>
        <translation>
            <numerusform>%n Zeile wurde ausgelassen: %1</numerusform>
            <numerusform>%n Zeilen wurden ausgelassen. Die erste: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverCanvas</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>%1, %2 mm from the left, %3 mm from the top</source>
        <translation>%1, %2 mm von links, %3 mm von oben</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverCommands</name>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>The page has its note already; it can have only one.</source>
        <translation>Die Seite hat schon eine Notiz; mehr als eine geht nicht.</translation>
    </message>
    <message>
        <source>A page can have at most %1 objects; delete some first.</source>
        <translation>Eine Seite kann höchstens %1 Objekte haben; löschen Sie erst welche.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Picture for the cover page</source>
        <translation>Bild für das Deckblatt</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverDocument</name>
    <message>
        <source>Text without words</source>
        <translation>Text ohne Worte</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Kasten</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Page frame</source>
        <translation>Seitenrahmen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Send backward</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverEditor</name>
    <message>
        <source>&amp;Fields</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>&amp;Objects, top first</source>
        <translation>Ob&amp;jekte, oberstes zuerst</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>Ei&amp;genschaften</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Cover page</source>
        <translation>Deckblatt</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>%1, %2 mm</source>
        <translation>%1, %2 mm</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1[*] - Cover page - Fax Console</source>
        <translation>%1[*] - Deckblatt - Fax Console</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert…</translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>„%1“ ist gespeichert</translation>
    </message>
    <message>
        <source>“%1” was changed. Save it?</source>
        <translation>„%1“ wurde geändert. Speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverEditorActions</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Keep the cover page</source>
        <translation>Das Deckblatt speichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>Den Editor schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Zurückgenommenes wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Auss&amp;chneiden</translation>
    </message>
    <message>
        <source>Move what is selected to the clipboard</source>
        <translation>Die Auswahl in die Zwischenablage verschieben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Die Auswahl kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Put copied objects on the page</source>
        <translation>Kopierte Objekte auf die Seite setzen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Put a second one beside it</source>
        <translation>Ein zweites daneben setzen</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove what is selected from the page</source>
        <translation>Die Auswahl von der Seite entfernen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select everything on the page</source>
        <translation>Alles auf der Seite auswählen</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Words that are the same on every fax</source>
        <translation>Worte, die auf jedem Fax gleich sind</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>The area for the note of each fax</source>
        <translation>Der Platz für die Notiz jedes Faxes</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>A straight line</source>
        <translation>Eine gerade Linie</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Kasten</translation>
    </message>
    <message>
        <source>A rectangle with a line or a fill</source>
        <translation>Ein Rechteck mit Linie oder Füllung</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>&amp;Ellipse</translation>
    </message>
    <message>
        <source>A circle or an ellipse</source>
        <translation>Ein Kreis oder eine Ellipse</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>&amp;Bild…</translation>
    </message>
    <message>
        <source>A PNG, JPEG or TIFF file</source>
        <translation>Eine PNG-, JPEG- oder TIFF-Datei</translation>
    </message>
    <message>
        <source>Page &amp;frame</source>
        <translation>&amp;Seitenrahmen</translation>
    </message>
    <message>
        <source>A line around the whole page</source>
        <translation>Eine Linie um die ganze Seite</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Line up the left edges</source>
        <translation>Die linken Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;centre</source>
        <translation>&amp;Zentrieren</translation>
    </message>
    <message>
        <source>Line up the middles, across</source>
        <translation>Die Mitten waagrecht ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Line up the right edges</source>
        <translation>Die rechten Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Line up the top edges</source>
        <translation>Die oberen Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;middle</source>
        <translation>&amp;Mittig ausrichten</translation>
    </message>
    <message>
        <source>Line up the middles, down</source>
        <translation>Die Mitten senkrecht ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Line up the bottom edges</source>
        <translation>Die unteren Kanten ausrichten</translation>
    </message>
    <message>
        <source>Distribute &amp;across</source>
        <translation>&amp;Waagrecht verteilen</translation>
    </message>
    <message>
        <source>Make the gaps from left to right alike</source>
        <translation>Die Abstände von links nach rechts angleichen</translation>
    </message>
    <message>
        <source>Distribute &amp;down</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Make the gaps from top to bottom alike</source>
        <translation>Die Abstände von oben nach unten angleichen</translation>
    </message>
    <message>
        <source>Bring to &amp;front</source>
        <translation>Ganz nach &amp;vorn</translation>
    </message>
    <message>
        <source>Put it on top of all</source>
        <translation>Über alle anderen legen</translation>
    </message>
    <message>
        <source>Bring f&amp;orward</source>
        <translation>&amp;Nach vorn</translation>
    </message>
    <message>
        <source>Put it over the next one</source>
        <translation>Über das nächste legen</translation>
    </message>
    <message>
        <source>Send back&amp;ward</source>
        <translation>Nach &amp;hinten</translation>
    </message>
    <message>
        <source>Put it under the next one</source>
        <translation>Unter das nächste legen</translation>
    </message>
    <message>
        <source>&amp;Send to back</source>
        <translation>&amp;Ganz nach hinten</translation>
    </message>
    <message>
        <source>Put it under all others</source>
        <translation>Unter alle anderen legen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the page larger</source>
        <translation>Die Seite größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the page smaller</source>
        <translation>Die Seite kleiner zeigen</translation>
    </message>
    <message>
        <source>As large as on &amp;paper</source>
        <translation>Wie auf &amp;Papier</translation>
    </message>
    <message>
        <source>One millimetre is a millimetre</source>
        <translation>Ein Millimeter ist ein Millimeter</translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation>Ganze &amp;Seite</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Die ganze Seite zeigen</translation>
    </message>
    <message>
        <source>Fit wi&amp;dth</source>
        <translation>Seiten&amp;breite</translation>
    </message>
    <message>
        <source>Show the page as wide as the window</source>
        <translation>Die Seite so breit wie das Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>Show lines every 2 mm</source>
        <translation>Linien alle 2 mm zeigen</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>E&amp;inrasten</translation>
    </message>
    <message>
        <source>Let things stick to grid, guides and each other</source>
        <translation>An Raster, Hilfslinien und aneinander einrasten</translation>
    </message>
    <message>
        <source>&amp;Guides at the selection</source>
        <translation>Hilfslinien an Aus&amp;wahl</translation>
    </message>
    <message>
        <source>Put guides at the edges of what is selected</source>
        <translation>Hilfslinien an die Kanten der Auswahl setzen</translation>
    </message>
    <message>
        <source>&amp;Remove guides</source>
        <translation>&amp;Hilfslinien entfernen</translation>
    </message>
    <message>
        <source>Remove all guides</source>
        <translation>Alle Hilfslinien entfernen</translation>
    </message>
    <message>
        <source>&amp;Usual sample data</source>
        <translation>&amp;Übliche Beispieldaten</translation>
    </message>
    <message>
        <source>Show the page as most faxes have it</source>
        <translation>Die Seite zeigen, wie die meisten Faxe sie haben</translation>
    </message>
    <message>
        <source>&amp;Long sample data</source>
        <translation>&amp;Lange Beispieldaten</translation>
    </message>
    <message>
        <source>Show what long names and a long note do</source>
        <translation>Zeigen, was lange Namen und eine lange Notiz bewirken</translation>
    </message>
    <message>
        <source>&amp;Empty sample data</source>
        <translation>L&amp;eere Beispieldaten</translation>
    </message>
    <message>
        <source>Show what stays if nothing is known</source>
        <translation>Zeigen, was bleibt, wenn nichts bekannt ist</translation>
    </message>
    <message>
        <source>As &amp;faxed</source>
        <translation>Wie gefa&amp;xt</translation>
    </message>
    <message>
        <source>Show the page as the other machine prints it</source>
        <translation>Die Seite zeigen, wie die Gegenstelle sie druckt</translation>
    </message>
    <message>
        <source>&amp;Standard (204 × 98)</source>
        <translation>S&amp;tandard (204 × 98)</translation>
    </message>
    <message>
        <source>Look at it and check it at Standard</source>
        <translation>In Standard ansehen und prüfen</translation>
    </message>
    <message>
        <source>F&amp;ine (204 × 196)</source>
        <translation>&amp;Fein (204 × 196)</translation>
    </message>
    <message>
        <source>Look at it and check it at Fine</source>
        <translation>In Fein ansehen und prüfen</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters gehen</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>Zum vorigen Teil des Fensters gehen</translation>
    </message>
    <message>
        <source>The page is shown as faxed; switch that off to change it.</source>
        <translation>Die Seite wird wie gefaxt gezeigt; zum Ändern ausschalten.</translation>
    </message>
    <message>
        <source>Select something on the page first.</source>
        <translation>Wählen Sie zuerst etwas auf der Seite aus.</translation>
    </message>
    <message>
        <source>Everything on the page is selected.</source>
        <translation>Alles auf der Seite ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select three objects or more first.</source>
        <translation>Wählen Sie zuerst drei oder mehr Objekte aus.</translation>
    </message>
    <message>
        <source>There are no guides.</source>
        <translation>Es gibt keine Hilfslinien.</translation>
    </message>
    <message>
        <source>Nothing was copied from a cover page.</source>
        <translation>Von einem Deckblatt wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>The page has its note already.</source>
        <translation>Die Seite hat schon eine Notiz.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>Die Seite ist leer.</translation>
    </message>
    <message>
        <source>Needs a connection to the server, which draws the page.</source>
        <translation>Braucht eine Verbindung zum Server, der die Seite zeichnet.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverFieldList</name>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>%1. Double-click, Return or drag puts it on the page.</source>
        <translation>%1. Doppelklick, Eingabetaste oder Ziehen setzt es auf die Seite.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverHidingButton</name>
    <message>
        <source>Always shown</source>
        <translation>Immer gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>It is shown on every fax.</source>
        <translation>Es erscheint auf jedem Fax.</translation>
    </message>
    <message>
        <source>It is hidden if all of these are empty: %1</source>
        <translation>Es entfällt, wenn all diese leer sind: %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverObjectList</name>
    <message>
        <source>Objects on the page</source>
        <translation>Objekte auf der Seite</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverPageCommands</name>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 ist nicht schreibbar: %2</translation>
    </message>
    <message>
        <source>My cover page</source>
        <translation>Mein Deckblatt</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>“%1” is one of your cover pages now</source>
        <translation>„%1“ ist jetzt eines Ihrer Deckblätter</translation>
    </message>
    <message>
        <source>Import cover page</source>
        <translation>Deckblatt importieren</translation>
    </message>
    <message>
        <source>Cover pages (*.fcov)</source>
        <translation>Deckblätter (*.fcov)</translation>
    </message>
    <message>
        <source>Export cover page</source>
        <translation>Deckblatt exportieren</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>New faxes begin with the cover page “%1”</source>
        <translation>Neue Faxe beginnen mit dem Deckblatt „%1“</translation>
    </message>
    <message>
        <source>Everybody can use the cover page “%1” now</source>
        <translation>Alle können jetzt das Deckblatt „%1“ nutzen</translation>
    </message>
    <message>
        <source>The server has a cover page “%1” already.</source>
        <translation>Der Server hat schon ein Deckblatt „%1“.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>The cover page “%1” is deleted</source>
        <translation>Das Deckblatt „%1“ ist gelöscht</translation>
    </message>
    <message>
        <source>Delete the cover page “%1” from the server? Faxes that wait with it will fail.</source>
        <translation>Das Deckblatt „%1“ vom Server löschen? Faxe, die damit warten, werden scheitern.</translation>
    </message>
    <message>
        <source>Delete cover page</source>
        <translation>Deckblatt löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverProperties</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Change the page</source>
        <translation>Seite ändern</translation>
    </message>
    <message>
        <source>Name of the page</source>
        <translation>Name der Seite</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>{recipient.name} stands for a field, {{ for a brace.</source>
        <translation>{recipient.name} steht für ein Feld, {{ für eine Klammer.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Text ändern</translation>
    </message>
    <message>
        <source>Change the field</source>
        <translation>Feld ändern</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>The server draws the page: these fonts are always there.</source>
        <translation>Der Server zeichnet die Seite: Diese Schriften gibt es immer.</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Schreibmaschine</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>If it is too long</source>
        <translation>Wenn zu lang</translation>
    </message>
    <message>
        <source>More lines</source>
        <translation>Mehr Zeilen</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abschneiden</translation>
    </message>
    <message>
        <source>Change the font</source>
        <translation>Schrift ändern</translation>
    </message>
    <message>
        <source>Change the size</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Change the alignment</source>
        <translation>Ausrichtung ändern</translation>
    </message>
    <message>
        <source>Change what happens to long text</source>
        <translation>Umgang mit langem Text ändern</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linienbreite</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>Keine Linie</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Hide if empty</source>
        <translation>Entfällt, wenn leer</translation>
    </message>
    <message>
        <source>Change the line width</source>
        <translation>Linienbreite ändern</translation>
    </message>
    <message>
        <source>Change the fill</source>
        <translation>Füllung ändern</translation>
    </message>
    <message>
        <source>Change when it is hidden</source>
        <translation>Entfallen ändern</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverRuler</name>
    <message>
        <source>Millimetres. Pull a guide out of the ruler; push it back to remove it.</source>
        <translation>Millimeter. Ziehen Sie eine Hilfslinie aus dem Lineal; zum Entfernen schieben Sie sie zurück.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverStep</name>
    <message>
        <source>&amp;Use a cover page</source>
        <translation>Deckblatt ver&amp;wenden</translation>
    </message>
    <message>
        <source>Smaller text if the note is long</source>
        <translation>Kleinere Schrift bei langer Notiz</translation>
    </message>
    <message>
        <source>Show who else gets this fax</source>
        <translation>Zeigen, wer dieses Fax noch bekommt</translation>
    </message>
    <message>
        <source>Cover page</source>
        <translation>Deckblatt</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>This server wants a cover page on every fax.</source>
        <translation>Dieser Server verlangt bei jedem Fax ein Deckblatt.</translation>
    </message>
    <message>
        <source>%1 (personal)</source>
        <translation>%1 (eigenes)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>This server allows only its own cover pages.</source>
        <translation>Dieser Server erlaubt nur seine eigenen Deckblätter.</translation>
    </message>
    <message>
        <source>The note has %1 letters; %2 are possible.</source>
        <translation>Die Notiz hat %1 Zeichen; %2 sind möglich.</translation>
    </message>
    <message>
        <source>The note has %1 lines; %2 are possible.</source>
        <translation>Die Notiz hat %1 Zeilen; %2 sind möglich.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message numerus="yes">
        <source>The note is %n lines too long: a second cover page continues it.</source>
        <translation>
            <numerusform>Die Notiz ist %n Zeile zu lang: Ein zweites Deckblatt setzt sie fort.</numerusform>
            <numerusform>Die Notiz ist %n Zeilen zu lang: Ein zweites Deckblatt setzt sie fort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoversModel</name>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a paper, as A4, %2 a language</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoversPlace</name>
    <message>
        <source>Cover pages of the server</source>
        <translation>Deckblätter des Servers</translation>
    </message>
    <message>
        <source>Your cover pages</source>
        <translation>Ihre Deckblätter</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Alle Papiere</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>This server allows only its own cover pages.</source>
        <translation>Dieser Server erlaubt nur seine eigenen Deckblätter.</translation>
    </message>
    <message>
        <source>You have no cover pages of your own. Make a new one, duplicate one, or drop a .fcov file here.</source>
        <translation>Sie haben keine eigenen Deckblätter. Legen Sie ein neues an, duplizieren Sie eines oder legen Sie hier eine .fcov-Datei ab.</translation>
    </message>
    <message>
        <source>The page is being drawn…</source>
        <translation>Die Seite wird gezeichnet…</translation>
    </message>
    <message>
        <source>Not connected: the page cannot be drawn</source>
        <translation>Nicht verbunden: Die Seite lässt sich nicht zeichnen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DashboardPlace</name>
    <message>
        <source>This server has no lines yet.</source>
        <translation>Dieser Server hat noch keine Leitungen.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DashboardStrip</name>
    <message>
        <source>Share of the lines that are busy</source>
        <translation>Anteil der belegten Leitungen</translation>
    </message>
    <message>
        <source>Today %1 sent, %2 failed, %3 received, %4 on line</source>
        <translation>Heute %1 gesendet, %2 gescheitert, %3 empfangen, %4 Leitungszeit</translation>
    </message>
    <message>
        <source>%1 of %2 lines busy</source>
        <translation>%1 von %2 Leitungen belegt</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DetectWindow</name>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>answers, but is no fax modem</source>
        <translation>antwortet, ist aber kein Faxmodem</translation>
    </message>
    <message>
        <source>a fax modem</source>
        <translation>ein Faxmodem</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Detect modems - Fax Console</source>
        <translation>Modems suchen - Fax Console</translation>
    </message>
    <message>
        <source>Serial lines of the server</source>
        <translation>Serielle Anschlüsse des Servers</translation>
    </message>
    <message>
        <source>Serial line</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>What is behind it</source>
        <translation>Was daran hängt</translation>
    </message>
    <message>
        <source>Name of the new line</source>
        <translation>Name der neuen Leitung</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Asking the serial lines of the server; this takes up to 20 s.</source>
        <translation>Fragt die seriellen Anschlüsse des Servers; das dauert bis zu 20 s.</translation>
    </message>
    <message>
        <source>The server has no serial lines.</source>
        <translation>Der Server hat keine seriellen Anschlüsse.</translation>
    </message>
    <message>
        <source>Tick the modems that are to become lines.</source>
        <translation>Haken Sie die Modems an, die Leitungen werden sollen.</translation>
    </message>
    <message>
        <source>is a line of the server now</source>
        <translation>ist jetzt eine Leitung des Servers</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n lines</source>
        <translation>
            <numerusform>%n &amp;hinzufügen</numerusform>
            <numerusform>%n &amp;hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until all lines were asked</source>
        <translation>Warten, bis alle Anschlüsse gefragt sind</translation>
    </message>
    <message>
        <source>No modem is ticked</source>
        <translation>Kein Modem ist angehakt</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>&amp;Detect modems…</source>
        <translation>Modems &amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>a line, its device, its state</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Remove %1 from this server? A running call has to end first.</source>
        <translation>%1 von diesem Server entfernen? Ein laufender Anruf muss erst enden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testet…</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>a step of a test, its result, what was found</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>The test is done.</source>
        <translation>Der Test ist fertig.</translation>
    </message>
    <message>
        <source>The test has failed.</source>
        <translation>Der Test ist gescheitert.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DiscountBand</name>
    <message>
        <source>Discount period</source>
        <translation>Billigtarif-Zeit</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DiscountEditor</name>
    <message>
        <source>There is a discount period</source>
        <translation>Es gibt eine Billigtarif-Zeit</translation>
    </message>
    <message>
        <source>Discount from</source>
        <translation>Billigtarif von</translation>
    </message>
    <message>
        <source>Discount to</source>
        <translation>Billigtarif bis</translation>
    </message>
    <message>
        <source>Discount period</source>
        <translation>Billigtarif-Zeit</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <extracomment>in front of a time: &quot;From 20:00 to 07:00&quot;</extracomment>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <extracomment>between two times: &quot;From 20:00 to 07:00&quot;</extracomment>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Start and end are the same. Untick &quot;There is a discount period&quot; for none.</source>
        <translation>Anfang und Ende sind gleich. Ohne Billigtarif-Zeit: Haken bei „Es gibt eine Billigtarif-Zeit“ entfernen.</translation>
    </message>
    <message>
        <source>another period</source>
        <translation>eine andere Zeit</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DocumentsModel</name>
    <message>
        <source>Reading…</source>
        <translation>Liest…</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Preparing %1/%2</source>
        <translation>Bereitet %1/%2 vor</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation>Braucht ein Kennwort</translation>
    </message>
    <message>
        <source>Damaged: page %1 cannot be read</source>
        <translation>Beschädigt: Seite %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>Cannot be faxed</source>
        <translation>Nicht faxbar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which pages are sent, for example 1-3, 7, 9-; nothing is all</source>
        <translation>Welche Seiten gesendet werden, zum Beispiel 1-3, 7, 9-; leer sind alle</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Heading of the column that counts the documents.</extracomment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page range</source>
        <translation>Seitenbereich</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DocumentsStep</name>
    <message>
        <source>Enter</source>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Add files (Ctrl+O); they can be dropped here, too</source>
        <translation>Dateien hinzufügen (Strg+O); auch durch Ablegen</translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation>Kennwort des Dokuments</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Kennwort von %1</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a document or use a cover page.</source>
        <translation>Dokument hinzufügen oder Deckblatt verwenden.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DraftStore</name>
    <message>
        <source>The draft cannot be kept in %1: %2</source>
        <translation>Der Entwurf ist in %1 nicht speicherbar: %2</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::EcmMap</name>
    <message>
        <source>%1 good</source>
        <translation>%1 gut</translation>
    </message>
    <message>
        <source>%1 repeated</source>
        <translation>%1 wiederholt</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlend</translation>
    </message>
    <message>
        <source>%1 not answered yet</source>
        <translation>%1 noch unbeantwortet</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Sent, not answered yet</source>
        <translation>Gesendet, noch unbeantwortet</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Frames of this block</source>
        <translation>Rahmen dieses Blocks</translation>
    </message>
    <message>
        <source>No frames yet</source>
        <translation>Noch keine Rahmen</translation>
    </message>
    <message>
        <source>%1 frames good, %2 repeated, %3 missing, %4 not answered yet</source>
        <translation>%1 Rahmen gut, %2 wiederholt, %3 fehlend, %4 noch unbeantwortet</translation>
    </message>
    <message>
        <source>Frame %1: %2</source>
        <translation>Rahmen %1: %2</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FactsPanel</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Sender&apos;s station</source>
        <translation>Absenderkennung</translation>
    </message>
    <message>
        <source>Receiver&apos;s station</source>
        <translation>Empfängerkennung</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Page size</source>
        <translation>Seitengröße</translation>
    </message>
    <message>
        <source>%1 × %2 dots</source>
        <translation>%1 × %2 Punkte</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxCommands</name>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;TIFF fax (*.tif *.tiff)</source>
        <translation>PDF (*.pdf);;TIFF-Fax (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht schreibbar: %2</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>Save the transmission report</source>
        <translation>Sendebericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxPreview</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Select a fax to see its pages.</source>
        <translation>Fax wählen, um die Seiten zu sehen.</translation>
    </message>
    <message>
        <source>The first page is on its way.</source>
        <translation>Die erste Seite ist unterwegs.</translation>
    </message>
    <message>
        <source>No page arrived.</source>
        <translation>Keine Seite kam an.</translation>
    </message>
    <message>
        <source>Page %1 of %2   %3</source>
        <translation>Seite %1 von %2   %3</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxSender</name>
    <message>
        <source>Fax to %1 is in the outbox.</source>
        <translation>Fax an %1 ist im Postausgang.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>The clipboard is empty</source>
        <translation>Die Zwischenablage ist leer</translation>
    </message>
    <message>
        <source>Fax to %1 waits for the server.</source>
        <translation>Fax an %1 wartet auf den Server.</translation>
    </message>
    <message>
        <source>The server has taken the fax to %1: cancel it in the outbox.</source>
        <translation>Der Server hat das Fax an %1 übernommen: im Postausgang abbrechen.</translation>
    </message>
    <message>
        <source>The call to %1 has begun: cancel it in the outbox.</source>
        <translation>Der Anruf an %1 läuft schon: im Postausgang abbrechen.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxViewer</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>%1 - Fax Console</source>
        <translation>%1 - Fax Console</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2   %3   %4 %</source>
        <translation>Seite %1 von %2   %3   %4 %</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Seitennummer</translation>
    </message>
    <message>
        <source>Page %1 cannot be read. The other pages are not affected.</source>
        <translation>Seite %1 ist nicht lesbar. Die anderen Seiten sind nicht betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of page %1 cannot be read; the mark in the margin shows where.</source>
        <translation>
            <numerusform>%n Zeile von Seite %1 ist nicht lesbar; die Marke am Rand zeigt, wo.</numerusform>
            <numerusform>%n Zeilen von Seite %1 sind nicht lesbar; die Marke am Rand zeigt, wo.</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF (*.pdf);;TIFF fax (*.tif *.tiff);;PNG pictures (*.png)</source>
        <translation>PDF (*.pdf);;TIFF-Fax (*.tif *.tiff);;PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Speichert %1…</translation>
    </message>
    <message>
        <source>Printing page %1 of %2</source>
        <translation>Druckt Seite %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pages printed</source>
        <translation>
            <numerusform>%n Seite gedruckt</numerusform>
            <numerusform>%n Seiten gedruckt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not printed: %1</source>
        <translation>Nicht gedruckt: %1</translation>
    </message>
    <message>
        <source>The selected part is in the clipboard as a picture</source>
        <translation>Der gewählte Ausschnitt ist als Bild in der Zwischenablage</translation>
    </message>
    <message>
        <source>The page is in the clipboard as a picture</source>
        <translation>Die Seite ist als Bild in der Zwischenablage</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxWizard</name>
    <message>
        <source>Pre&amp;view</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>New fax - Fax Console</source>
        <translation>Neues Fax - Fax Console</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Als Entwurf aufheben</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This fax has not been sent.</source>
        <translation>Dieses Fax wurde nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FieldMessage</name>
    <message>
        <source>Put it right</source>
        <translation>Beheben</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FieldNote</name>
    <message>
        <source>Take theirs</source>
        <translation>Neuer Wert gilt</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meiner gilt</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1 set this to %2 at %3.</source>
        <extracomment>%1 an account, %2 a value, %3 a time of day</extracomment>
        <translation>%1 hat dies um %3 auf %2 gesetzt.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FieldRow</name>
    <message>
        <source>Changed, not applied yet</source>
        <translation>Geändert, noch nicht übernommen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FilterNote</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No fax matches &quot;%1&quot;.</source>
        <translation>Kein Fax passt auf „%1“.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FirstRunCards</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit Server verbinden</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Set up a modem</source>
        <translation>Modem einrichten</translation>
    </message>
    <message>
        <source>Detect modems…</source>
        <translation>Modems suchen…</translation>
    </message>
    <message>
        <source>Your sender details</source>
        <translation>Ihre Absenderdaten</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Ausfüllen…</translation>
    </message>
    <message>
        <source>Do not show this any more</source>
        <translation>Nicht mehr zeigen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::HelpCommands</name>
    <message>
        <source>The report is in the clipboard: paste it where it is asked for</source>
        <translation>Der Bericht ist in der Zwischenablage: dort einfügen, wo er verlangt wird</translation>
    </message>
    <message>
        <source>Server version %1</source>
        <translation>Serverversion %1</translation>
    </message>
    <message>
        <source>About Fax Console</source>
        <translation>Über Fax Console</translation>
    </message>
    <message>
        <source>Fax Console %1. %2

Sends and receives faxes. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Fax Console %1. %2

Sendet und empfängt Faxe. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::HistoryStrip</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n gesendet</numerusform>
            <numerusform>%n gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n empfangen</numerusform>
            <numerusform>%n empfangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>for example &quot;1 failed: busy&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a call was up</source>
        <translation>ein Anruf lief</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>no calls</source>
        <translation>keine Anrufe</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>%1 ok, %2 failed</source>
        <translation>%1 gut, %2 gescheitert</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::HourBars</name>
    <message>
        <source>Faxes of today by hour</source>
        <translation>Faxe von heute nach Stunden</translation>
    </message>
    <message>
        <source>%1 to %2: %3 sent, %4 failed, %5 received, %6 on line</source>
        <translation>%1 bis %2: %3 gesendet, %4 gescheitert, %5 empfangen, %6 Leitungszeit</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::InboxCommands</name>
    <message numerus="yes">
        <source>%n fax(es) done</source>
        <translation>
            <numerusform>%n Fax erledigt</numerusform>
            <numerusform>%n Faxe erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fax(es) to be handled again</source>
        <translation>
            <numerusform>%n Fax wieder zu bearbeiten</numerusform>
            <numerusform>%n Faxe wieder zu bearbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fax(es) now belong to nobody</source>
        <translation>
            <numerusform>%n Fax gehört jetzt niemandem</numerusform>
            <numerusform>%n Faxe gehören jetzt niemandem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fax(es) assigned to %1</source>
        <translation>
            <numerusform>%n Fax %1 zugewiesen</numerusform>
            <numerusform>%n Faxe %1 zugewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fax(es) deleted</source>
        <translation>
            <numerusform>%n Fax gelöscht</numerusform>
            <numerusform>%n Faxe gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Nobody</source>
        <translation>&amp;Niemand</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::InboxModel</name>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Unbekannter Absender</translation>
    </message>
    <message numerus="yes">
        <source>%n bad line(s)</source>
        <translation>
            <numerusform>%n fehlerhafte Zeile</numerusform>
            <numerusform>%n fehlerhafte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, call was cut</source>
        <translation>%1, Anruf brach ab</translation>
    </message>
    <message>
        <source>%1, call was cut: %2</source>
        <translation>%1, Anruf brach ab: %2</translation>
    </message>
    <message>
        <source>Receiving page %1 on %2</source>
        <translation>Empfängt Seite %1 auf %2</translation>
    </message>
    <message>
        <source>Unread, %1</source>
        <translation>Ungelesen, %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::InboxPlace</name>
    <message>
        <source>Received faxes</source>
        <translation>Empfangene Faxe</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 Klingelzeichen</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 Klingelzeichen</translation>
    </message>
    <message>
        <source>No faxes yet. %1 answers after %2.</source>
        <translation>Noch keine Faxe. %1 nimmt nach %2 an.</translation>
    </message>
    <message>
        <source>No faxes yet, and no line answers by itself.</source>
        <translation>Noch keine Faxe, und keine Leitung nimmt von selbst an.</translation>
    </message>
    <message>
        <source>Which faxes are shown</source>
        <translation>Welche Faxe gezeigt werden</translation>
    </message>
    <message>
        <source>Faxes that nobody is done with</source>
        <translation>Faxe, die noch niemand erledigt hat</translation>
    </message>
    <message>
        <source>Faxes that you have taken or were assigned</source>
        <translation>Faxe, die Sie übernommen oder zugewiesen bekommen haben</translation>
    </message>
    <message>
        <source>Faxes that are nobody&apos;s yet</source>
        <translation>Faxe, die noch niemandem gehören</translation>
    </message>
    <message>
        <source>All faxes, also those that are done</source>
        <translation>Alle Faxe, auch die erledigten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>For example: sent on to accounting</source>
        <translation>Zum Beispiel: an Buchhaltung gegeben</translation>
    </message>
    <message>
        <source>To handle %1</source>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>Mine %1</source>
        <translation>Meine %1</translation>
    </message>
    <message>
        <source>Unassigned %1</source>
        <translation>Ohne Besitzer %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>All faxes have been dealt with.</source>
        <translation>Alle Faxe sind erledigt.</translation>
    </message>
    <message>
        <source>There is no such fax.</source>
        <translation>So ein Fax gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::IncomingPage</name>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>&amp;Try with a sample page</source>
        <translation>Mit Beispielseite &amp;testen</translation>
    </message>
    <message>
        <source>Every received fax is in the inbox, whatever is set here.</source>
        <translation>Jedes empfangene Fax ist im Posteingang, egal was hier eingestellt ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a way for received faxes, and whether it is used</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Do this with every received fax</source>
        <translation>Dies mit jedem empfangenen Fax tun</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>On the server.</source>
        <translation>Auf dem Server.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>A pattern, as {date} {time} {number}.</source>
        <translation>Ein Muster, wie {date} {time} {number}.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Addresses, separated by commas.</source>
        <translation>Adressen, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Its name on the server.</source>
        <translation>Sein Name auf dem Server.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Testet…</translation>
    </message>
    <message>
        <source>The sample page is here: %1</source>
        <translation>Die Beispielseite ist hier: %1</translation>
    </message>
    <message>
        <source>The sample page was delivered.</source>
        <translation>Die Beispielseite wurde zugestellt.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::JobCommands</name>
    <message>
        <source>Cancel fax</source>
        <translation>Fax abbrechen</translation>
    </message>
    <message>
        <source>Cancel faxes</source>
        <translation>Faxe abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n faxes stay as they were. The first: %1</source>
        <translation>
            <numerusform>%n Fax bleibt, wie es war. Das erste: %1</numerusform>
            <numerusform>%n Faxe bleiben, wie sie waren. Das erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing...</source>
        <translation>Hält an...</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Resuming...</source>
        <translation>Setzt fort...</translation>
    </message>
    <message numerus="yes">
        <source>%n resumed</source>
        <translation>
            <numerusform>%n fortgesetzt</numerusform>
            <numerusform>%n fortgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it now, outside of the discount period?</source>
        <translation>Jetzt senden, außerhalb der Billigtarif-Zeit?</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Retrying...</source>
        <translation>Wiederholt...</translation>
    </message>
    <message numerus="yes">
        <source>%n sent as soon as a line is free</source>
        <translation>
            <numerusform>%n wird gesendet, sobald eine Leitung frei ist</numerusform>
            <numerusform>%n werden gesendet, sobald eine Leitung frei ist</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing...</source>
        <translation>Ändert...</translation>
    </message>
    <message numerus="yes">
        <source>%n raised in priority</source>
        <translation>
            <numerusform>%n mit höherer Priorität</numerusform>
            <numerusform>%n mit höherer Priorität</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lowered in priority</source>
        <translation>
            <numerusform>%n mit niedrigerer Priorität</numerusform>
            <numerusform>%n mit niedrigerer Priorität</numerusform>
        </translation>
    </message>
    <message>
        <source>Any line</source>
        <translation>Beliebige</translation>
    </message>
    <message numerus="yes">
        <source>%n moved to another line</source>
        <translation>
            <numerusform>%n auf andere Leitung gelegt</numerusform>
            <numerusform>%n auf andere Leitung gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rescheduled</source>
        <translation>
            <numerusform>%n neu geplant</numerusform>
            <numerusform>%n neu geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>Number changed</source>
        <translation>Nummer geändert</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Bricht ab...</translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>1 cancelled</source>
        <translation>1 abgebrochen</translation>
    </message>
    <message>
        <source>Sent on any line</source>
        <translation>Leitung jetzt beliebig</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::JobDetailsPane</name>
    <message>
        <source>on the line</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Bit/s</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Remote ID</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Select a fax to see what is known of it.</source>
        <translation>Wählen Sie ein Fax, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::LineCard</name>
    <message>
        <source>Progress of this page</source>
        <translation>Fortschritt dieser Seite</translation>
    </message>
    <message>
        <source>Progress of this fax</source>
        <translation>Fortschritt dieses Faxes</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Events of this call</source>
        <translation>Ereignisse dieses Anrufs</translation>
    </message>
    <message>
        <source>%1   number %2</source>
        <translation>%1   Nummer %2</translation>
    </message>
    <message>
        <source>What can be done with this line</source>
        <translation>Was mit dieser Leitung möglich ist</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menü von %1</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::LineFilterBar</name>
    <message>
        <source>All %1</source>
        <extracomment>%1 is a number of lines</extracomment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Active %1</source>
        <translation>Aktiv %1</translation>
    </message>
    <message>
        <source>Idle %1</source>
        <translation>Bereit %1</translation>
    </message>
    <message>
        <source>Faults %1</source>
        <translation>Störungen %1</translation>
    </message>
    <message>
        <source>Off %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Short cards</source>
        <translation>Kurze Karten</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::LineTable</name>
    <message>
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::LinesModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Eigene Nummer</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ListCommands</name>
    <message>
        <source>There is no list with entries here</source>
        <translation>Hier gibt es keine Liste mit Einträgen</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabelle für Tabellenprogramme (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::MailPage</name>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Use for received faxes</source>
        <translation>&amp;Für empfangene Faxe verwenden</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Address for the test mail</source>
        <translation>Adresse für die Testmail</translation>
    </message>
    <message>
        <source>address for a test mail; empty: only log in</source>
        <translation>Adresse für eine Testmail; leer: nur anmelden</translation>
    </message>
    <message>
        <source>Send &amp;test mail</source>
        <translation>&amp;Testmail senden</translation>
    </message>
    <message>
        <source>%1 (for received faxes)</source>
        <translation>%1 (für empfangene Faxe)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Usually 587, with TLS 465.</source>
        <translation>Meist 587, mit TLS 465.</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>None: password and faxes can be read on the way.</source>
        <translation>Ohne: Kennwort und Faxe sind unterwegs lesbar.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Kept by the server and never shown.</source>
        <translation>Vom Server verwahrt und nie gezeigt.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Name des Kontos</translation>
    </message>
    <message>
        <source>As it is called here.</source>
        <translation>Wie es hier heißt.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name or address of the mail server.</source>
        <translation>Name oder Adresse des Mailservers.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Empty: no login.</source>
        <translation>Leer: keine Anmeldung.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Address of the sender.</source>
        <translation>Adresse des Absenders.</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>An address; empty: none.</source>
        <translation>Eine Adresse; leer: keine.</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Remove the mail account %1 and its password?</source>
        <translation>Das Mailkonto %1 und sein Kennwort entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testet…</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Es geht.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>LINES</source>
        <translation>LEITUNGEN</translation>
    </message>
    <message>
        <source>FAXES</source>
        <translation>FAXE</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>Im Betrachter öffnen</translation>
    </message>
    <message>
        <source>There is nothing to filter here</source>
        <translation>Hier gibt es nichts zu filtern</translation>
    </message>
    <message>
        <source>There is no details pane here</source>
        <translation>Hier gibt es keine Details</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>%1 - %2 - Fax Console</source>
        <translation>%1 - %2 - Fax Console</translation>
    </message>
    <message>
        <source>TOOLS</source>
        <translation>EXTRAS</translation>
    </message>
    <message>
        <source>Nothing can be taken back now</source>
        <translation>Jetzt lässt sich nichts zurücknehmen</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>Ent&amp;würfe</translation>
    </message>
    <message>
        <source>Faxes that were begun and kept</source>
        <translation>Begonnene und aufgehobene Faxe</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::Meter</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::MonthTree</name>
    <message>
        <source>Years and months</source>
        <translation>Jahre und Monate</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::NumberDelegate</name>
    <message>
        <source>Fax number</source>
        <translation>Faxnummer</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::NumberList</name>
    <message>
        <source>Make this the number that is used first</source>
        <translation>Diese Nummer zuerst verwenden</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Diese Nummer entfernen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Weitere Nummer</translation>
    </message>
    <message>
        <source>Fax number %1</source>
        <translation>Faxnummer %1</translation>
    </message>
    <message>
        <source>Label of fax number %1</source>
        <translation>Art der Faxnummer %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OptionsStep</name>
    <message>
        <source>&amp;Correct errors (ECM)</source>
        <translation>&amp;Fehlerkorrektur (ECM)</translation>
    </message>
    <message>
        <source>&amp;One for all recipients together</source>
        <translation>&amp;Eine für alle Empfänger zusammen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Correct errors</source>
        <translation>Fehlerkorrektur</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Abrechnungscode</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Turn this off only for machines that fail with it.</source>
        <translation>Nur für Geräte ausschalten, die daran scheitern.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Pr&amp;iority</source>
        <translation>Pr&amp;iorität</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Leitung</translation>
    </message>
    <message>
        <source>&amp;Receipt</source>
        <translation>&amp;Quittung</translation>
    </message>
    <message>
        <source>Billin&amp;g code</source>
        <translation>Abrechnun&amp;gscode</translation>
    </message>
    <message>
        <source>Standard, 204×98: quick</source>
        <translation>Standard, 204×98: schnell</translation>
    </message>
    <message>
        <source>Fine, 204×196</source>
        <translation>Fein, 204×196</translation>
    </message>
    <message>
        <source>Superfine, 204×391: for small print</source>
        <translation>Superfein, 204×391: für Kleingedrucktes</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Notification on this computer</source>
        <translation>Benachrichtigung auf diesem Computer</translation>
    </message>
    <message>
        <source>E-mail with the report</source>
        <translation>E-Mail mit dem Bericht</translation>
    </message>
    <message>
        <source>E-mail address for the receipt</source>
        <translation>E-Mail-Adresse für die Quittung</translation>
    </message>
    <message>
        <source>anna@example.org</source>
        <translation>anna@example.org</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>A receipt by e-mail needs an address, as anna@example.org.</source>
        <translation>Eine Quittung per E-Mail braucht eine Adresse, wie anna@example.org.</translation>
    </message>
    <message>
        <source>The server wants a billing code for each fax.</source>
        <translation>Der Server verlangt für jedes Fax einen Abrechnungscode.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OutboxBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Von allen</translation>
    </message>
    <message numerus="yes">
        <source>%n faxes</source>
        <extracomment>&quot;37 of 12,408&quot; faxes</extracomment>
        <translation>
            <numerusform>%n Fax</numerusform>
            <numerusform>%n Faxe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OutboxModel</name>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OutboxPlace</name>
    <message>
        <source>Faxes in the outbox</source>
        <translation>Faxe im Postausgang</translation>
    </message>
    <message>
        <source>The outbox is not loaded yet.</source>
        <translation>Der Postausgang ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Nichts wartet darauf, gesendet zu werden.</translation>
    </message>
    <message>
        <source>or drop a PDF or picture here</source>
        <translation>oder legen Sie hier ein PDF oder Bild ab</translation>
    </message>
    <message>
        <source>Show all faxes</source>
        <translation>Alle Faxe zeigen</translation>
    </message>
    <message>
        <source>No fax in the outbox is in this state.</source>
        <translation>Kein Fax im Postausgang ist in diesem Zustand.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OutgoingPage</name>
    <message>
        <source>dials %1</source>
        <translation>wählt %1</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Numbers that are never called</source>
        <translation>Nummern, die nie angerufen werden</translation>
    </message>
    <message>
        <source>Try a number</source>
        <translation>Nummer testen</translation>
    </message>
    <message>
        <source>Number to try</source>
        <translation>Testnummer</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PagePrinter</name>
    <message>
        <source>The printer %1 takes no pages.</source>
        <translation>Der Drucker %1 nimmt keine Seiten an.</translation>
    </message>
    <message>
        <source>The printer %1 stopped.</source>
        <translation>Der Drucker %1 hat angehalten.</translation>
    </message>
    <message>
        <source>No page could be read.</source>
        <translation>Keine Seite war lesbar.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PageView</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PageWatch</name>
    <message>
        <source>The page on the line</source>
        <translation>Die Seite auf der Leitung</translation>
    </message>
    <message>
        <source>Without error correction: lines that arrive damaged stay damaged.</source>
        <translation>Ohne Fehlerkorrektur: beschädigt ankommende Zeilen bleiben beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>Page %1, part %2: %n lines</source>
        <translation>
            <numerusform>Seite %1, Teil %2: %n Zeile</numerusform>
            <numerusform>Seite %1, Teil %2: %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Page %1: %n lines</source>
        <translation>
            <numerusform>Seite %1: %n Zeile</numerusform>
            <numerusform>Seite %1: %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No line.</source>
        <translation>Keine Leitung.</translation>
    </message>
    <message>
        <source>This modem sends and receives pages by itself: nothing can be seen of a page before it is over.</source>
        <translation>Dieses Modem sendet und empfängt Seiten selbst: von einer Seite ist erst etwas zu sehen, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>The page appears here as soon as its first lines are on the line.</source>
        <translation>Die Seite erscheint hier, sobald ihre ersten Zeilen auf der Leitung sind.</translation>
    </message>
    <message>
        <source>No call. The page of the next one appears here.</source>
        <translation>Kein Anruf. Die Seite des nächsten erscheint hier.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PreferencesWindow</name>
    <message>
        <source>Preferences - Fax Console</source>
        <translation>Einstellungen - Fax Console</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>All but your sender details are as on the first day again</source>
        <translation>Alles außer Ihren Absenderdaten ist wieder wie am ersten Tag</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Fax number</source>
        <translation>Faxnummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Your sender details</source>
        <translation>Ihre Absenderdaten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>New faxes begin with</source>
        <translation>Vorgaben für neue Faxe</translation>
    </message>
    <message>
        <source>the resolution of the server</source>
        <translation>die des Servers</translation>
    </message>
    <message>
        <source>Standard, 204×98</source>
        <translation>Standard, 204×98</translation>
    </message>
    <message>
        <source>Fine, 204×196</source>
        <translation>Fein, 204×196</translation>
    </message>
    <message>
        <source>Superfine, 204×391</source>
        <translation>Superfein, 204×391</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>the paper of the server</source>
        <translation>das des Servers</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>A notification on this computer</source>
        <translation>Benachrichtigung auf diesem Computer</translation>
    </message>
    <message>
        <source>An e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>A cover page</source>
        <translation>Deckblatt</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PreviewPane</name>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Each dot of the line as one of the screen</source>
        <translation>Jeden Punkt der Leitung als einen des Bildschirms</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Reading the documents…</source>
        <translation>Liest die Dokumente…</translation>
    </message>
    <message>
        <source>No pages yet: add a document or use a cover page.</source>
        <translation>Noch keine Seiten: Dokument hinzufügen oder Deckblatt verwenden.</translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>Zeichnet die Seiten…</translation>
    </message>
    <message>
        <source>Page %1 of %2   %3</source>
        <translation>Seite %1 von %2   %3</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PreviewThumbnailModel</name>
    <message>
        <source>Page %1, cover page</source>
        <translation>Seite %1, Deckblatt</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PreviewThumbnails</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::RecipientListPage</name>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Add these recipients</source>
        <translation>Empfänger hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Beginning of the list</source>
        <translation>Anfang der Liste</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Windows-1252</source>
        <translation>Windows-1252</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>What is in the columns of %1?</source>
        <translation>Was steht in den Spalten von %1?</translation>
    </message>
    <message>
        <source>%1 cannot be used as a list: %2</source>
        <translation>%1 ist als Liste unbrauchbar: %2</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>Inhalt von %1</translation>
    </message>
    <message>
        <source>Choose the column that has the fax numbers.</source>
        <translation>Wählen Sie die Spalte mit den Faxnummern.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::RecipientsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Fax number</source>
        <translation>Faxnummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::RecipientsStep</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>From list…</source>
        <translation>Aus Liste…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>To: name or fax number</source>
        <translation>An: Name oder Faxnummer</translation>
    </message>
    <message>
        <source>Name or fax number; Return adds it</source>
        <translation>Name oder Faxnummer; Eingabetaste fügt hinzu</translation>
    </message>
    <message>
        <source>Fax number, for example +49 30 5550100; Return adds it</source>
        <translation>Faxnummer, zum Beispiel +49 30 5550100; Eingabetaste fügt sie hinzu</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>Recipients of a CSV, text or vCard file</source>
        <translation>Empfänger aus einer CSV-, Text- oder vCard-Datei</translation>
    </message>
    <message>
        <source>%1 is already in the list.</source>
        <translation>%1 ist schon in der Liste.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message numerus="yes">
        <source>%n doubles merged</source>
        <translation>
            <numerusform>%n doppelter vereint</numerusform>
            <numerusform>%n doppelte vereint</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipients from a list</source>
        <translation>Empfänger aus einer Liste</translation>
    </message>
    <message>
        <source>Lists of recipients (*.csv *.txt *.vcf);;All files (*)</source>
        <translation>Empfängerlisten (*.csv *.txt *.vcf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>Say first what is in the columns of the list.</source>
        <translation>Sagen Sie zuerst, was in den Spalten der Liste steht.</translation>
    </message>
    <message>
        <source>Enter a fax number.</source>
        <translation>Faxnummer eingeben.</translation>
    </message>
    <message>
        <source>You may send to at most %1 recipients; this list has %2.</source>
        <translation>Sie dürfen an höchstens %1 Empfänger senden; diese Liste hat %2.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::RecordPane</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::RecordPlace</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>There is no such fax.</source>
        <translation>So ein Fax gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing matches &quot;%1&quot;.</source>
        <translation>Nichts passt auf „%1“.</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::RecordsPage</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::SchedulePopup</name>
    <message>
        <source>When to send</source>
        <translation>Wann senden</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>In the &amp;discount period</source>
        <translation>In der &amp;Billigtarif-Zeit</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Um</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Neu planen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::SendStep</name>
    <message>
        <source>Preview and send</source>
        <translation>Vorschau und Senden</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::SenderBox</name>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Fax number</source>
        <translation>Faxnummer</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Station ID</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>What the other machine is told: digits, + and spaces</source>
        <translation>Was die Gegenstelle erfährt: Ziffern, + und Leerzeichen</translation>
    </message>
    <message>
        <source>Sender: %1</source>
        <translation>Absender: %1</translation>
    </message>
    <message>
        <source>Some machines drop letters in a station ID.</source>
        <translation>Manche Geräte lassen Buchstaben einer Kennung weg.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::SendingPage</name>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>When a fax fails</source>
        <translation>Wenn ein Fax scheitert</translation>
    </message>
    <message>
        <source>Identification and cover pages</source>
        <translation>Kennung und Deckblätter</translation>
    </message>
    <message>
        <source>The header line as it is faxed</source>
        <translation>Die Kopfzeile, wie sie gefaxt wird</translation>
    </message>
    <message>
        <source>What every fax needs</source>
        <translation>Was jedes Fax braucht</translation>
    </message>
    <message>
        <source>Pages on the line</source>
        <translation>Seiten auf der Leitung</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::SentModel</name>
    <message>
        <source>Sent, a page is damaged</source>
        <translation>Gesendet, eine Seite fehlerhaft</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Uncertain after page %1</source>
        <translation>Ungewiss nach Seite %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
    <message>
        <source>Notification, seen</source>
        <translation>Benachrichtigung, gesehen</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Mailed to %1</source>
        <translation>Gemailt an %1</translation>
    </message>
    <message>
        <source>Could not be mailed to %1</source>
        <translation>Mail an %1 gescheitert</translation>
    </message>
    <message>
        <source>By mail to %1</source>
        <translation>Per Mail an %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Remote station</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::SentPlace</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Remote station</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 of %2 confirmed</source>
        <translation>%1 von %2 bestätigt</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Anruf</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Time on line</source>
        <translation>Leitungszeit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Abrechnungscode</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Sent faxes</source>
        <translation>Gesendete Faxe</translation>
    </message>
    <message>
        <source>Which faxes are shown</source>
        <translation>Welche Faxe gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All faxes that are finished</source>
        <translation>Alle fertigen Faxe</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Only faxes that have arrived</source>
        <translation>Nur angekommene Faxe</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Ungesendet</translation>
    </message>
    <message>
        <source>Only faxes that have failed or were cancelled</source>
        <translation>Nur gescheiterte oder abgebrochene Faxe</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Select a fax to see what became of it.</source>
        <translation>Fax wählen, um zu sehen, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ServerMessages</name>
    <message>
        <source>Not connected to %1 since %2.</source>
        <translation>Nicht verbunden seit %2: %1.</translation>
    </message>
    <message>
        <source>1 fax waits.</source>
        <translation>1 Fax wartet.</translation>
    </message>
    <message>
        <source>%1 faxes wait.</source>
        <translation>%1 Faxe warten.</translation>
    </message>
    <message>
        <source>The queue is paused: no new call starts. %1</source>
        <translation>Die Warteschlange ist angehalten: keine neuen Anrufe. %1</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 and %2 share a built-in telephone line: send a fax to %3 to see both at work.</source>
        <translation>%1 und %2 teilen sich eine eingebaute Telefonleitung: Senden Sie ein Fax an %3, um beide zu erleben.</translation>
    </message>
    <message>
        <source>New fax to %1</source>
        <translation>Neues Fax an %1</translation>
    </message>
    <message>
        <source>%1 does not accept your account: %2.</source>
        <translation>%1 nimmt Ihr Konto nicht an: %2.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::SettingsWindow</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Server settings of %1 - Fax Console</source>
        <translation>Servereinstellungen: %1 - Fax Console</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Apply and close (%1)</source>
        <translation>Übernehmen und schließen (%1)</translation>
    </message>
    <message>
        <source>You can look at these settings. Changes need the right &quot;Change settings&quot;.</source>
        <translation>Sie können diese Einstellungen ansehen. Ändern braucht das Recht „Einstellungen ändern“.</translation>
    </message>
    <message>
        <source>Not connected to %1. What you have changed stays here until it is back.</source>
        <translation>Nicht verbunden: %1. Ihre Änderungen bleiben hier, bis er zurück ist.</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>Somebody has changed the same setting: choose which value counts</source>
        <translation>Jemand hat dieselbe Einstellung geändert: Wählen Sie, welcher Wert gilt</translation>
    </message>
    <message>
        <source>A value on the page %1 cannot be applied</source>
        <translation>Ein Wert auf der Seite %1 ist ungültig</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>Nichts ist geändert</translation>
    </message>
    <message>
        <source>Something here cannot be applied</source>
        <translation>Etwas hier ist ungültig</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>This was not changed: %1</source>
        <translation>Das wurde nicht geändert: %1</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes?</source>
        <translation>
            <numerusform>%n Änderung verwerfen?</numerusform>
            <numerusform>%n Änderungen verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ShortCard</name>
    <message>
        <source>Progress of this fax</source>
        <translation>Fortschritt dieses Faxes</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ShortcutsWindow</name>
    <message>
        <source>Keyboard shortcuts - Fax Console</source>
        <translation>Tastenkürzel - Fax Console</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::StatusSegments</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>Queue running: %1 active, %2 waiting</source>
        <translation>Warteschlange läuft: %1 aktiv, %2 wartend</translation>
    </message>
    <message>
        <source>Queue paused %1</source>
        <translation>Warteschlange angehalten: %1</translation>
    </message>
    <message>
        <source>Queue paused by %1 %2</source>
        <translation>Warteschlange angehalten: %1 %2</translation>
    </message>
    <message>
        <source>Discount until %1</source>
        <translation>Billigtarif bis %1</translation>
    </message>
    <message>
        <source>Discount starts %1</source>
        <translation>Billigtarif ab %1</translation>
    </message>
    <message>
        <source>%1/%2 busy</source>
        <translation>%1/%2 belegt</translation>
    </message>
    <message>
        <source>%1, 1 fault</source>
        <translation>%1, 1 Störung</translation>
    </message>
    <message>
        <source>%1, %2 faults</source>
        <translation>%1, %2 Störungen</translation>
    </message>
    <message>
        <source>Discount period</source>
        <translation>Billigtarif-Zeit</translation>
    </message>
    <message>
        <source>No fax waits for it</source>
        <translation>Kein Fax wartet darauf</translation>
    </message>
    <message numerus="yes">
        <source>%n faxes wait for it</source>
        <translation>
            <numerusform>%n Fax wartet darauf</numerusform>
            <numerusform>%n Faxe warten darauf</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No discount period</source>
        <translation>Keine Billigtarif-Zeit</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::TariffEditor</name>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>Number begins with</source>
        <translation>Nummer beginnt mit</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Pro Minute</translation>
    </message>
    <message>
        <source>Per call</source>
        <translation>Pro Anruf</translation>
    </message>
    <message>
        <source>Step in s</source>
        <translation>Takt in s</translation>
    </message>
    <message>
        <source>Per minute, discount</source>
        <translation>Pro Minute, Billigtarif</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ThumbnailList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ThumbnailModel</name>
    <message>
        <source>Page %1, damaged</source>
        <translation>Seite %1, beschädigt</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ToField</name>
    <message>
        <source>Known recipients</source>
        <translation>Bekannte Empfänger</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::Undo</name>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::UndoBar</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Take it back (%1)</source>
        <translation>Zurücknehmen (%1)</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Jeder</translation>
    </message>
    <message>
        <source>User to add</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>name of a user of the server</source>
        <translation>Name eines Benutzers des Servers</translation>
    </message>
    <message>
        <source>&amp;Add user</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>May do what</source>
        <translation>Darf was</translation>
    </message>
    <message>
        <source>A usual set of rights, or single ones.</source>
        <translation>Übliche Rechte oder einzelne.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Single rights</source>
        <translation>Einzelne Rechte</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Take all rights of %1 back? What everybody may stays.</source>
        <translation>Alle Rechte von %1 zurücknehmen? Was jeder darf, bleibt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ViewerActions</name>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>Kopie &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the pages as PDF, TIFF or PNG</source>
        <translation>Die Seiten als PDF, TIFF oder PNG speichern</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Print the pages as they are turned here</source>
        <translation>Die Seiten so gedreht wie hier drucken</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected part, or the page, as a picture</source>
        <translation>Den gewählten Ausschnitt oder die Seite als Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>Go to the page before</source>
        <translation>Zur vorigen Seite gehen</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>Go to the page behind</source>
        <translation>Zur nächsten Seite gehen</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>&amp;Erste Seite</translation>
    </message>
    <message>
        <source>Go to page 1</source>
        <translation>Zu Seite 1 gehen</translation>
    </message>
    <message>
        <source>&amp;Last page</source>
        <translation>&amp;Letzte Seite</translation>
    </message>
    <message>
        <source>Go to the last page</source>
        <translation>Zur letzten Seite gehen</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>&amp;Gehe zu Seite…</translation>
    </message>
    <message>
        <source>Enter the number of a page</source>
        <translation>Die Nummer einer Seite eingeben</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the page larger</source>
        <translation>Die Seite größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the page smaller</source>
        <translation>Die Seite kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Show each dot of the fax as one dot of the screen</source>
        <translation>Jeden Punkt des Faxes als einen Bildschirmpunkt zeigen</translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation>Ganze &amp;Seite</translation>
    </message>
    <message>
        <source>Fit the page into the window</source>
        <translation>Die Seite ins Fenster einpassen</translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation>Seiten&amp;breite</translation>
    </message>
    <message>
        <source>Make the page as wide as the window</source>
        <translation>Die Seite so breit wie das Fenster machen</translation>
    </message>
    <message>
        <source>Rotate &amp;left</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn the pages to the left</source>
        <translation>Die Seiten nach links drehen</translation>
    </message>
    <message>
        <source>Rotate &amp;right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Turn the pages to the right</source>
        <translation>Die Seiten nach rechts drehen</translation>
    </message>
    <message>
        <source>&amp;Keep rotation</source>
        <translation>&amp;Drehung behalten</translation>
    </message>
    <message>
        <source>Turn this fax like that whenever it is opened</source>
        <translation>Dieses Fax bei jedem Öffnen so drehen</translation>
    </message>
    <message>
        <source>In&amp;vert</source>
        <translation>In&amp;vers</translation>
    </message>
    <message>
        <source>Show white on black, for dark rooms</source>
        <translation>Weiß auf Schwarz zeigen, für dunkle Räume</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>Glä&amp;ttung</translation>
    </message>
    <message>
        <source>Show small pages in shades of grey</source>
        <translation>Kleine Seiten in Graustufen zeigen</translation>
    </message>
    <message>
        <source>P&amp;ages</source>
        <translation>S&amp;eiten</translation>
    </message>
    <message>
        <source>Show small pictures of all pages</source>
        <translation>Kleine Bilder aller Seiten zeigen</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>Eige&amp;nschaften</translation>
    </message>
    <message>
        <source>Show what is known of this fax</source>
        <translation>Zeigen, was über dieses Fax bekannt ist</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>There is no page</source>
        <translation>Es gibt keine Seite</translation>
    </message>
    <message>
        <source>This page cannot be read</source>
        <translation>Diese Seite ist nicht lesbar</translation>
    </message>
    <message>
        <source>Pages are being printed</source>
        <translation>Seiten werden gedruckt</translation>
    </message>
    <message>
        <source>This is the first page</source>
        <translation>Das ist die erste Seite</translation>
    </message>
    <message>
        <source>This is the last page</source>
        <translation>Das ist die letzte Seite</translation>
    </message>
    <message>
        <source>There is only one page</source>
        <translation>Es gibt nur eine Seite</translation>
    </message>
    <message>
        <source>Only for faxes of the service, not for files</source>
        <translation>Nur für Faxe des Dienstes, nicht für Dateien</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::WarningList</name>
    <message>
        <source>Use Fine</source>
        <translation>Fein nutzen</translation>
    </message>
    <message>
        <source>Use Superfine</source>
        <translation>Superfein nutzen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Show recipients</source>
        <translation>Empfänger zeigen</translation>
    </message>
    <message>
        <source>Show page</source>
        <translation>Seite zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::WhenField</name>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>In the &amp;discount period</source>
        <translation>In der &amp;Billigtarif-Zeit</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <translation>&amp;Um</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Morgen %1</translation>
    </message>
    <message>
        <source>The server has no discount period.</source>
        <translation>Der Server hat keine Billigtarif-Zeit.</translation>
    </message>
    <message>
        <source>In the &amp;discount period (from %1)</source>
        <translation>In der &amp;Billigtarif-Zeit (ab %1)</translation>
    </message>
    <message>
        <source>This time is over.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::WhyPage</name>
    <message>
        <source>%1  %2: on the line</source>
        <translation>%1  %2: läuft</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>%1  %2: %3 after %4</source>
        <translation>%1  %2: %3 nach %4</translation>
    </message>
    <message>
        <source>Why this fax waits or has failed</source>
        <translation>Warum dieses Fax wartet oder gescheitert ist</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::WizardDocuments</name>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
</context>
<context>
    <name>Fax::Ui::WizardRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A step of the wizard: its number and its title.</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, there is a problem: %2</source>
        <translation>%1, es gibt ein Problem: %2</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, fertig</translation>
    </message>
</context>
<context>
    <name>Fax::WhySentence</name>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>Waiting for a free line</source>
        <translation>Wartet auf eine freie Leitung</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for a free line, at least %n faxes before it</source>
        <translation>
            <numerusform>Wartet auf eine freie Leitung, mindestens %n Fax davor</numerusform>
            <numerusform>Wartet auf eine freie Leitung, mindestens %n Faxe davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for a free line, 1 fax before it</source>
        <translation>Wartet auf eine freie Leitung, 1 Fax davor</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for a free line, %n faxes before it</source>
        <translation>
            <numerusform>Wartet auf eine freie Leitung, %n Fax davor</numerusform>
            <numerusform>Wartet auf eine freie Leitung, %n Faxe davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the discount period, starts %1</source>
        <translation>Wartet auf die Billigtarif-Zeit, ab %1</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation>Geplant für %1</translation>
    </message>
    <message>
        <source>Try %1 of %2 at %3; the last one at %4: %5</source>
        <translation>Versuch %1 von %2 ab %3; zuletzt (%4): %5</translation>
    </message>
    <message>
        <source>Paused by %1 at %2</source>
        <translation>Von %1 angehalten (%2)</translation>
    </message>
    <message>
        <source>The whole queue is paused by %1 since %2</source>
        <translation>Ganze Warteschlange seit %2 von %1 angehalten</translation>
    </message>
    <message>
        <source>Waiting: job %1 is being sent to this number</source>
        <translation>Wartet: Auftrag %1 wird gerade an diese Nummer gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Waiting: at least %n faxes with higher priority come first</source>
        <translation>
            <numerusform>Wartet: mindestens %n Fax mit höherer Priorität kommt zuerst</numerusform>
            <numerusform>Wartet: mindestens %n Faxe mit höherer Priorität kommen zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting: 1 fax with higher priority comes first</source>
        <translation>Wartet: 1 Fax mit höherer Priorität kommt zuerst</translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %n faxes with higher priority come first</source>
        <translation>
            <numerusform>Wartet: %n Fax mit höherer Priorität kommt zuerst</numerusform>
            <numerusform>Wartet: %n Faxe mit höherer Priorität kommen zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>No line can send this</source>
        <translation>Keine Leitung kann dies senden</translation>
    </message>
    <message>
        <source>No line can send this: %1</source>
        <translation>Keine Leitung kann dies senden: %1</translation>
    </message>
    <message>
        <source>Preparing pages, %1 of %2</source>
        <translation>Seiten werden vorbereitet, %1 von %2</translation>
    </message>
    <message>
        <source>Preparing pages</source>
        <translation>Bereitet Seiten vor</translation>
    </message>
    <message>
        <source>Waiting until the disk of the fax service has room again</source>
        <translation>Wartet, bis die Festplatte des Faxdienstes wieder Platz hat</translation>
    </message>
    <message>
        <source>Waiting for the server, handed over when it is back</source>
        <translation>Wartet auf den Server, wird übergeben, sobald er zurück ist</translation>
    </message>
    <message>
        <source>The server did not take it: %1</source>
        <translation>Der Server nahm es nicht an: %1</translation>
    </message>
    <message>
        <source>Its call has ended; the result is noted as soon as the disk takes it</source>
        <translation>Der Anruf ist beendet; das Ergebnis wird vermerkt, sobald die Festplatte es annimmt</translation>
    </message>
    <message>
        <source>%1: page %2 of %3</source>
        <translation>%1: Seite %2 von %3</translation>
    </message>
    <message>
        <source>%1: calling</source>
        <translation>%1: ruft an</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
    <message>
        <source>Failed after 1 try: %1</source>
        <translation>Nach 1 Versuch gescheitert: %1</translation>
    </message>
    <message numerus="yes">
        <source>Failed after %n tries: %1</source>
        <translation>
            <numerusform>Nach %n Versuch gescheitert: %1</numerusform>
            <numerusform>Nach %n Versuchen gescheitert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Uncertain: page %1 was sent, but the answer was lost; not sent again by itself</source>
        <translation>Ungewiss: Seite %1 wurde gesendet, die Antwort ging verloren; wird nicht von selbst wiederholt</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Gesendet %1</translation>
    </message>
    <message>
        <source>Cancelled by %1 at %2</source>
        <translation>Von %1 abgebrochen (%2)</translation>
    </message>
    <message>
        <source>%1 on page %2</source>
        <extracomment>&quot;disconnected&quot;, &quot;on page 3&quot;</extracomment>
        <translation>%1 auf Seite %2</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>besetzt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no dial tone</source>
        <translation>kein Wählton</translation>
    </message>
    <message>
        <source>no fax machine answered</source>
        <translation>kein Faxgerät antwortete</translation>
    </message>
    <message>
        <source>bad number</source>
        <translation>falsche Nummer</translation>
    </message>
    <message>
        <source>blocked number</source>
        <translation>gesperrte Nummer</translation>
    </message>
    <message>
        <source>training failed</source>
        <translation>Training gescheitert</translation>
    </message>
    <message>
        <source>refused by the other side</source>
        <translation>von der Gegenstelle abgelehnt</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>other side rejected page %1</source>
        <translation>Gegenstelle lehnte Seite %1 ab</translation>
    </message>
    <message>
        <source>other side rejected a page</source>
        <translation>Gegenstelle lehnte eine Seite ab</translation>
    </message>
    <message>
        <source>document damaged</source>
        <translation>Dokument beschädigt</translation>
    </message>
    <message>
        <source>line fault</source>
        <translation>Leitungsstörung</translation>
    </message>
    <message>
        <source>no progress</source>
        <translation>kein Fortschritt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>stopped by a user</source>
        <translation>durch Benutzer beendet</translation>
    </message>
    <message>
        <source>%1 %2 bit/s</source>
        <translation>%1 %2 Bit/s</translation>
    </message>
    <message>
        <source>error correction</source>
        <translation>Fehlerkorrektur</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>%1, without error correction</source>
        <translation>%1, ohne Fehlerkorrektur</translation>
    </message>
    <message>
        <source>%1: %2 failed to this number at %3 (%4)</source>
        <translation>%1: %2 scheiterte bei dieser Nummer (%3, %4)</translation>
    </message>
    <message>
        <source>%1, error correction</source>
        <translation>%1, Fehlerkorrektur</translation>
    </message>
    <message>
        <source>Ask the recipient whether the page arrived</source>
        <translation>Fragen Sie den Empfänger, ob die Seite ankam</translation>
    </message>
    <message>
        <source>Check the number</source>
        <translation>Prüfen Sie die Nummer</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Später erneut versuchen</translation>
    </message>
    <message>
        <source>Check that the line is plugged in</source>
        <translation>Prüfen Sie, ob die Leitung eingesteckt ist</translation>
    </message>
    <message>
        <source>Try again, or send without error correction</source>
        <translation>Erneut versuchen oder ohne Fehlerkorrektur senden</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannter Zeit</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>Date formats of QLocale: day and time, without and with the year</extracomment>
        <translation>d.M. HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d.M.yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>FaxDocumentTexts</name>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 ist nicht schreibbar: %2</translation>
    </message>
    <message>
        <source>No page of this fax can be read.</source>
        <translation>Keine Seite dieses Faxes ist lesbar.</translation>
    </message>
</context>
<context>
    <name>FaxSender</name>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaxSummary</name>
    <message>
        <source>calculating the pages</source>
        <translation>Seiten werden berechnet</translation>
    </message>
    <message numerus="yes">
        <source>%n pages each</source>
        <translation>
            <numerusform>je %n Seite</numerusform>
            <numerusform>je %n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 cover + %3)</source>
        <extracomment>5 pages (1 cover + 4)</extracomment>
        <translation>%1 (%2 Deckblatt + %3)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>about %1 %2</source>
        <comment>0.42 EUR</comment>
        <translation>etwa %1 %2</translation>
    </message>
    <message>
        <source>%1 (%2 in the discount period)</source>
        <translation>%1 (%2 in der Billigtarif-Zeit)</translation>
    </message>
    <message>
        <source>Nobody gets this fax yet.</source>
        <translation>Noch bekommt niemand dieses Fax.</translation>
    </message>
    <message>
        <source>Nobody gets this fax yet: %1.</source>
        <translation>Noch bekommt niemand dieses Fax: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>calculating the time</source>
        <translation>Zeit wird berechnet</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>about %1 per fax</source>
        <translation>etwa %1 je Fax</translation>
    </message>
    <message numerus="yes">
        <source>about %1 on %n lines</source>
        <translation>
            <numerusform>etwa %1 auf %n Leitung</numerusform>
            <numerusform>etwa %1 auf %n Leitungen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>FaxTitles</name>
    <message>
        <source>Fax to %1</source>
        <translation>Fax an %1</translation>
    </message>
    <message>
        <source>Fax from %1</source>
        <translation>Fax von %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>us</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>them</source>
        <translation>dort</translation>
    </message>
</context>
<context>
    <name>HeldFile</name>
    <message>
        <source>%1 is not a fax that waits here, or is damaged</source>
        <translation>%1 ist kein hier wartendes Fax oder ist beschädigt</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Cannot keep the fax in %1: %2</source>
        <translation>Fax ist in %1 nicht speicherbar: %2</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>No Line</source>
        <translation>Keine Leitung</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Retries Exceeded</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
</context>
<context>
    <name>JobColumns</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why / progress</source>
        <translation>Warum / Fortschritt</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Neuversuch</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Rundsendung</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Abrechnungscode</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Letztes Ergebnis</translation>
    </message>
    <message>
        <source>Cover page</source>
        <translation>Deckblatt</translation>
    </message>
</context>
<context>
    <name>JobLook</name>
    <message>
        <source>Sent, damaged</source>
        <translation>Gesendet, fehlerhaft</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Neuversuch</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Confirmed with damage</source>
        <translation>Bestätigt, fehlerhaft</translation>
    </message>
    <message>
        <source>Uncertain: sent, the answer was lost</source>
        <translation>Ungewiss: gesendet, die Antwort ging verloren</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 ist nicht schreibbar: %2</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>Spal&amp;ten</translation>
    </message>
    <message>
        <source>F&amp;ax</source>
        <translation>&amp;Fax</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>A&amp;uftrag</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Leitung</translation>
    </message>
    <message>
        <source>&amp;Receiving</source>
        <translation>&amp;Empfang</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Cover pages</source>
        <translation>De&amp;ckblätter</translation>
    </message>
</context>
<context>
    <name>NumberRules</name>
    <message>
        <source>%1 is too long to be dialled</source>
        <translation>%1 ist zu lang zum Wählen</translation>
    </message>
    <message>
        <source>%1 calls the emergency number %2 (%3) and is not dialled. (Setting BlockEmergencyNumbers)</source>
        <translation>%1 ruft den Notruf %2 (%3) und wird nicht gewählt. (Einstellung BlockEmergencyNumbers)</translation>
    </message>
    <message>
        <source>%1 is blocked on this server by &quot;%2&quot;. (Setting BlockedNumbers)</source>
        <translation>%1 ist auf diesem Server durch „%2“ gesperrt. (Einstellung BlockedNumbers)</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Folder with jobs and faxes.</source>
        <translation>Ordner mit Aufträgen und Faxen.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Which fax service: session, system, ssh:USER@HOST, or embedded (the one of the data folder). Default: a running one of this session or this computer, else embedded.</source>
        <translation>Welcher Faxdienst: session, system, ssh:BENUTZER@RECHNER oder embedded (der des Datenordners). Vorgabe: einer, der in dieser Sitzung oder auf diesem Rechner läuft, sonst embedded.</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>Open a new fax with these files.</source>
        <translation>Ein neues Fax mit diesen Dateien öffnen.</translation>
    </message>
    <message>
        <source>Number for the new fax.</source>
        <translation>Nummer für das neue Fax.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NUMMER</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Show documents as fax pages.</source>
        <translation>Dokumente als Faxseiten zeigen.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Open no window: only the tray icon, where there is a tray, and notifications.</source>
        <translation>Kein Fenster öffnen: nur das Symbol im Infobereich, wo es einen gibt, und Benachrichtigungen.</translation>
    </message>
    <message>
        <source>Send the sample document, or FILE..., from the first line to the second.</source>
        <translation>Das Beispieldokument oder FILE... von der ersten Leitung an die zweite senden.</translation>
    </message>
    <message>
        <source>There is no place &quot;%1&quot;; places are %2</source>
        <translation>Den Ort „%1“ gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>%1 is not on this computer: save it and fax the file</source>
        <translation>%1 ist nicht auf diesem Computer: speichern und die Datei faxen</translation>
    </message>
    <message>
        <source>Sends and receives faxes.</source>
        <translation>Sendet und empfängt Faxe.</translation>
    </message>
    <message>
        <source>Documents to fax.</source>
        <translation>Zu faxende Dokumente.</translation>
    </message>
</context>
<context>
    <name>PageFinding</name>
    <message>
        <source>Choose the resolution Fine.</source>
        <translation>Wählen Sie die Auflösung Fein.</translation>
    </message>
    <message>
        <source>Choose the resolution Superfine.</source>
        <translation>Wählen Sie die Auflösung Superfein.</translation>
    </message>
    <message>
        <source>Page %1 has hair lines: they can break or vanish.</source>
        <translation>Seite %1 hat Haarlinien: Sie können brechen oder verschwinden.</translation>
    </message>
    <message>
        <source>Page %1 has lines of %2 mm: they can break or vanish.</source>
        <translation>Seite %1 hat Linien von %2 mm: Sie können brechen oder verschwinden.</translation>
    </message>
    <message>
        <source>Draw lines at least %1 mm wide in the document.</source>
        <translation>Ziehen Sie Linien im Dokument mindestens %1 mm breit.</translation>
    </message>
    <message>
        <source>Page %1 has letters of %2 mm: hard to read below %3 mm.</source>
        <translation>Seite %1 hat Buchstaben von %2 mm: unter %3 mm schwer lesbar.</translation>
    </message>
    <message>
        <source>Make the text larger in the document.</source>
        <translation>Vergrößern Sie die Schrift im Dokument.</translation>
    </message>
    <message>
        <source>Page %1 has a picture in colour or grey tones: %2 % of the page becomes black dots, which takes long.</source>
        <translation>Seite %1 hat ein Bild in Farbe oder Grautönen: %2 % der Seite werden schwarze Punkte, das dauert lange.</translation>
    </message>
    <message>
        <source>Make the picture smaller, or leave it out.</source>
        <translation>Verkleinern Sie das Bild oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Page %1 is %2 % grey: it takes long, and letters on grey are lost.</source>
        <translation>Seite %1 ist zu %2 % grau: Das dauert lange, und Schrift auf Grau geht verloren.</translation>
    </message>
    <message>
        <source>Use white in place of grey backgrounds.</source>
        <translation>Nehmen Sie Weiß statt grauer Hintergründe.</translation>
    </message>
    <message>
        <source>Page %1 is blank.</source>
        <translation>Seite %1 ist leer.</translation>
    </message>
    <message>
        <source>Page %1 is nearly blank.</source>
        <translation>Seite %1 ist fast leer.</translation>
    </message>
    <message>
        <source>Leave it out with the page range.</source>
        <translation>Lassen Sie sie mit dem Seitenbereich weg.</translation>
    </message>
    <message>
        <source>Page %1 is %2 % black: slow and hard to read.</source>
        <translation>Seite %1 ist zu %2 % schwarz: langsam und schwer lesbar.</translation>
    </message>
    <message>
        <source>Use dark letters on a white ground.</source>
        <translation>Nehmen Sie dunkle Schrift auf weißem Grund.</translation>
    </message>
    <message>
        <source>Page %1 is landscape and was turned to be larger.</source>
        <translation>Seite %1 ist im Querformat und wurde gedreht, um größer zu sein.</translation>
    </message>
    <message>
        <source>Use portrait in the document if it is to arrive upright.</source>
        <translation>Soll sie aufrecht ankommen, nehmen Sie im Dokument Hochformat.</translation>
    </message>
    <message>
        <source>Page %1 goes up to the edge: the other machine may cut it off there.</source>
        <translation>Seite %1 reicht bis zum Rand: Die Gegenstelle schneidet sie dort vielleicht ab.</translation>
    </message>
    <message>
        <source>Leave a margin of at least 5 mm in the document.</source>
        <translation>Lassen Sie im Dokument mindestens 5 mm Rand.</translation>
    </message>
</context>
<context>
    <name>PageWarning</name>
    <message numerus="yes">
        <source>%1 The same on %n other pages.</source>
        <translation>
            <numerusform>%1 Ebenso auf %n anderen Seite.</numerusform>
            <numerusform>%1 Ebenso auf %n anderen Seiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients have no country code.</source>
        <translation>
            <numerusform>%n Empfänger hat keine Landesvorwahl.</numerusform>
            <numerusform>%n Empfänger haben keine Landesvorwahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are called in the country of the server, or in the house.</source>
        <translation>Sie werden im Land des Servers oder im Haus angerufen.</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>%1 or %2</source>
        <extracomment>A list of names; %1 may have commas: &quot;anna, bert or carl&quot;</extracomment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Only users with %1 can do this. Ask the administrator of the computer.</source>
        <translation>Das dürfen nur Benutzer mit %1. Fragen Sie den Verwalter des Computers.</translation>
    </message>
    <message>
        <source>Only users with %1 can do this. Ask: %2.</source>
        <translation>Das dürfen nur Benutzer mit %1. Fragen Sie: %2.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Cancel %1 faxes?</source>
        <translation>%1 Faxe abbrechen?</translation>
    </message>
    <message>
        <source>Cancel %1 faxes of &quot;%2&quot;?</source>
        <translation>%1 Faxe von „%2“ abbrechen?</translation>
    </message>
    <message>
        <source>Cancel the fax to %1?</source>
        <translation>Das Fax an %1 abbrechen?</translation>
    </message>
    <message>
        <source>Cancel the fax to %1 and hang up?</source>
        <translation>Das Fax an %1 abbrechen und auflegen?</translation>
    </message>
    <message>
        <source>Cancel the fax to %1 and hang up after page %2?</source>
        <translation>Das Fax an %1 abbrechen und nach Seite %2 auflegen?</translation>
    </message>
</context>
<context>
    <name>RecipientListPage</name>
    <message>
        <source>Cannot read %1: it is not a file</source>
        <translation>%1 ist nicht lesbar: es ist keine Datei</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients added</source>
        <translation>
            <numerusform>%n Empfänger hinzugefügt</numerusform>
            <numerusform>%n Empfänger hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without number</source>
        <translation>
            <numerusform>%n ohne Nummer</numerusform>
            <numerusform>%n ohne Nummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be used</source>
        <translation>
            <numerusform>%n unbrauchbarer</numerusform>
            <numerusform>%n unbrauchbare</numerusform>
        </translation>
    </message>
    <message>
        <source>the rest of the list was not read</source>
        <translation>der Rest der Liste wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>The number was busy each time. It may be a fax machine that is much used.</source>
        <translation>Die Nummer war jedes Mal besetzt. Vielleicht wird das Faxgerät viel benutzt.</translation>
    </message>
    <message>
        <source>Nobody picked up. The machine may be off, or the number may be wrong.</source>
        <translation>Niemand nahm ab. Das Gerät ist vielleicht aus oder die Nummer falsch.</translation>
    </message>
    <message>
        <source>The call was answered, but not by a fax machine. The number is probably that of a telephone.</source>
        <translation>Der Anruf wurde angenommen, aber nicht von einem Faxgerät. Die Nummer gehört wohl zu einem Telefon.</translation>
    </message>
    <message>
        <source>The line was dead. Its cable may be unplugged, or the exchange is down.</source>
        <translation>Die Leitung war tot. Vielleicht steckt ihr Kabel nicht oder die Vermittlung ist gestört.</translation>
    </message>
    <message>
        <source>This number cannot be dialled.</source>
        <translation>Diese Nummer lässt sich nicht wählen.</translation>
    </message>
    <message>
        <source>This number must not be called from this server.</source>
        <translation>Diese Nummer darf dieser Server nicht anrufen.</translation>
    </message>
    <message>
        <source>The two modems found no speed at which they understand each other. The line is noisy.</source>
        <translation>Die beiden Modems fanden kein Tempo, bei dem sie sich verstehen. Die Leitung rauscht.</translation>
    </message>
    <message>
        <source>The other machine did not answer to the speed that was proposed.</source>
        <translation>Die Gegenstelle antwortete nicht auf das vorgeschlagene Tempo.</translation>
    </message>
    <message>
        <source>Error correction did not come to an end. Some machines do it wrong, and some lines are too noisy for it.</source>
        <translation>Die Fehlerkorrektur kam zu keinem Ende. Manche Geräte beherrschen sie nicht, und manche Leitungen rauschen zu sehr.</translation>
    </message>
    <message>
        <source>The other side hung up, or the line broke.</source>
        <translation>Die Gegenstelle legte auf, oder die Leitung brach ab.</translation>
    </message>
    <message>
        <source>The other machine could not read a page: too many lines arrived damaged.</source>
        <translation>Die Gegenstelle konnte eine Seite nicht lesen: zu viele Zeilen kamen beschädigt an.</translation>
    </message>
    <message>
        <source>The other machine refused the fax. It may be out of paper or accept known senders only.</source>
        <translation>Die Gegenstelle lehnte das Fax ab. Vielleicht fehlt ihr Papier, oder sie nimmt nur bekannte Absender an.</translation>
    </message>
    <message>
        <source>The other machine cannot do what this fax needs.</source>
        <translation>Die Gegenstelle kann nicht, was dieses Fax braucht.</translation>
    </message>
    <message>
        <source>The other machine was not ready in time. It may be printing or out of memory.</source>
        <translation>Die Gegenstelle war nicht rechtzeitig bereit. Vielleicht druckt sie, oder ihr Speicher ist voll.</translation>
    </message>
    <message>
        <source>Our line or its modem failed, not the other side.</source>
        <translation>Unsere Leitung oder ihr Modem versagte, nicht die Gegenstelle.</translation>
    </message>
    <message>
        <source>The answer to a page was lost, so nobody here knows whether it arrived. Ask the recipient before you send it again.</source>
        <translation>Die Antwort auf eine Seite ging verloren, daher weiß hier niemand, ob sie ankam. Fragen Sie den Empfänger, bevor Sie sie erneut senden.</translation>
    </message>
    <message>
        <source>The document cannot be read. Save it anew and send that as a new fax.</source>
        <translation>Das Dokument ist nicht lesbar. Speichern Sie es neu und senden Sie das als neues Fax.</translation>
    </message>
    <message>
        <source>The document is protected by a password. Save it without one and send that as a new fax.</source>
        <translation>Das Dokument ist durch ein Kennwort geschützt. Speichern Sie es ohne und senden Sie das als neues Fax.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Change number and retry</source>
        <translation>Nummer ändern und wiederholen</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Nummer ändern</translation>
    </message>
    <message>
        <source>Retry at lower speed</source>
        <translation>Langsamer wiederholen</translation>
    </message>
    <message>
        <source>Retry without error correction</source>
        <translation>Ohne Fehlerkorrektur wiederholen</translation>
    </message>
    <message>
        <source>Send on any line</source>
        <translation>Auf jeder Leitung senden</translation>
    </message>
</context>
<context>
    <name>Right</name>
    <message>
        <source>There is no right &quot;%1&quot;. There are sender, operator, administrator, and the single rights %2</source>
        <translation>Ein Recht „%1“ gibt es nicht. Es gibt sender, operator, administrator und die einzelnen Rechte %2</translation>
    </message>
    <message>
        <source>Send at low priority</source>
        <translation>Mit niedriger Priorität senden</translation>
    </message>
    <message>
        <source>Send at normal priority</source>
        <translation>Mit normaler Priorität senden</translation>
    </message>
    <message>
        <source>Send at high priority</source>
        <translation>Mit hoher Priorität senden</translation>
    </message>
    <message>
        <source>See all jobs</source>
        <translation>Alle Aufträge sehen</translation>
    </message>
    <message>
        <source>Manage all jobs</source>
        <translation>Alle Aufträge verwalten</translation>
    </message>
    <message>
        <source>Operate lines</source>
        <translation>Leitungen bedienen</translation>
    </message>
    <message>
        <source>See settings</source>
        <translation>Einstellungen sehen</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>See received faxes</source>
        <translation>Empfangene Faxe sehen</translation>
    </message>
    <message>
        <source>Manage received faxes</source>
        <translation>Empfangene Faxe verwalten</translation>
    </message>
    <message>
        <source>See the archive of sent faxes</source>
        <translation>Archiv gesendeter Faxe sehen</translation>
    </message>
    <message>
        <source>Manage the archive of sent faxes</source>
        <translation>Archiv gesendeter Faxe verwalten</translation>
    </message>
</context>
<context>
    <name>SettingFields</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>Servername</translation>
    </message>
    <message>
        <source>How this server is called.</source>
        <translation>Wie dieser Server heißt.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Where its lines are.</source>
        <translation>Wo seine Leitungen sind.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Whom users can ask when something fails.</source>
        <translation>Wen Benutzer fragen können, wenn etwas scheitert.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>Default paper</source>
        <translation>Standardpapier</translation>
    </message>
    <message>
        <source>For faxes of which nobody says more.</source>
        <translation>Für Faxe, bei denen nichts anderes gewählt ist.</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Landesvorwahl</translation>
    </message>
    <message>
        <source>Digits, as 49 for Germany: +49 numbers are dialled as home numbers.</source>
        <translation>Ziffern, wie 49 für Deutschland: Nummern mit +49 gelten als Inland.</translation>
    </message>
    <message>
        <source>National prefix</source>
        <translation>Inlandsvorsatz</translation>
    </message>
    <message>
        <source>Dialled for the + and country code of your own country.</source>
        <translation>Statt + und Landesvorwahl des eigenen Landes gewählt.</translation>
    </message>
    <message>
        <source>International prefix</source>
        <translation>Auslandsvorsatz</translation>
    </message>
    <message>
        <source>Dialled for the + of another country; a comma is a pause.</source>
        <translation>Statt des + anderer Länder gewählt; ein Komma ist eine Pause.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neuversuche</translation>
    </message>
    <message>
        <source>Further tries after the first one fails.</source>
        <translation>Weitere Versuche, wenn der erste scheitert.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Retry after</source>
        <translation>Neuversuch nach</translation>
    </message>
    <message>
        <source>At least so long between two tries.</source>
        <translation>Mindestens so lange zwischen zwei Versuchen.</translation>
    </message>
    <message>
        <source>Sooner if busy</source>
        <translation>Früher, wenn besetzt</translation>
    </message>
    <message>
        <source>A busy line is often free soon.</source>
        <translation>Eine besetzte Nummer ist oft bald frei.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Delete unsent faxes after</source>
        <translation>Ungesendete löschen nach</translation>
    </message>
    <message>
        <source>Faxes that failed stay in the outbox so long.</source>
        <translation>So lange bleiben gescheiterte Faxe im Postausgang.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Users may use personal cover pages</source>
        <translation>Eigene Deckblätter sind erlaubt</translation>
    </message>
    <message>
        <source>Off: only cover pages of the server.</source>
        <translation>Aus: nur Deckblätter des Servers.</translation>
    </message>
    <message>
        <source>Header line on every page</source>
        <translation>Kopfzeile auf jeder Seite</translation>
    </message>
    <message>
        <source>Date, sender, recipient and page number. Some countries require it by law.</source>
        <translation>Datum, Absender, Empfänger und Seitennummer. In manchen Ländern gesetzlich vorgeschrieben.</translation>
    </message>
    <message>
        <source>Always use the line&apos;s ID</source>
        <translation>Immer Kennung der Leitung</translation>
    </message>
    <message>
        <source>Off: the sender&apos;s own number is transmitted.</source>
        <translation>Aus: Die eigene Nummer des Absenders wird übertragen.</translation>
    </message>
    <message>
        <source>Cover page required</source>
        <translation>Deckblatt ist Pflicht</translation>
    </message>
    <message>
        <source>A fax without one is not taken.</source>
        <translation>Ein Fax ohne wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Billing code required</source>
        <translation>Abrechnungscode ist Pflicht</translation>
    </message>
    <message>
        <source>Most recipients</source>
        <translation>Empfänger höchstens</translation>
    </message>
    <message>
        <source>Of one submission.</source>
        <translation>Je Auftrag.</translation>
    </message>
    <message>
        <source>Most pages</source>
        <translation>Seiten höchstens</translation>
    </message>
    <message>
        <source>Of one fax.</source>
        <translation>Je Fax.</translation>
    </message>
    <message>
        <source>Standard, 204×98</source>
        <translation>Standard, 204×98</translation>
    </message>
    <message>
        <source>Fine, 204×196</source>
        <translation>Fein, 204×196</translation>
    </message>
    <message>
        <source>Superfine, 204×391</source>
        <translation>Superfein, 204×391</translation>
    </message>
    <message>
        <source>Default resolution</source>
        <translation>Standardauflösung</translation>
    </message>
    <message>
        <source>Can be chosen for each fax.</source>
        <translation>Für jedes Fax wählbar.</translation>
    </message>
    <message>
        <source>Error correction (ECM)</source>
        <translation>Fehlerkorrektur (ECM)</translation>
    </message>
    <message>
        <source>Off: no call uses it. On: can be left out for each fax.</source>
        <translation>Aus: Kein Anruf nutzt sie. Ein: Bei jedem Fax abwählbar.</translation>
    </message>
    <message>
        <source>14,400 bit/s</source>
        <translation>14.400 Bit/s</translation>
    </message>
    <message>
        <source>12,000 bit/s</source>
        <translation>12.000 Bit/s</translation>
    </message>
    <message>
        <source>9600 bit/s</source>
        <translation>9600 Bit/s</translation>
    </message>
    <message>
        <source>7200 bit/s</source>
        <translation>7200 Bit/s</translation>
    </message>
    <message>
        <source>4800 bit/s</source>
        <translation>4800 Bit/s</translation>
    </message>
    <message>
        <source>2400 bit/s</source>
        <translation>2400 Bit/s</translation>
    </message>
    <message>
        <source>Top speed</source>
        <translation>Höchsttempo</translation>
    </message>
    <message>
        <source>Lines and numbers may be slower.</source>
        <translation>Leitungen und Nummern können langsamer sein.</translation>
    </message>
    <message>
        <source>Low priority waits for the discount period</source>
        <translation>Niedrige Priorität wartet auf Billigtarif-Zeit</translation>
    </message>
    <message>
        <source>For faxes that are handed over from now on.</source>
        <translation>Für Faxe, die ab jetzt übergeben werden.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Three letters; without tariffs nobody sees costs.</source>
        <translation>Drei Buchstaben; ohne Tarife sieht niemand Kosten.</translation>
    </message>
    <message>
        <source>Keep sent faxes</source>
        <translation>Gesendete Faxe behalten</translation>
    </message>
    <message>
        <source>Off: only the entry in the log stays.</source>
        <translation>Aus: Nur der Eintrag im Protokoll bleibt.</translation>
    </message>
    <message>
        <source>Sent folder</source>
        <translation>Ordner Gesendet</translation>
    </message>
    <message>
        <source>A folder on the server that the service can write to.</source>
        <translation>Ein Ordner auf dem Server, den der Dienst beschreiben kann.</translation>
    </message>
    <message>
        <source>the folder of the service</source>
        <translation>der Ordner des Dienstes</translation>
    </message>
    <message>
        <source>Delete sent after</source>
        <translation>Gesendete löschen nach</translation>
    </message>
    <message>
        <source>Older faxes are deleted from the archive.</source>
        <translation>Ältere Faxe werden aus dem Archiv gelöscht.</translation>
    </message>
    <message>
        <source>Received folder</source>
        <translation>Ordner Empfangen</translation>
    </message>
    <message>
        <source>as for sent faxes</source>
        <translation>wie bei gesendeten</translation>
    </message>
    <message>
        <source>Delete received after</source>
        <translation>Empfangene löschen nach</translation>
    </message>
    <message>
        <source>Older faxes are deleted from the archive and the inbox.</source>
        <translation>Ältere Faxe werden aus Archiv und Posteingang gelöscht.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>Warnen ab</translation>
    </message>
    <message>
        <source>Warns once when the archive is larger.</source>
        <translation>Warnt einmal, wenn das Archiv größer ist.</translation>
    </message>
    <message>
        <source>All clear at</source>
        <translation>Entwarnung bei</translation>
    </message>
    <message>
        <source>It must be smaller than this before it is warned of again.</source>
        <translation>Erst muss es kleiner werden, bevor erneut gewarnt wird.</translation>
    </message>
    <message>
        <source>Keep free for receiving</source>
        <translation>Frei halten für Empfang</translation>
    </message>
    <message>
        <source>With less free space no new faxes are taken.</source>
        <translation>Mit weniger freiem Platz werden keine neuen Faxe angenommen.</translation>
    </message>
    <message>
        <source>Blocked numbers</source>
        <translation>Gesperrte Nummern</translation>
    </message>
    <message>
        <source>Separated by commas; with * all that begin so.</source>
        <translation>Durch Kommas getrennt; mit * alle, die so beginnen.</translation>
    </message>
    <message>
        <source>Never call emergency numbers</source>
        <translation>Notrufnummern nie anrufen</translation>
    </message>
    <message>
        <source>A fax to them would hold up people in need.</source>
        <translation>Ein Fax dorthin hielte Menschen in Not auf.</translation>
    </message>
    <message>
        <source>Everybody on this computer may send</source>
        <translation>Jeder auf diesem Computer darf senden</translation>
    </message>
    <message>
        <source>Off: only users in the list above.</source>
        <translation>Aus: nur Benutzer in der Liste oben.</translation>
    </message>
    <message>
        <source>Faxes in a minute</source>
        <translation>Faxe je Minute</translation>
    </message>
    <message>
        <source>So many may one user hand over.</source>
        <translation>So viele darf ein Benutzer übergeben.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Faxes in the queue</source>
        <translation>Faxe in Warteschlange</translation>
    </message>
    <message>
        <source>So many may one user have there.</source>
        <translation>So viele darf ein Benutzer dort haben.</translation>
    </message>
    <message>
        <source>Log outgoing faxes</source>
        <translation>Ausgehende protokollieren</translation>
    </message>
    <message>
        <source>One line for each fax that is final, in OutboxLOG.txt.</source>
        <translation>Eine Zeile für jedes abgeschlossene Fax, in OutboxLOG.txt.</translation>
    </message>
    <message>
        <source>Log incoming faxes</source>
        <translation>Eingehende protokollieren</translation>
    </message>
    <message>
        <source>One line for each received fax, in InboxLOG.txt.</source>
        <translation>Eine Zeile für jedes empfangene Fax, in InboxLOG.txt.</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Protokollordner</translation>
    </message>
    <message>
        <source>A folder on the server.</source>
        <translation>Ein Ordner auf dem Server.</translation>
    </message>
    <message>
        <source>Keep logs</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The activity log, too.</source>
        <translation>Auch das Aktivitätsprotokoll.</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>All times here are those of the server.</source>
        <translation>Alle Zeiten hier sind die des Servers.</translation>
    </message>
    <message>
        <source>All times here are those of the server: %1. This computer is in %2.</source>
        <translation>Alle Zeiten hier sind die des Servers: %1. Dieser Computer ist in %2.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>Dieser Server</translation>
    </message>
    <message>
        <source>How numbers are dialled</source>
        <translation>Wie Nummern gewählt werden</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Sending times</source>
        <translation>Sendezeiten</translation>
    </message>
    <message>
        <source>Discount period</source>
        <translation>Billigtarif-Zeit</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>Protokolle</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation>Wählt</translation>
    </message>
    <message>
        <source>Initializing</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>Hanging up</source>
        <translation>Legt auf</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Bad number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>No dial tone</source>
        <translation>Kein Wählton</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Not a fax</source>
        <translation>Kein Fax</translation>
    </message>
    <message>
        <source>Call delayed</source>
        <translation>Anruf verzögert</translation>
    </message>
    <message>
        <source>Number blocked</source>
        <translation>Nummer gesperrt</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
</context>
<context>
    <name>TableReader</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>After row %1 there is text that is not of this encoding. Choose another one.</source>
        <translation>Nach Zeile %1 steht Text, der nicht zu diesem Zeichensatz passt. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Row %1 does not end. Is a quote missing there?</source>
        <translation>Zeile %1 endet nicht. Fehlt dort ein Anführungszeichen?</translation>
    </message>
</context>
<context>
    <name>ToField</name>
    <message numerus="yes">
        <source>%1: %n people of this company</source>
        <translation>
            <numerusform>%1: %n Person dieser Firma</numerusform>
            <numerusform>%1: %n Personen dieser Firma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: group of %n people</source>
        <translation>
            <numerusform>%1: Gruppe von %n Person</numerusform>
            <numerusform>%1: Gruppe von %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person or company and the fax number.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>VCard</name>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>This card is a list of other cards. Groups are read from the categories of contacts.</source>
        <translation>Diese Karte ist eine Liste anderer Karten. Gruppen werden aus den Kategorien der Kontakte gelesen.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>This card does not end.</source>
        <translation>Diese Karte endet nicht.</translation>
    </message>
</context>
</TS>
