// Bytes as files of Word have them, put together for a test.
#ifndef VANBAN_TESTS_INGEST_BYTES_H_
#define VANBAN_TESTS_INGEST_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::ingest {

class Bytes {
 public:
  Bytes& u8(std::uint32_t value) { return number(value, 1); }
  Bytes& u16(std::uint32_t value) { return number(value, 2); }
  Bytes& u32(std::uint32_t value) { return number(value, 4); }
  Bytes& zeros(std::size_t count) {
    all_.append(count, '\0');
    return *this;
  }
  Bytes& raw(std::string_view bytes) {
    all_ += bytes;
    return *this;
  }
  // Zeros up to a place.
  Bytes& fill_to(std::size_t size) { return zeros(size - all_.size()); }

  const std::string& all() const { return all_; }

 private:
  Bytes& number(std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) all_ += static_cast<char>(value >> 8 * i & 0xFF);
    return *this;
  }

  std::string all_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_TESTS_INGEST_BYTES_H_
