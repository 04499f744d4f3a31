// Whether the processor is one of the newer ones of the x86 family: what begin_avx2.h and end_avx2.h enclose may only
// be called where it is.
#ifndef VANBAN_TEXT_AVX2_H_
#define VANBAN_TEXT_AVX2_H_

namespace vanban::text {

// Has this processor AVX2, and what came with it: POPCNT, BMI and BMI2?
bool has_avx2();

}  // namespace vanban::text

#endif  // VANBAN_TEXT_AVX2_H_
