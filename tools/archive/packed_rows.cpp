#include "archive/packed_rows.h"

#include <array>
#include <cstring>

#include "text/utf8.h"

namespace vanban::archive {
namespace {

enum Kind : char { kNull, kInteger, kReal, kText, kBytes, kEndOfRow };  // kBytes: no UTF-8
constexpr std::size_t kNumber = 8;

// The value at the beginning of some bytes.
struct Packed {
  Kind kind = kEndOfRow;
  std::uint64_t number = 0;  // or the size of the text
  std::string_view text;
  std::size_t size = 0;  // of all that it takes; 0: there is no whole value
};

Packed packed_at(std::string_view bytes) {
  Packed value;
  if (bytes.empty() || bytes[0] < kNull || bytes[0] > kEndOfRow) return value;
  value.kind = static_cast<Kind>(bytes[0]);
  if (value.kind == kNull || value.kind == kEndOfRow) {
    value.size = 1;
    return value;
  }
  if (bytes.size() < 1 + kNumber) return value;
  std::memcpy(&value.number, bytes.data() + 1, kNumber);  // both ends are one program
  if (value.kind == kInteger || value.kind == kReal) {
    value.size = 1 + kNumber;
  } else if (value.number <= bytes.size() - 1 - kNumber) {
    value.text = bytes.substr(1 + kNumber, value.number);
    value.size = 1 + kNumber + value.text.size();
  }
  return value;
}

// Most texts are short and ASCII.
bool is_ascii(std::string_view text) {
  unsigned bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < 0x80;
}

void bind_value(const Packed& value, int at, Statement* statement) {
  switch (value.kind) {
    case kInteger:
      statement->bind_integer(at, static_cast<std::int64_t>(value.number));
      return;
    case kReal: {
      double real = 0;
      std::memcpy(&real, &value.number, kNumber);
      statement->bind_real(at, real);
      return;
    }
    case kText:
      statement->bind_text(at, value.text);
      return;
    case kBytes:
      statement->bind_bytes(at, value.text);
      return;
    default:
      statement->bind_null(at);
  }
}

}  // namespace

void PackedRows::number(char kind, const void* value) {
  std::array<char, 1 + kNumber> bytes;
  bytes[0] = kind;
  std::memcpy(bytes.data() + 1, value, kNumber);
  bytes_.append(bytes.data(), bytes.size());
}

PackedRows& PackedRows::null() {
  bytes_ += kNull;
  return *this;
}

PackedRows& PackedRows::integer(std::int64_t value) {
  number(kInteger, &value);
  return *this;
}

PackedRows& PackedRows::real(double value) {
  number(kReal, &value);
  return *this;
}

PackedRows& PackedRows::put(char kind, std::string_view value) {
  const std::uint64_t size = value.size();
  number(kind, &size);
  bytes_ += value;
  return *this;
}

PackedRows& PackedRows::text(std::string_view value) {
  return put(is_ascii(value) || vanban::text::valid_prefix(value) == value.size() ? kText : kBytes, value);
}

PackedRows& PackedRows::utf8(std::string_view value) { return put(kText, value); }

PackedRows& PackedRows::text_or_null(const std::optional<std::string>& value) { return value ? text(*value) : null(); }
PackedRows& PackedRows::text_unless_empty(std::string_view value) { return value.empty() ? null() : text(value); }

void PackedRows::end_row() {
  bytes_ += kEndOfRow;
  ++rows_;
}

bool are_rows(std::string_view bytes) {
  Kind last = kEndOfRow;
  while (!bytes.empty()) {
    const Packed value = packed_at(bytes);
    if (value.size == 0) return false;
    last = value.kind;
    bytes.remove_prefix(value.size);
  }
  return last == kEndOfRow;
}

void RowReader::bind_row(int first, Statement* statement) {
  for (int at = first; !bytes_.empty(); ++at) {
    const Packed value = packed_at(bytes_);
    bytes_.remove_prefix(value.size);
    if (value.kind == kEndOfRow) return;
    bind_value(value, at, statement);
  }
}

}  // namespace vanban::archive
