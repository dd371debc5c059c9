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
    <name>ContactListPage</name>
    <message numerus="yes">
        <source>%n contacts added</source>
        <translation>
            <numerusform>%n contact added</numerusform>
            <numerusform>%n contacts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without number</source>
        <translation>
            <numerusform>%n without number</numerusform>
            <numerusform>%n without number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be used</source>
        <translation>
            <numerusform>%n that cannot be used</numerusform>
            <numerusform>%n that cannot be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverCheck</name>
    <message numerus="yes">
        <source>%n objects go over the edge of the paper and will be cut off.</source>
        <translation>
            <numerusform>%n object goes over the edge of the paper and will be cut off.</numerusform>
            <numerusform>%n objects go over the edge of the paper and will be cut off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiscountSentence</name>
    <message numerus="yes">
        <source>%n faxes wait for %1.</source>
        <translation>
            <numerusform>%n fax waits for %1.</numerusform>
            <numerusform>%n faxes wait for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes would start at once.</source>
        <translation>
            <numerusform>%n fax would start at once.</numerusform>
            <numerusform>%n faxes would start at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes would start %1 earlier.</source>
        <translation>
            <numerusform>%n fax would start %1 earlier.</numerusform>
            <numerusform>%n faxes would start %1 earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faxes would start %1 later.</source>
        <translation>
            <numerusform>%n fax would start %1 later.</numerusform>
            <numerusform>%n faxes would start %1 later.</numerusform>
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
    <name>Fax::Ui::ArchivePage</name>
    <message numerus="yes">
        <source>%n faxes would be deleted now.</source>
        <translation>
            <numerusform>%n fax would be deleted now.</numerusform>
            <numerusform>%n faxes would be deleted now.</numerusform>
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
    <name>Fax::Ui::ContactCommands</name>
    <message numerus="yes">
        <source>%n times %1, with %2</source>
        <translation>
            <numerusform>%n time %1, with %2</numerusform>
            <numerusform>%n times %1, with %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ContactModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ContactsPlace</name>
    <message numerus="yes">
        <source>%n contacts shown</source>
        <translation>
            <numerusform>%n contact shown</numerusform>
            <numerusform>%n contacts shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts deleted</source>
        <translation>
            <numerusform>%n contact deleted</numerusform>
            <numerusform>%n contacts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts merged into %1</source>
        <translation>
            <numerusform>%n contact merged into %1</numerusform>
            <numerusform>%n contacts merged into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts saved as %1</source>
        <translation>
            <numerusform>%n contact saved as %1</numerusform>
            <numerusform>%n contacts saved as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were left out. The first one: %1</source>
        <translation>
            <numerusform>%n row was left out: %1</numerusform>
            <numerusform>%n rows were left out. The first one: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverHidingButton</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CoverStep</name>
    <message numerus="yes">
        <source>The note is %n lines too long: a second cover page continues it.</source>
        <translation>
            <numerusform>The note is %n line too long: a second cover page continues it.</numerusform>
            <numerusform>The note is %n lines too long: a second cover page continues it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DetectWindow</name>
    <message numerus="yes">
        <source>&amp;Add %n lines</source>
        <translation>
            <numerusform>&amp;Add %n line</numerusform>
            <numerusform>&amp;Add %n lines</numerusform>
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
    <name>Fax::Ui::RecipientsStep</name>
    <message numerus="yes">
        <source>%n doubles merged</source>
        <translation>
            <numerusform>%n double merged</numerusform>
            <numerusform>%n doubles merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fax::Ui::SettingsWindow</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes?</source>
        <translation>
            <numerusform>Discard %n change?</numerusform>
            <numerusform>Discard %n changes?</numerusform>
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
<context>
    <name>FaxSender</name>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaxSummary</name>
    <message numerus="yes">
        <source>%n pages each</source>
        <translation>
            <numerusform>%n page each</numerusform>
            <numerusform>%n pages each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 on %n lines</source>
        <translation>
            <numerusform>about %1 on %n line</numerusform>
            <numerusform>about %1 on %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageWarning</name>
    <message numerus="yes">
        <source>%1 The same on %n other pages.</source>
        <translation>
            <numerusform>%1 The same on %n other page.</numerusform>
            <numerusform>%1 The same on %n other pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients have no country code.</source>
        <translation>
            <numerusform>%n recipient has no country code.</numerusform>
            <numerusform>%n recipients have no country code.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientListPage</name>
    <message numerus="yes">
        <source>%n recipients added</source>
        <translation>
            <numerusform>%n recipient added</numerusform>
            <numerusform>%n recipients added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without number</source>
        <translation>
            <numerusform>%n without number</numerusform>
            <numerusform>%n without number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that cannot be used</source>
        <translation>
            <numerusform>%n that cannot be used</numerusform>
            <numerusform>%n that cannot be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToField</name>
    <message numerus="yes">
        <source>%1: %n people of this company</source>
        <translation>
            <numerusform>%1: %n person of this company</numerusform>
            <numerusform>%1: %n people of this company</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: group of %n people</source>
        <translation>
            <numerusform>%1: group of %n person</numerusform>
            <numerusform>%1: group of %n people</numerusform>
        </translation>
    </message>
</context>
</TS>
