#pragma once

class Page;

namespace Fax {

/**
 * Whether a page can only be shown in grey, judged by its resources before anything is drawn: a picture, a
 * shading, transparency or a soft mask, also inside forms, patterns and annotations. It may be wrong either way
 * (resources that are never used, pictures inside the page's own commands); FaxOutputDev notices the latter.
 */
[[nodiscard]] bool needsGrey(Page &page);

} // namespace Fax
