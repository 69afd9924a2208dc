<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_US">
<context>
    <name>Capture</name>
    <message>
        <source>This is not a capture of Carillon.</source>
        <translation>Esto no es una captura de Carillon.</translation>
    </message>
    <message>
        <source>This capture was written by a newer version; this console cannot read it.</source>
        <translation>Esta captura la escribió una versión más nueva; esta consola no puede leerla.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>El archivo supera 1 GiB.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>its time was up</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>its bytes were used up</source>
        <translation>bytes agotados</translation>
    </message>
    <message>
        <source>its records were used up</source>
        <translation>registros agotados</translation>
    </message>
    <message>
        <source>its connection has closed</source>
        <translation>la conexión se cerró</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>se detuvo</translation>
    </message>
</context>
<context>
    <name>Carillon::Banner</name>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) left</source>
        <translation>
            <numerusform>queda %n conexión</numerusform>
            <numerusform>quedan %n conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is draining: %1, %2 a second.</source>
        <translation>El servidor se está drenando: %1, %2 por segundo.</translation>
    </message>
    <message>
        <source>The drain is paused: %1.</source>
        <translation>El drenaje está en pausa: %1.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 in %3 s.</source>
        <translation>Conexión perdida: %1. Intento %2 en %3 s.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 …</source>
        <translation>Conexión perdida: %1. Intento %2 …</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>Sin conexión: %1</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Show the drain</source>
        <translation>Mostrar el drenaje</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>%1 was restarted at %2. All ids of before are void; what is open was asked for again, and lists of events have a gap.</source>
        <translation>%1 se reinició a las %2. Todos los identificadores anteriores dejan de ser válidos; lo que está abierto se pidió de nuevo, y a las listas de eventos les falta una parte.</translation>
    </message>
    <message>
        <source>Your role is %1 now; until now it was %2. What it does not allow is not offered.</source>
        <translation>Su rol es ahora %1; hasta ahora era %2. Lo que no permite no se ofrece.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>La sesión ha terminado: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::CaptureCompareModel</name>
    <message>
        <source>= same</source>
        <translation>= igual</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ distinto</translation>
    </message>
    <message>
        <source>− only in the first</source>
        <translation>− solo en la primera</translation>
    </message>
    <message>
        <source>+ only in the second</source>
        <translation>+ solo en la segunda</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Time, first</source>
        <translation>Hora, primera</translation>
    </message>
    <message>
        <source>Time, second</source>
        <translation>Hora, segunda</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Sec.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Size, first</source>
        <translation>Tamaño, primera</translation>
    </message>
    <message>
        <source>Size, second</source>
        <translation>Tamaño, segunda</translation>
    </message>
    <message>
        <source>Waited, first</source>
        <translation>Espera, primera</translation>
    </message>
    <message>
        <source>Waited, second</source>
        <translation>Espera, segunda</translation>
    </message>
</context>
<context>
    <name>Carillon::CapturePage</name>
    <message>
        <source>&amp;Replay…</source>
        <translation>&amp;Reproducir…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The file was cut off: it ends without its last line.</source>
        <translation>El archivo está cortado: termina sin su última línea.</translation>
    </message>
    <message>
        <source>The recording ended because %1.</source>
        <translation>La grabación terminó: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are missing.</source>
        <translation>
            <numerusform>Falta %n registro.</numerusform>
            <numerusform>Faltan %n registros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>No se pudo leer %n línea.</numerusform>
            <numerusform>No se pudieron leer %n líneas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n record(s) are shown.</source>
        <translation>
            <numerusform>Solo se muestra el último %n registro.</numerusform>
            <numerusform>Solo se muestran los últimos %n registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records in this file.</source>
        <translation>Este archivo no contiene registros.</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>servidor %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>solo %1</translation>
    </message>
    <message>
        <source>contains payloads</source>
        <translation>contiene cargas útiles</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>sin cargas útiles</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>leyendo, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Compare with another capture</source>
        <translation>Comparar con otra captura</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Capturas (*%1)</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>usuario %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>sala %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>conexión %1</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>Co&amp;mparar con…</translation>
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
        <translation>ahora</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Tiempo mostrado</translation>
    </message>
    <message>
        <source>T&amp;ime shown:</source>
        <translation>Tiempo &amp;mostrado:</translation>
    </message>
</context>
<context>
    <name>Carillon::ClosedPage</name>
    <message>
        <source>No connection has been closed yet.</source>
        <translation>Aún no se ha cerrado ninguna conexión.</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Cerradas recientemente</translation>
    </message>
    <message>
        <source>%1 closed in %2</source>
        <translation>%1 cerradas en %2</translation>
    </message>
    <message>
        <source>, %1 % of them %2 %3</source>
        <translation>, el %1&#xa0;% con %2&#xa0;%3</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>, hasta %1</translation>
    </message>
    <message>
        <source>! Disconnect storm: %1.</source>
        <translation>! Oleada de desconexiones: %1.</translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation>Inspeccionar el registro</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Trazar a este usuario…</translation>
    </message>
</context>
<context>
    <name>Carillon::ColourRulesDialog</name>
    <message>
        <source>&amp;Use this rule</source>
        <translation>&amp;Usar esta regla</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Reglas de color</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>For example: delay &gt; 100ms or state = dropped</source>
        <translation>Por ejemplo: delay &gt; 100ms or state = dropped</translation>
    </message>
    <message>
        <source>Rules, the first that fits wins</source>
        <translation>Reglas; vale la primera que coincide</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Lines that fit:</source>
        <translation>&amp;Líneas que coinciden:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Color:</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Regla nueva</translation>
    </message>
</context>
<context>
    <name>Carillon::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>A command, a user, a room…</source>
        <translation>Un comando, un usuario, una sala…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandos que coinciden</translation>
    </message>
</context>
<context>
    <name>Carillon::CompareDialog</name>
    <message>
        <source>Compare captures</source>
        <translation>Comparar capturas</translation>
    </message>
    <message>
        <source>First: %1
Second: %2</source>
        <translation>Primera: %1
Segunda: %2</translation>
    </message>
    <message>
        <source>%1 the same, %2 different, %3 only in the first, %4 only in the second.</source>
        <translation>%1 iguales, %2 distintos, %3 solo en la primera, %4 solo en la segunda.</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>&amp;Mostrar también lo igual</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Choose a row to see what differs.</source>
        <translation>Elija una fila para ver las diferencias.</translation>
    </message>
    <message>
        <source>The two captures do not differ.</source>
        <translation>Las dos capturas no difieren.</translation>
    </message>
    <message>
        <source>From the first to the second.</source>
        <translation>De la primera a la segunda.</translation>
    </message>
