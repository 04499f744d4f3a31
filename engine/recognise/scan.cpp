#include "recognise/scan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/triggers.h"
#include "grammar/word_ends.h"
#include "text/ascii.h"
#include "text/lowered.h"
#include "text/words.h"
#include "vanban/limits.h"

namespace vanban::recognise {

using text::is_digit;
using text::is_letter;

namespace {

// No rule of a scan looks further than this: the longest numbers (a joint circular of fifteen bodies) fit.
constexpr std::uint32_t kWindow = 256;

// The words of a key before a position, last first: for a look at what leads to a number.
class WordsBefore {
 public:
  WordsBefore(std::string_view key, std::uint32_t position) : key_(key), position_(position) {}

  // Skips blanks and colons, then takes a run of letters, as it is written; empty at anything else.
  std::string_view next() {
    while (position_ > 0 && (key_[position_ - 1] == ' ' || key_[position_ - 1] == ':' || key_[position_ - 1] == '.'))
      --position_;
    const std::uint32_t end = position_;
    while (position_ > 0 && is_letter(key_[position_ - 1])) --position_;
    return key_.substr(position_, end - position_);
  }

 private:
  std::string_view key_;
  std::uint32_t position_;
};

// The contract's names of relations.
std::optional<Relation> relation_named(std::string_view name) {
  constexpr std::pair<std::string_view, Relation> kNames[] = {{"based_on", Relation::based_on},
                                                              {"implements", Relation::implements},
                                                              {"implements_directive", Relation::implements},
                                                              {"cites_place", Relation::cites},
                                                              {"guides", Relation::guides},
                                                              {"amends", Relation::amends},
                                                              {"replaces", Relation::replaces},
                                                              {"repeals", Relation::repeals},
                                                              {"issues", Relation::issues},
                                                              {"issued_by", Relation::issued_by},
                                                              {"responds_to", Relation::responds_to},
                                                              {"extends", Relation::extends},
                                                              {"corrects", Relation::corrects},
                                                              {"suspends", Relation::suspends},
                                                              {"consolidates", Relation::consolidates},
                                                              {"amended_by", Relation::amended_by},
                                                              {"replaced_by", Relation::replaced_by},
                                                              {"repealed_by", Relation::repealed_by},
                                                              {"cites", Relation::cites}};
  for (const auto& [word, relation] : kNames) {
    if (word == name) return relation;
  }
  return std::nullopt;
}

}  // namespace

// The state of one scan.
class Pass {
 public:
  Pass(const Scanner& scanner, const layout::Reading& reading, const layout::Origin& origin, Trace* trace,
       Mentions* out)
      : scanner_(scanner),
        triggers_(scanner.grammar_.triggers()),
        key_(reading.key),
        origin_(origin),
        trace_(trace),
        out_(*out) {
    const std::size_t size = origin.text_size();
    most_ = {limits::kCitations.of(size), limits::kDates.of(size), limits::kImpossibleDates.of(size),
             limits::kTypeNames.of(size), limits::kCueWords.of(size)};
    constexpr std::size_t kUsual = 16;  // a number is large, and moved where there is no more room
    out_.numbers.reserve(kUsual);
  }

  void run() {
    triggers_.for_each_trigger(key_, [&](Span word, const grammar::TriggerTable::Left& left) { try_ways(left, word); });
  }

 private:
  using Kind = Scanner::Kind;
  using Action = Scanner::Action;

  // Not inline: the loop over the words keeps its registers.
  [[gnu::noinline]] void try_ways(const grammar::TriggerTable::Left& left, Span word) {
    if (word.begin >= out_.read_to) [[unlikely]]
      return;
    const grammar::Rule* matched = nullptr;  // the first line that matches decides for its rule
    left.for_each([&](const grammar::TriggerTable::Way& way) {
      if (way.rule == matched) return;
      const Action& action = scanner_.actions_[way.rule->ordinal()];
      std::uint32_t& free = free_[static_cast<std::size_t>(action.kind)];
      if (word.begin < free && trace_ == nullptr) return;
      const std::uint32_t limit = word.begin + kWindow;
      if (!way.rule->match_line_at_word(way.line, way.phrases, key_, word, limit, &match_)) return;
      matched = way.rule;
      const std::string_view lost =
          word.begin < free ? "an earlier match of its recogniser covers it" : take(match_, action, &free);
      if (trace_ != nullptr) trace_->push_back({match_, std::string(lost)});
    });
  }

