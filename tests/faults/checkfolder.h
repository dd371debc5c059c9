#pragma once

#include "service/foldercheck.h"
#include "store/storecheck.h"

#include <QtTest/QTest>

namespace Fax {

/** What is broken, one line for each violation; empty if the check is clean. */
inline QByteArray brokenPromises(const Result<QList<Invariant>> &checked)
{
    if (!checked)
        return checked.error().message().toUtf8();
    QByteArray lines;
    for (const Invariant &invariant : *checked) {
        for (const Violation &violation : invariant.violations)
            lines += invariant.name.toUtf8() + ": " + violation.sentence.toUtf8() + '\n';
        if (!invariant.skipped.isEmpty())
            lines += invariant.name.toUtf8() + " not checked: " + invariant.skipped.toUtf8() + '\n';
    }
    return lines;
}

inline Result<QList<Invariant>> checkStore(const QString &file)
{
    return StoreCheck::run(file).map(
        [](const StoreCheck::Findings &findings) { return findings.invariants; });
}

/**
 * Fails the test unless every invariant of this data folder holds: database and archive, what `faxctl
 * check` does. A service may be running on it, or have crashed on it.
 */
#define QVERIFY_CLEAN(dataFolder)                                                                  \
    do {                                                                                           \
        const QByteArray broken = Fax::brokenPromises(Fax::FolderCheck::run(dataFolder));          \
        QVERIFY2(broken.isEmpty(), broken.constData());                                            \
    } while (false)

/** The same for a database file alone. Received pages in it must be real T.6 (StoreFixture's are). */
#define QVERIFY_CLEAN_STORE(file)                                                                  \
    do {                                                                                           \
        const QByteArray broken = Fax::brokenPromises(Fax::checkStore(file));                      \
        QVERIFY2(broken.isEmpty(), broken.constData());                                            \
    } while (false)

} // namespace Fax
