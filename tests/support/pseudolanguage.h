#pragma once

#include <QtCore/QTranslator>

namespace Fax {

/**
 * A language for tests (ui.md L1): every text between ⟦ and ⟧, with accents, longer by 40 %. What is seen without the
 * brackets did not come through tr(); what is cut would be cut in German or Finnish.
 */
class PseudoLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }

    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString longer;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool placeholder = i > 0 && text.at(i - 1) == u'%';
            longer += placeholder ? text.at(i) : accented(text.at(i));
        }
        return u'⟦' + longer + QString(text.size() * 2 / 5, u'~') + u'⟧';
    }

private:
    [[nodiscard]] static QChar accented(QChar letter)
    {
        static const QString plain = QStringLiteral("aceinosuyACEINOSUY");
        static const QString marked = QStringLiteral("áçéíñóšúýÁÇÉÍÑÓŠÚÝ");
        const qsizetype at = plain.indexOf(letter);
        return at < 0 ? letter : marked.at(at);
    }
};

} // namespace Fax
