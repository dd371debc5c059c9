#include "model/document.h"
#include "model/jobs.h"
#include "model/ports.h"
#include "model/routingmethods.h"
#include "model/server.h"
#include "model/tiffimage.h"
#include "port/portdescription.h"

#include <QtTest/QtTest>

using namespace Fax;

namespace {

enum class Access { Read, ReadWrite, Write };
enum class Type { Text, Number, Flag, Time };

struct Property
{
    const char *name; ///< as the reference writes it
    Access access;
    Type type;
};

struct Interface
{
    const char *name; ///< chapter of object-model.md and name there
    const QMetaObject *type;
    QList<Property> properties;
    QByteArrayList methods;
};

/** Every member of Part A but Item(), which is a method here; TiffTagString is one, too. */
const QList<Interface> &interfaces()
{
    using enum Access;
    using enum Type;
    static const QList<Interface> all{
        {"A1 FaxServer",
         &Model::Server::staticMetaObject,
         {
             {"ArchiveDirectory", ReadWrite, Text},
             {"ArchiveOutboundFaxes", ReadWrite, Flag},
             {"Branding", ReadWrite, Flag},
             {"DirtyDays", ReadWrite, Number},
             {"DiscountRateStartHour", ReadWrite, Number},
             {"DiscountRateStartMinute", ReadWrite, Number},
             {"DiscountRateEndHour", ReadWrite, Number},
             {"DiscountRateEndMinute", ReadWrite, Number},
             {"PauseServerQueue", ReadWrite, Flag},
             {"Retries", ReadWrite, Number},
             {"RetryDelay", ReadWrite, Number},
             {"ServerCoverpage", ReadWrite, Flag},
             {"ServerMapiProfile", ReadWrite, Text},
             {"UseDeviceTsid", ReadWrite, Flag},
         },
         {"connectTo(QString)", "disconnectFrom()", "getPorts()", "getJobs()",
          "createDocument(QString)"}},
        {"A2 FaxPorts",
         &Model::Ports::staticMetaObject,
         {
             {"Count", Read, Number},
         },
         {}},
        {"A3 FaxPort",
         &Model::Port::staticMetaObject,
         {
             {"CanModify", Read, Flag},
             {"Csid", ReadWrite, Text},
             {"DeviceId", Read, Number},
             {"Name", Read, Text},
             {"Priority", ReadWrite, Number},
             {"Receive", ReadWrite, Flag},
             {"Rings", ReadWrite, Number},
             {"Send", ReadWrite, Flag},
             {"Tsid", ReadWrite, Text},
         },
         {"getStatus()", "getRoutingMethods()"}},
        {"A4 FaxStatus",
         &Model::PortStatus::staticMetaObject,
         {
             {"Address", Read, Text},        {"CallerId", Read, Text},
             {"Csid", Read, Text},           {"CurrentPage", Read, Number},
             {"Description", Read, Text},    {"DeviceId", Read, Number},
             {"DeviceName", Read, Text},     {"DocumentName", Read, Text},
             {"DocumentSize", Read, Number}, {"ElapsedTime", Read, Number},
             {"PageCount", Read, Number},    {"Receive", Read, Flag},
             {"RecipientName", Read, Text},  {"RoutingString", Read, Text},
             {"Send", Read, Flag},           {"SenderName", Read, Text},
             {"StartTime", Read, Time},      {"SubmittedTime", Read, Time},
             {"Tsid", Read, Text},
         },
         {"refresh()"}},
        {"A5 FaxRoutingMethods",
         &Model::RoutingMethods::staticMetaObject,
         {
             {"Count", Read, Number},
         },
         {}},
        {"A6 FaxRoutingMethod",
         &Model::RoutingMethod::staticMetaObject,
         {
             {"DeviceId", Read, Number},
             {"DeviceName", Read, Text},
             {"Enable", ReadWrite, Flag},
             {"ExtensionName", Read, Text},
             {"FriendlyName", Read, Text},
             {"FunctionName", Read, Text},
             {"Guid", Read, Text},
             {"ImageName", Read, Text},
             {"RoutingData", Read, Text},
         },
         {}},
        {"A7 FaxJobs",
         &Model::Jobs::staticMetaObject,
         {
             {"Count", Read, Number},
         },
         {}},
        {"A8 FaxJob",
         &Model::Job::staticMetaObject,
         {
             {"BillingCode", Read, Text},
             {"DeviceStatus", Read, Text},
             {"DiscountSend", Read, Flag},
             {"DisplayName", Read, Text},
             {"FaxNumber", Read, Text},
             {"JobId", Read, Number},
             {"PageCount", Read, Number},
             {"QueueStatus", Read, Text},
             {"RecipientName", Read, Text},
             {"SenderCompany", Read, Text},
             {"SenderDept", Read, Text},
             {"SenderName", Read, Text},
             {"Tsid", Read, Text},
             {"Type", Read, Number},
             {"UserName", Read, Text},
         },
         {"setStatus(int)", "refresh()"}},
        {"A9 FaxDoc",
         &Model::Document::staticMetaObject,
         {
             {"BillingCode", ReadWrite, Text},
             {"CallHandle", Write, Number},
             {"CoverpageName", ReadWrite, Text},
             {"CoverpageNote", ReadWrite, Text},
             {"CoverpageSubject", ReadWrite, Text},
             {"DiscountSend", ReadWrite, Flag},
             {"DisplayName", ReadWrite, Text},
             {"EmailAddress", ReadWrite, Text},
             {"FaxNumber", ReadWrite, Text},
             {"FileName", ReadWrite, Text},
             {"SendCoverpage", ReadWrite, Flag},
             {"ServerCoverpage", ReadWrite, Flag},
             {"Tsid", ReadWrite, Text},
             {"RecipientName", ReadWrite, Text},
             {"RecipientCompany", ReadWrite, Text},
             {"RecipientAddress", ReadWrite, Text},
             {"RecipientCity", ReadWrite, Text},
             {"RecipientState", ReadWrite, Text},
             {"RecipientZip", ReadWrite, Text},
             {"RecipientCountry", ReadWrite, Text},
             {"RecipientTitle", ReadWrite, Text},
             {"RecipientDepartment", ReadWrite, Text},
             {"RecipientOffice", ReadWrite, Text},
             {"RecipientHomePhone", ReadWrite, Text},
             {"RecipientOfficePhone", ReadWrite, Text},
             {"SenderName", ReadWrite, Text},
             {"SenderCompany", ReadWrite, Text},
             {"SenderAddress", ReadWrite, Text},
             {"SenderTitle", ReadWrite, Text},
             {"SenderDepartment", ReadWrite, Text},
             {"SenderOffice", ReadWrite, Text},
             {"SenderHomePhone", ReadWrite, Text},
             {"SenderOfficePhone", ReadWrite, Text},
             {"SenderFax", ReadWrite, Text},
         },
         {"send()"}},
        {"A10 FaxTiff",
         &Model::TiffImage::staticMetaObject,
         {
             {"Image", ReadWrite, Text},
             {"CallerId", Read, Text},
             {"Csid", Read, Text},
             {"RawReceiveTime", Read, Time},
             {"ReceiveTime", Read, Text},
             {"RecipientName", Read, Text},
             {"RecipientNumber", Read, Text},
             {"Routing", Read, Text},
             {"SenderName", Read, Text},
             {"Tsid", Read, Text},
         },
         {"tiffTagString(int)"}},
    };
    return all;
}

QMetaType metaType(Type type)
{
    switch (type) {
    case Type::Text:
        return QMetaType::fromType<QString>();
    case Type::Flag:
        return QMetaType::fromType<bool>();
    case Type::Time:
        return QMetaType::fromType<QDateTime>();
    case Type::Number:
        break;
    }
    return QMetaType::fromType<int>();
}

} // namespace

