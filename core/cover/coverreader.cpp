#include "base/valuemap.h"
#include "cover/coverfile.h"
#include "cover/coverrules.h"
#include "imaging/filetype.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

namespace Fax {

namespace {

struct CoverFileText
{
    Q_DECLARE_TR_FUNCTIONS(CoverFile)
};

using Kind = CoverObject::Kind;

/** The attributes of one element; finds what is wrong with them, first thing first. */
class Attributes
{
public:
    explicit Attributes(const QXmlStreamAttributes &attributes)
    {
        for (const QXmlStreamAttribute &one : attributes)
            m_values.insert(one.qualifiedName().toString(), one.value().toString());
    }

    [[nodiscard]] std::optional<QString> take(const char *name)
    {
        const auto found = m_values.find(QString::fromLatin1(name));
        if (found == m_values.end())
            return std::nullopt;
        const QString value = *found;
        m_values.erase(found);
        return value;
    }

    [[nodiscard]] QString text(const char *name, const QString &otherwise)
    {
        return take(name).value_or(otherwise);
    }

    [[nodiscard]] double number(const char *name, std::optional<double> otherwise = {})
    {
        const auto text = take(name);
        if (!text && otherwise)
            return *otherwise;
        bool isNumber = false;
        const double value = text.value_or(QString()).toDouble(&isNumber);
        if (!text)
            note(CoverFileText::tr("the attribute \"%1\" is missing")
                     .arg(QString::fromLatin1(name)));
        else if (!isNumber)
            noteValue(name, *text);
        return value;
    }

    [[nodiscard]] bool flag(const char *name)
    {
        const auto text = take(name);
        const bool value = text == QLatin1StringView("true");
        if (text && !value && text != QLatin1StringView("false"))
            noteValue(name, *text);
        return value;
    }

    template <typename Enum> [[nodiscard]] Enum choice(const char *name, Enum otherwise)
    {
        const auto text = take(name);
        if (!text)
            return otherwise;
        const auto value = enumFromName<Enum>(*text);
        if (!value)
            noteValue(name, *text);
        return value.value_or(otherwise);
    }

    [[nodiscard]] QList<CoverField> fields(const char *name)
    {
        QList<CoverField> fields;
        const QString text = take(name).value_or(QString());
        for (const QString &one : text.split(u' ', Qt::SkipEmptyParts)) {
            if (const auto field = coverFieldOf(one))
                fields.append(*field);
            else
                noteValue(name, one);
        }
        return fields;
    }

    void noteValue(const char *name, const QString &value)
    {
        note(CoverFileText::tr("the attribute \"%1\" cannot be \"%2\"")
                 .arg(QString::fromLatin1(name), shownName(value)));
    }

    /** "" if all was fine and nothing is left over. */
    [[nodiscard]] QString problem() const
    {
        if (!m_problem.isEmpty() || m_values.isEmpty())
            return m_problem;
        return CoverFileText::tr("the attribute \"%1\" is not known")
            .arg(shownName(m_values.firstKey()));
    }

private:
    void note(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    QMap<QString, QString> m_values;
    QString m_problem;
};

class Reader
{
public:
    Reader(const QString &name, const QByteArray &content)
        : m_name(shownName(name))
        , m_xml(content)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    [[nodiscard]] Result<CoverPage> read()
    {
        while (!m_failed && !m_xml.atEnd())
            readToken(m_xml.readNext());
        if (!m_failed && m_xml.hasError())
            fail(ErrorCode::FileDamaged, m_xml.errorString());
        if (!m_failed && !m_sawPage)
            fail(ErrorCode::FileTypeUnknown, notACoverPage());
        if (m_failed)
            return tl::unexpected(*m_failed);
        return m_page;
    }

private:
    static QString notACoverPage()
    {
        return CoverFileText::tr("this is not a cover page of Fax Console");
    }

    void fail(ErrorCode code, const QString &what)
    {
        if (!m_failed)
            m_failed = Error{code,
                             CoverFileText::tr("“%1” is refused, line %2: %3.")
                                 .arg(m_name)
                                 .arg(m_xml.lineNumber())
                                 .arg(what)};
    }