</context>
<context>
    <name>Carillon::Composer</name>
    <message>
        <source>Send to &amp;me</source>
        <translation>Env&amp;iarme</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Vista p&amp;revia</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Tipo de destino</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Datos, JSON</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para el registro de auditoría</translation>
    </message>
    <message>
        <source>How many would receive it (Ctrl+Return)</source>
        <translation>Cuántas lo recibirían (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>A rehearsal: the event goes to your own clients alone, nobody else sees it</source>
        <translation>Un ensayo: el evento llega solo a sus propios clientes, nadie más lo ve</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>&amp;Evento:</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>&amp;Para:</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>San&amp;grar</translation>
    </message>
    <message>
        <source>Indents the JSON</source>
        <translation>Sangra el JSON</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Against the last</source>
        <translation>Frente al último</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>Aún no hay destino.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>El evento aún no tiene nombre.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Los datos no son JSON válido.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>En producción hace falta un motivo.</translation>
    </message>
    <message>
        <source>Preview compares with the last event of this name.</source>
        <translation>La vista previa compara con el último evento de este nombre.</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON válido, %1</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would receive it, </source>
        <translation>
            <numerusform>Lo recibiría %n conexión, </numerusform>
            <numerusform>Lo recibirían %n conexiones, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 each.</source>
        <translation>%1 cada una.</translation>
    </message>
    <message>
        <source>Among them: %1.</source>
        <translation>Entre ellas: %1.</translation>
    </message>
    <message>
        <source>They are: %1.</source>
        <translation>Son: %1.</translation>
    </message>
    <message>
        <source>From the last %1, number %2, to this one.</source>
        <translation>Del último %1, número %2, a este.</translation>
    </message>
    <message>
        <source>There is no event of this name to compare with.</source>
        <translation>No hay ningún evento de este nombre con el que comparar.</translation>
    </message>
    <message>
        <source>A rehearsal reaches clients of user %1; none is connected.</source>
        <translation>Un ensayo llega a los clientes del usuario %1; no hay ninguno conectado.</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n of your own connections got it.</source>
        <translation>
            <numerusform>Ensayo: lo recibió %n de sus propias conexiones.</numerusform>
            <numerusform>Ensayo: lo recibieron %n de sus propias conexiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Entregado a %1 de %2</translation>
    </message>
    <message>
        <source>, %1 waiting</source>
        <translation>, %1 en espera</translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>, %1 descartados</translation>
    </message>
    <message>
        <source>, %1 closed meanwhile</source>
        <translation>, %1 cerradas entretanto</translation>
    </message>
    <message>
        <source>&amp;Save this…</source>
        <translation>&amp;Guardar esto…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Guardar la carga útil</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n connection(s)</source>
        <translation>
            <numerusform>Enviado a %n conexión</numerusform>
            <numerusform>Enviado a %n conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>, seq %1</source>
        <translation>, sec. %1</translation>
    </message>
    <message>
        <source>, audit entry %1.</source>
        <translation>, entrada de auditoría %1.</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Enviar…</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Enviar a %n conexión</numerusform>
            <numerusform>Enviar a %n conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>S&amp;ent before</source>
        <translation>Envia&amp;do antes</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>In&amp;quilino:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConfirmDialog</name>
    <message>
        <source>needed, for the audit log</source>
        <translation>necesario, para el registro de auditoría</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para el registro de auditoría</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectDialog</name>
    <message>
        <source>&amp;Read-only: offer no actions</source>
        <translation>Solo &amp;lectura: no ofrecer acciones</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Saved servers</source>
        <translation>Servidores guardados</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>&amp;Servidores:</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>un JWT con un ámbito de administración</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>las autoridades del sistema</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificado de la autoridad</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>Archivos PEM (*.pem *.crt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Dirección:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Tipo:</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>To&amp;ken:</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>&amp;Autoridad:</translation>
    </message>
    <message>
        <source>(new server)</source>
        <translation>(servidor nuevo)</translation>
    </message>
    <message>
        <source>The keychain has no token for this server; it is asked for each time.</source>
        <translation>El llavero no tiene token para este servidor; se pide cada vez.</translation>
    </message>
    <message>
        <source>This is not an address. Example: wss://hub.example:8081</source>
        <translation>Esto no es una dirección. Ejemplo: wss://hub.example:8081</translation>
    </message>
    <message>
        <source>The address must begin with ws:// or wss://.</source>
        <translation>La dirección debe empezar por ws:// o wss://.</translation>
    </message>
    <message>
        <source>Warning: without TLS (wss://) the token can be read on the way.</source>
        <translation>Aviso: sin TLS (wss://) el token se puede leer en el camino.</translation>
    </message>
    <message>
        <source>The profiles could not be written.</source>
        <translation>No se pudieron escribir los perfiles.</translation>
    </message>
    <message>
        <source>Saved; the token is in the keychain.</source>
        <translation>Guardado; el token está en el llavero.</translation>
    </message>
    <message>
        <source>Saved, without the token: there is no keychain. It is asked for each time.</source>
        <translation>Guardado, sin el token: no hay llavero. Se pide cada vez.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected; waiting for the server&apos;s hello…</source>
        <translation>Conectado; esperando el saludo del servidor…</translation>
    </message>
    <message>
        <source>It works: %1, version %2, as %3 (%4).</source>
        <translation>Funciona: %1, versión %2, como %3 (%4).</translation>
    </message>
    <message>
        <source>K&amp;eep in the keychain</source>
        <translation>Guardar &amp;en el llavero</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspeccionar</translation>
    </message>
    <message>
        <source>Message to this connection…</source>
        <translation>Mensaje a esta conexión…</translation>
    </message>
    <message>
        <source>Message to this user…</source>
        <translation>Mensaje a este usuario…</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Trazar a este usuario…</translation>
    </message>
    <message>
        <source>Trace this connection…</source>
        <translation>Trazar esta conexión…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Desconectar…</translation>
    </message>
    <message>
        <source>Revoke this user&apos;s tokens…</source>
        <translation>Revocar los tokens de este usuario…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected connection(s)…</source>
        <translation>
            <numerusform>Desconectar %n conexión seleccionada…</numerusform>
            <numerusform>Desconectar %n conexiones seleccionadas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect all %1 that match…</source>
        <translation>Desconectar las %1 que coinciden…</translation>
    </message>
    <message>
        <source>No connections yet. Clients come to the hub&apos;s listener with a token; &quot;carillonctl demo&quot; brings some to try.</source>
        <translation>Aún no hay conexiones. Los clientes llegan a la escucha del hub con un token; «carillonctl demo» trae algunos de prueba.</translation>
    </message>
</context>
<context>
    <name>Carillon::Desk</name>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>The console is locked.</source>
        <translation>La consola está bloqueada.</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>Este perfil es de solo lectura.</translation>
    </message>
    <message>
        <source>local demo</source>
        <translation>demostración local</translation>
    </message>
</context>
<context>
    <name>Carillon::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Ninguna diferencia.</translation>
    </message>
</context>
<context>
    <name>Carillon::DisconnectDialog</name>
    <message>
        <source>Comes back &amp;after:</source>
        <translation>&amp;Vuelve después de:</translation>
    </message>
    <message>
        <source>Disconnect a connection</source>
        <translation>Desconectar una conexión</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Conexión %1</translation>
    </message>
    <message>
        <source>Connection %1 of user %2</source>
        <translation>Conexión %1 del usuario %2</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>the client sees it, and the audit log</source>
        <translation>lo ven el cliente y el registro de auditoría</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>&amp;Código:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Disconnect 1 connection</source>
        <translation>Desconectar 1 conexión</translation>
    </message>
    <message>
        <source>The client does not come back by itself.</source>
        <translation>El cliente no vuelve por sí solo.</translation>
    </message>
    <message>
        <source>The client comes back by itself, after the time below.</source>
        <translation>El cliente vuelve por sí solo, después del tiempo de abajo.</translation>
    </message>
    <message>
        <source>The client comes back by itself, with backoff and jitter.</source>
        <translation>El cliente vuelve por sí solo, con pausas crecientes y aleatorias.</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 de %2 bytes</translation>
    </message>
</context>
<context>
    <name>Carillon::DrainPanel</name>
    <message>
        <source> a second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>as the server is set</source>
        <translation>según el servidor</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>End the server&apos;s &amp;process when it is empty</source>
        <translation>Terminar el proceso del servidor cuando &amp;quede vacío</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>&amp;Drenar…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Más ráp&amp;ido</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Más lento</translation>
    </message>
    <message>
        <source>Connections that remain</source>
        <translation>Conexiones que quedan</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>quedan</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>Clients come back after a time between nothing and this, so that they do not all knock at once</source>
        <translation>Los clientes vuelven tras un tiempo entre cero y este, para que no llamen todos a la vez</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Tasa:</translation>
    </message>
    <message>
        <source>Drain %1: close its listeners and send all %2 connections away.</source>
        <translation>Drenar %1: cerrar sus escuchas y despedir las %2 conexiones.</translation>
    </message>
    <message>
        <source>At %1 a second this takes about %2.</source>
        <translation>A %1 por segundo tardará unos %2.</translation>
    </message>
    <message>
        <source>The process ends when the server is empty.</source>
        <translation>El proceso termina cuando el servidor queda vacío.</translation>
    </message>
    <message>
        <source>The process stays; Cancel opens the listeners again.</source>
        <translation>El proceso sigue; Cancelar vuelve a abrir las escuchas.</translation>
    </message>
    <message>
        <source>Drain the server</source>
        <translation>Drenar el servidor</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Drenar %1</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>Escri&amp;ba el nombre del servidor:</translation>
    </message>
    <message>
        <source>Cancel the drain</source>
        <translation>Cancelar el drenaje</translation>
    </message>
    <message>
        <source>Cancel the drain: the listeners open again; who is gone stays gone until they come back.</source>
        <translation>Cancelar el drenaje: las escuchas se abren de nuevo; quien se fue sigue fuera hasta que vuelva.</translation>
    </message>
    <message>
        <source>The server is draining.</source>
        <translation>El servidor se está drenando.</translation>
    </message>
    <message>
        <source>%1 remain, %2 closed in %3, %4 a second; about %5 to go.</source>
        <translation>Quedan %1, %2 cerradas en %3, %4 por segundo; faltan unos %5.</translation>
    </message>
    <message>
        <source>Paused: %1 remain, %2 closed in %3. The listeners are closed.</source>
        <translation>En pausa: quedan %1, %2 cerradas en %3. Las escuchas están cerradas.</translation>
    </message>
    <message>
        <source>Done: %1 closed in %2, %3 remain.</source>
        <translation>Listo: %1 cerradas en %2, quedan %3.</translation>
    </message>
    <message>
        <source>Cancelled: %1 were closed in %2; the listeners are open again.</source>
        <translation>Cancelado: se cerraron %1 en %2; las escuchas están abiertas de nuevo.</translation>
    </message>
    <message>
        <source>A drain closes the listeners and sends the clients away at a pace, with a word to come back elsewhere or later. Nothing is lost: they resume where they were.</source>
        <translation>El drenaje cierra las escuchas y despide a los clientes poco a poco, con el aviso de volver a otro lugar o más tarde. No se pierde nada: reanudan donde estaban.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pausa&amp;r</translation>
    </message>
    <message>
        <source>&amp;Node:</source>
        <translation>N&amp;odo:</translation>
    </message>
    <message>
        <source>Cancel the dra&amp;in…</source>
        <translation>Cancelar &amp;el drenaje…</translation>
    </message>
    <message>
        <source>D&amp;eadline:</source>
        <translation>&amp;Plazo:</translation>
    </message>
    <message>
        <source>Retr&amp;y spread:</source>
        <translation>Dispersión de&amp;l regreso:</translation>
    </message>
</context>
<context>
    <name>Carillon::EventLogModel</name>
    <message>
        <source>The room&apos;s numbering starts anew</source>
        <translation>La numeración de la sala empieza de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) did not fit into the pause</source>
        <translation>
            <numerusform>%n evento no cupo en la pausa</numerusform>
            <numerusform>%n eventos no cupieron en la pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing here</source>
        <translation>
            <numerusform>falta %n evento aquí</numerusform>
            <numerusform>faltan %n eventos aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was away: what happened meanwhile is not here</source>
        <translation>No había conexión: lo ocurrido entretanto no está aquí</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>Desde el anterior</translation>
    </message>
    <message>
        <source>Since mark</source>
        <translation>Desde la marca</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Sec.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Queue after</source>
        <translation>Cola después</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>← in</source>
        <translation>← entra</translation>
    </message>
    <message>
        <source>→ out</source>
        <translation>→ sale</translation>
    </message>
    <message>
        <source>· itself</source>
        <translation>· propio</translation>
    </message>
    <message>
        <source>(payload not shown to this role)</source>
        <translation>(la carga útil no se muestra a este rol)</translation>
    </message>
</context>
<context>
    <name>Carillon::EventPane</name>
    <message>
        <source>Filter of the events shown</source>
        <translation>Filtro de los eventos mostrados</translation>
    </message>
    <message>
        <source>Shown: all. For example: name = order.* and size &gt; 1k</source>
        <translation>Se muestran todos. Por ejemplo: name = order.* and size &gt; 1k</translation>
    </message>
    <message>
        <source>Stops the screen; recording goes on (Space)</source>
        <translation>Detiene la pantalla; la grabación sigue (Espacio)</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Carga útil</translation>
    </message>
    <message>
        <source>Choose an event to see its payload.</source>
        <translation>Elija un evento para ver su carga útil.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>&amp;Guardar captura…</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>&amp;Exportar como CSV…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Exportar &amp;como JSON…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>Reproducir en &amp;una sala…</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Tiempos</translation>
    </message>
    <message>
        <source>Of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>Since the row before</source>
        <translation>Desde la fila anterior</translation>
    </message>
    <message>
        <source>Since the marked row (Ctrl+M marks)</source>
        <translation>Desde la fila marcada (Ctrl+M marca)</translation>
    </message>
    <message>
        <source>C&amp;olour rules…</source>
        <translation>&amp;Reglas de color…</translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n event(s) held back</source>
        <translation>
            <numerusform>En pausa: %n evento retenido</numerusform>
            <numerusform>En pausa: %n eventos retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>, buffer %1 %</source>
        <translation>, búfer %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit</source>
        <translation>
            <numerusform>%n no cupo</numerusform>
            <numerusform>%n no cupieron</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of %2 shown</source>
        <translation>, %1 de %2 mostrados</translation>
    </message>
    <message>
        <source>, the oldest %1 are not kept any more</source>
        <translation>, los %1 más antiguos ya no se guardan</translation>
    </message>
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>%n nuevo (Fin)</numerusform>
            <numerusform>%n nuevos (Fin)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n event(s) fits the filter.</source>
        <translation>
            <numerusform>El %n evento no pasa el filtro.</numerusform>
            <numerusform>Ninguno de %n eventos pasa el filtro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Choose an event, or two with Ctrl.</source>
        <translation>Elija un evento, o dos con Ctrl.</translation>
    </message>
    <message>
        <source>No earlier event of this name in this list.</source>
        <translation>No hay un evento anterior de este nombre en la lista.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 a %2.</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar celda</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Copiar carga útil</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Trazar a este usuario…</translation>
    </message>
    <message>
        <source>Watch this room</source>
        <translation>Observar esta sala</translation>
    </message>
    <message>
        <source>Inspect the connection</source>
        <translation>Inspeccionar la conexión</translation>
    </message>
    <message>
        <source>Compose from this event…</source>
        <translation>Redactar a partir de este evento…</translation>
    </message>
    <message>
        <source>Mark this row</source>
        <translation>Marcar esta fila</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrar por este valor</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>Y este valor</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Excluir este valor</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>Colorear filas como esta…</translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>Guardar captura</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Capturas (*%1)</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>Exportar las filas mostradas</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n fila escrita.</numerusform>
            <numerusform>%n filas escritas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds payloads.</source>
        <translation>El archivo contiene cargas útiles.</translation>
    </message>
    <message>
        <source>, coverage %1 %: more happens than the feed brings</source>
        <translation>, cobertura %1&#xa0;%: ocurre más de lo que trae el canal</translation>
    </message>
    <message>
        <source>, %1 % looked at</source>
        <translation>, %1&#xa0;% revisado</translation>
    </message>
</context>
<context>
    <name>Carillon::EventsPage</name>
    <message>
        <source>Watch a room…</source>
        <translation>Observar una sala…</translation>
    </message>
    <message>
        <source>Watch a room</source>
        <translation>Observar una sala</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Sala:</translation>
    </message>
    <message>
        <source>No room is watched.</source>
        <translation>No se observa ninguna sala.</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s): </source>
        <translation>
            <numerusform>%n sala: </numerusform>
            <numerusform>%n salas: </numerusform>
        </translation>
    </message>
    <message>
        <source>The events of all watched rooms come together here.
Watch a room: Enter in the list of rooms.</source>
        <translation>Aquí se reúnen los eventos de todas las salas observadas.
Para observar una sala: Intro en la lista de salas.</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Aún no hay eventos.</translation>
    </message>
</context>
<context>
    <name>Carillon::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
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
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>De&amp;sconectar</translation>
    </message>
    <message>
        <source>Locked: nobody has touched the console of %1 for %2 minutes.
It stays connected. Give the token again to go on.</source>
        <translation>Bloqueada: nadie ha tocado la consola de %1 durante %2 minutos.
Sigue conectada. Introduzca de nuevo el token para continuar.</translation>
    </message>
    <message>
        <source>This is not the token of this session.</source>
        <translation>Este no es el token de esta sesión.</translation>
    </message>
</context>
<context>
    <name>Carillon::Inspector</name>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Since seq</source>
        <translation>Desde sec.</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Mensaje…</translation>
    </message>
    <message>
        <source>Trace…</source>
        <translation>Trazar…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Desconectar…</translation>
    </message>
    <message>
        <source>Events out/s</source>
        <translation>Eventos salientes/s</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>This token…</source>
        <translation>Este token…</translation>
    </message>
    <message>
        <source>All tokens of the user…</source>
        <translation>Todos los tokens del usuario…</translation>
    </message>
    <message>
        <source>Fields of the connection</source>
        <translation>Campos de la conexión</translation>
    </message>
    <message>
        <source>Rooms of the connection</source>
        <translation>Salas de la conexión</translation>
    </message>
    <message>
        <source>Enter or double click: watch the room</source>
        <translation>Intro o doble clic: observar la sala</translation>
    </message>
    <message>
        <source>The record as JSON</source>
        <translation>El registro como JSON</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Sin formato</translation>
    </message>
    <message>
        <source>Choose a connection and press Enter; it is followed here.</source>
        <translation>Elija una conexión y pulse Intro; aquí se sigue.</translation>
    </message>
    <message>
        <source>The oldest has been waiting for %1.</source>
        <translation>Lo más antiguo espera desde hace %1.</translation>
    </message>
    <message>
        <source>%1 % of it is %2.</source>
        <translation>El %1&#xa0;% es %2.</translation>
    </message>
    <message>
        <source>This connection is closed.</source>
        <translation>Esta conexión está cerrada.</translation>
    </message>
    <message>
        <source>This connection is closed: %1 (%2).</source>
        <translation>Esta conexión está cerrada: %1 (%2).</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Motivo: %1.</translation>
    </message>
    <message>
        <source>Rooms (%1)</source>
        <translation>Salas (%1)</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agente de usuario</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>Subprotocolo</translation>
    </message>
</context>
<context>
    <name>Carillon::MainWindow</name>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Conexión</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Conectar…</translation>
    </message>
    <message>
        <source>Another &amp;window</source>
        <translation>&amp;Otra ventana</translation>
    </message>
    <message>
        <source>Reconnect &amp;now</source>
        <translation>&amp;Reconectar ahora</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the server</source>
        <translation>&amp;Desconectar del servidor</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Cerrar pestaña</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>&amp;Pause or resume</source>
        <translation>&amp;Pausar o reanudar</translation>
    </message>
    <message>
        <source>Follow the &amp;end</source>
        <translation>&amp;Seguir el final</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Disposiciones</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>&amp;Guardar esta disposición…</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>Guardar esta disposición</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Connections of user “%1”</source>
        <translation>Conexiones del usuario «%1»</translation>
    </message>
    <message>
        <source>Watch room “%1”</source>
        <translation>Observar la sala «%1»</translation>
    </message>
    <message>
        <source>Trace user “%1”</source>
        <translation>Trazar al usuario «%1»</translation>
    </message>
    <message>
        <source>Inspect connection “%1”</source>
        <translation>Inspeccionar la conexión «%1»</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>Accio&amp;nes</translation>
    </message>
    <message>
        <source>&amp;Inspect connection</source>
        <translation>&amp;Inspeccionar conexión</translation>
    </message>
    <message>
        <source>&amp;Disconnect connection…</source>
        <translation>Desconectar &amp;conexión…</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin room</source>
        <translation>&amp;Fijar o soltar sala</translation>
    </message>
    <message>
        <source>Disconnect &amp;many…</source>
        <translation>&amp;Desconectar muchas…</translation>
    </message>
    <message>
        <source>Message to man&amp;y…</source>
        <translation>&amp;Mensaje a muchas…</translation>
    </message>
    <message>
        <source>&amp;Compose event…</source>
        <translation>&amp;Redactar evento…</translation>
    </message>
    <message>
        <source>Preview &amp;recipients</source>
        <translation>&amp;Vista previa de destinatarios</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>Tra&amp;za</translation>
    </message>
    <message>
        <source>&amp;Start or stop the trace</source>
        <translation>&amp;Iniciar o detener la traza</translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation>&amp;Abrir una captura…</translation>
    </message>
    <message>
        <source>S&amp;ave the capture…</source>
        <translation>&amp;Guardar la captura…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>Reproducir &amp;en una sala…</translation>
    </message>
    <message>
        <source>&amp;Mark the row</source>
        <translation>&amp;Marcar la fila</translation>
    </message>
    <message>
        <source>&amp;Colour rules…</source>
        <translation>&amp;Reglas de color…</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>Co&amp;nfiguración</translation>
    </message>
    <message>
        <source>&amp;Listeners</source>
        <translation>&amp;Escuchas</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>&amp;Certificados</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>&amp;Límites</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>&amp;Operadores</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>&amp;Planes</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>&amp;Drenar…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Co&amp;mandos…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca &amp;de Qt</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Pause or resume (in a list of events)</source>
        <translation>Pausar o reanudar (en una lista de eventos)</translation>
    </message>
    <message>
        <source>Follow the end (in a list of events)</source>
        <translation>Seguir el final (en una lista de eventos)</translation>
    </message>
    <message>
        <source>Inspect or watch the row</source>
        <translation>Inspeccionar u observar la fila</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Carillon console %1</source>
        <translation>Consola de Carillon %1</translation>
    </message>
    <message>
        <source>The operator&apos;s desk of a Carillon hub.
Apache License 2.0</source>
        <translation>El puesto de operador de un hub Carillon.
Licencia Apache 2.0</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Redactar</translation>
    </message>
    <message>
        <source>Too many rooms are open; close a tab first.</source>
        <translation>Hay demasiadas salas abiertas; cierre antes una pestaña.</translation>
    </message>
    <message>
        <source>Too many traces are open; close a tab first.</source>
        <translation>Hay demasiadas trazas abiertas; cierre antes una pestaña.</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>Abrir una captura</translation>
    </message>
    <message>
        <source>Captures (*%1);;All files (*)</source>
        <translation>Capturas (*%1);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Too many captures are open; close a tab first.</source>
        <translation>Hay demasiadas capturas abiertas; cierre antes una pestaña.</translation>
    </message>
    <message>
        <source>Carillon console</source>
        <translation>Consola de Carillon</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Connected to %1 %2 as %3</source>
        <translation>Conectado a %1&#xa0;%2 como %3</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>inquilino %1</translation>
    </message>
    <message>
        <source>Feed %1/s, costs the server %2 % CPU</source>
        <translation>Canal %1/s, cuesta al servidor %2&#xa0;% de CPU</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>Descartados: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>A las %1</translation>
    </message>
    <message>
        <source>The saved servers could not be read whole; the old file was kept beside it.</source>
        <translation>Los servidores guardados no se pudieron leer por completo; el archivo anterior se conserva al lado.</translation>
    </message>
    <message>
        <source>The saved servers are of a newer version and are left alone.</source>
        <translation>Los servidores guardados son de una versión más nueva y se dejan como están.</translation>
    </message>
    <message>
        <source>The saved servers cannot be written.</source>
        <translation>Los servidores guardados no se pueden escribir.</translation>
    </message>
    <message>
        <source>Sho&amp;w the running plan</source>
        <translation>Mostrar &amp;el plan en curso</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>&amp;Iniciar sesión de nuevo…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Retro&amp;ceder</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>A&amp;vanzar</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Ordenar por %1</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>Mostrar la columna %1</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>Ocultar la columna %1</translation>
    </message>
    <message>
        <source>&amp;Save the last frames…</source>
        <translation>&amp;Guardar las últimas tramas…</translation>
    </message>
    <message>
        <source>Save the last frames</source>
        <translation>Guardar las últimas tramas</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>Líneas JSON (*.jsonl);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Saved: the heads of the last frames, without contents. Attach the file to a report of a fault.</source>
        <translation>Guardado: las cabeceras de las últimas tramas, sin contenidos. Adjunte el archivo al informe de un fallo.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>No se pudo escribir el archivo: %1</translation>
    </message>
    <message>
        <source>The demo hub did not start: %1</source>
        <translation>El hub de demostración no se inició: %1</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>Solo &amp;lectura</translation>
    </message>
    <message>
        <source>While this is on, nothing that changes something is offered</source>
        <translation>Mientras esté activado, no se ofrece nada que cambie algo</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>modo seguro</translation>
    </message>
    <message>
        <source>Safe mode: the saved layout and settings are not used, and nothing of them is saved. Saved servers are there.</source>
        <translation>Modo seguro: la disposición y los ajustes guardados no se usan ni se guardan. Los servidores guardados están disponibles.</translation>
    </message>
    <message>
        <source>Coverage %1 %</source>
        <translation>Cobertura %1&#xa0;%</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>Nodo&amp;s</translation>
    </message>
    <message>
        <source>Inpu&amp;ts</source>
        <translation>En&amp;tradas</translation>
    </message>
    <message>
        <source>The first or the last row of all (in a table)</source>
        <translation>La primera o la última de todas las filas (en una tabla)</translation>
    </message>
</context>
<context>
    <name>Carillon::NodesPage</name>
    <message>
        <source>The server knows of no nodes.</source>
        <translation>El servidor no conoce ningún nodo.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>Mostrar sus conexiones</translation>
    </message>
    <message>
        <source>Drain this node…</source>
        <translation>Drenar este nodo…</translation>
    </message>
</context>
<context>
    <name>Carillon::OperatorActions</name>
    <message>
        <source>Disconnected; audit entry %1.</source>
        <translation>Desconectada; entrada de auditoría %1.</translation>
    </message>
    <message>
        <source>One plan at a time: this one is not finished.</source>
        <translation>Un plan a la vez: este no ha terminado.</translation>
    </message>
    <message>
        <source>Revoke the token %1</source>
        <translation>Revocar el token %1</translation>
    </message>
    <message>
        <source>Revoke all tokens of user %1</source>
        <translation>Revocar todos los tokens del usuario %1</translation>
    </message>
    <message>
        <source>its connections end at once, and it is refused from now on.</source>
        <translation>sus conexiones terminan al instante, y desde ahora se rechaza.</translation>
    </message>
    <message>
        <source>their connections end at once, and the tokens are refused from now on. Tokens that are issued later are good.</source>
        <translation>sus conexiones terminan al instante, y desde ahora los tokens se rechazan. Los que se emitan después son válidos.</translation>
    </message>
    <message>
        <source>Tenant: %1.</source>
        <translation>Inquilino: %1.</translation>
    </message>
    <message>
        <source>Revoke tokens</source>
        <translation>Revocar tokens</translation>
    </message>
    <message>
        <source>Revoke 1 token</source>
        <translation>Revocar 1 token</translation>
    </message>
    <message>
        <source>Revoke the user&apos;s tokens</source>
        <translation>Revocar los tokens del usuario</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>&amp;Escriba el nombre del servidor:</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>una hora</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>una semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>un año</translation>
    </message>
    <message>
        <source>At least as long as tokens live: afterwards the revocation is forgotten</source>
        <translation>Al menos tanto como viven los tokens: después se olvida la revocación</translation>
    </message>
    <message numerus="yes">
        <source>Revoked; %n connection(s) ended.</source>
        <translation>
            <numerusform>Revocado; terminó %n conexión.</numerusform>
            <numerusform>Revocado; terminaron %n conexiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Entrada de auditoría %1.</translation>
    </message>
    <message>
        <source>Re&amp;membered for:</source>
        <translation>&amp;Se recuerda durante:</translation>
    </message>
</context>
<context>
    <name>Carillon::OverviewPage</name>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Eventos/s</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Entregas/s</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Bytes salientes/s</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>Latencia mediana</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latencia, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Descartes</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>Aceptadas/s</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Tokens rechazados</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Descriptores</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Retraso del bucle</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99&#xa0;%</translation>
    </message>
    <message>
        <source>Click or drag in a chart: all views show that time.</source>
        <translation>Haga clic o arrastre en un gráfico: todas las vistas muestran ese tiempo.</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>Salas más activas</translation>
    </message>
    <message>
        <source>Longest queues</source>
        <translation>Colas más largas</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>No hay nada en cola.</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>Aún no hay salas.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Aún sin conexión.</translation>
    </message>
    <message>
        <source>Connect to a hub with its address and an admin token, or start one on this machine, with traffic, that ends with the console.</source>
        <translation>Conéctese a un hub con su dirección y un token de administración. O inicie en esta máquina uno con tráfico, que termina junto con la consola.</translation>
    </message>
    <message>
        <source>To try it on this machine: start carillond --dev and connect to the address and with the token that it prints.</source>
        <translation>Para probarlo en esta máquina: inicie carillond --dev y conéctese con la dirección y el token que muestra.</translation>
    </message>
    <message>
        <source>Start a local demo hub</source>
        <translation>Iniciar un hub de demostración local</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
</context>
<context>
    <name>Carillon::Page</name>
    <message>
        <source>asked only every %1, to spare the server</source>
        <translation>se pregunta solo cada %1, para no cargar el servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>%n evento omitido</numerusform>
            <numerusform>%n eventos omitidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::PageTabs</name>
    <message>
        <source>No action has been taken yet.</source>
        <translation>Aún no se ha realizado ninguna acción.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Cerradas recientemente</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <translation>Traza: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::PlanDialog</name>
    <message>
        <source>Disconnect many</source>
        <translation>Desconectar muchas</translation>
    </message>
    <message>
        <source>Message to many</source>
        <translation>Mensaje a muchas</translation>
    </message>
    <message>
        <source>Close a room</source>
        <translation>Cerrar una sala</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Todas las conexiones</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>&amp;Count them</source>
        <translation>Co&amp;ntarlas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Sala:</translation>
    </message>
    <message>
        <source>&amp;Whom:</source>
        <translation>&amp;A quién:</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Datos, JSON</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>&amp;Evento:</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>&amp;Datos:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Tasa:</translation>
    </message>
    <message>
        <source>Nothing happens yet: the server counts whom this reaches, and then asks.</source>
        <translation>Aún no ocurre nada: el servidor cuenta a quién alcanza y después pregunta.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A random part on top, so that they do not all come back at once</source>
        <translation>Una parte aleatoria añadida, para que no vuelvan todos a la vez</translation>
    </message>
    <message>
        <source>the clients see it</source>
        <translation>lo ven los clientes</translation>
    </message>
    <message>
        <source>C&amp;ode:</source>
        <translation>&amp;Código:</translation>
    </message>
    <message>
        <source>Come back &amp;after:</source>
        <translation>&amp;Vuelven después de:</translation>
    </message>
    <message>
        <source>&amp;Spread:</source>
        <translation>D&amp;ispersión:</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>Te&amp;xto:</translation>
    </message>
    <message>
        <source>The clients do not come back by themselves.</source>
        <translation>Los clientes no vuelven por sí solos.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, with backoff and jitter.</source>
        <translation>Los clientes vuelven por sí solos, con pausas crecientes y aleatorias.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, after this time.</source>
        <translation>Los clientes vuelven por sí solos, después de este tiempo.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>Algunas de ellas</translation>
    </message>
    <message>
        <source>&amp;Type the number:</source>
        <translation>Escriba e&amp;l número:</translation>
    </message>
    <message>
        <source>Some of them:</source>
        <translation>Algunas de ellas:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>A&amp;bortar</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>The text for the clients is longer than %1 bytes.</source>
        <translation>El texto para los clientes supera %1 bytes.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>El evento aún no tiene nombre.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Los datos no son JSON válido.</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>Desconectar %n conexión</numerusform>
            <numerusform>Desconectar %n conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Enviar a %n conexión</numerusform>
            <numerusform>Enviar a %n conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n connection(s) out of the room</source>
        <translation>
            <numerusform>Sacar %n conexión de la sala</numerusform>
            <numerusform>Sacar %n conexiones de la sala</numerusform>
        </translation>
    </message>
    <message>
        <source>Room: %1</source>
        <translation>Sala: %1</translation>
    </message>
    <message>
        <source>No filter: everyone.</source>
        <translation>Sin filtro: todas.</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>The server is counting…</source>
        <translation>El servidor está contando…</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>necesario, para el registro de auditoría</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para el registro de auditoría</translation>
    </message>
    <message>
        <source>The plan has expired; nothing was done. Count again.</source>
        <translation>El plan ha caducado; no se hizo nada. Cuente de nuevo.</translation>
    </message>
    <message>
        <source>Nobody fits; there is nothing to do.</source>
        <translation>Nadie coincide; no hay nada que hacer.</translation>
    </message>
    <message>
        <source>Expires in %1 s.</source>
        <translation>Caduca en %1 s.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Listo.</translation>
    </message>
    <message>
        <source>Aborted.</source>
        <translation>Abortado.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>Caducado.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>En curso.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>, %1 were gone already</source>
        <translation>, %1 ya no estaban</translation>
    </message>
    <message>
        <source>, %1 a second, about %2 to go</source>
        <translation>, %1 por segundo, faltan unos %2</translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Entrada de auditoría %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>O&amp;nly those:</source>
        <translation>&amp;Solo estas:</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>⚠ Without %1: no answer from there.</source>
        <translation>⚠ Sin %1: no hay respuesta de allí.</translation>
    </message>
    <message>
        <source>%1 of %2 in all, %3 a second, about %4.</source>
        <extracomment>&quot;Disconnect 12 connections of 300 in all, 5 a second, about 3 s.&quot;</extracomment>
        <translation>%1 de %2 en total, %3 por segundo, unos %4.</translation>
    </message>
</context>
<context>
    <name>Carillon::ProfileBand</name>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
</context>
<context>
    <name>Carillon::ReplayDialog</name>
    <message>
        <source>&amp;Type the number:</source>
        <translation>&amp;Escriba el número:</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>Pla&amp;nificar</translation>
    </message>
    <message>
        <source>Replay into a room</source>
        <translation>Reproducir en una sala</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>como fue</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>el doble de rápido</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>10 veces más rápido</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>a la mitad de velocidad</translation>
    </message>
    <message>
        <source>as fast as allowed (%1 a second)</source>
        <translation>tan rápido como se permita (%1 por segundo)</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>necesario, para el registro de auditoría</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para el registro de auditoría</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Sala:</translation>
    </message>
    <message>
        <source>T&amp;enant:</source>
        <translation>&amp;Inquilino:</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>&amp;Velocidad:</translation>
    </message>
    <message>
        <source>Re&amp;ason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Into which room?</source>
        <translation>¿En qué sala?</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>En producción hace falta un motivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1, for about %2; each would reach %3 connections now.</source>
        <translation>en %1, durante unos %2; cada uno llegaría ahora a %3 conexiones.</translation>
    </message>
    <message numerus="yes">
        <source>%n have no payload here and are left out.</source>
        <translation>
            <numerusform>%n no tiene carga útil aquí y se omite.</numerusform>
            <numerusform>%n no tienen carga útil aquí y se omiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>None of these events has a payload here.</source>
        <translation>Ninguno de estos eventos tiene carga útil aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are chosen. Plan tells what sending them would do.</source>
        <translation>
            <numerusform>%n fila elegida. «Planificar» dice qué haría el envío.</numerusform>
            <numerusform>%n filas elegidas. «Planificar» dice qué haría el envío.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no events among the rows that were chosen.</source>
        <translation>No hay eventos entre las filas elegidas.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s): </source>
        <translation>
            <numerusform>Detenido después de %n evento: </numerusform>
            <numerusform>Detenido después de %n eventos: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n event(s) sent.</source>
        <translation>
            <numerusform>Listo: %n evento enviado.</numerusform>
            <numerusform>Listo: %n eventos enviados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s).</source>
        <translation>
            <numerusform>Detenido después de %n evento.</numerusform>
            <numerusform>Detenido después de %n eventos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n event(s).</source>
        <translation>
            <numerusform>En pausa después de %n evento.</numerusform>
            <numerusform>En pausa después de %n eventos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%1 de %2 enviados.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s)</source>
        <translation>
            <numerusform>Enviar %n evento</numerusform>
            <numerusform>Enviar %n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pausar</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomPage</name>
    <message>
        <source>Waiting for the server…</source>
        <translation>Esperando al servidor…</translation>
    </message>
    <message>
        <source>Ends or renews the subscription: nothing is recorded meanwhile</source>
        <translation>Termina o renueva la suscripción: entretanto no se graba nada</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>últimos %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>How much of the room&apos;s history comes first</source>
        <translation>Cuánto del historial de la sala llega primero</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Redactar…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation>Quién entra y sale</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Tasas</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>Miembros (%1)</translation>
    </message>
    <message>
        <source>Nobody is in this room.</source>
        <translation>No hay nadie en esta sala.</translation>
    </message>
    <message>
        <source>Events/s</source>
        <translation>Eventos/s</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Aún no hay eventos.</translation>
    </message>
    <message>
        <source>More members than can be followed here; a trace of the room shows some.</source>
        <translation>Más miembros de los que se pueden seguir aquí; una traza de la sala muestra algunos.</translation>
    </message>
    <message>
        <source>+ joined</source>
        <translation>+ entró</translation>
    </message>
    <message>
        <source>− left</source>
        <translation>− salió</translation>
    </message>
    <message>
        <source>Nobody has come or gone while this was looked at.</source>
        <translation>Nadie ha entrado ni salido mientras se miraba.</translation>
    </message>
    <message>
        <source>The room does not exist at the moment.</source>
        <translation>La sala no existe en este momento.</translation>
    </message>
    <message>
        <source>History: %1 events, %2 · last number %3 · drops: %4 · since %5</source>
        <translation>Historial: %1 eventos, %2 · último número %3 · descartes: %4 · desde %5</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>inquilino %1</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>no observada</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomsPage</name>
    <message>
        <source>No rooms yet. A room appears when somebody subscribes or an event is sent to it.</source>
        <translation>Aún no hay salas. Una sala aparece cuando alguien se suscribe o se le envía un evento.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Watch live events</source>
        <translation>Observar eventos en vivo</translation>
    </message>
    <message>
        <source>Compose event…</source>
        <translation>Redactar evento…</translation>
    </message>
    <message>
        <source>Trace this room…</source>
        <translation>Trazar esta sala…</translation>
    </message>
    <message>
        <source>Close this room…</source>
        <translation>Cerrar esta sala…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Fijar o soltar</translation>
    </message>
