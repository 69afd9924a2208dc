<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_US">
<context>
    <name>Capture</name>
    <message>
        <source>This is not a capture of Carillon.</source>
        <translation>Isto não é uma captura do Carillon.</translation>
    </message>
    <message>
        <source>This capture was written by a newer version; this console cannot read it.</source>
        <translation>Esta captura foi gravada por uma versão mais nova; este console não consegue lê-la.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>O arquivo é maior que 1 GiB.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Não é possível ler o arquivo.</translation>
    </message>
    <message>
        <source>its time was up</source>
        <translation>tempo esgotado</translation>
    </message>
    <message>
        <source>its bytes were used up</source>
        <translation>bytes esgotados</translation>
    </message>
    <message>
        <source>its records were used up</source>
        <translation>registros esgotados</translation>
    </message>
    <message>
        <source>its connection has closed</source>
        <translation>a conexão foi fechada</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>foi parada</translation>
    </message>
</context>
<context>
    <name>Carillon::Banner</name>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) left</source>
        <translation>
            <numerusform>resta %n conexão</numerusform>
            <numerusform>restam %n conexões</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is draining: %1, %2 a second.</source>
        <translation>O servidor está sendo drenado: %1, %2 por segundo.</translation>
    </message>
    <message>
        <source>The drain is paused: %1.</source>
        <translation>A drenagem está em pausa: %1.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 in %3 s.</source>
        <translation>Conexão perdida: %1. Tentativa %2 em %3 s.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 …</source>
        <translation>Conexão perdida: %1. Tentativa %2 …</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>Sem conexão: %1</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexão perdida</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Entrar…</translation>
    </message>
    <message>
        <source>Show the drain</source>
        <translation>Mostrar a drenagem</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>%1 was restarted at %2. All ids of before are void; what is open was asked for again, and lists of events have a gap.</source>
        <translation>%1 foi reiniciado às %2. Todos os identificadores anteriores perderam a validade; o que está aberto foi pedido de novo, e falta uma parte nas listas de eventos.</translation>
    </message>
    <message>
        <source>Your role is %1 now; until now it was %2. What it does not allow is not offered.</source>
        <translation>Sua função agora é %1; até agora era %2. O que ela não permite não é oferecido.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>A sessão terminou: %1</translation>
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
        <translation>≠ diferente</translation>
    </message>
    <message>
        <source>− only in the first</source>
        <translation>− só na primeira</translation>
    </message>
    <message>
        <source>+ only in the second</source>
        <translation>+ só na segunda</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparação</translation>
    </message>
    <message>
        <source>Time, first</source>
        <translation>Hora, primeira</translation>
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
        <translation>Seq.</translation>
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
        <translation>Tamanho, primeira</translation>
    </message>
    <message>
        <source>Size, second</source>
        <translation>Tamanho, segunda</translation>
    </message>
    <message>
        <source>Waited, first</source>
        <translation>Espera, primeira</translation>
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
        <translation>Reprodu&amp;zir…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>The file was cut off: it ends without its last line.</source>
        <translation>O arquivo está cortado: falta a última linha.</translation>
    </message>
    <message>
        <source>The recording ended because %1.</source>
        <translation>A gravação terminou: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are missing.</source>
        <translation>
            <numerusform>Falta %n registro.</numerusform>
            <numerusform>Faltam %n registros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>Não foi possível ler %n linha.</numerusform>
            <numerusform>Não foi possível ler %n linhas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n record(s) are shown.</source>
        <translation>
            <numerusform>É mostrado só o último %n registro.</numerusform>
            <numerusform>São mostrados só os últimos %n registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records in this file.</source>
        <translation>Este arquivo não contém registros.</translation>
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
        <translation>só %1</translation>
    </message>
    <message>
        <source>contains payloads</source>
        <translation>contém cargas úteis</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>sem cargas úteis</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>lendo, %1%</translation>
    </message>
    <message>
        <source>Compare with another capture</source>
        <translation>Comparar com outra captura</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Capturas (*%1)</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>usuário %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>sala %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>conexão %1</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>Co&amp;mparar com…</translation>
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
        <translation>agora</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sem dados</translation>
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
        <translation>Tempo mostrado</translation>
    </message>
    <message>
        <source>T&amp;ime shown:</source>
        <translation>&amp;Tempo mostrado:</translation>
    </message>
</context>
<context>
    <name>Carillon::ClosedPage</name>
    <message>
        <source>No connection has been closed yet.</source>
        <translation>Nenhuma conexão foi fechada ainda.</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Fechadas recentemente</translation>
    </message>
    <message>
        <source>%1 closed in %2</source>
        <translation>%1 fechadas em %2</translation>
    </message>
    <message>
        <source>, %1 % of them %2 %3</source>
        <translation>, %1% delas com %2 %3</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>, até %1</translation>
    </message>
    <message>
        <source>! Disconnect storm: %1.</source>
        <translation>! Onda de desconexões: %1.</translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation>Inspecionar o registro</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Rastrear este usuário…</translation>
    </message>
</context>
<context>
    <name>Carillon::ColourRulesDialog</name>
    <message>
        <source>&amp;Use this rule</source>
        <translation>&amp;Usar esta regra</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>&amp;Para cima</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Para &amp;baixo</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Regras de cor</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Âmbar</translation>
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
        <translation>Cinza</translation>
    </message>
    <message>
        <source>For example: delay &gt; 100ms or state = dropped</source>
        <translation>Por exemplo: delay &gt; 100ms or state = dropped</translation>
    </message>
    <message>
        <source>Rules, the first that fits wins</source>
        <translation>Regras; vale a primeira que corresponde</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Adicionar</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>&amp;Lines that fit:</source>
        <translation>&amp;Linhas que correspondem:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Cor:</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nova regra</translation>
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
        <translation>Um comando, um usuário, uma sala…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandos que correspondem</translation>
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
        <translation>Primeira: %1
Segunda: %2</translation>
    </message>
    <message>
        <source>%1 the same, %2 different, %3 only in the first, %4 only in the second.</source>
        <translation>%1 iguais, %2 diferentes, %3 só na primeira, %4 só na segunda.</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>&amp;Mostrar também o que é igual</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparação</translation>
    </message>
    <message>
        <source>Choose a row to see what differs.</source>
        <translation>Escolha uma linha para ver o que difere.</translation>
    </message>
    <message>
        <source>The two captures do not differ.</source>
        <translation>As duas capturas não diferem.</translation>
    </message>
    <message>
        <source>From the first to the second.</source>
        <translation>Da primeira para a segunda.</translation>
    </message>
