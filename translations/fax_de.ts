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
    <name>DocumentTypes</name>
    <message>
        <source>Cannot fax %1 (%2)</source>
        <translation>%1 ist nicht faxbar (%2)</translation>
    </message>
    <message>
        <source>Documents and pictures (*.pdf *.tif *.tiff *.png *.jpg *.jpeg *.bmp *.txt)</source>
        <translation>Dokumente und Bilder (*.pdf *.tif *.tiff *.png *.jpg *.jpeg *.bmp *.txt)</translation>
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
</context>
<context>
    <name>Fax::Desktop::Console</name>
    <message>
        <source>&amp;Preferences</source>
        <translation>&amp;Einstellungen</translation>
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
    <name>Fax::Ui::NewFaxWindow</name>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New fax - Fax Console</source>
        <translation>Neues Fax - Fax Console</translation>
    </message>
    <message>
        <source>for example +49 30 5550100, or 102 on the built-in line</source>
        <translation>zum Beispiel +49 30 5550100 oder 102 auf der eingebauten Leitung</translation>
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
        <source>Send (%1)</source>
        <translation>Senden (%1)</translation>
    </message>
    <message>
        <source>&amp;To number</source>
        <translation>An &amp;Nummer</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Dateien</translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Reso&amp;lution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>To number</source>
        <translation>An Nummer</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Enter a fax number.</source>
        <translation>Faxnummer eingeben.</translation>
    </message>
    <message>
        <source>Add a document: a PDF, a picture or a text.</source>
        <translation>Fügen Sie ein Dokument hinzu: PDF, Bild oder Text.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
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
</TS>