</context>
<context>
    <name>Carillon::ServerPage</name>
    <message>
        <source>Reload configuration…</source>
        <translation>Recargar configuración…</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Nothing is configured.</source>
        <translation>No hay nada configurado.</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Escuchas</translation>
    </message>
    <message>
        <source>The server listens nowhere.</source>
        <translation>El servidor no escucha en ningún sitio.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>No certificates: the server speaks plainly.</source>
        <translation>Sin certificados: el servidor habla sin cifrar.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Nothing is known about the machine&apos;s limits.</source>
        <translation>No se sabe nada de los límites de la máquina.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>El registro está vacío.</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Nobody is connected to the admin feed.</source>
        <translation>Nadie está conectado al canal de administración.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>No plan has been made yet.</source>
        <translation>Aún no se ha hecho ningún plan.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drenaje</translation>
    </message>
    <message>
        <source>Log level:</source>
        <translation>Nivel de registro:</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>activo desde hace %1</translation>
    </message>
    <message>
        <source>you are %1</source>
        <translation>usted es %1</translation>
    </message>
    <message>
        <source>the server says: production</source>
        <translation>el servidor dice: producción</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>Recargar la configuración</translation>
    </message>
    <message>
        <source>Reload the configuration of %1 from its file. A file with errors changes nothing.</source>
        <translation>Recargar la configuración de %1 desde su archivo. Un archivo con errores no cambia nada.</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>&amp;Escriba el nombre del servidor:</translation>
    </message>
    <message>
        <source>Reloaded: nothing has changed.</source>
        <translation>Recargada: nada ha cambiado.</translation>
    </message>
    <message>
        <source>Reloaded: %1.</source>
        <translation>Recargada: %1.</translation>
    </message>
    <message>
        <source>Only after a restart: %1.</source>
        <translation>Solo tras un reinicio: %1.</translation>
    </message>
    <message>
        <source>The log level is %1 now.</source>
        <translation>El nivel de registro es ahora %1.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>No input is configured: events come over HTTP.</source>
        <translation>No hay ninguna entrada configurada: los eventos llegan por HTTP.</translation>
    </message>