  // Takes a match, or says why not ("" where it was taken).
  std::string_view take(const grammar::Match& match, const Action& action, std::uint32_t* free) {
    switch (action.kind) {
      case Kind::number:
        return take_number(match, free);
      case Kind::date:
        return take_date(match, free);
      case Kind::type:
        return take_type(match, free);
      case Kind::name:
        out_.names.push_back({match.whole, match});
        end_if(out_.names.size() > most_.citations, "names of documents", match.whole.end);
        break;
      case Kind::cue:
        if (action.cue) {
          out_.cues.push_back({match.whole, *action.cue, action.only_directives, action.passes_on, match.rule});
          note_cue_word(match);
        }
        break;
      case Kind::clue:
        (out_.*action.clues)
            .add({match.whole,
                  match.has(action.value) ? match.groups[static_cast<std::size_t>(action.value)] : match.whole,
                  match.rule});
        note_cue_word(match);
        return "";
      case Kind::none:
        break;
    }
    *free = match.whole.end;
    return "";
  }

  // Nothing that begins at `end` or behind it is taken any more.
  void end_if(bool is_full, std::string_view of_what, std::uint32_t end) {
    if (!is_full) [[likely]]
      return;
    out_.read_to = end;
    out_.too_many = of_what;
  }
  void note_cue_word(const grammar::Match& match) {
    end_if(++cue_words_ > most_.cue_words, "words that lead to citations and tasks", match.whole.end);
  }

  std::string_view take_date(const grammar::Match& match, std::uint32_t* free) {
    const Span word{match.whole.begin, text::word_end(key_, match.whole.begin)};
    const bool name =
        text::is_lowered(key_.substr(word.begin, word.size()), "nam") && !origin_.marks_agree(word, "năm");
    if (name) return "the word is not năm: Việt Nam 2013 is no year";
    *free = match.whole.end;
    if (const auto value = interpret_date(match, key_)) {
      out_.dates.push_back({match.whole, *value, match.rule});
      end_if(out_.dates.size() > most_.dates, "dates", match.whole.end);
      return "";
    }
    out_.impossible_dates.push_back({match.whole});
    end_if(out_.impossible_dates.size() > most_.impossible_dates, "impossible dates", match.whole.end);
    return "there is no such day";
  }

  std::string_view take_type(const grammar::Match& match, std::uint32_t* free) {
    if (match.rule == scanner_.type_code_) return take_type_code(match, free);
    Span span = match.whole;
    Scanner::Type type = scanner_.type_of(match, key_);
    // "bãi bỏ Luật Giá" names no Bộ luật.
    constexpr std::uint32_t kBo = 2;
    if (is_word(span, "bo") && span.size() > kBo) {
      const Span word{span.begin, span.begin + kBo};
      if (!origin_.marks_agree(word, "bộ") && origin_.marks_agree(word, "bỏ")) {
        span.begin = word.end + 1;
        type = scanner_.type_at(key_, span);
      }
    }
    if (type.row == nullptr) return "no such type in doctypes.tsv";
    // "Thực hiện Pháp lệnh A": no Hiến pháp, and the ordinance begins within it.
    constexpr std::string_view kConstitution = "hiến pháp";
    if (type.row->cells[0] == kConstitution && !origin_.marks_agree(span, kConstitution))
      return "the words are not Hiến pháp";
    if (type.ends_compounds && ends_compound(span)) return "it ends another word (type_compounds.tsv)";
    *free = span.end;
    out_.types.push_back(
        {span, type.row->cells[0], match.rule, static_cast<std::size_t>(type.row - scanner_.doctypes_->rows().data())});
    end_if(out_.types.size() > most_.types, "names of types of documents", span.end);
    take_serial_behind(span.end, *type.row);
    return "";
  }

