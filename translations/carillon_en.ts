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
    <name>Carillon::RoomPage</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
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
</context>
</TS>
