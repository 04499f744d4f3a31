// A sentence as those see it who read the names of documents: scanned, with the way back to its words.
#ifndef VANBAN_TESTS_UNIT_NAMED_SENTENCE_H_
#define VANBAN_TESTS_UNIT_NAMED_SENTENCE_H_

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "layout/reading.h"
#include "layout/reading_rules.h"
#include "recognise/number.h"
#include "recognise/scan.h"
#include "structure/citations/draft.h"
#include "structure/citations/naming_text.h"
#include "text/key.h"
#include "text/normalise.h"

namespace vanban::structure {

// What is made of the embedded grammar, once for all sentences of a test.
struct NamingGrammar {
  static const NamingGrammar& embedded() {
    static const NamingGrammar kOne;
    return kOne;
  }

  const grammar::Grammar grammar = grammar::Grammar::embedded();
  const layout::ReadingRules reading_rules{grammar};
  const recognise::Codes codes{grammar};
  const recognise::Scanner scanner{grammar, codes};
  const CitationRules rules{grammar, codes};
};

// A row of a table marks the words that should be found: "Theo Luật [Đất đai] năm 2013". Without the marks.
inline std::string without_marks(std::string_view marked) {
  std::string words;
  for (const char c : marked) {
    if (c != '[' && c != ']') words += c;
  }
  return words;
}
// What stands between them; "" where none do.
inline std::string marked_in(std::string_view marked) {
  const std::size_t open = marked.find('[');
  return open == std::string_view::npos ? "" : std::string(marked.substr(open + 1, marked.find(']') - open - 1));
}

class NamedSentence {
 public:
  explicit NamedSentence(std::string_view marked)
      : words_(without_marks(marked)), mark_(text::key_of(marked.substr(0, marked.find('['))).size()) {}
  NamedSentence(const NamedSentence&) = delete;
  NamedSentence& operator=(const NamedSentence&) = delete;

  const NamingText& text() const { return text_; }
  // Its citations with a number.
  std::vector<Draft> numbered() const { return find_cores(origin_, mentions_, made_.rules); }
  // The first type word, mostly the only one.
  const recognise::TypeMention& type() const {
    EXPECT_FALSE(mentions_.types.empty()) << words_;
    return mentions_.types.front();
  }
  // Where the mark stood.
  std::uint32_t mark() const { return static_cast<std::uint32_t>(mark_); }
  Span block() const { return text_.block_at(type().span.begin); }
  std::string quote(Span span) const { return span.empty() ? "" : origin_.quote_reading(span).text; }
  template <typename Mention>
  std::string quote(const Mention* mention) const {
    return mention == nullptr ? "" : quote(mention->span);
  }

 private:
  const NamingGrammar& made_ = NamingGrammar::embedded();
  const std::string words_;
  const std::size_t mark_;
  const text::NormText norm_ = text::normalise(words_);
  const layout::Layout layout_ = layout::analyse(norm_, made_.grammar);
  const layout::Reading reading_ = layout::read(layout_, norm_, made_.reading_rules);
  const layout::Origin origin_{words_, norm_, layout_, reading_};
  const recognise::Mentions mentions_ = made_.scanner.scan(reading_, origin_);
  const NamingText text_{origin_, mentions_, made_.rules};
};

}  // namespace vanban::structure

#endif  // VANBAN_TESTS_UNIT_NAMED_SENTENCE_H_
