#include "stage.h"

#include "dashboard/firstruncards.h"
#include "support/fakelink/seed.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

namespace Fax::Shots {

Stage::Stage(bool firstRun)
    : clock(Seed::now())
    , server(link)
    , m_settings(m_folder.filePath(QStringLiteral("shots.ini")), QSettings::IniFormat)
{
    m_settings.setValue(QStringLiteral("welcomed"), !firstRun);
    if (!firstRun)
        m_settings.setValue(QString::fromLatin1(Ui::FirstRunCards::dismissedKey),
                            Ui::FirstRunCards::names());
}

void Stage::settle()
{
    QEventLoop loop;
    QTimer::singleShot(450, &loop, &QEventLoop::quit);
    loop.exec();
}

Ui::MainWindow &Stage::open(const QString &place, QSize size)
{
    m_window = std::make_unique<Ui::MainWindow>(server, clock, m_settings);
    server.connectTo(QStringLiteral("fax1"));
    m_window->resize(size);
    m_window->openPlace(place);
    m_window->show();
    settle();
    return *m_window;
}

QImage Stage::grab(QWidget &widget, double scale)
{
    QImage image(widget.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    widget.render(&image);
    return image;
}

QPalette lightPalette()
{
    return QApplication::style()->standardPalette();
}

QPalette darkPalette()
{
    const QColor window(0x2a, 0x2e, 0x32);
    const QColor base(0x1b, 0x1e, 0x20);
    const QColor text(0xe6, 0xe8, 0xea);
    const QColor dimmed(0x93, 0x9b, 0xa3);
    QPalette palette(QColor(0x3a, 0x3f, 0x45), window);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, dimmed);
    }
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, window);
    palette.setColor(QPalette::PlaceholderText, dimmed);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb6, 0xff));
    return palette;
}

} // namespace Fax::Shots