    void readToken(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::StartDocument:
            return checkEncoding();
        case QXmlStreamReader::DTD:
            return fail(ErrorCode::FileDamaged,
                        CoverFileText::tr("a document type (DOCTYPE) is not allowed"));
        case QXmlStreamReader::EntityReference:
            return failEntity();
        case QXmlStreamReader::ProcessingInstruction:
            return fail(ErrorCode::FileDamaged,
                        CoverFileText::tr("a processing instruction is not allowed"));
        case QXmlStreamReader::StartElement:
            return m_sawPage ? readObject() : readPage();
        case QXmlStreamReader::Characters:
            if (!m_xml.isWhitespace())
                fail(ErrorCode::FileDamaged, CoverFileText::tr("text outside of a <text> element"));
            return;
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::Comment:
            break;
        }
    }

    void failEntity()
    {
        fail(ErrorCode::FileDamaged,
             CoverFileText::tr("the entity \"&%1;\" is not allowed")
                 .arg(shownName(m_xml.name().toString())));
    }

    void checkEncoding()
    {
        const QString encoding = m_xml.documentEncoding().toString();
        if (!encoding.isEmpty() && encoding.compare(u"UTF-8", Qt::CaseInsensitive) != 0)
            fail(ErrorCode::FileDamaged,
                 CoverFileText::tr("the encoding \"%1\" is not allowed, only UTF-8")
                     .arg(shownName(encoding)));
    }

    void readPage()
    {
        m_sawPage = true;
        if (m_xml.name() != QLatin1StringView("coverpage"))
            return fail(ErrorCode::FileTypeUnknown, notACoverPage());
        Attributes attributes(m_xml.attributes());
        const QString version = attributes.text("version", QStringLiteral("1"));
        if (version != QLatin1StringView("1"))
            return fail(ErrorCode::FileTypeUnknown,
                        CoverFileText::tr("it was made by a newer version of Fax Console"));
        m_page.title = attributes.text("title", {});
        if (m_page.title.trimmed().isEmpty() || m_page.title.size() > CoverLimits::titleLength)
            attributes.noteValue("title", m_page.title);
        m_page.language = attributes.text("language", QStringLiteral("en"));
        if (m_page.language.size() > 16 || m_page.language.isEmpty())
            attributes.noteValue("language", m_page.language);
        m_page.paper = attributes.choice("paper", Paper::A4);
        if (m_page.paper == Paper::B4 || m_page.paper == Paper::A3)
            attributes.noteValue("paper", enumName(m_page.paper));
        if (!attributes.problem().isEmpty())
            fail(ErrorCode::FileDamaged, attributes.problem());
    }

    void readObject()
    {
        const QString element = m_xml.name().toString();
        const auto kind = enumFromName<Kind>(element);
        if (!kind)
            return fail(ErrorCode::FileDamaged,
                        CoverFileText::tr("the element <%1> is not known").arg(shownName(element)));
        if (m_page.objects.size() == CoverLimits::objects)
            return fail(ErrorCode::FileTooLarge,
                        CoverFileText::tr("more than %1 objects").arg(CoverLimits::objects));
        CoverObject object;
        object.kind = *kind;
        Attributes attributes(m_xml.attributes());
        readAttributes(&attributes, &object);
        const QString problem = attributes.problem();
        if (!problem.isEmpty())
            return fail(ErrorCode::FileDamaged,
                        CoverFileText::tr("in <%1>, %2").arg(element, problem));
        readContent(&object);
        addObject(element, object);
    }

    void addObject(const QString &element, const CoverObject &object)
    {
        if (const auto fine = checkCoverObject(object); !fine)
            fail(fine.error().code,
                 CoverFileText::tr("of <%1>, %2").arg(element, fine.error().detail));
        const auto isNote = [](const CoverObject &one) { return one.kind == Kind::Note; };
        if (isNote(object) && std::any_of(m_page.objects.begin(), m_page.objects.end(), isNote))
            fail(ErrorCode::FileDamaged, CoverFileText::tr("a second <note>"));
        m_page.objects.append(object);
    }

