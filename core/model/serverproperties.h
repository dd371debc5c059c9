#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariantMap>

namespace Fax::Model {

/**
 * The 14 FaxServer properties (object-model A1), the part of Server that holds settings. Reading is local; a write
 * asks the server at once. Ranges and meanings are those of the reference, checked by the server; times are its
 * wall clock. A refusal emits Server::errorOccurred() and the notifier with the old value.
 */
class ServerProperties : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString archiveDirectory READ archiveDirectory WRITE setArchiveDirectory NOTIFY
                   archiveDirectoryChanged)
    Q_PROPERTY(bool archiveOutboundFaxes READ archiveOutboundFaxes WRITE setArchiveOutboundFaxes
                   NOTIFY archiveOutboundFaxesChanged)
    Q_PROPERTY(bool branding READ branding WRITE setBranding NOTIFY brandingChanged)
    Q_PROPERTY(int dirtyDays READ dirtyDays WRITE setDirtyDays NOTIFY dirtyDaysChanged)
    Q_PROPERTY(int discountRateStartHour READ discountRateStartHour WRITE setDiscountRateStartHour
                   NOTIFY discountRateStartHourChanged)
    Q_PROPERTY(int discountRateStartMinute READ discountRateStartMinute WRITE
                   setDiscountRateStartMinute NOTIFY discountRateStartMinuteChanged)
    Q_PROPERTY(int discountRateEndHour READ discountRateEndHour WRITE setDiscountRateEndHour NOTIFY
                   discountRateEndHourChanged)
    Q_PROPERTY(int discountRateEndMinute READ discountRateEndMinute WRITE setDiscountRateEndMinute
                   NOTIFY discountRateEndMinuteChanged)
    Q_PROPERTY(bool pauseServerQueue READ pauseServerQueue WRITE setPauseServerQueue NOTIFY
                   pauseServerQueueChanged)
    Q_PROPERTY(int retries READ retries WRITE setRetries NOTIFY retriesChanged)
    Q_PROPERTY(int retryDelay READ retryDelay WRITE setRetryDelay NOTIFY retryDelayChanged)
    Q_PROPERTY(bool serverCoverpage READ serverCoverpage WRITE setServerCoverpage NOTIFY
                   serverCoverpageChanged)
    Q_PROPERTY(QString serverMapiProfile READ serverMapiProfile WRITE setServerMapiProfile NOTIFY
                   serverMapiProfileChanged)
    Q_PROPERTY(
        bool useDeviceTsid READ useDeviceTsid WRITE setUseDeviceTsid NOTIFY useDeviceTsidChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QString archiveDirectory() const
    {
        return m_properties.value(QStringLiteral("ArchiveDirectory")).toString();
    }
    [[nodiscard]] bool archiveOutboundFaxes() const
    {
        return m_properties.value(QStringLiteral("ArchiveOutboundFaxes")).toBool();
    }
    [[nodiscard]] bool branding() const
    {
        return m_properties.value(QStringLiteral("Branding")).toBool();
    }
    [[nodiscard]] int dirtyDays() const
    {
        return m_properties.value(QStringLiteral("DirtyDays")).toInt();
    }
    [[nodiscard]] int discountRateStartHour() const
    {
        return m_properties.value(QStringLiteral("DiscountRateStartHour")).toInt();
    }
    [[nodiscard]] int discountRateStartMinute() const
    {
        return m_properties.value(QStringLiteral("DiscountRateStartMinute")).toInt();
    }
    [[nodiscard]] int discountRateEndHour() const
    {
        return m_properties.value(QStringLiteral("DiscountRateEndHour")).toInt();
    }
    [[nodiscard]] int discountRateEndMinute() const
    {
        return m_properties.value(QStringLiteral("DiscountRateEndMinute")).toInt();
    }
    [[nodiscard]] bool pauseServerQueue() const
    {
        return m_properties.value(QStringLiteral("PauseServerQueue")).toBool();
    }
    [[nodiscard]] int retries() const
    {
        return m_properties.value(QStringLiteral("Retries")).toInt();
    }
    [[nodiscard]] int retryDelay() const
    {
        return m_properties.value(QStringLiteral("RetryDelay")).toInt();
    }
    [[nodiscard]] bool serverCoverpage() const
    {
        return m_properties.value(QStringLiteral("ServerCoverpage")).toBool();
    }
    [[nodiscard]] QString serverMapiProfile() const
    {
        return m_properties.value(QStringLiteral("ServerMapiProfile")).toString();
    }
    [[nodiscard]] bool useDeviceTsid() const
    {
        return m_properties.value(QStringLiteral("UseDeviceTsid")).toBool();
    }
    void setArchiveDirectory(const QString &archiveDirectory)
    {
        askForProperty(QStringLiteral("ArchiveDirectory"), archiveDirectory);
    }
    void setArchiveOutboundFaxes(bool archiveOutboundFaxes)
    {
        askForProperty(QStringLiteral("ArchiveOutboundFaxes"), archiveOutboundFaxes);
    }
    void setBranding(bool branding) { askForProperty(QStringLiteral("Branding"), branding); }
    void setDirtyDays(int dirtyDays) { askForProperty(QStringLiteral("DirtyDays"), dirtyDays); }
    void setDiscountRateStartHour(int discountRateStartHour)
    {
        askForProperty(QStringLiteral("DiscountRateStartHour"), discountRateStartHour);
    }
    void setDiscountRateStartMinute(int discountRateStartMinute)
    {
        askForProperty(QStringLiteral("DiscountRateStartMinute"), discountRateStartMinute);
    }
    void setDiscountRateEndHour(int discountRateEndHour)
    {
        askForProperty(QStringLiteral("DiscountRateEndHour"), discountRateEndHour);
    }
    void setDiscountRateEndMinute(int discountRateEndMinute)
    {
        askForProperty(QStringLiteral("DiscountRateEndMinute"), discountRateEndMinute);
    }
    void setPauseServerQueue(bool pauseServerQueue)
    {
        askForProperty(QStringLiteral("PauseServerQueue"), pauseServerQueue);
    }
    void setRetries(int retries) { askForProperty(QStringLiteral("Retries"), retries); }
    void setRetryDelay(int retryDelay) { askForProperty(QStringLiteral("RetryDelay"), retryDelay); }
    void setServerCoverpage(bool serverCoverpage)
    {
        askForProperty(QStringLiteral("ServerCoverpage"), serverCoverpage);
    }
    void setServerMapiProfile(const QString &serverMapiProfile)
    {
        askForProperty(QStringLiteral("ServerMapiProfile"), serverMapiProfile);
    }
    void setUseDeviceTsid(bool useDeviceTsid)
    {
        askForProperty(QStringLiteral("UseDeviceTsid"), useDeviceTsid);
    }

Q_SIGNALS:
    void archiveDirectoryChanged(const QString &archiveDirectory);
    void archiveOutboundFaxesChanged(bool archiveOutboundFaxes);
    void brandingChanged(bool branding);
    void dirtyDaysChanged(int dirtyDays);
    void discountRateStartHourChanged(int discountRateStartHour);
    void discountRateStartMinuteChanged(int discountRateStartMinute);
    void discountRateEndHourChanged(int discountRateEndHour);
    void discountRateEndMinuteChanged(int discountRateEndMinute);
    void pauseServerQueueChanged(bool pauseServerQueue);
    void retriesChanged(int retries);
    void retryDelayChanged(int retryDelay);
    void serverCoverpageChanged(bool serverCoverpage);
    void serverMapiProfileChanged(const QString &serverMapiProfile);
    void useDeviceTsidChanged(bool useDeviceTsid);

protected:
    /** What the server says a property is now; by its reference name. */
    void takeProperty(const QString &name, const QVariant &value);
    /** The server has refused another value: what is bound to the property shows the old one again. */
    void snapBack(const QString &name);
    virtual void askForProperty(const QString &name, const QVariant &value) = 0;

private:
    QVariantMap m_properties;
};

} // namespace Fax::Model
