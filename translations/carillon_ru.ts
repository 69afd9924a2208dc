<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
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
    <message>
        <source>The server was restarted: connections of before are gone.</source>
        <translation>Сервер перезапущен: прежних соединений больше нет.</translation>
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
        <translation>Сервер освобождается: %1, %2 в секунду.</translation>
    </message>
    <message>
        <source>The drain is paused: %1.</source>
        <translation>Освобождение приостановлено: %1.</translation>
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
</context>
<context>
    <name>Carillon::Composer</name>
    <message>
        <source>&amp;Tenant:</source>
        <translation>&amp;Арендатор:</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Проверить</translation>
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
        <translation>&amp;Событие:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>П&amp;ричина:</translation>
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
        <source>Not connected.</source>
        <translation>Нет подключения.</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>Этот профиль только для чтения.</translation>
    </message>
    <message>
        <source>Your role does not allow injecting events.</source>
        <translation>Ваша роль не позволяет отправлять события.</translation>
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
        <translation>Данные – неверный JSON.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>На боевом сервере нужна причина.</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON верен, %1</translation>
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
</context>
<context>
    <name>Carillon::ConnectDialog</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>&amp;Хранить в связке ключей</translation>
    </message>
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
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message>
        <source>No connections yet.</source>
        <translation>Соединений пока нет.</translation>
    </message>
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
        <source>Sender</source>
        <translation>Отправитель</translation>
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
</context>
<context>
    <name>Carillon::FilterEdit</name>
    <message>
        <source>Filter, for example: queue_bytes &gt; 64k and user = al*</source>
        <translation>Фильтр, например: queue_bytes &gt; 64k and user = al*</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
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
        <translation>Исход</translation>
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
        <translation>Enter или двойной щелчок: наблюдать комнату</translation>
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
        <translation>JSON</translation>
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
        <translation>&amp;Действия</translation>
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
        <translation>Проверить &amp;получателей</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
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
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Inspect or watch the row</source>
        <translation>Изучить строку или наблюдать её</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
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
        <source>No connection has been closed yet.</source>
        <translation>Закрытых соединений пока нет.</translation>
    </message>
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
        <source>Audit</source>
        <translation>Аудит</translation>
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
        <source>Disconnected; audit entry %1.</source>
        <translation>Отключено; запись аудита %1.</translation>
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
        <translation>Поток %1/с, стоит серверу %2 % ЦП</translation>
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
</context>
<context>
    <name>Carillon::OverviewPage</name>
    <message>
        <source>Not connected yet.
To try it on this machine: start carillond --dev and connect to the address and with the token that it prints.</source>
        <translation>Подключения пока нет.
Чтобы попробовать на этой машине, запустите carillond --dev и подключитесь по адресу и с токеном, которые он напечатает.</translation>
    </message>
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
        <source>1 minute</source>
        <translation>1 минута</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 минут</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Показанное время</translation>
    </message>
    <message>
        <source>T&amp;ime shown:</source>
        <translation>&amp;Показано:</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>Самые занятые комнаты</translation>
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
</context>
<context>
    <name>Carillon::ProfileBand</name>
    <message>
        <source>read-only</source>
        <translation>только чтение</translation>
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
        <source>Stops the screen; recording goes on (Space)</source>
        <translation>Останавливает экран; запись продолжается (Space)</translation>
    </message>
    <message>
        <source>Ends or renews the subscription: nothing is recorded meanwhile</source>
        <translation>Прекращает или возобновляет подписку: тем временем ничего не записывается</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Составить…</translation>
    </message>
    <message>
        <source>Events of the room</source>
        <translation>События комнаты</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Содержимое</translation>
    </message>
    <message>
        <source>Choose an event to see its payload.</source>
        <translation>Выберите событие, чтобы увидеть его содержимое.</translation>
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
        <translation>не наблюдается</translation>
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
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>%n новое (End)</numerusform>
            <numerusform>%n новых (End)</numerusform>
            <numerusform>%n новых (End)</numerusform>
        </translation>
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
        <translation>Наблюдать события</translation>
    </message>
    <message>
        <source>Compose event…</source>
        <translation>Составить событие…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Закрепить или открепить</translation>
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
        <translation>Отобрать по этому значению</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>И по этому значению</translation>
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
</context>
<context>
    <name>Carillon::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Сбросить столбцы</translation>
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
</context>
<context>
    <name>JsonCheck</name>
    <message>
        <source>Not valid JSON</source>
        <translation>Неверный JSON</translation>
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
        <translation>сервер освобождается</translation>
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
        <translation>По этому адресу нет потока для операторов.</translation>
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
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>медленно</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>закрывается</translation>
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
</context>
</TS>