  // "QĐ số 512": written with all its marks, for other words have the letters alone.
  std::string_view take_type_code(const grammar::Match& match, std::uint32_t* free) {
    const Span code = match.groups[static_cast<std::size_t>(match.rule->group("type"))];
    const std::string_view name = scanner_.codes_.type_name(origin_.norm_text_of_reading(code), false);
    const auto& rows = scanner_.doctypes_->rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.cells[0] == name; });
    if (row == rows.end()) return "no such code in doctypes.tsv";
    *free = code.end;
    out_.types.push_back({code, row->cells[0], match.rule, static_cast<std::size_t>(row - rows.begin()), true});
    return "";
  }

  // "Kết luận số 178 của Bộ Chính trị": a number without its symbol.
  void take_serial_behind(std::uint32_t type, const grammar::Lexicon::Row& row) {
    constexpr std::uint32_t kLead = 4;  // " số ", with which the rule begins, but where a Party body stands behind
    const grammar::Rule* rule = scanner_.serial_alone_;
    const bool bare = is_digit_behind_blank(type);
    std::uint32_t end = type + (bare ? 1 : kLead);
    if (rule == nullptr || end >= key_.size() || !is_digit(key_[end])) return;
    while (end < key_.size() && is_digit(key_[end])) ++end;
    if (end == key_.size() || key_[end] == '/' || key_[end] == '-') return;  // nearly all have their symbol there
    grammar::Match match;
    const auto limit = std::min(static_cast<std::uint32_t>(key_.size()), type + kWindow);
    if (!rule->match_at(key_, type, limit, &match)) {
      // "Đề án 1816": all know it so.
      rule = scanner_.serial_known_;
      const bool known = bare && rule != nullptr && scanner_.doctypes_->lists(row, "roles", "by_serial");
      if (!known || !rule->match_at(key_, type, limit, &match)) return;
    }
    if (trace_ != nullptr) trace_->push_back({match, ""});
    const Span serial = match.groups[static_cast<std::size_t>(rule->group("serial"))];
    if (!out_.numbers.empty() && out_.numbers.back().span.end > serial.begin) return;
    Number number;
    number.text = number.canonical = origin_.norm_text_of_reading(serial);
    number.serial = number.canonical;
    out_.numbers.push_back({serial, std::move(number), true, rule});
  }

  bool is_digit_behind_blank(std::uint32_t at) const {
    return at + 1 < key_.size() && key_[at] == ' ' && is_digit(key_[at + 1]);
  }

  // Does the stretch begin with this word, which is in lower case?
  bool is_word(Span stretch, std::string_view word) const {
    const std::string_view words = key_.substr(stretch.begin, stretch.size());
    if (words.size() > word.size() && is_letter(words[word.size()])) return false;
    return text::is_lowered(words.substr(0, word.size()), word);
  }

  // "pháp luật" is no luật; but "quy định Luật Giá" and "các dự án: Luật Giá" name one: a capital behind a small
  // letter, or a colon between, begins a name.
  bool ends_compound(Span type) const {
    if (type.begin < 2 || key_[type.begin - 1] != ' ') return false;
    const std::uint32_t end = type.begin - 1;
    const std::uint32_t begin = begin_of_word(end);
    // "Pháp Luật" has two capitals.
    if (text::is_upper(key_[type.begin]) && text::is_lower(key_[end - 1]) && !text::is_upper(key_[begin])) return false;
    return begin < end && scanner_.compounds_.find(key_, begin, type.end) != nullptr;
  }

  std::uint32_t begin_of_word(std::uint32_t end) const {
    while (end > 0 && is_letter(key_[end - 1])) --end;
    return end;
  }

  std::string_view take_number(const grammar::Match& match, std::uint32_t* free) {
    const int group = match.rule->group("number");
    if (!match.has(group)) return "its group number is empty";
    Span span = match.groups[static_cast<std::size_t>(group)];
    const std::vector<Span> serials = serials_before(span.begin);
    if (serials.empty() && goes_on_from_digits(span.begin))
      return "its digits go on from what stands before (a standard, a date)";
    span.begin = with_torn_serial(span.begin);
    span.end = cut_at_loose_tail(span);
    auto number = interpret_number(origin_.norm_text_of_reading(span), scanner_.codes_);
    if (!number) return "no serial and code can be made out of it";
    const bool cued = !serials.empty() || is_cued(span.begin) || goes_on_list(*number, span.begin);
    if (!plausible(*number, key_.substr(span.begin, span.size()), cued, match.rule->name())) {
      return "its code is not known (doctypes.tsv, bodies.tsv), or neither số nor a type stands before it";
    }
    if (!cued && goes_on_in_digits(span.end)) return "its symbol goes on behind it, as a form's does";
    if (names_form(serials.empty() ? span.begin : serials.front().begin))
      return "it numbers a form or a table (form_words.tsv)";
    *free = span.end;
    for (const Span serial : serials) add_serial(serial, *number, match.rule);
    out_.numbers.push_back({span, std::move(*number), cued, match.rule});
    end_if(out_.numbers.size() > most_.citations, "citations", span.end);
    return "";
  }

  // "Công văn số 12" / "34/UBND-NC": a serial that a line end has torn. Behind `số` nothing else can stand there, for a
  // number has a symbol of its own.
  std::uint32_t with_torn_serial(std::uint32_t begin) const {
    constexpr std::uint32_t kMostDigits = 3;
    if (begin < 2 || key_[begin - 1] != ' ' || !is_digit(key_[begin])) return begin;
    std::uint32_t first = begin - 1;
    while (first > 0 && begin - 1 - first < kMostDigits && is_digit(key_[first - 1])) --first;
    if (first == begin - 1 || first == 0 || key_[first - 1] != ' ') return begin;
    return text::is_lowered(WordsBefore(key_, first).next(), "so") ? first : begin;
  }

  // "Chỉ thị số 05, 16-CT/TW", "Nghị định 87,88,31/CP": serials whose symbol is said once, behind the last of them. In
  // their order; none where no type or `số` stands before the first.
  std::vector<Span> serials_before(std::uint32_t begin) const {
    constexpr std::size_t kMost = 12;
    std::vector<Span> serials;
    while (serials.size() < kMost) {
      const std::uint32_t end = before_list_joint(begin);
      if (end == begin) break;
      std::uint32_t first = end;
      while (first > 0 && end - first < 5 && is_digit(key_[first - 1])) --first;
      if (first == end || end - first > 4 || (first > 0 && text::is_alnum(key_[first - 1]))) break;
      serials.insert(serials.begin(), {first, end});
      begin = first;
      if (first > 0 && key_[first - 1] == ' ' && is_cued(first)) return serials;
    }
    return {};
  }

  // Where the word ends that a comma or `và` joins to what begins at `begin`; `begin` where nothing does.
  std::uint32_t before_list_joint(std::uint32_t begin) const {
    const std::string_view before = key_.substr(0, begin);
    for (const std::string_view joint : {", ", ",", " va "}) {
      if (before.ends_with(joint)) return begin - static_cast<std::uint32_t>(joint.size());
    }
    return begin;
  }

  void add_serial(Span serial, const Number& last, const grammar::Rule* rule) {
    if (!last.serial || (!out_.numbers.empty() && out_.numbers.back().span.end > serial.begin)) return;
    const std::string digits = origin_.norm_text_of_reading(serial);
    auto number = interpret_number(digits + last.canonical.substr(last.serial->size()), scanner_.codes_);
    if (number) out_.numbers.push_back({serial, std::move(*number), true, rule});
  }

  // 01-1:2018/BYT, 3.12/2004: the digits belong to what stands before.
  bool goes_on_from_digits(std::uint32_t begin) const {
    if (begin < 2) return false;
    const char before = key_[begin - 1];
    // "Số     /2024/QĐ-UBND": the serial is blank, what stands here is the year.
    if (before == '/') return true;
    // "Sổ S62-NCL": a letter of a form's symbol.
    if (text::is_upper(before) && !is_letter(key_[begin - 2])) return true;
    return (before == '/' || before == '-' || before == '.' || before == ':' || before == ',') &&
           is_digit(key_[begin - 2]);
  }

  // "Mẫu số 04-GHTD/SHTT/2020, 05-TT/SHTT/2020": the year stands last in the symbol of a form.
  bool goes_on_in_digits(std::uint32_t end) const {
    return end + 1 < key_.size() && key_[end] == '/' && is_digit(key_[end + 1]);
  }

  // "89/KH-UBND - CHUONG TRINH": a code after a dash with blanks on both sides counts only if it is known.
  std::uint32_t cut_at_loose_tail(Span span) const {
    // Who writes blanks around the first separator ("31 / 2019 / NĐ - CP") writes them around all.
    std::uint32_t first = span.begin;
    while (first < span.end && is_digit(key_[first])) ++first;
    if (first + 2 < span.end && key_[first] == ' ' && key_[first + 2] == ' ') return span.end;
    for (std::uint32_t i = span.begin + 1; i + 2 < span.end; ++i) {
      if (key_[i] != ' ' || key_[i + 2] != ' ') continue;
      const char separator = key_[i + 1];
      if (separator != '-' && separator != '/' && separator != '.' && separator != '_') continue;
      std::uint32_t end = i + 3;
      while (end < span.end && (is_letter(key_[end]) || is_digit(key_[end]) || key_[end] == '&')) ++end;
      const std::string code = origin_.norm_text_of_reading({i + 3, end});
      const std::string_view known = scanner_.codes_.restored(code);
      const bool digits = !code.empty() && is_digit(code[0]);
      if (!digits && !scanner_.codes_.is_type(known) && !scanner_.codes_.is_body(known) && !is_legislature(known)) {
        const bool in_codes = std::any_of(key_.begin() + span.begin, key_.begin() + i, is_letter);
        if (in_codes && !is_dated(end)) return i;
      }
    }
    return span.end;
  }

  // "473/TTr - NN&PTNT ngày": with its day behind it, it is the number's.
  bool is_dated(std::uint32_t end) const {
    const std::string_view behind = key_.substr(end, 7);
    return behind.starts_with(" ngay ") || behind.starts_with(", ngay ");
  }

  static bool is_legislature(std::string_view code) {
    return code.size() > 2 && is_digit(code.back()) &&
           (code.starts_with("QH") || code.starts_with("UBTVQH") || code.starts_with("HĐNN"));
  }

  bool is_cued(std::uint32_t begin) const {
    if (!out_.types.empty()) {
      const std::uint32_t end = out_.types.back().span.end;
      if (end <= begin && begin - end <= 2) return true;
    }
    WordsBefore words(key_, begin);
    const std::string_view word = words.next();
    if (text::is_lowered(word, "soi") || text::is_lowered(word, "sos")) return true;
    return text::is_lowered(word, "so") && !text::is_lowered(words.next(), "tong");  // "tổng số 40 TT" counts
  }

  // "Nghị định 87/CP, 88/CP và 31/CP", "Quyết định 135-HĐBT ngày 5/3/1985, 172-HĐBT": behind a comma or và the same
  // symbol again.
  bool goes_on_list(const Number& number, std::uint32_t begin) const {
    if (out_.numbers.empty()) return false;
    const NumberMention& last = out_.numbers.back();
    if (last.span.end >= begin || last.number->symbol != number.symbol) return false;
    const std::uint32_t end = behind_day(last.span.end);
    const std::string_view between = key_.substr(end, begin - end);
    return between == ", " || between == "," || between == " va " || between == ", va " || between == "; ";
  }

  // Where the day ends that follows a number at once; `end` where none does.
  std::uint32_t behind_day(std::uint32_t end) const {
    if (out_.dates.empty()) return end;
    const Span day = out_.dates.back().span;
    return day.begin > end && day.begin - end <= 2 && key_[day.begin - 1] == ' ' ? day.end : end;
  }

  bool plausible(const Number& number, std::string_view words, bool cued, const std::string& rule) const {
    const Codes& codes = scanner_.codes_;
    const std::string first = number.type_code ? *number.type_code : number.issuer_code.value_or("");
    const bool known = codes.is_type(first) || codes.is_body(first) || is_legislature(first);
    if (rule == "bare") return cued && known;
    if (rule == "glued") return cued && number.type_code.has_value();
    if (rule == "old") return cued || known;
    if (number.serial && number.serial->size() > 1 && number.serial->back() > '9' && !cued && !known) return false;
    const auto capitals = std::count_if(words.begin(), words.end(), text::is_upper);
    if (capitals < 2 && !known) return false;
    const bool several = number.symbol.find_first_of("-/") != std::string::npos;
    // "giai đoạn 2016-2020. UBND tỉnh": two years and the next sentence.
    constexpr std::size_t kYear = 4;
    const bool years = number.year && number.serial && number.serial->size() == kYear && words.size() > kYear &&
                       words[kYear] == '-' && (words.starts_with("19") || words.starts_with("20"));
    if (years) return false;
    if (number.year) return known || cued || several;
    const bool spaced = words.find(" - ") != std::string_view::npos || words.find(" / ") != std::string_view::npos;
    if (spaced && !cued) return known && several;
    // "KHU ĐÔ THỊ SỐ 2 -ĐÔ THỊ": a dash behind a blank.
    if (!known && !several && words.find(" -") != std::string_view::npos) return false;
    return cued || (known && several);
  }

  bool names_form(std::uint32_t begin) const {
    WordsBefore words(key_, begin);
    std::string_view last = words.next();
    if (text::is_lowered(last, "so")) last = words.next();
    if (is_form_word(last)) return true;
    text::Lowered both(words.next());
    both.add(" ");
    both.add(last);
    return is_form_word(both.view());
  }

  bool is_form_word(std::string_view words) const {
    return scanner_.form_words_.find(words, 0, static_cast<std::uint32_t>(words.size())) != nullptr;
  }

  const Scanner& scanner_;
  const grammar::TriggerTable& triggers_;
  std::string_view key_;
  const layout::Origin& origin_;
  Trace* trace_;
  Mentions& out_;
  struct {
    std::size_t citations, dates, impossible_dates, types, cue_words;
  } most_;
  std::size_t cue_words_ = 0;
  grammar::Match match_;  // the last one: room for it is made once
  // Where the mentions of each kind may begin again: none overlap.
  std::array<std::uint32_t, static_cast<std::size_t>(Kind::none) + 1> free_{};
};

