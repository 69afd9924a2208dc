<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Capture</name>
    <message>
        <source>This is not a capture of Carillon.</source>
        <translation>Это не запись Carillon.</translation>
    </message>
    <message>
        <source>This capture was written by a newer version; this console cannot read it.</source>
        <translation>Эта запись сделана более новой версией; эта консоль её прочесть не может.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>Файл больше 1 ГиБ.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Файл не читается.</translation>
    </message>
    <message>
        <source>its time was up</source>
        <translation>вышло её время</translation>
    </message>
    <message>
        <source>its bytes were used up</source>
        <translation>исчерпан её объём</translation>
    </message>
    <message>
        <source>its records were used up</source>
        <translation>исчерпано число записей</translation>
    </message>
    <message>
        <source>its connection has closed</source>
        <translation>её соединение закрылось</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>она остановлена</translation>
    </message>
</context>
<context>
    <name>Carillon::Banner</name>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Прекратить</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Подключиться…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) left</source>
        <translation>
            <numerusform>осталось %n соединение</numerusform>
            <numerusform>осталось %n соединения</numerusform>
            <numerusform>осталось %n соединений</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is draining: %1, %2 a second.</source>
        <translation>Сервер выводится из работы: %1, %2 в секунду.</translation>
    </message>
    <message>
        <source>The drain is paused: %1.</source>
        <translation>Вывод из работы приостановлен: %1.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 in %3 s.</source>
        <translation>Связь потеряна: %1. Попытка %2 через %3 с.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 …</source>
        <translation>Связь потеряна: %1. Попытка %2…</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>Нет подключения: %1</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Связь потеряна</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>Show the drain</source>
        <translation>Показать вывод из работы</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
    <message>
        <source>%1 was restarted at %2. All ids of before are void; what is open was asked for again, and lists of events have a gap.</source>
        <translation>%1 перезапущен в %2. Все прежние идентификаторы недействительны; открытое запрошено заново, в списках событий остался пропуск.</translation>
    </message>
    <message>
        <source>Your role is %1 now; until now it was %2. What it does not allow is not offered.</source>
        <translation>Теперь ваша роль – %1, до сих пор была %2. Чего она не разрешает, то не предлагается.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>Сеанс закончился: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::CaptureCompareModel</name>
    <message>
        <source>= same</source>
        <translation>= совпадает</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ различается</translation>
    </message>
    <message>
        <source>− only in the first</source>
        <translation>− только в первой</translation>
    </message>
    <message>
        <source>+ only in the second</source>
        <translation>+ только во второй</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Time, first</source>
        <translation>Время, первая</translation>
    </message>
    <message>
        <source>Time, second</source>
        <translation>Время, вторая</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Size, first</source>
        <translation>Размер, первая</translation>
    </message>
    <message>
        <source>Size, second</source>
        <translation>Размер, вторая</translation>
    </message>
    <message>
        <source>Waited, first</source>
        <translation>Ждало, первая</translation>
    </message>
    <message>
        <source>Waited, second</source>
        <translation>Ждало, вторая</translation>
    </message>
</context>
<context>
    <name>Carillon::CapturePage</name>
    <message>
        <source>&amp;Replay…</source>
        <translation>&amp;Повторить…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>The file was cut off: it ends without its last line.</source>
        <translation>Файл оборван: в нём нет последней строки.</translation>
    </message>
    <message>
        <source>The recording ended because %1.</source>
        <translation>Запись окончена: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are missing.</source>
        <translation>
            <numerusform>Не хватает %n записи.</numerusform>
            <numerusform>Не хватает %n записей.</numerusform>
            <numerusform>Не хватает %n записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>Не прочитана %n строка.</numerusform>
            <numerusform>Не прочитаны %n строки.</numerusform>
            <numerusform>Не прочитано %n строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n record(s) are shown.</source>
        <translation>
            <numerusform>Показана только последняя %n запись.</numerusform>
            <numerusform>Показаны только последние %n записи.</numerusform>
            <numerusform>Показаны только последние %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records in this file.</source>
        <translation>В этом файле нет записей.</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>сервер %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>записал(а) %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>только %1</translation>
    </message>
    <message>
        <source>contains payloads</source>
        <translation>с содержимым</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>без содержимого</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>чтение, %1 %</translation>
    </message>
    <message>
        <source>Compare with another capture</source>
        <translation>Сравнить с другой записью</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Записи (*%1)</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>пользователь %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>комната %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>соединение %1</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>С&amp;равнить с…</translation>
    </message>
</context>
<context>
    <name>Carillon::Chart</name>
    <message>
        <source>−%1 min</source>
        <translation>−%1 мин</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 с</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>−%1 h</source>
        <translation>−%1 ч</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>нет данных</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 минута</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 минут</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Показанное время</translation>
    </message>
    <message>
        <source>T&amp;ime shown:</source>
        <translation>&amp;Показано:</translation>
    </message>
</context>
<context>
    <name>Carillon::ClosedPage</name>
    <message>
        <source>No connection has been closed yet.</source>
        <translation>Пока ни одно соединение не закрыто.</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Недавно закрытые</translation>
    </message>
    <message>
        <source>%1 closed in %2</source>
        <translation>%1 закрыто за %2</translation>
    </message>
    <message>
        <source>, %1 % of them %2 %3</source>
        <translation>, из них %1 % – %2 %3</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>, до %1</translation>
    </message>
    <message>
        <source>! Disconnect storm: %1.</source>
        <translation>! Лавина отключений: %1.</translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation>Изучить запись</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Трассировка пользователя…</translation>
    </message>
</context>
<context>
    <name>Carillon::ColourRulesDialog</name>
    <message>
        <source>&amp;Use this rule</source>
        <translation>&amp;Применять правило</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>В&amp;ыше</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Ниже</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Правила окраски</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Янтарный</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>For example: delay &gt; 100ms or state = dropped</source>
        <translation>Например: delay &gt; 100ms or state = dropped</translation>
    </message>
    <message>
        <source>Rules, the first that fits wins</source>
        <translation>Правила; действует первое подходящее</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Добавить</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Имя:</translation>
    </message>
    <message>
        <source>&amp;Lines that fit:</source>
        <translation>&amp;Строки, где:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Цвет:</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Новое правило</translation>
    </message>
</context>
<context>
    <name>Carillon::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>A command, a user, a room…</source>
        <translation>Команда, пользователь, комната…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Подходящие команды</translation>
    </message>
</context>
<context>
    <name>Carillon::CompareDialog</name>
    <message>
        <source>Compare captures</source>
        <translation>Сравнение записей</translation>
    </message>
    <message>
        <source>First: %1
Second: %2</source>
        <translation>Первая: %1
Вторая: %2</translation>
    </message>
    <message>
        <source>%1 the same, %2 different, %3 only in the first, %4 only in the second.</source>
        <translation>Совпадает: %1, различается: %2, только в первой: %3, только во второй: %4.</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>Показать и &amp;совпадающее</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Choose a row to see what differs.</source>
        <translation>Выберите строку, чтобы увидеть различия.</translation>
    </message>
    <message>
        <source>From the first to the second.</source>
        <translation>От первой ко второй.</translation>
    </message>
    <message>
        <source>The two captures do not differ.</source>
        <translation>Записи не различаются.</translation>
    </message>
