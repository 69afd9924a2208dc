<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Capture</name>
    <message>
        <source>This is not a capture of Carillon.</source>
        <translation>これは Carillon のキャプチャではありません。</translation>
    </message>
    <message>
        <source>This capture was written by a newer version; this console cannot read it.</source>
        <translation>このキャプチャは新しいバージョンで書かれたもので、このコンソールでは読めません。</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>ファイルが 1 GiB を超えています。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み込めません。</translation>
    </message>
    <message>
        <source>its time was up</source>
        <translation>時間の上限</translation>
    </message>
    <message>
        <source>its bytes were used up</source>
        <translation>バイト数の上限</translation>
    </message>
    <message>
        <source>its records were used up</source>
        <translation>レコード数の上限</translation>
    </message>
    <message>
        <source>its connection has closed</source>
        <translation>接続が閉じられました</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>停止されました</translation>
    </message>
</context>
<context>
    <name>Carillon::Banner</name>
    <message>
        <source>Now</source>
        <translation>今すぐ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>接続…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) left</source>
        <translation>
            <numerusform>残り %n 件の接続</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is draining: %1, %2 a second.</source>
        <translation>サーバーをドレイン中: %1、毎秒 %2。</translation>
    </message>
    <message>
        <source>The drain is paused: %1.</source>
        <translation>ドレインは一時停止中: %1。</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 in %3 s.</source>
        <translation>接続が失われました: %1。%3 秒後に %2 回目の試行。</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 …</source>
        <translation>接続が失われました: %1。%2 回目の試行…</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>未接続: %1</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>接続が失われました</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>サインイン…</translation>
    </message>
    <message>
        <source>Show the drain</source>
        <translation>ドレインを表示</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>了解</translation>
    </message>
    <message>
        <source>%1 was restarted at %2. All ids of before are void; what is open was asked for again, and lists of events have a gap.</source>
        <translation>%1 は %2 に再起動されました。以前の ID はすべて無効です。開いているものは再度問い合わせ済みで、イベントの一覧には欠落があります。</translation>
    </message>
    <message>
        <source>Your role is %1 now; until now it was %2. What it does not allow is not offered.</source>
        <translation>ロールは %1 になりました (これまでは %2)。許可されていない操作は表示されません。</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>セッションが終了しました: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::CaptureCompareModel</name>
    <message>
        <source>= same</source>
        <translation>= 同じ</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ 異なる</translation>
    </message>
    <message>
        <source>− only in the first</source>
        <translation>− 1 つ目のみ</translation>
    </message>
    <message>
        <source>+ only in the second</source>
        <translation>+ 2 つ目のみ</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Time, first</source>
        <translation>時刻、1 つ目</translation>
    </message>
    <message>
        <source>Time, second</source>
        <translation>時刻、2 つ目</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>連番</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Size, first</source>
        <translation>サイズ、1 つ目</translation>
    </message>
    <message>
        <source>Size, second</source>
        <translation>サイズ、2 つ目</translation>
    </message>
    <message>
        <source>Waited, first</source>
        <translation>待機、1 つ目</translation>
    </message>
    <message>
        <source>Waited, second</source>
        <translation>待機、2 つ目</translation>
    </message>
