#include "base/valuemap.h"
#include "cover/coverfile.h"
#include "cover/coverrules.h"

#include <QtCore/QLocale>
#include <QtCore/QXmlStreamWriter>

#include <cmath>

namespace Fax {

namespace {

using Kind = CoverObject::Kind;

/** Thousandths of a millimetre or a point, without noughts at the end. */
QString written(double value)
{
    return QString::number(std::round(value * 1000) / 1000, 'g', QLocale::FloatingPointShortest);
}

class Writer
{
public:
    explicit Writer(QByteArray *target)
        : m_xml(target)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    void write(const CoverPage &page)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("coverpage"));
        add("version", QStringLiteral("1"));
        add("title", page.title);
        add("language", page.language);
        add("paper", enumName(page.paper));
        for (const CoverObject &object : page.objects)
            write(object);
        m_xml.writeEndDocument();
    }

private:
    void add(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), value);
    }
    void add(const char *name, double value) { add(name, written(value)); }
    void addFlag(const char *name, bool value)
    {
        if (value)
            add(name, QStringLiteral("true"));
    }

    void write(const CoverObject &object)
    {
        m_xml.writeStartElement(coverElement(object.kind));
        writeArea(object);
        QStringList fields;
        for (const CoverField field : object.hideIfEmpty)
            fields.append(coverFieldName(field));
        if (!fields.isEmpty())
            add("hideifempty", fields.join(u' '));
        writeLook(object);
        m_xml.writeEndElement();
    }

    void writeArea(const CoverObject &object)
    {
        const QRectF &area = object.area;
        if (object.kind == Kind::Line) {
            add("x1", area.x());
            add("y1", area.y());
            add("x2", area.x() + area.width());
            add("y2", area.y() + area.height());
            return;
        }
        add("x", area.x());
        add("y", area.y());
        add("width", area.width());
        add("height", area.height());
    }

    void writeLook(const CoverObject &object)
    {
        switch (object.kind) {
        case Kind::Field:
            add("name", coverFieldName(object.field));
            return writeType(object);
        case Kind::Text:
            writeType(object);
            return m_xml.writeCharacters(object.text);
        case Kind::Note:
            return writeType(object);
        case Kind::Box:
        case Kind::Ellipse:
            add("fill", enumName(object.fill));
            return add("line", object.lineWidth);
        case Kind::Line:
        case Kind::Frame:
            return add("line", object.lineWidth);
        case Kind::Image:
            return m_xml.writeCharacters(QString::fromLatin1(object.image.toBase64()));
        }
    }

    void writeType(const CoverObject &object)
    {
        add("font", object.font);
        add("size", object.size);
        addFlag("bold", object.bold);
        addFlag("italic", object.italic);
        add("align", enumName(object.align));
        add("overflow", enumName(object.overflow));
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray writeCoverPage(const CoverPage &page)
{
    QByteArray content;
    Writer(&content).write(page);
    return content;
}

} // namespace Fax
