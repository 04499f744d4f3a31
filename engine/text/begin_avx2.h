// From here to end_avx2.h functions may be made of AVX2 and POPCNT; who calls one asks the processor before. No guard:
// a file includes both once. Headers stand above, so that nothing that others share is made of what not all processors
// have.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,popcnt")
#endif
