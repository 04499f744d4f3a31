// Piecewise: a string that goes to a Sink whenever it has grown large.
#ifndef VANBAN_EMIT_PIECEWISE_H_
#define VANBAN_EMIT_PIECEWISE_H_

#include <string>

#include "vanban/graph_output.h"

namespace vanban::emit {

class Piecewise {
 public:
  explicit Piecewise(const Sink& sink) : sink_(sink) {}

  std::string* text() { return &text_; }
  // False where the sink refused.
  bool pass_on() { return text_.size() < kPiece || flush(); }
  bool flush() {
    const bool taken = text_.empty() || sink_(text_);
    text_.clear();
    return taken;
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{1} << 16;
  const Sink& sink_;
  std::string text_;
};

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_PIECEWISE_H_