/** The names, types and rights of all members of generation 1 (object-model Part A), as QML and scripts see them. */
class tst_ObjectModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComplete();
    void properties_data();
    void properties();
    void methods_data();
    void methods();
    void itemsOfLists_data();
    void itemsOfLists();
    void commandsAndTypesOfJobs();
    void textsOfQueueStatus_data();
    void textsOfQueueStatus();
    void textsOfDeviceStatus_data();
    void textsOfDeviceStatus();
};

void tst_ObjectModel::isComplete()
{
    qsizetype properties = 0;
    qsizetype methods = 0;
    for (const Interface &one : interfaces()) {
        properties += one.properties.size();
        methods += one.methods.size();
    }
    QCOMPARE(interfaces().size(), 10);
    QCOMPARE(properties + 1, 114); // TiffTagString has a parameter: a method here
    QCOMPARE(methods - 1, 11);
}

void tst_ObjectModel::properties_data()
{
    QTest::addColumn<const QMetaObject *>("object");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("access");
    QTest::addColumn<int>("type");
    for (const Interface &one : interfaces()) {
        for (const Property &property : one.properties) {
            QByteArray name(property.name);
            name[0] = static_cast<char>(name[0] - 'A' + 'a');
            QTest::addRow("%s.%s", one.name, property.name)
                << one.type << name << static_cast<int>(property.access)
                << static_cast<int>(property.type);
        }
    }
}

