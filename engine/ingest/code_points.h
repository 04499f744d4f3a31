// Text as code points, as readers hold it until it is written.
#ifndef VANBAN_INGEST_CODE_POINTS_H_
#define VANBAN_INGEST_CODE_POINTS_H_

#include <unicode/uchar.h>

#include <string>
#include <string_view>

namespace vanban::ingest {

std::u32string from_utf8(std::string_view valid_utf8);
std::string to_utf8(std::u32string_view text);

// What decode() makes of bytes: for what comes out of a parser that does not check their encoding.
std::u32string decoded(std::string_view bytes);

inline char32_t to_small(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }
inline char32_t to_capital(char32_t c) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))); }
inline bool is_capital(char32_t c) { return to_small(c) != c; }

// Every letter as a capital.
std::u32string to_capitals(std::u32string_view text);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_CODE_POINTS_H_
