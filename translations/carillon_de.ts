<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Capture</name>
    <message>
        <source>This is not a capture of Carillon.</source>
        <translation>Das ist kein Mitschnitt von Carillon.</translation>
    </message>
    <message>
        <source>This capture was written by a newer version; this console cannot read it.</source>
        <translation>Dieser Mitschnitt stammt von einer neueren Version; diese Konsole kann ihn nicht lesen.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>Die Datei ist größer als 1 GiB.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>its time was up</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>its bytes were used up</source>
        <translation>Bytes aufgebraucht</translation>
    </message>
    <message>
        <source>its records were used up</source>
        <translation>Datensätze aufgebraucht</translation>
    </message>
    <message>
        <source>its connection has closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>Carillon::Banner</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) left</source>
        <translation>
            <numerusform>noch %n Verbindung</numerusform>
            <numerusform>noch %n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is draining: %1, %2 a second.</source>
        <translation>Der Server wird geleert: %1, %2 pro Sekunde.</translation>
    </message>
    <message>
        <source>The drain is paused: %1.</source>
        <translation>Das Leeren ist unterbrochen: %1.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 in %3 s.</source>
        <translation>Verbindung verloren: %1. Versuch %2 in %3 s.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 …</source>
        <translation>Verbindung verloren: %1. Versuch %2 …</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Show the drain</source>
        <translation>Das Leeren anzeigen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>%1 was restarted at %2. All ids of before are void; what is open was asked for again, and lists of events have a gap.</source>
        <translation>%1 wurde um %2 neu gestartet. Alle früheren IDs sind ungültig; was offen ist, wurde erneut angefragt, und in den Ereignislisten fehlt ein Stück.</translation>
    </message>
    <message>
        <source>Your role is %1 now; until now it was %2. What it does not allow is not offered.</source>
        <translation>Ihre Rolle ist jetzt %1; bisher war sie %2. Was sie nicht erlaubt, wird nicht angeboten.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>Die Sitzung ist beendet: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::CaptureCompareModel</name>
    <message>
        <source>= same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ verschieden</translation>
    </message>
    <message>
        <source>− only in the first</source>
        <translation>− nur im ersten</translation>
    </message>
    <message>
        <source>+ only in the second</source>
        <translation>+ nur im zweiten</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Time, first</source>
        <translation>Zeit, erster</translation>
    </message>
    <message>
        <source>Time, second</source>
        <translation>Zeit, zweiter</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Seq.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Size, first</source>
        <translation>Größe, erster</translation>
    </message>
    <message>
        <source>Size, second</source>
        <translation>Größe, zweiter</translation>
    </message>
    <message>
        <source>Waited, first</source>
        <translation>Gewartet, erster</translation>
    </message>
    <message>
        <source>Waited, second</source>
        <translation>Gewartet, zweiter</translation>
    </message>
</context>
<context>
    <name>Carillon::CapturePage</name>
    <message>
        <source>&amp;Replay…</source>
        <translation>&amp;Wiedergeben…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The file was cut off: it ends without its last line.</source>
        <translation>Die Datei ist abgeschnitten: Die letzte Zeile fehlt.</translation>
    </message>
    <message>
        <source>The recording ended because %1.</source>
        <translation>Aufzeichnung beendet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are missing.</source>
        <translation>
            <numerusform>%n Datensatz fehlt.</numerusform>
            <numerusform>%n Datensätze fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>%n Zeile war nicht lesbar.</numerusform>
            <numerusform>%n Zeilen waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n record(s) are shown.</source>
        <translation>
            <numerusform>Nur der letzte %n Datensatz wird angezeigt.</numerusform>
            <numerusform>Nur die letzten %n Datensätze werden angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records in this file.</source>
        <translation>Diese Datei enthält keine Datensätze.</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>contains payloads</source>
        <translation>mit Nutzdaten</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>ohne Nutzdaten</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>wird gelesen, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Compare with another capture</source>
        <translation>Mit einem anderen Mitschnitt vergleichen</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Mitschnitte (*%1)</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>Raum %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>Vergleichen &amp;mit…</translation>
    </message>
</context>
<context>
    <name>Carillon::Chart</name>
    <message>
        <source>−%1 h</source>
        <translation>−%1 h</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>T&amp;ime shown:</source>
        <translation>&amp;Gezeigte Zeit:</translation>
    </message>
</context>
<context>
    <name>Carillon::ClosedPage</name>
    <message>
        <source>No connection has been closed yet.</source>
        <translation>Es wurde noch keine Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Kürzlich geschlossen</translation>
    </message>
    <message>
        <source>%1 closed in %2</source>
        <translation>%1 geschlossen in %2</translation>
    </message>
    <message>
        <source>, %1 % of them %2 %3</source>
        <translation>, davon %1&#xa0;% mit %2&#xa0;%3</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>, bis %1</translation>
    </message>
    <message>
        <source>! Disconnect storm: %1.</source>
        <translation>! Trennungswelle: %1.</translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation>Datensatz untersuchen</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Trace dieses Benutzers…</translation>
    </message>
</context>
<context>
    <name>Carillon::ColourRulesDialog</name>
    <message>
        <source>&amp;Use this rule</source>
        <translation>&amp;Diese Regel verwenden</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Farbregeln</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>For example: delay &gt; 100ms or state = dropped</source>
        <translation>Zum Beispiel: delay &gt; 100ms or state = dropped</translation>
    </message>
    <message>
        <source>Rules, the first that fits wins</source>
        <translation>Regeln, die erste passende gilt</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Lines that fit:</source>
        <translation>&amp;Passende Zeilen:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Farbe:</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
</context>
<context>
    <name>Carillon::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>A command, a user, a room…</source>
        <translation>Ein Befehl, ein Benutzer, ein Raum…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>Carillon::CompareDialog</name>
    <message>
        <source>Compare captures</source>
        <translation>Mitschnitte vergleichen</translation>
    </message>
    <message>
        <source>First: %1
Second: %2</source>
        <translation>Erster: %1
Zweiter: %2</translation>
    </message>
    <message>
        <source>%1 the same, %2 different, %3 only in the first, %4 only in the second.</source>
        <translation>%1 gleich, %2 verschieden, %3 nur im ersten, %4 nur im zweiten.</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>&amp;Auch Gleiches anzeigen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Choose a row to see what differs.</source>
        <translation>Wählen Sie eine Zeile, um die Unterschiede zu sehen.</translation>
    </message>
    <message>
        <source>The two captures do not differ.</source>
        <translation>Die beiden Mitschnitte unterscheiden sich nicht.</translation>
    </message>
    <message>
        <source>From the first to the second.</source>
        <translation>Vom ersten zum zweiten.</translation>
    </message>
