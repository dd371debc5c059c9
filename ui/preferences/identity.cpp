#include "preferences/identity.h"

#include <QtCore/QSettings>

namespace Fax::Ui {

namespace {

struct Field
{
    const char *key;
    QString Identity::*own;
    QString FaxDetails::*ofFax;
};

const Field fields[] = {
    {"name", &Identity::name, &FaxDetails::senderName},
    {"company", &Identity::company, &FaxDetails::senderCompany},
    {"address", &Identity::address, &FaxDetails::senderAddress},
    {"title", &Identity::title, &FaxDetails::senderTitle},
    {"department", &Identity::department, &FaxDetails::senderDepartment},
    {"office", &Identity::office, &FaxDetails::senderOffice},
    {"fax", &Identity::fax, &FaxDetails::senderFax},
    {"officePhone", &Identity::officePhone, &FaxDetails::senderOfficePhone},
    {"homePhone", &Identity::homePhone, &FaxDetails::senderHomePhone},
    {"email", &Identity::email, &FaxDetails::emailAddress},
};

QString keyOf(const Field &field)
{
    return QStringLiteral("identity/") + QLatin1StringView(field.key);
}

} // namespace

Identity Identity::read(const QSettings &settings)
{
    Identity identity;
    for (const Field &field : fields)
        identity.*field.own = settings.value(keyOf(field)).toString();
    return identity;
}

void Identity::write(QSettings &settings) const
{
    for (const Field &field : fields)
        settings.setValue(keyOf(field), this->*field.own);
}

void Identity::fill(FaxDetails &details) const
{
    for (const Field &field : fields)
        details.*field.ofFax = this->*field.own;
}

Identity Identity::of(const FaxDetails &details)
{
    Identity identity;
    for (const Field &field : fields)
        identity.*field.own = details.*field.ofFax;
    return identity;
}

} // namespace Fax::Ui
