// A streaming JSON writer: tokens in, bytes appended to one string. Nothing is built in between.
// Compact output equals nlohmann/json's dump(), pretty output its dump(2).
#ifndef VANBAN_EMIT_JSON_WRITER_H_
#define VANBAN_EMIT_JSON_WRITER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "emit/json_string.h"

namespace vanban::emit {

// The name of a member that is known when the program is compiled, as it is written: ,"name":null
class MemberName {
 public:
  static constexpr std::size_t kRoom = 32;

  template <std::size_t size>
  consteval MemberName(const char (&name)[size])  // NOLINT(google-explicit-constructor): a name is written as such
      : size_(size + 3) {
    static_assert(size + 3 + kNull.size() <= kRoom);
    written_[0] = ',';
    written_[1] = '"';
    std::copy(name, name + size - 1, written_ + 2);
    written_[size + 1] = '"';
    written_[size + 2] = ':';
    std::copy(kNull.begin(), kNull.end(), written_ + size_);
  }

  std::string_view name() const { return {written_ + 2, size_ - 4}; }
  const char* written() const { return written_; }
  std::size_t size() const { return size_; }  // without null
  std::size_t size_with_null() const { return size_ + kNull.size(); }

  // Public, so that a name can be an argument of a template. Not to be touched.
  char written_[kRoom]{};
  std::size_t size_;

 private:
  static constexpr std::string_view kNull = "null";
};

template <MemberName name>
inline constexpr MemberName kMember = name;

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
  void key(std::string_view name);
  // The same of a name that is known when the program is compiled: a fourth of the cost.
  template <MemberName name>
  void key() {
    put_member(kMember<name>, kMember<name>.size());
    after_key_ = true;
  }
  template <MemberName name>
  void null_member() {
    put_member(kMember<name>, kMember<name>.size_with_null());
  }

  void string(std::string_view text);
  // A string in pieces of whole characters: what is written of it may go on before the next one comes.
  void begin_string();
  void more(std::string_view piece) { append_json_piece(piece, out_); }
  void end_string();
  // Behind an outermost value: ends its line; what comes next is a value of its own (NDJSON).
  void end_line() {
    append("\n");
    empty_ = true;
  }
  // A string that needs no escape.
  void name(std::string_view text);
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  void integer(std::int64_t value);
  // A list of two: the begin and the end of something.
  void pair(std::uint32_t first, std::uint32_t second);
  // A share of one, with at most two decimals: 0.97, 0.9, 1.0. What is no number is 0.0.
  void share(double value);
  // At most one decimal: 12, 12.5.
  void tenths(double value);

 private:
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
  [[gnu::noinline]] void break_line();
  void put_member(const MemberName& name, std::size_t size) {
    if (pretty_) return put_member_slowly(name, size);
    // A third of the writing is keys: a fixed number of bytes is moved, and what is too many is written over.
    make_room(MemberName::kRoom);
    // The first one's comma stands where the object's bracket did, and that is put back.
    char* const at = at_ - static_cast<std::size_t>(empty_);
    std::memcpy(at, name.written(), MemberName::kRoom);
    *at = empty_ ? '{' : ',';
    at_ = at + size;
    empty_ = false;
  }
  [[gnu::noinline]] void put_member_slowly(const MemberName& name, std::size_t size);

  void put(char byte) {
    make_room(1);
    *at_++ = byte;
  }
  void put(std::string_view bytes) {
    if (bytes.size() > kRoom) return put_long(bytes);
    make_room(bytes.size());
    std::memcpy(at_, bytes.data(), bytes.size());
    at_ += bytes.size();
  }
  void put(char before, std::string_view bytes, std::string_view behind) {
    put(before);
    put(bytes);
    put(behind);
  }
  [[gnu::noinline]] void put_long(std::string_view bytes);
  // For `size` more bytes, at most kRoom.
  void make_room(std::size_t size) {
    if (static_cast<std::size_t>(gathered_.data() + kBefore + kRoom - at_) < size) flush();
  }
  // Not inlined: it is called once in 4 kB, and would make every token keep all registers.
  [[gnu::noinline]] void flush();
  void append(std::string_view bytes);

  static constexpr std::size_t kBefore = 4;  // bytes that may be looked at, and written over, before what is gathered
  static constexpr std::size_t kRoom = 4096;

  std::string* out_;
  std::size_t depth_ = 0;
  bool pretty_;
  bool empty_ = true;  // nothing stands in the open object or array yet
  bool after_key_ = false;
  std::array<char, kBefore + kRoom> gathered_{{' ', ' ', ' ', ' '}};
  char* at_ = gathered_.data() + kBefore;
};

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_JSON_WRITER_H_