</context>
<context>
    <name>Carillon::Composer</name>
    <message>
        <source>Send to &amp;me</source>
        <translation>An mich sen&amp;den</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Vo&amp;rschau</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Art des Ziels</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Daten, JSON</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>für das Audit-Log</translation>
    </message>
    <message>
        <source>How many would receive it (Ctrl+Return)</source>
        <translation>Wie viele es erhalten würden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>A rehearsal: the event goes to your own clients alone, nobody else sees it</source>
        <translation>Eine Probe: Das Ereignis geht nur an Ihre eigenen Clients, sonst sieht es niemand</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>&amp;Ereignis:</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>A&amp;n:</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>Einrü&amp;cken</translation>
    </message>
    <message>
        <source>Indents the JSON</source>
        <translation>Rückt das JSON ein</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Against the last</source>
        <translation>Gegen das letzte</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>Noch kein Ziel.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>Das Ereignis hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Die Daten sind kein gültiges JSON.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>In Produktion ist ein Grund erforderlich.</translation>
    </message>
    <message>
        <source>Preview compares with the last event of this name.</source>
        <translation>Die Vorschau vergleicht mit dem letzten Ereignis dieses Namens.</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>Gültiges JSON, %1</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would receive it, </source>
        <translation>
            <numerusform>%n Verbindung würde es erhalten, </numerusform>
            <numerusform>%n Verbindungen würden es erhalten, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 each.</source>
        <translation>je %1.</translation>
    </message>
    <message>
        <source>Among them: %1.</source>
        <translation>Darunter: %1.</translation>
    </message>
    <message>
        <source>They are: %1.</source>
        <translation>Es sind: %1.</translation>
    </message>
    <message>
        <source>From the last %1, number %2, to this one.</source>
        <translation>Vom letzten %1, Nummer %2, zu diesem.</translation>
    </message>
    <message>
        <source>There is no event of this name to compare with.</source>
        <translation>Es gibt kein Ereignis dieses Namens zum Vergleichen.</translation>
    </message>
    <message>
        <source>A rehearsal reaches clients of user %1; none is connected.</source>
        <translation>Eine Probe erreicht Clients des Benutzers %1; keiner ist verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n of your own connections got it.</source>
        <translation>
            <numerusform>Geprobt: %n Ihrer eigenen Verbindungen hat es erhalten.</numerusform>
            <numerusform>Geprobt: %n Ihrer eigenen Verbindungen haben es erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Zugestellt an %1 von %2</translation>
    </message>
    <message>
        <source>, %1 waiting</source>
        <translation>, %1 warten</translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>, %1 verworfen</translation>
    </message>
    <message>
        <source>, %1 closed meanwhile</source>
        <translation>, %1 inzwischen geschlossen</translation>
    </message>
    <message>
        <source>&amp;Save this…</source>
        <translation>&amp;Dies speichern…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>Ve&amp;rgessen</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Nutzdaten speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n connection(s)</source>
        <translation>
            <numerusform>An %n Verbindung gesendet</numerusform>
            <numerusform>An %n Verbindungen gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>, seq %1</source>
        <translation>, Seq. %1</translation>
    </message>
    <message>
        <source>, audit entry %1.</source>
        <translation>, Audit-Eintrag %1.</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>An %n Verbindung senden</numerusform>
            <numerusform>An %n Verbindungen senden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>S&amp;ent before</source>
        <translation>&amp;Früher gesendet</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>&amp;Mandant:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConfirmDialog</name>
    <message>
        <source>needed, for the audit log</source>
        <translation>erforderlich, für das Audit-Log</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>für das Audit-Log</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectDialog</name>
    <message>
        <source>&amp;Read-only: offer no actions</source>
        <translation>Schreibgeschützt: &amp;keine Aktionen anbieten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Te&amp;sten</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Saved servers</source>
        <translation>Gespeicherte Server</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>Se&amp;rver:</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>ein JWT mit einem Admin-Scope</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>&amp;Zertifizierungsstelle:</translation>
    </message>
    <message>
        <source>(new server)</source>
        <translation>(neuer Server)</translation>
    </message>
    <message>
        <source>The keychain has no token for this server; it is asked for each time.</source>
        <translation>Der Schlüsselbund hat kein Token für diesen Server; es wird jedes Mal erfragt.</translation>
    </message>
    <message>
        <source>This is not an address. Example: wss://hub.example:8081</source>
        <translation>Das ist keine Adresse. Beispiel: wss://hub.example:8081</translation>
    </message>
    <message>
        <source>The address must begin with ws:// or wss://.</source>
        <translation>Die Adresse muss mit ws:// oder wss:// beginnen.</translation>
    </message>
    <message>
        <source>Warning: without TLS (wss://) the token can be read on the way.</source>
        <translation>Warnung: Ohne TLS (wss://) kann das Token unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>The profiles could not be written.</source>
        <translation>Die Profile konnten nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Saved; the token is in the keychain.</source>
        <translation>Gespeichert; das Token ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Saved, without the token: there is no keychain. It is asked for each time.</source>
        <translation>Gespeichert, ohne das Token: Es gibt keinen Schlüsselbund. Es wird jedes Mal erfragt.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Connected; waiting for the server&apos;s hello…</source>
        <translation>Verbunden; warte auf die Begrüßung des Servers…</translation>
    </message>
    <message>
        <source>It works: %1, version %2, as %3 (%4).</source>
        <translation>Es funktioniert: %1, Version %2, als %3 (%4).</translation>
    </message>
    <message>
        <source>K&amp;eep in the keychain</source>
        <translation>&amp;Im Schlüsselbund aufbewahren</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Message to this connection…</source>
        <translation>Nachricht an diese Verbindung…</translation>
    </message>
    <message>
        <source>Message to this user…</source>
        <translation>Nachricht an diesen Benutzer…</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Trace dieses Benutzers…</translation>
    </message>
    <message>
        <source>Trace this connection…</source>
        <translation>Trace dieser Verbindung…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Revoke this user&apos;s tokens…</source>
        <translation>Tokens dieses Benutzers widerrufen…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected connection(s)…</source>
        <translation>
            <numerusform>%n ausgewählte Verbindung trennen…</numerusform>
            <numerusform>%n ausgewählte Verbindungen trennen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect all %1 that match…</source>
        <translation>Alle %1 passenden trennen…</translation>
    </message>
    <message>
        <source>No connections yet. Clients come to the hub&apos;s listener with a token; &quot;carillonctl demo&quot; brings some to try.</source>
        <translation>Noch keine Verbindungen. Clients kommen mit einem Token zum Listener des Hubs; „carillonctl demo“ bringt einige zum Ausprobieren.</translation>
    </message>
</context>
<context>
    <name>Carillon::Desk</name>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>The console is locked.</source>
        <translation>Die Konsole ist gesperrt.</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>Dieses Profil ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>local demo</source>
        <translation>lokale Demo</translation>
    </message>
</context>
<context>
    <name>Carillon::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
</context>
<context>
    <name>Carillon::DisconnectDialog</name>
    <message>
        <source>Comes back &amp;after:</source>
        <translation>&amp;Kommt wieder nach:</translation>
    </message>
    <message>
        <source>Disconnect a connection</source>
        <translation>Eine Verbindung trennen</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Connection %1 of user %2</source>
        <translation>Verbindung %1 des Benutzers %2</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>the client sees it, and the audit log</source>
        <translation>sichtbar für den Client und im Audit-Log</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>&amp;Code:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Disconnect 1 connection</source>
        <translation>1 Verbindung trennen</translation>
    </message>
    <message>
        <source>The client does not come back by itself.</source>
        <translation>Der Client kommt nicht von selbst wieder.</translation>
    </message>
    <message>
        <source>The client comes back by itself, after the time below.</source>
        <translation>Der Client kommt von selbst wieder, nach der Zeit unten.</translation>
    </message>
    <message>
        <source>The client comes back by itself, with backoff and jitter.</source>
        <translation>Der Client kommt von selbst wieder, mit wachsenden zufälligen Pausen.</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Bytes</translation>
    </message>
</context>
<context>
    <name>Carillon::DrainPanel</name>
    <message>
        <source> a second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>as the server is set</source>
        <translation>wie der Server eingestellt ist</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>End the server&apos;s &amp;process when it is empty</source>
        <translation>Den Prozess des Servers beenden, &amp;wenn er leer ist</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>&amp;Leeren…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>La&amp;ngsamer</translation>
    </message>
    <message>
        <source>Connections that remain</source>
        <translation>Verbleibende Verbindungen</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>verbleibend</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Clients come back after a time between nothing and this, so that they do not all knock at once</source>
        <translation>Clients kommen nach einer Zeit zwischen null und dieser wieder, damit nicht alle zugleich anklopfen</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Rate:</translation>
    </message>
    <message>
        <source>Drain %1: close its listeners and send all %2 connections away.</source>
        <translation>%1 leeren: Listener schließen und alle %2 Verbindungen wegschicken.</translation>
    </message>
    <message>
        <source>At %1 a second this takes about %2.</source>
        <translation>Bei %1 pro Sekunde dauert das etwa %2.</translation>
    </message>
    <message>
        <source>The process ends when the server is empty.</source>
        <translation>Der Prozess endet, wenn der Server leer ist.</translation>
    </message>
    <message>
        <source>The process stays; Cancel opens the listeners again.</source>
        <translation>Der Prozess bleibt; Abbrechen öffnet die Listener wieder.</translation>
    </message>
    <message>
        <source>Drain the server</source>
        <translation>Server leeren</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>Namen des Servers &amp;eintippen:</translation>
    </message>
    <message>
        <source>Cancel the drain</source>
        <translation>Leeren abbrechen</translation>
    </message>
    <message>
        <source>Cancel the drain: the listeners open again; who is gone stays gone until they come back.</source>
        <translation>Leeren abbrechen: Die Listener öffnen sich wieder; wer weg ist, bleibt weg, bis er wiederkommt.</translation>
    </message>
    <message>
        <source>The server is draining.</source>
        <translation>Der Server wird geleert.</translation>
    </message>
    <message>
        <source>%1 remain, %2 closed in %3, %4 a second; about %5 to go.</source>
        <translation>%1 verbleiben, %2 geschlossen in %3, %4 pro Sekunde; noch etwa %5.</translation>
    </message>
    <message>
        <source>Paused: %1 remain, %2 closed in %3. The listeners are closed.</source>
        <translation>Unterbrochen: %1 verbleiben, %2 geschlossen in %3. Die Listener sind geschlossen.</translation>
    </message>
    <message>
        <source>Done: %1 closed in %2, %3 remain.</source>
        <translation>Fertig: %1 geschlossen in %2, %3 verbleiben.</translation>
    </message>
    <message>
        <source>Cancelled: %1 were closed in %2; the listeners are open again.</source>
        <translation>Abgebrochen: %1 wurden in %2 geschlossen; die Listener sind wieder offen.</translation>
    </message>
    <message>
        <source>A drain closes the listeners and sends the clients away at a pace, with a word to come back elsewhere or later. Nothing is lost: they resume where they were.</source>
        <translation>Das Leeren schließt die Listener und schickt die Clients nach und nach weg, mit der Bitte, anderswo oder später wiederzukommen. Nichts geht verloren: Sie setzen fort, wo sie waren.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Fortset&amp;zen</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Node:</source>
        <translation>Kn&amp;oten:</translation>
    </message>
    <message>
        <source>Cancel the dra&amp;in…</source>
        <translation>Leeren a&amp;bbrechen…</translation>
    </message>
    <message>
        <source>D&amp;eadline:</source>
        <translation>&amp;Frist:</translation>
    </message>
    <message>
        <source>Retr&amp;y spread:</source>
        <translation>Streuung &amp;der Rückkehr:</translation>
    </message>
</context>
<context>
    <name>Carillon::EventLogModel</name>
    <message>
        <source>The room&apos;s numbering starts anew</source>
        <translation>Die Nummerierung des Raums beginnt neu</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) did not fit into the pause</source>
        <translation>
            <numerusform>%n Ereignis passte nicht in die Pause</numerusform>
            <numerusform>%n Ereignisse passten nicht in die Pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing here</source>
        <translation>
            <numerusform>%n Ereignis fehlt hier</numerusform>
            <numerusform>%n Ereignisse fehlen hier</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was away: what happened meanwhile is not here</source>
        <translation>Die Verbindung war weg: Was inzwischen geschah, steht nicht hier</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>Seit dem vorigen</translation>
    </message>
    <message>
        <source>Since mark</source>
        <translation>Seit Markierung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Seq.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Queue after</source>
        <translation>Warteschlange danach</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>← in</source>
        <translation>← ein</translation>
    </message>
    <message>
        <source>→ out</source>
        <translation>→ aus</translation>
    </message>
    <message>
        <source>· itself</source>
        <translation>· selbst</translation>
    </message>
    <message>
        <source>(payload not shown to this role)</source>
        <translation>(Nutzdaten werden dieser Rolle nicht gezeigt)</translation>
    </message>
</context>
<context>
    <name>Carillon::EventPane</name>
    <message>
        <source>Filter of the events shown</source>
        <translation>Filter der angezeigten Ereignisse</translation>
    </message>
    <message>
        <source>Shown: all. For example: name = order.* and size &gt; 1k</source>
        <translation>Alles angezeigt. Zum Beispiel: name = order.* and size &gt; 1k</translation>
    </message>
    <message>
        <source>Stops the screen; recording goes on (Space)</source>
        <translation>Hält den Bildschirm an; die Aufzeichnung läuft weiter (Leertaste)</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Choose an event to see its payload.</source>
        <translation>Wählen Sie ein Ereignis, um seine Nutzdaten zu sehen.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>&amp;Mitschnitt speichern…</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>&amp;Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>&amp;In einen Raum wiedergeben…</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>Of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Since the row before</source>
        <translation>Seit der Zeile davor</translation>
    </message>
    <message>
        <source>Since the marked row (Ctrl+M marks)</source>
        <translation>Seit der markierten Zeile (Strg+M markiert)</translation>
    </message>
    <message>
        <source>C&amp;olour rules…</source>
        <translation>&amp;Farbregeln…</translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n event(s) held back</source>
        <translation>
            <numerusform>Pause: %n Ereignis zurückgehalten</numerusform>
            <numerusform>Pause: %n Ereignisse zurückgehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>, buffer %1 %</source>
        <translation>, Puffer %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit</source>
        <translation>
            <numerusform>%n passte nicht</numerusform>
            <numerusform>%n passten nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of %2 shown</source>
        <translation>, %1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>, the oldest %1 are not kept any more</source>
        <translation>, die ältesten %1 sind nicht mehr gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>%n neues (Ende)</numerusform>
            <numerusform>%n neue (Ende)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n event(s) fits the filter.</source>
        <translation>
            <numerusform>Das %n Ereignis passt nicht zum Filter.</numerusform>
            <numerusform>Keines von %n Ereignissen passt zum Filter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Choose an event, or two with Ctrl.</source>
        <translation>Wählen Sie ein Ereignis, oder zwei mit Strg.</translation>
    </message>
    <message>
        <source>No earlier event of this name in this list.</source>
        <translation>Kein früheres Ereignis dieses Namens in dieser Liste.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 zu %2.</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Nutzdaten kopieren</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Trace dieses Benutzers…</translation>
    </message>
    <message>
        <source>Watch this room</source>
        <translation>Diesen Raum beobachten</translation>
    </message>
    <message>
        <source>Inspect the connection</source>
        <translation>Die Verbindung untersuchen</translation>
    </message>
    <message>
        <source>Compose from this event…</source>
        <translation>Aus diesem Ereignis verfassen…</translation>
    </message>
    <message>
        <source>Mark this row</source>
        <translation>Diese Zeile markieren</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>Und dieser Wert</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Diesen Wert ausschließen</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>Solche Zeilen einfärben…</translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>Mitschnitt speichern</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Mitschnitte (*%1)</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>Angezeigte Zeilen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n Zeile geschrieben.</numerusform>
            <numerusform>%n Zeilen geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds payloads.</source>
        <translation>Die Datei enthält Nutzdaten.</translation>
    </message>
    <message>
        <source>, coverage %1 %: more happens than the feed brings</source>
        <translation>, Abdeckung %1&#xa0;%: Es geschieht mehr, als der Feed bringt</translation>
    </message>
    <message>
        <source>, %1 % looked at</source>
        <translation>, %1&#xa0;% durchgesehen</translation>
    </message>
</context>
<context>
    <name>Carillon::EventsPage</name>
    <message>
        <source>Watch a room…</source>
        <translation>Raum beobachten…</translation>
    </message>
    <message>
        <source>Watch a room</source>
        <translation>Raum beobachten</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Raum:</translation>
    </message>
    <message>
        <source>No room is watched.</source>
        <translation>Kein Raum wird beobachtet.</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s): </source>
        <translation>
            <numerusform>%n Raum: </numerusform>
            <numerusform>%n Räume: </numerusform>
        </translation>
    </message>
    <message>
        <source>The events of all watched rooms come together here.
