#include "vanban/highlight.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_map>

#include "text/characters.h"
#include "text/comparison.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban {
namespace {

using text::code_point_at;
using text::CodePoint;

bool is_word_character(char32_t c) {
  if (c < 0x80) return text::is_ascii_letter(c) || text::is_ascii_digit(c);
  const auto value = static_cast<UChar32>(c);
  return u_isalnum(value) || (U_GET_GC_MASK(value) & U_GC_M_MASK) != 0;
}

// The words of a text one by one: runs of letters, digits and marks. Invisible characters may stand within.
class Words {
 public:
  explicit Words(std::string_view utf8) : utf8_(utf8) {}

  bool next(Span* word) {
    while (at_ < utf8_.size()) {
      const CodePoint c = code_point_at(utf8_, at_);
      if (is_word_character(c.value)) break;
      at_ += c.size;
    }
    word->begin = word->end = static_cast<std::uint32_t>(at_);
    while (at_ < utf8_.size()) {
      const CodePoint c = code_point_at(utf8_, at_);
      const bool is_in = is_word_character(c.value);
      if (!is_in && text::mapped(c.value) != text::kDropped) break;
      at_ += c.size;
      if (is_in) word->end = static_cast<std::uint32_t>(at_);
    }
    return !word->empty();
  }

 private:
  std::string_view utf8_;
  std::size_t at_ = 0;
};

struct QueryWord {
  std::string folded;
  std::string exact;  // "" where any marks will do
};

using Term = std::vector<QueryWord>;

Term term_of(std::string_view words) {
  Term term;
  Span span;
  for (Words all(words); all.next(&span);) {
    const std::string_view word = words.substr(span.begin, span.size());
    const bool has_marks =
        std::any_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    term.push_back({fold(word), has_marks ? text::comparison_key(word) : ""});
  }
  return term;
}

std::vector<Term> terms_of(std::string_view query) {
  constexpr std::size_t kMostTerms = 64;
  constexpr std::string_view kWhite = " \t\r\n\f\v";
  std::vector<Term> terms;
  for (std::size_t at = 0; at < query.size() && terms.size() < kMostTerms;) {
    const bool is_quoted = query[at] == '"';
    const std::size_t begin = at + (is_quoted ? 1 : 0);
    const std::size_t end =
        std::min(is_quoted ? query.find('"', begin) : query.find_first_of(kWhite, begin), query.size());
    Term term = term_of(query.substr(begin, end - begin));
    if (!term.empty()) terms.push_back(std::move(term));
    at = end + 1;
  }
  return terms;
}

class Finder {
 public:
  Finder(std::string_view text, std::vector<Term> terms) : text_(text), terms_(std::move(terms)) {
    for (std::size_t i = 0; i < terms_.size(); ++i) by_first_word_[terms_[i][0].folded].push_back(i);
  }

  std::vector<Span> find() {
    Span word;
    for (Words all(text_); all.next(&word);) words_.push_back({word, fold(text_.substr(word.begin, word.size()))});
    std::vector<Span> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::size_t count = longest_at(i);
      if (count == 0) continue;
      const Span span{words_[i].span.begin, words_[i + count - 1].span.end};
      if (!found.empty() && span.begin < found.back().end) {
        found.back().end = std::max(found.back().end, span.end);
      } else {
        found.push_back(span);
      }
    }
    return found;
  }

 private:
  struct TextWord {
    Span span;
    std::string folded;
  };

  // How many words the longest term has that stands at word `i`; 0 where none does.
  std::size_t longest_at(std::size_t i) const {
    const auto known = by_first_word_.find(words_[i].folded);
    if (known == by_first_word_.end()) return 0;
    std::size_t longest = 0;
    for (const std::size_t term : known->second) {
      if (terms_[term].size() > longest && stands_at(terms_[term], i)) longest = terms_[term].size();
    }
    return longest;
  }

  bool stands_at(const Term& term, std::size_t i) const {
    if (term.size() > words_.size() - i) return false;
    for (std::size_t k = 0; k < term.size(); ++k) {
      const TextWord& word = words_[i + k];
      if (word.folded != term[k].folded) return false;
      if (term[k].exact.empty()) continue;
      if (text::comparison_key(text_.substr(word.span.begin, word.span.size())) != term[k].exact) return false;
    }
    return true;
  }

  std::string_view text_;
  std::vector<Term> terms_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
  std::vector<TextWord> words_;
};

void append(std::string_view words, Markup markup, std::string* out) {
  if (markup == Markup::plain) {
    out->append(words);
    return;
  }
  for (const char c : words) {
    switch (c) {
      case '&':
        out->append("&amp;");
        break;
      case '<':
        out->append("&lt;");
        break;
      case '>':
        out->append("&gt;");
        break;
      case '"':
        out->append("&quot;");
        break;
      default:
        out->push_back(c);
    }
  }
}

}  // namespace

std::vector<Span> find_query(std::string_view text, std::string_view query) {
  std::vector<Term> terms = terms_of(query);
  if (terms.empty()) return {};
  return Finder(text, std::move(terms)).find();
}

std::string highlight(std::string_view text, const std::vector<Span>& spans, std::string_view before,
                      std::string_view after, Markup markup) {
  std::string out;
  std::size_t at = 0;
  for (const Span span : spans) {
    if (span.begin < at || span.end < span.begin || span.end > text.size()) continue;
    append(text.substr(at, span.begin - at), markup, &out);
    out.append(before);
    append(text.substr(span.begin, span.size()), markup, &out);
    out.append(after);
    at = span.end;
  }
  append(text.substr(at), markup, &out);
  return out;
}

}  // namespace vanban
