// A streaming JSON writer: tokens in, bytes appended to one string. Nothing is built in between.
// Compact output equals nlohmann/json's dump(), pretty output its dump(2).
#ifndef VANBAN_EMIT_JSON_WRITER_H_
#define VANBAN_EMIT_JSON_WRITER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "emit/json_string.h"

namespace vanban::emit {

// The caller keeps the order of calls right (a key before each value of an object; what is begun is ended).
//
// Tokens are short, and appending to a string costs more than their bytes: they are gathered, and reach the string at
// the latest when the outermost value ends. What others append to it before then comes first.
class JsonWriter {
 public:
  // `out` must outlive the writer.
  JsonWriter(bool pretty, std::string* out) : out_(out), pretty_(pretty) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  // `name` needs no escape.
  void key(std::string_view name) {
    const std::size_t size = name.size() + 4;
    if (pretty_ || gathered_.size() - size_ < size) return key_slowly(name);
    // As below, with all sizes known where this is called: a third of the writing is keys.
    char* at = gathered_.data() + size_;
    *at = ',';
    at += empty_ ? 0 : 1;
    *at = '"';
    std::memcpy(at + 1, name.data(), name.size());
    at += 1 + name.size();
    *at++ = '"';
    *at++ = ':';
    size_ = static_cast<std::size_t>(at - gathered_.data());
    empty_ = false;
    after_key_ = true;
  }

  void string(std::string_view text);
  // Behind an outermost value: ends its line; what comes next is a value of its own (NDJSON).
  void end_line() {
    append("\n");
    empty_ = true;
  }
  // A string that needs no escape.
  void name(std::string_view text) {
    separate();
    put('"', text, "\"");
    end_value();
  }
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  void integer(std::int64_t value);
  // A share of one, with at most two decimals: 0.97, 0.9, 1.0. What is no number is 0.0.
  void share(double value);
  // At most one decimal: 12, 12.5.
  void tenths(double value);

 private:
  void key_slowly(std::string_view name) {
    separate();
    put('"', name, pretty_ ? "\": " : "\":");
    after_key_ = true;
  }
  void begin(char bracket) {
    separate();
    put(bracket);
    ++depth_;
    empty_ = true;
  }
  void end(char bracket) {
    --depth_;
    if (pretty_ && !empty_) break_line();
    put(bracket);
    empty_ = false;
    end_value();
  }
  void literal(std::string_view token) {
    separate();
    put(token);
    end_value();
  }
  void end_value() {
    if (depth_ == 0) flush();
  }

  // What stands between the last token and a key or value.
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (!empty_) put(',');
    empty_ = false;
    if (pretty_ && depth_ > 0) break_line();
  }
  void break_line() {
    put('\n');
    for (std::size_t i = 0; i < depth_; ++i) put("  ");
  }

  void put(char byte) { *room(1) = byte; }
  void put(std::string_view bytes) {
    if (bytes.size() > gathered_.size()) return put_long(bytes);
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
  }
  // The three as one.
  void put(char before, std::string_view bytes, std::string_view behind) {
    const std::size_t size = 1 + bytes.size() + behind.size();
    if (size > gathered_.size()) {
      put(before);
      put(bytes);
      return put(behind);
    }
    char* const at = room(size);
    *at = before;
    std::memcpy(at + 1, bytes.data(), bytes.size());
    std::memcpy(at + 1 + bytes.size(), behind.data(), behind.size());
  }
  void put_long(std::string_view bytes) {
    flush();
    append(bytes);
  }
  // Where the next `size` bytes are to be written; no more than all that can be gathered.
  char* room(std::size_t size) {
    if (gathered_.size() - size_ < size) flush();
    size_ += size;
    return gathered_.data() + size_ - size;
  }
  void flush() {
    append({gathered_.data(), size_});
    size_ = 0;
  }
  // By a quarter: while it moves, a string that doubles takes three times what it holds.
  void append(std::string_view bytes) {
    const std::size_t size = out_->size() + bytes.size();
    if (size > out_->capacity()) out_->reserve(size + size / 4);
    out_->append(bytes);
  }

  std::string* out_;
  std::size_t depth_ = 0;
  bool pretty_;
  bool empty_ = true;  // nothing stands in the open object or array yet
  bool after_key_ = false;
  std::size_t size_ = 0;
  std::array<char, 4096> gathered_;
};

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_JSON_WRITER_H_