</context>
<context>
    <name>Carillon::ServersPanel</name>
    <message>
        <source>Servers and pinned rooms</source>
        <translation>Servidores y salas fijadas</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>none saved</source>
        <translation>ninguno guardado</translation>
    </message>
    <message>
        <source>Pinned rooms</source>
        <translation>Salas fijadas</translation>
    </message>
    <message>
        <source>Ctrl+B pins a room</source>
        <translation>Ctrl+B fija una sala</translation>
    </message>
</context>
<context>
    <name>Carillon::SignInDialog</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>Guardar &amp;en el llavero</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>What is open stays, and is asked for again.</source>
        <translation>Lo que está abierto se queda y se pide de nuevo.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>La sesión ha terminado: %1</translation>
    </message>
    <message>
        <source>Another token, for another role or a longer time.</source>
        <translation>Otro token, para otro rol o más tiempo.</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>un JWT con un ámbito de administración</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Servidor:</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>Hasta ahora:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Another server…</source>
        <translation>&amp;Otro servidor…</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ahora no</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
</context>
<context>
    <name>Carillon::TablePage</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Previous rows</source>
        <translation>Filas anteriores</translation>
    </message>
    <message>
        <source>Next rows</source>
        <translation>Filas siguientes</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>primeras %1</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Número de filas</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Filters kept by name, and those of before</source>
        <translation>Filtros guardados con nombre, y los anteriores</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Guardar este filtro…</translation>
    </message>
    <message>
        <source>&amp;Used before</source>
        <translation>&amp;Usados antes</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Olvidar</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrar por este valor</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>Y este valor</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Excluir este valor</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar celda</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copiar %n fila</numerusform>
            <numerusform>Copiar %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Como CSV</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Como JSON</translation>
    </message>
    <message>
        <source>%1–%2 of %3 matched, %4 in all</source>
        <translation>%1–%2 de %3 coincidentes, %4 en total</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, por %1</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>, a las %1</translation>
    </message>
    <message>
        <source>, %1 old</source>
        <translation>, hace %1</translation>
    </message>
    <message>
        <source> – asked only every %1, to spare the server</source>
        <translation> – se pregunta solo cada %1, para no cargar el servidor</translation>
    </message>
    <message>
        <source> – order held</source>
        <translation> – orden retenido</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The server (%1) does not offer this, or not to your role.</source>
        <translation>El servidor (%1) no ofrece esto, o no a su rol.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nada coincide con «%1».</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source> – ⚠ without %1</source>
        <translation> – ⚠ sin %1</translation>
    </message>
    <message numerus="yes">
        <source> – of %n node(s)</source>
        <translation>
            <numerusform> – de %n nodo</numerusform>
            <numerusform> – de %n nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading %1 of %2…</source>
        <translation>Cargando %1 de %2…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Pedir de nuevo</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>Filtro, por ejemplo: %1</translation>
    </message>
    <message>
        <source>%1 matched, %2 in all</source>
        <translation>%1 coincidentes, %2 en total</translation>
    </message>
