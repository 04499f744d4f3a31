// From here to end_avx2.h functions may be made of AVX2, POPCNT and BMI; who calls one asks the processor before. No
// guard: a file includes both once. Headers stand above, so that nothing that others share is made of what not all
// processors have.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,popcnt,bmi,bmi2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,popcnt,bmi,bmi2")
#endif
