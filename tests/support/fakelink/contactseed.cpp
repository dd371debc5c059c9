#include "support/fakelink/contactseed.h"

namespace Fax::Seed {

namespace {

Contact contact(const QString &company, const QString &place, const QString &number,
                const QStringList &groups)
{
    Contact result;
    result.company = company;
    result.place = place;
    result.faxNumbers = {{QString(), number}};
    result.groups = groups;
    return result;
}

Contact person()
{
    Contact result = contact(QStringLiteral("Muster GmbH"), QStringLiteral("Berlin"),
                             QStringLiteral("+49 30 5550100"),
                             {QStringLiteral("Customers"), QStringLiteral("Berlin")});
    result.name = QStringLiteral("Meier");
    result.givenName = QStringLiteral("A.");
    result.department = QStringLiteral("Purchasing");
    result.title = QStringLiteral("Head of purchasing");
    result.faxNumbers.first().label = QStringLiteral("Office");
    result.faxNumbers.append({QStringLiteral("Accounting"), QStringLiteral("+49 30 5550101")});
    result.phone = QStringLiteral("+49 30 5550199");
    result.email = QStringLiteral("meier@muster.example");
    result.street = QStringLiteral("Hauptstraße 1");
    result.zip = QStringLiteral("10115");
    result.country = QStringLiteral("Germany");
    result.billingCode = QStringLiteral("4711");
    result.note = QStringLiteral("In the office until 16:00.");
    return result;
}

} // namespace

QList<Contact> contacts()
{
    QList<Contact> list{person()};
    const QStringList places{QStringLiteral("Berlin"), QStringLiteral("Hamburg"),
                             QStringLiteral("London"), QStringLiteral("Wien")};
    for (int i = 1; i < 20; ++i)
        list.append(contact(QStringLiteral("Customer %1 Ltd").arg(i), places.at(i % 4),
                            QStringLiteral("+49 40 55502%1").arg(i, 2, 10, QLatin1Char('0')),
                            {i % 3 == 0 ? QStringLiteral("Suppliers")
                                        : QStringLiteral("Customers")}));
    return list;
}

QByteArray contactTable()
{
    QByteArray table("Nr;Firma;Telefax;Ort;Bemerkung\r\n");
    for (int i = 1; i <= 40; ++i) {
        const QByteArray number = QByteArray::number(i);
        table += number + ";\"Customer " + number + "; Ltd\";040 55503" + number.rightJustified(2, '0')
            + ";Hamburg;\r\n";
    }
    return table;
}

} // namespace Fax::Seed
