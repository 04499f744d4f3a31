// Piecewise: a string that goes to a Sink whenever it has grown large.
#ifndef VANBAN_EMIT_PIECEWISE_H_
#define VANBAN_EMIT_PIECEWISE_H_

#include <string>

#include "vanban/sink.h"

namespace vanban::emit {

class Piecewise {
 public:
  explicit Piecewise(const Sink& sink) : sink_(sink) { text_.reserve(kPiece + kPiece / 4); }

  std::string* text() { return &text_; }
  // False where the sink refused, now or before.
  bool pass_on() { return text_.size() < kPiece ? taken_ : flush(); }
  bool flush() {
    taken_ = taken_ && (text_.empty() || sink_(text_));
    text_.clear();
    return taken_;
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{1} << 16;
  const Sink& sink_;
  std::string text_;
  bool taken_ = true;
};

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_PIECEWISE_H_
