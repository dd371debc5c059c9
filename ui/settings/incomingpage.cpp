#include "settings/incomingpage.h"

#include "model/administration.h"
#include "model/server.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace Fax::Ui {

namespace {

const auto methodKey = u"method"_qs;
const auto enableKey = u"enable"_qs;

FieldSpec field(const char *name, FieldSpec::Kind kind, const QString &label, const QString &help)
{
    FieldSpec spec;
    spec.name = QString::fromLatin1(name);
    spec.objectName = QStringLiteral("settings.incoming.") + spec.name;
    spec.kind = kind;
    spec.label = label;
    spec.help = help;
    spec.longest = 250;
    return spec;
}

} // namespace

IncomingPage::IncomingPage(Model::Server &server, QWidget *parent)
    : RecordsPage(QStringLiteral("incoming"), tr("Incoming"), parent)
    , m_server(server)
    , m_answer(new QLabel)
{
    m_answer->setObjectName(QStringLiteral("settings.incoming.answer"));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    connect(addButton(QStringLiteral("try"), tr("&Try with a sample page"), true),
            &QPushButton::clicked, this, &IncomingPage::tryOut);
    addBelow(m_answer);
    auto *note = new QLabel(tr("Every received fax is in the inbox, whatever is set here."));
    note->setWordWrap(true);
    addBelow(note);
    connect(&server.administration(), &Model::Administration::routingChanged, this,
            &IncomingPage::load);
    load();
}

void IncomingPage::load()
{
    m_server.administration().routingMethods({}, this, [this](const Result<QVariantList> &methods) {
        const QVariantList all = methods.value_or(QVariantList());
        for (const QVariant &method : all)
            put(method.toMap());
    });
}

void IncomingPage::put(const QVariantMap &method)
{
    const QString key = method.value(methodKey).toString();
    const QString name = method.value(QStringLiteral("friendlyName")).toString();
    const bool on = method.value(enableKey).toBool();
    QVariantMap values;
    for (const char *kept : {"method", "enable", "folder", "fileName", "to", "printer", "format"})
        values.insert(QString::fromLatin1(kept), method.value(QString::fromLatin1(kept)));
    //: a way for received faxes, and whether it is used
    putRecord(key, tr("%1: %2").arg(name, on ? tr("on") : tr("off")), values);
}

QList<FieldSpec> IncomingPage::fieldsOf(const QVariantMap &values) const
{
    using Kind = FieldSpec::Kind;
    const QString method = values.value(methodKey).toString();
    FieldSpec format = field("format", Kind::Choice, tr("File type"), {});
    format.choices = {{QStringLiteral("PDF"), QStringLiteral("pdf")},
                      {QStringLiteral("TIFF"), QStringLiteral("tiff")}};
    QList<FieldSpec> fields{
        field("enable", Kind::Switch, tr("Do this with every received fax"), {})};
    if (method == u"store")
        fields += {field("folder", Kind::Text, tr("Folder"), tr("On the server.")),
                   field("fileName", Kind::Text, tr("File name"),
                         tr("A pattern, as {date} {time} {number}.")),
                   format};
    else if (method == u"mail")
        fields += {field("to", Kind::Text, tr("To"), tr("Addresses, separated by commas.")),
                   format};
    else if (method == u"print")
        fields += {field("printer", Kind::Text, tr("Printer"), tr("Its name on the server."))};
    return fields;
}

void IncomingPage::applyRecord(const QString &key, const QVariantMap &changes, const Applied &then)
{
    m_server.administration().setRoutingMethod({}, key, changes, this, then);
}

void IncomingPage::tryOut()
{
    m_answer->setText(tr("Trying…"));
    m_server.administration().testRoutingMethod(
        {}, currentKey(), this, [this](const Result<Model::TrialOutcome> &outcome) {
            if (!outcome)
                return m_answer->setText(outcome.error().message());
            m_answer->setText(outcome->done && !outcome->place.isEmpty()
                                  ? tr("The sample page is here: %1").arg(outcome->place)
                                  : outcome->done ? tr("The sample page was delivered.")
                                                  : outcome->text);
        });
}

} // namespace Fax::Ui
