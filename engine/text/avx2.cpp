// Apart from the functions that it is asked for: made of what all processors have.
#include "text/avx2.h"

namespace vanban::text {

#if defined(__x86_64__) && defined(__GNUC__)
bool has_avx2() {
  static const bool kHas = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("popcnt") != 0 &&
                           __builtin_cpu_supports("bmi") != 0 && __builtin_cpu_supports("bmi2") != 0;
  return kHas;
}
#else
bool has_avx2() { return false; }
#endif

}  // namespace vanban::text
