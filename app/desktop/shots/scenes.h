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

// One for each part of the window.
[[nodiscard]] QList<Scene> windowScenes();
[[nodiscard]] QList<Scene> bookScenes();
[[nodiscard]] QList<Scene> dashboardScenes();
[[nodiscard]] QList<Scene> outboxScenes();
[[nodiscard]] QList<Scene> coverEditorScenes();
[[nodiscard]] QList<Scene> faxesScenes();
[[nodiscard]] QList<Scene> settingScenes(); // part of windowScenes()
[[nodiscard]] QList<Scene> viewerScenes();
[[nodiscard]] QList<Scene> watchScenes();
[[nodiscard]] QList<Scene> wizardScenes();
[[nodiscard]] QList<Scene> coverScenes();

} // namespace Fax::Shots
