// The look-up of words, made of what newer processors of the x86 family have: shifts by a number that is not known
// before, and counting bits, cost them less.
#include "grammar/triggers.h"

#if defined(__x86_64__) && defined(__GNUC__)

// From here on for processors with AVX2: has_avx2() is asked before.
#include "text/begin_avx2.h"

namespace vanban::grammar {

[[gnu::flatten]] void TriggerTable::look_up_wide(const text::WordBlock& block, Words* words) const {
  look_up(block, words);
}

}  // namespace vanban::grammar

#include "text/end_avx2.h"

#else

namespace vanban::grammar {

void TriggerTable::look_up_wide(const text::WordBlock& block, Words* words) const { look_up(block, words); }

}  // namespace vanban::grammar

#endif
