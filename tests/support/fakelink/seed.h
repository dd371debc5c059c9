#pragma once

#include "support/fakelink/fakelink.h"

#include <QtCore/QDateTime>

namespace Fax::Seed {

/** The moment at which all seeded things are looked at: 2026-05-06 14:02 UTC. */
[[nodiscard]] QDateTime now();

/** A port in a named state: idle, sending, receiving, ringing, negotiating, off, inuse, fault, hangingup. */
[[nodiscard]] FakeLink::PortState port(int id, const QString &state);
[[nodiscard]] QStringList portStates();
void addPorts(FakeLink &link, const QStringList &states);

/** One job for each reason of ui.md 5.3. */
[[nodiscard]] QList<Job> jobs();
/** `count` waiting jobs, for the large list. */
[[nodiscard]] QList<Job> manyJobs(int count);
/** `count` received faxes, the first one still arriving. */
[[nodiscard]] QList<ReceivedFax> faxes(int count);
[[nodiscard]] QList<TraceEntry> frames();

/** Five serial lines, each with another result (ui.md 9.2). */
void addModems(FakeLink &link);
/** Users, a mail account and the ways for received faxes. */
void addOffice(FakeLink &link);

/** Jobs with attempts, pages and trace, faxes, and a document of three pages. */
void addJobs(FakeLink &link);
void addFaxes(FakeLink &link, int count);
/** A page with text-like lines, a frame and a picture, as TIFF-F; `pages` of them. */
[[nodiscard]] QByteArray document(int pages, Resolution resolution);

} // namespace Fax::Seed