Watch a room: Enter in the list of rooms.</source>
        <translation>Hier kommen die Ereignisse aller beobachteten Räume zusammen.
Raum beobachten: Enter in der Liste der Räume.</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
</context>
<context>
    <name>Carillon::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>Carillon::IdleLock</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Locked: nobody has touched the console of %1 for %2 minutes.
It stays connected. Give the token again to go on.</source>
        <translation>Gesperrt: Die Konsole von %1 wurde %2 Minuten lang nicht benutzt.
Sie bleibt verbunden. Geben Sie das Token erneut ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>This is not the token of this session.</source>
        <translation>Das ist nicht das Token dieser Sitzung.</translation>
    </message>
</context>
<context>
    <name>Carillon::Inspector</name>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Since seq</source>
        <translation>Seit Seq.</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Nachricht…</translation>
    </message>
    <message>
        <source>Trace…</source>
        <translation>Trace…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Events out/s</source>
        <translation>Ausgehende Ereignisse/s</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>This token…</source>
        <translation>Dieses Token…</translation>
    </message>
    <message>
        <source>All tokens of the user…</source>
        <translation>Alle Tokens des Benutzers…</translation>
    </message>
    <message>
        <source>Fields of the connection</source>
        <translation>Felder der Verbindung</translation>
    </message>
    <message>
        <source>Rooms of the connection</source>
        <translation>Räume der Verbindung</translation>
    </message>
    <message>
        <source>Enter or double click: watch the room</source>
        <translation>Enter oder Doppelklick: den Raum beobachten</translation>
    </message>
    <message>
        <source>The record as JSON</source>
        <translation>Der Datensatz als JSON</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Choose a connection and press Enter; it is followed here.</source>
        <translation>Wählen Sie eine Verbindung und drücken Sie Enter; sie wird hier verfolgt.</translation>
    </message>
    <message>
        <source>The oldest has been waiting for %1.</source>
        <translation>Das älteste wartet seit %1.</translation>
    </message>
    <message>
        <source>%1 % of it is %2.</source>
        <translation>%1&#xa0;% davon sind %2.</translation>
    </message>
    <message>
        <source>This connection is closed.</source>
        <translation>Diese Verbindung ist geschlossen.</translation>
    </message>
    <message>
        <source>This connection is closed: %1 (%2).</source>
        <translation>Diese Verbindung ist geschlossen: %1 (%2).</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Grund: %1.</translation>
    </message>
    <message>
        <source>Rooms (%1)</source>
        <translation>Räume (%1)</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>Subprotokoll</translation>
    </message>
