// Little-endian numbers out of bytes, as files of Word and Excel have them; 0 beyond the end.
#ifndef VANBAN_INGEST_LITTLE_ENDIAN_H_
#define VANBAN_INGEST_LITTLE_ENDIAN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban::ingest {

inline std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i)
    value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
  return value;
}

inline std::uint32_t u8_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 1); }
inline std::uint32_t u16_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 2); }
inline std::uint32_t u32_at(std::string_view bytes, std::size_t at) { return number_at(bytes, at, 4); }

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_LITTLE_ENDIAN_H_
