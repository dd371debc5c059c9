#include "base/errorcode.h"
#include "base/result.h"

#include <QtTest/QtTest>

using namespace Fax;
using namespace Qt::StringLiterals;

class tst_ErrorCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasGroupTextAndNumber()
    {
        const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
        QSet<QString> texts;
        for (int i = 0; i < codes.keyCount(); ++i) {
            const auto code = static_cast<ErrorCode>(codes.value(i));
            const QString text = errorText(code);
            QVERIFY2(!text.isEmpty() && !text.endsWith(u'.'), codes.key(i));
            QVERIFY2(!texts.contains(text), codes.key(i));
            texts.insert(text);
            QCOMPARE(errorCodeFromNumber(codes.value(i)), code);
            QCOMPARE(errorGroup(code) == ErrorGroup::None, code == ErrorCode::None);
        }
    }

    void groups_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<ErrorGroup>("group");
        QTest::newRow("set-up") << ErrorCode::Busy << ErrorGroup::CallSetup;
        QTest::newRow("negotiation") << ErrorCode::Rejected << ErrorGroup::Negotiation;
        QTest::newRow("transmission") << ErrorCode::ConfirmationLost << ErrorGroup::Transmission;
        QTest::newRow("reception") << ErrorCode::PageNotStored << ErrorGroup::Reception;
        QTest::newRow("file") << ErrorCode::NoPages << ErrorGroup::File;
        QTest::newRow("server") << ErrorCode::Timeout << ErrorGroup::Server;
        QTest::newRow("line") << ErrorCode::WatchdogExpired << ErrorGroup::Line;
        QTest::newRow("user") << ErrorCode::UserAbort << ErrorGroup::User;
    }

    void groups()
    {
        QFETCH(ErrorCode, code);
        QFETCH(ErrorGroup, group);
        QCOMPARE(errorGroup(code), group);
    }

    void unknownNumbersAreInternal_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("gap") << 199;
        QTest::newRow("negative") << -1;
        QTest::newRow("far out") << 100000;
    }

    void unknownNumbersAreInternal()
    {
        QFETCH(int, number);
        QCOMPARE(errorCodeFromNumber(number), ErrorCode::Internal);
    }

    void messagePrefersTheDetail()
    {
        QCOMPARE(Error{ErrorCode::Busy}.message(), errorText(ErrorCode::Busy));
        QCOMPARE((Error{ErrorCode::Busy, u"102 is busy"_s}).message(), u"102 is busy"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ErrorCode)
#include "tst_errorcode.moc"