</context>
<context>
    <name>Carillon::Composer</name>
    <message>
        <source>Send to &amp;me</source>
        <translation>Env&amp;iar para mim</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>Pré&amp;via</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
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
        <translation>Dados, JSON</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para o log de auditoria</translation>
    </message>
    <message>
        <source>How many would receive it (Ctrl+Return)</source>
        <translation>Quantas o receberiam (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>A rehearsal: the event goes to your own clients alone, nobody else sees it</source>
        <translation>Um ensaio: o evento vai só para os seus próprios clientes, ninguém mais o vê</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvos</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>Eve&amp;nto:</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>&amp;Para:</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>Rec&amp;uar</translation>
    </message>
    <message>
        <source>Indents the JSON</source>
        <translation>Recua o JSON</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Against the last</source>
        <translation>Em relação ao último</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>Ainda sem destino.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>O evento ainda não tem nome.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Os dados não são JSON válido.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>Em produção é necessário um motivo.</translation>
    </message>
    <message>
        <source>Preview compares with the last event of this name.</source>
        <translation>A prévia compara com o último evento com este nome.</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON válido, %1</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Perguntando ao servidor…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would receive it, </source>
        <translation>
            <numerusform>%n conexão o receberia, </numerusform>
            <numerusform>%n conexões o receberiam, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 each.</source>
        <translation>%1 cada.</translation>
    </message>
    <message>
        <source>Among them: %1.</source>
        <translation>Entre elas: %1.</translation>
    </message>
    <message>
        <source>They are: %1.</source>
        <translation>São: %1.</translation>
    </message>
    <message>
        <source>From the last %1, number %2, to this one.</source>
        <translation>Do último %1, número %2, para este.</translation>
    </message>
    <message>
        <source>There is no event of this name to compare with.</source>
        <translation>Não há evento com este nome para comparar.</translation>
    </message>
    <message>
        <source>A rehearsal reaches clients of user %1; none is connected.</source>
        <translation>Um ensaio chega aos clientes do usuário %1; nenhum está conectado.</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n of your own connections got it.</source>
        <translation>
            <numerusform>Ensaiado: %n das suas próprias conexões o recebeu.</numerusform>
            <numerusform>Ensaiado: %n das suas próprias conexões o receberam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Entregue a %1 de %2</translation>
    </message>
    <message>
        <source>, %1 waiting</source>
        <translation>, %1 em espera</translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>, %1 descartados</translation>
    </message>
    <message>
        <source>, %1 closed meanwhile</source>
        <translation>, %1 fechadas nesse meio-tempo</translation>
    </message>
    <message>
        <source>&amp;Save this…</source>
        <translation>Salvar &amp;isto…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>Es&amp;quecer</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Salvar a carga útil</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nome:</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n connection(s)</source>
        <translation>
            <numerusform>Enviado para %n conexão</numerusform>
            <numerusform>Enviado para %n conexões</numerusform>
        </translation>
    </message>
    <message>
        <source>, seq %1</source>
        <translation>, seq. %1</translation>
    </message>
    <message>
        <source>, audit entry %1.</source>
        <translation>, entrada de auditoria %1.</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Enviar…</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Enviar para %n conexão</numerusform>
            <numerusform>Enviar para %n conexões</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>S&amp;ent before</source>
        <translation>Enviados an&amp;tes</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>&amp;Locatário:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConfirmDialog</name>
    <message>
        <source>needed, for the audit log</source>
        <translation>necessário, para o log de auditoria</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para o log de auditoria</translation>
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
        <translation>Somente &amp;leitura: não oferecer ações</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;mover</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Testa&amp;r</translation>
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
        <translation>Servidores salvos</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>Ser&amp;vidores:</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>um JWT com um escopo de administração</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>as autoridades do sistema</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Escolher um arquivo</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificado da autoridade</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>Arquivos PEM (*.pem *.crt);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nome:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Endereço:</translation>
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
        <translation>&amp;Autoridade:</translation>
    </message>
    <message>
        <source>(new server)</source>
        <translation>(novo servidor)</translation>
    </message>
    <message>
        <source>The keychain has no token for this server; it is asked for each time.</source>
        <translation>O chaveiro não tem token para este servidor; ele é pedido a cada vez.</translation>
    </message>
    <message>
        <source>This is not an address. Example: wss://hub.example:8081</source>
        <translation>Isto não é um endereço. Exemplo: wss://hub.example:8081</translation>
    </message>
    <message>
        <source>The address must begin with ws:// or wss://.</source>
        <translation>O endereço deve começar com ws:// ou wss://.</translation>
    </message>
    <message>
        <source>Warning: without TLS (wss://) the token can be read on the way.</source>
        <translation>Aviso: sem TLS (wss://) o token pode ser lido no caminho.</translation>
    </message>
    <message>
        <source>The profiles could not be written.</source>
        <translation>Não foi possível gravar os perfis.</translation>
    </message>
    <message>
        <source>Saved; the token is in the keychain.</source>
        <translation>Salvo; o token está no chaveiro.</translation>
    </message>
    <message>
        <source>Saved, without the token: there is no keychain. It is asked for each time.</source>
        <translation>Salvo, sem o token: não há chaveiro. Ele é pedido a cada vez.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected; waiting for the server&apos;s hello…</source>
        <translation>Conectado; aguardando a saudação do servidor…</translation>
    </message>
    <message>
        <source>It works: %1, version %2, as %3 (%4).</source>
        <translation>Funciona: %1, versão %2, como %3 (%4).</translation>
    </message>
    <message>
        <source>K&amp;eep in the keychain</source>
        <translation>&amp;Guardar no chaveiro</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspecionar</translation>
    </message>
    <message>
        <source>Message to this connection…</source>
        <translation>Mensagem para esta conexão…</translation>
    </message>
    <message>
        <source>Message to this user…</source>
        <translation>Mensagem para este usuário…</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Rastrear este usuário…</translation>
    </message>
    <message>
        <source>Trace this connection…</source>
        <translation>Rastrear esta conexão…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Desconectar…</translation>
    </message>
    <message>
        <source>Revoke this user&apos;s tokens…</source>
        <translation>Revogar os tokens deste usuário…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected connection(s)…</source>
        <translation>
            <numerusform>Desconectar %n conexão selecionada…</numerusform>
            <numerusform>Desconectar %n conexões selecionadas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect all %1 that match…</source>
        <translation>Desconectar todas as %1 que correspondem…</translation>
    </message>
    <message>
        <source>No connections yet. Clients come to the hub&apos;s listener with a token; &quot;carillonctl demo&quot; brings some to try.</source>
        <translation>Ainda não há conexões. Os clientes chegam ao listener do hub com um token; “carillonctl demo” traz alguns para experimentar.</translation>
    </message>
</context>
<context>
    <name>Carillon::Desk</name>
    <message>
        <source>Not connected.</source>
        <translation>Sem conexão.</translation>
    </message>
    <message>
        <source>The console is locked.</source>
        <translation>O console está bloqueado.</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>Este perfil é somente leitura.</translation>
    </message>
    <message>
        <source>local demo</source>
        <translation>demonstração local</translation>
    </message>
</context>
<context>
    <name>Carillon::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Nenhuma diferença.</translation>
    </message>
</context>
<context>
    <name>Carillon::DisconnectDialog</name>
    <message>
        <source>Comes back &amp;after:</source>
        <translation>&amp;Volta depois de:</translation>
    </message>
    <message>
        <source>Disconnect a connection</source>
        <translation>Desconectar uma conexão</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Conexão %1</translation>
    </message>
    <message>
        <source>Connection %1 of user %2</source>
        <translation>Conexão %1 do usuário %2</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>the client sees it, and the audit log</source>
        <translation>o cliente o vê, e o log de auditoria</translation>
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
        <translation>Desconectar 1 conexão</translation>
    </message>
    <message>
        <source>The client does not come back by itself.</source>
        <translation>O cliente não volta por si só.</translation>
    </message>
    <message>
        <source>The client comes back by itself, after the time below.</source>
        <translation>O cliente volta por si só, depois do tempo abaixo.</translation>
    </message>
    <message>
        <source>The client comes back by itself, with backoff and jitter.</source>
        <translation>O cliente volta por si só, com pausas crescentes e aleatórias.</translation>
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
        <translation>conforme o servidor</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>End the server&apos;s &amp;process when it is empty</source>
        <translation>Encerrar o processo do servidor &amp;quando estiver vazio</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>Dre&amp;nar…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>Ma&amp;is rápido</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>Mais de&amp;vagar</translation>
    </message>
    <message>
        <source>Connections that remain</source>
        <translation>Conexões restantes</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>restantes</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planejado</translation>
    </message>
    <message>
        <source>Clients come back after a time between nothing and this, so that they do not all knock at once</source>
        <translation>Os clientes voltam após um tempo entre zero e este, para que não batam todos ao mesmo tempo</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Taxa:</translation>
    </message>
    <message>
        <source>Drain %1: close its listeners and send all %2 connections away.</source>
        <translation>Drenar %1: fechar seus listeners e mandar embora todas as %2 conexões.</translation>
    </message>
    <message>
        <source>At %1 a second this takes about %2.</source>
        <translation>A %1 por segundo isso leva cerca de %2.</translation>
    </message>
    <message>
        <source>The process ends when the server is empty.</source>
        <translation>O processo termina quando o servidor estiver vazio.</translation>
    </message>
    <message>
        <source>The process stays; Cancel opens the listeners again.</source>
        <translation>O processo continua; Cancelar reabre os listeners.</translation>
    </message>
    <message>
        <source>Drain the server</source>
        <translation>Drenar o servidor</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Drenar %1</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>Di&amp;gite o nome do servidor:</translation>
    </message>
    <message>
        <source>Cancel the drain</source>
        <translation>Cancelar a drenagem</translation>
    </message>
    <message>
        <source>Cancel the drain: the listeners open again; who is gone stays gone until they come back.</source>
        <translation>Cancelar a drenagem: os listeners reabrem; quem saiu continua fora até voltar.</translation>
    </message>
    <message>
        <source>The server is draining.</source>
        <translation>O servidor está sendo drenado.</translation>
    </message>
    <message>
        <source>%1 remain, %2 closed in %3, %4 a second; about %5 to go.</source>
        <translation>%1 restantes, %2 fechadas em %3, %4 por segundo; faltam cerca de %5.</translation>
    </message>
    <message>
        <source>Paused: %1 remain, %2 closed in %3. The listeners are closed.</source>
        <translation>Em pausa: %1 restantes, %2 fechadas em %3. Os listeners estão fechados.</translation>
    </message>
    <message>
        <source>Done: %1 closed in %2, %3 remain.</source>
        <translation>Pronto: %1 fechadas em %2, %3 restantes.</translation>
    </message>
    <message>
        <source>Cancelled: %1 were closed in %2; the listeners are open again.</source>
        <translation>Cancelado: %1 foram fechadas em %2; os listeners estão abertos de novo.</translation>
    </message>
    <message>
        <source>A drain closes the listeners and sends the clients away at a pace, with a word to come back elsewhere or later. Nothing is lost: they resume where they were.</source>
        <translation>A drenagem fecha os listeners e manda os clientes embora aos poucos, com o recado de voltar em outro lugar ou mais tarde. Nada se perde: eles retomam de onde estavam.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Reto&amp;mar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>&amp;Node:</source>
        <translation>Nó escol&amp;hido:</translation>
    </message>
    <message>
        <source>Cancel the dra&amp;in…</source>
        <translation>Cance&amp;lar a drenagem…</translation>
    </message>
    <message>
        <source>D&amp;eadline:</source>
        <translation>&amp;Prazo:</translation>
    </message>
    <message>
        <source>Retr&amp;y spread:</source>
        <translation>Dispersã&amp;o da volta:</translation>
    </message>
</context>
<context>
    <name>Carillon::EventLogModel</name>
    <message>
        <source>The room&apos;s numbering starts anew</source>
        <translation>A numeração da sala recomeça</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) did not fit into the pause</source>
        <translation>
            <numerusform>%n evento não coube na pausa</numerusform>
            <numerusform>%n eventos não couberam na pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing here</source>
        <translation>
            <numerusform>falta %n evento aqui</numerusform>
            <numerusform>faltam %n eventos aqui</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was away: what happened meanwhile is not here</source>
        <translation>A conexão esteve ausente: o que aconteceu nesse meio-tempo não está aqui</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>Desde o anterior</translation>
    </message>
    <message>
        <source>Since mark</source>
        <translation>Desde a marca</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Seq.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
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
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Queue after</source>
        <translation>Fila depois</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatários</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
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
        <translation>→ sai</translation>
    </message>
    <message>
        <source>· itself</source>
        <translation>· própria</translation>
    </message>
    <message>
        <source>(payload not shown to this role)</source>
        <translation>(carga útil não mostrada a esta função)</translation>
    </message>
</context>
<context>
    <name>Carillon::EventPane</name>
    <message>
        <source>Filter of the events shown</source>
        <translation>Filtro dos eventos mostrados</translation>
    </message>
    <message>
        <source>Shown: all. For example: name = order.* and size &gt; 1k</source>
        <translation>Mostrados: todos. Por exemplo: name = order.* and size &gt; 1k</translation>
    </message>
    <message>
        <source>Stops the screen; recording goes on (Space)</source>
        <translation>Para a tela; a gravação continua (Espaço)</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Carga útil</translation>
    </message>
    <message>
        <source>Choose an event to see its payload.</source>
        <translation>Escolha um evento para ver sua carga útil.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Mudanças</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>&amp;Salvar captura…</translation>
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
        <translation>Reproduzir em &amp;uma sala…</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Tempos</translation>
    </message>
    <message>
        <source>Of day</source>
        <translation>Hora do dia</translation>
    </message>
    <message>
        <source>Since the row before</source>
        <translation>Desde a linha anterior</translation>
    </message>
    <message>
        <source>Since the marked row (Ctrl+M marks)</source>
        <translation>Desde a linha marcada (Ctrl+M marca)</translation>
    </message>
    <message>
        <source>C&amp;olour rules…</source>
        <translation>&amp;Regras de cor…</translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation>&amp;Limpar a lista</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
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
            <numerusform>Em pausa: %n evento retido</numerusform>
            <numerusform>Em pausa: %n eventos retidos</numerusform>
        </translation>
    </message>
    <message>
        <source>, buffer %1 %</source>
        <translation>, buffer %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit</source>
        <translation>
            <numerusform>%n não coube</numerusform>
            <numerusform>%n não couberam</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of %2 shown</source>
        <translation>, %1 de %2 mostrados</translation>
    </message>
    <message>
        <source>, the oldest %1 are not kept any more</source>
        <translation>, os %1 mais antigos não são mais guardados</translation>
    </message>
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>%n novo (End)</numerusform>
            <numerusform>%n novos (End)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n event(s) fits the filter.</source>
        <translation>
            <numerusform>O %n evento não passa pelo filtro.</numerusform>
            <numerusform>Nenhum dos %n eventos passa pelo filtro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
    <message>
        <source>Choose an event, or two with Ctrl.</source>
        <translation>Escolha um evento, ou dois com Ctrl.</translation>
    </message>
    <message>
        <source>No earlier event of this name in this list.</source>
        <translation>Não há evento anterior com este nome na lista.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 para %2.</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar célula</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Copiar carga útil</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Rastrear este usuário…</translation>
    </message>
    <message>
        <source>Watch this room</source>
        <translation>Observar esta sala</translation>
    </message>
    <message>
        <source>Inspect the connection</source>
        <translation>Inspecionar a conexão</translation>
    </message>
    <message>
        <source>Compose from this event…</source>
        <translation>Compor a partir deste evento…</translation>
    </message>
    <message>
        <source>Mark this row</source>
        <translation>Marcar esta linha</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrar por este valor</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>E este valor</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Excluir este valor</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>Colorir linhas como esta…</translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>Salvar captura</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Capturas (*%1)</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Não foi possível gravar o arquivo.</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>Exportar as linhas mostradas</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n linha gravada.</numerusform>
            <numerusform>%n linhas gravadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds payloads.</source>
        <translation>O arquivo contém cargas úteis.</translation>
    </message>
    <message>
        <source>, coverage %1 %: more happens than the feed brings</source>
        <translation>, cobertura %1%: acontece mais do que o canal traz</translation>
    </message>
    <message>
        <source>, %1 % looked at</source>
        <translation>, %1% examinado</translation>
    </message>
</context>
<context>
    <name>Carillon::EventsPage</name>
    <message>
        <source>Watch a room…</source>
        <translation>Observar uma sala…</translation>
    </message>
    <message>
        <source>Watch a room</source>
        <translation>Observar uma sala</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Sala:</translation>
    </message>
    <message>
        <source>No room is watched.</source>
        <translation>Nenhuma sala é observada.</translation>
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
        <translation>Os eventos de todas as salas observadas se reúnem aqui.
Para observar uma sala: Enter na lista de salas.</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Ainda não há eventos.</translation>
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
        <translation>Bloqueado: ninguém tocou no console de %1 por %2 minutos.
Ele continua conectado. Informe o token de novo para continuar.</translation>
    </message>
    <message>
        <source>This is not the token of this session.</source>
        <translation>Este não é o token desta sessão.</translation>
    </message>
</context>
<context>
    <name>Carillon::Inspector</name>
    <message>
        <source>Identity</source>
        <translation>Identidade</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfego</translation>
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
        <translation>Desde seq.</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Mensagem…</translation>
    </message>
    <message>
        <source>Trace…</source>
        <translation>Rastrear…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revogar…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Desconectar…</translation>
    </message>
    <message>
        <source>Events out/s</source>
        <translation>Eventos de saída/s</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>This token…</source>
        <translation>Este token…</translation>
    </message>
    <message>
        <source>All tokens of the user…</source>
        <translation>Todos os tokens do usuário…</translation>
    </message>
    <message>
        <source>Fields of the connection</source>
        <translation>Campos da conexão</translation>
    </message>
    <message>
        <source>Rooms of the connection</source>
        <translation>Salas da conexão</translation>
    </message>
    <message>
        <source>Enter or double click: watch the room</source>
        <translation>Enter ou clique duplo: observar a sala</translation>
    </message>
    <message>
        <source>The record as JSON</source>
        <translation>O registro como JSON</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Choose a connection and press Enter; it is followed here.</source>
        <translation>Escolha uma conexão e pressione Enter; ela é acompanhada aqui.</translation>
    </message>
    <message>
        <source>The oldest has been waiting for %1.</source>
        <translation>O mais antigo espera há %1.</translation>
    </message>
    <message>
        <source>%1 % of it is %2.</source>
        <translation>%1% disso é %2.</translation>
    </message>
    <message>
        <source>This connection is closed.</source>
        <translation>Esta conexão está fechada.</translation>
    </message>
    <message>
        <source>This connection is closed: %1 (%2).</source>
        <translation>Esta conexão está fechada: %1 (%2).</translation>
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
        <translation>Agente do usuário</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origem</translation>
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
        <translation>&amp;Conexão</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Conectar…</translation>
    </message>
    <message>
        <source>Another &amp;window</source>
        <translation>&amp;Outra janela</translation>
    </message>
    <message>
        <source>Reconnect &amp;now</source>
        <translation>&amp;Reconectar agora</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the server</source>
        <translation>&amp;Desconectar do servidor</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Exibir</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Fechar aba</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Atualizar</translation>
    </message>
    <message>
        <source>&amp;Pause or resume</source>
        <translation>&amp;Pausar ou retomar</translation>
    </message>
    <message>
        <source>Follow the &amp;end</source>
        <translation>&amp;Seguir o fim</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Layouts</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>&amp;Restaurar o layout</translation>
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
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Rastreamento</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>&amp;Salvar este layout…</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>Salvar este layout</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nome:</translation>
    </message>
    <message>
        <source>Connections of user “%1”</source>
        <translation>Conexões do usuário “%1”</translation>
    </message>
    <message>
        <source>Watch room “%1”</source>
        <translation>Observar a sala “%1”</translation>
    </message>
    <message>
        <source>Trace user “%1”</source>
        <translation>Rastrear o usuário “%1”</translation>
    </message>
    <message>
        <source>Inspect connection “%1”</source>
        <translation>Inspecionar a conexão “%1”</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Ações</translation>
    </message>
    <message>
        <source>&amp;Inspect connection</source>
        <translation>&amp;Inspecionar conexão</translation>
    </message>
    <message>
        <source>&amp;Disconnect connection…</source>
        <translation>De&amp;sconectar conexão…</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin room</source>
        <translation>&amp;Fixar ou soltar sala</translation>
    </message>
    <message>
        <source>Disconnect &amp;many…</source>
        <translation>&amp;Desconectar muitas…</translation>
    </message>
    <message>
        <source>Message to man&amp;y…</source>
        <translation>&amp;Mensagem para muitas…</translation>
    </message>
    <message>
        <source>&amp;Compose event…</source>
        <translation>&amp;Compor evento…</translation>
    </message>
    <message>
        <source>Preview &amp;recipients</source>
        <translation>&amp;Prévia dos destinatários</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Rastreamento</translation>
    </message>
    <message>
        <source>&amp;Start or stop the trace</source>
        <translation>&amp;Iniciar ou parar o rastreamento</translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation>&amp;Abrir uma captura…</translation>
    </message>
    <message>
        <source>S&amp;ave the capture…</source>
        <translation>&amp;Salvar a captura…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>Reproduzir &amp;em uma sala…</translation>
    </message>
    <message>
        <source>&amp;Mark the row</source>
        <translation>&amp;Marcar a linha</translation>
    </message>
    <message>
        <source>&amp;Colour rules…</source>
        <translation>&amp;Regras de cor…</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>&amp;Configuração</translation>
    </message>
    <message>
        <source>&amp;Listeners</source>
        <translation>Li&amp;steners</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>Ce&amp;rtificados</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>Li&amp;mites</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>&amp;Operadores</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>&amp;Planos</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>&amp;Drenar…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aju&amp;da</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandos…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atalhos de teclado</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Sobre</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Sobre &amp;o Qt</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Pause or resume (in a list of events)</source>
        <translation>Pausar ou retomar (em uma lista de eventos)</translation>
    </message>
    <message>
        <source>Follow the end (in a list of events)</source>
        <translation>Seguir o fim (em uma lista de eventos)</translation>
    </message>
    <message>
        <source>Inspect or watch the row</source>
        <translation>Inspecionar ou observar a linha</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Limpar o filtro</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Carillon console %1</source>
        <translation>Console do Carillon %1</translation>
    </message>
    <message>
        <source>The operator&apos;s desk of a Carillon hub.
Apache License 2.0</source>
        <translation>O painel do operador de um hub Carillon.
Licença Apache 2.0</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Compor</translation>
    </message>
    <message>
        <source>Too many rooms are open; close a tab first.</source>
        <translation>Há salas demais abertas; feche antes uma aba.</translation>
    </message>
    <message>
        <source>Too many traces are open; close a tab first.</source>
        <translation>Há rastreamentos demais abertos; feche antes uma aba.</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>Abrir uma captura</translation>
    </message>
    <message>
        <source>Captures (*%1);;All files (*)</source>
        <translation>Capturas (*%1);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Too many captures are open; close a tab first.</source>
        <translation>Há capturas demais abertas; feche antes uma aba.</translation>
    </message>
    <message>
        <source>Carillon console</source>
        <translation>Console do Carillon</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexão perdida</translation>
    </message>
    <message>
        <source>Connected to %1 %2 as %3</source>
        <translation>Conectado a %1 %2 como %3</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>locatário %1</translation>
    </message>
    <message>
        <source>Feed %1/s, costs the server %2 % CPU</source>
        <translation>Canal %1/s, custa ao servidor %2% de CPU</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>Descartados: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Às %1</translation>
    </message>
    <message>
        <source>The saved servers could not be read whole; the old file was kept beside it.</source>
        <translation>Os servidores salvos não puderam ser lidos por inteiro; o arquivo antigo foi mantido ao lado.</translation>
    </message>
    <message>
        <source>The saved servers are of a newer version and are left alone.</source>
        <translation>Os servidores salvos são de uma versão mais nova e ficam como estão.</translation>
    </message>
    <message>
        <source>The saved servers cannot be written.</source>
        <translation>Não é possível gravar os servidores salvos.</translation>
    </message>
    <message>
        <source>Sho&amp;w the running plan</source>
        <translation>Mostrar &amp;o plano em andamento</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>&amp;Entrar de novo…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Ava&amp;nçar</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Ordenar por %1</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>Mostrar a coluna %1</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>Ocultar a coluna %1</translation>
    </message>
    <message>
        <source>&amp;Save the last frames…</source>
        <translation>Sal&amp;var os últimos quadros…</translation>
    </message>
    <message>
        <source>Save the last frames</source>
        <translation>Salvar os últimos quadros</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>Linhas JSON (*.jsonl);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Saved: the heads of the last frames, without contents. Attach the file to a report of a fault.</source>
        <translation>Salvo: os cabeçalhos dos últimos quadros, sem conteúdo. Anexe o arquivo ao relato de uma falha.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Não foi possível gravar o arquivo: %1</translation>
    </message>
    <message>
        <source>The demo hub did not start: %1</source>
        <translation>O hub de demonstração não iniciou: %1</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>Somente &amp;leitura</translation>
    </message>
    <message>
        <source>While this is on, nothing that changes something is offered</source>
        <translation>Enquanto estiver ativado, nada que altere algo é oferecido</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>modo de segurança</translation>
    </message>
    <message>
        <source>Safe mode: the saved layout and settings are not used, and nothing of them is saved. Saved servers are there.</source>
        <translation>Modo de segurança: o layout e as configurações salvos não são usados, e nada deles é salvo. Os servidores salvos estão aí.</translation>
    </message>
    <message>
        <source>Coverage %1 %</source>
        <translation>Cobertura %1%</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Nós</translation>
    </message>
    <message>
        <source>Inpu&amp;ts</source>
        <translation>&amp;Entradas</translation>
    </message>
    <message>
        <source>The first or the last row of all (in a table)</source>
        <translation>A primeira ou a última de todas as linhas (em uma tabela)</translation>
    </message>
</context>
<context>
    <name>Carillon::NodesPage</name>
    <message>
        <source>The server knows of no nodes.</source>
        <translation>O servidor não conhece nenhum nó.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nós</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>Mostrar suas conexões</translation>
    </message>
    <message>
        <source>Drain this node…</source>
        <translation>Drenar este nó…</translation>
    </message>
</context>
<context>
    <name>Carillon::OperatorActions</name>
    <message>
        <source>Disconnected; audit entry %1.</source>
        <translation>Desconectada; entrada de auditoria %1.</translation>
    </message>
    <message>
        <source>One plan at a time: this one is not finished.</source>
        <translation>Um plano por vez: este não terminou.</translation>
    </message>
    <message>
        <source>Revoke the token %1</source>
        <translation>Revogar o token %1</translation>
    </message>
    <message>
        <source>Revoke all tokens of user %1</source>
        <translation>Revogar todos os tokens do usuário %1</translation>
    </message>
    <message>
        <source>its connections end at once, and it is refused from now on.</source>
        <translation>as conexões dele terminam na hora, e de agora em diante ele é recusado.</translation>
    </message>
    <message>
        <source>their connections end at once, and the tokens are refused from now on. Tokens that are issued later are good.</source>
        <translation>as conexões dele terminam na hora, e de agora em diante os tokens são recusados. Os emitidos depois são válidos.</translation>
    </message>
    <message>
        <source>Tenant: %1.</source>
        <translation>Locatário: %1.</translation>
    </message>
    <message>
        <source>Revoke tokens</source>
        <translation>Revogar tokens</translation>
    </message>
    <message>
        <source>Revoke 1 token</source>
        <translation>Revogar 1 token</translation>
    </message>
    <message>
        <source>Revoke the user&apos;s tokens</source>
        <translation>Revogar os tokens do usuário</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>&amp;Digite o nome do servidor:</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>um dia</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>uma hora</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>uma semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>um ano</translation>
    </message>
    <message>
        <source>At least as long as tokens live: afterwards the revocation is forgotten</source>
        <translation>Pelo menos o tempo de vida dos tokens: depois a revogação é esquecida</translation>
    </message>
    <message numerus="yes">
        <source>Revoked; %n connection(s) ended.</source>
        <translation>
            <numerusform>Revogado; %n conexão encerrada.</numerusform>
            <numerusform>Revogado; %n conexões encerradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Entrada de auditoria %1.</translation>
    </message>
    <message>
        <source>Re&amp;membered for:</source>
        <translation>&amp;Lembrar por:</translation>
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
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
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
        <translation>Bytes de saída/s</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>Latência mediana</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latência, 99%</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Descartes</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>Aceitas/s</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Tokens recusados</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Descritores</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Atraso do loop</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latência</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99%</translation>
    </message>
    <message>
        <source>Click or drag in a chart: all views show that time.</source>
        <translation>Clique ou arraste em um gráfico: todas as visões mostram esse tempo.</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>Salas mais ativas</translation>
    </message>
    <message>
        <source>Longest queues</source>
        <translation>Filas mais longas</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>Nada está na fila.</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>Ainda não há salas.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Ainda sem conexão.</translation>
    </message>
    <message>
        <source>Connect to a hub with its address and an admin token, or start one on this machine, with traffic, that ends with the console.</source>
        <translation>Conecte-se a um hub com seu endereço e um token de administração. Ou inicie nesta máquina um com tráfego, que termina junto com o console.</translation>
    </message>
    <message>
        <source>To try it on this machine: start carillond --dev and connect to the address and with the token that it prints.</source>
        <translation>Para experimentar nesta máquina: inicie carillond --dev e conecte-se com o endereço e o token que ele mostra.</translation>
    </message>
    <message>
        <source>Start a local demo hub</source>
        <translation>Iniciar um hub de demonstração local</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nós</translation>
    </message>
</context>
<context>
    <name>Carillon::Page</name>
    <message>
        <source>asked only every %1, to spare the server</source>
        <translation>perguntado só a cada %1, para poupar o servidor</translation>
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
        <translation>Nenhuma ação foi realizada ainda.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Fechadas recentemente</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Rastreamento</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoria</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <translation>Rastreamento: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::PlanDialog</name>
    <message>
        <source>Disconnect many</source>
        <translation>Desconectar muitas</translation>
    </message>
    <message>
        <source>Message to many</source>
        <translation>Mensagem para muitas</translation>
    </message>
    <message>
        <source>Close a room</source>
        <translation>Fechar uma sala</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Todas as conexões</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>&amp;Count them</source>
        <translation>&amp;Contar</translation>
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
        <translation>&amp;Quem:</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Dados, JSON</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>&amp;Evento:</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>&amp;Dados:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Taxa:</translation>
    </message>
    <message>
        <source>Nothing happens yet: the server counts whom this reaches, and then asks.</source>
        <translation>Nada acontece ainda: o servidor conta quem isso alcança e depois pergunta.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A random part on top, so that they do not all come back at once</source>
        <translation>Uma parte aleatória a mais, para que não voltem todos ao mesmo tempo</translation>
    </message>
    <message>
        <source>the clients see it</source>
        <translation>os clientes o veem</translation>
    </message>
    <message>
        <source>C&amp;ode:</source>
        <translation>Cód&amp;igo:</translation>
    </message>
    <message>
        <source>Come back &amp;after:</source>
        <translation>&amp;Voltam depois de:</translation>
    </message>
    <message>
        <source>&amp;Spread:</source>
        <translation>Di&amp;spersão:</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>Te&amp;xto:</translation>
    </message>
    <message>
        <source>The clients do not come back by themselves.</source>
        <translation>Os clientes não voltam por si sós.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, with backoff and jitter.</source>
        <translation>Os clientes voltam por si sós, com pausas crescentes e aleatórias.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, after this time.</source>
        <translation>Os clientes voltam por si sós, depois deste tempo.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>Algumas delas</translation>
    </message>
    <message>
        <source>&amp;Type the number:</source>
        <translation>Digite &amp;o número:</translation>
    </message>
    <message>
        <source>Some of them:</source>
        <translation>Algumas delas:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>&amp;Abortar</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sem conexão.</translation>
    </message>
    <message>
        <source>The text for the clients is longer than %1 bytes.</source>
        <translation>O texto para os clientes tem mais de %1 bytes.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>O evento ainda não tem nome.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Os dados não são JSON válido.</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>Desconectar %n conexão</numerusform>
            <numerusform>Desconectar %n conexões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Enviar para %n conexão</numerusform>
            <numerusform>Enviar para %n conexões</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n connection(s) out of the room</source>
        <translation>
            <numerusform>Tirar %n conexão da sala</numerusform>
            <numerusform>Tirar %n conexões da sala</numerusform>
        </translation>
    </message>
    <message>
        <source>Room: %1</source>
        <translation>Sala: %1</translation>
    </message>
    <message>
        <source>No filter: everyone.</source>
        <translation>Sem filtro: todas.</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>The server is counting…</source>
        <translation>O servidor está contando…</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>necessário, para o log de auditoria</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para o log de auditoria</translation>
    </message>
    <message>
        <source>The plan has expired; nothing was done. Count again.</source>
        <translation>O plano expirou; nada foi feito. Conte de novo.</translation>
    </message>
    <message>
        <source>Nobody fits; there is nothing to do.</source>
        <translation>Ninguém corresponde; não há nada a fazer.</translation>
    </message>
    <message>
        <source>Expires in %1 s.</source>
        <translation>Expira em %1 s.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Pronto.</translation>
    </message>
    <message>
        <source>Aborted.</source>
        <translation>Abortado.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Em pausa.</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>Expirado.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>Em andamento.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>, %1 were gone already</source>
        <translation>, %1 já tinham saído</translation>
    </message>
    <message>
        <source>, %1 a second, about %2 to go</source>
        <translation>, %1 por segundo, faltam cerca de %2</translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Entrada de auditoria %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>O&amp;nly those:</source>
        <translation>Some&amp;nte estas:</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Retomar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>⚠ Without %1: no answer from there.</source>
        <translation>⚠ Sem %1: nenhuma resposta de lá.</translation>
    </message>
    <message>
        <source>%1 of %2 in all, %3 a second, about %4.</source>
        <extracomment>&quot;Disconnect 12 connections of 300 in all, 5 a second, about 3 s.&quot;</extracomment>
        <translation>%1 de %2 no total, %3 por segundo, cerca de %4.</translation>
    </message>
</context>
<context>
    <name>Carillon::ProfileBand</name>
    <message>
        <source>read-only</source>
        <translation>somente leitura</translation>
    </message>
</context>
<context>
    <name>Carillon::ReplayDialog</name>
    <message>
        <source>&amp;Type the number:</source>
        <translation>&amp;Digite o número:</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>Pla&amp;nejar</translation>
    </message>
    <message>
        <source>Replay into a room</source>
        <translation>Reproduzir em uma sala</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>como foi</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>duas vezes mais rápido</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>10 vezes mais rápido</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>na metade da velocidade</translation>
    </message>
    <message>
        <source>as fast as allowed (%1 a second)</source>
        <translation>tão rápido quanto permitido (%1 por segundo)</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>necessário, para o log de auditoria</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para o log de auditoria</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Sala:</translation>
    </message>
    <message>
        <source>T&amp;enant:</source>
        <translation>&amp;Locatário:</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>&amp;Velocidade:</translation>
    </message>
    <message>
        <source>Re&amp;ason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Into which room?</source>
        <translation>Em qual sala?</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>Em produção é necessário um motivo.</translation>
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
        <translation>em %1, por cerca de %2; cada um alcançaria agora %3 conexões.</translation>
    </message>
    <message numerus="yes">
        <source>%n have no payload here and are left out.</source>
        <translation>
            <numerusform>%n não tem carga útil aqui e é omitido.</numerusform>
            <numerusform>%n não têm carga útil aqui e são omitidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Perguntando ao servidor…</translation>
    </message>
    <message>
        <source>None of these events has a payload here.</source>
        <translation>Nenhum destes eventos tem carga útil aqui.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are chosen. Plan tells what sending them would do.</source>
        <translation>
            <numerusform>%n linha escolhida. “Planejar” diz o que o envio faria.</numerusform>
            <numerusform>%n linhas escolhidas. “Planejar” diz o que o envio faria.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no events among the rows that were chosen.</source>
        <translation>Não há eventos entre as linhas escolhidas.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s): </source>
        <translation>
            <numerusform>Parado após %n evento: </numerusform>
            <numerusform>Parado após %n eventos: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n event(s) sent.</source>
        <translation>
            <numerusform>Pronto: %n evento enviado.</numerusform>
            <numerusform>Pronto: %n eventos enviados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s).</source>
        <translation>
            <numerusform>Parado após %n evento.</numerusform>
            <numerusform>Parado após %n eventos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n event(s).</source>
        <translation>
            <numerusform>Em pausa após %n evento.</numerusform>
            <numerusform>Em pausa após %n eventos.</numerusform>
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
        <translation>Parar e fechar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Retomar</translation>
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
        <translation>Aguardando o servidor…</translation>
    </message>
    <message>
        <source>Ends or renews the subscription: nothing is recorded meanwhile</source>
        <translation>Encerra ou renova a assinatura: nesse meio-tempo nada é gravado</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>últimos %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>How much of the room&apos;s history comes first</source>
        <translation>Quanto do histórico da sala vem primeiro</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Compor…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation>Quem entra e sai</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membros</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presença</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Taxas</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>Membros (%1)</translation>
    </message>
    <message>
        <source>Nobody is in this room.</source>
        <translation>Não há ninguém nesta sala.</translation>
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
        <translation>saída</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Ainda não há eventos.</translation>
    </message>
    <message>
        <source>More members than can be followed here; a trace of the room shows some.</source>
        <translation>Mais membros do que se pode acompanhar aqui; um rastreamento da sala mostra alguns.</translation>
    </message>
    <message>
        <source>+ joined</source>
        <translation>+ entrou</translation>
    </message>
    <message>
        <source>− left</source>
        <translation>− saiu</translation>
    </message>
    <message>
        <source>Nobody has come or gone while this was looked at.</source>
        <translation>Ninguém entrou nem saiu enquanto se olhava.</translation>
    </message>
    <message>
        <source>The room does not exist at the moment.</source>
        <translation>A sala não existe no momento.</translation>
    </message>
    <message>
        <source>History: %1 events, %2 · last number %3 · drops: %4 · since %5</source>
        <translation>Histórico: %1 eventos, %2 · último número %3 · descartes: %4 · desde %5</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>locatário %1</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membro</numerusform>
            <numerusform>%n membros</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>não observada</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomsPage</name>
    <message>
        <source>No rooms yet. A room appears when somebody subscribes or an event is sent to it.</source>
        <translation>Ainda não há salas. Uma sala aparece quando alguém assina ou um evento é enviado para ela.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Watch live events</source>
        <translation>Observar eventos ao vivo</translation>
    </message>
    <message>
        <source>Compose event…</source>
        <translation>Compor evento…</translation>
    </message>
    <message>
        <source>Trace this room…</source>
        <translation>Rastrear esta sala…</translation>
    </message>
    <message>
        <source>Close this room…</source>
        <translation>Fechar esta sala…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Fixar ou soltar</translation>
    </message>