    static void readAttributes(Attributes *attributes, CoverObject *object)
    {
        if (object->kind == Kind::Line) {
            const QPointF from(attributes->number("x1"), attributes->number("y1"));
            const QPointF to(attributes->number("x2"), attributes->number("y2"));
            object->area = QRectF(from, to);
        } else {
            const QPointF corner(attributes->number("x"), attributes->number("y"));
            object->area = QRectF(
                corner, QSizeF(attributes->number("width"), attributes->number("height")));
        }
        object->hideIfEmpty = attributes->fields("hideifempty");
        readLook(attributes, object);
    }

    static void readLook(Attributes *attributes, CoverObject *object)
    {
        switch (object->kind) {
        case Kind::Field:
            readField(attributes, object);
            return readType(attributes, object);
        case Kind::Text:
        case Kind::Note:
            return readType(attributes, object);
        case Kind::Box:
        case Kind::Ellipse:
            object->fill = attributes->choice("fill", object->fill);
            object->lineWidth = attributes->number("line", object->lineWidth);
            return;
        case Kind::Line:
        case Kind::Frame:
            object->lineWidth = attributes->number("line", object->lineWidth);
            return;
        case Kind::Image:
            return;
        }
    }

    static void readField(Attributes *attributes, CoverObject *object)
    {
        const QString name = attributes->text("name", {});
        if (const auto field = coverFieldOf(name))
            object->field = *field;
        else
            attributes->noteValue("name", name);
    }

    static void readType(Attributes *attributes, CoverObject *object)
    {
        object->font = attributes->text("font", object->font);
        object->size = attributes->number("size", object->size);
        object->bold = attributes->flag("bold");
        object->italic = attributes->flag("italic");
        object->align = attributes->choice("align", object->align);
        object->overflow = attributes->choice("overflow", object->overflow);
    }

    /** To the end of the element; no element may lie in another, so nothing can be deep. */
    void readContent(CoverObject *object)
    {
        QString text;
        const bool mayHaveText = object->kind == Kind::Text || object->kind == Kind::Image;
        while (!m_failed && !m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::EndElement) {
            if (m_xml.isCharacters() && (mayHaveText || m_xml.isWhitespace()))
                text += m_xml.text();
            else if (m_xml.isStartElement())
                fail(ErrorCode::FileDamaged,
                     CoverFileText::tr("the element <%1> must not lie in <%2>")
                         .arg(shownName(m_xml.name().toString()), coverElement(object->kind)));
            else if (m_xml.isEntityReference())
                failEntity();
            else if (!m_xml.isComment() && !m_xml.hasError())
                fail(ErrorCode::FileDamaged,
                     CoverFileText::tr("<%1> must be empty").arg(coverElement(object->kind)));
        }
        if (object->kind == Kind::Text)
            object->text = text;
        if (object->kind == Kind::Image)
            readImage(text, object);
    }

    void readImage(QString text, CoverObject *object)
    {
        text.removeIf([](QChar c) { return c.isSpace(); });
        const auto decoded = QByteArray::fromBase64Encoding(
            text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return fail(ErrorCode::FileDamaged,
                        CoverFileText::tr("the picture is not written in base64"));
        object->image = *decoded;
    }

    QString m_name;
    QXmlStreamReader m_xml;
    CoverPage m_page;
    std::optional<Error> m_failed;
    bool m_sawPage = false;
};

} // namespace

Result<CoverPage> readCoverPage(const QString &name, const QByteArray &content)
{
    if (content.isEmpty())
        return failure(
            ErrorCode::FileEmpty,
            CoverFileText::tr("“%1” is empty; choose another file.").arg(shownName(name)));
    if (content.size() > CoverLimits::fileOctets)
        return failure(ErrorCode::FileTooLarge,
                       CoverFileText::tr("“%1” is larger than %2 MiB; make its pictures smaller.")
                           .arg(shownName(name))
                           .arg(CoverLimits::fileOctets >> 20));
    return Reader(name, content).read();
}

} // namespace Fax
