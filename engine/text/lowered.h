// Short stretches of a key in lower case, without asking for memory.
#ifndef VANBAN_TEXT_LOWERED_H_
#define VANBAN_TEXT_LOWERED_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace vanban::text {

// One stretch behind the other.
class Lowered {
 public:
  Lowered() = default;
  explicit Lowered(std::string_view key) { add(key); }
  Lowered(const Lowered&) = delete;
  Lowered& operator=(const Lowered&) = delete;

  void add(std::string_view key) {
    if (long_.empty() && size_ + key.size() <= short_.size()) {
      std::transform(key.begin(), key.end(), short_.begin() + static_cast<std::ptrdiff_t>(size_), to_lower);
      size_ += key.size();
    } else {
      if (long_.empty()) long_.assign(short_.data(), size_);
      long_ += lower(key);
    }
  }
  std::string_view view() const { return long_.empty() ? std::string_view(short_.data(), size_) : long_; }

 private:
  std::array<char, 64> short_;  // the first size_ are written
  std::size_t size_ = 0;
  std::string long_;
};

// Is the stretch this one, which is in lower case?
inline bool is_lowered(std::string_view key, std::string_view lower) {
  return std::equal(key.begin(), key.end(), lower.begin(), lower.end(),
                    [](char c, char wanted) { return to_lower(c) == wanted; });
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_LOWERED_H_