</context>
<context>
    <name>Carillon::ServerPage</name>
    <message>
        <source>Reload configuration…</source>
        <translation>Recarregar configuração…</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Nothing is configured.</source>
        <translation>Nada está configurado.</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Listeners</translation>
    </message>
    <message>
        <source>The server listens nowhere.</source>
        <translation>O servidor não escuta em lugar nenhum.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>No certificates: the server speaks plainly.</source>
        <translation>Sem certificados: o servidor fala sem criptografia.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Nothing is known about the machine&apos;s limits.</source>
        <translation>Nada se sabe sobre os limites da máquina.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>O log está vazio.</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Nobody is connected to the admin feed.</source>
        <translation>Ninguém está conectado ao canal de administração.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planos</translation>
    </message>
    <message>
        <source>No plan has been made yet.</source>
        <translation>Nenhum plano foi feito ainda.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drenagem</translation>
    </message>
    <message>
        <source>Log level:</source>
        <translation>Nível de log:</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sem conexão.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versão %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>ativo há %1</translation>
    </message>
    <message>
        <source>you are %1</source>
        <translation>você é %1</translation>
    </message>
    <message>
        <source>the server says: production</source>
        <translation>o servidor diz: produção</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>Recarregar a configuração</translation>
    </message>
    <message>
        <source>Reload the configuration of %1 from its file. A file with errors changes nothing.</source>
        <translation>Recarregar a configuração de %1 a partir do arquivo. Um arquivo com erros não muda nada.</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>Digite &amp;o nome do servidor:</translation>
    </message>
    <message>
        <source>Reloaded: nothing has changed.</source>
        <translation>Recarregada: nada mudou.</translation>
    </message>
    <message>
        <source>Reloaded: %1.</source>
        <translation>Recarregada: %1.</translation>
    </message>
    <message>
        <source>Only after a restart: %1.</source>
        <translation>Só depois de reiniciar: %1.</translation>
    </message>
    <message>
        <source>The log level is %1 now.</source>
        <translation>O nível de log agora é %1.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nós</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>No input is configured: events come over HTTP.</source>
        <translation>Nenhuma entrada está configurada: os eventos chegam por HTTP.</translation>
    </message>