Scanner::Scanner(const grammar::Grammar& grammar, const Codes& codes)
    : grammar_(grammar),
      codes_(codes),
      actions_(grammar.rule_count()),
      doctypes_(grammar.lexicon("doctypes")),
      types_(doctypes_),
      ends_compounds_(doctypes_ == nullptr ? 0 : doctypes_->rows().size()),
      form_words_(grammar.lexicon("form_words")),
      compounds_(grammar.lexicon("type_compounds")),
      type_code_(grammar.rule("doctype.code")),
      serial_alone_(grammar.rule("citation.serial_alone")),
      serial_known_(grammar.rule("citation.serial_known")) {
  note_compounds();
  constexpr std::pair<std::string_view, Kind> kKinds[] = {{"number", Kind::number},
                                                          {"date", Kind::date},
                                                          {"doctype", Kind::type},
                                                          {"named", Kind::name},
                                                          {"relation", Kind::cue}};
  for (const auto& [name, kind] : kKinds) {
    const grammar::Recogniser* recogniser = grammar.recogniser(name);
    if (recogniser == nullptr) continue;
    for (const grammar::Rule& rule : recogniser->rules()) {
      Action& action = actions_[rule.ordinal()];
      action.kind = kind;
      action.cue = relation_named(rule.name());
      action.only_directives = rule.name() == "implements_directive";
      action.passes_on = rule.name() == "cites_place";
      if (kind == Kind::type && rule.line_count() == 1) find_types_of_phrases(rule);
    }
  }
  add_clues();
}

