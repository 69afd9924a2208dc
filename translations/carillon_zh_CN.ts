<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Capture</name>
    <message>
        <source>This is not a capture of Carillon.</source>
        <translation>这不是 Carillon 的捕获文件。</translation>
    </message>
    <message>
        <source>This capture was written by a newer version; this console cannot read it.</source>
        <translation>此捕获由更新的版本写入，本控制台无法读取。</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>文件大于 1 GiB。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>its time was up</source>
        <translation>时间用尽</translation>
    </message>
    <message>
        <source>its bytes were used up</source>
        <translation>字节数用尽</translation>
    </message>
    <message>
        <source>its records were used up</source>
        <translation>记录数用尽</translation>
    </message>
    <message>
        <source>its connection has closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>Carillon::Banner</name>
    <message>
        <source>Now</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) left</source>
        <translation>
            <numerusform>剩余 %n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is draining: %1, %2 a second.</source>
        <translation>服务器正在排空：%1，每秒 %2 个。</translation>
    </message>
    <message>
        <source>The drain is paused: %1.</source>
        <translation>排空已暂停：%1。</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 in %3 s.</source>
        <translation>连接中断：%1。%3 秒后进行第 %2 次尝试。</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 …</source>
        <translation>连接中断：%1。第 %2 次尝试…</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>未连接：%1</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Show the drain</source>
        <translation>显示排空</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>%1 was restarted at %2. All ids of before are void; what is open was asked for again, and lists of events have a gap.</source>
        <translation>%1 已于 %2 重新启动。此前的所有 ID 均已失效；打开的内容已重新请求，事件列表中有缺失。</translation>
    </message>
    <message>
        <source>Your role is %1 now; until now it was %2. What it does not allow is not offered.</source>
        <translation>您的角色现为 %1；此前为 %2。该角色不允许的操作不会提供。</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>会话已结束：%1</translation>
    </message>
</context>
<context>
    <name>Carillon::CaptureCompareModel</name>
    <message>
        <source>= same</source>
        <translation>= 相同</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ 不同</translation>
    </message>
    <message>
        <source>− only in the first</source>
        <translation>− 仅在第一个中</translation>
    </message>
    <message>
        <source>+ only in the second</source>
        <translation>+ 仅在第二个中</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Time, first</source>
        <translation>时间，第一个</translation>
    </message>
    <message>
        <source>Time, second</source>
        <translation>时间，第二个</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Size, first</source>
        <translation>大小，第一个</translation>
    </message>
    <message>
        <source>Size, second</source>
        <translation>大小，第二个</translation>
    </message>
    <message>
        <source>Waited, first</source>
        <translation>等待，第一个</translation>
    </message>
    <message>
        <source>Waited, second</source>
        <translation>等待，第二个</translation>
    </message>