</context>
<context>
    <name>Carillon::Composer</name>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Предпросмотр</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Вид цели</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Данные, JSON</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>для журнала аудита</translation>
    </message>
    <message>
        <source>How many would receive it (Ctrl+Return)</source>
        <translation>Сколько соединений его получит (Ctrl+Return)</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>Со&amp;бытие:</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>&amp;Кому:</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>&amp;Отступы</translation>
    </message>
    <message>
        <source>Indents the JSON</source>
        <translation>Расставляет отступы в JSON</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>Цель не указана.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>Имя события не указано.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Данные – не JSON.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>На боевом сервере нужна причина.</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON корректен, %1</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Строка %1, столбец %2: %3</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Спрашиваем сервер…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would receive it, </source>
        <translation>
            <numerusform>Получит %n соединение, </numerusform>
            <numerusform>Получат %n соединения, </numerusform>
            <numerusform>Получат %n соединений, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 each.</source>
        <translation>по %1.</translation>
    </message>
    <message>
        <source>Among them: %1.</source>
        <translation>Среди них: %1.</translation>
    </message>
    <message>
        <source>They are: %1.</source>
        <translation>Это: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n connection(s)</source>
        <translation>
            <numerusform>Отправлено %n соединению</numerusform>
            <numerusform>Отправлено %n соединениям</numerusform>
            <numerusform>Отправлено %n соединениям</numerusform>
        </translation>
    </message>
    <message>
        <source>, seq %1</source>
        <translation>, номер %1</translation>
    </message>
    <message>
        <source>, audit entry %1.</source>
        <translation>, запись аудита %1.</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Отправить…</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Отправить %n соединению</numerusform>
            <numerusform>Отправить %n соединениям</numerusform>
            <numerusform>Отправить %n соединениям</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to &amp;me</source>
        <translation>Отправить &amp;мне</translation>
    </message>
    <message>
        <source>A rehearsal: the event goes to your own clients alone, nobody else sees it</source>
        <translation>Репетиция: событие получат только ваши собственные клиенты, больше никто</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранённое</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Against the last</source>
        <translation>Против прошлого</translation>
    </message>
    <message>
        <source>Preview compares with the last event of this name.</source>
        <translation>Предпросмотр сравнит с прошлым событием этого имени.</translation>
    </message>
    <message>
        <source>From the last %1, number %2, to this one.</source>
        <translation>От прошлого %1, номер %2, к этому.</translation>
    </message>
    <message>
        <source>There is no event of this name to compare with.</source>
        <translation>События этого имени для сравнения нет.</translation>
    </message>
    <message>
        <source>A rehearsal reaches clients of user %1; none is connected.</source>
        <translation>Репетиция идёт клиентам пользователя %1; ни один не подключён.</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n of your own connections got it.</source>
        <translation>
            <numerusform>Репетиция: получило %n ваше соединение.</numerusform>
            <numerusform>Репетиция: получили %n ваших соединения.</numerusform>
            <numerusform>Репетиция: получили %n ваших соединений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Доставлено %1 из %2</translation>
    </message>
    <message>
        <source>, %1 waiting</source>
        <translation>, ждёт %1</translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>, отброшено %1</translation>
    </message>
    <message>
        <source>, %1 closed meanwhile</source>
        <translation>, закрылось тем временем %1</translation>
    </message>
    <message>
        <source>&amp;Save this…</source>
        <translation>&amp;Сохранить это…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Забыть</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Сохранить содержимое</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Имя:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>П&amp;ричина:</translation>
    </message>
    <message>
        <source>S&amp;ent before</source>
        <translation>&amp;Отправленное раньше</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>Аре&amp;ндатор:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConfirmDialog</name>
    <message>
        <source>needed, for the audit log</source>
        <translation>нужна, для журнала аудита</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>для журнала аудита</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Причина:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectDialog</name>
    <message>
        <source>&amp;Read-only: offer no actions</source>
        <translation>Только &amp;чтение: без действий</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Под&amp;ключиться</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Saved servers</source>
        <translation>Сохранённые серверы</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>С&amp;ерверы:</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>JWT с правом admin</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>центры сертификации системы</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Сертификат центра</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>Файлы PEM (*.pem *.crt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Имя:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Адрес:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Вид:</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>&amp;Токен:</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>&amp;Центр:</translation>
    </message>
    <message>
        <source>(new server)</source>
        <translation>(новый сервер)</translation>
    </message>
    <message>
        <source>The keychain has no token for this server; it is asked for each time.</source>
        <translation>В связке ключей нет токена этого сервера; он спрашивается каждый раз.</translation>
    </message>
    <message>
        <source>This is not an address. Example: wss://hub.example:8081</source>
        <translation>Это не адрес. Пример: wss://hub.example:8081</translation>
    </message>
    <message>
        <source>The address must begin with ws:// or wss://.</source>
        <translation>Адрес должен начинаться с ws:// или wss://.</translation>
    </message>
    <message>
        <source>Warning: without TLS (wss://) the token can be read on the way.</source>
        <translation>Внимание: без TLS (wss://) токен можно прочитать по дороге.</translation>
    </message>
    <message>
        <source>The profiles could not be written.</source>
        <translation>Не удалось записать профили.</translation>
    </message>
    <message>
        <source>Saved; the token is in the keychain.</source>
        <translation>Сохранено; токен – в связке ключей.</translation>
    </message>
    <message>
        <source>Saved, without the token: there is no keychain. It is asked for each time.</source>
        <translation>Сохранено без токена: связки ключей нет. Токен спрашивается каждый раз.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Connected; waiting for the server&apos;s hello…</source>
        <translation>Соединение есть; ждём приветствия сервера…</translation>
    </message>
    <message>
        <source>It works: %1, version %2, as %3 (%4).</source>
        <translation>Работает: %1, версия %2, вы – %3 (%4).</translation>
    </message>
    <message>
        <source>K&amp;eep in the keychain</source>
        <translation>&amp;Хранить в связке ключей</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Соединения</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Изучить</translation>
    </message>
    <message>
        <source>Message to this connection…</source>
        <translation>Сообщение этому соединению…</translation>
    </message>
    <message>
        <source>Message to this user…</source>
        <translation>Сообщение этому пользователю…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Отключить…</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Трассировка пользователя…</translation>
    </message>
    <message>
        <source>Trace this connection…</source>
        <translation>Трассировка соединения…</translation>
    </message>
    <message>
        <source>Revoke this user&apos;s tokens…</source>
        <translation>Отозвать токены пользователя…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected connection(s)…</source>
        <translation>
            <numerusform>Отключить %n выбранное соединение…</numerusform>
            <numerusform>Отключить %n выбранных соединения…</numerusform>
            <numerusform>Отключить %n выбранных соединений…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect all %1 that match…</source>
        <translation>Отключить все подходящие (%1)…</translation>
    </message>
    <message>
        <source>No connections yet. Clients come to the hub&apos;s listener with a token; &quot;carillonctl demo&quot; brings some to try.</source>
        <translation>Соединений пока нет. Клиенты приходят на адрес хаба с токеном; для пробы их создаёт «carillonctl demo».</translation>
    </message>
</context>
<context>
    <name>Carillon::Desk</name>
    <message>
        <source>Not connected.</source>
        <translation>Нет подключения.</translation>
    </message>
    <message>
        <source>The console is locked.</source>
        <translation>Консоль заблокирована.</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>Этот профиль только для чтения.</translation>
    </message>
    <message>
        <source>local demo</source>
        <translation>локальный пробный хаб</translation>
    </message>
</context>
<context>
    <name>Carillon::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Различия</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Различий нет.</translation>
    </message>
</context>
<context>
    <name>Carillon::DisconnectDialog</name>
    <message>
        <source>Comes back &amp;after:</source>
        <translation>Вернётся &amp;через:</translation>
    </message>
    <message>
        <source>Disconnect a connection</source>
        <translation>Отключение соединения</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Соединение %1</translation>
    </message>
    <message>
        <source>Connection %1 of user %2</source>
        <translation>Соединение %1 пользователя %2</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>the client sees it, and the audit log</source>
        <translation>увидят клиент и журнал аудита</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>&amp;Код:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Причина:</translation>
    </message>
    <message>
        <source>Disconnect 1 connection</source>
        <translation>Отключить 1 соединение</translation>
    </message>
    <message>
        <source>The client does not come back by itself.</source>
        <translation>Клиент сам не вернётся.</translation>
    </message>
    <message>
        <source>The client comes back by itself, after the time below.</source>
        <translation>Клиент вернётся сам, через указанное ниже время.</translation>
    </message>
    <message>
        <source>The client comes back by itself, with backoff and jitter.</source>
        <translation>Клиент вернётся сам, с растущими случайными паузами.</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 из %2 байт</translation>
    </message>
</context>
<context>
    <name>Carillon::DrainPanel</name>
    <message>
        <source> a second</source>
        <translation> в секунду</translation>
    </message>
    <message>
        <source>as the server is set</source>
        <translation>как настроен сервер</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>End the server&apos;s &amp;process when it is empty</source>
        <translation>&amp;Завершить процесс, когда сервер опустеет</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>В&amp;ывести из работы…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Быстрее</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Медленнее</translation>
    </message>
    <message>
        <source>Connections that remain</source>
        <translation>Осталось соединений</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>осталось</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>по плану</translation>
    </message>
    <message>
        <source>Clients come back after a time between nothing and this, so that they do not all knock at once</source>
        <translation>Клиенты вернутся через время от нуля до этого, чтобы не прийти все разом</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>Т&amp;емп:</translation>
    </message>
    <message>
        <source>Drain %1: close its listeners and send all %2 connections away.</source>
        <translation>Вывести %1 из работы: закрыть приём и отпустить все соединения (%2).</translation>
    </message>
    <message>
        <source>At %1 a second this takes about %2.</source>
        <translation>При %1 в секунду это займёт около %2.</translation>
    </message>
    <message>
        <source>The process ends when the server is empty.</source>
        <translation>Процесс завершится, когда сервер опустеет.</translation>
    </message>
    <message>
        <source>The process stays; Cancel opens the listeners again.</source>
        <translation>Процесс останется; отмена снова откроет приём.</translation>
    </message>
    <message>
        <source>Drain the server</source>
        <translation>Вывод сервера из работы</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Вывести %1 из работы</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>&amp;Введите имя сервера:</translation>
    </message>
    <message>
        <source>Cancel the drain</source>
        <translation>Отменить вывод из работы</translation>
    </message>
    <message>
        <source>Cancel the drain: the listeners open again; who is gone stays gone until they come back.</source>
        <translation>Отменить вывод из работы: приём снова откроется; ушедшие вернутся сами.</translation>
    </message>
    <message>
        <source>The server is draining.</source>
        <translation>Сервер выводится из работы.</translation>
    </message>
    <message>
        <source>%1 remain, %2 closed in %3, %4 a second; about %5 to go.</source>
        <translation>Осталось %1, закрыто %2 за %3, %4 в секунду; ещё около %5.</translation>
    </message>
    <message>
        <source>Paused: %1 remain, %2 closed in %3. The listeners are closed.</source>
        <translation>Пауза: осталось %1, закрыто %2 за %3. Приём закрыт.</translation>
    </message>
    <message>
        <source>Done: %1 closed in %2, %3 remain.</source>
        <translation>Готово: закрыто %1 за %2, осталось %3.</translation>
    </message>
    <message>
        <source>Cancelled: %1 were closed in %2; the listeners are open again.</source>
        <translation>Отменено: закрыто %1 за %2; приём снова открыт.</translation>
    </message>
    <message>
        <source>A drain closes the listeners and sends the clients away at a pace, with a word to come back elsewhere or later. Nothing is lost: they resume where they were.</source>
        <translation>Вывод из работы закрывает приём и отпускает клиентов понемногу, с просьбой вернуться позже или в другое место. Ничего не теряется: они продолжат с того же места.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Пауза</translation>
    </message>
    <message>
        <source>&amp;Node:</source>
        <translation>&amp;Узел:</translation>
    </message>
    <message>
        <source>Cancel the dra&amp;in…</source>
        <translation>&amp;Отменить вывод…</translation>
    </message>
    <message>
        <source>D&amp;eadline:</source>
        <translation>&amp;Крайний срок:</translation>
    </message>
    <message>
        <source>Retr&amp;y spread:</source>
        <translation>&amp;Разброс возврата:</translation>
    </message>
</context>
<context>
    <name>Carillon::EventLogModel</name>
    <message>
        <source>The room&apos;s numbering starts anew</source>
        <translation>Нумерация комнаты началась заново</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) did not fit into the pause</source>
        <translation>
            <numerusform>%n событие не поместилось за время паузы</numerusform>
            <numerusform>%n события не поместились за время паузы</numerusform>
            <numerusform>%n событий не поместились за время паузы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing here</source>
        <translation>
            <numerusform>здесь не хватает %n события</numerusform>
            <numerusform>здесь не хватает %n событий</numerusform>
            <numerusform>здесь не хватает %n событий</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Получатели</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>(payload not shown to this role)</source>
        <translation>(содержимое этой роли не показывается)</translation>
    </message>
    <message>
        <source>The connection was away: what happened meanwhile is not here</source>
        <translation>Связи не было: что случилось за это время, здесь нет</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>От предыдущей</translation>
    </message>
    <message>
        <source>Since mark</source>
        <translation>От отметки</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Queue after</source>
        <translation>Очередь после</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Ждало</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>← in</source>
        <translation>← на сервер</translation>
    </message>
    <message>
        <source>→ out</source>
        <translation>→ клиенту</translation>
    </message>
    <message>
        <source>· itself</source>
        <translation>· само</translation>
    </message>
</context>
<context>
    <name>Carillon::EventPane</name>
    <message>
        <source>Filter of the events shown</source>
        <translation>Фильтр показанных событий</translation>
    </message>
    <message>
        <source>Shown: all. For example: name = order.* and size &gt; 1k</source>
        <translation>Показано всё. Например: name = order.* and size &gt; 1k</translation>
    </message>
    <message>
        <source>Stops the screen; recording goes on (Space)</source>
        <translation>Останавливает экран; запись продолжается (Пробел)</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Содержимое</translation>
    </message>
    <message>
        <source>Choose an event to see its payload.</source>
        <translation>Выберите событие, чтобы увидеть содержимое.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>&amp;Сохранить запись…</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>Выгрузить в &amp;CSV…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Выгрузить в &amp;JSON…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>&amp;Повторить в комнату…</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Время</translation>
    </message>
    <message>
        <source>Of day</source>
        <translation>Время суток</translation>
    </message>
    <message>
        <source>Since the row before</source>
        <translation>От строки выше</translation>
    </message>
    <message>
        <source>Since the marked row (Ctrl+M marks)</source>
        <translation>От отмеченной строки (Ctrl+M отмечает)</translation>
    </message>
    <message>
        <source>C&amp;olour rules…</source>
        <translation>Правила &amp;окраски…</translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation>О&amp;чистить список</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n событие</numerusform>
            <numerusform>%n события</numerusform>
            <numerusform>%n событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n event(s) held back</source>
        <translation>
            <numerusform>Пауза: придержано %n событие</numerusform>
            <numerusform>Пауза: придержано %n события</numerusform>
            <numerusform>Пауза: придержано %n событий</numerusform>
        </translation>
    </message>
    <message>
        <source>, buffer %1 %</source>
        <translation>, буфер %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit</source>
        <translation>
            <numerusform>%n не поместилось</numerusform>
            <numerusform>%n не поместились</numerusform>
            <numerusform>%n не поместились</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of %2 shown</source>
        <translation>, показано %1 из %2</translation>
    </message>
    <message>
        <source>, the oldest %1 are not kept any more</source>
        <translation>, самые старые %1 уже не хранятся</translation>
    </message>
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>%n новое (End)</numerusform>
            <numerusform>%n новых (End)</numerusform>
            <numerusform>%n новых (End)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n event(s) fits the filter.</source>
        <translation>
            <numerusform>Ни одно из %n события не подходит под фильтр.</numerusform>
            <numerusform>Ни одно из %n событий не подходит под фильтр.</numerusform>
            <numerusform>Ни одно из %n событий не подходит под фильтр.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>Choose an event, or two with Ctrl.</source>
        <translation>Выберите событие, или два с Ctrl.</translation>
    </message>
    <message>
        <source>No earlier event of this name in this list.</source>
        <translation>Более раннего события с этим именем в списке нет.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>От %1 к %2.</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Копировать ячейку</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Копировать содержимое</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Трассировка пользователя…</translation>
    </message>
    <message>
        <source>Watch this room</source>
        <translation>Смотреть эту комнату</translation>
    </message>
    <message>
        <source>Inspect the connection</source>
        <translation>Изучить соединение</translation>
    </message>
    <message>
        <source>Compose from this event…</source>
        <translation>Составить по этому событию…</translation>
    </message>
    <message>
        <source>Mark this row</source>
        <translation>Отметить строку</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Фильтр по этому значению</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>И это значение</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Исключить это значение</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>Окрасить такие строки…</translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>Сохранить запись</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Записи (*%1)</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Файл записать не удалось.</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>Выгрузить показанные строки</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>Записана %n строка.</numerusform>
            <numerusform>Записаны %n строки.</numerusform>
            <numerusform>Записано %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds payloads.</source>
        <translation>В файле есть содержимое событий.</translation>
    </message>
    <message>
        <source>, coverage %1 %: more happens than the feed brings</source>
        <translation>, охват %1 %: происходит больше, чем вмещает лента</translation>
    </message>
    <message>
        <source>, %1 % looked at</source>
        <translation>, просмотрено %1 %</translation>
    </message>
</context>
<context>
    <name>Carillon::EventsPage</name>
    <message>
        <source>Watch a room…</source>
        <translation>Смотреть комнату…</translation>
    </message>
    <message>
        <source>Watch a room</source>
        <translation>Смотреть комнату</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Комната:</translation>
    </message>
    <message>
        <source>No room is watched.</source>
        <translation>Ни одна комната не просматривается.</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s): </source>
        <translation>
            <numerusform>%n комната: </numerusform>
            <numerusform>%n комнаты: </numerusform>
            <numerusform>%n комнат: </numerusform>
        </translation>
    </message>
    <message>
        <source>The events of all watched rooms come together here.
Watch a room: Enter in the list of rooms.</source>
        <translation>Здесь сходятся события всех просматриваемых комнат.
Смотреть комнату: Enter в списке комнат.</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Событий пока нет.</translation>
    </message>
</context>
<context>
    <name>Carillon::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
</context>
<context>
    <name>Carillon::IdleLock</name>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Разблокировать</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>О&amp;тключиться</translation>
    </message>
    <message>
        <source>Locked: nobody has touched the console of %1 for %2 minutes.
It stays connected. Give the token again to go on.</source>
        <translation>Заблокировано: к консоли %1 никто не прикасался (минут: %2).
Соединение остаётся. Чтобы продолжить, введите токен.</translation>
    </message>
    <message>
        <source>This is not the token of this session.</source>
        <translation>Это не токен этого сеанса.</translation>
    </message>
</context>
<context>
    <name>Carillon::Inspector</name>
    <message>
        <source>Identity</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Трафик</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Since seq</source>
        <translation>С номера</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Сообщение…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Отключить…</translation>
    </message>
    <message>
        <source>Events out/s</source>
        <translation>Исходящие события/с</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Fields of the connection</source>
        <translation>Поля соединения</translation>
    </message>
    <message>
        <source>Rooms of the connection</source>
        <translation>Комнаты соединения</translation>
    </message>
    <message>
        <source>Enter or double click: watch the room</source>
        <translation>Enter или двойной щелчок: смотреть комнату</translation>
    </message>
    <message>
        <source>The record as JSON</source>
        <translation>Запись в виде JSON</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Как есть</translation>
    </message>
    <message>
        <source>Choose a connection and press Enter; it is followed here.</source>
        <translation>Выберите соединение и нажмите Enter: здесь будет видно, что с ним.</translation>
    </message>
    <message>
        <source>This connection is closed.</source>
        <translation>Это соединение закрыто.</translation>
    </message>
    <message>
        <source>This connection is closed: %1 (%2).</source>
        <translation>Это соединение закрыто: %1 (%2).</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Причина: %1.</translation>
    </message>
    <message>
        <source>Rooms (%1)</source>
        <translation>Комнаты (%1)</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>Подпротокол</translation>
    </message>
    <message>
        <source>Trace…</source>
        <translation>Трассировка…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Отозвать…</translation>
    </message>
    <message>
        <source>This token…</source>
        <translation>Этот токен…</translation>
    </message>
    <message>
        <source>All tokens of the user…</source>
        <translation>Все токены пользователя…</translation>
    </message>
    <message>
        <source>The oldest has been waiting for %1.</source>
        <translation>Самое старое ждёт %1.</translation>
    </message>
    <message>
        <source>%1 % of it is %2.</source>
        <translation>%1 % из этого – %2.</translation>
    </message>
</context>
<context>
    <name>Carillon::MainWindow</name>
    <message>
        <source>&amp;Connection</source>
        <translation>По&amp;дключение</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Подключиться…</translation>
    </message>
    <message>
        <source>Reconnect &amp;now</source>
        <translation>Повторить &amp;сейчас</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the server</source>
        <translation>&amp;Отключиться от сервера</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Фильтр</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Обновить</translation>
    </message>
    <message>
        <source>&amp;Pause or resume</source>
        <translation>&amp;Пауза или продолжить</translation>
    </message>
    <message>
        <source>Follow the &amp;end</source>
        <translation>Следить за &amp;концом</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>&amp;Сбросить расположение</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>Де&amp;йствия</translation>
    </message>
    <message>
        <source>&amp;Inspect connection</source>
        <translation>&amp;Изучить соединение</translation>
    </message>
    <message>
        <source>&amp;Disconnect connection…</source>
        <translation>&amp;Отключить соединение…</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin room</source>
        <translation>&amp;Закрепить или открепить комнату</translation>
    </message>
    <message>
        <source>&amp;Compose event…</source>
        <translation>&amp;Составить событие…</translation>
    </message>
    <message>
        <source>Preview &amp;recipients</source>
        <translation>Предпросмотр по&amp;лучателей</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>О библиотеке &amp;Qt</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Inspect or watch the row</source>
        <translation>Изучить соединение или смотреть комнату</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Carillon console %1</source>
        <translation>Консоль Carillon %1</translation>
    </message>
    <message>
        <source>The operator&apos;s desk of a Carillon hub.
Apache License 2.0</source>
        <translation>Рабочее место оператора хаба Carillon.
Лицензия Apache 2.0</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Инспектор</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Too many rooms are open; close a tab first.</source>
        <translation>Открыто слишком много комнат; сначала закройте вкладку.</translation>
    </message>
    <message>
        <source>Carillon console</source>
        <translation>Консоль Carillon</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Нет подключения</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Связь потеряна</translation>
    </message>
    <message>
        <source>Connected to %1 %2 as %3</source>
        <translation>Подключено к %1 %2, вы – %3</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>арендатор %1</translation>
    </message>
    <message>
        <source>Feed %1/s, costs the server %2 % CPU</source>
        <translation>Лента %1/с, стоит серверу %2 % ЦП</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>Пропущено: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>На %1</translation>
    </message>
    <message>
        <source>The saved servers could not be read whole; the old file was kept beside it.</source>
        <translation>Сохранённые серверы прочитаны не полностью; старый файл оставлен рядом.</translation>
    </message>
    <message>
        <source>The saved servers are of a newer version and are left alone.</source>
        <translation>Сохранённые серверы записаны более новой версией и не тронуты.</translation>
    </message>
    <message>
        <source>The saved servers cannot be written.</source>
        <translation>Сохранённые серверы не записываются.</translation>
    </message>
    <message>
        <source>Pause or resume (in a list of events)</source>
        <translation>Пауза или продолжение (в списке событий)</translation>
    </message>
    <message>
        <source>Follow the end (in a list of events)</source>
        <translation>Следить за концом (в списке событий)</translation>
    </message>
    <message>
        <source>Disconnect &amp;many…</source>
        <translation>Отключить &amp;многих…</translation>
    </message>
    <message>
        <source>Message to man&amp;y…</source>
        <translation>Сообщение мно&amp;гим…</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Трассировка</translation>
    </message>
    <message>
        <source>&amp;Start or stop the trace</source>
        <translation>&amp;Начать или остановить</translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation>&amp;Открыть запись…</translation>
    </message>
    <message>
        <source>S&amp;ave the capture…</source>
        <translation>&amp;Сохранить запись…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>&amp;Повторить в комнату…</translation>
    </message>
    <message>
        <source>&amp;Mark the row</source>
        <translation>О&amp;тметить строку</translation>
    </message>
    <message>
        <source>&amp;Colour rules…</source>
        <translation>Правила о&amp;краски…</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Сервер</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>&amp;Конфигурация</translation>
    </message>
    <message>
        <source>&amp;Listeners</source>
        <translation>&amp;Приём</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>С&amp;ертификаты</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>Лим&amp;иты</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>&amp;Операторы</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>П&amp;ланы</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>&amp;Вывод из работы…</translation>
    </message>
    <message>
        <source>Too many traces are open; close a tab first.</source>
        <translation>Открыто слишком много трассировок; сначала закройте вкладку.</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>Открыть запись</translation>
    </message>
    <message>
        <source>Captures (*%1);;All files (*)</source>
        <translation>Записи (*%1);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Too many captures are open; close a tab first.</source>
        <translation>Открыто слишком много записей; сначала закройте вкладку.</translation>
    </message>
    <message>
        <source>Another &amp;window</source>
        <translation>Ещё одно ок&amp;но</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Расположения</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Трассировка</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Происшествие</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>&amp;Сохранить расположение…</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>Сохранить расположение</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Имя:</translation>
    </message>
    <message>
        <source>Connections of user “%1”</source>
        <translation>Соединения пользователя «%1»</translation>
    </message>
    <message>
        <source>Watch room “%1”</source>
        <translation>Смотреть комнату «%1»</translation>
    </message>
    <message>
        <source>Trace user “%1”</source>
        <translation>Трассировка пользователя «%1»</translation>
    </message>
    <message>
        <source>Inspect connection “%1”</source>
        <translation>Изучить соединение «%1»</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Команды…</translation>
    </message>
    <message>
        <source>Sho&amp;w the running plan</source>
        <translation>Показать и&amp;дущий план</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Журнал</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>&amp;Войти заново…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Вперёд</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Сортировать по столбцу %1</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>Показать столбец %1</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>Скрыть столбец %1</translation>
    </message>
    <message>
        <source>&amp;Save the last frames…</source>
        <translation>Сохранить последние ка&amp;дры…</translation>
    </message>
    <message>
        <source>Save the last frames</source>
        <translation>Сохранить последние кадры</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>Строки JSON (*.jsonl);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Saved: the heads of the last frames, without contents. Attach the file to a report of a fault.</source>
        <translation>Сохранено: заголовки последних кадров, без содержимого. Приложите файл к сообщению об ошибке.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Файл не удалось записать: %1</translation>
    </message>
    <message>
        <source>The demo hub did not start: %1</source>
        <translation>Пробный хаб не запустился: %1</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>&amp;Только чтение</translation>
    </message>
    <message>
        <source>While this is on, nothing that changes something is offered</source>
        <translation>Пока включено, действия, которые что-либо меняют, не предлагаются</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>безопасный режим</translation>
    </message>
    <message>
        <source>Safe mode: the saved layout and settings are not used, and nothing of them is saved. Saved servers are there.</source>
        <translation>Безопасный режим: сохранённое расположение и настройки не используются и не сохраняются. Сохранённые серверы на месте.</translation>
    </message>
    <message>
        <source>Coverage %1 %</source>
        <translation>Охват %1 %</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Только чтение</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Узлы</translation>
    </message>
    <message>
        <source>Inpu&amp;ts</source>
        <translation>Вхо&amp;ды</translation>
    </message>
    <message>
        <source>The first or the last row of all (in a table)</source>
        <translation>Первая или последняя строка из всех (в таблице)</translation>
    </message>
</context>
<context>
    <name>Carillon::NodesPage</name>
    <message>
        <source>The server knows of no nodes.</source>
        <translation>Сервер не знает ни об одном узле.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Узлы</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>Показать его соединения</translation>
    </message>
    <message>
        <source>Drain this node…</source>
        <translation>Вывести узел из работы…</translation>
    </message>
</context>
<context>
    <name>Carillon::OperatorActions</name>
    <message>
        <source>Disconnected; audit entry %1.</source>
        <translation>Отключено; запись аудита %1.</translation>
    </message>
    <message>
        <source>One plan at a time: this one is not finished.</source>
        <translation>Не больше одного плана сразу: этот ещё не окончен.</translation>
    </message>
    <message>
        <source>Revoke the token %1</source>
        <translation>Отозвать токен %1</translation>
    </message>
    <message>
        <source>Revoke all tokens of user %1</source>
        <translation>Отозвать все токены пользователя %1</translation>
    </message>
    <message>
        <source>its connections end at once, and it is refused from now on.</source>
        <translation>его соединения сразу закроются, и он больше не принимается.</translation>
    </message>
    <message>
        <source>their connections end at once, and the tokens are refused from now on. Tokens that are issued later are good.</source>
        <translation>соединения сразу закроются, токены больше не принимаются. Выданные позже действительны.</translation>
    </message>
    <message>
        <source>Tenant: %1.</source>
        <translation>Арендатор: %1.</translation>
    </message>
    <message>
        <source>Revoke tokens</source>
        <translation>Отзыв токенов</translation>
    </message>
    <message>
        <source>Revoke 1 token</source>
        <translation>Отозвать 1 токен</translation>
    </message>
    <message>
        <source>Revoke the user&apos;s tokens</source>
        <translation>Отозвать токены пользователя</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>&amp;Введите имя сервера:</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>сутки</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>час</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>неделя</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 дней</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>год</translation>
    </message>
    <message>
        <source>At least as long as tokens live: afterwards the revocation is forgotten</source>
        <translation>Не меньше срока жизни токенов: потом отзыв забывается</translation>
    </message>
    <message numerus="yes">
        <source>Revoked; %n connection(s) ended.</source>
        <translation>
            <numerusform>Отозвано; закрыто %n соединение.</numerusform>
            <numerusform>Отозвано; закрыто %n соединения.</numerusform>
            <numerusform>Отозвано; закрыто %n соединений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Запись аудита %1.</translation>
    </message>
    <message>
        <source>Re&amp;membered for:</source>
        <translation>П&amp;омнить:</translation>
    </message>
</context>
<context>
    <name>Carillon::OverviewPage</name>
    <message>
        <source>Connect…</source>
        <translation>Подключиться…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Соединения</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Вход. события/с</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Доставки/с</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Исх., байт/с</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>Задержка, медиана</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Задержка, 99 %</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>В очередях</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>Принято/с</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Отказы по токену</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>ЦП</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Дескрипторы</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Задержка цикла</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Задержка</translation>
    </message>
    <message>
        <source>median</source>
        <translation>медиана</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>Самые активные комнаты</translation>
    </message>
    <message>
        <source>Longest queues</source>
        <translation>Самые длинные очереди</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Шарды</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>Очереди пусты.</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>Комнат пока нет.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Click or drag in a chart: all views show that time.</source>
        <translation>Щёлкните или протяните по графику: все виды покажут это время.</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Подключения пока нет.</translation>
    </message>
    <message>
        <source>Connect to a hub with its address and an admin token, or start one on this machine, with traffic, that ends with the console.</source>
        <translation>Подключитесь к хабу по его адресу с токеном администратора. Или запустите на этой машине пробный хаб с нагрузкой: он завершится вместе с консолью.</translation>
    </message>
    <message>
        <source>To try it on this machine: start carillond --dev and connect to the address and with the token that it prints.</source>
        <translation>Чтобы попробовать на этой машине: запустите carillond --dev и подключитесь к адресу с токеном, которые он напечатает.</translation>
    </message>
    <message>
        <source>Start a local demo hub</source>
        <translation>Запустить локальный пробный хаб</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Узлы</translation>
    </message>
</context>
<context>
    <name>Carillon::Page</name>
    <message>
        <source>asked only every %1, to spare the server</source>
        <translation>запрашивается лишь раз в %1, чтобы беречь сервер</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>%n событие пропущено</numerusform>
            <numerusform>%n события пропущено</numerusform>
            <numerusform>%n событий пропущено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::PageTabs</name>
    <message>
        <source>No action has been taken yet.</source>
        <translation>Действий пока не было.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Соединения</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Недавно закрытые</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Трассировка</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Аудит</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <translation>Трассировка: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::PlanDialog</name>
    <message>
        <source>Disconnect many</source>
        <translation>Отключить многих</translation>
    </message>
    <message>
        <source>Message to many</source>
        <translation>Сообщение многим</translation>
    </message>
    <message>
        <source>Close a room</source>
        <translation>Закрыть комнату</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Все соединения</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> в секунду</translation>
    </message>
    <message>
        <source>&amp;Count them</source>
        <translation>&amp;Сосчитать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Комната:</translation>
    </message>
    <message>
        <source>&amp;Whom:</source>
        <translation>&amp;Кого:</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Данные, JSON</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>Соб&amp;ытие:</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>&amp;Данные:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Темп:</translation>
    </message>
    <message>
        <source>Nothing happens yet: the server counts whom this reaches, and then asks.</source>
        <translation>Пока ничего не произойдёт: сервер сосчитает, кого это коснётся, и спросит.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>A random part on top, so that they do not all come back at once</source>
        <translation>Случайная добавка, чтобы они не вернулись все разом</translation>
    </message>
    <message>
        <source>the clients see it</source>
        <translation>его увидят клиенты</translation>
    </message>
    <message>
        <source>C&amp;ode:</source>
        <translation>К&amp;од:</translation>
    </message>
    <message>
        <source>Come back &amp;after:</source>
        <translation>Вернуться &amp;через:</translation>
    </message>
    <message>
        <source>&amp;Spread:</source>
        <translation>&amp;Разброс:</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>Т&amp;екст:</translation>
    </message>
    <message>
        <source>The clients do not come back by themselves.</source>
        <translation>Клиенты сами не вернутся.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, with backoff and jitter.</source>
        <translation>Клиенты вернутся сами, с растущей случайной паузой.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, after this time.</source>
        <translation>Клиенты вернутся сами, через это время.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>Некоторые из них</translation>
    </message>
    <message>
        <source>&amp;Type the number:</source>
        <translation>&amp;Введите число:</translation>
    </message>
    <message>
        <source>Some of them:</source>
        <translation>Некоторые из них:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Причина:</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>П&amp;рервать</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Нет подключения.</translation>
    </message>
    <message>
        <source>The text for the clients is longer than %1 bytes.</source>
        <translation>Текст для клиентов длиннее %1 байт.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>Имя события не указано.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Данные – не JSON.</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>Отключить %n соединение</numerusform>
            <numerusform>Отключить %n соединения</numerusform>
            <numerusform>Отключить %n соединений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Отправить %n соединению</numerusform>
            <numerusform>Отправить %n соединениям</numerusform>
            <numerusform>Отправить %n соединениям</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n connection(s) out of the room</source>
        <translation>
            <numerusform>Вывести из комнаты %n соединение</numerusform>
            <numerusform>Вывести из комнаты %n соединения</numerusform>
            <numerusform>Вывести из комнаты %n соединений</numerusform>
        </translation>
    </message>
    <message>
        <source>Room: %1</source>
        <translation>Комната: %1</translation>
    </message>
    <message>
        <source>No filter: everyone.</source>
        <translation>Без фильтра: все.</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Фильтр: %1</translation>
    </message>
    <message>
        <source>The server is counting…</source>
        <translation>Сервер считает…</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>нужна, для журнала аудита</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>для журнала аудита</translation>
    </message>
    <message>
        <source>The plan has expired; nothing was done. Count again.</source>
        <translation>План истёк; ничего не сделано. Сосчитайте снова.</translation>
    </message>
    <message>
        <source>Nobody fits; there is nothing to do.</source>
        <translation>Никто не подходит; делать нечего.</translation>
    </message>
    <message>
        <source>Expires in %1 s.</source>
        <translation>Истекает через %1 с.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
    <message>
        <source>Aborted.</source>
        <translation>Прервано.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Пауза.</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>Истёк.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>Идёт.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>, %1 were gone already</source>
        <translation>, %1 уже не было</translation>
    </message>
    <message>
        <source>, %1 a second, about %2 to go</source>
        <translation>, %1 в секунду, ещё около %2</translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Запись аудита %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>O&amp;nly those:</source>
        <translation>То&amp;лько те:</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Пауза</translation>
    </message>
    <message>
        <source>⚠ Without %1: no answer from there.</source>
        <translation>⚠ Без %1: оттуда нет ответа.</translation>
    </message>
    <message>
        <source>%1 of %2 in all, %3 a second, about %4.</source>
        <extracomment>&quot;Disconnect 12 connections of 300 in all, 5 a second, about 3 s.&quot;</extracomment>
        <translation>%1 из %2, %3 в секунду, около %4.</translation>
    </message>
</context>
<context>
    <name>Carillon::ProfileBand</name>
    <message>
        <source>read-only</source>
        <translation>только чтение</translation>
    </message>
</context>
<context>
    <name>Carillon::ReplayDialog</name>
    <message>
        <source>&amp;Type the number:</source>
        <translation>&amp;Введите число:</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>П&amp;лан</translation>
    </message>
    <message>
        <source>Replay into a room</source>
        <translation>Повтор в комнату</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>как было</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>вдвое быстрее</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>в 10 раз быстрее</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>вдвое медленнее</translation>
    </message>
    <message>
        <source>as fast as allowed (%1 a second)</source>
        <translation>как можно быстрее (%1 в секунду)</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>нужна, для журнала аудита</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>для журнала аудита</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Комната:</translation>
    </message>
    <message>
        <source>T&amp;enant:</source>
        <translation>&amp;Арендатор:</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>&amp;Скорость:</translation>
    </message>
    <message>
        <source>Re&amp;ason:</source>
        <translation>П&amp;ричина:</translation>
    </message>
    <message>
        <source>Into which room?</source>
        <translation>В какую комнату?</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>На боевом сервере нужна причина.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n событие</numerusform>
            <numerusform>%n события</numerusform>
            <numerusform>%n событий</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1, for about %2; each would reach %3 connections now.</source>
        <translation>в %1, примерно за %2; каждое сейчас получили бы соединений: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n have no payload here and are left out.</source>
        <translation>
            <numerusform>%n без содержимого, пропускается.</numerusform>
            <numerusform>%n без содержимого, пропускаются.</numerusform>
            <numerusform>%n без содержимого, пропускаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Вопрос серверу…</translation>
    </message>
    <message>
        <source>None of these events has a payload here.</source>
        <translation>Ни у одного из этих событий здесь нет содержимого.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are chosen. Plan tells what sending them would do.</source>
        <translation>
            <numerusform>Выбрана %n строка. «План» скажет, что даст отправка.</numerusform>
            <numerusform>Выбраны %n строки. «План» скажет, что даст отправка.</numerusform>
            <numerusform>Выбрано %n строк. «План» скажет, что даст отправка.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no events among the rows that were chosen.</source>
        <translation>Среди выбранных строк нет событий.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s): </source>
        <translation>
            <numerusform>Остановлено после %n события: </numerusform>
            <numerusform>Остановлено после %n событий: </numerusform>
            <numerusform>Остановлено после %n событий: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n event(s) sent.</source>
        <translation>
            <numerusform>Готово: отправлено %n событие.</numerusform>
            <numerusform>Готово: отправлено %n события.</numerusform>
            <numerusform>Готово: отправлено %n событий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s).</source>
        <translation>
            <numerusform>Остановлено после %n события.</numerusform>
            <numerusform>Остановлено после %n событий.</numerusform>
            <numerusform>Остановлено после %n событий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n event(s).</source>
        <translation>
            <numerusform>Пауза после %n события.</numerusform>
            <numerusform>Пауза после %n событий.</numerusform>
            <numerusform>Пауза после %n событий.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>Отправлено %1 из %2.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s)</source>
        <translation>
            <numerusform>Отправить %n событие</numerusform>
            <numerusform>Отправить %n события</numerusform>
            <numerusform>Отправить %n событий</numerusform>
        </translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Отправить…</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Пауза</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomPage</name>
    <message>
        <source>No events yet.</source>
        <translation>Событий пока нет.</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>Ждём сервер…</translation>
    </message>
    <message>
        <source>Ends or renews the subscription: nothing is recorded meanwhile</source>
        <translation>Прекращает или возобновляет подписку: тем временем ничего не записывается</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Составить…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>арендатор %1</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n участник</numerusform>
            <numerusform>%n участника</numerusform>
            <numerusform>%n участников</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>не просматривается</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>Участники (%1)</translation>
    </message>
    <message>
        <source>Nobody is in this room.</source>
        <translation>В этой комнате никого нет.</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>последние %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>How much of the room&apos;s history comes first</source>
        <translation>Сколько истории комнаты показать сначала</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation>Кто приходит и уходит</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Присутствие</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Темпы</translation>
    </message>
    <message>
        <source>Events/s</source>
        <translation>События/с</translation>
    </message>
    <message>
        <source>in</source>
        <translation>вход</translation>
    </message>
    <message>
        <source>out</source>
        <translation>выход</translation>
    </message>
    <message>
        <source>More members than can be followed here; a trace of the room shows some.</source>
        <translation>Участников больше, чем здесь можно отследить; трассировка комнаты покажет часть.</translation>
    </message>
    <message>
        <source>+ joined</source>
        <translation>+ вошёл</translation>
    </message>
    <message>
        <source>− left</source>
        <translation>− вышел</translation>
    </message>
    <message>
        <source>Nobody has come or gone while this was looked at.</source>
        <translation>Пока вы смотрели, никто не вошёл и не вышел.</translation>
    </message>
    <message>
        <source>The room does not exist at the moment.</source>
        <translation>Сейчас такой комнаты нет.</translation>
    </message>
    <message>
        <source>History: %1 events, %2 · last number %3 · drops: %4 · since %5</source>
        <translation>История: %1 событий, %2 · последний номер %3 · отброшено: %4 · с %5</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomsPage</name>
    <message>
        <source>No rooms yet. A room appears when somebody subscribes or an event is sent to it.</source>
        <translation>Комнат пока нет. Комната появляется, когда кто-то подписывается или в неё отправлено событие.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Watch live events</source>
        <translation>Смотреть события</translation>
    </message>
    <message>
        <source>Compose event…</source>
        <translation>Составить событие…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Закрепить или открепить</translation>
    </message>
    <message>
        <source>Trace this room…</source>
        <translation>Трассировка комнаты…</translation>
    </message>
    <message>
        <source>Close this room…</source>
        <translation>Закрыть комнату…</translation>
    </message>
