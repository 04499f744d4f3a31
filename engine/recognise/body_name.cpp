#include "recognise/body_name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/folded_words.h"
#include "text/key.h"

namespace vanban::recognise {

using text::is_alnum;
using text::is_digit;
using text::is_lower;
using text::is_upper;

namespace {

// Names of bodies are no longer than this; a run of small words longer than kRunning is a sentence that goes on.
constexpr std::uint32_t kLongest = 160;
constexpr int kRunning = 8;
constexpr std::uint32_t kLongestMinistry = 40;
// xã, and two syllables of its name
constexpr int kShortestUnit = 3;

std::string_view word_at(std::string_view key, std::uint32_t begin) {
  return key.substr(begin, text::word_end(key, begin) - begin);
}

bool is_word(std::string_view word, std::string_view folded) {
  return word.size() == folded.size() &&
         std::equal(word.begin(), word.end(), folded.begin(), [](char a, char b) { return text::to_lower(a) == b; });
}

// Where the next body of a list begins, after a comma, `và`, or both; 0 where no list goes on.
std::uint32_t next_part(std::string_view key, std::uint32_t end, std::uint32_t limit) {
  std::uint32_t at = end;
  if (at < limit && (key[at] == ',' || key[at] == ';')) ++at;
  if (at >= limit || key[at] != ' ') return 0;
  ++at;
  if (at < limit && (is_word(word_at(key, at), "va") || is_word(word_at(key, at), "voi")))
    at = text::word_end(key, at) + 1;
  return at < limit && at > end + 1 ? at : 0;
}

// "số 277/BC-STP", "số: 5", "năm 2024" end a name; "Ban Quản lý dự án số 2" goes on.
bool begins_number(std::string_view key, std::uint32_t word, std::uint32_t limit) {
  std::uint32_t at = text::word_end(key, word);
  if (at < limit && key[at] == ':') return true;
  ++at;
  if (at >= limit || !is_digit(key[at])) return false;
  const std::uint32_t end = text::word_end(key, at);
  return end - at > 2 || (end < limit && (key[end] == '/' || key[end] == '-'));
}

}  // namespace

int term_value(std::string_view numeral) {
  int value = 0;
  if (!numeral.empty() && is_digit(numeral[0])) {
    for (char c : numeral) value = value * 10 + (c - '0');
    return value;
  }
  constexpr std::array<std::pair<char, int>, 5> kDigits = {{{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}, {'C', 100}}};
  const auto digit = [&](char c) {
    for (const auto& [letter, digit_value] : kDigits) {
      if (letter == text::to_upper(c)) return digit_value;
    }
    return 0;
  };
  for (std::size_t i = 0; i < numeral.size(); ++i) {
    const int here = digit(numeral[i]);
    const int next = i + 1 < numeral.size() ? digit(numeral[i + 1]) : 0;
    value += here < next ? -here : here;
  }
  return value;
}

BodyReader::BodyReader(const grammar::Grammar& grammar)
    : head_(grammar.rule("body.head")),
      term_(grammar.rule("body.term")),
      suffix_(grammar.rule("body.suffix")),
      inner_(grammar.rule("body.inner")),
      second_field_(grammar.rule("body.second_field")),
      of_several_(grammar.rule("body.of_several")),
      type_(grammar.rule("doctype.name")),
      type_code_(grammar.rule("doctype.code")),
      called_after_persons_(grammar.rule("body.called_after_persons")),
      no_person_(grammar.rule("body.no_person")),
      no_type_(grammar.rule("body.no_type")),
      provinces_(grammar.lexicon("provinces")),
      heads_(grammar.lexicon("body_heads")),
      surnames_(grammar.lexicon("surnames")),
      ministries_(grammar.lexicon("ministries")),
      stops_(grammar.lexicon("body_stops")),
      head_kind_(grammar.lexicon("body_heads"), "kind"),
      head_post_(grammar.lexicon("body_heads"), "post"),
      stop_name_(grammar.lexicon("body_stops"), "name"),
      stop_capital_(grammar.lexicon("body_stops"), "capital") {
  const grammar::Lexicon* stops = grammar.lexicon("body_stops");
  if (stops == nullptr) return;
  const grammar::Column glued(stops, "glued");
  for (const grammar::Lexicon::Row& stop : stops->rows()) {
    if (glued.of(stop) == "yes") glued_stops_.push_back({text::key_of(stop_name_.of(stop)), stop_name_.of(stop)});
  }
}

bool BodyReader::begins_type(std::string_view key, std::uint32_t at, std::uint32_t limit) const {
  grammar::Match match;
  if (!type_->match_at(key, at, limit, &match)) return type_code_->match_at(key, at, limit, &match);
  return !no_type_->match_at(key, at, limit, &match);
}

std::uint32_t BodyReader::head_end(const layout::Origin& origin, std::uint32_t begin, std::uint32_t limit) const {
  const std::string_view key = origin.reading().key;
  grammar::Match match;
  const bool head = begin < limit && is_upper(key[begin]) && head_->match_at(key, begin, limit, &match) &&
                    !begins_type(key, begin, limit);
  if (!head) return 0;
  // Báo, but not Bảo (vệ thực vật): one word is told by its marks.
  constexpr std::string_view kPaper = "Bao";
  const std::uint32_t end = match.whole.end;
  const bool other = key.substr(begin, end - begin) == kPaper && !origin.marks_agree({begin, end}, "báo");
  return other ? 0 : end;
}

// Does a stop stand at `at`, with its marks (or in a text that has lost all of them)?
bool BodyReader::stops(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit) const {
  const std::string_view key = origin.reading().key;
  const std::string_view word = word_at(key, at);
  if (is_word(word, "so")) return begins_number(key, at, limit);
  if (is_word(word, "v") && key.substr(at + 1, 2) == "/v") return true;
  if (is_word(word, "nam") && begins_number(key, at, limit))
    return origin.marks_agree({at, text::word_end(key, at)}, "năm");
  // Kiểm tra, but not KIỂM TRA: in capitals nothing can be told from them.
  const bool capitalised = is_upper(key[at]) && at + 1 < limit && is_lower(key[at + 1]);
  return stops_.any_at(key, at, limit, [&](const grammar::Lexicon::Row& stop, std::uint32_t end) {
    return (!capitalised || stop_capital_.of(stop) == "yes") && origin.marks_agree({at, end}, stop_name_.of(stop));
  });
}

std::optional<BodyName> BodyReader::read(const layout::Origin& origin, std::uint32_t begin, std::uint32_t limit,
                                         bool joint) const {
  const std::string_view key = origin.reading().key;
  const std::uint32_t head = head_end(origin, begin, limit);
  if (head == 0 || stops(origin, begin, limit)) return std::nullopt;
  BodyName name;
  name.span = {begin, read_one(origin, begin, head, limit)};
  while (joint) {
    const std::uint32_t next = next_part(key, name.span.end, limit);
    const std::uint32_t next_head = next == 0 ? 0 : head_end(origin, next, limit);
    if (next_head == 0) break;
    name.span.end = read_one(origin, next, next_head, limit);
  }
  std::uint32_t at = name.span.end;
  while (at < limit && key[at] == ' ') ++at;
  grammar::Match match;
  if (at < limit && suffix_->match_at(key, at, limit, &match)) {
    name.span.end = match.whole.end;
  } else if (at < limit && term_->match_at(key, at, limit, &match)) {
    name.span.end = match.whole.end;
    const Span term = match.groups[static_cast<std::size_t>(match.rule->group("term"))];
    name.term = term_value(key.substr(term.begin, term.size()));
  }
  return name;
}

std::optional<BodyName> BodyReader::read_small(const layout::Origin& origin, std::uint32_t begin,
                                               std::uint32_t limit) const {
  const std::string_view key = origin.reading().key;
  grammar::Match match;
  if (begin >= limit || !is_lower(key[begin]) || !head_->match_at(key, begin, limit, &match)) return std::nullopt;
  const std::string_view words = key.substr(begin, match.whole.end - begin);
  const auto* row = heads_.find(key, begin, match.whole.end);
  const bool whole = row != nullptr && head_kind_.of(*row) == "closed";
  if (!whole || words.find(' ') == std::string_view::npos) return std::nullopt;
  return BodyName{{begin, match.whole.end}, std::nullopt};
}

std::uint32_t BodyReader::read_one(const layout::Origin& origin, std::uint32_t begin, std::uint32_t end,
                                   std::uint32_t limit) const {
  const std::string_view key = origin.reading().key;
  limit = std::min(limit, begin + kLongest);
  // "Liên Bộ: Tài nguyên và Môi trường - Tài chính"
  const bool colon = end + 2 < limit && key.substr(end, 2) == ": " && is_upper(key[end + 2]) &&
                     text::begins_folded(key.substr(begin, end - begin), "lien ");
  if (colon) return read_open(origin, end + 1, limit, false);
  const auto* row = heads_.find(key, begin, end);
  if (row != nullptr && head_kind_.of(*row) == "closed") return end;
  return read_open(origin, end, limit, row != nullptr && head_post_.of(*row) == "yes");
}

// "Văn hóa, Thể thao và Du lịch": a comma inside a name is followed by capitals and then `và`.
bool BodyReader::goes_on_after_comma(const layout::Origin& origin, std::uint32_t comma, std::uint32_t limit) const {
  const std::string_view key = origin.reading().key;
  const std::uint32_t next = comma + 2;
  if (next >= limit || key[comma + 1] != ' ' || !is_upper(key[next])) return false;
  if (is_head(origin, next, limit) || begins_type(key, next, limit)) return false;
  const std::string_view ahead = key.substr(next, 40);
  const std::size_t joined = std::min(ahead.find(" va "), ahead.substr(0, 24).find(" tai "));
  return joined != std::string_view::npos && key.substr(next, joined).find_first_of(",;.(") == std::string_view::npos;
}

bool BodyReader::goes_on_after_and(const layout::Origin& origin, std::uint32_t next, std::uint32_t limit) const {
  const std::string_view key = origin.reading().key;
  return next < limit && is_upper(key[next]) && !is_head(origin, next, limit) && !begins_type(key, next, limit);
}

// "Sở tài nguyên và môi trường": `và` and the field behind it, where the one before is in small letters as well.
bool BodyReader::take_second_field(std::string_view key, std::uint32_t limit, OpenName* name) const {
  if (name->end == 0 || !is_lower(key[name->end - 1]) || name->running == 0) return false;
  grammar::Match match;
  if (!second_field_->match_at(key, name->at, limit, &match)) return false;
  name->at = name->end = match.whole.end;
  name->running = 0;
  return true;
}

bool BodyReader::take_several(std::string_view key, std::uint32_t limit, OpenName* name) const {
  if (name->end != name->head) return false;
  grammar::Match match;
  if (!of_several_->match_at(key, name->at, limit, &match)) return false;
  name->at = name->end = match.whole.end;
  name->running = 0;
  return true;
}

// Takes words until one that cannot belong to the name.
std::uint32_t BodyReader::read_open(const layout::Origin& origin, std::uint32_t end, std::uint32_t limit,
                                    bool post) const {
  const std::string_view key = origin.reading().key;
  OpenName name;
  name.at = name.end = name.head = end;
  name.post = post;
  while (name.at < limit && (take_sign(origin, limit, &name) || take_word(origin, limit, &name))) {
  }
  const bool joined = name.end >= 3 && is_word(key.substr(name.end - 3, 3), " va");
  return joined ? name.end - 3 : name.end;
}

bool BodyReader::take_sign(const layout::Origin& origin, std::uint32_t limit, OpenName* name) const {
  const std::string_view key = origin.reading().key;
  const std::uint32_t at = name->at;
  const char c = key[at];
  if (c == '-' || c == '&') {
    const bool capital = at + 2 < limit && (is_upper(key[at + 1]) || (key[at + 1] == ' ' && is_upper(key[at + 2])));
    if (!capital) return false;
  } else if (c == '.') {
    if (at + 2 >= limit || !ends_abbreviation(key, at) || !(is_upper(key[at + 1]) || is_upper(key[at + 2])))
      return false;
  } else if (c != ' ' && (c != ',' || !goes_on_after_comma(origin, at, limit))) {
    return false;
  }
  name->at += c == ',' ? 2 : 1;
  return true;
}

std::uint32_t BodyReader::behind_person(std::string_view key, std::uint32_t end, std::uint32_t limit) const {
  constexpr int kMostWords = 4;
  std::uint32_t at = end;
  int words = 0;
  for (; words < kMostWords && at + 1 < limit && key[at] == ' ' && is_upper(key[at + 1]); ++words) {
    const std::uint32_t word = text::word_end(key, at + 1);
    if (words == 0 && surnames_.find(key, at + 1, word) == nullptr) return end;
    at = word;
  }
  return words > 1 ? at : end;
}

// "Giám đốc Sở Nội vụ Trần Văn Minh": who holds the post. A family name and two or three more behind small letters, or
// behind a unit with its name; "Sở Tài chính Hà Nội", "xã Hồ Thị Kỷ", "Trường THPT Trần Phú" are names of bodies.
bool BodyReader::names_person(const layout::Origin& origin, std::uint32_t limit, const OpenName& name) const {
  const std::string_view key = origin.reading().key;
  constexpr int kFewest = 3;
  constexpr int kMost = 4;
  const std::uint32_t first = name.at;
  grammar::Match match;
  if (surnames_.find(key, first, text::word_end(key, first)) == nullptr ||
      no_person_->match_at(key, first, limit, &match))
    return false;
  int words = 0;
  std::uint32_t end = first;
  for (std::uint32_t at = first; at < limit && is_upper(key[at]); at = end + 1) {
    if (at + 1 >= limit || !is_lower(key[at + 1])) return false;  // in capitals nothing can be told
    end = text::word_end(key, at);
    ++words;
    if (end >= limit || key[end] != ' ') break;
  }
  if (words < kFewest || words > kMost) return false;
  if (provinces_->find(text::lower(key.substr(first, end - first))) != nullptr) return false;
  const std::string_view before = key.substr(0, name.end);
  const std::size_t blank = before.rfind(' ');
  const std::string_view last = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
  if (name.unit >= kShortestUnit) return true;
  if (last.empty() || (!is_lower(last[0]) && last != "TP")) return false;
  // The nearest words that may be called after a person stand before a small one: "Trường trung học phổ thông Trần
  // Phú".
  const std::uint32_t from = name.end > kLongest ? name.end - kLongest : 0;
  for (std::uint32_t at = name.end; at-- > from;) {
    if (key[at] == ',' || key[at] == ';' || key[at] == '.' || key[at] == '\n') break;
    const bool post =
        is_word(word_at(key, at), "truong") && !origin.marks_agree({at, text::word_end(key, at)}, "trường");
    if (text::is_letter(key[at]) && (at == 0 || !is_alnum(key[at - 1])) && !post &&
        called_after_persons_->match_at(key, at, name.end, &match))
      return false;
  }
  return true;
}

// "của Bộ Xây dựng mức hao phí", "Bộ trưởng Bộ Y tế nơi": the name is complete there.
bool BodyReader::ends_with_ministry(std::string_view key, std::uint32_t end) const {
  constexpr std::string_view kMinistry = "Bo ";
  const std::uint32_t from = end - std::min(end, kLongestMinistry);
  for (std::uint32_t begin = end; begin-- > from;) {
    if (key[begin] == kMinistry[0] && key.substr(begin, kMinistry.size()) == kMinistry)
      return ministries_.find(key, begin, end) != nullptr;
  }
  return false;
}

// "Tỉnh ủyvề", "nhân dânngày": a text that has lost its blanks. Where in the word [at, end) one of these begins, marks
// and all; 0 where none does, or the whole word is it.
std::uint32_t BodyReader::glued_stop(const layout::Origin& origin, std::uint32_t at, std::uint32_t end) const {
  const std::string_view word = std::string_view(origin.reading().key).substr(at, end - at);
  constexpr std::size_t kShortest = 2;
  for (const GluedStop& glued : glued_stops_) {
    if (word.size() < glued.folded.size() + kShortest || !text::ends_folded(word, glued.folded)) continue;
    const std::uint32_t stop = end - static_cast<std::uint32_t>(glued.folded.size());
    if (origin.norm_text_of_reading({stop, end}) == glued.name) return stop;
  }
  return 0;
}

// "UBND tỉnh Tà soát các bến đò": behind "tỉnh" a capital that a small syllable follows, and no province is called so.
bool BodyReader::is_no_province(const layout::Origin& origin, Span word, std::uint32_t limit) const {
  constexpr std::string_view kProvince = "tinh ";
  const std::string_view key = origin.reading().key;
  if (!key.substr(0, word.begin).ends_with(kProvince)) return false;
  const std::uint32_t next = word.end + 1;
  if (next >= limit || key[word.end] != ' ' || !is_lower(key[next]) || stops(origin, next, limit)) return false;
  constexpr int kMostWords = 5;  // "Bà rịa - Vũng tàu", the dash as one
  std::uint32_t end = word.end;
  for (int words = 0; words < kMostWords && end < limit; ++words) {
    if (provinces_->find(text::lower(key.substr(word.begin, end - word.begin))) != nullptr) return false;
    end = std::max(end + 2, text::word_end(key, end + 1));
  }
  return true;
}

// Capitalised words always may belong to it; small ones are second syllables ("Tài chính") or small words of
// administration, up to a few in a row.
bool BodyReader::take_word(const layout::Origin& origin, std::uint32_t limit, OpenName* name) const {
  const std::string_view key = origin.reading().key;
  const std::uint32_t at = name->at;
  const std::uint32_t gap = at - name->end;
  const char c = key[at];
  if (!is_alnum(c) || gap > 3) return false;
  if (take_several(key, limit, name)) return true;
  if (stops(origin, at, limit)) return false;
  const std::uint32_t word = text::word_end(key, at);
  if (is_word(key.substr(at, word - at), "va")) {
    if (!goes_on_after_and(origin, word + 1, limit)) return take_second_field(key, limit, name);
    name->at = word + 1;
    name->end = word;
    return true;
  }
  // "UBND xã Lương Minh Thông báo địa điểm": behind a unit's name a type begins what is said, not a name.
  if (name->unit >= kShortestUnit && is_upper(c) && begins_type(key, at, limit)) return false;
  if (name->post && is_upper(c) && names_person(origin, limit, *name)) return false;
  grammar::Match inner;
  const bool small = inner_->match_at(key, at, limit, &inner);
  if (!small && is_digit(c) && (gap > 1 || word - at > 2)) return false;
  if (!small && is_lower(c) && ends_with_ministry(key, name->end)) return false;
  const bool begins_unit = small && inner.has(inner_->group("unit"));
  name->unit = begins_unit ? 1 : name->unit + (name->unit > 0 ? 1 : 0);
  if (const std::uint32_t stop = glued_stop(origin, at, word); stop != 0) {
    name->end = stop;
    return false;
  }
  if (is_upper(c) && is_no_province(origin, {at, word}, limit)) return false;
  name->running = small || !is_lower(c) ? 0 : name->running + 1;
  if (name->running > kRunning) return false;
  name->at = name->end = small ? inner.whole.end : word;
  return true;
}

}  // namespace vanban::recognise
