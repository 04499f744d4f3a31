#include "structure/closing/recipient_item.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::structure::closing {
namespace {

using text::is_alnum;
using text::is_digit;
using text::is_letter;
using text::is_lower;
using text::is_upper;

constexpr std::uint32_t kFewestLetters = 5;  // of a recipient in small letters

// H15, V03, NC5: a unit's code.
bool is_unit_code(std::string_view word) {
  const auto letters = static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_upper) - word.begin());
  return letters > 0 && letters < word.size() && word.size() - letters <= 2 &&
         std::all_of(word.begin() + static_cast<std::ptrdiff_t>(letters), word.end(), is_digit);
}

// What a scanner makes of a stroke of the pen: k, bmu1, ZZ7Z8B<, L$, B6C.
bool is_strange(std::string_view word) {
  const auto ends = [](char c) { return c == '.' || c == ',' || c == ';' || c == ':' || c == ')'; };
  const auto last = static_cast<std::size_t>(word.rend() - std::find_if_not(word.rbegin(), word.rend(), ends));
  const std::string_view inner = last == 0 ? word : word.substr(0, last);
  if (inner.size() == 1) return !is_upper(inner[0]);
  if (is_unit_code(inner)) return false;
  const bool digits = std::any_of(inner.begin(), inner.end(), is_digit);
  const bool mixed = digits && (std::any_of(inner.begin(), inner.end(), is_lower) || !is_digit(inner.back()));
  return mixed || count_letters(inner) * 2 < inner.size() || !is_letter(inner.front()) || !is_letter(inner.back());
}

}  // namespace

bool is_scrap(std::string_view text) {
  return count_letters(text) < 4 &&
         std::none_of(text.begin(), text.end(), [](char c) { return is_upper(c) || is_digit(c); });
}

bool is_debris(std::string_view key, Span span) {
  const Words words = words_of(key, span);
  const auto text = [key](Span w) { return key.substr(w.begin, w.size()); };
  const auto strange = [&](Span w) { return is_strange(text(w)); };
  const auto short_or_strange = [&](Span w) { return count_letters(text(w)) <= 2 || strange(w); };
  if (!std::all_of(words.begin(), words.end(), short_or_strange)) return false;
  const FirstWords<2> first(key, span);
  if (first.count == 1) return !is_unit_code(text(bare(key, first.at[0])));
  return std::any_of(words.begin(), words.end(), strange);
}

namespace {

class Trimmer {
 public:
  Trimmer(const ClosingCues& cues, RecipientItem* item) : cues_(cues), item_(*item) {}

  void run() {
    stopped_ = is_stopped();
    drop_behind_debris();
    cut_broken_bracket();
    while (!item_.pieces.empty()) {
      Span& last = item_.pieces.back();
      const Span before = last;
      trim_marks(&last);
      if (last.empty()) {
        item_.pieces.pop_back();
        continue;
      }
      if (!item_.filing) cut_purpose(&last);
      cut_debris(&last);
      if (last == before) return;
    }
  }

 private:
  void trim_marks(Span* span) const {
    const std::string_view key = cues_.key();
    while (!span->empty()) {
      const char c = key[span->end - 1];
      if (is_alnum(c) || c == ')' || c == ']') return;
      if (c == '"' && closes_quotation(*span)) return;
      if (c == '\x7f' && span->size() > 1 && is_alnum(key[span->end - 2]))
        return;  // a letter that the key does not know
      --span->end;
    }
  }

  bool closes_quotation(Span span) const {
    const std::string_view text = cues_.at(span);
    return std::count(text.begin(), text.end(), '"') % 2 == 0;
  }

  void cut_purpose(Span* span) {
    const std::string_view text = cues_.at(*span);
    const std::size_t open = text.rfind('(');
    if (open != std::string_view::npos) {
      const std::uint32_t at = span->begin + static_cast<std::uint32_t>(open);
      const auto purpose = cues_.purpose_at(at, span->end);
      if (purpose && purpose->whole.end == span->end) return take(*purpose, span);
      // The line end or the scanner took the closing bracket.
      const bool open_end = text.find(')', open) == std::string_view::npos;
      if (open_end && text.size() - open <= 10) span->end = at;
      return;
    }
    const std::size_t colon = last_of<':', '-'>(text);
    if (colon == std::string_view::npos) return;
    const auto purpose = cues_.purpose_after_colon(span->begin + static_cast<std::uint32_t>(colon), span->end);
    if (purpose) take(*purpose, span);
  }

  void take(const Purpose& purpose, Span* span) {
    if (item_.purpose.empty() && !purpose.words.empty()) item_.purpose = {purpose.words};
    span->end = purpose.whole.begin;
  }