</context>
<context>
    <name>Carillon::ServerPage</name>
    <message>
        <source>Reload configuration…</source>
        <translation>Перечитать конфигурацию…</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Конфигурация</translation>
    </message>
    <message>
        <source>Nothing is configured.</source>
        <translation>Ничего не настроено.</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>The server listens nowhere.</source>
        <translation>Сервер нигде не принимает соединений.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>No certificates: the server speaks plainly.</source>
        <translation>Сертификатов нет: сервер говорит открыто.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Лимиты</translation>
    </message>
    <message>
        <source>Nothing is known about the machine&apos;s limits.</source>
        <translation>О лимитах машины ничего не известно.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Журнал пуст.</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Nobody is connected to the admin feed.</source>
        <translation>К ленте оператора никто не подключён.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Планы</translation>
    </message>
    <message>
        <source>No plan has been made yet.</source>
        <translation>Планов пока не было.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Вывод из работы</translation>
    </message>
    <message>
        <source>Log level:</source>
        <translation>Уровень журнала:</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Нет подключения.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>работает %1</translation>
    </message>
    <message>
        <source>you are %1</source>
        <translation>вы – %1</translation>
    </message>
    <message>
        <source>the server says: production</source>
        <translation>сервер говорит: боевой</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>Перечитать конфигурацию</translation>
    </message>
    <message>
        <source>Reload the configuration of %1 from its file. A file with errors changes nothing.</source>
        <translation>Перечитать конфигурацию %1 из файла. Файл с ошибками ничего не изменит.</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>&amp;Введите имя сервера:</translation>
    </message>
    <message>
        <source>Reloaded: nothing has changed.</source>
        <translation>Перечитана: ничего не изменилось.</translation>
    </message>
    <message>
        <source>Reloaded: %1.</source>
        <translation>Перечитана: %1.</translation>
    </message>
    <message>
        <source>Only after a restart: %1.</source>
        <translation>Только после перезапуска: %1.</translation>
    </message>
    <message>
        <source>The log level is %1 now.</source>
        <translation>Уровень журнала теперь %1.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Узлы</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>No input is configured: events come over HTTP.</source>
        <translation>Входы не настроены: события приходят по HTTP.</translation>
    </message>
