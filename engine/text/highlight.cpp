#include "vanban/highlight.h"

#include <algorithm>
#include <bitset>
#include <unordered_map>

#include "text/query_terms.h"
#include "vanban/decode.h"

namespace vanban {
namespace {

using text::QueryTerm;
using text::QueryWord;

class Finder {
 public:
  Finder(std::string_view text, std::vector<QueryTerm> terms) : text_(text), terms_(std::move(terms)) {
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      const QueryTerm& term = terms_[i];
      const bool open = term.is_beginning && term.words.size() == 1;
      const std::string& first = term.words[0].folded;
      (open ? open_ : by_first_word_[first]).push_back(i);
      if (static_cast<unsigned char>(first[0]) < 0x80) begins_.set(static_cast<unsigned char>(first[0]));
    }
  }

  std::vector<Span> find() {
    Span word;
    for (text::SearchWords all(text_); all.next(&word);) words_.push_back({word, {}});
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
    std::string folded;  // "" until it is asked for
  };

  // Few words of a text begin as a term does: only those are folded.
  bool may_begin(Span word) const {
    const auto first = static_cast<unsigned char>(text_[word.begin]);
    if (first >= 0x80) return true;
    return begins_.test(first >= 'A' && first <= 'Z' ? first + ('a' - 'A') : first);
  }

  const std::string& folded(std::size_t i) {
    TextWord& word = words_[i];
    if (word.folded.empty()) word.folded = fold(text_.substr(word.span.begin, word.span.size()));
    return word.folded;
  }

  // How many words the longest term has that stands at word `i`; 0 where none does.
  std::size_t longest_at(std::size_t i) {
    if (!may_begin(words_[i].span)) return 0;
    std::size_t longest = 0;
    const auto look = [&](const std::vector<std::size_t>& terms) {
      for (const std::size_t term : terms) {
        const std::size_t size = terms_[term].words.size();
        if (size > longest && stands_at(terms_[term], i)) longest = size;
      }
    };
    look(open_);
    const auto known = by_first_word_.find(folded(i));
    if (known != by_first_word_.end()) look(known->second);
    return longest;
  }

  bool stands_at(const QueryTerm& term, std::size_t i) {
    if (term.words.size() > words_.size() - i) return false;
    for (std::size_t k = 0; k < term.words.size(); ++k) {
      const QueryWord& asked = term.words[k];
      const bool is_open = term.is_beginning && k + 1 == term.words.size();
      if (!fits(folded(i + k), asked.folded, is_open)) return false;
      if (!asked.has_marks) continue;
      const Span word = words_[i + k].span;
      if (!fits(text::exact_word(text_.substr(word.begin, word.size())), asked.exact, is_open)) return false;
    }
    return true;
  }

  static bool fits(std::string_view word, std::string_view asked, bool is_open) {
    return is_open ? word.starts_with(asked) : word == asked;
  }

  std::string_view text_;
  std::vector<QueryTerm> terms_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
  std::vector<std::size_t> open_;  // terms of one word that may go on
  std::bitset<128> begins_;        // with these letters
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
  std::vector<QueryTerm> terms = text::query_terms(query);
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
