#include "settings/outgoingpage.h"

#include "common/em.h"
#include "common/format.h"
#include "job/numberrules.h"
#include "settings/draft.h"
#include "settings/settingfields.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace Fax::Ui {

QString dialledSentence(const QString &number, const QVariantMap &settings)
{
    const auto parsed = FaxNumber::parse(number);
    if (!parsed)
        return parsed.error().message();
    QVariantMap known;
    const QStringList names = ServerSettings::names();
    for (const QString &name : names) {
        if (settings.contains(name))
            known.insert(name, settings.value(name));
    }
    ServerSettings rules;
    if (const auto set = rules.set(known); !set)
        return set.error().message();
    if (const auto allowed = NumberRules(rules).check(*parsed); !allowed)
        return allowed.error().message();
    return OutgoingPage::tr("dials %1").arg(leftToRight(NumberRules(rules).keys(*parsed)));
}

OutgoingPage::OutgoingPage(Draft &draft, QWidget *parent)
    : FormPage(QStringLiteral("settings.page.outgoing"), tr("Outgoing"), draft, parent)
    , m_number(new QLineEdit)
    , m_answer(new QLabel)
{
    addHeading(tr("Numbers that are never called"));
    addFields(SettingFields::blockedNumbers());
    addHeading(tr("Try a number"));
    addWidget(createTryOut());
    connect(m_number, &QLineEdit::textChanged, this, &OutgoingPage::tryOut);
    connect(&draft, &Draft::changed, this, &OutgoingPage::tryOut);
}

QWidget *OutgoingPage::createTryOut()
{
    m_number->setObjectName(QStringLiteral("settings.tryNumber"));
    m_number->setAccessibleName(tr("Number to try"));
    m_number->setPlaceholderText(QStringLiteral("+44 20 7946 0000"));
    m_number->setMinimumHeight(smallestTarget);
    m_number->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    m_answer->setObjectName(QStringLiteral("settings.tryAnswer"));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_number);
    layout->addWidget(m_answer, 1);
    return box;
}

void OutgoingPage::tryOut()
{
    const QString number = m_number->text().trimmed();
    m_answer->setText(number.isEmpty() ? QString() : dialledSentence(number, draft().values()));
}

} // namespace Fax::Ui