</context>
<context>
    <name>Carillon::CapturePage</name>
    <message>
        <source>&amp;Replay…</source>
        <translation>重放(&amp;R)…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The file was cut off: it ends without its last line.</source>
        <translation>文件被截断：缺少最后一行。</translation>
    </message>
    <message>
        <source>The recording ended because %1.</source>
        <translation>录制已结束：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are missing.</source>
        <translation>
            <numerusform>缺失 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>有 %n 行无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n record(s) are shown.</source>
        <translation>
            <numerusform>仅显示最后 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records in this file.</source>
        <translation>此文件中没有记录。</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>服务器 %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 录制</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>contains payloads</source>
        <translation>含载荷</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>不含载荷</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>正在读取，%1%</translation>
    </message>
    <message>
        <source>Compare with another capture</source>
        <translation>与另一个捕获比较</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>捕获文件 (*%1)</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>房间 %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>比较(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>Carillon::Chart</name>
    <message>
        <source>−%1 h</source>
        <translation>−%1 小时</translation>
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
        <translation>现在</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>显示的时间</translation>
    </message>
    <message>
        <source>T&amp;ime shown:</source>
        <translation>显示的时间(&amp;I)：</translation>
    </message>
</context>
<context>
    <name>Carillon::ClosedPage</name>
    <message>
        <source>No connection has been closed yet.</source>
        <translation>还没有连接被关闭。</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>最近关闭</translation>
    </message>
    <message>
        <source>%1 closed in %2</source>
        <translation>%2内关闭了 %1 个</translation>
    </message>
    <message>
        <source>, %1 % of them %2 %3</source>
        <translation>，其中 %1% 为 %2 %3</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>，截至 %1</translation>
    </message>
    <message>
        <source>! Disconnect storm: %1.</source>
        <translation>! 断连风暴：%1。</translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation>检查记录</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>追踪此用户…</translation>
    </message>
</context>
<context>
    <name>Carillon::ColourRulesDialog</name>
    <message>
        <source>&amp;Use this rule</source>
        <translation>使用此规则(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>上移(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>着色规则</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>For example: delay &gt; 100ms or state = dropped</source>
        <translation>例如：delay &gt; 100ms or state = dropped</translation>
    </message>
    <message>
        <source>Rules, the first that fits wins</source>
        <translation>规则，以第一条匹配的为准</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Lines that fit:</source>
        <translation>匹配的行(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
</context>
<context>
    <name>Carillon::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A command, a user, a room…</source>
        <translation>命令、用户、房间…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>匹配的命令</translation>
    </message>
</context>
<context>
    <name>Carillon::CompareDialog</name>
    <message>
        <source>Compare captures</source>
        <translation>比较捕获</translation>
    </message>
    <message>
        <source>First: %1
Second: %2</source>
        <translation>第一个：%1
第二个：%2</translation>
    </message>
    <message>
        <source>%1 the same, %2 different, %3 only in the first, %4 only in the second.</source>
        <translation>相同 %1，不同 %2，仅在第一个中 %3，仅在第二个中 %4。</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>同时显示相同的内容(&amp;S)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Choose a row to see what differs.</source>
        <translation>选择一行以查看差异。</translation>
    </message>
    <message>
        <source>The two captures do not differ.</source>
        <translation>两个捕获没有差异。</translation>
    </message>
    <message>
        <source>From the first to the second.</source>
        <translation>从第一个到第二个。</translation>
    </message>
</context>
<context>
    <name>Carillon::Composer</name>
    <message>
        <source>Send to &amp;me</source>
        <translation>发送给我(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>目标类型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>数据，JSON</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>写入审计日志</translation>
    </message>
    <message>
        <source>How many would receive it (Ctrl+Return)</source>
        <translation>会有多少连接收到 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>A rehearsal: the event goes to your own clients alone, nobody else sees it</source>
        <translation>试演：事件只发给您自己的客户端，其他人看不到</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>事件(&amp;E)：</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>发往(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>缩进(&amp;I)</translation>
    </message>
    <message>
        <source>Indents the JSON</source>
        <translation>缩进 JSON</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Against the last</source>
        <translation>与上一个对比</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>尚无目标。</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>事件还没有名称。</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>数据不是有效的 JSON。</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>在生产环境中必须填写原因。</translation>
    </message>
    <message>
        <source>Preview compares with the last event of this name.</source>
        <translation>预览会与同名的上一个事件进行比较。</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>有效的 JSON，%1</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would receive it, </source>
        <translation>
            <numerusform>%n 个连接会收到，</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 each.</source>
        <translation>每个 %1。</translation>
    </message>
    <message>
        <source>Among them: %1.</source>
        <translation>其中包括：%1。</translation>
    </message>
    <message>
        <source>They are: %1.</source>
        <translation>它们是：%1。</translation>
    </message>
    <message>
        <source>From the last %1, number %2, to this one.</source>
        <translation>从上一个 %1（编号 %2）到此事件。</translation>
    </message>
    <message>
        <source>There is no event of this name to compare with.</source>
        <translation>没有同名事件可供比较。</translation>
    </message>
    <message>
        <source>A rehearsal reaches clients of user %1; none is connected.</source>
        <translation>试演发往用户 %1 的客户端；目前没有已连接的。</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n of your own connections got it.</source>
        <translation>
            <numerusform>已试演：您自己的 %n 个连接收到了它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>已投递 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>, %1 waiting</source>
        <translation>，%1 个等待中</translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>，%1 个被丢弃</translation>
    </message>
    <message>
        <source>, %1 closed meanwhile</source>
        <translation>，%1 个已在此期间关闭</translation>
    </message>
    <message>
        <source>&amp;Save this…</source>
        <translation>保存此内容(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘记(&amp;F)</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>保存载荷</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n connection(s)</source>
        <translation>
            <numerusform>已发送到 %n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>, seq %1</source>
        <translation>，序号 %1</translation>
    </message>
    <message>
        <source>, audit entry %1.</source>
        <translation>，审计条目 %1。</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>发送到 %n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>S&amp;ent before</source>
        <translation>以前发送的(&amp;E)</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>租户(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>Carillon::ConfirmDialog</name>
    <message>
        <source>needed, for the audit log</source>
        <translation>必填，写入审计日志</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>写入审计日志</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectDialog</name>
    <message>
        <source>&amp;Read-only: offer no actions</source>
        <translation>只读：不提供任何操作(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Saved servers</source>
        <translation>已保存的服务器</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>服务器(&amp;V)：</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>具有管理作用域的 JWT</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>系统的证书颁发机构</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>颁发机构的证书</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>PEM 文件 (*.pem *.crt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>令牌(&amp;O)：</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>颁发机构(&amp;U)：</translation>
    </message>
    <message>
        <source>(new server)</source>
        <translation>（新服务器）</translation>
    </message>
    <message>
        <source>The keychain has no token for this server; it is asked for each time.</source>
        <translation>钥匙串中没有此服务器的令牌；每次都会询问。</translation>
    </message>
    <message>
        <source>This is not an address. Example: wss://hub.example:8081</source>
        <translation>这不是地址。示例：wss://hub.example:8081</translation>
    </message>
    <message>
        <source>The address must begin with ws:// or wss://.</source>
        <translation>地址必须以 ws:// 或 wss:// 开头。</translation>
    </message>
    <message>
        <source>Warning: without TLS (wss://) the token can be read on the way.</source>
        <translation>警告：没有 TLS (wss://)，令牌可能在途中被读取。</translation>
    </message>
    <message>
        <source>The profiles could not be written.</source>
        <translation>无法写入配置档。</translation>
    </message>
    <message>
        <source>Saved; the token is in the keychain.</source>
        <translation>已保存；令牌在钥匙串中。</translation>
    </message>
    <message>
        <source>Saved, without the token: there is no keychain. It is asked for each time.</source>
        <translation>已保存，但不含令牌：没有钥匙串。每次都会询问。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected; waiting for the server&apos;s hello…</source>
        <translation>已连接；正在等待服务器的问候…</translation>
    </message>
    <message>
        <source>It works: %1, version %2, as %3 (%4).</source>
        <translation>可用：%1，版本 %2，身份 %3 (%4)。</translation>
    </message>
    <message>
        <source>K&amp;eep in the keychain</source>
        <translation>保存在钥匙串中(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Message to this connection…</source>
        <translation>向此连接发消息…</translation>
    </message>
    <message>
        <source>Message to this user…</source>
        <translation>向此用户发消息…</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>追踪此用户…</translation>
    </message>
    <message>
        <source>Trace this connection…</source>
        <translation>追踪此连接…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>断开…</translation>
    </message>
    <message>
        <source>Revoke this user&apos;s tokens…</source>
        <translation>吊销此用户的令牌…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected connection(s)…</source>
        <translation>
            <numerusform>断开所选的 %n 个连接…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect all %1 that match…</source>
        <translation>断开全部 %1 个匹配的连接…</translation>
    </message>
    <message>
        <source>No connections yet. Clients come to the hub&apos;s listener with a token; &quot;carillonctl demo&quot; brings some to try.</source>
        <translation>还没有连接。客户端凭令牌连接到中枢的监听器；“carillonctl demo”会带来一些供试用。</translation>
    </message>
</context>
<context>
    <name>Carillon::Desk</name>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>The console is locked.</source>
        <translation>控制台已锁定。</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>此配置档为只读。</translation>
    </message>
    <message>
        <source>local demo</source>
        <translation>本地演示</translation>
    </message>
</context>
<context>
    <name>Carillon::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>没有差异。</translation>
    </message>
</context>
<context>
    <name>Carillon::DisconnectDialog</name>
    <message>
        <source>Comes back &amp;after:</source>
        <translation>重新连接等待(&amp;A)：</translation>
    </message>
    <message>
        <source>Disconnect a connection</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Connection %1 of user %2</source>
        <translation>用户 %2 的连接 %1</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>the client sees it, and the audit log</source>
        <translation>客户端和审计日志都能看到</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>代码(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>Disconnect 1 connection</source>
        <translation>断开 1 个连接</translation>
    </message>
    <message>
        <source>The client does not come back by itself.</source>
        <translation>客户端不会自行重新连接。</translation>
    </message>
    <message>
        <source>The client comes back by itself, after the time below.</source>
        <translation>客户端会在下面的时间后自行重新连接。</translation>
    </message>
    <message>
        <source>The client comes back by itself, with backoff and jitter.</source>
        <translation>客户端会以递增的随机间隔自行重新连接。</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 / %2 字节</translation>
    </message>
</context>
<context>
    <name>Carillon::DrainPanel</name>
    <message>
        <source> a second</source>
        <translation> 个/秒</translation>
    </message>
    <message>
        <source>as the server is set</source>
        <translation>按服务器设置</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>End the server&apos;s &amp;process when it is empty</source>
        <translation>排空后结束服务器进程(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>排空(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>减慢(&amp;L)</translation>
    </message>
    <message>
        <source>Connections that remain</source>
        <translation>剩余连接</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Clients come back after a time between nothing and this, so that they do not all knock at once</source>
        <translation>客户端在零到此时间之间的某个时刻重新连接，以免同时涌入</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>速率(&amp;R)：</translation>
    </message>
    <message>
        <source>Drain %1: close its listeners and send all %2 connections away.</source>
        <translation>排空 %1：关闭其监听器，并送走全部 %2 个连接。</translation>
    </message>
    <message>
        <source>At %1 a second this takes about %2.</source>
        <translation>以每秒 %1 个计，大约需要 %2。</translation>
    </message>
    <message>
        <source>The process ends when the server is empty.</source>
        <translation>服务器排空后进程结束。</translation>
    </message>
    <message>
        <source>The process stays; Cancel opens the listeners again.</source>
        <translation>进程保留；取消会重新打开监听器。</translation>
    </message>
    <message>
        <source>Drain the server</source>
        <translation>排空服务器</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>排空 %1</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>输入服务器名称(&amp;T)：</translation>
    </message>
    <message>
        <source>Cancel the drain</source>
        <translation>取消排空</translation>
    </message>
    <message>
        <source>Cancel the drain: the listeners open again; who is gone stays gone until they come back.</source>
        <translation>取消排空：监听器重新打开；已离开的在自行重连之前不会回来。</translation>
    </message>
    <message>
        <source>The server is draining.</source>
        <translation>服务器正在排空。</translation>
    </message>
    <message>
        <source>%1 remain, %2 closed in %3, %4 a second; about %5 to go.</source>
        <translation>剩余 %1，%3内已关闭 %2，每秒 %4 个；大约还需 %5。</translation>
    </message>
    <message>
        <source>Paused: %1 remain, %2 closed in %3. The listeners are closed.</source>
        <translation>已暂停：剩余 %1，%3内已关闭 %2。监听器已关闭。</translation>
    </message>
    <message>
        <source>Done: %1 closed in %2, %3 remain.</source>
        <translation>完成：%2内关闭了 %1，剩余 %3。</translation>
    </message>
    <message>
        <source>Cancelled: %1 were closed in %2; the listeners are open again.</source>
        <translation>已取消：%2内关闭了 %1；监听器已重新打开。</translation>
    </message>
    <message>
        <source>A drain closes the listeners and sends the clients away at a pace, with a word to come back elsewhere or later. Nothing is lost: they resume where they were.</source>
        <translation>排空会关闭监听器，并按节奏送走客户端，告知它们到别处或稍后再来。不会丢失任何内容：它们会从原处继续。</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Node:</source>
        <translation>节点(&amp;N)：</translation>
    </message>
    <message>
        <source>Cancel the dra&amp;in…</source>
        <translation>取消排空(&amp;I)…</translation>
    </message>
    <message>
        <source>D&amp;eadline:</source>
        <translation>期限(&amp;E)：</translation>
    </message>
    <message>
        <source>Retr&amp;y spread:</source>
        <translation>重连分散(&amp;Y)：</translation>
    </message>
</context>
<context>
    <name>Carillon::EventLogModel</name>
    <message>
        <source>The room&apos;s numbering starts anew</source>
        <translation>房间的编号重新开始</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) did not fit into the pause</source>
        <translation>
            <numerusform>%n 个事件超出了暂停缓冲</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing here</source>
        <translation>
            <numerusform>此处缺失 %n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was away: what happened meanwhile is not here</source>
        <translation>连接曾中断：期间发生的事不在这里</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>距上一个</translation>
    </message>
    <message>
        <source>Since mark</source>
        <translation>距标记</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Queue after</source>
        <translation>之后的队列</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收者</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>← in</source>
        <translation>← 入</translation>
    </message>
    <message>
        <source>→ out</source>
        <translation>→ 出</translation>
    </message>
    <message>
        <source>· itself</source>
        <translation>· 自身</translation>
    </message>
    <message>
        <source>(payload not shown to this role)</source>
        <translation>（不向此角色显示载荷）</translation>
    </message>
</context>
<context>
    <name>Carillon::EventPane</name>
    <message>
        <source>Filter of the events shown</source>
        <translation>所显示事件的过滤器</translation>
    </message>
    <message>
        <source>Shown: all. For example: name = order.* and size &gt; 1k</source>
        <translation>显示全部。例如：name = order.* and size &gt; 1k</translation>
    </message>
    <message>
        <source>Stops the screen; recording goes on (Space)</source>
        <translation>停止屏幕滚动；录制继续（空格）</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Choose an event to see its payload.</source>
        <translation>选择一个事件以查看其载荷。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>保存捕获(&amp;S)…</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>导出为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>导出为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>重放到房间(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>Of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Since the row before</source>
        <translation>距上一行</translation>
    </message>
    <message>
        <source>Since the marked row (Ctrl+M marks)</source>
        <translation>距标记的行（Ctrl+M 标记）</translation>
    </message>
    <message>
        <source>C&amp;olour rules…</source>
        <translation>着色规则(&amp;O)…</translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation>清空列表(&amp;L)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n event(s) held back</source>
        <translation>
            <numerusform>已暂停：保留了 %n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>, buffer %1 %</source>
        <translation>，缓冲 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit</source>
        <translation>
            <numerusform>%n 个放不下</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of %2 shown</source>
        <translation>，显示 %1 / %2</translation>
    </message>
    <message>
        <source>, the oldest %1 are not kept any more</source>
        <translation>，最旧的 %1 个已不再保留</translation>
    </message>
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>%n 个新事件 (End)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n event(s) fits the filter.</source>
        <translation>
            <numerusform>%n 个事件中没有符合过滤器的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除过滤器</translation>
    </message>
    <message>
        <source>Choose an event, or two with Ctrl.</source>
        <translation>选择一个事件，或用 Ctrl 选择两个。</translation>
    </message>
    <message>
        <source>No earlier event of this name in this list.</source>
        <translation>此列表中没有更早的同名事件。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>复制载荷</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>追踪此用户…</translation>
    </message>
    <message>
        <source>Watch this room</source>
        <translation>观察此房间</translation>
    </message>
    <message>
        <source>Inspect the connection</source>
        <translation>检查该连接</translation>
    </message>
    <message>
        <source>Compose from this event…</source>
        <translation>基于此事件编写…</translation>
    </message>
    <message>
        <source>Mark this row</source>
        <translation>标记此行</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>按此值过滤</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>并按此值</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>排除此值</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>为此类行着色…</translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>保存捕获</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>捕获文件 (*%1)</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>导出显示的行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>已写入 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds payloads.</source>
        <translation>文件含有载荷。</translation>
    </message>
    <message>
        <source>, coverage %1 %: more happens than the feed brings</source>
        <translation>，覆盖 %1%：发生的事件多于通道送来的</translation>
    </message>
    <message>
        <source>, %1 % looked at</source>
        <translation>，已检查 %1%</translation>
    </message>
</context>
<context>
    <name>Carillon::EventsPage</name>
    <message>
        <source>Watch a room…</source>
        <translation>观察房间…</translation>
    </message>
    <message>
        <source>Watch a room</source>
        <translation>观察房间</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>房间：</translation>
    </message>
    <message>
        <source>No room is watched.</source>
        <translation>没有观察任何房间。</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s): </source>
        <translation>
            <numerusform>%n 个房间：</numerusform>
        </translation>
    </message>
    <message>
        <source>The events of all watched rooms come together here.
Watch a room: Enter in the list of rooms.</source>
        <translation>所有被观察房间的事件汇集在这里。
要观察房间：在房间列表中按 Enter。</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>还没有事件。</translation>
    </message>
</context>
<context>
    <name>Carillon::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>过滤器</translation>
    </message>
</context>
<context>
    <name>Carillon::IdleLock</name>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>Locked: nobody has touched the console of %1 for %2 minutes.
It stays connected. Give the token again to go on.</source>
        <translation>已锁定：%1 的控制台已有 %2 分钟无人操作。
连接仍然保持。请再次输入令牌以继续。</translation>
    </message>
    <message>
        <source>This is not the token of this session.</source>
        <translation>这不是此会话的令牌。</translation>
    </message>
</context>
<context>
    <name>Carillon::Inspector</name>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Since seq</source>
        <translation>起始序号</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>发消息…</translation>
    </message>
    <message>
        <source>Trace…</source>
        <translation>追踪…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>断开…</translation>
    </message>
    <message>
        <source>Events out/s</source>
        <translation>发出事件/秒</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>This token…</source>
        <translation>此令牌…</translation>
    </message>
    <message>
        <source>All tokens of the user…</source>
        <translation>该用户的所有令牌…</translation>
    </message>
    <message>
        <source>Fields of the connection</source>
        <translation>连接的字段</translation>
    </message>
    <message>
        <source>Rooms of the connection</source>
        <translation>连接的房间</translation>
    </message>
    <message>
        <source>Enter or double click: watch the room</source>
        <translation>Enter 或双击：观察房间</translation>
    </message>
    <message>
        <source>The record as JSON</source>
        <translation>JSON 形式的记录</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Choose a connection and press Enter; it is followed here.</source>
        <translation>选择一个连接并按 Enter；将在此处跟随它。</translation>
    </message>
    <message>
        <source>The oldest has been waiting for %1.</source>
        <translation>最早的已等待 %1。</translation>
    </message>
    <message>
        <source>%1 % of it is %2.</source>
        <translation>其中 %1% 是 %2。</translation>
    </message>
    <message>
        <source>This connection is closed.</source>
        <translation>此连接已关闭。</translation>
    </message>
    <message>
        <source>This connection is closed: %1 (%2).</source>
        <translation>此连接已关闭：%1 (%2)。</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>原因：%1。</translation>
    </message>
    <message>
        <source>Rooms (%1)</source>
        <translation>房间 (%1)</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>用户代理</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>子协议</translation>
    </message>
</context>
<context>
    <name>Carillon::MainWindow</name>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接(&amp;C)…</translation>
    </message>
    <message>
        <source>Another &amp;window</source>
        <translation>新窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Reconnect &amp;now</source>
        <translation>立即重新连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the server</source>
        <translation>断开与服务器的连接(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>过滤器(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause or resume</source>
        <translation>暂停或继续(&amp;P)</translation>
    </message>
    <message>
        <source>Follow the &amp;end</source>
        <translation>跟随末尾(&amp;E)</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>重置布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追踪</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>保存此布局(&amp;S)…</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>保存此布局</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Connections of user “%1”</source>
        <translation>用户“%1”的连接</translation>
    </message>
    <message>
        <source>Watch room “%1”</source>
        <translation>观察房间“%1”</translation>
    </message>
    <message>
        <source>Trace user “%1”</source>
        <translation>追踪用户“%1”</translation>
    </message>
    <message>
        <source>Inspect connection “%1”</source>
        <translation>检查连接“%1”</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>操作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Inspect connection</source>
        <translation>检查连接(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Disconnect connection…</source>
        <translation>断开连接(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin room</source>
        <translation>固定或取消固定房间(&amp;P)</translation>
    </message>
    <message>
        <source>Disconnect &amp;many…</source>
        <translation>批量断开(&amp;M)…</translation>
    </message>
    <message>
        <source>Message to man&amp;y…</source>
        <translation>批量发消息(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Compose event…</source>
        <translation>编写事件(&amp;C)…</translation>
    </message>
    <message>
        <source>Preview &amp;recipients</source>
        <translation>预览接收者(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>追踪(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Start or stop the trace</source>
        <translation>开始或停止追踪(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation>打开捕获(&amp;O)…</translation>
    </message>
    <message>
        <source>S&amp;ave the capture…</source>
        <translation>保存捕获(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>重放到房间(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Mark the row</source>
        <translation>标记该行(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Colour rules…</source>
        <translation>着色规则(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>配置(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Listeners</source>
        <translation>监听器(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>证书(&amp;E)</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>限制(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>操作员(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>计划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>排空(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Pause or resume (in a list of events)</source>
        <translation>暂停或继续（在事件列表中）</translation>
    </message>
    <message>
        <source>Follow the end (in a list of events)</source>
        <translation>跟随末尾（在事件列表中）</translation>
    </message>
    <message>
        <source>Inspect or watch the row</source>
        <translation>检查或观察该行</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除过滤器</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Carillon console %1</source>
        <translation>Carillon 控制台 %1</translation>
    </message>
    <message>
        <source>The operator&apos;s desk of a Carillon hub.
Apache License 2.0</source>
        <translation>Carillon 中枢的操作台。
Apache 许可证 2.0</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Too many rooms are open; close a tab first.</source>
        <translation>打开的房间太多；请先关闭一个标签页。</translation>
    </message>
    <message>
        <source>Too many traces are open; close a tab first.</source>
        <translation>打开的追踪太多；请先关闭一个标签页。</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>打开捕获</translation>
    </message>
    <message>
        <source>Captures (*%1);;All files (*)</source>
        <translation>捕获文件 (*%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Too many captures are open; close a tab first.</source>
        <translation>打开的捕获太多；请先关闭一个标签页。</translation>
    </message>
    <message>
        <source>Carillon console</source>
        <translation>Carillon 控制台</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Connected to %1 %2 as %3</source>
        <translation>已连接到 %1 %2，身份 %3</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>租户 %1</translation>
    </message>
    <message>
        <source>Feed %1/s, costs the server %2 % CPU</source>
        <translation>通道 %1/秒，占用服务器 %2% CPU</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>已丢弃：%1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>The saved servers could not be read whole; the old file was kept beside it.</source>
        <translation>无法完整读取已保存的服务器；旧文件已保留在旁边。</translation>
    </message>
    <message>
        <source>The saved servers are of a newer version and are left alone.</source>
        <translation>已保存的服务器来自更新的版本，未作改动。</translation>
    </message>
    <message>
        <source>The saved servers cannot be written.</source>
        <translation>无法写入已保存的服务器。</translation>
    </message>
    <message>
        <source>Sho&amp;w the running plan</source>
        <translation>显示正在运行的计划(&amp;W)</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>日志(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>重新登录(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>按“%1”排序</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>显示列“%1”</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>隐藏列“%1”</translation>
    </message>
    <message>
        <source>&amp;Save the last frames…</source>
        <translation>保存最近的帧(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the last frames</source>
        <translation>保存最近的帧</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON 行 (*.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved: the heads of the last frames, without contents. Attach the file to a report of a fault.</source>
        <translation>已保存：最近各帧的头部，不含内容。报告故障时请附上此文件。</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>The demo hub did not start: %1</source>
        <translation>演示中枢未能启动：%1</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>只读(&amp;R)</translation>
    </message>
    <message>
        <source>While this is on, nothing that changes something is offered</source>
        <translation>开启期间，不提供任何会作出更改的操作</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>安全模式</translation>
    </message>
    <message>
        <source>Safe mode: the saved layout and settings are not used, and nothing of them is saved. Saved servers are there.</source>
        <translation>安全模式：不使用已保存的布局和设置，也不保存其任何改动。已保存的服务器仍可使用。</translation>
    </message>
    <message>
        <source>Coverage %1 %</source>
        <translation>覆盖 %1%</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>节点(&amp;N)</translation>
    </message>
    <message>
        <source>Inpu&amp;ts</source>
        <translation>输入(&amp;T)</translation>
    </message>
    <message>
        <source>The first or the last row of all (in a table)</source>
        <translation>全部行中的第一行或最后一行（在表格中）</translation>
    </message>
</context>
<context>
    <name>Carillon::NodesPage</name>
    <message>
        <source>The server knows of no nodes.</source>
        <translation>服务器不知道任何节点。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>显示其连接</translation>
    </message>
    <message>
        <source>Drain this node…</source>
        <translation>排空此节点…</translation>
    </message>
</context>
<context>
    <name>Carillon::OperatorActions</name>
    <message>
        <source>Disconnected; audit entry %1.</source>
        <translation>已断开；审计条目 %1。</translation>
    </message>
    <message>
        <source>One plan at a time: this one is not finished.</source>
        <translation>一次只能有一个计划：当前计划尚未完成。</translation>
    </message>
    <message>
        <source>Revoke the token %1</source>
        <translation>吊销令牌 %1</translation>
    </message>
    <message>
        <source>Revoke all tokens of user %1</source>
        <translation>吊销用户 %1 的所有令牌</translation>
    </message>
    <message>
        <source>its connections end at once, and it is refused from now on.</source>
        <translation>其连接立即结束，此后该令牌被拒绝。</translation>
    </message>
    <message>
        <source>their connections end at once, and the tokens are refused from now on. Tokens that are issued later are good.</source>
        <translation>其连接立即结束，此后这些令牌被拒绝。以后签发的令牌有效。</translation>
    </message>
    <message>
        <source>Tenant: %1.</source>
        <translation>租户：%1。</translation>
    </message>
    <message>
        <source>Revoke tokens</source>
        <translation>吊销令牌</translation>
    </message>
    <message>
        <source>Revoke 1 token</source>
        <translation>吊销 1 个令牌</translation>
    </message>
    <message>
        <source>Revoke the user&apos;s tokens</source>
        <translation>吊销该用户的令牌</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>输入服务器名称(&amp;T)：</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>一小时</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>At least as long as tokens live: afterwards the revocation is forgotten</source>
        <translation>至少与令牌的有效期一样长：之后吊销记录会被遗忘</translation>
    </message>
    <message numerus="yes">
        <source>Revoked; %n connection(s) ended.</source>
        <translation>
            <numerusform>已吊销；结束了 %n 个连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>审计条目 %1。</translation>
    </message>
    <message>
        <source>Re&amp;membered for:</source>
        <translation>保留时间(&amp;M)：</translation>
    </message>
</context>
<context>
    <name>Carillon::OverviewPage</name>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>收到事件/秒</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>投递/秒</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>发出字节/秒</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>延迟，中位数</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>延迟，99%</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>接受/秒</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>被拒绝的令牌</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>文件描述符</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>循环滞后</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99%</translation>
    </message>
    <message>
        <source>Click or drag in a chart: all views show that time.</source>
        <translation>在图表中点击或拖动：所有视图都显示该时间段。</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>最繁忙的房间</translation>
    </message>
    <message>
        <source>Longest queues</source>
        <translation>最长的队列</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>没有排队的内容。</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>还没有房间。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>尚未连接。</translation>
    </message>
    <message>
        <source>Connect to a hub with its address and an admin token, or start one on this machine, with traffic, that ends with the console.</source>
        <translation>使用地址和管理令牌连接到中枢，或在本机启动一个带流量的中枢，它随控制台一同结束。</translation>
    </message>
    <message>
        <source>To try it on this machine: start carillond --dev and connect to the address and with the token that it prints.</source>
        <translation>要在本机试用：启动 carillond --dev，并使用它输出的地址和令牌连接。</translation>
    </message>
    <message>
        <source>Start a local demo hub</source>
        <translation>启动本地演示中枢</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
</context>
<context>
    <name>Carillon::Page</name>
    <message>
        <source>asked only every %1, to spare the server</source>
        <translation>为减轻服务器负担，仅每 %1 询问一次</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>略去了 %n 个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::PageTabs</name>
    <message>
        <source>No action has been taken yet.</source>
        <translation>还没有执行过操作。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>最近关闭</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>追踪</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <translation>追踪：%1</translation>
    </message>
</context>
<context>
    <name>Carillon::PlanDialog</name>
    <message>
        <source>Disconnect many</source>
        <translation>批量断开</translation>
    </message>
    <message>
        <source>Message to many</source>
        <translation>批量发消息</translation>
    </message>
    <message>
        <source>Close a room</source>
        <translation>关闭房间</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>所有连接</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> 个/秒</translation>
    </message>
    <message>
        <source>&amp;Count them</source>
        <translation>计数(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>房间：</translation>
    </message>
    <message>
        <source>&amp;Whom:</source>
        <translation>对象(&amp;W)：</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>数据，JSON</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>事件(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>数据(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>速率(&amp;R)：</translation>
    </message>
    <message>
        <source>Nothing happens yet: the server counts whom this reaches, and then asks.</source>
        <translation>目前还不会发生任何事：服务器会先统计涉及的对象，然后再询问。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>A random part on top, so that they do not all come back at once</source>
        <translation>额外的随机部分，以免它们同时回来</translation>
    </message>
    <message>
        <source>the clients see it</source>
        <translation>客户端能看到</translation>
    </message>
    <message>
        <source>C&amp;ode:</source>
        <translation>代码(&amp;O)：</translation>
    </message>
    <message>
        <source>Come back &amp;after:</source>
        <translation>重新连接等待(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Spread:</source>
        <translation>分散(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>文本(&amp;T)：</translation>
    </message>
    <message>
        <source>The clients do not come back by themselves.</source>
        <translation>客户端不会自行重新连接。</translation>
    </message>
    <message>
        <source>The clients come back by themselves, with backoff and jitter.</source>
        <translation>客户端会以递增的随机间隔自行重新连接。</translation>
    </message>
    <message>
        <source>The clients come back by themselves, after this time.</source>
        <translation>客户端会在此时间后自行重新连接。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>其中一些</translation>
    </message>
    <message>
        <source>&amp;Type the number:</source>
        <translation>输入该数字(&amp;T)：</translation>
    </message>
    <message>
        <source>Some of them:</source>
        <translation>其中一些：</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>中止(&amp;A)</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>The text for the clients is longer than %1 bytes.</source>
        <translation>给客户端的文本超过 %1 字节。</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>事件还没有名称。</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>数据不是有效的 JSON。</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>断开 %n 个连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>发送到 %n 个连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n connection(s) out of the room</source>
        <translation>
            <numerusform>将 %n 个连接移出房间</numerusform>
        </translation>
    </message>
    <message>
        <source>Room: %1</source>
        <translation>房间：%1</translation>
    </message>
    <message>
        <source>No filter: everyone.</source>
        <translation>无过滤器：所有连接。</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>过滤器：%1</translation>
    </message>
    <message>
        <source>The server is counting…</source>
        <translation>服务器正在计数…</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>必填，写入审计日志</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>写入审计日志</translation>
    </message>
    <message>
        <source>The plan has expired; nothing was done. Count again.</source>
        <translation>计划已过期；未执行任何操作。请重新计数。</translation>
    </message>
    <message>
        <source>Nobody fits; there is nothing to do.</source>
        <translation>没有匹配的对象；无事可做。</translation>
    </message>
    <message>
        <source>Expires in %1 s.</source>
        <translation>%1 秒后过期。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Aborted.</source>
        <translation>已中止。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>已过期。</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>, %1 were gone already</source>
        <translation>，%1 个早已离开</translation>
    </message>
    <message>
        <source>, %1 a second, about %2 to go</source>
        <translation>，每秒 %1 个，约剩 %2</translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>审计条目 %1。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>O&amp;nly those:</source>
        <translation>仅限(&amp;N)：</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>⚠ Without %1: no answer from there.</source>
        <translation>⚠ 不含 %1：那里没有应答。</translation>
    </message>
    <message>
        <source>%1 of %2 in all, %3 a second, about %4.</source>
        <extracomment>&quot;Disconnect 12 connections of 300 in all, 5 a second, about 3 s.&quot;</extracomment>
        <translation>%1（共 %2 个），每秒 %3 个，约 %4。</translation>
    </message>
</context>
<context>
    <name>Carillon::ProfileBand</name>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>Carillon::ReplayDialog</name>
    <message>
        <source>&amp;Type the number:</source>
        <translation>输入该数字(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>计划(&amp;P)</translation>
    </message>
    <message>
        <source>Replay into a room</source>
        <translation>重放到房间</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>原速</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>两倍速</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>10 倍速</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>半速</translation>
    </message>
    <message>
        <source>as fast as allowed (%1 a second)</source>
        <translation>允许的最快速度（每秒 %1 个）</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>必填，写入审计日志</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>写入审计日志</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>房间(&amp;R)：</translation>
    </message>
    <message>
        <source>T&amp;enant:</source>
        <translation>租户(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>速度(&amp;S)：</translation>
    </message>
    <message>
        <source>Re&amp;ason:</source>
        <translation>原因(&amp;A)：</translation>
    </message>
    <message>
        <source>Into which room?</source>
        <translation>重放到哪个房间？</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>在生产环境中必须填写原因。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1, for about %2; each would reach %3 connections now.</source>
        <translation>发往 %1，持续约 %2；每个事件目前会到达 %3 个连接。</translation>
    </message>
    <message numerus="yes">
        <source>%n have no payload here and are left out.</source>
        <translation>
            <numerusform>%n 个在此没有载荷，将被略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>None of these events has a payload here.</source>
        <translation>这些事件在此都没有载荷。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are chosen. Plan tells what sending them would do.</source>
        <translation>
            <numerusform>已选择 %n 行。“计划”会说明发送的后果。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no events among the rows that were chosen.</source>
        <translation>所选的行中没有事件。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s): </source>
        <translation>
            <numerusform>在 %n 个事件后停止：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n event(s) sent.</source>
        <translation>
            <numerusform>完成：已发送 %n 个事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s).</source>
        <translation>
            <numerusform>在 %n 个事件后停止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n event(s).</source>
        <translation>
            <numerusform>在 %n 个事件后暂停。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>已发送 %1 / %2。</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s)</source>
        <translation>
            <numerusform>发送 %n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomPage</name>
    <message>
        <source>Waiting for the server…</source>
        <translation>正在等待服务器…</translation>
    </message>
    <message>
        <source>Ends or renews the subscription: nothing is recorded meanwhile</source>
        <translation>结束或恢复订阅：期间不录制任何内容</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>最后 %1 个</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>How much of the room&apos;s history comes first</source>
        <translation>先取房间历史中的多少</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>编写…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation>谁来谁走</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>在线状态</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>成员 (%1)</translation>
    </message>
    <message>
        <source>Nobody is in this room.</source>
        <translation>此房间中没有人。</translation>
    </message>
    <message>
        <source>Events/s</source>
        <translation>事件/秒</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>还没有事件。</translation>
    </message>
    <message>
        <source>More members than can be followed here; a trace of the room shows some.</source>
        <translation>成员太多，无法在此全部跟随；追踪该房间可看到其中一些。</translation>
    </message>
    <message>
        <source>+ joined</source>
        <translation>+ 加入</translation>
    </message>
    <message>
        <source>− left</source>
        <translation>− 离开</translation>
    </message>
    <message>
        <source>Nobody has come or gone while this was looked at.</source>
        <translation>在查看期间没有人加入或离开。</translation>
    </message>
    <message>
        <source>The room does not exist at the moment.</source>
        <translation>该房间目前不存在。</translation>
    </message>
    <message>
        <source>History: %1 events, %2 · last number %3 · drops: %4 · since %5</source>
        <translation>历史：%1 个事件，%2 · 最后编号 %3 · 丢弃：%4 · 自 %5 起</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>租户 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>未观察</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomsPage</name>
    <message>
        <source>No rooms yet. A room appears when somebody subscribes or an event is sent to it.</source>
        <translation>还没有房间。有人订阅或有事件发往某个房间时，它就会出现。</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Watch live events</source>
        <translation>观察实时事件</translation>
    </message>
    <message>
        <source>Compose event…</source>
        <translation>编写事件…</translation>
    </message>
    <message>
        <source>Trace this room…</source>
        <translation>追踪此房间…</translation>
    </message>
    <message>
        <source>Close this room…</source>
        <translation>关闭此房间…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>固定或取消固定</translation>
    </message>
</context>
<context>
    <name>Carillon::ServerPage</name>
    <message>
        <source>Reload configuration…</source>
        <translation>重新加载配置…</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Nothing is configured.</source>
        <translation>没有任何配置。</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>The server listens nowhere.</source>
        <translation>服务器没有监听任何地址。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>No certificates: the server speaks plainly.</source>
        <translation>没有证书：服务器以明文通信。</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Nothing is known about the machine&apos;s limits.</source>
        <translation>对本机的限制一无所知。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>日志为空。</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Nobody is connected to the admin feed.</source>
        <translation>没有人连接到管理通道。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>No plan has been made yet.</source>
        <translation>还没有制定过计划。</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>排空</translation>
    </message>
    <message>
        <source>Log level:</source>
        <translation>日志级别：</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>you are %1</source>
        <translation>您是 %1</translation>
    </message>
    <message>
        <source>the server says: production</source>
        <translation>服务器声明：生产环境</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>重新加载配置</translation>
    </message>
    <message>
        <source>Reload the configuration of %1 from its file. A file with errors changes nothing.</source>
        <translation>从文件重新加载 %1 的配置。有错误的文件不会改变任何内容。</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>输入服务器名称(&amp;T)：</translation>
    </message>
    <message>
        <source>Reloaded: nothing has changed.</source>
        <translation>已重新加载：没有变化。</translation>
    </message>
    <message>
        <source>Reloaded: %1.</source>
        <translation>已重新加载：%1。</translation>
    </message>
    <message>
        <source>Only after a restart: %1.</source>
        <translation>仅在重新启动后生效：%1。</translation>
    </message>
    <message>
        <source>The log level is %1 now.</source>
        <translation>日志级别现为 %1。</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>No input is configured: events come over HTTP.</source>
        <translation>未配置输入：事件通过 HTTP 到达。</translation>
    </message>
</context>
<context>
    <name>Carillon::ServersPanel</name>
    <message>
        <source>Servers and pinned rooms</source>
        <translation>服务器和固定的房间</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>none saved</source>
        <translation>没有保存的</translation>
    </message>
    <message>
        <source>Pinned rooms</source>
        <translation>固定的房间</translation>
    </message>
    <message>
        <source>Ctrl+B pins a room</source>
        <translation>Ctrl+B 固定房间</translation>
    </message>
</context>
<context>
    <name>Carillon::SignInDialog</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>保存在钥匙串中(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>What is open stays, and is asked for again.</source>
        <translation>打开的内容会保留，并重新请求。</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>会话已结束：%1</translation>
    </message>
    <message>
        <source>Another token, for another role or a longer time.</source>
        <translation>另一个令牌，用于其他角色或更长时间。</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>具有管理作用域的 JWT</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>服务器：</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>此前：</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>令牌(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Another server…</source>
        <translation>其他服务器(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
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
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next rows</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>前 %1</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Filters kept by name, and those of before</source>
        <translation>按名称保存的过滤器，以及以前的</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>保存此过滤器(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Used before</source>
        <translation>以前用过(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘记(&amp;F)</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此过滤器</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>按此值过滤</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>并按此值</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>排除此值</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>As text</source>
        <translation>作为文本</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>作为 CSV</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>作为 JSON</translation>
    </message>
    <message>
        <source>%1–%2 of %3 matched, %4 in all</source>
        <translation>第 %1–%2 行，匹配 %3，共 %4</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>，按%1</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>，截至 %1</translation>
    </message>
    <message>
        <source>, %1 old</source>
        <translation>，%1前</translation>
    </message>
    <message>
        <source> – asked only every %1, to spare the server</source>
        <translation> – 为减轻服务器负担，仅每 %1 询问一次</translation>
    </message>
    <message>
        <source> – order held</source>
        <translation> – 顺序已保持</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>The server (%1) does not offer this, or not to your role.</source>
        <translation>服务器 (%1) 不提供此项，或不对您的角色提供。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除过滤器</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>没有与“%1”匹配的内容。</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2，%3)</translation>
    </message>
    <message>
        <source> – ⚠ without %1</source>
        <translation> – ⚠ 不含 %1</translation>
    </message>
    <message numerus="yes">
        <source> – of %n node(s)</source>
        <translation>
            <numerusform> – 来自 %n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading %1 of %2…</source>
        <translation>正在加载 %1 / %2…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新请求</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>过滤器，例如：%1</translation>
    </message>
    <message>
        <source>%1 matched, %2 in all</source>
        <translation>匹配 %1，共 %2</translation>
    </message>
</context>
<context>
    <name>Carillon::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>Carillon::TimeBar</name>
    <message>
        <source>All times</source>
        <translation>所有时间</translation>
    </message>
    <message>
        <source>All views show %1 to %2 only.</source>
        <translation>所有视图仅显示 %1 到 %2。</translation>
    </message>
</context>
<context>
    <name>Carillon::TracePage</name>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>At most so long</source>
        <translation>最长时间</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>At most so many bytes</source>
        <translation>最多字节数</translation>
    </message>
    <message>
        <source> thousand records</source>
        <translation> 千条记录</translation>
    </message>
    <message>
        <source>At most so many records</source>
        <translation>最多记录数</translation>
    </message>
    <message>
        <source>At most so many of the room&apos;s members</source>
        <translation>房间成员的最大数量</translation>
    </message>
    <message>
        <source>&amp;Members:</source>
        <translation>成员(&amp;M)：</translation>
    </message>
    <message>
        <source>A trace shows what one user, one room or one connection sends and gets, frame by frame, and what waits in the queue after each.
It ends when its budget is used up.</source>
        <translation>追踪逐帧显示一个用户、一个房间或一个连接发送和接收的内容，以及每帧之后队列中等待的内容。
预算用完时追踪结束。</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>已用预算</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>目标类型</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What the server sends</source>
        <translation>服务器发送的内容</translation>
    </message>
    <message>
        <source>Everything. For example: kind = event and size &gt; 1k</source>
        <translation>全部。例如：kind = event and size &gt; 1k</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>写入审计日志</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>预算(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Only:</source>
        <translation>仅限(&amp;O)：</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>原因(&amp;E)：</translation>
    </message>
    <message>
        <source>Whom or what? Name a user, a room or a connection.</source>
        <translation>追踪谁或什么？请指定用户、房间或连接。</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>在生产环境中必须填写原因。</translation>
    </message>
    <message>
        <source>Waiting for the first record…</source>
        <translation>正在等待第一条记录…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Not traced: %1</source>
        <translation>未追踪：%1</translation>
    </message>
    <message>
        <source>Interrupted; it goes on with what is left of the budget once the server is back.</source>
        <translation>已中断；服务器恢复后将用剩余预算继续。</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>已结束：%1。</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>%1, %2, %3 records</source>
        <translation>%1，%2，%3 条记录</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>%1 / %2 个连接</translation>
    </message>
    <message>
        <source>%1 records left out</source>
        <translation>略去了 %1 条记录</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>不含载荷</translation>
    </message>
    <message>
        <source>audit entry %1</source>
        <translation>审计条目 %1</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>租户(&amp;N)：</translation>
    </message>
    <message>
        <source>T&amp;race:</source>
        <translation>追踪(&amp;R)：</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start trace</source>
        <translation>开始追踪</translation>
    </message>
</context>
<context>
    <name>Carillon::VitalsStrip</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>投递/秒</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>延迟，99%</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>丢弃/秒</translation>
    </message>
    <message>
        <source>The last minute; click for the overview</source>
        <translation>最近一分钟；点击打开概览</translation>
    </message>
    <message>
        <source>The server&apos;s figures</source>
        <translation>服务器指标</translation>
    </message>
</context>
<context>
    <name>CodeTexts</name>
    <message>
        <source>disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>drain: cancel</source>
        <translation>排空：取消</translation>
    </message>
    <message>
        <source>drain: pause</source>
        <translation>排空：暂停</translation>
    </message>
    <message>
        <source>drain: rate</source>
        <translation>排空：速率</translation>
    </message>
    <message>
        <source>drain: resume</source>
        <translation>排空：继续</translation>
    </message>
    <message>
        <source>drain: start</source>
        <translation>排空：开始</translation>
    </message>
    <message>
        <source>inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>plan: disconnect</source>
        <translation>计划：断开</translation>
    </message>
    <message>
        <source>plan: message</source>
        <translation>计划：消息</translation>
    </message>
    <message>
        <source>plan: unsubscribe</source>
        <translation>计划：退订</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>试演</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>追踪</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>退订</translation>
    </message>
    <message>
        <source>header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>首条消息</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询参数</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>字节大小</translation>
    </message>
    <message>
        <source>and, or</source>
        <translation>and, or</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公共</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>bad config</source>
        <translation>配置有误</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>请求有误</translation>
    </message>
    <message>
        <source>bytes used up</source>
        <translation>字节数用尽</translation>
    </message>
    <message>
        <source>records used up</source>
        <translation>记录数用尽</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>太多</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>未订阅</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>time used up</source>
        <translation>时间用尽</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>good</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>个端口</translation>
    </message>
    <message>
        <source>low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 in the unit of the service</source>
        <translation>在服务的 unit 文件中写入 %1</translation>
    </message>
    <message>
        <source>%1 (matters behind a proxy)</source>
        <translation>%1（在代理之后才重要）</translation>
    </message>
    <message>
        <source>away</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>正在排空</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>up</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>down</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Accepted/s</source>
        <translation>接受/秒</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>CPU of the admin feed</source>
        <translation>管理通道的 CPU</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>建议值</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Token came by</source>
        <translation>令牌来源</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>被拒绝的令牌</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关闭者</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>收到字节/秒</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>发出字节/秒</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>字节/秒</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>Closed/s</source>
        <translation>关闭/秒</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Connected at</source>
        <translation>连接时间</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connection limit</source>
        <translation>连接限制</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>投递/秒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Drops, latest</source>
        <translation>丢弃，latest</translation>
    </message>
    <message>
        <source>Drops, newest</source>
        <translation>丢弃，最新</translation>
    </message>
    <message>
        <source>Drops, oldest</source>
        <translation>丢弃，最旧</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>丢弃/秒</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>纪元</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>收到事件/秒</translation>
    </message>
    <message>
        <source>Events sent</source>
        <translation>已发送事件</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>令牌到期</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>文件描述符</translation>
    </message>
    <message>
        <source>Descriptor limit</source>
        <translation>文件描述符限制</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History size</source>
        <translation>历史大小</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>入/秒</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最后错误</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最后事件</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>循环滞后</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期自</translation>
    </message>
    <message>
        <source>Oldest unsent</source>
        <translation>最早未发送</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>出/秒</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Queued frames</source>
        <translation>排队的帧</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <translation>被拒绝的连接</translation>
    </message>
    <message>
        <source>Refused: capacity</source>
        <translation>拒绝：容量</translation>
    </message>
    <message>
        <source>Refused: draining</source>
        <translation>拒绝：排空</translation>
    </message>
    <message>
        <source>Refused: per address</source>
        <translation>拒绝：按地址</translation>
    </message>
    <message>
        <source>Refused: rate</source>
        <translation>拒绝：速率</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>补救办法</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>作用域</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>令牌 ID</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>追踪</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>时间窗</translation>
    </message>
    <message>
        <source>Admin address</source>
        <translation>管理地址</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>最近响应</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>消息代理</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>排空</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>延迟，99%</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>当前连接</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最后一条消息</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>读取自</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>已重试</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始于</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message>
        <source>There are hidden characters: %1</source>
        <translation>存在隐藏字符：%1</translation>
    </message>
</context>
<context>
    <name>JsonCheck</name>
    <message>
        <source>Not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>The object is not closed</source>
        <translation>对象未闭合</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>缺少冒号</translation>
    </message>
    <message>
        <source>The list is not closed</source>
        <translation>列表未闭合</translation>
    </message>
    <message>
        <source>A comma is missing</source>
        <translation>缺少逗号</translation>
    </message>
    <message>
        <source>A value is expected</source>
        <translation>此处应为一个值</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Unknown escape</source>
        <translation>未知的转义</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>不是有效的文本</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>A name in quotes is expected</source>
        <translation>此处应为带引号的名称</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>Something follows after the end</source>
        <translation>结尾之后还有内容</translation>
    </message>
</context>
<context>
    <name>ServerTexts</name>
    <message>
        <source>The configuration has errors; nothing was changed.</source>
        <translation>配置有错误；未作任何更改。</translation>
    </message>
    <message>
        <source>The filter is not understood.</source>
        <translation>无法理解该过滤器。</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>服务器无法理解该请求。</translation>
    </message>
    <message>
        <source>What was typed does not fit; nothing was done.</source>
        <translation>输入的内容不符；未执行任何操作。</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的角色不允许此操作。</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>服务器发生内部错误。</translation>
    </message>
    <message>
        <source>Too many at the same time.</source>
        <translation>同时进行的太多。</translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation>它已不存在。</translation>
    </message>
    <message>
        <source>Too many requests; try again in a moment.</source>
        <translation>请求太多；请稍后再试。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时回应。</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>太大了。</translation>
    </message>
    <message>
        <source>The token is not accepted.</source>
        <translation>令牌未被接受。</translation>
    </message>
    <message>
        <source>Not available at the moment.</source>
        <translation>目前不可用。</translation>
    </message>
    <message>
        <source>The server does not know this column.</source>
        <translation>服务器不认识此列。</translation>
    </message>
    <message>
        <source>The server does not offer this table.</source>
        <translation>服务器不提供此表。</translation>
    </message>
    <message>
        <source>The server does not offer this action.</source>
        <translation>服务器不提供此操作。</translation>
    </message>
    <message>
        <source>Unknown escape %1</source>
        <translation>未知的转义 %1</translation>
    </message>
    <message>
        <source>This comparison does not fit a field of type %1</source>
        <translation>此比较不适用于类型为 %1 的字段</translation>
    </message>
    <message>
        <source>Not a valid pattern</source>
        <translation>不是有效的模式</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>不是有效的文本</translation>
    </message>
    <message>
        <source>A value of type %1 is expected here</source>
        <translation>此处应为类型 %1 的值</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other</source>
        <translation>括号嵌套过多</translation>
    </message>
    <message>
        <source>The filter is too long</source>
        <translation>过滤器太长</translation>
    </message>
    <message>
        <source>Too many comparisons</source>
        <translation>比较过多</translation>
    </message>
    <message>
        <source>Unexpected character %1</source>
        <translation>意外的字符 %1</translation>
    </message>
    <message>
        <source>Something is missing at the end (%1)</source>
        <translation>结尾缺少内容 (%1)</translation>
    </message>
    <message>
        <source>Something else is expected here (%1)</source>
        <translation>此处应为其他内容 (%1)</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>没有字段“%1”</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>no authentication in time</source>
        <translation>未及时通过身份验证</translation>
    </message>
    <message>
        <source>connection limit reached</source>
        <translation>已达连接限制</translation>
    </message>
    <message>
        <source>server is draining</source>
        <translation>服务器正在排空</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>正在离开</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>无效数据</translation>
    </message>
    <message>
        <source>message too big</source>
        <translation>消息太大</translation>
    </message>
    <message>
        <source>no sign of life</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>closed without a code</source>
        <translation>关闭时无代码</translation>
    </message>
    <message>
        <source>closed normally</source>
        <translation>正常关闭</translation>
    </message>
    <message>
        <source>server at capacity</source>
        <translation>服务器已满</translation>
    </message>
    <message>
        <source>policy violation</source>
        <translation>违反策略</translation>
    </message>
    <message>
        <source>protocol not offered</source>
        <translation>不提供该协议</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>协议错误</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>要求重新连接</translation>
    </message>
    <message>
        <source>removed by an operator</source>
        <translation>被操作员移除</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>令牌已过期</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>令牌未被接受</translation>
    </message>
    <message>
        <source>token missing</source>
        <translation>缺少令牌</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>太慢</translation>
    </message>
    <message>
        <source>unsupported data</source>
        <translation>不支持的数据</translation>
    </message>
    <message>
        <source>Your role does not allow this: the token has no %1.</source>
        <translation>您的角色不允许此操作：令牌缺少 %1。</translation>
    </message>
    <message>
        <source>The audit file cannot be written, so the server does nothing.</source>
        <translation>无法写入审计文件，因此服务器不执行任何操作。</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>服务器未接受该令牌。</translation>
    </message>
    <message>
        <source>The token has no admin scope, or this origin is refused.</source>
        <translation>令牌没有管理作用域，或此来源被拒绝。</translation>
    </message>
    <message>
        <source>There is no admin feed at this address.</source>
        <translation>此地址没有管理通道。</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>服务器返回 %1。</translation>
    </message>
    <message>
        <source>The client is not reading: the kernel&apos;s buffer has been full since the oldest frame.</source>
        <translation>客户端没有读取：自最早的帧起，内核缓冲区一直是满的。</translation>
    </message>
    <message>
        <source>A burst: the queue has grown, and it is draining.</source>
        <translation>突发：队列变长了，正在消化。</translation>
    </message>
    <message>
        <source>One room: nine tenths of what waits are its events.</source>
        <translation>单个房间：等待内容的九成是它的事件。</translation>
    </message>
    <message>
        <source>Long polling: nobody has come to fetch.</source>
        <translation>长轮询：没有人来取。</translation>
    </message>
    <message>
        <source>Server %1 (version %2) does not offer this.</source>
        <translation>服务器 %1（版本 %2）不提供此项。</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
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
        <translation>%1 毫秒</translation>
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
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
</context>
</TS>