</context>
<context>
    <name>Carillon::ServersPanel</name>
    <message>
        <source>Servers and pinned rooms</source>
        <translation>Servidores e salas fixadas</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>none saved</source>
        <translation>nenhum salvo</translation>
    </message>
    <message>
        <source>Pinned rooms</source>
        <translation>Salas fixadas</translation>
    </message>
    <message>
        <source>Ctrl+B pins a room</source>
        <translation>Ctrl+B fixa uma sala</translation>
    </message>
</context>
<context>
    <name>Carillon::SignInDialog</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>&amp;Guardar no chaveiro</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Entrar</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entrar de novo</translation>
    </message>
    <message>
        <source>What is open stays, and is asked for again.</source>
        <translation>O que está aberto permanece e é pedido de novo.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>A sessão terminou: %1</translation>
    </message>
    <message>
        <source>Another token, for another role or a longer time.</source>
        <translation>Outro token, para outra função ou por mais tempo.</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>um JWT com um escopo de administração</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Servidor:</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>Até agora:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Another server…</source>
        <translation>&amp;Outro servidor…</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Agora &amp;não</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
</context>
<context>
    <name>Carillon::TablePage</name>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Previous rows</source>
        <translation>Linhas anteriores</translation>
    </message>
    <message>
        <source>Next rows</source>
        <translation>Próximas linhas</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>primeiras %1</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Número de linhas</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvos</translation>
    </message>
    <message>
        <source>Filters kept by name, and those of before</source>
        <translation>Filtros guardados com nome, e os anteriores</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Salvar este filtro…</translation>
    </message>
    <message>
        <source>&amp;Used before</source>
        <translation>&amp;Usados antes</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Esquecer</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Salvar este filtro</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nome:</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrar por este valor</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>E este valor</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Excluir este valor</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar célula</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copiar %n linha</numerusform>
            <numerusform>Copiar %n linhas</numerusform>
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
        <translation>%1–%2 de %3 encontradas, %4 no total</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, por %1</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>, às %1</translation>
    </message>
    <message>
        <source>, %1 old</source>
        <translation>, há %1</translation>
    </message>
    <message>
        <source> – asked only every %1, to spare the server</source>
        <translation> – perguntado só a cada %1, para poupar o servidor</translation>
    </message>
    <message>
        <source> – order held</source>
        <translation> – ordem retida</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sem conexão.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>The server (%1) does not offer this, or not to your role.</source>
        <translation>O servidor (%1) não oferece isto, ou não para a sua função.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nada corresponde a “%1”.</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source> – ⚠ without %1</source>
        <translation> – ⚠ sem %1</translation>
    </message>
    <message numerus="yes">
        <source> – of %n node(s)</source>
        <translation>
            <numerusform> – de %n nó</numerusform>
            <numerusform> – de %n nós</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading %1 of %2…</source>
        <translation>Carregando %1 de %2…</translation>
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
        <translation>Pedir de novo</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>Filtro, por exemplo: %1</translation>
    </message>
    <message>
        <source>%1 matched, %2 in all</source>
        <translation>%1 encontradas, %2 no total</translation>
    </message>