void tst_ObjectModel::properties()
{
    QFETCH(const QMetaObject *, object);
    QFETCH(QByteArray, name);
    QFETCH(int, access);
    QFETCH(int, type);
    const QMetaProperty property = object->property(object->indexOfProperty(name.constData()));
    QVERIFY(property.isValid());
    QVERIFY(property.isReadable());
    if (property.isWritable() && static_cast<Access>(access) == Access::Read)
        QCOMPARE(property.name(), "name"); // of a port: people may name their lines
    if (static_cast<Access>(access) != Access::Read)
        QVERIFY(property.isWritable());
    QVERIFY(property.isConstant() || property.hasNotifySignal());
    const bool isNumber = static_cast<Type>(type) == Type::Number;
    if (isNumber && property.metaType() == QMetaType::fromType<qint64>())
        return; // an id, or a size
    QCOMPARE(property.metaType(), metaType(static_cast<Type>(type)));
}

void tst_ObjectModel::methods_data()
{
    QTest::addColumn<const QMetaObject *>("object");
    QTest::addColumn<QByteArray>("signature");
    for (const Interface &one : interfaces()) {
        for (const QByteArray &method : one.methods)
            QTest::addRow("%s.%s", one.name, method.constData()) << one.type << method;
    }
}

void tst_ObjectModel::methods()
{
    QFETCH(const QMetaObject *, object);
    QFETCH(QByteArray, signature);
    const QMetaMethod method = object->method(object->indexOfMethod(signature.constData()));
    QVERIFY(method.isValid());
    QCOMPARE(method.access(), QMetaMethod::Public);
}

void tst_ObjectModel::itemsOfLists_data()
{
    QTest::addColumn<const QMetaObject *>("object");
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("A2 FaxPorts") << &Model::Ports::staticMetaObject
                                 << QByteArray("Fax::Model::Port*");
    QTest::newRow("A5 FaxRoutingMethods")
        << &Model::RoutingMethods::staticMetaObject << QByteArray("Fax::Model::RoutingMethod*");
    QTest::newRow("A7 FaxJobs") << &Model::Jobs::staticMetaObject << QByteArray("Fax::Model::Job*");
}

void tst_ObjectModel::itemsOfLists()
{
    QFETCH(const QMetaObject *, object);
    QFETCH(QByteArray, item);
    const QMetaMethod method = object->method(object->indexOfMethod("item(int)"));
    QVERIFY(method.isValid());
    QCOMPARE(QByteArray(method.typeName()), item);
    QVERIFY(method.returnMetaType().flags().testFlag(QMetaType::PointerToQObject));
}