</context>
<context>
    <name>Carillon::MainWindow</name>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Another &amp;window</source>
        <translation>&amp;Weiteres Fenster</translation>
    </message>
    <message>
        <source>Reconnect &amp;now</source>
        <translation>&amp;Jetzt neu verbinden</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the server</source>
        <translation>Vom &amp;Server trennen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Pause or resume</source>
        <translation>&amp;Pause oder Fortsetzen</translation>
    </message>
    <message>
        <source>Follow the &amp;end</source>
        <translation>&amp;Dem Ende folgen</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Layouts</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>Layout &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Fa&amp;rbschema</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>&amp;Dieses Layout speichern…</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>Dieses Layout speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Connections of user “%1”</source>
        <translation>Verbindungen des Benutzers „%1“</translation>
    </message>
    <message>
        <source>Watch room “%1”</source>
        <translation>Raum „%1“ beobachten</translation>
    </message>
    <message>
        <source>Trace user “%1”</source>
        <translation>Trace des Benutzers „%1“</translation>
    </message>
    <message>
        <source>Inspect connection “%1”</source>
        <translation>Verbindung „%1“ untersuchen</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>A&amp;ktionen</translation>
    </message>
    <message>
        <source>&amp;Inspect connection</source>
        <translation>Verbindung &amp;untersuchen</translation>
    </message>
    <message>
        <source>&amp;Disconnect connection…</source>
        <translation>Verbindung &amp;trennen…</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin room</source>
        <translation>&amp;Raum anheften oder lösen</translation>
    </message>
    <message>
        <source>Disconnect &amp;many…</source>
        <translation>&amp;Viele trennen…</translation>
    </message>
    <message>
        <source>Message to man&amp;y…</source>
        <translation>&amp;Nachricht an viele…</translation>
    </message>
    <message>
        <source>&amp;Compose event…</source>
        <translation>&amp;Ereignis verfassen…</translation>
    </message>
    <message>
        <source>Preview &amp;recipients</source>
        <translation>Vorschau &amp;der Empfänger</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Trace</translation>
    </message>
    <message>
        <source>&amp;Start or stop the trace</source>
        <translation>&amp;Trace starten oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation>&amp;Mitschnitt öffnen…</translation>
    </message>
    <message>
        <source>S&amp;ave the capture…</source>
        <translation>Mitschnitt &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>&amp;In einen Raum wiedergeben…</translation>
    </message>
    <message>
        <source>&amp;Mark the row</source>
        <translation>&amp;Zeile markieren</translation>
    </message>
    <message>
        <source>&amp;Colour rules…</source>
        <translation>&amp;Farbregeln…</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>&amp;Konfiguration</translation>
    </message>
    <message>
        <source>&amp;Listeners</source>
        <translation>Li&amp;stener</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>&amp;Operatoren</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>&amp;Pläne</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>Lee&amp;ren…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Be&amp;fehle…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Pause or resume (in a list of events)</source>
        <translation>Pause oder Fortsetzen (in einer Liste von Ereignissen)</translation>
    </message>
    <message>
        <source>Follow the end (in a list of events)</source>
        <translation>Dem Ende folgen (in einer Liste von Ereignissen)</translation>
    </message>
    <message>
        <source>Inspect or watch the row</source>
        <translation>Zeile untersuchen oder beobachten</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Carillon console %1</source>
        <translation>Carillon-Konsole %1</translation>
    </message>
    <message>
        <source>The operator&apos;s desk of a Carillon hub.
Apache License 2.0</source>
        <translation>Der Arbeitsplatz für Operatoren eines Carillon-Hubs.
