#pragma once

#include "model/tiff.h"

#include <QtCore/QObject>

namespace Fax::Model {

/**
 * Tiff as an object for QML and scripts (FaxTiff, object-model A10): needs no server.
 *
 *     TiffImage image;  image.setImage(path);  image.property("tsid") …
 *
 * Set `image` first: reading anything else before that gives nothing and emits errorOccurred(InvalidOperation), and
 * so does a file that cannot be read, with its own code; the image stays what it was. What the file does not say is "".
 */
class TiffImage final : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString image READ image WRITE setImage NOTIFY imageChanged)
    Q_PROPERTY(QDateTime rawReceiveTime READ rawReceiveTime NOTIFY imageChanged)
    Q_PROPERTY(QString callerId READ callerId NOTIFY imageChanged)
    Q_PROPERTY(QString csid READ csid NOTIFY imageChanged)
    Q_PROPERTY(QString receiveTime READ receiveTime NOTIFY imageChanged)
    Q_PROPERTY(QString recipientName READ recipientName NOTIFY imageChanged)
    Q_PROPERTY(QString recipientNumber READ recipientNumber NOTIFY imageChanged)
    Q_PROPERTY(QString routing READ routing NOTIFY imageChanged)
    Q_PROPERTY(QString senderName READ senderName NOTIFY imageChanged)
    Q_PROPERTY(QString tsid READ tsid NOTIFY imageChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QString image() const { return m_tiff.image(); }
    void setImage(const QString &path);

    [[nodiscard]] QDateTime rawReceiveTime() const { return told(m_tiff.rawReceiveTime()); }
    [[nodiscard]] QString callerId() const { return told(m_tiff.callerId()); }
    [[nodiscard]] QString csid() const { return told(m_tiff.csid()); }
    [[nodiscard]] QString receiveTime() const { return told(m_tiff.receiveTime()); }
    [[nodiscard]] QString recipientName() const { return told(m_tiff.recipientName()); }
    [[nodiscard]] QString recipientNumber() const { return told(m_tiff.recipientNumber()); }
    [[nodiscard]] QString routing() const { return told(m_tiff.routing()); }
    [[nodiscard]] QString senderName() const { return told(m_tiff.senderName()); }
    [[nodiscard]] QString tsid() const { return told(m_tiff.tsid()); }
    /** Any tag of the first page as text. */
    Q_INVOKABLE QString tiffTagString(int tagId) const { return told(m_tiff.tiffTagString(tagId)); }

Q_SIGNALS:
    void imageChanged();
    void errorOccurred(const Fax::Error &error) const;

private:
    template <typename T> [[nodiscard]] T told(const Result<T> &value) const
    {
        if (!value)
            Q_EMIT errorOccurred(value.error());
        return value.value_or(T());
    }

    Tiff m_tiff;
};

} // namespace Fax::Model
