#include "variants.h"

#include "stage.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace Fax::Shots {

QStringList states(const QString &text)
{
    return text.split(u' ');
}

QImage withPalette(const QPalette &palette, const std::function<QImage()> &paint)
{
    QApplication::setPalette(palette);
    const QImage image = paint();
    QApplication::setPalette(lightPalette());
    return image;
}

QImage withFontScale(double factor, const std::function<QImage()> &paint)
{
    const QFont normal = QApplication::font();
    QFont large = normal;
    large.setPointSizeF(normal.pointSizeF() * factor);
    QApplication::setFont(large);
    const QImage image = paint();
    QApplication::setFont(normal);
    return image;
}

QImage rightToLeft(const std::function<QImage()> &paint)
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage image = paint();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    return image;
}

QImage bothLooks(const std::function<QImage()> &paint)
{
    const QImage light = paint();
    const QImage dark = withPalette(darkPalette(), paint);
    QImage both(light.width() + dark.width(), light.height(), QImage::Format_RGB32);
    QPainter painter(&both);
    painter.drawImage(0, 0, light);
    painter.drawImage(light.width(), 0, dark);
    return both;
}

} // namespace Fax::Shots