Apache-Lizenz 2.0</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Verfassen</translation>
    </message>
    <message>
        <source>Too many rooms are open; close a tab first.</source>
        <translation>Zu viele Räume sind offen; schließen Sie zuerst einen Tab.</translation>
    </message>
    <message>
        <source>Too many traces are open; close a tab first.</source>
        <translation>Zu viele Traces sind offen; schließen Sie zuerst einen Tab.</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>Mitschnitt öffnen</translation>
    </message>
    <message>
        <source>Captures (*%1);;All files (*)</source>
        <translation>Mitschnitte (*%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Too many captures are open; close a tab first.</source>
        <translation>Zu viele Mitschnitte sind offen; schließen Sie zuerst einen Tab.</translation>
    </message>
    <message>
        <source>Carillon console</source>
        <translation>Carillon-Konsole</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connected to %1 %2 as %3</source>
        <translation>Verbunden mit %1&#xa0;%2 als %3</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message>
        <source>Feed %1/s, costs the server %2 % CPU</source>
        <translation>Feed %1/s, kostet den Server %2&#xa0;% CPU</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>Verworfen: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>The saved servers could not be read whole; the old file was kept beside it.</source>
        <translation>Die gespeicherten Server konnten nicht vollständig gelesen werden; die alte Datei liegt noch daneben.</translation>
    </message>
    <message>
        <source>The saved servers are of a newer version and are left alone.</source>
        <translation>Die gespeicherten Server stammen von einer neueren Version und bleiben unverändert.</translation>
    </message>
    <message>
        <source>The saved servers cannot be written.</source>
        <translation>Die gespeicherten Server können nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Sho&amp;w the running plan</source>
        <translation>&amp;Laufenden Plan anzeigen</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>&amp;Erneut anmelden…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>Spalte %1 anzeigen</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>Spalte %1 ausblenden</translation>
    </message>
    <message>
        <source>&amp;Save the last frames…</source>
        <translation>Letzte Frames &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the last frames</source>
        <translation>Letzte Frames speichern</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON-Zeilen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved: the heads of the last frames, without contents. Attach the file to a report of a fault.</source>
        <translation>Gespeichert: die Köpfe der letzten Frames, ohne Inhalte. Fügen Sie die Datei einem Fehlerbericht bei.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The demo hub did not start: %1</source>
        <translation>Der Demo-Hub ist nicht gestartet: %1</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>S&amp;chreibgeschützt</translation>
    </message>
    <message>
        <source>While this is on, nothing that changes something is offered</source>
        <translation>Solange dies eingeschaltet ist, wird nichts angeboten, was etwas ändert</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>abgesicherter Modus</translation>
    </message>
    <message>
        <source>Safe mode: the saved layout and settings are not used, and nothing of them is saved. Saved servers are there.</source>
        <translation>Abgesicherter Modus: Das gespeicherte Layout und die Einstellungen werden nicht verwendet, und nichts davon wird gespeichert. Gespeicherte Server sind da.</translation>
    </message>
    <message>
        <source>Coverage %1 %</source>
        <translation>Abdeckung %1&#xa0;%</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>K&amp;noten</translation>
    </message>
    <message>
        <source>Inpu&amp;ts</source>
        <translation>&amp;Eingänge</translation>
    </message>
    <message>
        <source>The first or the last row of all (in a table)</source>
        <translation>Erste oder letzte aller Zeilen (in einer Tabelle)</translation>
    </message>
</context>
<context>
    <name>Carillon::NodesPage</name>
    <message>
        <source>The server knows of no nodes.</source>
        <translation>Der Server kennt keine Knoten.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>Seine Verbindungen anzeigen</translation>
    </message>
    <message>
        <source>Drain this node…</source>
        <translation>Diesen Knoten leeren…</translation>
    </message>
</context>
<context>
    <name>Carillon::OperatorActions</name>
    <message>
        <source>Disconnected; audit entry %1.</source>
        <translation>Getrennt; Audit-Eintrag %1.</translation>
    </message>
    <message>
        <source>One plan at a time: this one is not finished.</source>
        <translation>Ein Plan zu einer Zeit: Dieser ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Revoke the token %1</source>
        <translation>Das Token %1 widerrufen</translation>
    </message>
    <message>
        <source>Revoke all tokens of user %1</source>
        <translation>Alle Tokens des Benutzers %1 widerrufen</translation>
    </message>
    <message>
        <source>its connections end at once, and it is refused from now on.</source>
        <translation>Seine Verbindungen enden sofort, und es wird ab jetzt abgelehnt.</translation>
    </message>
    <message>
        <source>their connections end at once, and the tokens are refused from now on. Tokens that are issued later are good.</source>
        <translation>Die Verbindungen enden sofort, und die Tokens werden ab jetzt abgelehnt. Später ausgestellte Tokens sind gültig.</translation>
    </message>
    <message>
        <source>Tenant: %1.</source>
        <translation>Mandant: %1.</translation>
    </message>
    <message>
        <source>Revoke tokens</source>
        <translation>Tokens widerrufen</translation>
    </message>
    <message>
        <source>Revoke 1 token</source>
        <translation>1 Token widerrufen</translation>
    </message>
    <message>
        <source>Revoke the user&apos;s tokens</source>
        <translation>Tokens des Benutzers widerrufen</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>&amp;Namen des Servers eintippen:</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>eine Woche</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>ein Jahr</translation>
    </message>
    <message>
        <source>At least as long as tokens live: afterwards the revocation is forgotten</source>
        <translation>Mindestens so lange, wie Tokens leben: Danach ist der Widerruf vergessen</translation>
    </message>
    <message numerus="yes">
        <source>Revoked; %n connection(s) ended.</source>
        <translation>
            <numerusform>Widerrufen; %n Verbindung beendet.</numerusform>
            <numerusform>Widerrufen; %n Verbindungen beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Audit-Eintrag %1.</translation>
    </message>
    <message>
        <source>Re&amp;membered for:</source>
        <translation>&amp;Merken für:</translation>
    </message>
</context>
<context>
    <name>Carillon::OverviewPage</name>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Ereignisse/s</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Zustellungen/s</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Gesendet/s</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>Latenz, Median</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latenz, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>Angenommen/s</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Abgelehnte Tokens</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Deskriptoren</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Loop-Verzug</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99&#xa0;%</translation>
    </message>
    <message>
        <source>Click or drag in a chart: all views show that time.</source>
        <translation>In ein Diagramm klicken oder ziehen: Alle Ansichten zeigen dann diese Zeit.</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>Aktivste Räume</translation>
    </message>
    <message>
        <source>Longest queues</source>
        <translation>Längste Warteschlangen</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>Noch keine Räume.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Noch nicht verbunden.</translation>
    </message>
    <message>
        <source>Connect to a hub with its address and an admin token, or start one on this machine, with traffic, that ends with the console.</source>
        <translation>Verbinden Sie sich über seine Adresse und mit einem Admin-Token mit einem Hub. Oder starten Sie auf diesem Rechner einen mit Verkehr, der mit der Konsole endet.</translation>
    </message>
    <message>
        <source>To try it on this machine: start carillond --dev and connect to the address and with the token that it prints.</source>
        <translation>Zum Ausprobieren auf diesem Rechner: Starten Sie carillond --dev und verbinden Sie sich mit der Adresse und dem Token, die es ausgibt.</translation>
    </message>
    <message>
        <source>Start a local demo hub</source>
        <translation>Lokalen Demo-Hub starten</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
</context>
<context>
    <name>Carillon::Page</name>
    <message>
        <source>asked only every %1, to spare the server</source>
        <translation>nur alle %1 gefragt, um den Server zu schonen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>%n Ereignis ausgelassen</numerusform>
            <numerusform>%n Ereignisse ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::PageTabs</name>
    <message>
        <source>No action has been taken yet.</source>
        <translation>Es wurde noch keine Aktion ausgeführt.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Kürzlich geschlossen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <translation>Trace: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::PlanDialog</name>
    <message>
        <source>Disconnect many</source>
        <translation>Viele trennen</translation>
    </message>
    <message>
        <source>Message to many</source>
        <translation>Nachricht an viele</translation>
    </message>
    <message>
        <source>Close a room</source>
        <translation>Raum schließen</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Alle Verbindungen</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>&amp;Count them</source>
        <translation>&amp;Zählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Raum:</translation>
    </message>
    <message>
        <source>&amp;Whom:</source>
        <translation>&amp;Wen:</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Daten, JSON</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>&amp;Ereignis:</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>&amp;Daten:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Rate:</translation>
    </message>
    <message>
        <source>Nothing happens yet: the server counts whom this reaches, and then asks.</source>
        <translation>Noch geschieht nichts: Der Server zählt, wen das betrifft, und fragt dann.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A random part on top, so that they do not all come back at once</source>
        <translation>Ein zufälliger Zuschlag, damit nicht alle zugleich wiederkommen</translation>
    </message>
    <message>
        <source>the clients see it</source>
        <translation>sichtbar für die Clients</translation>
    </message>
    <message>
        <source>C&amp;ode:</source>
        <translation>&amp;Code:</translation>
    </message>
    <message>
        <source>Come back &amp;after:</source>
        <translation>&amp;Kommen wieder nach:</translation>
    </message>
    <message>
        <source>&amp;Spread:</source>
        <translation>&amp;Streuung:</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Text:</translation>
    </message>
    <message>
        <source>The clients do not come back by themselves.</source>
        <translation>Die Clients kommen nicht von selbst wieder.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, with backoff and jitter.</source>
        <translation>Die Clients kommen von selbst wieder, mit wachsenden zufälligen Pausen.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, after this time.</source>
        <translation>Die Clients kommen von selbst wieder, nach dieser Zeit.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>Einige davon</translation>
    </message>
    <message>
        <source>&amp;Type the number:</source>
        <translation>Die Za&amp;hl eintippen:</translation>
    </message>
    <message>
        <source>Some of them:</source>
        <translation>Einige davon:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>The text for the clients is longer than %1 bytes.</source>
        <translation>Der Text für die Clients ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>Das Ereignis hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Die Daten sind kein gültiges JSON.</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung trennen</numerusform>
            <numerusform>%n Verbindungen trennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>An %n Verbindung senden</numerusform>
            <numerusform>An %n Verbindungen senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n connection(s) out of the room</source>
        <translation>
            <numerusform>%n Verbindung aus dem Raum nehmen</numerusform>
            <numerusform>%n Verbindungen aus dem Raum nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Room: %1</source>
        <translation>Raum: %1</translation>
    </message>
    <message>
        <source>No filter: everyone.</source>
        <translation>Kein Filter: alle.</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>The server is counting…</source>
        <translation>Der Server zählt…</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>erforderlich, für das Audit-Log</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>für das Audit-Log</translation>
    </message>
    <message>
        <source>The plan has expired; nothing was done. Count again.</source>
        <translation>Der Plan ist abgelaufen; nichts wurde getan. Zählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Nobody fits; there is nothing to do.</source>
        <translation>Niemand passt; es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Expires in %1 s.</source>
        <translation>Läuft in %1 s ab.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Aborted.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>Abgelaufen.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>Läuft.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>, %1 were gone already</source>
        <translation>, %1 waren schon weg</translation>
    </message>
    <message>
        <source>, %1 a second, about %2 to go</source>
        <translation>, %1 pro Sekunde, noch etwa %2</translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Audit-Eintrag %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>O&amp;nly those:</source>
        <translation>&amp;Nur die:</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>⚠ Without %1: no answer from there.</source>
        <translation>⚠ Ohne %1: keine Antwort von dort.</translation>
    </message>
    <message>
        <source>%1 of %2 in all, %3 a second, about %4.</source>
        <extracomment>&quot;Disconnect 12 connections of 300 in all, 5 a second, about 3 s.&quot;</extracomment>
        <translation>%1 von insgesamt %2, %3 pro Sekunde, etwa %4.</translation>
    </message>
</context>
<context>
    <name>Carillon::ProfileBand</name>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
</context>
<context>
    <name>Carillon::ReplayDialog</name>
    <message>
        <source>&amp;Type the number:</source>
        <translation>&amp;Die Zahl eintippen:</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>Pla&amp;nen</translation>
    </message>
    <message>
        <source>Replay into a room</source>
        <translation>In einen Raum wiedergeben</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>wie es war</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>doppelt so schnell</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>10-mal so schnell</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>halb so schnell</translation>
    </message>
    <message>
        <source>as fast as allowed (%1 a second)</source>
        <translation>so schnell wie erlaubt (%1 pro Sekunde)</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>erforderlich, für das Audit-Log</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>für das Audit-Log</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Raum:</translation>
    </message>
    <message>
        <source>T&amp;enant:</source>
        <translation>&amp;Mandant:</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>&amp;Tempo:</translation>
    </message>
    <message>
        <source>Re&amp;ason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Into which room?</source>
        <translation>In welchen Raum?</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>In Produktion ist ein Grund erforderlich.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1, for about %2; each would reach %3 connections now.</source>
        <translation>in %1, über etwa %2; jedes würde jetzt %3 Verbindungen erreichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n have no payload here and are left out.</source>
        <translation>
            <numerusform>%n hat hier keine Nutzdaten und wird ausgelassen.</numerusform>
            <numerusform>%n haben hier keine Nutzdaten und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>None of these events has a payload here.</source>
        <translation>Keines dieser Ereignisse hat hier Nutzdaten.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are chosen. Plan tells what sending them would do.</source>
        <translation>
            <numerusform>%n Zeile ist gewählt. „Planen“ sagt, was das Senden bewirken würde.</numerusform>
            <numerusform>%n Zeilen sind gewählt. „Planen“ sagt, was das Senden bewirken würde.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no events among the rows that were chosen.</source>
        <translation>Unter den gewählten Zeilen sind keine Ereignisse.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s): </source>
        <translation>
            <numerusform>Angehalten nach %n Ereignis: </numerusform>
            <numerusform>Angehalten nach %n Ereignissen: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n event(s) sent.</source>
        <translation>
            <numerusform>Fertig: %n Ereignis gesendet.</numerusform>
            <numerusform>Fertig: %n Ereignisse gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s).</source>
        <translation>
            <numerusform>Angehalten nach %n Ereignis.</numerusform>
            <numerusform>Angehalten nach %n Ereignissen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n event(s).</source>
        <translation>
            <numerusform>Unterbrochen nach %n Ereignis.</numerusform>
            <numerusform>Unterbrochen nach %n Ereignissen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%1 von %2 gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s)</source>
        <translation>
            <numerusform>%n Ereignis senden</numerusform>
            <numerusform>%n Ereignisse senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomPage</name>
    <message>
        <source>Waiting for the server…</source>
        <translation>Warte auf den Server…</translation>
    </message>
    <message>
        <source>Ends or renews the subscription: nothing is recorded meanwhile</source>
        <translation>Beendet oder erneuert das Abonnement: Inzwischen wird nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>letzte %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How much of the room&apos;s history comes first</source>
        <translation>Wie viel vom Verlauf des Raums zuerst kommt</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Verfassen…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation>Wer kommt und geht</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>Mitglieder (%1)</translation>
    </message>
    <message>
        <source>Nobody is in this room.</source>
        <translation>Niemand ist in diesem Raum.</translation>
    </message>
    <message>
        <source>Events/s</source>
        <translation>Ereignisse/s</translation>
    </message>
    <message>
        <source>in</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>More members than can be followed here; a trace of the room shows some.</source>
        <translation>Mehr Mitglieder, als hier verfolgt werden können; ein Trace des Raums zeigt einige.</translation>
    </message>
    <message>
        <source>+ joined</source>
        <translation>+ beigetreten</translation>
    </message>
    <message>
        <source>− left</source>
        <translation>− gegangen</translation>
    </message>
    <message>
        <source>Nobody has come or gone while this was looked at.</source>
        <translation>Solange dies zu sehen war, ist niemand gekommen oder gegangen.</translation>
    </message>
    <message>
        <source>The room does not exist at the moment.</source>
        <translation>Den Raum gibt es zurzeit nicht.</translation>
    </message>
    <message>
        <source>History: %1 events, %2 · last number %3 · drops: %4 · since %5</source>
        <translation>Verlauf: %1 Ereignisse, %2 · letzte Nummer %3 · verworfen: %4 · seit %5</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>Mandant %1</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomsPage</name>
    <message>
        <source>No rooms yet. A room appears when somebody subscribes or an event is sent to it.</source>
        <translation>Noch keine Räume. Ein Raum erscheint, sobald jemand ihn abonniert oder ein Ereignis an ihn gesendet wird.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Watch live events</source>
        <translation>Ereignisse live beobachten</translation>
    </message>
    <message>
        <source>Compose event…</source>
        <translation>Ereignis verfassen…</translation>
    </message>
    <message>
        <source>Trace this room…</source>
        <translation>Trace dieses Raums…</translation>
    </message>
    <message>
        <source>Close this room…</source>
        <translation>Diesen Raum schließen…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Anheften oder lösen</translation>
    </message>