// A compound is a word and the name of a type.
void Scanner::note_compounds() {
  const grammar::Lexicon* compounds = grammar_.lexicon("type_compounds");
  if (compounds == nullptr) return;
  for (std::size_t i = 0; i < compounds->key_count(); ++i) {
    const std::string_view key = compounds->key(i);
    const auto type = static_cast<std::uint32_t>(key.find(' ') + 1);
    const Type known = type_at(key, {type, static_cast<std::uint32_t>(key.size())});
    if (known.row != nullptr) ends_compounds_[static_cast<std::size_t>(known.row - doctypes_->rows().data())] = true;
  }
}

void Scanner::find_types_of_phrases(const grammar::Rule& rule) {
  if (doctypes_ == nullptr || type_rule_ != nullptr) return;
  grammar::Match match;
  for (std::size_t i = 0; i < doctypes_->key_count(); ++i) {
    const std::string_view key = doctypes_->key(i);
    const auto size = static_cast<std::uint32_t>(key.size());
    if (!rule.match_at(key, 0, size, &match) || match.whole.end != size || match.phrase == grammar::Match::kNone)
      continue;
    if (match.phrase >= type_of_phrase_.size()) type_of_phrase_.resize(match.phrase + 1);
    type_of_phrase_[match.phrase] = type_at(key, match.whole);
    type_rule_ = &rule;
  }
}

