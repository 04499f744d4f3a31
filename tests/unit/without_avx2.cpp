// The answer of a processor without AVX2, in place of engine/text/avx2.cpp: so the narrow paths are tested on every
// machine. Where there is AVX2 they only see the last bytes of a text otherwise.
#include "text/avx2.h"

namespace vanban::text {

bool has_avx2() { return false; }

}  // namespace vanban::text
