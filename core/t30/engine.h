#pragma once

// The T.30 engine with its inner state, for this folder's .cpp files only. libtiff comes first because
// the engine's inner headers name its types. What we take from the inside and why: README.md.
#include <tiffio.h>

#include <spandsp.h>
#include <spandsp/expose.h>
