<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Carillon::Banner</name>
    <message numerus="yes">
        <source>%n connection(s) left</source>
        <translation>
            <numerusform>%n connection left</numerusform>
            <numerusform>%n connections left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::CapturePage</name>
    <message numerus="yes">
        <source>%n record(s) are missing.</source>
        <translation>
            <numerusform>%n record is missing.</numerusform>
            <numerusform>%n records are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>%n line could not be read.</numerusform>
            <numerusform>%n lines could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n record(s) are shown.</source>
        <translation>
            <numerusform>Only the last %n record is shown.</numerusform>
            <numerusform>Only the last %n records are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::Composer</name>
    <message numerus="yes">
        <source>%n connection(s) would receive it, </source>
        <translation>
            <numerusform>%n connection would receive it, </numerusform>
            <numerusform>%n connections would receive it, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n connection(s)</source>
        <translation>
            <numerusform>Sent to %n connection</numerusform>
            <numerusform>Sent to %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Send to %n connection</numerusform>
            <numerusform>Send to %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n of your own connections got it.</source>
        <translation>
            <numerusform>Rehearsed: %n of your own connections got it.</numerusform>
            <numerusform>Rehearsed: %n of your own connections got it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message numerus="yes">
        <source>Disconnect %n selected connection(s)…</source>
        <translation>
            <numerusform>Disconnect %n selected connection…</numerusform>
            <numerusform>Disconnect %n selected connections…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::EventLogModel</name>
    <message numerus="yes">
        <source>%n event(s) did not fit into the pause</source>
        <translation>
            <numerusform>%n event did not fit into the pause</numerusform>
            <numerusform>%n events did not fit into the pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing here</source>
        <translation>
            <numerusform>%n event missing here</numerusform>
            <numerusform>%n events missing here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::EventPane</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n event(s) held back</source>
        <translation>
            <numerusform>Paused: %n event held back</numerusform>
            <numerusform>Paused: %n events held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit</source>
        <translation>
            <numerusform>%n did not fit</numerusform>
            <numerusform>%n did not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>%n new (End)</numerusform>
            <numerusform>%n new (End)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n event(s) fits the filter.</source>
        <translation>
            <numerusform>None of %n event fits the filter.</numerusform>
            <numerusform>None of %n events fits the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::EventsPage</name>
    <message numerus="yes">
        <source>%n room(s): </source>
        <translation>
            <numerusform>%n room: </numerusform>
            <numerusform>%n rooms: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::OperatorActions</name>
    <message numerus="yes">
        <source>Revoked; %n connection(s) ended.</source>
        <translation>
            <numerusform>Revoked; %n connection ended.</numerusform>
            <numerusform>Revoked; %n connections ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::Page</name>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>%n event left out</numerusform>
            <numerusform>%n events left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::PlanDialog</name>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>Disconnect %n connection</numerusform>
            <numerusform>Disconnect %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Send to %n connection</numerusform>
            <numerusform>Send to %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n connection(s) out of the room</source>
        <translation>
            <numerusform>Take %n connection out of the room</numerusform>
            <numerusform>Take %n connections out of the room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::ReplayDialog</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no payload here and are left out.</source>
        <translation>
            <numerusform>%n has no payload here and is left out.</numerusform>
            <numerusform>%n have no payload here and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are chosen. Plan tells what sending them would do.</source>
        <translation>
            <numerusform>%n row is chosen. Plan tells what sending it would do.</numerusform>
            <numerusform>%n rows are chosen. Plan tells what sending them would do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s): </source>
        <translation>
            <numerusform>Stopped after %n event: </numerusform>
            <numerusform>Stopped after %n events: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n event(s) sent.</source>
        <translation>
            <numerusform>Done: %n event sent.</numerusform>
            <numerusform>Done: %n events sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s).</source>
        <translation>
            <numerusform>Stopped after %n event.</numerusform>
            <numerusform>Stopped after %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n event(s).</source>
        <translation>
            <numerusform>Paused after %n event.</numerusform>
            <numerusform>Paused after %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s)</source>
        <translation>
            <numerusform>Send %n event</numerusform>
            <numerusform>Send %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::RoomPage</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::TablePage</name>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> – of %n node(s)</source>
        <translation>
            <numerusform> – of %n node</numerusform>
            <numerusform> – of %n nodes</numerusform>
        </translation>
    </message>
</context>
</TS>