</context>
<context>
    <name>Carillon::ServersPanel</name>
    <message>
        <source>Servers and pinned rooms</source>
        <translation>Серверы и закреплённые комнаты</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>none saved</source>
        <translation>пока ни одного</translation>
    </message>
    <message>
        <source>Pinned rooms</source>
        <translation>Закреплённые комнаты</translation>
    </message>
    <message>
        <source>Ctrl+B pins a room</source>
        <translation>Ctrl+B закрепит комнату</translation>
    </message>
</context>
<context>
    <name>Carillon::SignInDialog</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>&amp;Хранить в связке ключей</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Войти</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Вход заново</translation>
    </message>
    <message>
        <source>What is open stays, and is asked for again.</source>
        <translation>Открытое остаётся и будет запрошено заново.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>Сеанс закончился: %1</translation>
    </message>
    <message>
        <source>Another token, for another role or a longer time.</source>
        <translation>Другой токен: для другой роли или на больший срок.</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>JWT с правом admin</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Сервер:</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>До сих пор:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Токен:</translation>
    </message>
    <message>
        <source>&amp;Another server…</source>
        <translation>&amp;Другой сервер…</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Не сейчас</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
</context>
<context>
    <name>Carillon::TablePage</name>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Previous rows</source>
        <translation>Предыдущие строки</translation>
    </message>
    <message>
        <source>Next rows</source>
        <translation>Следующие строки</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>первые %1</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Число строк</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Фильтр по этому значению</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>И это значение</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Исключить это значение</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Копировать ячейку</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Копировать %n строку</numerusform>
            <numerusform>Копировать %n строки</numerusform>
            <numerusform>Копировать %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Как текст</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Как CSV</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Как JSON</translation>
    </message>
    <message>
        <source>%1–%2 of %3 matched, %4 in all</source>
        <translation>%1–%2 из %3 отобранных, всего %4</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, порядок: %1</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>, на %1</translation>
    </message>
    <message>
        <source>, %1 old</source>
        <translation>, давность %1</translation>
    </message>
    <message>
        <source> – order held</source>
        <translation> – порядок удержан</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Нет подключения.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Очистить фильтр</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Ничто не подходит под «%1».</translation>
    </message>
    <message>
        <source>The server (%1) does not offer this, or not to your role.</source>
        <translation>Сервер (%1) этого не предлагает, или не для вашей роли.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранённое</translation>
    </message>
    <message>
        <source>Filters kept by name, and those of before</source>
        <translation>Фильтры под именами и прежние</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Сохранить фильтр…</translation>
    </message>
    <message>
        <source>&amp;Used before</source>
        <translation>&amp;Прежние</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Забыть</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Сохранить фильтр</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Имя:</translation>
    </message>
    <message>
        <source> – asked only every %1, to spare the server</source>
        <translation> – спрашивается лишь раз в %1, чтобы поберечь сервер</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source> – ⚠ without %1</source>
        <translation> – ⚠ без %1</translation>
    </message>
    <message numerus="yes">
        <source> – of %n node(s)</source>
        <translation>
            <numerusform> – с %n узла</numerusform>
            <numerusform> – с %n узлов</numerusform>
            <numerusform> – с %n узлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading %1 of %2…</source>
        <translation>Загрузка: %1 из %2…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Запросить снова</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>Фильтр, например: %1</translation>
    </message>
    <message>
        <source>%1 matched, %2 in all</source>
        <translation>отобрано: %1, всего: %2</translation>
    </message>
