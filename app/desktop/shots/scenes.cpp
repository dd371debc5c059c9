#include "scenes.h"

namespace Fax::Shots {

QList<Scene> scenes()
{
    return windowScenes() + dashboardScenes() + outboxScenes() + faxesScenes() + viewerScenes()
        + watchScenes() + wizardScenes() + coverScenes() + coverEditorScenes() + bookScenes();
}

} // namespace Fax::Shots
