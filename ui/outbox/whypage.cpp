#include "outbox/whypage.h"

#include "common/format.h"
#include "job/whysentence.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

namespace {

constexpr qsizetype mostAttempts = 12;

QString attemptLine(const Attempt &attempt)
{
    const QString at = leftToRight(timeOfDay(attempt.startedAt));
    if (!attempt.endedAt.isValid())
        return WhyPage::tr("%1  %2: on the line").arg(at, attempt.port);
    const QString how = attempt.error == ErrorCode::None
        ? WhyPage::tr("sent")
        : failurePhrase(attempt.error,
                        errorGroup(attempt.error) == ErrorGroup::Transmission
                            ? attempt.firstPage + attempt.pagesConfirmed
                            : 0);
    return WhyPage::tr("%1  %2: %3 after %4")
        .arg(at, attempt.port, how, duration(static_cast<int>(attempt.secondsOnLine + 0.5)));
}

} // namespace

WhyPage::WhyPage(QWidget *parent)
    : QScrollArea(parent)
    , m_sentence(new QLabel)
    , m_explanation(new QLabel)
    , m_buttons(new QHBoxLayout)
    , m_attempts(new QLabel)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    QFont bold = font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    setAccessibleName(tr("Why this fax waits or has failed"));
    m_sentence->setObjectName(QStringLiteral("outbox.why"));
    m_explanation->setObjectName(QStringLiteral("outbox.explanation"));
    m_attempts->setObjectName(QStringLiteral("outbox.timeline"));
    for (QLabel *label : {m_sentence, m_explanation, m_attempts}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    layout->addWidget(m_sentence);
    layout->addWidget(m_explanation);
    layout->addLayout(m_buttons);
    layout->addWidget(m_attempts);
    layout->addStretch();
    m_buttons->addStretch();
    setWidget(content);
}

void WhyPage::showText(const QString &sentence)
{
    showJob(nullptr, sentence);
    m_attempts->clear();
}

void WhyPage::showJob(const Job *job, const QString &sentence)
{
    m_sentence->setText(sentence);
    const QString cause = job == nullptr ? QString() : causeOf(*job);
    m_explanation->setText(cause.isEmpty() && job != nullptr ? whyHint(job->why) : cause);
    m_explanation->setVisible(!m_explanation->text().isEmpty());
    showRemedies(job);
}

/** Buttons stay while they are the same: a change of the fax must not take the focus away. */
void WhyPage::showRemedies(const Job *job)
{
    const QList<Remedy> remedies = job == nullptr ? QList<Remedy>() : remediesFor(*job);
    QStringList texts;
    for (const Remedy remedy : remedies)
        texts.append(remedyText(remedy, *job));
    if (remedies == m_remedies && texts == m_texts)
        return;
    m_remedies = remedies;
    m_texts = texts;
    while (m_buttons->count() > 1)
        delete std::unique_ptr<QLayoutItem>(m_buttons->takeAt(0))->widget();
    for (int i = 0; i < remedies.size(); ++i) {
        auto *button = new QPushButton(texts.at(i));
        button->setObjectName(QStringLiteral("outbox.remedy.%1").arg(i));
        m_buttons->insertWidget(i, button);
        connect(button, &QPushButton::clicked, this,
                [this, remedy = remedies.at(i)] { Q_EMIT remedyWanted(remedy); });
    }
    setReason(m_reason);
}

void WhyPage::setReason(const QString &whyNot)
{
    m_reason = whyNot;
    for (int i = 0; i + 1 < m_buttons->count(); ++i) {
        QWidget *button = m_buttons->itemAt(i)->widget();
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot);
    }
}

void WhyPage::showAttempts(const QList<Attempt> &attempts)
{
    QStringList lines;
    const QList<Attempt> last = attempts.mid(qMax(qsizetype(0), attempts.size() - mostAttempts));
    for (const Attempt &attempt : last)
        lines.append(attemptLine(attempt));
    m_attempts->setText(lines.join(u'\n'));
}

QString WhyPage::sentence() const
{
    return m_sentence->text();
}

QString WhyPage::explanation() const
{
    return m_explanation->text();
}

} // namespace Fax::Ui
