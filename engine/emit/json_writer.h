// A streaming JSON writer: tokens in, bytes appended to one string. Nothing is built in between.
// Compact output equals nlohmann/json's dump(), pretty output its dump(2).
#ifndef VANBAN_EMIT_JSON_WRITER_H_
#define VANBAN_EMIT_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "emit/json_string.h"

namespace vanban::emit {

// The caller keeps the order of calls right (a key before each value of an object; what is begun is ended).
class JsonWriter {
 public:
  // `out` must outlive the writer.
  JsonWriter(bool pretty, std::string* out) : out_(out), pretty_(pretty) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  // `name` needs no escape.
  void key(std::string_view name) {
    separate();
    out_->push_back('"');
    out_->append(name).append(pretty_ ? "\": " : "\":");
    after_key_ = true;
  }

  void string(std::string_view text) {
    separate();
    append_json_string(text, out_);
  }
  // A string that needs no escape.
  void name(std::string_view text) {
    separate();
    out_->push_back('"');
    out_->append(text).push_back('"');
  }
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  void integer(std::int64_t value);
  // A share of one, with at most two decimals: 0.97, 0.9, 1.0. What is no number is 0.0.
  void share(double value);

 private:
  void begin(char bracket) {
    separate();
    out_->push_back(bracket);
    ++depth_;
    empty_ = true;
  }
  void end(char bracket) {
    --depth_;
    if (pretty_ && !empty_) break_line();
    out_->push_back(bracket);
    empty_ = false;
  }
  void literal(std::string_view token) {
    separate();
    out_->append(token);
  }

  // What stands between the last token and a key or value.
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (!empty_) out_->push_back(',');
    empty_ = false;
    if (pretty_ && depth_ > 0) break_line();
  }
  void break_line() { out_->append(1, '\n').append(2 * depth_, ' '); }

  std::string* out_;
  std::size_t depth_ = 0;
  bool pretty_;
  bool empty_ = true;  // nothing stands in the open object or array yet
  bool after_key_ = false;
};

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_JSON_WRITER_H_