</context>
<context>
    <name>Carillon::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>Carillon::TimeBar</name>
    <message>
        <source>All times</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>All views show %1 to %2 only.</source>
        <translation>Todas las vistas muestran solo de %1 a %2.</translation>
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
        <translation>A lo sumo este tiempo</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>At most so many bytes</source>
        <translation>A lo sumo estos bytes</translation>
    </message>
    <message>
        <source> thousand records</source>
        <translation> mil registros</translation>
    </message>
    <message>
        <source>At most so many records</source>
        <translation>A lo sumo estos registros</translation>
    </message>
    <message>
        <source>At most so many of the room&apos;s members</source>
        <translation>A lo sumo estos miembros de la sala</translation>
    </message>
    <message>
        <source>&amp;Members:</source>
        <translation>Miem&amp;bros:</translation>
    </message>
    <message>
        <source>A trace shows what one user, one room or one connection sends and gets, frame by frame, and what waits in the queue after each.
It ends when its budget is used up.</source>
        <translation>Una traza muestra lo que envía y recibe un usuario, una sala o una conexión, trama por trama, y lo que espera en la cola después de cada una.
Termina cuando se agota su presupuesto.</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Presupuesto usado</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Tipo de destino</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>What the server sends</source>
        <translation>Lo que envía el servidor</translation>
    </message>
    <message>
        <source>Everything. For example: kind = event and size &gt; 1k</source>
        <translation>Todo. Por ejemplo: kind = event and size &gt; 1k</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para el registro de auditoría</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Presupuesto:</translation>
    </message>
    <message>
        <source>&amp;Only:</source>
        <translation>S&amp;olo:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Whom or what? Name a user, a room or a connection.</source>
        <translation>¿A quién o qué? Indique un usuario, una sala o una conexión.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>En producción hace falta un motivo.</translation>
    </message>
    <message>
        <source>Waiting for the first record…</source>
        <translation>Esperando el primer registro…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Not traced: %1</source>
        <translation>Sin trazar: %1</translation>
    </message>
    <message>
        <source>Interrupted; it goes on with what is left of the budget once the server is back.</source>
        <translation>Interrumpida; sigue con lo que queda del presupuesto cuando vuelva el servidor.</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Terminada: %1.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>En curso.</translation>
    </message>
    <message>
        <source>%1, %2, %3 records</source>
        <translation>%1, %2, %3 registros</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>conexiones: %1 de %2</translation>
    </message>
    <message>
        <source>%1 records left out</source>
        <translation>%1 registros omitidos</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>sin cargas útiles</translation>
    </message>
    <message>
        <source>audit entry %1</source>
        <translation>entrada de auditoría %1</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>&amp;Inquilino:</translation>
    </message>
    <message>
        <source>T&amp;race:</source>
        <translation>T&amp;razar:</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Start trace</source>
        <translation>Iniciar traza</translation>
    </message>