</context>
<context>
    <name>Carillon::ServerPage</name>
    <message>
        <source>Reload configuration…</source>
        <translation>Konfiguration neu laden…</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Nothing is configured.</source>
        <translation>Nichts ist konfiguriert.</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>The server listens nowhere.</source>
        <translation>Der Server hat keine Listener.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>No certificates: the server speaks plainly.</source>
        <translation>Keine Zertifikate: Der Server spricht unverschlüsselt.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Nothing is known about the machine&apos;s limits.</source>
        <translation>Über die Grenzen des Rechners ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Das Log ist leer.</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>Nobody is connected to the admin feed.</source>
        <translation>Niemand ist mit dem Admin-Feed verbunden.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>No plan has been made yet.</source>
        <translation>Es wurde noch kein Plan gemacht.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Log level:</source>
        <translation>Log-Stufe:</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>you are %1</source>
        <translation>Sie sind %1</translation>
    </message>
    <message>
        <source>the server says: production</source>
        <translation>der Server sagt: Produktion</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>Konfiguration neu laden</translation>
    </message>
    <message>
        <source>Reload the configuration of %1 from its file. A file with errors changes nothing.</source>
        <translation>Die Konfiguration von %1 aus ihrer Datei neu laden. Eine Datei mit Fehlern ändert nichts.</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>Namen &amp;des Servers eintippen:</translation>
    </message>
    <message>
        <source>Reloaded: nothing has changed.</source>
        <translation>Neu geladen: Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Reloaded: %1.</source>
        <translation>Neu geladen: %1.</translation>
    </message>
    <message>
        <source>Only after a restart: %1.</source>
        <translation>Erst nach einem Neustart: %1.</translation>
    </message>
    <message>
        <source>The log level is %1 now.</source>
        <translation>Die Log-Stufe ist jetzt %1.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>No input is configured: events come over HTTP.</source>
        <translation>Kein Eingang ist konfiguriert: Ereignisse kommen über HTTP.</translation>
    </message>
</context>
<context>
    <name>Carillon::ServersPanel</name>
    <message>
        <source>Servers and pinned rooms</source>
        <translation>Server und angeheftete Räume</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>none saved</source>
        <translation>keiner gespeichert</translation>
    </message>
    <message>
        <source>Pinned rooms</source>
        <translation>Angeheftete Räume</translation>
    </message>
    <message>
        <source>Ctrl+B pins a room</source>
        <translation>Strg+B heftet einen Raum an</translation>
    </message>
</context>
<context>
    <name>Carillon::SignInDialog</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>&amp;Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>What is open stays, and is asked for again.</source>
        <translation>Was offen ist, bleibt und wird erneut angefragt.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>Die Sitzung ist beendet: %1</translation>
    </message>
    <message>
        <source>Another token, for another role or a longer time.</source>
        <translation>Ein anderes Token, für eine andere Rolle oder eine längere Zeit.</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>ein JWT mit einem Admin-Scope</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>Bisher:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Another server…</source>
        <translation>Anderer &amp;Server…</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung…</translation>
    </message>
