#include "scenes.h"

#include "common/idlistview.h"
#include "contacts/contactsplace.h"
#include "stage.h"
#include "support/fakelink/contactseed.h"
#include "variants.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace Fax::Shots {

namespace {

QImage addressBook()
{
    Stage stage;
    stage.link.putContacts(Seed::contacts());
    Ui::MainWindow &window = stage.open(QStringLiteral("addressbook"));
    Stage::settle();
    window.addressBook().list().selectFirst();
    Stage::settle();
    return Stage::grab(window);
}

QImage emptyBook()
{
    Stage stage;
    Ui::MainWindow &window = stage.open(QStringLiteral("addressbook"));
    Stage::settle();
    return Stage::grab(window);
}

QImage import()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("customers.csv")));
    if (file.open(QIODevice::WriteOnly))
        file.write(Seed::contactTable());
    file.close();
    Stage stage;
    stage.link.putContacts(Seed::contacts());
    Ui::MainWindow &window = stage.open(QStringLiteral("addressbook"));
    window.addressBook().importFile(file.fileName());
    Stage::settle();
    Stage::settle();
    return Stage::grab(window);
}

} // namespace

QList<Scene> bookScenes()
{
    return {
        {QStringLiteral("addressbook"), addressBook},
        {QStringLiteral("addressbook-empty"), emptyBook},
        {QStringLiteral("addressbook-import"), import},
    };
}

} // namespace Fax::Shots