</context>
<context>
    <name>Carillon::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Сбросить столбцы</translation>
    </message>
</context>
<context>
    <name>Carillon::TimeBar</name>
    <message>
        <source>All times</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <source>All views show %1 to %2 only.</source>
        <translation>Все виды показывают только %1 – %2.</translation>
    </message>
</context>
<context>
    <name>Carillon::TracePage</name>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>At most so long</source>
        <translation>Не дольше</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> МБ</translation>
    </message>
    <message>
        <source>At most so many bytes</source>
        <translation>Не больше стольких байт</translation>
    </message>
    <message>
        <source> thousand records</source>
        <translation> тыс. записей</translation>
    </message>
    <message>
        <source>At most so many records</source>
        <translation>Не больше стольких записей</translation>
    </message>
    <message>
        <source>At most so many of the room&apos;s members</source>
        <translation>Не больше стольких участников комнаты</translation>
    </message>
    <message>
        <source>&amp;Members:</source>
        <translation>&amp;Участников:</translation>
    </message>
    <message>
        <source>A trace shows what one user, one room or one connection sends and gets, frame by frame, and what waits in the queue after each.
It ends when its budget is used up.</source>
        <translation>Трассировка показывает кадр за кадром, что шлёт и получает один пользователь, одна комната или одно соединение, и что после каждого ждёт в очереди.