</context>
<context>
    <name>Carillon::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Restaurar colunas</translation>
    </message>
</context>
<context>
    <name>Carillon::TimeBar</name>
    <message>
        <source>All times</source>
        <translation>Todo o período</translation>
    </message>
    <message>
        <source>All views show %1 to %2 only.</source>
        <translation>Todas as visões mostram só de %1 a %2.</translation>
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
        <translation>No máximo este tempo</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>At most so many bytes</source>
        <translation>No máximo estes bytes</translation>
    </message>
    <message>
        <source> thousand records</source>
        <translation> mil registros</translation>
    </message>
    <message>
        <source>At most so many records</source>
        <translation>No máximo estes registros</translation>
    </message>
    <message>
        <source>At most so many of the room&apos;s members</source>
        <translation>No máximo estes membros da sala</translation>
    </message>
    <message>
        <source>&amp;Members:</source>
        <translation>Mem&amp;bros:</translation>
    </message>
    <message>
        <source>A trace shows what one user, one room or one connection sends and gets, frame by frame, and what waits in the queue after each.
It ends when its budget is used up.</source>
        <translation>Um rastreamento mostra, quadro a quadro, o que um usuário, uma sala ou uma conexão envia e recebe, e o que espera na fila depois de cada um.
Ele termina quando seu orçamento se esgota.</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Orçamento usado</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
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
        <translation>O que o servidor envia</translation>
    </message>
    <message>
        <source>Everything. For example: kind = event and size &gt; 1k</source>
        <translation>Tudo. Por exemplo: kind = event and size &gt; 1k</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>para o log de auditoria</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Orçamento:</translation>
    </message>
    <message>
        <source>&amp;Only:</source>
        <translation>Some&amp;nte:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Whom or what? Name a user, a room or a connection.</source>
        <translation>Quem ou o quê? Indique um usuário, uma sala ou uma conexão.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>Em produção é necessário um motivo.</translation>
    </message>
    <message>
        <source>Waiting for the first record…</source>
        <translation>Aguardando o primeiro registro…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Perguntando ao servidor…</translation>
    </message>
    <message>
        <source>Not traced: %1</source>
        <translation>Não rastreado: %1</translation>
    </message>
    <message>
        <source>Interrupted; it goes on with what is left of the budget once the server is back.</source>
        <translation>Interrompido; continua com o que resta do orçamento quando o servidor voltar.</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Terminado: %1.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>Em andamento.</translation>
    </message>
    <message>
        <source>%1, %2, %3 records</source>
        <translation>%1, %2, %3 registros</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>conexões: %1 de %2</translation>
    </message>
    <message>
        <source>%1 records left out</source>
        <translation>%1 registros omitidos</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>sem cargas úteis</translation>
    </message>
    <message>
        <source>audit entry %1</source>
        <translation>entrada de auditoria %1</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>&amp;Locatário:</translation>
    </message>
    <message>
        <source>T&amp;race:</source>
        <translation>Ras&amp;trear:</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Start trace</source>
        <translation>Iniciar rastreamento</translation>
    </message>