/** C2: JT_ and JC_. */
void tst_ObjectModel::commandsAndTypesOfJobs()
{
    const QMetaEnum command = QMetaEnum::fromType<Model::Job::Command>();
    QCOMPARE(command.keyToValue("Delete"), 1);
    QCOMPARE(command.keyToValue("Pause"), 2);
    QCOMPARE(command.keyToValue("Resume"), 3);
    QCOMPARE(command.keyToValue("Restart"), 3);
    const QMetaEnum type = QMetaEnum::fromType<Model::Job::Type>();
    QCOMPARE(type.keyToValue("Unknown"), 0);
    QCOMPARE(type.keyToValue("Send"), 1);
    QCOMPARE(type.keyToValue("Receive"), 2);
    QCOMPARE(type.keyToValue("Routing"), 3);
    QCOMPARE(type.keyToValue("FailReceive"), 4);
}

void tst_ObjectModel::textsOfQueueStatus_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<bool>("noLine");
    const auto row = [](const char *text, JobState state, bool paused = false,
                        bool noLine = false) { QTest::newRow(text) << state << paused << noLine; };
    row("Pending", JobState::Pending);
    row("In Progress", JobState::Inprogress);
    row("Deleting", JobState::Canceling);
    row("Paused", JobState::Retrying, true, true);
    row("No Line", JobState::Pending, false, true);
    row("Retrying", JobState::Retrying);
    row("Retries Exceeded", JobState::RetriesExceeded);
}

/** A8 */
void tst_ObjectModel::textsOfQueueStatus()
{
    QFETCH(JobState, state);
    QFETCH(bool, paused);
    QFETCH(bool, noLine);
    Fax::Job job;
    job.state = state;
    job.paused = paused;
    job.noLine = noLine;
    const Model::JobValue value = Model::JobValue::of(job, nullptr);
    QCOMPARE(value.queueStatus, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(value.deviceStatus, u"Unknown"_qs);
}

void tst_ObjectModel::textsOfDeviceStatus_data()
{
    QTest::addColumn<PortState>("state");
    QTest::newRow("Unknown") << PortState::Unknown;
    QTest::newRow("Dialing") << PortState::Dialing;
    QTest::newRow("Sending") << PortState::Sending;
    QTest::newRow("Receiving") << PortState::Receiving;
    QTest::newRow("Completed") << PortState::Completed;
    QTest::newRow("Handled") << PortState::Handled;
    QTest::newRow("Unavailable") << PortState::Unavailable;
    QTest::newRow("Busy") << PortState::Busy;
    QTest::newRow("No Answer") << PortState::NoAnswer;
    QTest::newRow("Bad Address") << PortState::BadAddress;
    QTest::newRow("No Dial Tone") << PortState::NoDialTone;
    QTest::newRow("Disconnected") << PortState::Disconnected;
    QTest::newRow("Fatal Error") << PortState::FatalError;
    QTest::newRow("Not a Fax Call") << PortState::NotFaxCall;
    QTest::newRow("Call Delayed") << PortState::CallDelayed;
    QTest::newRow("Call Blacklisted") << PortState::CallBlacklisted;
    QTest::newRow("Initializing") << PortState::Initializing;
    QTest::newRow("Offline") << PortState::Offline;
    QTest::newRow("Ringing") << PortState::Ringing;
    QTest::newRow("Available") << PortState::Available;
    QTest::newRow("Aborting") << PortState::Aborting;
    QTest::newRow("Routing") << PortState::Routing;
    QTest::newRow("Answered") << PortState::Answered;
}

/** A4.1: all of them. */
void tst_ObjectModel::textsOfDeviceStatus()
{
    QFETCH(PortState, state);
    QCOMPARE(portStateText(state), QString::fromLatin1(QTest::currentDataTag()));
}

QTEST_GUILESS_MAIN(tst_ObjectModel)
#include "tst_objectmodel.moc"
