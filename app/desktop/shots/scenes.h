#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QImage>

#include <functional>

namespace Fax::Shots {

/** One picture: its name (ui.md chapter 16) and what paints it. */
struct Scene
{
    QString name;
    std::function<QImage()> paint;
};

[[nodiscard]] QList<Scene> scenes();

} // namespace Fax::Shots
