<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Broadcast</name>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the line</source>
        <translation>
            <numerusform>%n on the line</numerusform>
            <numerusform>%n on the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message numerus="yes">
        <source>%n retrains</source>
        <translation>
            <numerusform>%n retrain</numerusform>
            <numerusform>%n retrains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad lines</source>
        <translation>
            <numerusform>%n bad line</numerusform>
            <numerusform>%n bad lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::FaxNotices</name>
    <message numerus="yes">
        <source>Fax from %1, %n pages</source>
        <translation>
            <numerusform>Fax from %1, %n page</numerusform>
            <numerusform>Fax from %1, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fax received, %n pages</source>
        <translation>
            <numerusform>Fax received, %n page</numerusform>
            <numerusform>Fax received, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes received</source>
        <translation>
            <numerusform>%n fax received</numerusform>
            <numerusform>%n faxes received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::FileOpener</name>
    <message numerus="yes">
        <source>%n lines of this file could not be read; they are white or wrong.</source>
        <translation>
            <numerusform>%n line of this file could not be read; it is white or wrong.</numerusform>
            <numerusform>%n lines of this file could not be read; they are white or wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::ReceiptNotifier</name>
    <message numerus="yes">
        <source>%n faxes were not sent</source>
        <translation>
            <numerusform>%n fax was not sent</numerusform>
            <numerusform>%n faxes were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes were sent</source>
        <translation>
            <numerusform>%n fax was sent</numerusform>
            <numerusform>%n faxes were sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ConnectionMessage</name>
    <message numerus="yes">
        <source>Not connected to %1 since %2: %3. Next try in %n s.</source>
        <translation>
            <numerusform>Not connected to %1 since %2: %3. Next try in %n s.</numerusform>
            <numerusform>Not connected to %1 since %2: %3. Next try in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not connected, next try in %n s</source>
        <translation>
            <numerusform>Not connected, next try in %n s</numerusform>
            <numerusform>Not connected, next try in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FactsPanel</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxViewer</name>
    <message numerus="yes">
        <source>%n lines of page %1 cannot be read; the mark in the margin shows where.</source>
        <translation>
            <numerusform>%n line of page %1 cannot be read; the mark in the margin shows where.</numerusform>
            <numerusform>%n lines of page %1 cannot be read; the mark in the margin shows where.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages printed</source>
        <translation>
            <numerusform>%n page printed</numerusform>
            <numerusform>%n pages printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::HistoryStrip</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n received</numerusform>
            <numerusform>%n received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::InboxCommands</name>
    <message numerus="yes">
        <source>%n fax(es) done</source>
        <translation>
            <numerusform>%n fax done</numerusform>
            <numerusform>%n faxes done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fax(es) to be handled again</source>
        <translation>
            <numerusform>%n fax to be handled again</numerusform>
            <numerusform>%n faxes to be handled again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fax(es) now belong to nobody</source>
        <translation>
            <numerusform>%n fax now belongs to nobody</numerusform>
            <numerusform>%n faxes now belong to nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fax(es) assigned to %1</source>
        <translation>
            <numerusform>%n fax assigned to %1</numerusform>
            <numerusform>%n faxes assigned to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fax(es) deleted</source>
        <translation>
            <numerusform>%n fax deleted</numerusform>
            <numerusform>%n faxes deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::InboxModel</name>
    <message numerus="yes">
        <source>%n bad line(s)</source>
        <translation>
            <numerusform>%n bad line</numerusform>
            <numerusform>%n bad lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::JobCommands</name>
    <message numerus="yes">
        <source>%n faxes stay as they were. The first: %1</source>
        <translation>
            <numerusform>%n fax stays as it was: %1</numerusform>
            <numerusform>%n faxes stay as they were. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resumed</source>
        <translation>
            <numerusform>%n resumed</numerusform>
            <numerusform>%n resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent as soon as a line is free</source>
        <translation>
            <numerusform>%n sent as soon as a line is free</numerusform>
            <numerusform>%n sent as soon as a line is free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raised in priority</source>
        <translation>
            <numerusform>%n raised in priority</numerusform>
            <numerusform>%n raised in priority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lowered in priority</source>
        <translation>
            <numerusform>%n lowered in priority</numerusform>
            <numerusform>%n lowered in priority</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved to another line</source>
        <translation>
            <numerusform>%n moved to another line</numerusform>
            <numerusform>%n moved to another line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rescheduled</source>
        <translation>
            <numerusform>%n rescheduled</numerusform>
            <numerusform>%n rescheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OutboxBar</name>
    <message numerus="yes">
        <source>%n faxes</source>
        <extracomment>&quot;37 of 12,408&quot; faxes</extracomment>
        <translation>
            <numerusform>%n fax</numerusform>
            <numerusform>%n faxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OutboxModel</name>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PageWatch</name>
    <message numerus="yes">
        <source>Page %1, part %2: %n lines</source>
        <translation>
            <numerusform>Page %1, part %2: %n line</numerusform>
            <numerusform>Page %1, part %2: %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Page %1: %n lines</source>
        <translation>
            <numerusform>Page %1: %n line</numerusform>
            <numerusform>Page %1: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::StatusSegments</name>
    <message numerus="yes">
        <source>%n faxes wait for it</source>
        <translation>
            <numerusform>%n fax waits for it</numerusform>
            <numerusform>%n faxes wait for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::WhySentence</name>
    <message numerus="yes">
        <source>Waiting for a free line, at least %n faxes before it</source>
        <translation>
            <numerusform>Waiting for a free line, at least %n fax before it</numerusform>
            <numerusform>Waiting for a free line, at least %n faxes before it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for a free line, %n faxes before it</source>
        <translation>
            <numerusform>Waiting for a free line, %n fax before it</numerusform>
            <numerusform>Waiting for a free line, %n faxes before it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting: at least %n faxes with higher priority come first</source>
        <translation>
            <numerusform>Waiting: at least %n fax with higher priority comes first</numerusform>
            <numerusform>Waiting: at least %n faxes with higher priority come first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %n faxes with higher priority come first</source>
        <translation>
            <numerusform>Waiting: %n fax with higher priority comes first</numerusform>
            <numerusform>Waiting: %n faxes with higher priority come first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed after %n tries: %1</source>
        <translation>
            <numerusform>Failed after %n try: %1</numerusform>
            <numerusform>Failed after %n tries: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