Она кончается, когда исчерпан её бюджет.</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Израсходовано</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Вид цели</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>What the server sends</source>
        <translation>Что присылает сервер</translation>
    </message>
    <message>
        <source>Everything. For example: kind = event and size &gt; 1k</source>
        <translation>Всё. Например: kind = event and size &gt; 1k</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>для журнала аудита</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Бюджет:</translation>
    </message>
    <message>
        <source>&amp;Only:</source>
        <translation>То&amp;лько:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Причина:</translation>
    </message>
    <message>
        <source>Whom or what? Name a user, a room or a connection.</source>
        <translation>За кем или чем? Назовите пользователя, комнату или соединение.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>На боевом сервере нужна причина.</translation>
    </message>
    <message>
        <source>Waiting for the first record…</source>
        <translation>Ожидание первой записи…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Вопрос серверу…</translation>
    </message>
    <message>
        <source>Not traced: %1</source>
        <translation>Трассировка не начата: %1</translation>
    </message>
    <message>
        <source>Interrupted; it goes on with what is left of the budget once the server is back.</source>
        <translation>Прервано; продолжится с остатком бюджета, когда вернётся сервер.</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Окончено: %1.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>Идёт.</translation>
    </message>
    <message>
        <source>%1, %2, %3 records</source>
        <translation>%1, %2, записей: %3</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>соединений: %1 из %2</translation>
    </message>
    <message>
        <source>%1 records left out</source>
        <translation>пропущено записей: %1</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>без содержимого</translation>
    </message>
    <message>
        <source>audit entry %1</source>
        <translation>запись аудита %1</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>Аре&amp;ндатор:</translation>
    </message>
    <message>
        <source>T&amp;race:</source>
        <translation>Т&amp;рассировка:</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Start trace</source>
        <translation>Начать</translation>
    </message>
