#include "structure/header/text.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr int kLongestName = 8;  // words

bool is_edge_noise(char c) { return !text::is_alnum(c) && c != '(' && c != ')' && c != '"'; }

// The row of the open word with which a stretch ends, marks and all.
const grammar::Lexicon::Row* open_word(const HeaderRules& rules, const layout::Origin& origin, Span norm) {
  const std::string_view key = origin.layout().key.bytes();
  std::uint32_t begin = norm.end;
  while (begin > norm.begin && !text::is_blank(key[begin - 1])) --begin;
  if (rules.open_words == nullptr) return nullptr;
  const grammar::Lexicon::Row* row = rules.open_words->find(text::lower(key.substr(begin, norm.end - begin)));
  if (row == nullptr) return nullptr;
  const std::string_view word = origin.norm_text({begin, norm.end});
  return word == row->cells[0] || word == rules.open_words->cell(*row, "variants") ? row : nullptr;
}

}  // namespace

bool has_letters(std::string_view text, int count) {
  for (std::size_t i = 0; count > 0 && i < text.size(); ++i) count -= text::is_letter(text[i]) ? 1 : 0;
  return count <= 0;
}

bool is_capitals(std::string_view text) {
  int small = 0;
  int capital = 0;
  for (const char c : text) {
    small += text::is_lower(c) ? 1 : 0;
    capital += text::is_upper(c) ? 1 : 0;
  }
  return capital > 0 && small * 5 <= capital;
}

bool is_title_rest(const NationalTitle& national, std::string_view key, Span span) {
  constexpr std::size_t kLongest = 128;
  constexpr std::size_t kShortest = 8;
  constexpr std::size_t kShortestMotto = 4;
  if (span.size() > std::min(national.letters.size() * 2, kLongest)) return false;
  const ShortLetters<kLongest> own(key, span);
  const std::string_view letters = own.text();
  if (letters.size() >= kShortest && national.letters.find(letters) != std::string_view::npos) return true;
  return letters.size() >= kShortestMotto && national.motto_letters.find(letters) != std::string_view::npos &&
         !is_capitals(key.substr(span.begin, span.size()));
}

Span without_noise(std::string_view key, Span span) {
  while (span.begin < span.end && (is_edge_noise(key[span.begin]) || key[span.begin] == ')')) ++span.begin;
  while (span.begin < span.end && (is_edge_noise(key[span.end - 1]) || key[span.end - 1] == '(')) --span.end;
  return span;
}

std::vector<Span> at_breaks(std::string_view key, Span cell) {
  std::vector<Span> parts;
  for_each_part(key, cell, [&](Span part) { parts.push_back(part); });
  return parts;
}

bool is_open(const HeaderRules& rules, const layout::Origin& origin, Span norm) {
  const std::string_view key = origin.layout().key.bytes();
  while (!norm.empty() && text::is_blank(key[norm.end - 1])) --norm.end;
  if (norm.empty()) return false;
  const char last = key[norm.end - 1];
  return last == ',' || last == ';' || last == '(' || open_word(rules, origin, norm) != nullptr;
}

bool is_open_name(const HeaderRules& rules, const layout::Origin& origin, Span norm) {
  const grammar::Lexicon::Row* row = open_word(rules, origin, norm);
  return row != nullptr && rules.open_words->cell(*row, "in_names") == "yes";
}

const grammar::Lexicon::Row* longest_name(const grammar::Lexicon* lexicon, std::string_view key, Span span,
                                          std::uint32_t* end) {
  if (lexicon == nullptr) return nullptr;
  const grammar::Lexicon::Row* best = nullptr;
  std::string name;
  std::uint32_t i = span.begin;
  for (int words = 0; words < kLongestName && i < span.end; ++words) {
    const std::uint32_t before = i;
    while (i < span.end && !text::is_blank(key[i])) {
      if (text::is_alnum(key[i]) || key[i] == ',') name += text::to_lower(key[i]);
      ++i;
    }
    if (name.empty() || i == before) break;
    const auto found = lexicon->look_up(name);
    if (found.row != nullptr) {
      best = found.row;
      *end = i;
    }
    if (!found.goes_on) break;
    while (i < span.end && text::is_blank(key[i])) ++i;
    name += ' ';
  }
  return best;
}

void JoinedText::add(std::string_view key, Span span) {
  std::size_t count = text_.size();
  bool blank = count > 0;
  // A blank before it, and each byte of it, at most.
  text_.resize(count + span.size() + 1);
  std::uint32_t ahead = 0;  // how far the last stretch's place in the key is ahead, modulo 2^32
  bool goes_on = false;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (text::is_blank(key[i]) || key[i] == '\n') {
      blank = true;
      continue;
    }
    if (blank && count > 0) text_[count++] = ' ';
    blank = false;
    const auto begin = static_cast<std::uint32_t>(count);
    if (!goes_on || i - begin != ahead) {
      stretches_.push_back({begin, i});
      ahead = i - begin;
      goes_on = true;
    }
    text_[count++] = key[i];
  }
  text_.resize(count);
}

std::vector<Span> JoinedText::source(Span part) const {
  std::vector<Span> spans;
  const auto begins_behind = [](std::uint32_t at, const Stretch& stretch) { return at < stretch.begin; };
  auto next = std::upper_bound(stretches_.begin(), stretches_.end(), part.begin, begins_behind);
  for (std::uint32_t i = part.begin; i < part.end; ++i) {
    if (text_[i] == ' ') continue;
    while (next != stretches_.end() && next->begin <= i) ++next;
    const Stretch& stretch = *(next - 1);
    const std::uint32_t at = stretch.in_key + (i - stretch.begin);
    // A blank of the key between two words of one line is part of the stretch.
    const bool goes_on =
        !spans.empty() &&
        (at == spans.back().end || (text_[i - 1] == ' ' && at > spans.back().end && at - spans.back().end < 3));
    if (goes_on) {
      spans.back().end = at + 1;
    } else {
      spans.push_back({at, at + 1});
    }
  }
  return spans;
}

}  // namespace vanban::structure