</context>
<context>
    <name>Carillon::TablePage</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Previous rows</source>
        <translation>Vorige Zeilen</translation>
    </message>
    <message>
        <source>Next rows</source>
        <translation>Nächste Zeilen</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>erste %1</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Filters kept by name, and those of before</source>
        <translation>Filter mit Namen, und frühere</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>&amp;Used before</source>
        <translation>&amp;Früher verwendet</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>Und dieser Wert</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Diesen Wert ausschließen</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>%n Zeile kopieren</numerusform>
            <numerusform>%n Zeilen kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Als CSV</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>%1–%2 of %3 matched, %4 in all</source>
        <translation>%1–%2 von %3 passenden, %4 insgesamt</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, nach %1</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>, Stand %1</translation>
    </message>
    <message>
        <source>, %1 old</source>
        <translation>, %1 alt</translation>
    </message>
    <message>
        <source> – asked only every %1, to spare the server</source>
        <translation> – nur alle %1 gefragt, um den Server zu schonen</translation>
    </message>
    <message>
        <source> – order held</source>
        <translation> – Reihenfolge angehalten</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The server (%1) does not offer this, or not to your role.</source>
        <translation>Der Server (%1) bietet dies nicht an, oder nicht für Ihre Rolle.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source> – ⚠ without %1</source>
        <translation> – ⚠ ohne %1</translation>
    </message>
    <message numerus="yes">
        <source> – of %n node(s)</source>
        <translation>
            <numerusform> – von %n Knoten</numerusform>
            <numerusform> – von %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading %1 of %2…</source>
        <translation>%1 von %2 werden geladen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut anfragen</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>Filter, zum Beispiel: %1</translation>
    </message>
    <message>
        <source>%1 matched, %2 in all</source>
        <translation>%1 passende, %2 insgesamt</translation>
    </message>
</context>
<context>
    <name>Carillon::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Carillon::TimeBar</name>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>All views show %1 to %2 only.</source>
        <translation>Alle Ansichten zeigen nur %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>Carillon::TracePage</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>At most so long</source>
        <translation>Höchstens so lange</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>At most so many bytes</source>
        <translation>Höchstens so viele Bytes</translation>
    </message>
    <message>
        <source> thousand records</source>
        <translation> Tsd. Datensätze</translation>
    </message>
    <message>
        <source>At most so many records</source>
        <translation>Höchstens so viele Datensätze</translation>
    </message>
    <message>
        <source>At most so many of the room&apos;s members</source>
        <translation>Höchstens so viele Mitglieder des Raums</translation>
    </message>
    <message>
        <source>&amp;Members:</source>
        <translation>Mitglie&amp;der:</translation>
    </message>
    <message>
        <source>A trace shows what one user, one room or one connection sends and gets, frame by frame, and what waits in the queue after each.
It ends when its budget is used up.</source>
        <translation>Ein Trace zeigt Frame für Frame, was ein Benutzer, ein Raum oder eine Verbindung sendet und erhält, und was danach jeweils in der Warteschlange steht.
Er endet, wenn sein Budget aufgebraucht ist.</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Budget verbraucht</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Art des Ziels</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What the server sends</source>
        <translation>Was der Server schickt</translation>
    </message>
    <message>
        <source>Everything. For example: kind = event and size &gt; 1k</source>
        <translation>Alles. Zum Beispiel: kind = event and size &gt; 1k</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>für das Audit-Log</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Budget:</translation>
    </message>
    <message>
        <source>&amp;Only:</source>
        <translation>&amp;Nur:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Whom or what? Name a user, a room or a connection.</source>
        <translation>Wen oder was? Nennen Sie einen Benutzer, einen Raum oder eine Verbindung.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>In Produktion ist ein Grund erforderlich.</translation>
    </message>
    <message>
        <source>Waiting for the first record…</source>
        <translation>Warte auf den ersten Datensatz…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Not traced: %1</source>
        <translation>Kein Trace: %1</translation>
    </message>
    <message>
        <source>Interrupted; it goes on with what is left of the budget once the server is back.</source>
        <translation>Unterbrochen; läuft mit dem Rest des Budgets weiter, sobald der Server zurück ist.</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Beendet: %1.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>Läuft.</translation>
    </message>
    <message>
        <source>%1, %2, %3 records</source>
        <translation>%1, %2, %3 Datensätze</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>Verbindungen: %1 von %2</translation>
    </message>
    <message>
        <source>%1 records left out</source>
        <translation>%1 Datensätze ausgelassen</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>ohne Nutzdaten</translation>
    </message>
    <message>
        <source>audit entry %1</source>
        <translation>Audit-Eintrag %1</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>&amp;Mandant:</translation>
    </message>
    <message>
        <source>T&amp;race:</source>
        <translation>T&amp;race:</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start trace</source>
        <translation>Trace starten</translation>
    </message>
</context>
<context>
    <name>Carillon::VitalsStrip</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Zustellungen/s</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latenz, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Verworfen/s</translation>
    </message>
    <message>
        <source>The last minute; click for the overview</source>
        <translation>Die letzte Minute; ein Klick öffnet die Übersicht</translation>
    </message>
    <message>
        <source>The server&apos;s figures</source>
        <translation>Kennzahlen des Servers</translation>
    </message>
</context>
<context>
    <name>CodeTexts</name>
    <message>
        <source>disconnect</source>
        <translation>trennen</translation>
    </message>
    <message>
        <source>drain: cancel</source>
        <translation>Leeren: abbrechen</translation>
    </message>
    <message>
        <source>drain: pause</source>
        <translation>Leeren: unterbrechen</translation>
    </message>
    <message>
        <source>drain: rate</source>
        <translation>Leeren: Rate</translation>
    </message>
    <message>
        <source>drain: resume</source>
        <translation>Leeren: fortsetzen</translation>
    </message>
    <message>
        <source>drain: start</source>
        <translation>Leeren: beginnen</translation>
    </message>
    <message>
        <source>inject</source>
        <translation>einspeisen</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>Log-Stufe</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>plan: disconnect</source>
        <translation>Plan: trennen</translation>
    </message>
    <message>
        <source>plan: message</source>
        <translation>Plan: Nachricht</translation>
    </message>
    <message>
        <source>plan: unsubscribe</source>
        <translation>Plan: abbestellen</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>proben</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>neu laden</translation>
    </message>
    <message>
        <source>revoke</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>abonnieren</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>abbestellen</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>erste Nachricht</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Query-Parameter</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>Größe in Bytes</translation>
    </message>
    <message>
        <source>and, or</source>
        <translation>and, or</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>join</source>
        <translation>beigetreten</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>Nachlieferung</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>bad config</source>
        <translation>fehlerhafte Konfiguration</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>fehlerhafte Anfrage</translation>
    </message>
    <message>
        <source>bytes used up</source>
        <translation>Bytes aufgebraucht</translation>
    </message>
    <message>
        <source>records used up</source>
        <translation>Datensätze aufgebraucht</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>zu viele</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>nicht abonniert</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>time used up</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>wird geschlossen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>läuft bald ab</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>lauscht</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>low</source>
        <translation>zu niedrig</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 in the unit of the service</source>
        <translation>%1 in der Unit des Dienstes</translation>
    </message>
    <message>
        <source>%1 (matters behind a proxy)</source>
        <translation>%1 (zählt hinter einem Proxy)</translation>
    </message>
    <message>
        <source>away</source>
        <translation>meldet sich nicht</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>wird geleert</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>up</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Accepted/s</source>
        <translation>Angenommen/s</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>CPU of the admin feed</source>
        <translation>CPU des Admin-Feeds</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Token came by</source>
        <translation>Token kam per</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Abgelehnte Tokens</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Geschlossen von</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>Bytes eingehend/s</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Bytes ausgehend/s</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>Geschlossen um</translation>
    </message>
    <message>
        <source>Closed/s</source>
        <translation>Geschlossen/s</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Connected at</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connection limit</source>
        <translation>Verbindungsgrenze</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Zustellungen/s</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Drops, latest</source>
        <translation>Verworfen, latest</translation>
    </message>
    <message>
        <source>Drops, newest</source>
        <translation>Verworfen, neueste</translation>
    </message>
    <message>
        <source>Drops, oldest</source>
        <translation>Verworfen, älteste</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Verworfen/s</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Beendet um</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Eingehende Ereignisse/s</translation>
    </message>
    <message>
        <source>Events sent</source>
        <translation>Gesendete Ereignisse</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>Token gültig bis</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Deskriptoren</translation>
    </message>
    <message>
        <source>Descriptor limit</source>
        <translation>Deskriptorgrenze</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History size</source>
        <translation>Größe des Verlaufs</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Eingang/s</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Log-Stufe</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Loop-Verzug</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Oldest unsent</source>
        <translation>Ältestes ungesendet</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Ausgang/s</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Queued frames</source>
        <translation>Wartende Frames</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <translation>Abgelehnte Verbindungen</translation>
    </message>
    <message>
        <source>Refused: capacity</source>
        <translation>Abgelehnt: Kapazität</translation>
    </message>
    <message>
        <source>Refused: draining</source>
        <translation>Abgelehnt: Leeren</translation>
    </message>
    <message>
        <source>Refused: per address</source>
        <translation>Abgelehnt: pro Adresse</translation>
    </message>
    <message>
        <source>Refused: rate</source>
        <translation>Abgelehnt: Rate</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Seq.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>Token-ID</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Admin address</source>
        <translation>Admin-Adresse</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latenz, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Gestartet um</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Hier verbunden</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message>
        <source>There are hidden characters: %1</source>
        <translation>Enthält unsichtbare Zeichen: %1</translation>
    </message>