</context>
<context>
    <name>Carillon::VitalsStrip</name>
    <message>
        <source>Connections</source>
        <translation>Соединения</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Доставки/с</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Задержка, 99 %</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Потери/с</translation>
    </message>
    <message>
        <source>The last minute; click for the overview</source>
        <translation>Последняя минута; щелчок открывает обзор</translation>
    </message>
    <message>
        <source>The server&apos;s figures</source>
        <translation>Показатели сервера</translation>
    </message>
</context>
<context>
    <name>CodeTexts</name>
    <message>
        <source>disconnect</source>
        <translation>отключение</translation>
    </message>
    <message>
        <source>drain: cancel</source>
        <translation>вывод: отмена</translation>
    </message>
    <message>
        <source>drain: pause</source>
        <translation>вывод: пауза</translation>
    </message>
    <message>
        <source>drain: rate</source>
        <translation>вывод: темп</translation>
    </message>
    <message>
        <source>drain: resume</source>
        <translation>вывод: продолжение</translation>
    </message>
    <message>
        <source>drain: start</source>
        <translation>вывод: начало</translation>
    </message>
    <message>
        <source>inject</source>
        <translation>отправка события</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>уровень журнала</translation>
    </message>
    <message>
        <source>message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>plan: disconnect</source>
        <translation>план: отключение</translation>
    </message>
    <message>
        <source>plan: message</source>
        <translation>план: сообщение</translation>
    </message>
    <message>
        <source>plan: unsubscribe</source>
        <translation>план: отписка</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>репетиция</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>перечитывание конфигурации</translation>
    </message>
    <message>
        <source>revoke</source>
        <translation>отзыв</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>подписка</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>трассировка</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>отписка</translation>
    </message>
    <message>
        <source>header</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>первым сообщением</translation>
    </message>
    <message>
        <source>query</source>
        <translation>параметр запроса</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>network</source>
        <translation>сеть</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>оператор</translation>
    </message>
    <message>
        <source>server</source>
        <translation>сервер</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>да или нет</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>размер в байтах</translation>
    </message>
    <message>
        <source>and, or</source>
        <translation>and, or</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>длительность</translation>
    </message>
    <message>
        <source>field</source>
        <translation>поле</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>сравнение</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>time</source>
        <translation>время</translation>
    </message>
    <message>
        <source>value</source>
        <translation>значение</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрытие</translation>
    </message>
    <message>
        <source>command</source>
        <translation>команда</translation>
    </message>
    <message>
        <source>event</source>
        <translation>событие</translation>
    </message>
    <message>
        <source>join</source>
        <translation>вход</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>выход</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>для операторов</translation>
    </message>
    <message>
        <source>public</source>
        <translation>для клиентов</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>прервано</translation>
    </message>
    <message>
        <source>bad config</source>
        <translation>ошибки в конфигурации</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>неверный запрос</translation>
    </message>
    <message>
        <source>bytes used up</source>
        <translation>исчерпан объём</translation>
    </message>
    <message>
        <source>records used up</source>
        <translation>исчерпано число записей</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>истёк</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>соединение закрыто</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>слишком много</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>нет подписки</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>успешно</translation>
    </message>
    <message>
        <source>time used up</source>
        <translation>исчерпано время</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>недоступно</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>обозреватель</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>наблюдатель</translation>
    </message>
    <message>
        <source>default</source>
        <translation>по умолчанию</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>закрывается</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>отброшено</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>истекает</translation>
    </message>
    <message>
        <source>good</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>принимает</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>ещё не действует</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>приостановлено</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланировано</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>в очереди</translation>
    </message>
    <message>
        <source>running</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>медленно</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>портов</translation>
    </message>
    <message>
        <source>low</source>
        <translation>мало</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>%1 in the unit of the service</source>
        <translation>%1 в юните службы</translation>
    </message>
    <message>
        <source>%1 (matters behind a proxy)</source>
        <translation>%1 (важно за прокси)</translation>
    </message>
    <message>
        <source>away</source>
        <translation>не отвечает</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>выводится из работы</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ушёл</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>потерян</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>up</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>подключается</translation>
    </message>
    <message>
        <source>down</source>
        <translation>недоступен</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>останавливается</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Accepted/s</source>
        <translation>Принято/с</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Отказы по токену</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Кто закрыл</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>Вх., байт/с</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Исх., байт/с</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Байт/с</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Сжатие</translation>
    </message>
    <message>
        <source>Connected at</source>
        <translation>Подключено</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Соединения</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>ЦП</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создана</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Доставки/с</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Потери/с</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длилось</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Эпоха</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Вход. события/с</translation>
    </message>
    <message>
        <source>Events sent</source>
        <translation>Отправлено событий</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>Токен до</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Дескрипторы</translation>
    </message>
    <message>
        <source>Descriptor limit</source>
        <translation>Лимит дескрипторов</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>History size</source>
        <translation>Объём истории</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Вх./с</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Последнее событие</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Задержка цикла</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>Oldest unsent</source>
        <translation>Ждёт дольше всех</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Исх./с</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Queued frames</source>
        <translation>Кадров в очереди</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Время отклика</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Шард</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Арендатор</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>CPU of the admin feed</source>
        <translation>ЦП ленты оператора</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Советуется</translation>
    </message>
    <message>
        <source>Token came by</source>
        <translation>Откуда токен</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Closed/s</source>
        <translation>Закрыто/с</translation>
    </message>
    <message>
        <source>Connection limit</source>
        <translation>Лимит соединений</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Осталось дней</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Drops, latest</source>
        <translation>Отброшено, latest</translation>
    </message>
    <message>
        <source>Drops, newest</source>
        <translation>Отброшено, новые</translation>
    </message>
    <message>
        <source>Drops, oldest</source>
        <translation>Отброшено, старые</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Окончено</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Отпечаток</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Издатель</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Последняя ошибка</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Лимит</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Уровень журнала</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Темп</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <translation>Отказано в соединении</translation>
    </message>
    <message>
        <source>Refused: capacity</source>
        <translation>Отказ: нет места</translation>
    </message>
    <message>
        <source>Refused: draining</source>
        <translation>Отказ: вывод из работы</translation>
    </message>
    <message>
        <source>Refused: per address</source>
        <translation>Отказ: лимит на адрес</translation>
    </message>
    <message>
        <source>Refused: rate</source>
        <translation>Отказ: частота</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Сеанс</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>ID токена</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Трассировки</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Просмотры</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Admin address</source>
        <translation>Адрес управления</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Последний сигнал</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Брокер</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Вывод из работы</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Задержка, 99 %</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Запущен</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Подключены к нему</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дубликаты</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>В обработке</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Последнее сообщение</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Читает</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Повторено</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Состояние с</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message>
        <source>There are hidden characters: %1</source>
        <translation>Есть скрытые символы: %1</translation>
    </message>
