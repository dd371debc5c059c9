#pragma once

class Page;

namespace Fax {

/**
 * Whether a page can only be shown in grey, judged by its resources before anything is drawn: a masked picture, a
 * shading, transparency or a tile, also inside forms and annotations. It may be wrong either way (resources that are
 * never used, pictures that lie askew); FaxOutputDev notices the latter.
 */
[[nodiscard]] bool needsGrey(Page &page);

} // namespace Fax
