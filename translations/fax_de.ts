<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Card</name>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax</name>
    <message>
        <source>No error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has no dial tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fax machine answered the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is blocked on this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line may not dial this number again yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call came in while dialling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two machines found no speed that works on this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine cannot take pages of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine stopped answering before the first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine refused the fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine answered wrongly before the first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side hung up during the fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine received a page too badly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was sent, but the other machine never confirmed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was too bad for error correction to succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine answered wrongly after a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine was not ready for more pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller hung up during the fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller&apos;s machine did not follow the fax protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A received page could not be stored, so it was not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call brought no page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind cannot be faxed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page took too long to prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document stopped the program that prepares pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page range does not fit the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have the right to do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fax database cannot be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fax database was written by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another fax service uses this data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to the fax service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fax waited too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A malformed message was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the fax service is too full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not hand over more faxes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line stopped working during the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call made no progress and was ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fax device is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a page range; write for example 1-3, 7, 9-.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 does not exist, the file has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page range “%1” runs backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page range is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page range names too many pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a free line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a free line, at least %n faxes before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a free line, 1 fax before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a free line, %n faxes before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the discount period, starts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1 of %2 at %3; the last one at %4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole queue is paused by %1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: job %1 is being sent to this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: at least %n faxes with higher priority come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: 1 fax with higher priority comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %n faxes with higher priority come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line can send this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line can send this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing pages, %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until the disk of the fax service has room again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its call has ended; the result is noted as soon as the disk takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: page %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed after 1 try: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed after %n tries: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain: page %1 was sent, but the answer was lost; not sent again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on page %2</source>
        <extracomment>&quot;disconnected&quot;, &quot;on page 3&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no dial tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fax machine answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other side rejected page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other side rejected a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 bit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, without error correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 failed to this number at %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, error correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the recipient whether the page arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the line is plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or send without error correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>Date formats of QLocale: day and time, without and with the year</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Desktop</name>
    <message>
        <source>There is no place &quot;%1&quot;; places are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends and receives faxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents to fax.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::ConnectionMessages</name>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to %1 since %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Next try at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Connects as soon as it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::Known</name>
    <message>
        <source>Folder with jobs and faxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which fax service: session, system, ssh:USER@HOST, or embedded (the one of the data folder). Default: a running one of this session or this computer, else embedded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a new fax with these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number for the new fax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashboard, outbox or inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a document as fax pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the sample document, or FILE..., from the first line to the second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::SampleSender</name>
    <message>
        <source>Cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample needs two lines; this server has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample fax</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Desktop::ServerLink</name>
    <message>
        <source>The fax service has ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Model::Document</name>
    <message>
        <source>There is no file to send: set fileName</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no recipient: set faxNumber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: one fax takes 64 MiB of documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Model::Job</name>
    <message>
        <source>%1 is no command for a job; 1 deletes, 2 pauses, 3 resumes or restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is being received can only be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fax is not being received any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Model::Jobs</name>
    <message>
        <source>There is no job number %1 in this list of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Model::Ports</name>
    <message>
        <source>There is no port number %1 in this list of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Model::RoutingMethods</name>
    <message>
        <source>There is no method number %1 in this list of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Model::Server</name>
    <message>
        <source>%1 has not told everything yet: wait for loaded()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Model::Tiff</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is set yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Parameters</name>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (waited %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSID not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TSID not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TSID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, bad line: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ECM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, call set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B, negotiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C, page data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D, confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E, release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 retrains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bad line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bad lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initializing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanging up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dial tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed with damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain: sent, the answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one fax first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fax has no pages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All faxes have been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a fax in the inbox first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fax is still being received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a fax in the outbox first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fax that is being sent cannot be paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fax is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only failed and waiting faxes can be tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has no lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line does not ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is up on this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Receiving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1 faxes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the fax to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the fax to %1 and hang up? %2 of %3 pages are confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 faxes for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the fax from %1 (%2) for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot fax %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents and pictures (*.pdf *.tif *.tiff *.png *.jpg *.jpeg *.bmp *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: all files of a fax may have %2 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files can be dropped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to send as a fax: 1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to send as a fax: %1 files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::Actions</name>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages in their own window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next fax nobody has read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark as read or unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the unread mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this fax for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write and send a fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in viewer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a document as fax pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pages of this fax as TIFF or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all windows of Fax Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what has these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Fax Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold this fax back, or let it go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it as soon as a line is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the calls made for this fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send this fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the ringing line as a fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the call of this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this line send faxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line answers after its number of rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line answers when told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start no more calls until it is resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faxes that are being sent or wait for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faxes that have arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the names of the places, or only their pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known of the selected fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finished faxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep sent and cancelled faxes in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resynchronise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load everything from the server again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::CardControls</name>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings </source>
        <extracomment>before a number: &quot;Rings 2&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings before %1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer this call as a fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is up on this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line does not ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up? No page has arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up after page %1? Pages that have arrived are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up? The fax is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up in page %1 of %2? The fax is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::DashboardPlace</name>
    <message>
        <source>This server has no lines yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxCommands</name>
    <message>
        <source>Fax from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;TIFF fax (*.tif *.tiff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxPreview</name>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a fax to see its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first page is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2   %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxSender</name>
    <message>
        <source>Fax to %1 is in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::FaxViewer</name>
    <message>
        <source>&amp;Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Fax Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;TIFF fax (*.tif *.tiff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2   %3   %4 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::InboxModel</name>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bad line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, call was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, call was cut: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving page %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::InboxPlace</name>
    <message>
        <source>Received faxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faxes yet. %1 answers after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faxes yet, and no line answers by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::JobCommands</name>
    <message>
        <source>Cancel fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel faxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::JobDetailsPane</name>
    <message>
        <source>on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a fax to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3 pages confirmed, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::LineCard</name>
    <message>
        <source>Progress of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of this fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   number %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAXES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to filter here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no details pane here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2 - Fax Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Fax Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax Console %1. %2

Sends and receives faxes. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::Meter</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::NewFaxWindow</name>
    <message>
        <source>&amp;Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New fax - Fax Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example +49 30 5550100, or 102 on the built-in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard, 204×98: quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine, 204×196</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superfine, 204×391: for small print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reso&amp;lution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a fax number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a document: a PDF, a picture or a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OutboxModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why / progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::OutboxPlace</name>
    <message>
        <source>Faxes in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox is not loaded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a PDF or picture here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::PageView</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::ServerMessages</name>
    <message>
        <source>Not connected to %1 since %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fax waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faxes wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is paused: no new call starts. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 share a built-in telephone line: send a fax to %3 to see both at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New fax to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::Sidebar</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::StatusSegments</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue running: %1 active, %2 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue paused %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue paused by %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount starts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 1 fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 faults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::Undo</name>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fax::Ui::UndoBar</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaxDocument</name>
    <message>
        <source>Cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries Exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>%1 or %2</source>
        <extracomment>A list of names; %1 may have commas: &quot;anna, bert or carl&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only users with %1 can do this. Ask the administrator of the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only users with %1 can do this. Ask: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