</context>
<context>
    <name>Carillon::CapturePage</name>
    <message>
        <source>&amp;Replay…</source>
        <translation>再生(&amp;R)…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>The file was cut off: it ends without its last line.</source>
        <translation>ファイルが途中で切れています。最後の行がありません。</translation>
    </message>
    <message>
        <source>The recording ended because %1.</source>
        <translation>記録終了: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are missing.</source>
        <translation>
            <numerusform>%n 件のレコードが欠落しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>%n 行を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n record(s) are shown.</source>
        <translation>
            <numerusform>最後の %n 件のレコードだけを表示しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records in this file.</source>
        <translation>このファイルにレコードはありません。</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>サーバー %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>作成者 %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>contains payloads</source>
        <translation>ペイロードあり</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>ペイロードなし</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>読み込み中、%1%</translation>
    </message>
    <message>
        <source>Compare with another capture</source>
        <translation>別のキャプチャと比較</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>キャプチャ (*%1)</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>ユーザー %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>ルーム %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>接続 %1</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>比較(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>Carillon::Chart</name>
    <message>
        <source>−%1 h</source>
        <translation>−%1 時間</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 分</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 秒</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>表示する時間</translation>
    </message>
    <message>
        <source>T&amp;ime shown:</source>
        <translation>表示する時間(&amp;I):</translation>
    </message>
</context>
<context>
    <name>Carillon::ClosedPage</name>
    <message>
        <source>No connection has been closed yet.</source>
        <translation>閉じられた接続はまだありません。</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>最近閉じた接続</translation>
    </message>
    <message>
        <source>%1 closed in %2</source>
        <translation>%2で %1 件が閉じました</translation>
    </message>
    <message>
        <source>, %1 % of them %2 %3</source>
        <translation>、うち %1% が %2 %3</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>、%1 まで</translation>
    </message>
    <message>
        <source>! Disconnect storm: %1.</source>
        <translation>! 切断ストーム: %1。</translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation>レコードを調査</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>このユーザーをトレース…</translation>
    </message>
</context>
<context>
    <name>Carillon::ColourRulesDialog</name>
    <message>
        <source>&amp;Use this rule</source>
        <translation>このルールを使う(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>上へ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>色分けルール</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>For example: delay &gt; 100ms or state = dropped</source>
        <translation>例: delay &gt; 100ms or state = dropped</translation>
    </message>
    <message>
        <source>Rules, the first that fits wins</source>
        <translation>ルール (最初に一致したものを適用)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Lines that fit:</source>
        <translation>一致する行(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>色(&amp;C):</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新しいルール</translation>
    </message>
</context>
<context>
    <name>Carillon::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>A command, a user, a room…</source>
        <translation>コマンド、ユーザー、ルーム…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>一致するコマンド</translation>
    </message>
</context>
<context>
    <name>Carillon::CompareDialog</name>
    <message>
        <source>Compare captures</source>
        <translation>キャプチャの比較</translation>
    </message>
    <message>
        <source>First: %1
Second: %2</source>
        <translation>1 つ目: %1
2 つ目: %2</translation>
    </message>
    <message>
        <source>%1 the same, %2 different, %3 only in the first, %4 only in the second.</source>
        <translation>同じ %1、異なる %2、1 つ目のみ %3、2 つ目のみ %4。</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>同じものも表示(&amp;S)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Choose a row to see what differs.</source>
        <translation>行を選ぶと違いが表示されます。</translation>
    </message>
    <message>
        <source>The two captures do not differ.</source>
        <translation>2 つのキャプチャに違いはありません。</translation>
    </message>
    <message>
        <source>From the first to the second.</source>
        <translation>1 つ目から 2 つ目へ。</translation>
    </message>
</context>
<context>
    <name>Carillon::Composer</name>
    <message>
        <source>Send to &amp;me</source>
        <translation>自分に送信(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>プレビュー(&amp;P)</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>宛先の種類</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>データ、JSON</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>監査ログ用</translation>
    </message>
    <message>
        <source>How many would receive it (Ctrl+Return)</source>
        <translation>いくつの接続が受け取るか (Ctrl+Return)</translation>
    </message>
    <message>
        <source>A rehearsal: the event goes to your own clients alone, nobody else sees it</source>
        <translation>リハーサル: イベントは自分のクライアントだけに届き、ほかの誰にも見えません</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>イベント(&amp;E):</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>宛先(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>字下げ(&amp;I)</translation>
    </message>
    <message>
        <source>Indents the JSON</source>
        <translation>JSON を字下げします</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Against the last</source>
        <translation>前回との差分</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>宛先がまだありません。</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>イベントにまだ名前がありません。</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>データが有効な JSON ではありません。</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>本番環境では理由が必要です。</translation>
    </message>
    <message>
        <source>Preview compares with the last event of this name.</source>
        <translation>プレビューは同名の最後のイベントと比較します。</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>有効な JSON、%1</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would receive it, </source>
        <translation>
            <numerusform>%n 件の接続が受け取ります、</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 each.</source>
        <translation>各 %1。</translation>
    </message>
    <message>
        <source>Among them: %1.</source>
        <translation>一部: %1。</translation>
    </message>
    <message>
        <source>They are: %1.</source>
        <translation>内訳: %1。</translation>
    </message>
    <message>
        <source>From the last %1, number %2, to this one.</source>
        <translation>最後の %1 (番号 %2) からこれへ。</translation>
    </message>
    <message>
        <source>There is no event of this name to compare with.</source>
        <translation>比較できる同名のイベントがありません。</translation>
    </message>
    <message>
        <source>A rehearsal reaches clients of user %1; none is connected.</source>
        <translation>リハーサルはユーザー %1 のクライアントに届きますが、1 つも接続していません。</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n of your own connections got it.</source>
        <translation>
            <numerusform>リハーサル済み: 自分の %n 件の接続が受け取りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>%2 件中 %1 件に配信</translation>
    </message>
    <message>
        <source>, %1 waiting</source>
        <translation>、%1 件が待機中</translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>、%1 件が破棄</translation>
    </message>
    <message>
        <source>, %1 closed meanwhile</source>
        <translation>、%1 件がその間に切断</translation>
    </message>
    <message>
        <source>&amp;Save this…</source>
        <translation>これを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘れる(&amp;F)</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>ペイロードを保存</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名前:</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n connection(s)</source>
        <translation>
            <numerusform>%n 件の接続に送信しました</numerusform>
        </translation>
    </message>
    <message>
        <source>, seq %1</source>
        <translation>、連番 %1</translation>
    </message>
    <message>
        <source>, audit entry %1.</source>
        <translation>、監査エントリ %1。</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>送信…</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>%n 件の接続に送信</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>理由(&amp;R):</translation>
    </message>
    <message>
        <source>S&amp;ent before</source>
        <translation>以前に送信(&amp;E)</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>テナント(&amp;N):</translation>
    </message>
</context>
<context>
    <name>Carillon::ConfirmDialog</name>
    <message>
        <source>needed, for the audit log</source>
        <translation>必須、監査ログ用</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>監査ログ用</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>理由(&amp;R):</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectDialog</name>
    <message>
        <source>&amp;Read-only: offer no actions</source>
        <translation>読み取り専用: 操作を表示しない(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Saved servers</source>
        <translation>保存済みのサーバー</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>サーバー(&amp;V):</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>管理スコープを持つ JWT</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>システムの認証局</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>認証局の証明書</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>PEM ファイル (*.pem *.crt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>アドレス(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>種類(&amp;K):</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>トークン(&amp;O):</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>認証局(&amp;U):</translation>
    </message>
    <message>
        <source>(new server)</source>
        <translation>(新しいサーバー)</translation>
    </message>
    <message>
        <source>The keychain has no token for this server; it is asked for each time.</source>
        <translation>キーチェーンにこのサーバーのトークンがありません。毎回入力が必要です。</translation>
    </message>
    <message>
        <source>This is not an address. Example: wss://hub.example:8081</source>
        <translation>これはアドレスではありません。例: wss://hub.example:8081</translation>
    </message>
    <message>
        <source>The address must begin with ws:// or wss://.</source>
        <translation>アドレスは ws:// または wss:// で始まる必要があります。</translation>
    </message>
    <message>
        <source>Warning: without TLS (wss://) the token can be read on the way.</source>
        <translation>警告: TLS (wss://) がないと、トークンが途中で読まれるおそれがあります。</translation>
    </message>
    <message>
        <source>The profiles could not be written.</source>
        <translation>プロファイルを書き込めませんでした。</translation>
    </message>
    <message>
        <source>Saved; the token is in the keychain.</source>
        <translation>保存しました。トークンはキーチェーンにあります。</translation>
    </message>
    <message>
        <source>Saved, without the token: there is no keychain. It is asked for each time.</source>
        <translation>トークンなしで保存しました。キーチェーンがないため、毎回入力が必要です。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Connected; waiting for the server&apos;s hello…</source>
        <translation>接続しました。サーバーの挨拶を待っています…</translation>
    </message>
    <message>
        <source>It works: %1, version %2, as %3 (%4).</source>
        <translation>成功: %1、バージョン %2、%3 (%4) として。</translation>
    </message>
    <message>
        <source>K&amp;eep in the keychain</source>
        <translation>キーチェーンに保存(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Message to this connection…</source>
        <translation>この接続にメッセージ…</translation>
    </message>
    <message>
        <source>Message to this user…</source>
        <translation>このユーザーにメッセージ…</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>このユーザーをトレース…</translation>
    </message>
    <message>
        <source>Trace this connection…</source>
        <translation>この接続をトレース…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>切断…</translation>
    </message>
    <message>
        <source>Revoke this user&apos;s tokens…</source>
        <translation>このユーザーのトークンを失効…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected connection(s)…</source>
        <translation>
            <numerusform>選択した %n 件の接続を切断…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect all %1 that match…</source>
        <translation>一致する %1 件すべてを切断…</translation>
    </message>
    <message>
        <source>No connections yet. Clients come to the hub&apos;s listener with a token; &quot;carillonctl demo&quot; brings some to try.</source>
        <translation>接続はまだありません。クライアントはトークンを持ってハブのリスナーに接続します。「carillonctl demo」で試用のクライアントを用意できます。</translation>
    </message>
</context>
<context>
    <name>Carillon::Desk</name>
    <message>
        <source>Not connected.</source>
        <translation>未接続です。</translation>
    </message>
    <message>
        <source>The console is locked.</source>
        <translation>コンソールはロックされています。</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>local demo</source>
        <translation>ローカルデモ</translation>
    </message>
</context>
<context>
    <name>Carillon::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>違いはありません。</translation>
    </message>
</context>
<context>
    <name>Carillon::DisconnectDialog</name>
    <message>
        <source>Comes back &amp;after:</source>
        <translation>再接続までの時間(&amp;A):</translation>
    </message>
    <message>
        <source>Disconnect a connection</source>
        <translation>接続を切断</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>接続 %1</translation>
    </message>
    <message>
        <source>Connection %1 of user %2</source>
        <translation>ユーザー %2 の接続 %1</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>the client sees it, and the audit log</source>
        <translation>クライアントと監査ログに表示されます</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>コード(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>理由(&amp;R):</translation>
    </message>
    <message>
        <source>Disconnect 1 connection</source>
        <translation>1 件の接続を切断</translation>
    </message>
    <message>
        <source>The client does not come back by itself.</source>
        <translation>クライアントは自動では再接続しません。</translation>
    </message>
    <message>
        <source>The client comes back by itself, after the time below.</source>
        <translation>クライアントは下の時間の後に自動で再接続します。</translation>
    </message>
    <message>
        <source>The client comes back by itself, with backoff and jitter.</source>
        <translation>クライアントは間隔を広げながらランダムに自動で再接続します。</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 / %2 バイト</translation>
    </message>
</context>
<context>
    <name>Carillon::DrainPanel</name>
    <message>
        <source> a second</source>
        <translation> 件/秒</translation>
    </message>
    <message>
        <source>as the server is set</source>
        <translation>サーバーの設定どおり</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>End the server&apos;s &amp;process when it is empty</source>
        <translation>空になったらサーバーのプロセスを終了(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>ドレイン(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>速く(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>遅く(&amp;L)</translation>
    </message>
    <message>
        <source>Connections that remain</source>
        <translation>残っている接続</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Clients come back after a time between nothing and this, so that they do not all knock at once</source>
        <translation>クライアントは 0 からこの時間までの間に再接続するため、一斉には戻りません</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>レート(&amp;R):</translation>
    </message>
    <message>
        <source>Drain %1: close its listeners and send all %2 connections away.</source>
        <translation>%1 をドレイン: リスナーを閉じ、%2 件の接続すべてを退去させます。</translation>
    </message>
    <message>
        <source>At %1 a second this takes about %2.</source>
        <translation>毎秒 %1 で約 %2 かかります。</translation>
    </message>
    <message>
        <source>The process ends when the server is empty.</source>
        <translation>サーバーが空になるとプロセスは終了します。</translation>
    </message>
    <message>
        <source>The process stays; Cancel opens the listeners again.</source>
        <translation>プロセスは残ります。取り消すとリスナーを再び開きます。</translation>
    </message>
    <message>
        <source>Drain the server</source>
        <translation>サーバーをドレイン</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>%1 をドレイン</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>サーバー名を入力(&amp;T):</translation>
    </message>
    <message>
        <source>Cancel the drain</source>
        <translation>ドレインを取り消す</translation>
    </message>
    <message>
        <source>Cancel the drain: the listeners open again; who is gone stays gone until they come back.</source>
        <translation>ドレインを取り消す: リスナーを再び開きます。去ったクライアントは自分で戻るまで戻りません。</translation>
    </message>
    <message>
        <source>The server is draining.</source>
        <translation>サーバーをドレイン中です。</translation>
    </message>
    <message>
        <source>%1 remain, %2 closed in %3, %4 a second; about %5 to go.</source>
        <translation>残り %1、%3で %2 件を切断、毎秒 %4、あと約 %5。</translation>
    </message>
    <message>
        <source>Paused: %1 remain, %2 closed in %3. The listeners are closed.</source>
        <translation>一時停止中: 残り %1、%3で %2 件を切断。リスナーは閉じています。</translation>
    </message>
    <message>
        <source>Done: %1 closed in %2, %3 remain.</source>
        <translation>完了: %2で %1 件を切断、残り %3。</translation>
    </message>
    <message>
        <source>Cancelled: %1 were closed in %2; the listeners are open again.</source>
        <translation>取り消し: %2で %1 件を切断しました。リスナーは再び開いています。</translation>
    </message>
    <message>
        <source>A drain closes the listeners and sends the clients away at a pace, with a word to come back elsewhere or later. Nothing is lost: they resume where they were.</source>
        <translation>ドレインはリスナーを閉じ、別の場所か後で戻るよう伝えながら、クライアントを少しずつ退去させます。何も失われません。続きから再開します。</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>再開(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>一時停止(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Node:</source>
        <translation>ノード(&amp;N):</translation>
    </message>
    <message>
        <source>Cancel the dra&amp;in…</source>
        <translation>ドレインを取り消し(&amp;I)…</translation>
    </message>
    <message>
        <source>D&amp;eadline:</source>
        <translation>期限(&amp;E):</translation>
    </message>
    <message>
        <source>Retr&amp;y spread:</source>
        <translation>再接続の分散(&amp;Y):</translation>
    </message>
</context>
<context>
    <name>Carillon::EventLogModel</name>
    <message>
        <source>The room&apos;s numbering starts anew</source>
        <translation>ルームの番号付けが最初からになりました</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) did not fit into the pause</source>
        <translation>
            <numerusform>%n 件のイベントが一時停止中に入りきりませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing here</source>
        <translation>
            <numerusform>ここで %n 件のイベントが欠落</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was away: what happened meanwhile is not here</source>
        <translation>接続が切れていました。その間の出来事はここにありません</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>直前から</translation>
    </message>
    <message>
        <source>Since mark</source>
        <translation>マークから</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>連番</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Queue after</source>
        <translation>直後のキュー</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>受信者</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>← in</source>
        <translation>← 受信</translation>
    </message>
    <message>
        <source>→ out</source>
        <translation>→ 送信</translation>
    </message>
    <message>
        <source>· itself</source>
        <translation>· 自身</translation>
    </message>
    <message>
        <source>(payload not shown to this role)</source>
        <translation>(このロールにはペイロードを表示しません)</translation>
    </message>
</context>
<context>
    <name>Carillon::EventPane</name>
    <message>
        <source>Filter of the events shown</source>
        <translation>表示するイベントのフィルター</translation>
    </message>
    <message>
        <source>Shown: all. For example: name = order.* and size &gt; 1k</source>
        <translation>すべて表示。例: name = order.* and size &gt; 1k</translation>
    </message>
    <message>
        <source>Stops the screen; recording goes on (Space)</source>
        <translation>画面を止めます。記録は続きます (スペース)</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message>
        <source>Choose an event to see its payload.</source>
        <translation>イベントを選ぶとペイロードが表示されます。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>キャプチャを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>CSV としてエクスポート(&amp;C)…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>JSON としてエクスポート(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>ルームに再生(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>時刻(&amp;T)</translation>
    </message>
    <message>
        <source>Of day</source>
        <translation>時刻表示</translation>
    </message>
    <message>
        <source>Since the row before</source>
        <translation>直前の行から</translation>
    </message>
    <message>
        <source>Since the marked row (Ctrl+M marks)</source>
        <translation>マークした行から (Ctrl+M でマーク)</translation>
    </message>
    <message>
        <source>C&amp;olour rules…</source>
        <translation>色分けルール(&amp;O)…</translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation>一覧を消去(&amp;L)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 件のイベント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n event(s) held back</source>
        <translation>
            <numerusform>一時停止中: %n 件のイベントを保留</numerusform>
        </translation>
    </message>
    <message>
        <source>, buffer %1 %</source>
        <translation>、バッファー %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit</source>
        <translation>
            <numerusform>%n 件が入りきりませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of %2 shown</source>
        <translation>、%2 件中 %1 件を表示</translation>
    </message>
    <message>
        <source>, the oldest %1 are not kept any more</source>
        <translation>、古い %1 件はもう保持していません</translation>
    </message>
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>新着 %n 件 (End)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n event(s) fits the filter.</source>
        <translation>
            <numerusform>%n 件のイベントはどれもフィルターに一致しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Choose an event, or two with Ctrl.</source>
        <translation>イベントを 1 つ、または Ctrl で 2 つ選んでください。</translation>
    </message>
    <message>
        <source>No earlier event of this name in this list.</source>
        <translation>この一覧に同名の前のイベントはありません。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1 から %2 へ。</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>ペイロードをコピー</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>このユーザーをトレース…</translation>
    </message>
    <message>
        <source>Watch this room</source>
        <translation>このルームを監視</translation>
    </message>
    <message>
        <source>Inspect the connection</source>
        <translation>接続を調査</translation>
    </message>
    <message>
        <source>Compose from this event…</source>
        <translation>このイベントから作成…</translation>
    </message>
    <message>
        <source>Mark this row</source>
        <translation>この行をマーク</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>この値で絞り込む</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>この値でさらに絞り込む</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>この値を除外</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>このような行に色を付ける…</translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>キャプチャを保存</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>キャプチャ (*%1)</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルを書き込めませんでした。</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>表示中の行をエクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n 行を書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds payloads.</source>
        <translation>ファイルにはペイロードが含まれます。</translation>
    </message>
    <message>
        <source>, coverage %1 %: more happens than the feed brings</source>
        <translation>、カバー率 %1%: フィードが運ぶより多くのことが起きています</translation>
    </message>
    <message>
        <source>, %1 % looked at</source>
        <translation>、%1% を確認済み</translation>
    </message>
</context>
<context>
    <name>Carillon::EventsPage</name>
    <message>
        <source>Watch a room…</source>
        <translation>ルームを監視…</translation>
    </message>
    <message>
        <source>Watch a room</source>
        <translation>ルームを監視</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>ルーム:</translation>
    </message>
    <message>
        <source>No room is watched.</source>
        <translation>監視中のルームはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s): </source>
        <translation>
            <numerusform>%n 件のルーム: </numerusform>
        </translation>
    </message>
    <message>
        <source>The events of all watched rooms come together here.
Watch a room: Enter in the list of rooms.</source>
        <translation>監視中のすべてのルームのイベントがここに集まります。
ルームを監視するには、ルームの一覧で Enter を押します。</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>イベントはまだありません。</translation>
    </message>
</context>
<context>
    <name>Carillon::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
</context>
<context>
    <name>Carillon::IdleLock</name>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>ロック解除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>切断(&amp;D)</translation>
    </message>
    <message>
        <source>Locked: nobody has touched the console of %1 for %2 minutes.
It stays connected. Give the token again to go on.</source>
        <translation>ロック中: %1 のコンソールは %2 分間操作されていません。
接続は維持されています。続けるにはトークンをもう一度入力してください。</translation>
    </message>
    <message>
        <source>This is not the token of this session.</source>
        <translation>このセッションのトークンではありません。</translation>
    </message>
</context>
<context>
    <name>Carillon::Inspector</name>
    <message>
        <source>Identity</source>
        <translation>識別</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Since seq</source>
        <translation>開始連番</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>メッセージ…</translation>
    </message>
    <message>
        <source>Trace…</source>
        <translation>トレース…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>失効…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>切断…</translation>
    </message>
    <message>
        <source>Events out/s</source>
        <translation>送信イベント/秒</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>This token…</source>
        <translation>このトークン…</translation>
    </message>
    <message>
        <source>All tokens of the user…</source>
        <translation>ユーザーのすべてのトークン…</translation>
    </message>
    <message>
        <source>Fields of the connection</source>
        <translation>接続の項目</translation>
    </message>
    <message>
        <source>Rooms of the connection</source>
        <translation>接続のルーム</translation>
    </message>
    <message>
        <source>Enter or double click: watch the room</source>
        <translation>Enter またはダブルクリック: ルームを監視</translation>
    </message>
    <message>
        <source>The record as JSON</source>
        <translation>JSON 形式のレコード</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>生データ</translation>
    </message>
    <message>
        <source>Choose a connection and press Enter; it is followed here.</source>
        <translation>接続を選んで Enter を押すと、ここで追跡します。</translation>
    </message>
    <message>
        <source>The oldest has been waiting for %1.</source>
        <translation>最も古いものは %1 待機しています。</translation>
    </message>
    <message>
        <source>%1 % of it is %2.</source>
        <translation>その %1% は %2 です。</translation>
    </message>
    <message>
        <source>This connection is closed.</source>
        <translation>この接続は閉じています。</translation>
    </message>
    <message>
        <source>This connection is closed: %1 (%2).</source>
        <translation>この接続は閉じています: %1 (%2)。</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>理由: %1。</translation>
    </message>
    <message>
        <source>Rooms (%1)</source>
        <translation>ルーム (%1)</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>ユーザーエージェント</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>オリジン</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>サブプロトコル</translation>
    </message>
</context>
<context>
    <name>Carillon::MainWindow</name>
    <message>
        <source>&amp;Connection</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>接続(&amp;C)…</translation>
    </message>
    <message>
        <source>Another &amp;window</source>
        <translation>別のウィンドウ(&amp;W)</translation>
    </message>
    <message>
        <source>Reconnect &amp;now</source>
        <translation>今すぐ再接続(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the server</source>
        <translation>サーバーから切断(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>タブを閉じる</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause or resume</source>
        <translation>一時停止または再開(&amp;P)</translation>
    </message>
    <message>
        <source>Follow the &amp;end</source>
        <translation>末尾に追従(&amp;E)</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>レイアウト(&amp;Y)</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>レイアウトをリセット(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>言語(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>このレイアウトを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>このレイアウトを保存</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名前:</translation>
    </message>
    <message>
        <source>Connections of user “%1”</source>
        <translation>ユーザー「%1」の接続</translation>
    </message>
    <message>
        <source>Watch room “%1”</source>
        <translation>ルーム「%1」を監視</translation>
    </message>
    <message>
        <source>Trace user “%1”</source>
        <translation>ユーザー「%1」をトレース</translation>
    </message>
    <message>
        <source>Inspect connection “%1”</source>
        <translation>接続「%1」を調査</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>操作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Inspect connection</source>
        <translation>接続を調査(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Disconnect connection…</source>
        <translation>接続を切断(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin room</source>
        <translation>ルームのピン留めを切り替え(&amp;P)</translation>
    </message>
    <message>
        <source>Disconnect &amp;many…</source>
        <translation>まとめて切断(&amp;M)…</translation>
    </message>
    <message>
        <source>Message to man&amp;y…</source>
        <translation>まとめてメッセージ(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Compose event…</source>
        <translation>イベントを作成(&amp;C)…</translation>
    </message>
    <message>
        <source>Preview &amp;recipients</source>
        <translation>受信者をプレビュー(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>トレース(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Start or stop the trace</source>
        <translation>トレースを開始または停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation>キャプチャを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>S&amp;ave the capture…</source>
        <translation>キャプチャを保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>ルームに再生(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Mark the row</source>
        <translation>行をマーク(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Colour rules…</source>
        <translation>色分けルール(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>サーバー(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>設定(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Listeners</source>
        <translation>リスナー(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>証明書(&amp;E)</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>制限(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>オペレーター(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>計画(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>ドレイン(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>コマンド(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>バージョン情報(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Qt について(&amp;Q)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Pause or resume (in a list of events)</source>
        <translation>一時停止または再開 (イベントの一覧で)</translation>
    </message>
    <message>
        <source>Follow the end (in a list of events)</source>
        <translation>末尾に追従 (イベントの一覧で)</translation>
    </message>
    <message>
        <source>Inspect or watch the row</source>
        <translation>行を調査または監視</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>About</source>
        <translation>バージョン情報</translation>
    </message>
    <message>
        <source>Carillon console %1</source>
        <translation>Carillon コンソール %1</translation>
    </message>
    <message>
        <source>The operator&apos;s desk of a Carillon hub.
Apache License 2.0</source>
        <translation>Carillon ハブのオペレーター用コンソール。
Apache License 2.0</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Too many rooms are open; close a tab first.</source>
        <translation>開いているルームが多すぎます。先にタブを閉じてください。</translation>
    </message>
    <message>
        <source>Too many traces are open; close a tab first.</source>
        <translation>開いているトレースが多すぎます。先にタブを閉じてください。</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>キャプチャを開く</translation>
    </message>
    <message>
        <source>Captures (*%1);;All files (*)</source>
        <translation>キャプチャ (*%1);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Too many captures are open; close a tab first.</source>
        <translation>開いているキャプチャが多すぎます。先にタブを閉じてください。</translation>
    </message>
    <message>
        <source>Carillon console</source>
        <translation>Carillon コンソール</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインイン中…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>接続が失われました</translation>
    </message>
    <message>
        <source>Connected to %1 %2 as %3</source>
        <translation>%1 %2 に %3 として接続中</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>テナント %1</translation>
    </message>
    <message>
        <source>Feed %1/s, costs the server %2 % CPU</source>
        <translation>フィード %1/秒、サーバーの CPU を %2% 使用</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>破棄: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>The saved servers could not be read whole; the old file was kept beside it.</source>
        <translation>保存済みのサーバーを完全には読み込めませんでした。古いファイルを隣に残してあります。</translation>
    </message>
    <message>
        <source>The saved servers are of a newer version and are left alone.</source>
        <translation>保存済みのサーバーは新しいバージョンのもので、変更していません。</translation>
    </message>
    <message>
        <source>The saved servers cannot be written.</source>
        <translation>保存済みのサーバーを書き込めません。</translation>
    </message>
    <message>
        <source>Sho&amp;w the running plan</source>
        <translation>実行中の計画を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>ログ(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>再サインイン(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>進む(&amp;W)</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>「%1」で並べ替え</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>列「%1」を表示</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>列「%1」を隠す</translation>
    </message>
    <message>
        <source>&amp;Save the last frames…</source>
        <translation>直近のフレームを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the last frames</source>
        <translation>直近のフレームを保存</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON 行 (*.jsonl);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Saved: the heads of the last frames, without contents. Attach the file to a report of a fault.</source>
        <translation>保存しました: 直近のフレームのヘッダーのみで、内容は含みません。不具合の報告にこのファイルを添付してください。</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>ファイルを書き込めませんでした: %1</translation>
    </message>
    <message>
        <source>The demo hub did not start: %1</source>
        <translation>デモ用ハブを起動できませんでした: %1</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>読み取り専用(&amp;R)</translation>
    </message>
    <message>
        <source>While this is on, nothing that changes something is offered</source>
        <translation>オンの間は、変更を伴う操作は表示されません</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>セーフモード</translation>
    </message>
    <message>
        <source>Safe mode: the saved layout and settings are not used, and nothing of them is saved. Saved servers are there.</source>
        <translation>セーフモード: 保存済みのレイアウトと設定は使用せず、変更も保存しません。保存済みのサーバーは利用できます。</translation>
    </message>
    <message>
        <source>Coverage %1 %</source>
        <translation>カバー率 %1%</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>ノード(&amp;N)</translation>
    </message>
    <message>
        <source>Inpu&amp;ts</source>
        <translation>入力(&amp;T)</translation>
    </message>
    <message>
        <source>The first or the last row of all (in a table)</source>
        <translation>全体の最初または最後の行 (表で)</translation>
    </message>
</context>
<context>
    <name>Carillon::NodesPage</name>
    <message>
        <source>The server knows of no nodes.</source>
        <translation>サーバーはどのノードも知りません。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>このノードの接続を表示</translation>
    </message>
    <message>
        <source>Drain this node…</source>
        <translation>このノードをドレイン…</translation>
    </message>
</context>
<context>
    <name>Carillon::OperatorActions</name>
    <message>
        <source>Disconnected; audit entry %1.</source>
        <translation>切断しました。監査エントリ %1。</translation>
    </message>
    <message>
        <source>One plan at a time: this one is not finished.</source>
        <translation>計画は一度に 1 つです。現在の計画はまだ終わっていません。</translation>
    </message>
    <message>
        <source>Revoke the token %1</source>
        <translation>トークン %1 を失効</translation>
    </message>
    <message>
        <source>Revoke all tokens of user %1</source>
        <translation>ユーザー %1 のすべてのトークンを失効</translation>
    </message>
    <message>
        <source>its connections end at once, and it is refused from now on.</source>
        <translation>その接続はただちに終了し、以後このトークンは拒否されます。</translation>
    </message>
    <message>
        <source>their connections end at once, and the tokens are refused from now on. Tokens that are issued later are good.</source>
        <translation>その接続はただちに終了し、以後これらのトークンは拒否されます。後で発行されるトークンは有効です。</translation>
    </message>
    <message>
        <source>Tenant: %1.</source>
        <translation>テナント: %1。</translation>
    </message>
    <message>
        <source>Revoke tokens</source>
        <translation>トークンの失効</translation>
    </message>
    <message>
        <source>Revoke 1 token</source>
        <translation>1 件のトークンを失効</translation>
    </message>
    <message>
        <source>Revoke the user&apos;s tokens</source>
        <translation>ユーザーのトークンを失効</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>サーバー名を入力(&amp;T):</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>1 週間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>At least as long as tokens live: afterwards the revocation is forgotten</source>
        <translation>トークンの有効期間以上にしてください。その後、失効は忘れられます</translation>
    </message>
    <message numerus="yes">
        <source>Revoked; %n connection(s) ended.</source>
        <translation>
            <numerusform>失効しました。%n 件の接続が終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>監査エントリ %1。</translation>
    </message>
    <message>
        <source>Re&amp;membered for:</source>
        <translation>記憶する期間(&amp;M):</translation>
    </message>
</context>
<context>
    <name>Carillon::OverviewPage</name>
    <message>
        <source>Connect…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>受信イベント/秒</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>配信/秒</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>送信バイト/秒</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>レイテンシ中央値</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>レイテンシ 99%</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>キュー内</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>受け入れ/秒</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>拒否したトークン</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>ディスクリプター</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>ループ遅延</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99%</translation>
    </message>
    <message>
        <source>Click or drag in a chart: all views show that time.</source>
        <translation>グラフをクリックまたはドラッグすると、すべてのビューがその時間を表示します。</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>最も活発なルーム</translation>
    </message>
    <message>
        <source>Longest queues</source>
        <translation>最も長いキュー</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>シャード</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>キューは空です。</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>ルームはまだありません。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>まだ接続していません。</translation>
    </message>
    <message>
        <source>Connect to a hub with its address and an admin token, or start one on this machine, with traffic, that ends with the console.</source>
        <translation>アドレスと管理トークンでハブに接続するか、このマシンでトラフィック付きのハブを起動してください。起動したハブはコンソールとともに終了します。</translation>
    </message>
    <message>
        <source>To try it on this machine: start carillond --dev and connect to the address and with the token that it prints.</source>
        <translation>このマシンで試すには、carillond --dev を起動し、表示されるアドレスとトークンで接続してください。</translation>
    </message>
    <message>
        <source>Start a local demo hub</source>
        <translation>ローカルのデモ用ハブを起動</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
</context>
<context>
    <name>Carillon::Page</name>
    <message>
        <source>asked only every %1, to spare the server</source>
        <translation>サーバーの負荷を抑えるため %1ごとにのみ問い合わせ</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>%n 件のイベントを省略</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::PageTabs</name>
    <message>
        <source>No action has been taken yet.</source>
        <translation>まだ操作は行われていません。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>最近閉じた接続</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <translation>トレース: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::PlanDialog</name>
    <message>
        <source>Disconnect many</source>
        <translation>まとめて切断</translation>
    </message>
    <message>
        <source>Message to many</source>
        <translation>まとめてメッセージ</translation>
    </message>
    <message>
        <source>Close a room</source>
        <translation>ルームを閉じる</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>すべての接続</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> 件/秒</translation>
    </message>
    <message>
        <source>&amp;Count them</source>
        <translation>数える(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>ルーム:</translation>
    </message>
    <message>
        <source>&amp;Whom:</source>
        <translation>相手(&amp;W):</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>データ、JSON</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>イベント(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>データ(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>レート(&amp;R):</translation>
    </message>
    <message>
        <source>Nothing happens yet: the server counts whom this reaches, and then asks.</source>
        <translation>まだ何も起こりません。サーバーが対象を数えてから確認します。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>A random part on top, so that they do not all come back at once</source>
        <translation>一斉に戻らないように加えるランダムな時間</translation>
    </message>
    <message>
        <source>the clients see it</source>
        <translation>クライアントに表示されます</translation>
    </message>
    <message>
        <source>C&amp;ode:</source>
        <translation>コード(&amp;O):</translation>
    </message>
    <message>
        <source>Come back &amp;after:</source>
        <translation>再接続までの時間(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Spread:</source>
        <translation>分散(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>テキスト(&amp;T):</translation>
    </message>
    <message>
        <source>The clients do not come back by themselves.</source>
        <translation>クライアントは自動では再接続しません。</translation>
    </message>
    <message>
        <source>The clients come back by themselves, with backoff and jitter.</source>
        <translation>クライアントは間隔を広げながらランダムに自動で再接続します。</translation>
    </message>
    <message>
        <source>The clients come back by themselves, after this time.</source>
        <translation>クライアントはこの時間の後に自動で再接続します。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>一部</translation>
    </message>
    <message>
        <source>&amp;Type the number:</source>
        <translation>数を入力(&amp;T):</translation>
    </message>
    <message>
        <source>Some of them:</source>
        <translation>一部:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>理由(&amp;R):</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>中止(&amp;A)</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未接続です。</translation>
    </message>
    <message>
        <source>The text for the clients is longer than %1 bytes.</source>
        <translation>クライアント向けのテキストが %1 バイトを超えています。</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>イベントにまだ名前がありません。</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>データが有効な JSON ではありません。</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>%n 件の接続を切断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>%n 件の接続に送信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n connection(s) out of the room</source>
        <translation>
            <numerusform>%n 件の接続をルームから外す</numerusform>
        </translation>
    </message>
    <message>
        <source>Room: %1</source>
        <translation>ルーム: %1</translation>
    </message>
    <message>
        <source>No filter: everyone.</source>
        <translation>フィルターなし: 全員。</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>フィルター: %1</translation>
    </message>
    <message>
        <source>The server is counting…</source>
        <translation>サーバーが数えています…</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>必須、監査ログ用</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>監査ログ用</translation>
    </message>
    <message>
        <source>The plan has expired; nothing was done. Count again.</source>
        <translation>計画の期限が切れました。何も行われていません。もう一度数えてください。</translation>
    </message>
    <message>
        <source>Nobody fits; there is nothing to do.</source>
        <translation>該当するものがありません。行うことはありません。</translation>
    </message>
    <message>
        <source>Expires in %1 s.</source>
        <translation>あと %1 秒で期限切れ。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完了。</translation>
    </message>
    <message>
        <source>Aborted.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>一時停止中。</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>期限切れ。</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>実行中。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>, %1 were gone already</source>
        <translation>、%1 件はすでに不在</translation>
    </message>
    <message>
        <source>, %1 a second, about %2 to go</source>
        <translation>、毎秒 %1、あと約 %2</translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>監査エントリ %1。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>O&amp;nly those:</source>
        <translation>対象(&amp;N):</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>再開(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>一時停止(&amp;U)</translation>
    </message>
    <message>
        <source>⚠ Without %1: no answer from there.</source>
        <translation>⚠ %1 を除く: そこから応答がありません。</translation>
    </message>
    <message>
        <source>%1 of %2 in all, %3 a second, about %4.</source>
        <extracomment>&quot;Disconnect 12 connections of 300 in all, 5 a second, about 3 s.&quot;</extracomment>
        <translation>%1 (全 %2 件中)、毎秒 %3、約 %4。</translation>
    </message>
</context>
<context>
    <name>Carillon::ProfileBand</name>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
</context>
<context>
    <name>Carillon::ReplayDialog</name>
    <message>
        <source>&amp;Type the number:</source>
        <translation>数を入力(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>計画(&amp;P)</translation>
    </message>
    <message>
        <source>Replay into a room</source>
        <translation>ルームに再生</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>元の速さ</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>2 倍の速さ</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>10 倍の速さ</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>半分の速さ</translation>
    </message>
    <message>
        <source>as fast as allowed (%1 a second)</source>
        <translation>許される最高速 (毎秒 %1)</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>必須、監査ログ用</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>監査ログ用</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>ルーム(&amp;R):</translation>
    </message>
    <message>
        <source>T&amp;enant:</source>
        <translation>テナント(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>速度(&amp;S):</translation>
    </message>
    <message>
        <source>Re&amp;ason:</source>
        <translation>理由(&amp;A):</translation>
    </message>
    <message>
        <source>Into which room?</source>
        <translation>どのルームに再生しますか？</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>本番環境では理由が必要です。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 件のイベント</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1, for about %2; each would reach %3 connections now.</source>
        <translation>%1 へ、約 %2 の間。各イベントは現在 %3 件の接続に届きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n have no payload here and are left out.</source>
        <translation>
            <numerusform>%n 件はここにペイロードがないため省略されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>None of these events has a payload here.</source>
        <translation>これらのイベントはどれもここにペイロードがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are chosen. Plan tells what sending them would do.</source>
        <translation>
            <numerusform>%n 行を選択中。「計画」で送信の結果を確認できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no events among the rows that were chosen.</source>
        <translation>選択した行にイベントがありません。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s): </source>
        <translation>
            <numerusform>%n 件のイベント後に停止: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n event(s) sent.</source>
        <translation>
            <numerusform>完了: %n 件のイベントを送信しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s).</source>
        <translation>
            <numerusform>%n 件のイベント後に停止しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n event(s).</source>
        <translation>
            <numerusform>%n 件のイベント後に一時停止中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%2 件中 %1 件を送信。</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s)</source>
        <translation>
            <numerusform>%n 件のイベントを送信</numerusform>
        </translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>送信…</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止して閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>再開(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>一時停止(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomPage</name>
    <message>
        <source>Waiting for the server…</source>
        <translation>サーバーを待っています…</translation>
    </message>
    <message>
        <source>Ends or renews the subscription: nothing is recorded meanwhile</source>
        <translation>購読を終了または再開します。その間は何も記録されません</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>直近 %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>How much of the room&apos;s history comes first</source>
        <translation>最初に取得するルームの履歴の量</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>作成…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation>誰が出入りしたか</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>プレゼンス</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>メンバー (%1)</translation>
    </message>
    <message>
        <source>Nobody is in this room.</source>
        <translation>このルームには誰もいません。</translation>
    </message>
    <message>
        <source>Events/s</source>
        <translation>イベント/秒</translation>
    </message>
    <message>
        <source>in</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>out</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>イベントはまだありません。</translation>
    </message>
    <message>
        <source>More members than can be followed here; a trace of the room shows some.</source>
        <translation>メンバーが多すぎてここでは追跡できません。ルームのトレースで一部を確認できます。</translation>
    </message>
    <message>
        <source>+ joined</source>
        <translation>+ 参加</translation>
    </message>
    <message>
        <source>− left</source>
        <translation>− 退出</translation>
    </message>
    <message>
        <source>Nobody has come or gone while this was looked at.</source>
        <translation>表示中に参加や退出はありませんでした。</translation>
    </message>
    <message>
        <source>The room does not exist at the moment.</source>
        <translation>このルームは現在ありません。</translation>
    </message>
    <message>
        <source>History: %1 events, %2 · last number %3 · drops: %4 · since %5</source>
        <translation>履歴: %1 件のイベント、%2 · 最後の番号 %3 · 破棄: %4 · %5 から</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>テナント %1</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n メンバー</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>監視していません</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomsPage</name>
    <message>
        <source>No rooms yet. A room appears when somebody subscribes or an event is sent to it.</source>
        <translation>ルームはまだありません。誰かが購読するか、イベントが送られるとルームが現れます。</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Watch live events</source>
        <translation>イベントをライブで監視</translation>
    </message>
    <message>
        <source>Compose event…</source>
        <translation>イベントを作成…</translation>
    </message>
    <message>
        <source>Trace this room…</source>
        <translation>このルームをトレース…</translation>
    </message>
    <message>
        <source>Close this room…</source>
        <translation>このルームを閉じる…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>ピン留めを切り替え</translation>
    </message>
</context>
<context>
    <name>Carillon::ServerPage</name>
    <message>
        <source>Reload configuration…</source>
        <translation>設定を再読み込み…</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Nothing is configured.</source>
        <translation>何も設定されていません。</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>リスナー</translation>
    </message>
    <message>
        <source>The server listens nowhere.</source>
        <translation>サーバーはどこでも待ち受けていません。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>No certificates: the server speaks plainly.</source>
        <translation>証明書がありません。サーバーは暗号化せずに通信しています。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Nothing is known about the machine&apos;s limits.</source>
        <translation>マシンの制限について何もわかりません。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>ログは空です。</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Nobody is connected to the admin feed.</source>
        <translation>管理フィードに誰も接続していません。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>No plan has been made yet.</source>
        <translation>計画はまだ作られていません。</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>ドレイン</translation>
    </message>
    <message>
        <source>Log level:</source>
        <translation>ログレベル:</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未接続です。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>稼働 %1</translation>
    </message>
    <message>
        <source>you are %1</source>
        <translation>あなたのロール: %1</translation>
    </message>
    <message>
        <source>the server says: production</source>
        <translation>サーバーの申告: 本番環境</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>設定を再読み込み</translation>
    </message>
    <message>
        <source>Reload the configuration of %1 from its file. A file with errors changes nothing.</source>
        <translation>%1 の設定をファイルから再読み込みします。エラーのあるファイルでは何も変わりません。</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>サーバー名を入力(&amp;T):</translation>
    </message>
    <message>
        <source>Reloaded: nothing has changed.</source>
        <translation>再読み込みしました。変更はありません。</translation>
    </message>
    <message>
        <source>Reloaded: %1.</source>
        <translation>再読み込みしました: %1。</translation>
    </message>
    <message>
        <source>Only after a restart: %1.</source>
        <translation>再起動後に有効: %1。</translation>
    </message>
    <message>
        <source>The log level is %1 now.</source>
        <translation>ログレベルは %1 になりました。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>No input is configured: events come over HTTP.</source>
        <translation>入力は設定されていません。イベントは HTTP で届きます。</translation>
    </message>
</context>
<context>
    <name>Carillon::ServersPanel</name>
    <message>
        <source>Servers and pinned rooms</source>
        <translation>サーバーとピン留めしたルーム</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>none saved</source>
        <translation>保存なし</translation>
    </message>
    <message>
        <source>Pinned rooms</source>
        <translation>ピン留めしたルーム</translation>
    </message>
    <message>
        <source>Ctrl+B pins a room</source>
        <translation>Ctrl+B でルームをピン留め</translation>
    </message>
</context>
<context>
    <name>Carillon::SignInDialog</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>キーチェーンに保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>再サインイン</translation>
    </message>
    <message>
        <source>What is open stays, and is asked for again.</source>
        <translation>開いているものはそのまま残り、再度問い合わせます。</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>セッションが終了しました: %1</translation>
    </message>
    <message>
        <source>Another token, for another role or a longer time.</source>
        <translation>別のロールや、より長い期間のための別のトークンです。</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>管理スコープを持つ JWT</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>サーバー:</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>これまで:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>トークン(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Another server…</source>
        <translation>別のサーバー(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>今はしない(&amp;N)</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインイン中…</translation>
    </message>
</context>
<context>
    <name>Carillon::TablePage</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Previous rows</source>
        <translation>前の行</translation>
    </message>
    <message>
        <source>Next rows</source>
        <translation>次の行</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>上位 %1</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Filters kept by name, and those of before</source>
        <translation>名前を付けて保存したフィルターと以前のもの</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>このフィルターを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Used before</source>
        <translation>以前に使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘れる(&amp;F)</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>このフィルターを保存</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名前:</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>この値で絞り込む</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>この値でさらに絞り込む</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>この値を除外</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>セルをコピー</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>%n 行をコピー</numerusform>
        </translation>
    </message>
    <message>
        <source>As text</source>
        <translation>テキストとして</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>CSV として</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>JSON として</translation>
    </message>
    <message>
        <source>%1–%2 of %3 matched, %4 in all</source>
        <translation>一致 %3 件中 %1–%2、全 %4 件</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>、%1順</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>、%1 時点</translation>
    </message>
    <message>
        <source>, %1 old</source>
        <translation>、%1前</translation>
    </message>
    <message>
        <source> – asked only every %1, to spare the server</source>
        <translation> – サーバーの負荷を抑えるため %1ごとにのみ問い合わせ</translation>
    </message>
    <message>
        <source> – order held</source>
        <translation> – 並び順を保持</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未接続です。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>The server (%1) does not offer this, or not to your role.</source>
        <translation>サーバー (%1) はこれを提供していないか、あなたのロールには提供していません。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>「%1」に一致するものはありません。</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2、%3)</translation>
    </message>
    <message>
        <source> – ⚠ without %1</source>
        <translation> – ⚠ %1 を除く</translation>
    </message>
    <message numerus="yes">
        <source> – of %n node(s)</source>
        <translation>
            <numerusform> – %n ノード分</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading %1 of %2…</source>
        <translation>%2 件中 %1 件を読み込み中…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再度問い合わせ</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>フィルター、例: %1</translation>
    </message>
    <message>
        <source>%1 matched, %2 in all</source>
        <translation>一致 %1 件、全 %2 件</translation>
    </message>
</context>
<context>
    <name>Carillon::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>列をリセット</translation>
    </message>
</context>
<context>
    <name>Carillon::TimeBar</name>
    <message>
        <source>All times</source>
        <translation>すべての時間</translation>
    </message>
    <message>
        <source>All views show %1 to %2 only.</source>
        <translation>すべてのビューは %1 から %2 までだけを表示しています。</translation>
    </message>
</context>
<context>
    <name>Carillon::TracePage</name>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>At most so long</source>
        <translation>最長の時間</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>At most so many bytes</source>
        <translation>最大のバイト数</translation>
    </message>
    <message>
        <source> thousand records</source>
        <translation> 千レコード</translation>
    </message>
    <message>
        <source>At most so many records</source>
        <translation>最大のレコード数</translation>
    </message>
    <message>
        <source>At most so many of the room&apos;s members</source>
        <translation>ルームのメンバーの最大数</translation>
    </message>
    <message>
        <source>&amp;Members:</source>
        <translation>メンバー(&amp;M):</translation>
    </message>
    <message>
        <source>A trace shows what one user, one room or one connection sends and gets, frame by frame, and what waits in the queue after each.
It ends when its budget is used up.</source>
        <translation>トレースは、1 人のユーザー、1 つのルームまたは 1 つの接続が送受信する内容をフレームごとに表示し、各フレームの後にキューで待つ量も示します。
上限を使い切ると終了します。</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>上限の使用量</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>宛先の種類</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>What the server sends</source>
        <translation>サーバーが送る内容</translation>
    </message>
    <message>
        <source>Everything. For example: kind = event and size &gt; 1k</source>
        <translation>すべて。例: kind = event and size &gt; 1k</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>監査ログ用</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>上限(&amp;B):</translation>
    </message>
    <message>
        <source>&amp;Only:</source>
        <translation>対象(&amp;O):</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>理由(&amp;E):</translation>
    </message>
    <message>
        <source>Whom or what? Name a user, a room or a connection.</source>
        <translation>誰を、または何をトレースしますか？ユーザー、ルームまたは接続を指定してください。</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>本番環境では理由が必要です。</translation>
    </message>
    <message>
        <source>Waiting for the first record…</source>
        <translation>最初のレコードを待っています…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>Not traced: %1</source>
        <translation>トレースしていません: %1</translation>
    </message>
    <message>
        <source>Interrupted; it goes on with what is left of the budget once the server is back.</source>
        <translation>中断しました。サーバーが戻ると残りの上限で続行します。</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>終了: %1。</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>実行中。</translation>
    </message>
    <message>
        <source>%1, %2, %3 records</source>
        <translation>%1、%2、%3 件のレコード</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>%2 件中 %1 件の接続</translation>
    </message>
    <message>
        <source>%1 records left out</source>
        <translation>%1 件のレコードを省略</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>ペイロードなし</translation>
    </message>
    <message>
        <source>audit entry %1</source>
        <translation>監査エントリ %1</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>テナント(&amp;N):</translation>
    </message>
    <message>
        <source>T&amp;race:</source>
        <translation>トレース(&amp;R):</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start trace</source>
        <translation>トレースを開始</translation>
    </message>
</context>
<context>
    <name>Carillon::VitalsStrip</name>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>配信/秒</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>レイテンシ 99%</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>破棄/秒</translation>
    </message>
    <message>
        <source>The last minute; click for the overview</source>
        <translation>直近 1 分間。クリックで概要を表示</translation>
    </message>
    <message>
        <source>The server&apos;s figures</source>
        <translation>サーバーの指標</translation>
    </message>
</context>
<context>
    <name>CodeTexts</name>
    <message>
        <source>disconnect</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>drain: cancel</source>
        <translation>ドレイン: 取り消し</translation>
    </message>
    <message>
        <source>drain: pause</source>
        <translation>ドレイン: 一時停止</translation>
    </message>
    <message>
        <source>drain: rate</source>
        <translation>ドレイン: レート</translation>
    </message>
    <message>
        <source>drain: resume</source>
        <translation>ドレイン: 再開</translation>
    </message>
    <message>
        <source>drain: start</source>
        <translation>ドレイン: 開始</translation>
    </message>
    <message>
        <source>inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>ログレベル</translation>
    </message>
    <message>
        <source>message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>plan: disconnect</source>
        <translation>計画: 切断</translation>
    </message>
    <message>
        <source>plan: message</source>
        <translation>計画: メッセージ</translation>
    </message>
    <message>
        <source>plan: unsubscribe</source>
        <translation>計画: 購読解除</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>リハーサル</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>revoke</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>購読</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>購読解除</translation>
    </message>
    <message>
        <source>header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>最初のメッセージ</translation>
    </message>
    <message>
        <source>query</source>
        <translation>クエリパラメーター</translation>
    </message>
    <message>
        <source>client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>はい/いいえ</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>and, or</source>
        <translation>and, or</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>時間の長さ</translation>
    </message>
    <message>
        <source>field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>close</source>
        <translation>クローズ</translation>
    </message>
    <message>
        <source>command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>open</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>再送</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>bad config</source>
        <translation>設定の誤り</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>不正な要求</translation>
    </message>
    <message>
        <source>bytes used up</source>
        <translation>バイト数の上限</translation>
    </message>
    <message>
        <source>records used up</source>
        <translation>レコード数の上限</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>接続のクローズ</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>多すぎる</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>購読なし</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>time used up</source>
        <translation>時間の上限</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>利用不可</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>オブザーバー</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>default</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>クローズ済み</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>終了処理中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>まもなく期限切れ</translation>
    </message>
    <message>
        <source>good</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>待ち受け中</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>まだ無効</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>計画済み</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>キュー内</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>低速</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>low</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 in the unit of the service</source>
        <translation>サービスのユニットに %1</translation>
    </message>
    <message>
        <source>%1 (matters behind a proxy)</source>
        <translation>%1 (プロキシの背後で重要)</translation>
    </message>
    <message>
        <source>away</source>
        <translation>音信不通</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>ドレイン中</translation>
    </message>
    <message>
        <source>left</source>
        <translation>離脱</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>up</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続試行中</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Accepted/s</source>
        <translation>受け入れ/秒</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受け入れ</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>CPU of the admin feed</source>
        <translation>管理フィードの CPU</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>推奨値</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>エントリ</translation>
    </message>
    <message>
        <source>Token came by</source>
        <translation>トークンの渡し方</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>拒否したトークン</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>閉じた側</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信済み</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>受信バイト/秒</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>送信バイト/秒</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>バイト/秒</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>閉じた時刻</translation>
    </message>
    <message>
        <source>Closed/s</source>
        <translation>クローズ/秒</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>圧縮</translation>
    </message>
    <message>
        <source>Connected at</source>
        <translation>接続時刻</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connection limit</source>
        <translation>接続の上限</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成時刻</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在値</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>残り日数</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>配信/秒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Drops, latest</source>
        <translation>破棄、latest</translation>
    </message>
    <message>
        <source>Drops, newest</source>
        <translation>破棄、最新</translation>
    </message>
    <message>
        <source>Drops, oldest</source>
        <translation>破棄、最古</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>破棄/秒</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>終了時刻</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>受信イベント/秒</translation>
    </message>
    <message>
        <source>Events sent</source>
        <translation>送信イベント</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>トークンの期限</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>ディスクリプター</translation>
    </message>
    <message>
        <source>Descriptor limit</source>
        <translation>ディスクリプターの上限</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>History size</source>
        <translation>履歴のサイズ</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>受信/秒</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最後のエラー</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最後のイベント</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>リスナー</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>ログレベル</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>ループ遅延</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効開始</translation>
    </message>
    <message>
        <source>Oldest unsent</source>
        <translation>最古の未送信</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>オリジン</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>送信/秒</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Queued frames</source>
        <translation>キュー内のフレーム</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <translation>拒否した接続</translation>
    </message>
    <message>
        <source>Refused: capacity</source>
        <translation>拒否: 容量</translation>
    </message>
    <message>
        <source>Refused: draining</source>
        <translation>拒否: ドレイン</translation>
    </message>
    <message>
        <source>Refused: per address</source>
        <translation>拒否: アドレスごと</translation>
    </message>
    <message>
        <source>Refused: rate</source>
        <translation>拒否: レート</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>対処法</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往復時間</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>連番</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>シャード</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>購読</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>トークン ID</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>稼働時間</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Admin address</source>
        <translation>管理アドレス</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>最終応答</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>ブローカー</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>ドレイン</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>レイテンシ 99%</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>起動時刻</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最後のメッセージ</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>退避</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>読み取り元</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message>
        <source>There are hidden characters: %1</source>
        <translation>隠れた文字があります: %1</translation>
    </message>
</context>
<context>
    <name>JsonCheck</name>
    <message>
        <source>Not valid JSON</source>
        <translation>有効な JSON ではありません</translation>
    </message>
    <message>
        <source>The object is not closed</source>
        <translation>オブジェクトが閉じられていません</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>コロンがありません</translation>
    </message>
    <message>
        <source>The list is not closed</source>
        <translation>リストが閉じられていません</translation>
    </message>
    <message>
        <source>A comma is missing</source>
        <translation>コンマがありません</translation>
    </message>
    <message>
        <source>A value is expected</source>
        <translation>値が必要です</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>数値ではありません</translation>
    </message>
    <message>
        <source>Unknown escape</source>
        <translation>不明なエスケープ</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>有効なテキストではありません</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>閉じ引用符がありません</translation>
    </message>
    <message>
        <source>A name in quotes is expected</source>
        <translation>引用符で囲んだ名前が必要です</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>深すぎます</translation>
    </message>
    <message>
        <source>Something follows after the end</source>
        <translation>末尾の後に何かが続いています</translation>
    </message>
</context>
<context>
    <name>ServerTexts</name>
    <message>
        <source>The configuration has errors; nothing was changed.</source>
        <translation>設定に誤りがあります。何も変更されていません。</translation>
    </message>
    <message>
        <source>The filter is not understood.</source>
        <translation>フィルターを解釈できません。</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>サーバーが要求を理解できませんでした。</translation>
    </message>
    <message>
        <source>What was typed does not fit; nothing was done.</source>
        <translation>入力が一致しません。何も行われていません。</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未接続です。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>あなたのロールでは許可されていません。</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>サーバーで内部エラーが発生しました。</translation>
    </message>
    <message>
        <source>Too many at the same time.</source>
        <translation>同時に多すぎます。</translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation>もう存在しません。</translation>
    </message>
    <message>
        <source>Too many requests; try again in a moment.</source>
        <translation>要求が多すぎます。しばらくしてからやり直してください。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>サーバーが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>大きすぎます。</translation>
    </message>
    <message>
        <source>The token is not accepted.</source>
        <translation>トークンが受け入れられません。</translation>
    </message>
    <message>
        <source>Not available at the moment.</source>
        <translation>現在利用できません。</translation>
    </message>
    <message>
        <source>The server does not know this column.</source>
        <translation>サーバーはこの列を知りません。</translation>
    </message>
    <message>
        <source>The server does not offer this table.</source>
        <translation>サーバーはこの表を提供していません。</translation>
    </message>
    <message>
        <source>The server does not offer this action.</source>
        <translation>サーバーはこの操作を提供していません。</translation>
    </message>
    <message>
        <source>Unknown escape %1</source>
        <translation>不明なエスケープ %1</translation>
    </message>
    <message>
        <source>This comparison does not fit a field of type %1</source>
        <translation>この比較は %1 型の項目には使えません</translation>
    </message>
    <message>
        <source>Not a valid pattern</source>
        <translation>有効なパターンではありません</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>有効なテキストではありません</translation>
    </message>
    <message>
        <source>A value of type %1 is expected here</source>
        <translation>ここには %1 型の値が必要です</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other</source>
        <translation>括弧の入れ子が多すぎます</translation>
    </message>
    <message>
        <source>The filter is too long</source>
        <translation>フィルターが長すぎます</translation>
    </message>
    <message>
        <source>Too many comparisons</source>
        <translation>比較が多すぎます</translation>
    </message>
    <message>
        <source>Unexpected character %1</source>
        <translation>予期しない文字 %1</translation>
    </message>
    <message>
        <source>Something is missing at the end (%1)</source>
        <translation>末尾に何かが足りません (%1)</translation>
    </message>
    <message>
        <source>Something else is expected here (%1)</source>
        <translation>ここには別のものが必要です (%1)</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>項目「%1」はありません</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>閉じ引用符がありません</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>接続が失われました</translation>
    </message>
    <message>
        <source>no authentication in time</source>
        <translation>時間内に認証なし</translation>
    </message>
    <message>
        <source>connection limit reached</source>
        <translation>接続数の上限に到達</translation>
    </message>
    <message>
        <source>server is draining</source>
        <translation>サーバーをドレイン中</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>離脱</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部エラー</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>無効なデータ</translation>
    </message>
    <message>
        <source>message too big</source>
        <translation>メッセージが大きすぎる</translation>
    </message>
    <message>
        <source>no sign of life</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>closed without a code</source>
        <translation>コードなしでクローズ</translation>
    </message>
    <message>
        <source>closed normally</source>
        <translation>正常にクローズ</translation>
    </message>
    <message>
        <source>server at capacity</source>
        <translation>サーバーの容量超過</translation>
    </message>
    <message>
        <source>policy violation</source>
        <translation>ポリシー違反</translation>
    </message>
    <message>
        <source>protocol not offered</source>
        <translation>プロトコル非対応</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>プロトコルエラー</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>レート制限</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>再接続の要求</translation>
    </message>
    <message>
        <source>removed by an operator</source>
        <translation>オペレーターが切断</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>サーバーエラー</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>トークンの期限切れ</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>トークンの拒否</translation>
    </message>
    <message>
        <source>token missing</source>
        <translation>トークンなし</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>遅すぎる</translation>
    </message>
    <message>
        <source>unsupported data</source>
        <translation>サポートされないデータ</translation>
    </message>
    <message>
        <source>Your role does not allow this: the token has no %1.</source>
        <translation>あなたのロールでは許可されていません。トークンに %1 がありません。</translation>
    </message>
    <message>
        <source>The audit file cannot be written, so the server does nothing.</source>
        <translation>監査ファイルに書き込めないため、サーバーは何も行いません。</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>サーバーがトークンを受け入れませんでした。</translation>
    </message>
    <message>
        <source>The token has no admin scope, or this origin is refused.</source>
        <translation>トークンに管理スコープがないか、このオリジンが拒否されました。</translation>
    </message>
    <message>
        <source>There is no admin feed at this address.</source>
        <translation>このアドレスに管理フィードはありません。</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>サーバーの応答は %1 でした。</translation>
    </message>
    <message>
        <source>The client is not reading: the kernel&apos;s buffer has been full since the oldest frame.</source>
        <translation>クライアントが読み取っていません。最も古いフレーム以降、カーネルのバッファーが満杯です。</translation>
    </message>
    <message>
        <source>A burst: the queue has grown, and it is draining.</source>
        <translation>バースト: キューは増えましたが、減りつつあります。</translation>
    </message>
    <message>
        <source>One room: nine tenths of what waits are its events.</source>
        <translation>1 つのルーム: 待機中の 9 割がそのイベントです。</translation>
    </message>
    <message>
        <source>Long polling: nobody has come to fetch.</source>
        <translation>ロングポーリング: 誰も取りに来ていません。</translation>
    </message>
    <message>
        <source>Server %1 (version %2) does not offer this.</source>
        <translation>サーバー %1 (バージョン %2) はこれを提供していません。</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>本番</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
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
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
</context>
</TS>
