// A text made from another one piece by piece, with its alignment. What is not touched is copied in stretches as long
// as possible, and nothing is copied at all while nothing has changed.
#ifndef VANBAN_TEXT_REWRITER_H_
#define VANBAN_TEXT_REWRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "text/alignment.h"
#include "text/utf8.h"

namespace vanban::text {

// Changes come in the order of the source. Positions are bytes of the source, which must outlive this.
class Rewriter {
 public:
  explicit Rewriter(std::string_view source) : source_(source) {}

  // Puts `with` in the place of the source bytes [begin, end); what stands between the last change and `begin` stays.
  void replace(std::size_t begin, std::size_t end, std::string_view with) {
    if (!changed_) start();
    keep_until(begin);
    out_.append(with);
    alignment_.append(size32(with.size()), size32(begin), size32(end - begin), false);
    done_ = end;
  }
  void drop(std::size_t begin, std::size_t end) { replace(begin, end, {}); }

  // The last character made of the source before `at`, and where its source begins; nothing if there is none.
  // It may be replaced once more: the next change may begin at its `begin`.
  struct Last {
    char32_t value = 0;
    std::size_t begin = 0;
    bool found = false;
  };
  Last take_back(std::size_t at);

  // Is what stands before `at` still the source itself, at least `size` bytes of it?
  bool is_kept(std::size_t at, std::size_t size) const { return at - done_ >= size; }

  // Where the source position `at`, not before the last change, stands in the new text.
  std::uint32_t position(std::size_t at) const { return size32(out_.size() + (at - done_)); }

  // False: the new text is the source.
  bool changed() const { return changed_; }
  std::string&& take_text();
  Alignment&& take_alignment() { return std::move(alignment_); }

 private:
  static std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }
  void start() {
    changed_ = true;
    out_.reserve(source_.size());
  }
  void keep_until(std::size_t at) {
    if (at <= done_) return;
    out_.append(source_, done_, at - done_);
    alignment_.append(size32(at - done_), size32(done_), size32(at - done_), true);
  }

  std::string_view source_;
  std::string out_;
  Alignment alignment_;
  std::size_t done_ = 0;  // all of the source before it is in out_
  bool changed_ = false;
};

inline Rewriter::Last Rewriter::take_back(std::size_t at) {
  if (at > done_) {
    const std::size_t begin = start_before(source_, at);
    return {code_point_at(source_, begin).value, begin, true};
  }
  if (out_.empty()) return {};
  const std::size_t begin = start_before(out_, out_.size());
  const char32_t value = code_point_at(out_, begin).value;
  done_ = alignment_.cut(size32(out_.size() - begin));
  out_.resize(begin);
  return {value, done_, true};
}

inline std::string&& Rewriter::take_text() {
  keep_until(source_.size());
  done_ = source_.size();
  return std::move(out_);
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_REWRITER_H_
