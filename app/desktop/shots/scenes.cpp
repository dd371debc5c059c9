#include "scenes.h"

namespace Fax::Shots {

QList<Scene> scenes()
{
    return windowScenes() + dashboardScenes() + coverEditorScenes() + outboxScenes() + faxesScenes()
        + viewerScenes() + watchScenes() + wizardScenes();
}

} // namespace Fax::Shots