</context>
<context>
    <name>Carillon::VitalsStrip</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Entregas/s</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latencia, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Descartes/s</translation>
    </message>
    <message>
        <source>The last minute; click for the overview</source>
        <translation>El último minuto; un clic abre el resumen</translation>
    </message>
    <message>
        <source>The server&apos;s figures</source>
        <translation>Cifras del servidor</translation>
    </message>
</context>
<context>
    <name>CodeTexts</name>
    <message>
        <source>disconnect</source>
        <translation>desconectar</translation>
    </message>
    <message>
        <source>drain: cancel</source>
        <translation>drenaje: cancelar</translation>
    </message>
    <message>
        <source>drain: pause</source>
        <translation>drenaje: pausar</translation>
    </message>
    <message>
        <source>drain: rate</source>
        <translation>drenaje: tasa</translation>
    </message>
    <message>
        <source>drain: resume</source>
        <translation>drenaje: reanudar</translation>
    </message>
    <message>
        <source>drain: start</source>
        <translation>drenaje: iniciar</translation>
    </message>
    <message>
        <source>inject</source>
        <translation>inyectar</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>nivel de registro</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>plan: disconnect</source>
        <translation>plan: desconectar</translation>
    </message>
    <message>
        <source>plan: message</source>
        <translation>plan: mensaje</translation>
    </message>
    <message>
        <source>plan: unsubscribe</source>
        <translation>plan: cancelar suscripción</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>ensayar</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>recargar</translation>
    </message>
    <message>
        <source>revoke</source>
        <translation>revocar</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>suscribir</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>traza</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>cancelar suscripción</translation>
    </message>
    <message>
        <source>header</source>
        <translation>cabecera</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>primer mensaje</translation>
    </message>
    <message>
        <source>query</source>
        <translation>parámetro de consulta</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>server</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>tamaño en bytes</translation>
    </message>
    <message>
        <source>and, or</source>
        <translation>and, or</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparación</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cierre</translation>
    </message>
    <message>
        <source>command</source>
        <translation>comando</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>join</source>
        <translation>entra</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>reenvío</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>administración</translation>
    </message>
    <message>
        <source>public</source>
        <translation>público</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abortado</translation>
    </message>
    <message>
        <source>bad config</source>
        <translation>configuración errónea</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>petición errónea</translation>
    </message>
    <message>
        <source>bytes used up</source>
        <translation>bytes agotados</translation>
    </message>
    <message>
        <source>records used up</source>
        <translation>registros agotados</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducado</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>conexión cerrada</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>demasiados</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>sin suscripción</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>time used up</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrador</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>observador</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>espectador</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>cerrándose</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>caduca pronto</translation>
    </message>
    <message>
        <source>good</source>
        <translation>válido</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>escuchando</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>aún no válido</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planificado</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lenta</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>puertos</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>%1 in the unit of the service</source>
        <translation>%1 en la unidad del servicio</translation>
    </message>
    <message>
        <source>%1 (matters behind a proxy)</source>
        <translation>%1 (importa detrás de un proxy)</translation>
    </message>
    <message>
        <source>away</source>
        <translation>sin contacto</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>drenándose</translation>
    </message>
    <message>
        <source>left</source>
        <translation>salió</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>up</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caída</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Accepted/s</source>
        <translation>Aceptadas/s</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptadas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>CPU of the admin feed</source>
        <translation>CPU del canal de administración</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Token came by</source>
        <translation>El token llegó por</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Tokens rechazados</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Cerrada por</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>Bytes entrantes/s</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Bytes salientes/s</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Closed/s</source>
        <translation>Cerradas/s</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>Connected at</source>
        <translation>Conectada desde</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Connection limit</source>
        <translation>Límite de conexiones</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Días restantes</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Entregas/s</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechas</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Descartes</translation>
    </message>
    <message>
        <source>Drops, latest</source>
        <translation>Descartes, latest</translation>
    </message>
    <message>
        <source>Drops, newest</source>
        <translation>Descartes, más nuevos</translation>
    </message>
    <message>
        <source>Drops, oldest</source>
        <translation>Descartes, más antiguos</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Descartes/s</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Eventos entrantes/s</translation>
    </message>
    <message>
        <source>Events sent</source>
        <translation>Eventos enviados</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>El token caduca</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Descriptores</translation>
    </message>
    <message>
        <source>Descriptor limit</source>
        <translation>Límite de descriptores</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>History size</source>
        <translation>Tamaño del historial</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Entrada/s</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Emisor</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Último evento</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Nivel de registro</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Retraso del bucle</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
    <message>
        <source>Oldest unsent</source>
        <translation>Más antiguo sin enviar</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Salida/s</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Queued frames</source>
        <translation>Tramas en cola</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <translation>Conexiones rechazadas</translation>
    </message>
    <message>
        <source>Refused: capacity</source>
        <translation>Rechazadas: capacidad</translation>
    </message>
    <message>
        <source>Refused: draining</source>
        <translation>Rechazadas: drenaje</translation>
    </message>
    <message>
        <source>Refused: per address</source>
        <translation>Rechazadas: por dirección</translation>
    </message>
    <message>
        <source>Refused: rate</source>
        <translation>Rechazadas: tasa</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Remedio</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Ámbitos</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Sec.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltadas</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>Id. de token</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Trazas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Tiempo activo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Admin address</source>
        <translation>Dirección de administración</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Última señal</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drenaje</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latencia, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Conectado aquí</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lee</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Reintentados</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message>
        <source>There are hidden characters: %1</source>
        <translation>Hay caracteres ocultos: %1</translation>
    </message>