Scanner::Type Scanner::type_at(std::string_view key, Span name) const {
  const grammar::Lexicon::Row* row = types_.find(key, name.begin, name.end);
  if (row == nullptr) return {};
  return {row, ends_compounds_[static_cast<std::size_t>(row - doctypes_->rows().data())]};
}

void Scanner::set_clue(const grammar::Rule& rule, Clues Mentions::*clues, int value) {
  Action& action = actions_[rule.ordinal()];
  action.kind = Kind::clue;
  action.clues = clues;
  action.value = value;
}

void Scanner::add_clues() {
  constexpr std::pair<std::string_view, Clues Mentions::*> kClues[] = {{"cue", &Mentions::assigning},
                                                                       {"with", &Mentions::partners},
                                                                       {"agent", &Mentions::agents},
                                                                       {"report", &Mentions::reporting}};
  for (const auto& [name, clues] : kClues) {
    const grammar::Rule* rule = grammar_.rule("assignment." + std::string(name));
    if (rule != nullptr) set_clue(*rule, clues, -1);
  }
  const grammar::Recogniser* deadlines = grammar_.recogniser("deadline");
  if (deadlines == nullptr) return;
  for (const grammar::Rule& rule : deadlines->rules()) {
    const int value = rule.group("value");
    set_clue(rule, &Mentions::deadlines, value >= 0 ? value : rule.group("inner"));
  }
}

const ClueMention* Clues::from(std::uint32_t place) const {
  return std::lower_bound(all_.begin(), all_.end(), place,
                          [](const ClueMention& clue, std::uint32_t at) { return clue.span.begin < at; });
}

// Few stand in one stretch: its end is walked to.
std::span<const ClueMention> Clues::within(Span stretch) const {
  const auto first = from(stretch.begin);
  auto last = first;
  while (last != all_.end() && last->span.begin < stretch.end) ++last;
  return {first, last};
}

const ClueMention* Clues::at(std::uint32_t place) const {
  const auto found = from(place);
  return found != all_.end() && found->span.begin == place ? found : nullptr;
}

Mentions Scanner::scan(const layout::Reading& reading, const layout::Origin& origin, Trace* trace) const {
  Mentions mentions;
  Pass(*this, reading, origin, trace, &mentions).run();
  return mentions;
}

}  // namespace vanban::recognise