</context>
<context>
    <name>Carillon::VitalsStrip</name>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Entregas/s</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latência, 99%</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Descartes/s</translation>
    </message>
    <message>
        <source>The last minute; click for the overview</source>
        <translation>O último minuto; um clique abre a visão geral</translation>
    </message>
    <message>
        <source>The server&apos;s figures</source>
        <translation>Números do servidor</translation>
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
        <translation>drenagem: cancelar</translation>
    </message>
    <message>
        <source>drain: pause</source>
        <translation>drenagem: pausar</translation>
    </message>
    <message>
        <source>drain: rate</source>
        <translation>drenagem: taxa</translation>
    </message>
    <message>
        <source>drain: resume</source>
        <translation>drenagem: retomar</translation>
    </message>
    <message>
        <source>drain: start</source>
        <translation>drenagem: iniciar</translation>
    </message>
    <message>
        <source>inject</source>
        <translation>injetar</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>nível de log</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensagem</translation>
    </message>
    <message>
        <source>plan: disconnect</source>
        <translation>plano: desconectar</translation>
    </message>
    <message>
        <source>plan: message</source>
        <translation>plano: mensagem</translation>
    </message>
    <message>
        <source>plan: unsubscribe</source>
        <translation>plano: cancelar assinatura</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>ensaiar</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>recarregar</translation>
    </message>
    <message>
        <source>revoke</source>
        <translation>revogar</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>assinar</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>rastreamento</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>cancelar assinatura</translation>
    </message>
    <message>
        <source>header</source>
        <translation>cabeçalho</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>primeira mensagem</translation>
    </message>
    <message>
        <source>query</source>
        <translation>parâmetro de consulta</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>network</source>
        <translation>rede</translation>
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
        <translation>sim ou não</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>tamanho em bytes</translation>
    </message>
    <message>
        <source>and, or</source>
        <translation>and, or</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duração</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número inteiro</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparação</translation>
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
        <translation>resposta</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fechamento</translation>
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
        <translation>sai</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aberta</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>reenvio</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>administração</translation>
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
        <translation>configuração com erro</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>requisição inválida</translation>
    </message>
    <message>
        <source>bytes used up</source>
        <translation>bytes esgotados</translation>
    </message>
    <message>
        <source>records used up</source>
        <translation>registros esgotados</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirado</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>conexão fechada</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>em excesso</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>não encontrado</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>sem assinatura</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>time used up</source>
        <translation>tempo esgotado</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>indisponível</translation>
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
        <translation>visualizador</translation>
    </message>
    <message>
        <source>default</source>
        <translation>padrão</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>fechando</translation>
    </message>
    <message>
        <source>done</source>
        <translation>feito</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>expira em breve</translation>
    </message>
    <message>
        <source>good</source>
        <translation>válido</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>escutando</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>ainda não válido</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planejado</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>na fila</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em andamento</translation>
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
        <translation>ilegível</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>portas</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baixo</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>%1 in the unit of the service</source>
        <translation>%1 na unit do serviço</translation>
    </message>
    <message>
        <source>%1 (matters behind a proxy)</source>
        <translation>%1 (importa atrás de um proxy)</translation>
    </message>
    <message>
        <source>away</source>
        <translation>sem contato</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>drenando</translation>
    </message>
    <message>
        <source>left</source>
        <translation>saiu</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>up</source>
        <translation>ativo</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>down</source>
        <translation>fora do ar</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>parando</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parada</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Accepted/s</source>
        <translation>Aceitas/s</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceitas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>CPU of the admin feed</source>
        <translation>CPU do canal de administração</translation>
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
        <translation>Token veio por</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Tokens recusados</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Fechada por</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>Bytes de entrada/s</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Bytes de saída/s</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>Fechamento</translation>
    </message>
    <message>
        <source>Closed/s</source>
        <translation>Fechadas/s</translation>
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
        <translation>Compressão</translation>
    </message>
    <message>
        <source>Connected at</source>
        <translation>Conectada desde</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Connection limit</source>
        <translation>Limite de conexões</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criada</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Atual</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Dias restantes</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Entregas/s</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Feitas</translation>
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
        <translation>Descartes, mais novos</translation>
    </message>
    <message>
        <source>Drops, oldest</source>
        <translation>Descartes, mais antigos</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Descartes/s</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Eventos de entrada/s</translation>
    </message>
    <message>
        <source>Events sent</source>
        <translation>Eventos enviados</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>Token expira</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Descritores</translation>
    </message>
    <message>
        <source>Descriptor limit</source>
        <translation>Limite de descritores</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Impressão digital</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>History size</source>
        <translation>Tamanho do histórico</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Entrada/s</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Emissor</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último erro</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Último evento</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Nível de log</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Atraso do loop</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membros</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nomes</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nó</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido até</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
    <message>
        <source>Oldest unsent</source>
        <translation>Mais antigo não enviado</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Saída/s</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
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
        <translation>Fila</translation>
    </message>
    <message>
        <source>Queued frames</source>
        <translation>Quadros na fila</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <translation>Conexões recusadas</translation>
    </message>
    <message>
        <source>Refused: capacity</source>
        <translation>Recusadas: capacidade</translation>
    </message>
    <message>
        <source>Refused: draining</source>
        <translation>Recusadas: drenagem</translation>
    </message>
    <message>
        <source>Refused: per address</source>
        <translation>Recusadas: por endereço</translation>
    </message>
    <message>
        <source>Refused: rate</source>
        <translation>Recusadas: taxa</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Solução</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
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
        <translation>Memória</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida e volta</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Escopos</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Seq.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporção</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Puladas</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Assinaturas</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locatário</translation>
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
        <translation>Até</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>Id. do token</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Rastreamentos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Tempo ativo</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredito</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Observações</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Janela</translation>
    </message>
    <message>
        <source>Admin address</source>
        <translation>Endereço de administração</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Último sinal</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drenagem</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latência, 99%</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Conectado aqui</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalhe</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicadas</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Separadas</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lê</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Tentadas de novo</translation>
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
        <translation>Versão</translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message>
        <source>There are hidden characters: %1</source>
        <translation>Há caracteres ocultos: %1</translation>
    </message>
