#include "common/language.h"
#include "scenes.h"
#include "stage.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>

using namespace Fax::Shots;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication app(argc, argv);
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 9));
    QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
    QApplication::setPalette(lightPalette());
    QApplication::setQuitOnLastWindowClosed(false);

    Fax::Ui::installLanguage(QLocale());

    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder for the pictures."),
                                 QStringLiteral("DIR"), QStringLiteral("."));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Make only this picture."),
                                  QStringLiteral("NAME"));
    parser.addOptions({out, only});
    parser.addHelpOption();
    parser.process(app);
    QDir().mkpath(parser.value(out));

    QTextStream console(stdout);
    bool failed = false;
    const QList<Scene> all = scenes();
    for (const Scene &scene : all) {
        if (parser.isSet(only) && scene.name != parser.value(only))
            continue;
        const QString path = QDir(parser.value(out)).filePath(scene.name + QStringLiteral(".png"));
        const bool saved = scene.paint().save(path);
        console << (saved ? "" : "cannot write ") << path << Qt::endl;
        failed = failed || !saved;
    }
    return failed ? 1 : 0;
}
