// A text made from another one piece by piece, with its alignment. What is not touched is copied in stretches as long
// as possible, and nothing is copied at all while nothing has changed.
#ifndef VANBAN_TEXT_REWRITER_H_
#define VANBAN_TEXT_REWRITER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "text/alignment.h"
#include "text/count_byte.h"
#include "text/utf8.h"

namespace vanban::text {

// Changes come in the order of the source. Positions are bytes of the source, which must outlive this.
//
// In decomposed text every second word is changed: what is written is gathered, since appending to a string costs more
// than the few bytes do.
class Rewriter {
 public:
  explicit Rewriter(std::string_view source) : source_(source) {}

  // Puts `with` in the place of the source bytes [begin, end); what stands between the last change and `begin` stays.
  void replace(std::size_t begin, std::size_t end, std::string_view with) {
    if (!changed_) start();
    keep_until(begin);
    write(with);
    note(begin, end, with.size());
  }
  // The same of one character.
  void replace(std::size_t begin, std::size_t end, const Utf8Char& with) {
    if (!changed_) start();
    keep_until(begin);
    make_room(sizeof with.bytes);
    std::memcpy(gathered_.data() + count_, with.bytes, sizeof with.bytes);
    count_ += with.size;
    note_character(begin, end, with.size);
  }
  void drop(std::size_t begin, std::size_t end) { replace(begin, end, std::string_view()); }

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
  std::uint32_t position(std::size_t at) const { return size32(out_.size() + count_ + (at - done_)); }

  // False: the new text is the source.
  bool changed() const { return changed_; }
  std::string&& take_text();
  PackedAlignment&& take_alignment() { return std::move(alignment_); }

 private:
  static std::uint32_t size32(std::size_t size) { return static_cast<std::uint32_t>(size); }
  void start() {
    changed_ = true;
    out_.reserve(source_.size());
    // Decomposed text has a run for each letter with its marks, and one for what stands before it.
    alignment_.reserve(std::min(2 * count_byte(source_, '\xCC') + kFewRuns, source_.size() / kBytesPerRun + kFewRuns),
                       source_.size());
  }
  // What is made of the source bytes [begin, end) has this size.
  void note(std::size_t begin, std::size_t end, std::size_t size) {
    alignment_.append(size32(size), size32(begin), size32(end - begin), false);
    done_ = end;
  }
  // A character as long as what it stands for is found by the way of a copy, and needs no run of its own.
  void note_character(std::size_t begin, std::size_t end, std::size_t size) {
    alignment_.append(size32(size), size32(begin), size32(end - begin), size == end - begin);
    done_ = end;
  }
  void keep_until(std::size_t at) {
    if (at <= done_) return;
    const std::size_t size = at - done_;
    if (size <= kMove && done_ + kMove <= source_.size()) {
      // A fixed number of bytes is moved, and what is too many is written over.
      make_room(kMove);
      std::memcpy(gathered_.data() + count_, source_.data() + done_, kMove);
      count_ += size;
    } else {
      write(source_.substr(done_, size));
    }
    alignment_.append(size32(size), size32(done_), size32(size), true);
  }

  void write(std::string_view bytes) {
    if (bytes.size() > kGathered) {
      flush();
      out_.append(bytes);
      return;
    }
    make_room(bytes.size());
    std::copy(bytes.begin(), bytes.end(), gathered_.begin() + static_cast<std::ptrdiff_t>(count_));
    count_ += bytes.size();
  }
  void make_room(std::size_t size) {
    if (count_ + size > kGathered) flush();
  }
  void flush() {
    out_.append(gathered_.data(), count_);
    count_ = 0;
  }

  static constexpr std::size_t kMove = 16;
  static constexpr std::size_t kGathered = 512;
  static constexpr std::size_t kFewRuns = 16;
  static constexpr std::size_t kBytesPerRun = 4;  // of decomposed Vietnamese

  std::string_view source_;
  std::string out_;
  std::array<char, kGathered> gathered_;  // comes behind out_
  std::size_t count_ = 0;                 // of what is gathered
  PackedAlignment alignment_;
  std::size_t done_ = 0;  // all of the source before it is in out_, or gathered
  bool changed_ = false;
};

inline Rewriter::Last Rewriter::take_back(std::size_t at) {
  if (at > done_) {
    const std::size_t begin = start_before(source_, at);
    return {code_point_at(source_, begin).value, begin, true};
  }
  flush();
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
  flush();
  return std::move(out_);
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_REWRITER_H_
