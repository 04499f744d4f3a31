// Words of the reading with their marks, asked for one after the other: the stretch that the last ones were copied in
// mostly holds the next ones too, and is not sought again.
#ifndef VANBAN_LAYOUT_COPIED_WORDS_H_
#define VANBAN_LAYOUT_COPIED_WORDS_H_

#include <optional>
#include <string_view>

#include "layout/reading.h"
#include "text/alignment.h"
#include "vanban/span.h"

namespace vanban::layout {

class CopiedWords {
 public:
  // Keeps a reference.
  explicit CopiedWords(const Origin& origin) : origin_(origin), to_norm_(origin.reading().to_norm) {}

  // In the normalised text; nothing where they are not one copy.
  std::optional<std::string_view> text(Span words) {
    if (!run_.holds(words.begin)) run_ = to_norm_.run_of(words.begin);
    if (!run_.copy || words.end > run_.to + run_.size) return std::nullopt;
    const std::uint32_t begin = run_.from + (words.begin - run_.to);
    return origin_.norm_text({begin, begin + words.size()});
  }

 private:
  const Origin& origin_;
  const text::Alignment& to_norm_;
  text::Alignment::Run run_;
};

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_COPIED_WORDS_H_