</context>
<context>
    <name>JsonCheck</name>
    <message>
        <source>Not valid JSON</source>
        <translation>JSON no válido</translation>
    </message>
    <message>
        <source>The object is not closed</source>
        <translation>El objeto no está cerrado</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>Faltan dos puntos</translation>
    </message>
    <message>
        <source>The list is not closed</source>
        <translation>La lista no está cerrada</translation>
    </message>
    <message>
        <source>A comma is missing</source>
        <translation>Falta una coma</translation>
    </message>
    <message>
        <source>A value is expected</source>
        <translation>Se espera un valor</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>No es un número</translation>
    </message>
    <message>
        <source>Unknown escape</source>
        <translation>Secuencia de escape desconocida</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Texto no válido</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Faltan las comillas de cierre</translation>
    </message>
    <message>
        <source>A name in quotes is expected</source>
        <translation>Se espera un nombre entre comillas</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>Demasiado profundo</translation>
    </message>
    <message>
        <source>Something follows after the end</source>
        <translation>Hay algo después del final</translation>
    </message>
</context>
<context>
    <name>ServerTexts</name>
    <message>
        <source>The configuration has errors; nothing was changed.</source>
        <translation>La configuración tiene errores; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The filter is not understood.</source>
        <translation>El filtro no se entiende.</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>El servidor no entendió la petición.</translation>
    </message>
    <message>
        <source>What was typed does not fit; nothing was done.</source>
        <translation>Lo escrito no coincide; no se hizo nada.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Su rol no lo permite.</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>El servidor tuvo un error interno.</translation>
    </message>
    <message>
        <source>Too many at the same time.</source>
        <translation>Demasiados al mismo tiempo.</translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>Too many requests; try again in a moment.</source>
        <translation>Demasiadas peticiones; inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Es demasiado grande.</translation>
    </message>
    <message>
        <source>The token is not accepted.</source>
        <translation>El token no se acepta.</translation>
    </message>
    <message>
        <source>Not available at the moment.</source>
        <translation>No disponible en este momento.</translation>
    </message>
    <message>
        <source>The server does not know this column.</source>
        <translation>El servidor no conoce esta columna.</translation>
    </message>
    <message>
        <source>The server does not offer this table.</source>
        <translation>El servidor no ofrece esta tabla.</translation>
    </message>
    <message>
        <source>The server does not offer this action.</source>
        <translation>El servidor no ofrece esta acción.</translation>
    </message>
    <message>
        <source>Unknown escape %1</source>
        <translation>Secuencia de escape desconocida %1</translation>
    </message>
    <message>
        <source>This comparison does not fit a field of type %1</source>
        <translation>Esta comparación no sirve para un campo de tipo %1</translation>
    </message>
    <message>
        <source>Not a valid pattern</source>
        <translation>El patrón no es válido</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Texto no válido</translation>
    </message>
    <message>
        <source>A value of type %1 is expected here</source>
        <translation>Aquí se espera un valor de tipo %1</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other</source>
        <translation>Demasiados paréntesis anidados</translation>
    </message>
    <message>
        <source>The filter is too long</source>
        <translation>El filtro es demasiado largo</translation>
    </message>
    <message>
        <source>Too many comparisons</source>
        <translation>Demasiadas comparaciones</translation>
    </message>
    <message>
        <source>Unexpected character %1</source>
        <translation>Carácter inesperado %1</translation>
    </message>
    <message>
        <source>Something is missing at the end (%1)</source>
        <translation>Falta algo al final (%1)</translation>
    </message>
    <message>
        <source>Something else is expected here (%1)</source>
        <translation>Aquí se espera otra cosa (%1)</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>No hay ningún campo «%1»</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Faltan las comillas de cierre</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>conexión perdida</translation>
    </message>
    <message>
        <source>no authentication in time</source>
        <translation>sin autenticación a tiempo</translation>
    </message>
    <message>
        <source>connection limit reached</source>
        <translation>límite de conexiones alcanzado</translation>
    </message>
    <message>
        <source>server is draining</source>
        <translation>el servidor se está drenando</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>se marcha</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>error interno</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>datos no válidos</translation>
    </message>
    <message>
        <source>message too big</source>
        <translation>mensaje demasiado grande</translation>
    </message>
    <message>
        <source>no sign of life</source>
        <translation>sin señales de vida</translation>
    </message>
    <message>
        <source>closed without a code</source>
        <translation>cerrada sin código</translation>
    </message>
    <message>
        <source>closed normally</source>
        <translation>cierre normal</translation>
    </message>
    <message>
        <source>server at capacity</source>
        <translation>servidor al límite</translation>
    </message>
    <message>
        <source>policy violation</source>
        <translation>infracción de las normas</translation>
    </message>
    <message>
        <source>protocol not offered</source>
        <translation>protocolo no ofrecido</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>error de protocolo</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>límite de tasa</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>se pidió reconectar</translation>
    </message>
    <message>
        <source>removed by an operator</source>
        <translation>retirada por un operador</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>error del servidor</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>token caducado</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>token no aceptado</translation>
    </message>
    <message>
        <source>token missing</source>
        <translation>falta el token</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>demasiado lento</translation>
    </message>
    <message>
        <source>unsupported data</source>
        <translation>datos no admitidos</translation>
    </message>
    <message>
        <source>Your role does not allow this: the token has no %1.</source>
        <translation>Su rol no lo permite: al token le falta %1.</translation>
    </message>
    <message>
        <source>The audit file cannot be written, so the server does nothing.</source>
        <translation>No se puede escribir el archivo de auditoría, así que el servidor no hace nada.</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>El servidor no aceptó el token.</translation>
    </message>
    <message>
        <source>The token has no admin scope, or this origin is refused.</source>
        <translation>El token no tiene ningún ámbito de administración, o se rechaza este origen.</translation>
    </message>
    <message>
        <source>There is no admin feed at this address.</source>
        <translation>En esta dirección no hay canal de administración.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>El servidor respondió %1.</translation>
    </message>
    <message>
        <source>The client is not reading: the kernel&apos;s buffer has been full since the oldest frame.</source>
        <translation>El cliente no lee: el búfer del núcleo está lleno desde la trama más antigua.</translation>
    </message>
    <message>
        <source>A burst: the queue has grown, and it is draining.</source>
        <translation>Una ráfaga: la cola ha crecido y se está vaciando.</translation>
    </message>
    <message>
        <source>One room: nine tenths of what waits are its events.</source>
        <translation>Una sala: nueve décimas partes de lo que espera son eventos suyos.</translation>
    </message>
    <message>
        <source>Long polling: nobody has come to fetch.</source>
        <translation>Long polling: nadie ha venido a recoger.</translation>
    </message>
    <message>
        <source>Server %1 (version %2) does not offer this.</source>
        <translation>El servidor %1 (versión %2) no ofrece esto.</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Development</source>
        <translation>Desarrollo</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Preproducción</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
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
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
</TS>
