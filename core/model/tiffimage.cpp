#include "model/tiffimage.h"

namespace Fax::Model {

void TiffImage::setImage(const QString &path)
{
    if (const auto opened = m_tiff.setImage(path); !opened)
        Q_EMIT errorOccurred(opened.error());
    else
        Q_EMIT imageChanged();
}

} // namespace Fax::Model