</context>
<context>
    <name>JsonCheck</name>
    <message>
        <source>Not valid JSON</source>
        <translation>Kein gültiges JSON</translation>
    </message>
    <message>
        <source>The object is not closed</source>
        <translation>Das Objekt ist nicht geschlossen</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>Ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>The list is not closed</source>
        <translation>Die Liste ist nicht geschlossen</translation>
    </message>
    <message>
        <source>A comma is missing</source>
        <translation>Ein Komma fehlt</translation>
    </message>
    <message>
        <source>A value is expected</source>
        <translation>Ein Wert wird erwartet</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Keine Zahl</translation>
    </message>
    <message>
        <source>Unknown escape</source>
        <translation>Unbekannte Escape-Sequenz</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Kein gültiger Text</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>A name in quotes is expected</source>
        <translation>Ein Name in Anführungszeichen wird erwartet</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>Zu tief</translation>
    </message>
    <message>
        <source>Something follows after the end</source>
        <translation>Nach dem Ende folgt noch etwas</translation>
    </message>
</context>
<context>
    <name>ServerTexts</name>
    <message>
        <source>The configuration has errors; nothing was changed.</source>
        <translation>Die Konfiguration hat Fehler; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The filter is not understood.</source>
        <translation>Der Filter ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>Der Server hat die Anfrage nicht verstanden.</translation>
    </message>
    <message>
        <source>What was typed does not fit; nothing was done.</source>
        <translation>Die Eingabe stimmt nicht; nichts wurde getan.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ihre Rolle erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>Im Server ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Too many at the same time.</source>
        <translation>Zu viele zugleich.</translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Too many requests; try again in a moment.</source>
        <translation>Zu viele Anfragen; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Es ist zu groß.</translation>
    </message>
    <message>
        <source>The token is not accepted.</source>
        <translation>Das Token wird nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Not available at the moment.</source>
        <translation>Zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>The server does not know this column.</source>
        <translation>Der Server kennt diese Spalte nicht.</translation>
    </message>
    <message>
        <source>The server does not offer this table.</source>
        <translation>Der Server bietet diese Tabelle nicht an.</translation>
    </message>
    <message>
        <source>The server does not offer this action.</source>
        <translation>Der Server bietet diese Aktion nicht an.</translation>
    </message>
    <message>
        <source>Unknown escape %1</source>
        <translation>Unbekannte Escape-Sequenz %1</translation>
    </message>
    <message>
        <source>This comparison does not fit a field of type %1</source>
        <translation>Dieser Vergleich passt nicht zu einem Feld vom Typ %1</translation>
    </message>
    <message>
        <source>Not a valid pattern</source>
        <translation>Kein gültiges Muster</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Kein gültiger Text</translation>
    </message>
    <message>
        <source>A value of type %1 is expected here</source>
        <translation>Hier wird ein Wert vom Typ %1 erwartet</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other</source>
        <translation>Zu viele Klammern ineinander</translation>
    </message>
    <message>
        <source>The filter is too long</source>
        <translation>Der Filter ist zu lang</translation>
    </message>
    <message>
        <source>Too many comparisons</source>
        <translation>Zu viele Vergleiche</translation>
    </message>
    <message>
        <source>Unexpected character %1</source>
        <translation>Unerwartetes Zeichen %1</translation>
    </message>
    <message>
        <source>Something is missing at the end (%1)</source>
        <translation>Am Ende fehlt etwas (%1)</translation>
    </message>
    <message>
        <source>Something else is expected here (%1)</source>
        <translation>Hier wird etwas anderes erwartet (%1)</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>Es gibt kein Feld „%1“</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>no authentication in time</source>
        <translation>nicht rechtzeitig authentifiziert</translation>
    </message>
    <message>
        <source>connection limit reached</source>
        <translation>Verbindungsgrenze erreicht</translation>
    </message>
    <message>
        <source>server is draining</source>
        <translation>Server wird geleert</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>geht weg</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>interner Fehler</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>ungültige Daten</translation>
    </message>
    <message>
        <source>message too big</source>
        <translation>Nachricht zu groß</translation>
    </message>
    <message>
        <source>no sign of life</source>
        <translation>kein Lebenszeichen</translation>
    </message>
    <message>
        <source>closed without a code</source>
        <translation>ohne Code geschlossen</translation>
    </message>
    <message>
        <source>closed normally</source>
        <translation>normal geschlossen</translation>
    </message>
    <message>
        <source>server at capacity</source>
        <translation>Server ausgelastet</translation>
    </message>
    <message>
        <source>policy violation</source>
        <translation>Richtlinie verletzt</translation>
    </message>
    <message>
        <source>protocol not offered</source>
        <translation>Protokoll nicht angeboten</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>Protokollfehler</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>Ratengrenze</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>Neuverbindung verlangt</translation>
    </message>
    <message>
        <source>removed by an operator</source>
        <translation>von einem Operator entfernt</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>Token nicht akzeptiert</translation>
    </message>
    <message>
        <source>token missing</source>
        <translation>Token fehlt</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>zu langsam</translation>
    </message>
    <message>
        <source>unsupported data</source>
        <translation>Daten nicht unterstützt</translation>
    </message>
    <message>
        <source>Your role does not allow this: the token has no %1.</source>
        <translation>Ihre Rolle erlaubt das nicht: Dem Token fehlt %1.</translation>
    </message>
    <message>
        <source>The audit file cannot be written, so the server does nothing.</source>
        <translation>Die Audit-Datei kann nicht geschrieben werden, darum tut der Server nichts.</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>Der Server hat das Token nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The token has no admin scope, or this origin is refused.</source>
        <translation>Das Token hat keinen Admin-Scope, oder diese Herkunft wird abgelehnt.</translation>
    </message>
    <message>
        <source>There is no admin feed at this address.</source>
        <translation>Unter dieser Adresse gibt es keinen Admin-Feed.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>Der Server hat mit %1 geantwortet.</translation>
    </message>
    <message>
        <source>The client is not reading: the kernel&apos;s buffer has been full since the oldest frame.</source>
        <translation>Der Client liest nicht: Der Puffer des Kernels ist seit dem ältesten Frame voll.</translation>
    </message>
    <message>
        <source>A burst: the queue has grown, and it is draining.</source>
        <translation>Ein Schub: Die Warteschlange ist gewachsen und baut sich ab.</translation>
    </message>
    <message>
        <source>One room: nine tenths of what waits are its events.</source>
        <translation>Ein Raum: Neun Zehntel dessen, was wartet, sind seine Ereignisse.</translation>
    </message>
    <message>
        <source>Long polling: nobody has come to fetch.</source>
        <translation>Long Polling: Niemand hat abgeholt.</translation>
    </message>
    <message>
        <source>Server %1 (version %2) does not offer this.</source>
        <translation>Server %1 (Version %2) bietet dies nicht an.</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>ValueFormat</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
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
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
</TS>