</context>
<context>
    <name>JsonCheck</name>
    <message>
        <source>Not valid JSON</source>
        <translation>JSON inválido</translation>
    </message>
    <message>
        <source>The object is not closed</source>
        <translation>O objeto não está fechado</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>Faltam dois-pontos</translation>
    </message>
    <message>
        <source>The list is not closed</source>
        <translation>A lista não está fechada</translation>
    </message>
    <message>
        <source>A comma is missing</source>
        <translation>Falta uma vírgula</translation>
    </message>
    <message>
        <source>A value is expected</source>
        <translation>Espera-se um valor</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Não é um número</translation>
    </message>
    <message>
        <source>Unknown escape</source>
        <translation>Sequência de escape desconhecida</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Texto inválido</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Faltam as aspas de fechamento</translation>
    </message>
    <message>
        <source>A name in quotes is expected</source>
        <translation>Espera-se um nome entre aspas</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>Profundo demais</translation>
    </message>
    <message>
        <source>Something follows after the end</source>
        <translation>Há algo depois do fim</translation>
    </message>
</context>
<context>
    <name>ServerTexts</name>
    <message>
        <source>The configuration has errors; nothing was changed.</source>
        <translation>A configuração tem erros; nada foi alterado.</translation>
    </message>
    <message>
        <source>The filter is not understood.</source>
        <translation>O filtro não foi entendido.</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>O servidor não entendeu a requisição.</translation>
    </message>
    <message>
        <source>What was typed does not fit; nothing was done.</source>
        <translation>O que foi digitado não confere; nada foi feito.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sem conexão.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Sua função não permite isto.</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>O servidor teve um erro interno.</translation>
    </message>
    <message>
        <source>Too many at the same time.</source>
        <translation>Muitos ao mesmo tempo.</translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation>Não existe mais.</translation>
    </message>
    <message>
        <source>Too many requests; try again in a moment.</source>
        <translation>Requisições demais; tente de novo em instantes.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>O servidor não respondeu a tempo.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>É grande demais.</translation>
    </message>
    <message>
        <source>The token is not accepted.</source>
        <translation>O token não é aceito.</translation>
    </message>
    <message>
        <source>Not available at the moment.</source>
        <translation>Indisponível no momento.</translation>
    </message>
    <message>
        <source>The server does not know this column.</source>
        <translation>O servidor não conhece esta coluna.</translation>
    </message>
    <message>
        <source>The server does not offer this table.</source>
        <translation>O servidor não oferece esta tabela.</translation>
    </message>
    <message>
        <source>The server does not offer this action.</source>
        <translation>O servidor não oferece esta ação.</translation>
    </message>
    <message>
        <source>Unknown escape %1</source>
        <translation>Sequência de escape desconhecida %1</translation>
    </message>
    <message>
        <source>This comparison does not fit a field of type %1</source>
        <translation>Esta comparação não serve para um campo do tipo %1</translation>
    </message>
    <message>
        <source>Not a valid pattern</source>
        <translation>Padrão inválido</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Texto inválido</translation>
    </message>
    <message>
        <source>A value of type %1 is expected here</source>
        <translation>Espera-se aqui um valor do tipo %1</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other</source>
        <translation>Parênteses aninhados demais</translation>
    </message>
    <message>
        <source>The filter is too long</source>
        <translation>O filtro é longo demais</translation>
    </message>
    <message>
        <source>Too many comparisons</source>
        <translation>Comparações demais</translation>
    </message>
    <message>
        <source>Unexpected character %1</source>
        <translation>Caractere inesperado %1</translation>
    </message>
    <message>
        <source>Something is missing at the end (%1)</source>
        <translation>Falta algo no fim (%1)</translation>
    </message>
    <message>
        <source>Something else is expected here (%1)</source>
        <translation>Espera-se outra coisa aqui (%1)</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>Não há campo “%1”</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Faltam as aspas de fechamento</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>conexão perdida</translation>
    </message>
    <message>
        <source>no authentication in time</source>
        <translation>sem autenticação a tempo</translation>
    </message>
    <message>
        <source>connection limit reached</source>
        <translation>limite de conexões atingido</translation>
    </message>
    <message>
        <source>server is draining</source>
        <translation>o servidor está sendo drenado</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>saindo</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>erro interno</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>dados inválidos</translation>
    </message>
    <message>
        <source>message too big</source>
        <translation>mensagem grande demais</translation>
    </message>
    <message>
        <source>no sign of life</source>
        <translation>sem sinal de vida</translation>
    </message>
    <message>
        <source>closed without a code</source>
        <translation>fechada sem código</translation>
    </message>
    <message>
        <source>closed normally</source>
        <translation>fechada normalmente</translation>
    </message>
    <message>
        <source>server at capacity</source>
        <translation>servidor no limite</translation>
    </message>
    <message>
        <source>policy violation</source>
        <translation>violação das regras</translation>
    </message>
    <message>
        <source>protocol not offered</source>
        <translation>protocolo não oferecido</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>erro de protocolo</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>limite de taxa</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>reconexão pedida</translation>
    </message>
    <message>
        <source>removed by an operator</source>
        <translation>removida por um operador</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>erro do servidor</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>token expirado</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>token não aceito</translation>
    </message>
    <message>
        <source>token missing</source>
        <translation>falta o token</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>lento demais</translation>
    </message>
    <message>
        <source>unsupported data</source>
        <translation>dados não suportados</translation>
    </message>
    <message>
        <source>Your role does not allow this: the token has no %1.</source>
        <translation>Sua função não permite isto: falta %1 ao token.</translation>
    </message>
    <message>
        <source>The audit file cannot be written, so the server does nothing.</source>
        <translation>Não é possível gravar o arquivo de auditoria, por isso o servidor não faz nada.</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>O servidor não aceitou o token.</translation>
    </message>
    <message>
        <source>The token has no admin scope, or this origin is refused.</source>
        <translation>O token não tem escopo de administração, ou esta origem é recusada.</translation>
    </message>
    <message>
        <source>There is no admin feed at this address.</source>
        <translation>Não há canal de administração neste endereço.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>O servidor respondeu %1.</translation>
    </message>
    <message>
        <source>The client is not reading: the kernel&apos;s buffer has been full since the oldest frame.</source>
        <translation>O cliente não está lendo: o buffer do kernel está cheio desde o quadro mais antigo.</translation>
    </message>
    <message>
        <source>A burst: the queue has grown, and it is draining.</source>
        <translation>Uma rajada: a fila cresceu e está se esvaziando.</translation>
    </message>
    <message>
        <source>One room: nine tenths of what waits are its events.</source>
        <translation>Uma sala: nove décimos do que espera são eventos dela.</translation>
    </message>
    <message>
        <source>Long polling: nobody has come to fetch.</source>
        <translation>Long polling: ninguém veio buscar.</translation>
    </message>
    <message>
        <source>Server %1 (version %2) does not offer this.</source>
        <translation>O servidor %1 (versão %2) não oferece isto.</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Development</source>
        <translation>Desenvolvimento</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Homologação</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produção</translation>
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
        <translation>%1%</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
</TS>