</context>
<context>
    <name>JsonCheck</name>
    <message>
        <source>Not valid JSON</source>
        <translation>Некорректный JSON</translation>
    </message>
    <message>
        <source>The object is not closed</source>
        <translation>Объект не закрыт</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>Нет двоеточия</translation>
    </message>
    <message>
        <source>The list is not closed</source>
        <translation>Список не закрыт</translation>
    </message>
    <message>
        <source>A comma is missing</source>
        <translation>Нет запятой</translation>
    </message>
    <message>
        <source>A value is expected</source>
        <translation>Ожидается значение</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Не число</translation>
    </message>
    <message>
        <source>Unknown escape</source>
        <translation>Неизвестная последовательность</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Неверный текст</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Нет закрывающей кавычки</translation>
    </message>
    <message>
        <source>A name in quotes is expected</source>
        <translation>Ожидается имя в кавычках</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>Слишком большая вложенность</translation>
    </message>
    <message>
        <source>Something follows after the end</source>
        <translation>После конца есть лишнее</translation>
    </message>
</context>
<context>
    <name>ServerTexts</name>
    <message>
        <source>The configuration has errors; nothing was changed.</source>
        <translation>В конфигурации ошибки; ничего не изменено.</translation>
    </message>
    <message>
        <source>The filter is not understood.</source>
        <translation>Фильтр непонятен.</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>Сервер не понял запрос.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Нет подключения.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ваша роль этого не позволяет.</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>Внутренняя ошибка сервера.</translation>
    </message>
    <message>
        <source>Too many at the same time.</source>
        <translation>Слишком много одновременно.</translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation>Этого больше нет.</translation>
    </message>
    <message>
        <source>Too many requests; try again in a moment.</source>
        <translation>Слишком много запросов; повторите чуть позже.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Сервер не ответил вовремя.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Слишком большой размер.</translation>
    </message>
    <message>
        <source>The token is not accepted.</source>
        <translation>Токен не принят.</translation>
    </message>
    <message>
        <source>Not available at the moment.</source>
        <translation>Сейчас недоступно.</translation>
    </message>
    <message>
        <source>The server does not know this column.</source>
        <translation>Сервер не знает такого столбца.</translation>
    </message>
    <message>
        <source>The server does not offer this table.</source>
        <translation>У сервера нет такой таблицы.</translation>
    </message>
    <message>
        <source>The server does not offer this action.</source>
        <translation>Сервер не умеет этого.</translation>
    </message>
    <message>
        <source>Unknown escape %1</source>
        <translation>Неизвестная последовательность %1</translation>
    </message>
    <message>
        <source>This comparison does not fit a field of type %1</source>
        <translation>Такое сравнение не подходит полю типа %1</translation>
    </message>
    <message>
        <source>Not a valid pattern</source>
        <translation>Неверный шаблон</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Неверный текст</translation>
    </message>
    <message>
        <source>A value of type %1 is expected here</source>
        <translation>Здесь ожидается значение типа %1</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other</source>
        <translation>Слишком много вложенных скобок</translation>
    </message>
    <message>
        <source>The filter is too long</source>
        <translation>Фильтр слишком длинный</translation>
    </message>
    <message>
        <source>Too many comparisons</source>
        <translation>Слишком много сравнений</translation>
    </message>
    <message>
        <source>Unexpected character %1</source>
        <translation>Неожиданный символ %1</translation>
    </message>
    <message>
        <source>Something is missing at the end (%1)</source>
        <translation>В конце чего-то не хватает (%1)</translation>
    </message>
    <message>
        <source>Something else is expected here (%1)</source>
        <translation>Здесь ожидается другое (%1)</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>Нет поля «%1»</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Нет закрывающей кавычки</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>связь потеряна</translation>
    </message>
    <message>
        <source>no authentication in time</source>
        <translation>нет входа в срок</translation>
    </message>
    <message>
        <source>connection limit reached</source>
        <translation>достигнут лимит соединений</translation>
    </message>
    <message>
        <source>server is draining</source>
        <translation>сервер выводится из работы</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>уходит</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>внутренняя ошибка</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>неверные данные</translation>
    </message>
    <message>
        <source>message too big</source>
        <translation>слишком большое сообщение</translation>
    </message>
    <message>
        <source>no sign of life</source>
        <translation>нет признаков жизни</translation>
    </message>
    <message>
        <source>closed without a code</source>
        <translation>закрыто без кода</translation>
    </message>
    <message>
        <source>closed normally</source>
        <translation>закрыто штатно</translation>
    </message>
    <message>
        <source>server at capacity</source>
        <translation>сервер заполнен</translation>
    </message>
    <message>
        <source>policy violation</source>
        <translation>нарушение правил</translation>
    </message>
    <message>
        <source>protocol not offered</source>
        <translation>протокол не предлагается</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>ошибка протокола</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>превышена частота</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>просьба переподключиться</translation>
    </message>
    <message>
        <source>removed by an operator</source>
        <translation>отключено оператором</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>ошибка сервера</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>токен истёк</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>токен не принят</translation>
    </message>
    <message>
        <source>token missing</source>
        <translation>нет токена</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>слишком медленно</translation>
    </message>
    <message>
        <source>unsupported data</source>
        <translation>неподдерживаемые данные</translation>
    </message>
    <message>
        <source>Your role does not allow this: the token has no %1.</source>
        <translation>Ваша роль этого не позволяет: в токене нет %1.</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>Сервер не принял токен.</translation>
    </message>
    <message>
        <source>The token has no admin scope, or this origin is refused.</source>
        <translation>В токене нет права admin, или источник отвергнут.</translation>
    </message>
    <message>
        <source>There is no admin feed at this address.</source>
        <translation>По этому адресу нет ленты оператора.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>Сервер ответил %1.</translation>
    </message>
    <message>
        <source>The client is not reading: the kernel&apos;s buffer has been full since the oldest frame.</source>
        <translation>Клиент не читает: буфер ядра полон с самого старого кадра.</translation>
    </message>
    <message>
        <source>A burst: the queue has grown, and it is draining.</source>
        <translation>Всплеск: очередь выросла и уже уменьшается.</translation>
    </message>
    <message>
        <source>What was typed does not fit; nothing was done.</source>
        <translation>Введено не то; ничего не сделано.</translation>
    </message>
    <message>
        <source>The audit file cannot be written, so the server does nothing.</source>
        <translation>Файл аудита не пишется, поэтому сервер ничего не делает.</translation>
    </message>
    <message>
        <source>One room: nine tenths of what waits are its events.</source>
        <translation>Одна комната: девять десятых ожидающего – её события.</translation>
    </message>
    <message>
        <source>Long polling: nobody has come to fetch.</source>
        <translation>Длинный опрос: никто не пришёл забрать.</translation>
    </message>
    <message>
        <source>Server %1 (version %2) does not offer this.</source>
        <translation>Сервер %1 (версия %2) этого не предлагает.</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Development</source>
        <translation>Разработка</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Стенд</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Боевой</translation>
    </message>
</context>
<context>
    <name>ValueFormat</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 д %2 ч</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 мкс</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
</context>
</TS>