  void cut_debris(Span* span) const {
    const std::string_view text = cues_.at(*span);
    const std::size_t stop = item_.filing ? last_of<';', '}', ')'>(text) : last_of<';', ',', '}'>(text);
    if (stop == std::string_view::npos) return;
    Span tail{span->begin + static_cast<std::uint32_t>(stop) + 1, span->end};
    while (!tail.empty() && (text::is_blank(cues_.key()[tail.begin]) || cues_.key()[tail.begin] == '.')) ++tail.begin;
    if (goes_on_counting(text.substr(0, stop), tail)) return;
    if (is_foreign(tail, text[stop])) span->end = span->begin + static_cast<std::uint32_t>(stop) + (text[stop] == ')');
  }

  // "Như Điều 2, 3": a number behind a number is no debris.
  bool goes_on_counting(std::string_view before, Span tail) const {
    const std::string_view words = cues_.at(content(cues_.key(), tail));
    return !before.empty() && is_digit(before.back()) && !words.empty() &&
           std::all_of(words.begin(), words.end(), is_digit);
  }

  // Are these words behind the entry's last stop a scanner's debris, or the other column's?
  bool is_foreign(Span tail, char stop) const {
    if (tail.empty()) return false;
    const std::string_view words = cues_.at(tail);
    const bool debris = tail.size() <= kLongestDebris && is_debris(cues_.key(), tail);
    // One word is the drafter's name.
    if (stop == ')') return debris && FirstWords<2>(cues_.key(), bare(cues_.key(), tail)).count > 1;
    const bool codes = in_capitals(words) && count_letters(words) > 1;  // KTTH, TH
    if (item_.filing || stop == ',') return debris && !codes;
    if (debris || stop == '}') return true;
    // Behind a semicolon another recipient has a stop of its own, begins with a capital and has whole words.
    return stop == ';' && !stopped_ && (codes || has_debris(tail));
  }

  bool has_debris(Span tail) const {
    const std::string_view key = cues_.key();
    const char first = key[tail.begin];
    if (!is_alnum(first)) return first != '(';
    if (is_lower(first) && count_letters(cues_.at(tail)) <= kFewestLetters) return true;
    if (is_lower(first) && (tail.size() == 1 || text::is_blank(key[tail.begin + 1]))) return true;  // z PHÓ G Đ
    if (FirstWords<5>(key, tail).count > 4) return false;
    const Words words = words_of(key, tail);
    return std::any_of(words.begin(), words.end(),
                       [&](Span w) { return w.size() > 1 && is_strange(key.substr(w.begin, w.size())); });
  }

  // A line that ends with debris behind its semicolon: the entry ended there, and what follows is debris too.
  void drop_behind_debris() {
    for (std::size_t i = 0; i + 1 < item_.pieces.size(); ++i) {
      const std::string_view text = cues_.at(item_.pieces[i]);
      const std::size_t stop = text.rfind(';');
      if (stop == std::string_view::npos || stop + 1 == text.size()) continue;
      Span& piece = item_.pieces[i];
      const std::uint32_t end = piece.begin + static_cast<std::uint32_t>(stop) + 1;
      const Span tail = content(cues_.key(), {end, piece.end});
      if (tail.empty() || is_alnum(cues_.key()[tail.begin]) || !has_debris(tail)) continue;
      piece.end = end;
      item_.pieces.resize(i + 1);
      stopped_ = true;
    }
  }

  // Did the entry end with punctuation?
  bool is_stopped() const {
    const char last = cues_.key()[item_.pieces.back().end - 1];
    return last == ';' || last == ',' || last == '.' || last == ':' || last == ')';
  }

  // A purpose whose bracket opens on one line and closes on the next.
  void cut_broken_bracket() {
    if (item_.pieces.size() < 2 || item_.filing) return;
    Span& opening = item_.pieces[item_.pieces.size() - 2];
    const std::string_view first = cues_.at(opening);
    const std::string_view last = cues_.at(item_.pieces.back());
    const std::size_t open = first.rfind('(');
    if (open == std::string_view::npos || first.find(')', open) != std::string_view::npos ||
        last.find('(') != std::string_view::npos) {
      return;
    }
    if (!cues_.is_purpose(std::string(first.substr(open)) + ' ' + std::string(last))) return;
    const std::size_t close = last.find(')');
    item_.purpose = {{opening.begin + static_cast<std::uint32_t>(open) + 1, opening.end},
                     {item_.pieces.back().begin, item_.pieces.back().begin + static_cast<std::uint32_t>(close)}};
    opening.end = opening.begin + static_cast<std::uint32_t>(open);
    item_.pieces.pop_back();
  }

  const ClosingCues& cues_;
  RecipientItem& item_;
  bool stopped_ = false;
};

}  // namespace

void trim(const ClosingCues& cues, RecipientItem* item) { Trimmer(cues, item).run(); }

}  // namespace vanban::structure::closing
