#include "imaging/render/poppler/pageneeds.h"

#include <set>

#include <Object.h>
#include <Page.h>
#include <Stream.h>

namespace Fax {

namespace {
constexpr int deepest = 8; // forms within forms
constexpr int mostObjects = 2000;

class Search
{
public:
    /** Resources of a page, form or pattern. */
    bool inResources(const Object &resources, int depth)
    {
        if (!resources.isDict() || depth > deepest)
            return false;
        const Object shadings = resources.dictLookup("Shading");
        if (shadings.isDict() && shadings.dictGetLength() > 0)
            return true;
        return anyOf(resources.dictLookup("ExtGState"),
                     [](const Object &state) { return state.isDict() && isTransparent(state); })
            || anyOf(resources.dictLookup("XObject"),
                     [this, depth](const Object &object) { return inStream(object, depth); })
            || anyOf(resources.dictLookup("Pattern"),
                     [this, depth](const Object &object) { return inPattern(object, depth); });
    }

    bool inAnnotations(const Object &annotations)
    {
        for (int i = 0; annotations.isArray() && i < annotations.arrayGetLength(); ++i) {
            const Object annotation = annotations.arrayGet(i);
            const Object looks = annotation.isDict() ? annotation.dictLookup("AP") : Object();
            if (looks.isDict() && inStream(looks.dictLookup("N"), 0))
                return true;
        }
        return false;
    }

private:
    template <typename Test> bool anyOf(const Object &dictionary, const Test &test)
    {
        for (int i = 0; dictionary.isDict() && i < dictionary.dictGetLength(); ++i) {
            const Object &entry = dictionary.dictGetValNF(i);
            if (entry.isRef() && !m_seen.insert(entry.getRef()).second)
                continue;
            if (++m_objects > mostObjects || test(dictionary.getDict()->getVal(i)))
                return true;
        }
        return false;
    }

    static bool isTransparent(const Object &state)
    {
        for (const char *key : {"ca", "CA"}) {
            const Object opacity = state.dictLookup(key);
            if (opacity.isNum() && opacity.getNum() < 1)
                return true;
        }
        const Object mask = state.dictLookup("SMask");
        const Object blend = state.dictLookup("BM");
        return mask.isDict() || blend.isArray()
            || (blend.isName() && !blend.isName("Normal") && !blend.isName("Compatible"));
    }

    bool inStream(const Object &object, int depth)
    {
        if (!object.isStream())
            return false;
        const Object &attributes = *object.getStream()->getDictObject();
        if (attributes.dictLookup("Subtype").isName("Image"))
            return isMasked(attributes);
        const Object group = attributes.dictLookup("Group");
        const auto isSet = [&group](const char *key) {
            const Object value = group.dictLookup(key);
            return value.isBool() && value.getBool();
        };
        if (group.isDict() && (isSet("I") || isSet("K")))
            return true;
        return inResources(attributes.dictLookup("Resources"), depth + 1);
    }

    static bool isMasked(const Object &attributes)
    {
        const Object mask = attributes.dictLookup("Mask");
        return attributes.dictLookup("SMask").isStream() || !mask.isNull();
    }

    bool inPattern(const Object &pattern, int depth)
    {
        return pattern.isDict() || inStream(pattern, depth); // a shading, or a tile
    }

    std::set<Ref> m_seen;
    int m_objects = 0;
};
} // namespace

bool needsGrey(Page &page)
{
    Search search;
    return search.inResources(page.getResourceDictObject()->copy(), 0)
        || search.inAnnotations(page.getAnnotsObject());
}

} // namespace Fax
