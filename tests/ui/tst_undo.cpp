#include "common/undo.h"
#include "common/undobar.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace Fax;
using namespace std::chrono_literals;

/** What was done can be taken back for a while (ui.md P4). */
class tst_Undo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestIsTakenBackFirst();
    void timeIsOver();
    void takenBackIsNeverFinal();
    void closingMakesFinal();
    void whatIsOnlySaidCannotBeTakenBack();
    void barShowsTheNewest();

private:
    Ui::Undo::Step step(const QString &name)
    {
        return {name,
                [this, name] { m_log.append(QStringLiteral("back ") + name); },
                [this, name] { m_log.append(QStringLiteral("final ") + name); },
                {}};
    }

    QStringList m_log;
};

void tst_Undo::newestIsTakenBackFirst()
{
    m_log.clear();
    Ui::Undo undo(nullptr, 1h);
    undo.done(step(QStringLiteral("a")));
    undo.done(step(QStringLiteral("b")));
    undo.takeBack();
    QCOMPARE(m_log, QStringList{QStringLiteral("back b")});
    QCOMPARE(undo.newest()->sentence, QStringLiteral("Undone: b"));
    undo.takeBack();
    QCOMPARE(m_log.constLast(), QStringLiteral("back a"));
    QVERIFY(!undo.canTakeBack());
    undo.takeBack();
    QCOMPARE(m_log.size(), 2);
}

void tst_Undo::timeIsOver()
{
    m_log.clear();
    Ui::Undo undo(nullptr, 1ms);
    QSignalSpy changed(&undo, &Ui::Undo::changed);
    undo.done(step(QStringLiteral("a")));
    QVERIFY(undo.canTakeBack());
    QTRY_VERIFY(!undo.canTakeBack());
    QCOMPARE(m_log, QStringList{QStringLiteral("final a")});
    QCOMPARE(undo.newest(), nullptr);
    QCOMPARE(changed.size(), 2);
}

void tst_Undo::takenBackIsNeverFinal()
{
    m_log.clear();
    Ui::Undo undo(nullptr, 1ms);
    undo.done(step(QStringLiteral("a")));
    undo.takeBack();
    QTRY_COMPARE(undo.newest(), nullptr); // all times are over
    QCOMPARE(m_log, QStringList{QStringLiteral("back a")});
}

void tst_Undo::closingMakesFinal()
{
    m_log.clear();
    Ui::Undo undo(nullptr, 1h);
    undo.done(step(QStringLiteral("a")));
    undo.done(step(QStringLiteral("b")));
    undo.finishAll();
    QCOMPARE(m_log, (QStringList{QStringLiteral("final a"), QStringLiteral("final b")}));
    QVERIFY(!undo.canTakeBack());
}

void tst_Undo::whatIsOnlySaidCannotBeTakenBack()
{
    m_log.clear();
    Ui::Undo undo(nullptr, 1h);
    undo.done(step(QStringLiteral("a")));
    undo.done({QStringLiteral("Saved")});
    QCOMPARE(undo.newest()->sentence, QStringLiteral("Saved"));
    undo.takeBack(); // of what came before it
    QCOMPARE(m_log, QStringList{QStringLiteral("back a")});
}

void tst_Undo::barShowsTheNewest()
{
    m_log.clear();
    Ui::Undo undo(nullptr, 1h);
    QAction action;
    connect(&action, &QAction::triggered, &undo, &Ui::Undo::takeBack);
    Ui::UndoBar bar(undo, action);
    const auto *sentence = bar.findChild<QLabel *>(QStringLiteral("undo.sentence"));
    auto *show = bar.findChild<QToolButton *>(QStringLiteral("undo.show"));
    auto *takeBack = bar.findChild<QToolButton *>(QStringLiteral("undo.takeBack"));
    QVERIFY(bar.isHidden());
    bool shown = false;
    undo.done({QStringLiteral("Saved"), {}, {}, [&shown] { shown = true; }});
    QVERIFY(!bar.isHidden());
    QVERIFY(takeBack->isHidden());
    show->click();
    QVERIFY(shown);
    undo.done(step(QStringLiteral("a")));
    QCOMPARE(sentence->text(), QStringLiteral("a"));
    QVERIFY(show->isHidden());
    takeBack->click();
    QCOMPARE(m_log, QStringList{QStringLiteral("back a")});
    QCOMPARE(sentence->text(), QStringLiteral("Undone: a"));
}

QTEST_MAIN(tst_Undo)
#include "tst_undo.moc"
