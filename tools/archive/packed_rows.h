// Rows of the archive as one string of bytes: written where a file is read, sent to the process that stores them, and
// bound there from where they lie. No value becomes an object of its own on the way.
#ifndef VANBAN_TOOLS_ARCHIVE_PACKED_ROWS_H_
#define VANBAN_TOOLS_ARCHIVE_PACKED_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "archive/database.h"

namespace vanban::archive {

// A value is its kind, then eight bytes of a number, or of a size and the bytes of a text; a row ends with a kind of
// its own.
class PackedRows {
 public:
  PackedRows& null();
  PackedRows& integer(std::int64_t value);
  PackedRows& real(double value);
  PackedRows& text(std::string_view value);
  PackedRows& utf8(std::string_view value);  // a text that is known to be that
  PackedRows& text_or_null(const std::optional<std::string>& value);
  PackedRows& text_unless_empty(std::string_view value);  // null where empty
  void end_row();

  bool empty() const { return bytes_.empty(); }
  std::string bytes() && { return std::move(bytes_); }
  std::int64_t rows() const { return rows_; }

 private:
  void number(char kind, const void* value);
  PackedRows& put(char kind, std::string_view value);

  std::string bytes_;
  std::int64_t rows_ = 0;
};

// Do the bytes hold whole rows? They come from another process.
bool are_rows(std::string_view bytes);

// The rows one by one. Precondition: are_rows().
class RowReader {
 public:
  explicit RowReader(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return bytes_.empty(); }
  // Binds the values of the next row to the parameters from `first` on. They are not copied: the bytes must be there
  // until the statement has run.
  void bind_row(int first, Statement* statement);

 private:
  std::string_view bytes_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_PACKED_ROWS_H_
