// Sets of key bytes.
#ifndef VANBAN_GRAMMAR_KEY_BYTES_H_
#define VANBAN_GRAMMAR_KEY_BYTES_H_

#include <cstddef>

#include "grammar/pattern.h"

namespace vanban::grammar {

inline constexpr std::size_t kCaseStep = 'a' - 'A';  // from a capital to its small letter

inline Bytes single(char c) { return Bytes().set(static_cast<unsigned char>(c)); }
inline Bytes capitals() { return Bytes((1u << 26) - 1) << 'A'; }
inline Bytes small_letters() { return capitals() << kCaseStep; }
inline Bytes letters() { return capitals() | small_letters(); }
inline Bytes digits() { return Bytes((1u << 10) - 1) << '0'; }

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_KEY_BYTES_H_
