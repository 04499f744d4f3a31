#include "structure/tasks/assignments_names.h"

#include <algorithm>
#include <array>
#include <map>

#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/key.h"

namespace vanban::structure {

using text::is_alnum;
using text::is_digit;
using text::is_letter;
using text::is_lower;
using text::is_upper;
using text::stands_at;

namespace {

constexpr std::uint32_t kLongestList = 900;
constexpr int kLongestName = 28;  // words

// Of the column `kind` of duty_words.tsv and assignees.tsv.
PhraseKind kind_of(std::string_view kind) {
  constexpr std::array<std::pair<std::string_view, PhraseKind>, 11> kKinds = {{{"verb", PhraseKind::verb},
                                                                               {"manner", PhraseKind::manner},
                                                                               {"modal", PhraseKind::modal},
                                                                               {"frame", PhraseKind::frame},
                                                                               {"stop", PhraseKind::stop},
                                                                               {"inner", PhraseKind::inner},
                                                                               {"class", PhraseKind::class_word},
                                                                               {"body", PhraseKind::body},
                                                                               {"post", PhraseKind::post},
                                                                               {"noun", PhraseKind::noun},
                                                                               {"person", PhraseKind::person}}};
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& known) { return known.first == kind; });
  return found != kKinds.end() ? found->second : PhraseKind::none;
}

bool is_duty(DutyWord word) { return word != DutyWord::none && word != DutyWord::stop && word != DutyWord::inner; }

// Words divided by signs of their own.
PrecedingWords preceding_words(std::string_view list, char sign) {
  PrecedingWords words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(sign), list.size());
    std::string word = text::key_of(list.substr(0, end));
    if (!word.empty()) words.add(std::move(word));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

bool is_capitalised(std::string_view key, std::uint32_t at) {
  return is_upper(key[at]) && at + 1 < key.size() && is_lower(key[at + 1]);
}

// A small syllable behind a capitalised one is its second: Ngoại giao, Thường trực; not where two more stand before it:
// Báo Hà Lâm mở chuyên mục.
bool ends_compound(std::string_view key, std::uint32_t begin, std::uint32_t at) {
  if (at < begin + 2 || key[at - 1] != ' ' || !is_lower(key[at])) return false;
  std::uint32_t before = at;
  for (int capitals = 0; capitals < 3; ++capitals) {
    if (before < begin + 2 || key[before - 1] != ' ') return capitals > 0;
    --before;
    while (before > begin && is_letter(key[before - 1])) --before;
    if (!is_capitalised(key, before)) return capitals > 0;
  }
  return false;
}

// Does the word before begin with a small letter?
bool follows_small_word(std::string_view key, std::uint32_t begin, std::uint32_t at) {
  if (at < begin + 2 || key[at - 1] != ' ') return false;
  std::uint32_t before = at - 1;
  while (before > begin && is_letter(key[before - 1])) --before;
  return is_lower(key[before]);
}

// Cục Quản lý (đấu thầu), Vụ Quản lý (đào tạo): what is managed. Chuyên viên phụ trách (tổng hợp), but Phó Chủ tịch
// trực tiếp phụ trách. Nearly all names are refused by their last letter.
bool is_charge(std::string_view before) {
  if (before.size() < 2) return false;
  const char last = before[before.size() - 2];
  if (last == 'y') return before.ends_with(" Quan ly ");
  return last == 'h' && before.ends_with(" phu trach ") && !before.ends_with(" tiep phu trach ");
}

// tổ chức in "Phòng Hành chính tổ chức - Quản trị".
bool joins_capital(std::string_view key, std::uint32_t end, std::uint32_t limit) {
  return end + 3 < limit && key[end] == ' ' && key[end + 1] == '-' && key[end + 2] == ' ' && is_upper(key[end + 3]);
}

// VNPT, NCS, UBND: letters that are all capitals, two or more; VIII is a label.
bool is_initials(std::string_view key, std::uint32_t at, std::uint32_t limit) {
  if (at + 1 >= limit || !is_upper(key[at]) || !is_upper(key[at + 1])) return false;
  const std::uint32_t end = text::word_end(key, at);
  if (key.substr(at, end - at).find_first_not_of("IVX") == std::string_view::npos) return false;
  return end <= limit && std::all_of(key.begin() + at, key.begin() + end, is_upper) &&
         !(end + 2 < limit && is_upper(key[end + 1]) && is_upper(key[end + 2]));
}

}  // namespace

namespace {

// May a word be the second syllable of another: Ngoại giao, Thiết lập? Words of grammar (trong, được, phải) are none.
bool may_end_compound(std::string_view key, PhraseKind kind) {
  constexpr std::array<std::string_view, 9> kSyllables = {"giao", "nhan", "viec", "hien", "dat",
                                                          "tu",   "qua",  "noi",  "hoac"};
  if (key.find(' ') != std::string_view::npos) return false;
  return kind == PhraseKind::verb || std::find(kSyllables.begin(), kSyllables.end(), key) != kSyllables.end();
}

// Reads the phrases of a lexicon: its names with their variants.
class PhraseTable {
 public:
  explicit PhraseTable(const grammar::Lexicon& lexicon)
      : rows_(lexicon.rows()),
        names_{lexicon.column("name"), lexicon.column("variants")},
        kind_(lexicon.column("kind")),
        splits_(lexicon.column("splits")),
        capital_(lexicon.column("capital")),
        after_(lexicon.column("after")) {}

  std::vector<Phrase> read() {
    std::vector<Phrase> phrases;
    phrases.reserve(rows_.size());
    for (const grammar::Lexicon::Row& row : rows_) {
      for (const int column : names_) {
        for (std::string_view names = cell(row, column); !names.empty();) {
          const std::size_t end = std::min(names.find(';'), names.size());
          add(row, names.substr(0, end), &phrases);
          names.remove_prefix(std::min(end + 1, names.size()));
        }
      }
    }
    return phrases;
  }

 private:
  static std::string_view cell(const grammar::Lexicon::Row& row, int column) {
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < row.cells.size() ? std::string_view(row.cells[index]) : std::string_view();
  }

  void add(const grammar::Lexicon::Row& row, std::string_view name, std::vector<Phrase>* phrases) {
    const std::string_view splits = cell(row, splits_);
    Phrase& phrase = phrases->emplace_back();
    phrase.key = text::key_of(name);
    phrase.name = name;
    phrase.kind = kind_of(cell(row, kind_));
    phrase.splits = !splits.empty();
    phrase.joins = splits == "joins";
    phrase.waits = splits == "waits";
    phrase.capital = cell(row, capital_) == "yes";
    phrase.ends_compound = may_end_compound(phrase.key, phrase.kind);
    if (const std::string_view after = cell(row, after_); !after.empty()) phrase.after = words_of(after);
  }

  // Many rows have the same.
  const PrecedingWords& words_of(std::string_view after) {
    const auto known = known_.find(after);
    return known != known_.end() ? known->second : known_.emplace(after, preceding_words(after, ',')).first->second;
  }

  const std::vector<grammar::Lexicon::Row>& rows_;
  const std::array<int, 2> names_;
  const int kind_;
  const int splits_;
  const int capital_;
  const int after_;
  std::map<std::string_view, PrecedingWords> known_;
};

std::vector<Phrase> phrases_of(const grammar::Lexicon& lexicon) { return PhraseTable(lexicon).read(); }

// Those who are to do something. What is a name by itself stands before what is one only behind a class word.
std::vector<Phrase> assignees(const grammar::Grammar& grammar) {
  std::vector<Phrase> heads = phrases_of(*grammar.lexicon("assignees"));
  for (Phrase& body : phrases_of(*grammar.lexicon("body_heads"))) {
    body.capital = true;
    body.kind = PhraseKind::body;
    heads.push_back(std::move(body));
  }
  std::stable_partition(heads.begin(), heads.end(), [](const Phrase& head) { return head.kind != PhraseKind::noun; });
  return heads;
}

}  // namespace

NameRules::NameRules(const grammar::Grammar& grammar)
    : phrases(assignees(grammar), phrases_of(*grammar.lexicon("duty_words"))),
      address(grammar.rule("task.address")),
      post(grammar.rule("task.post")),
      listed_noun(grammar.rule("task.listed_noun")),
      charge(grammar.rule("task.charge")),
      relative(grammar.rule("task.relative")),
      plain_office(grammar.rule("task.plain_office")),
      anybody_concerned(grammar.rule("task.anybody_concerned")) {
  charges.add(charge->first_bytes());
  relatives.add(relative->first_bytes());
  const grammar::Lexicon& lexicon = *grammar.lexicon("name_heads");
  for (const auto& row : lexicon.rows()) {
    const std::string_view name = lexicon.cell(row, "name");
    const std::string_view kind = lexicon.cell(row, "kind");
    if (kind == "field") fields.emplace_back(name);
    std::string key = text::key_of(name);
    if (kind == "place") {
      places.push_back(std::move(key));
    } else {
      (kind == "field"   ? heads_of_names
       : kind == "class" ? classes
       : kind == "board" ? boards
                         : heads_of_classes)
          .add(std::move(key));
    }
  }
  const grammar::Lexicon* bodies = grammar.lexicon("bodies");
  for (const auto& row : bodies->rows()) {
    const std::string name = text::key_of(bodies->cell(row, "name"));
    const std::size_t blank = name.find(' ');
    const bool office = name.compare(0, 3, "so ") == 0 || name.compare(0, 3, "bo ") == 0;
    if (office && blank != std::string::npos) offices.push_back(name.substr(blank + 1));
  }
  std::sort(offices.begin(), offices.end());
}

NameReader::NameReader(const NameRules& rules, const layout::Origin& origin)
    : rules_(rules), key_(origin.reading().key), phrases_(rules.phrases, origin) {}

bool NameReader::is_name_of_office(std::string_view folded) const {
  return std::binary_search(rules_.offices.begin(), rules_.offices.end(), folded);
}

bool NameReader::has_field(std::string_view head) const {
  return std::any_of(rules_.fields.begin(), rules_.fields.end(), [&](const std::string& field) {
    return head.starts_with(field) && (head.size() == field.size() || head[field.size()] == ' ');
  });
}

// What a word of the list is at this place: itself, or a part of a name.
DutyWord NameReader::sense(const Phrase& entry, Span words, std::uint32_t begin, std::uint32_t limit) {
  const DutyWord word = entry.kind;
  if (word == DutyWord::inner) return word;
  if (joins_capital(key_, words.end, limit)) return DutyWord::inner;
  if (words.begin == begin) return word;  // no name stands before it
  if (entry.after.stand_before(key_, begin, words.begin) && !directs_class(words, begin, limit)) return DutyWord::inner;
  if (word == DutyWord::verb && is_work_of_board(words, begin, limit)) return DutyWord::inner;
  if (is_charge(key_.substr(begin, words.begin - begin))) return DutyWord::inner;
  if (entry.ends_compound && ends_compound(key_, begin, words.begin)) return DutyWord::none;
  if (!is_upper(key_[words.begin])) return word;
  // Chủ trì with a capital, where the typist began a new line; but Ban Chỉ đạo, xã Tân Lập, Công ty Xây dựng Hà An.
  if (!entry.capital || !follows_small_word(key_, begin, words.begin)) return DutyWord::none;
  if (words.end + 1 < limit && is_upper(key_[words.end + 1])) return DutyWord::none;
  return rules_.heads_of_names.stand_before(key_, begin, words.begin) ? DutyWord::none : word;
}

// "Ban Chỉ đạo cải cách hành chính tỉnh có trách nhiệm ...": the board's work, up to its place, before the duty; but
// "Ban Chỉ đạo kiểm tra các xã thực hiện ..."
bool NameReader::is_work_of_board(Span words, std::uint32_t begin, std::uint32_t limit) {
  constexpr int kLongestWork = 8;  // words
  if (!rules_.boards.stand_before(key_, begin, words.begin)) return false;
  std::uint32_t at = words.end;
  for (int count = 0; count < kLongestWork && at + 1 < limit && key_[at] == ' '; ++count) {
    const std::uint32_t end = text::word_end(key_, at + 1);
    const std::string word = text::lower(key_.substr(at + 1, end - at - 1));
    const bool of_class = key_.substr(0, at).ends_with(" cac") || key_.substr(0, at).ends_with(" moi");
    const bool place =
        std::find(rules_.places.begin(), rules_.places.end(), word) != rules_.places.end() || word == "pho";
    const bool ends = end + 1 < limit && (key_[end] == ':' || is_duty(duty_at(end + 1, end + 1, limit).kind));
    if (place && !of_class && ends) return true;
    at = end;
  }
  return false;
}

// "các đơn vị kiểm tra việc thực hiện": of a class a verb tells something, but not before another verb: "các doanh
// nghiệp khai thác lắp đặt camera", nor before a comma and another body: "các cơ sở sản xuất, doanh nghiệp nhập khẩu".
bool NameReader::directs_class(Span words, std::uint32_t begin, std::uint32_t limit) {
  const std::string_view object = key_.substr(words.end, 6);  // "các Bộ, cơ quan nghiên cứu các chính sách"
  const bool has_object = object.starts_with(" cac ") || object == " viec ";
  const PrecedingWords& classes = has_object ? rules_.heads_of_classes : rules_.classes;
  if (!classes.stand_before(key_, begin, words.begin)) return false;
  if (key_.substr(words.end, 2) == ", " && begins_noun(words.end + 2, limit)) return false;
  const DutyPhrase next = duty_at(words.end + 1, words.end + 1, limit);
  return !is_duty(next.kind);
}

DutyPhrase NameReader::duty_at(std::uint32_t at, std::uint32_t begin, std::uint32_t limit) {
  if (at >= limit || !is_letter(key_[at])) return {};
  DutyPhrase best;
  phrases_.longest(PhraseList::duty_words, at, limit, [&](const Phrase& phrase, Span words) {
    best = {sense(phrase, words, begin, limit), words.end};
    return best.kind != DutyWord::none;
  });
  return best.kind != DutyWord::none ? best : DutyPhrase{};
}

NameReader::Head NameReader::head_at(std::uint32_t at, std::uint32_t limit) {
  if (at >= limit || !is_letter(key_[at])) return {};
  const bool capital = is_upper(key_[at]);
  constexpr WantedPhrases kHeads = WantedPhrases::all().but(PhraseKind::noun);
  const WantedPhrases wanted = capital ? kHeads : kHeads.in_small_letters();
  const Phrase* head = phrases_.longest(PhraseList::heads, at, limit, wanted, [&](const Phrase& phrase, Span) {
    return phrase.kind != PhraseKind::noun && (capital || !phrase.capital);
  });
  if (head == nullptr) return is_initials(key_, at, limit) ? Head{text::word_end(key_, at), true, false} : Head{};
  const std::uint32_t end = at + static_cast<std::uint32_t>(head->key.size());
  if (head->kind == PhraseKind::class_word) return class_at(at, end, limit);
  return {end, head->splits || capital, false, head->joins && !capital, !head->splits && !head->capital};
}

bool NameReader::begins_noun(std::uint32_t at, std::uint32_t limit) {
  if (at >= limit || !is_letter(key_[at])) return false;
  return phrase_at(at, limit) != nullptr;
}

const Phrase* NameReader::phrase_at(std::uint32_t at, std::uint32_t limit) {
  return phrases_.longest(PhraseList::heads, at, limit, [](const Phrase&, Span) { return true; });
}

// A class word needs the word for a body behind it: các sở, not các nội dung.
NameReader::Head NameReader::class_at(std::uint32_t at, std::uint32_t end, std::uint32_t limit) {
  const std::uint32_t noun = end + 1;
  if (noun >= limit || key_[end] != ' ') return {};
  const DutyPhrase other = duty_at(at, at, limit);
  if (other.kind == DutyWord::stop && other.end > end) return {};
  const Head body = head_at(noun, limit);
  if (body.end != 0) return {end, true, true};
  return begins_noun(noun, limit) ? Head{end, true, true} : Head{};
}

// One walk over the words of a list.
class NameReader::Pass {
 public:
  Pass(NameReader* names, std::uint32_t begin, std::uint32_t limit)
      : names_(*names), rules_(names->rules_), key_(names->key_), begin_(begin), limit_(limit) {}

  // `first` stands at the begin.
  std::optional<NameList> run(const Head& first) {
    if (is_other_word(first)) return std::nullopt;
    list_.begin = name_ = end_ = begin_;
    in_class_ = first.is_class;
    at_ = end_ = first.end;
    while (step()) {
    }
    close_name();
    if (list_.names.empty()) return std::nullopt;
    list_.end = list_.names.back().end;
    return std::move(list_);
  }

 private:
  // Ban hành, Trường hợp, Báo cáo are no bodies; Lãnh đạo is a post, and Thanh tra a body, only before a body, else a
  // verb.
  bool is_other_word(const Head& head) const {
    if (!names_.may_be_duty(begin_, limit_, WantedPhrases::all(), head.end - begin_)) return false;
    const DutyPhrase duty = names_.duty_at(begin_, begin_, limit_);
    if (duty.kind == DutyWord::none || duty.kind == DutyWord::inner || duty.end < head.end) return false;
    if (duty.end > head.end) return true;
    const bool inside =
        begin_ >= 2 && key_[begin_ - 1] == ' ' && (is_letter(key_[begin_ - 2]) || key_[begin_ - 2] == ',');
    if (inside) return false;
    if (head.end >= limit_) return true;
    const Head next = names_.head_at(head.end + 1, limit_);
    if (next.is_class) return !is_charged(head.end + 1);
    return next.end == 0 && !names_.begins_noun(head.end + 1, limit_);
  }

  // "Lãnh đạo các đơn vị có trách nhiệm ..." names who; "Lãnh đạo các đơn vị thực hiện ..." tells to lead.
  bool is_charged(std::uint32_t at) const {
    const auto rest = names_.read(at, limit_);
    return rest && rest->ended_by == ListEnd::duty &&
           names_.duty_at(rest->next, rest->next, limit_).kind == DutyWord::modal;
  }

  bool finish(ListEnd how, std::uint32_t next) {
    list_.ended_by = how;
    list_.next = next;
    return false;
  }

  // Takes the next word or sign; false where the list has ended.
  bool step() {
    while (at_ < limit_ && key_[at_] == ' ') ++at_;
    if (at_ >= limit_) return finish(ListEnd::text_end, limit_);
    switch (key_[at_]) {
      case ',':
      case ';':
        return take_comma();
      case ':':
        return take_colon();
      case '(':
        return take_bracket();
      case '-':
      case '/':
      case '&':
        end_ = ++at_;
        return true;
      case '.':
        return abbreviates() ? take_point() : finish(ListEnd::stop, at_);
      default:
        return is_alnum(key_[at_]) ? take_word() : finish(ListEnd::stop, at_);
    }
  }

  // Ủy ban nhân dân TP. Hà Lâm
  bool abbreviates() const {
    const bool two = at_ >= name_ + 3 && is_upper(key_[at_ - 1]) && is_upper(key_[at_ - 2]) && key_[at_ - 3] == ' ';
    return two && at_ + 2 < limit_ && key_[at_ + 1] == ' ' && is_upper(key_[at_ + 2]);
  }

  bool take_point() {
    ++at_;
    return true;
  }

  std::string_view word(std::uint32_t at) const { return key_.substr(at, text::word_end(key_, at) - at); }

  bool is_and(std::uint32_t at) const {
    return key_[at] == 'v' && at + 1 < key_.size() && text::to_lower(key_[at + 1]) == 'a' && ends_word(at + 2);
  }

  bool ends_word(std::uint32_t at) const { return at >= key_.size() || !is_letter(key_[at]); }

  // In small letters.
  bool name_ends_with(std::string_view words) const {
    return end_ - name_ >= words.size() && stands_at(key_, end_ - words.size(), words);
  }

  bool take_comma() {
    std::uint32_t next = at_ + 1;
    while (next < limit_ && key_[next] == ' ') ++next;
    if (next >= limit_) return finish(ListEnd::stop, at_);
    // KH,CN and "các ông, bà" are one.
    const bool glued = next == at_ + 1 && key_[at_] == ',' && names_.head_at(next, limit_).end == 0;
    if (glued || is_couple(next)) return take_plain(next);
    if (is_and(next)) {
      next = text::word_end(key_, next);
      while (next < limit_ && key_[next] == ' ') ++next;
    }
    if (splits(next, key_[at_]) && !is_everybody(next)) return begin_name(next);
    if (key_[at_] == ';') return finish(ListEnd::stop, at_);
    const DutyPhrase duty = names_.duty_at(next, begin_, limit_);
    if (is_duty(duty.kind) && joins_charge(duty.end)) {
      at_ = end_ = duty.end;
      return true;
    }
    if (is_duty(duty.kind) && !is_listed_noun(next)) return finish(ListEnd::duty, next);
    const bool stops = duty.kind == DutyWord::stop && !is_listed_person(next, duty.end);
    if (stops || !is_letter(key_[next])) return finish(ListEnd::stop, at_);
    at_ = next;
    return take_plain(next);
  }

  // "Ban Chỉ huy quân sự các ngành, các cấp" is one; "Yêu cầu các ngành, các cấp" are two.
  bool is_everybody(std::uint32_t next) const {
    return (stands_at(key_, next, "cac cap") && name_ends_with(" cac nganh")) ||
           (stands_at(key_, next, "cac nganh") && name_ends_with(" cac cap"));
  }

  // "Đoàn kiểm tra, giám sát của Tỉnh", "Cơ quan thanh tra, kiểm toán và ...", "Đoàn kiểm tra, giám sát làm việc với":
  // what a body is for may be several verbs.
  bool joins_charge(std::uint32_t end) const {
    const bool ends_name =
        end >= limit_ || key_[end] == ',' || key_.substr(end, 5) == " cua " || key_.substr(end, 4) == " va ";
    if (!ends_name && !is_duty(names_.duty_at(end + 1, begin_, limit_).kind)) return false;
    std::uint32_t from = at_;
    for (int words = 0; words < 2; ++words) {
      while (from > name_ && key_[from - 1] == ' ') --from;
      while (from > name_ && is_letter(key_[from - 1])) --from;
    }
    const DutyPhrase before = names_.duty_at(from, from, limit_);
    return from > name_ && before.kind == DutyWord::verb && before.end == at_;
  }

  // ông, bà
  bool is_couple(std::uint32_t next) const {
    return at_ >= begin_ + 3 && stands_at(key_, at_ - 3, "ong") && stands_at(key_, next, "ba") && ends_word(next + 2);
  }

  // tổ chức in "các cơ quan, tổ chức, đơn vị" is a noun.
  bool is_listed_noun(std::uint32_t at) const {
    grammar::Match match;
    return rules_.listed_noun->match_at(key_, at, limit_, &match);
  }

  // "cán bộ, đảng viên, hội viên"
  bool is_listed_person(std::uint32_t at, std::uint32_t end) const {
    const Phrase* noun = is_lower(key_[at]) ? names_.phrase_at(at, limit_) : nullptr;
    return noun != nullptr && at + noun->key.size() >= end;
  }

  // Does a new name begin behind a comma or và?
  bool splits(std::uint32_t next, char sign) const {
    const Head head = names_.head_at(next, limit_);
    if (in_colon_list_ && is_upper(key_[next])) return true;
    if (sign == ',' && is_anybody_concerned(next)) return true;
    if (in_class_ && !head.is_class && is_in_capitals(next)) return head.end != 0 && sign == ';';
    if (sign == ',' && !in_class_) {
      if (head.end == 0 && is_lower(key_[next])) return repeats_head(next);
      if (is_upper(key_[next]) && names_person() && begins_post(next)) return false;
      const bool named = head.end != 0 && names_.phrase_at(next, limit_) != nullptr;
      if (is_upper(key_[next]) && !named && names_places()) return false;
    }
    if (head.end == 0) {
      return sign == ',' && is_upper(key_[next]) && !in_class_ && !goes_on(next) && !is_field_of_body(next) &&
             !is_kind_of_place(next);
    }
    if (sign == ';') return true;
    if (sign == ',' && is_ministry_of_office(next, head)) return false;
    if (head.common && sign == ',' && is_body_of_its_own()) return true;
    if (!head.splits || waits_for_body(next, head)) return false;
    if (sign == ',' && is_lower(key_[next]) && !head.is_class && is_set_over_plain_body(next)) return false;
    return head.is_class || !is_bare(next, head);
  }

  // Công đoàn cơ sở, công đoàn các khu công nghiệp: the same word in small letters begins another name.
  bool repeats_head(std::uint32_t next) const {
    if (!is_upper(key_[name_]) || text::to_lower(key_[name_]) != key_[next]) return false;
    const Phrase* other = names_.phrase_at(next, limit_);
    const Phrase* head = other == nullptr ? nullptr : names_.phrase_at(name_, limit_);
    return head != nullptr && head->key == other->key && head->kind == PhraseKind::body;
  }

  // Cục Đường thủy(, Bộ Xây dựng): an office of a ministry, which follows.
  bool is_ministry_of_office(std::uint32_t next, const Head& head) const {
    if (in_class_ || head.is_class || head.end - next != 2 || key_.substr(next, 3) != "Bo ") return false;
    const std::string_view name = key_.substr(name_, end_ - name_);
    return name.starts_with("Cuc ") || name.starts_with("Vu ") || name.find(" Cuc ") != std::string_view::npos ||
           name.find(" Vu ") != std::string_view::npos;
  }

  bool begins_post(std::uint32_t at) const {
    grammar::Match match;
    return rules_.post->match_at(key_, at, limit_, &match);
  }

  // Hiệu trưởng các trường Mầm non(, Tiểu học), Chủ tịch các xã Hà Lâm(, Bản Mận): the places of a class go on.
  bool names_places() const {
    const std::string_view name = key_.substr(name_, end_ - name_);
    if (name.find(" cac ") == std::string_view::npos) return false;
    return std::any_of(rules_.places.begin(), rules_.places.end(), [&](const std::string& place) {
      const std::size_t at = name.find(" cac " + place + ' ');
      return at != std::string_view::npos && is_upper(key_[name_ + at + place.size() + 6]);
    });
  }

  // Đồng chí Lò Văn Thảo(, Phó Bí thư): a person, whose posts follow.
  bool names_person() const {
    const Phrase* head = names_.phrase_at(name_, limit_);
    if (head == nullptr || head->kind != PhraseKind::person) return false;
    const auto first = name_ + static_cast<std::uint32_t>(head->key.size()) + 1;
    if (first >= end_ || !is_capitalised(key_, first)) return false;
    const std::uint32_t second = text::word_end(key_, first) + 1;
    return second < end_ && is_capitalised(key_, second) && names_.phrase_at(first, limit_) == nullptr;
  }

  // Người đứng đầu cấp ủy(, chính quyền các cấp): what a post is set over may be several.
  bool is_set_over_plain_body(std::uint32_t next) const {
    const Phrase* post = names_.phrase_at(name_, limit_);
    const Phrase* other = post != nullptr && post->kind == PhraseKind::post ? names_.phrase_at(next, limit_) : nullptr;
    if (other == nullptr || other->kind != PhraseKind::body) return false;
    const std::uint32_t from = name_ + static_cast<std::uint32_t>(post->key.size()) + 1;
    if (from >= end_ || !is_lower(key_[from])) return false;
    const Phrase* body = names_.phrase_at(from, end_);
    return body != nullptr && body->kind == PhraseKind::body && from + body->key.size() == end_;
  }

  // CÁC CƠ QUAN, TỔ CHỨC, ĐƠN VỊ: where all is in capitals they begin no name of a class.
  bool is_in_capitals(std::uint32_t next) const {
    const std::string_view name = key_.substr(name_, text::word_end(key_, next) - name_);
    return std::none_of(name.begin(), name.end(), is_lower);
  }

  // Chính phủ, cơ quan có thẩm quyền; Bảo hiểm xã hội Việt Nam, cơ quan thuế: behind a name of one body small words
  // name another; but bộ, cơ quan ngang bộ.
  bool is_body_of_its_own() const {
    if (in_class_ || ends_in_class_ || !is_upper(key_[name_])) return false;
    const Phrase* head = names_.phrase_at(name_, limit_);
    if (head == nullptr || !head->capital || ends_in_common_word()) return false;
    const std::uint32_t own = name_ + static_cast<std::uint32_t>(head->key.size()) + 1;
    return head->key.find(' ') != std::string::npos || (own < end_ && is_upper(key_[own]));
  }

  // Bộ Quốc phòng và cơ quan; Công an đơn vị
  bool ends_in_common_word() const {
    std::uint32_t from = end_;
    for (int words = 0; words < 2 && from > name_; ++words) {
      while (from > name_ && key_[from - 1] == ' ') --from;
      while (from > name_ && is_letter(key_[from - 1])) --from;
      const Phrase* last = names_.phrase_at(from, end_);
      if (from > name_ && last != nullptr && from + last->key.size() == end_) return true;
    }
    return false;
  }

  // Giám đốc, thủ trưởng các sở; Giám đốc, Thủ trưởng các sở; Thủ trưởng, các sở: a post without a body waits for the
  // next one's.
  bool waits_for_body(std::uint32_t next, const Head& head) const {
    const std::size_t comma = key_.substr(name_, end_ - name_).rfind(", ");
    const std::uint32_t last = comma == std::string_view::npos ? name_ : name_ + static_cast<std::uint32_t>(comma) + 2;
    const Phrase* post = names_.phrase_at(last, limit_);
    if (post == nullptr || post->kind != PhraseKind::post || last + post->key.size() != end_)
      return false;  // it has one
    if (head.joins || (post->joins && head.is_class)) return true;
    const Phrase* other = post->waits ? names_.phrase_at(next, limit_) : nullptr;
    if (other == nullptr || other->key.starts_with("pho ")) return false;
    return other->joins || (other->waits && post->key.ends_with(" truong") && other->key.ends_with(" truong"));
  }

  // các Vụ, Cục thuộc Bộ; các Sở, Ban ngành; các Thôn, Tổ dân phố: the heads of a class, without a name of their own.
  bool is_bare(std::uint32_t next, const Head& head) const {
    const std::uint32_t end = head.end;
    if (!(in_class_ || ends_in_class_) || !is_upper(key_[next])) return false;
    const bool of_body = key_.substr(end, 7) == " thuoc " || key_.substr(end, 6) == " truc ";
    if (!head.common && !of_body && key_.substr(next, end - next).find(' ') != std::string_view::npos) return false;
    if (end >= limit_ || key_[end] == ',' || key_[end] == ';' || key_[end] == ':') return true;
    if (is_duty(names_.duty_at(end + 1, begin_, limit_).kind)) return true;  // các Bộ, Ngành chịu trách nhiệm
    constexpr std::array<std::string_view, 6> kBehindBare = {" thuoc", " truc", " va ", " nganh", ", n", " o "};
    return std::any_of(kBehindBare.begin(), kBehindBare.end(),
                       [&](std::string_view words) { return stands_at(key_, end, words); });
  }

  // Ủy ban nhân dân Quận, Huyện: kinds of places, none by its name.
  bool is_kind_of_place(std::uint32_t next) const {
    constexpr std::uint32_t kLongestKind = 10;
    const std::string_view ahead = key_.substr(next, std::min(limit_ - next, kLongestKind));
    const auto stands_ahead = [&](const std::string& kind) {
      return stands_at(ahead, 0, kind) && (ahead.size() == kind.size() || !is_letter(ahead[kind.size()]));
    };
    const auto stands_before = [&](const std::string& kind) {
      return name_ends_with(kind) && end_ - name_ > kind.size() && key_[end_ - kind.size() - 1] == ' ';
    };
    const std::vector<std::string>& kinds = rules_.places;
    if (std::none_of(kinds.begin(), kinds.end(), stands_ahead) ||
        std::none_of(kinds.begin(), kinds.end(), stands_before))
      return false;
    const std::uint32_t behind = text::word_end(key_, next) + 1;
    return behind >= limit_ || !is_upper(key_[behind]);
  }

  // "Ủy ban Tài chính, Ngân sách" is one body; "Sở Tài chính, Nội vụ" are two offices.
  bool is_field_of_body(std::uint32_t next) const {
    if (!is_capitalised(key_, next)) return false;
    const Phrase* head = names_.phrase_at(name_, limit_);
    return head != nullptr && head->name != "sở" && names_.has_field(head->name);
  }

  // Văn hóa, Thể thao và Du lịch: the comma stands in a name.
  bool goes_on(std::uint32_t next) const {
    std::uint32_t end = next;
    for (int words = 0; words < 6 && end < limit_; ++words) {
      end = text::word_end(key_, end);
      if (end >= limit_ || key_[end] != ' ') return false;
      if (is_and(end + 1)) {
        const std::uint32_t after = text::word_end(key_, end + 1) + 1;
        return after < limit_ && is_upper(key_[after]) && names_.head_at(after, limit_).end == 0;
      }
      ++end;
    }
    return false;
  }

  bool begin_name(std::uint32_t next) {
    close_name();
    name_ = next;
    const Head head = names_.head_at(next, limit_);
    in_class_ = head.is_class;
    ends_in_class_ = false;
    in_colon_list_ = in_colon_list_ && head.end == 0;
    words_ = 0;
    at_ = end_ = head.end != 0 ? head.end : text::word_end(key_, next);
    return at_ - begin_ < kLongestList ? true : finish(ListEnd::stop, at_);
  }

  // các Sở: Tài chính, Kế hoạch và Đầu tư
  bool take_colon() {
    std::uint32_t next = at_ + 1;
    while (next < limit_ && key_[next] == ' ') ++next;
    if (next >= limit_ || !is_upper(key_[next])) return finish(ListEnd::colon, at_);
    const auto ends = [&](std::string_view w) { return at_ >= w.size() && stands_at(key_, at_ - w.size(), w); };
    if (is_place_list(next)) {
      in_class_ = true;
      at_ = end_ = next;
      return true;
    }
    if (ends("cac so") || ends("cac bo")) {
      in_colon_list_ = true;
    } else if (!ends("giam doc") && !ends(" ong") && !ends(" ba") && !ends("dong chi") && !ends("thu truong")) {
      return finish(ListEnd::colon, at_);
    }
    in_class_ = false;
    at_ = end_ = next;
    return true;
  }

  // Chủ tịch Ủy ban nhân dân các huyện: Sông Đáy, Bản Mận và thành phố Hà Lâm; not "các xã: Rà soát hộ nghèo".
  bool is_place_list(std::uint32_t next) const {
    const std::uint32_t second = text::word_end(key_, next) + 1;
    if (!is_capitalised(key_, next) || second >= limit_ || key_[second - 1] != ' ' || !is_capitalised(key_, second))
      return false;
    const std::string before = text::lower(key_.substr(name_, at_ - name_));
    return std::any_of(rules_.places.begin(), rules_.places.end(), [&](const std::string& kind) {
      return before.ends_with("cac " + kind) ||
             (before.ends_with(", " + kind) && before.find("cac ") != std::string::npos);
    });
  }

  bool take_bracket() {
    const std::size_t close = key_.substr(0, std::min<std::size_t>(limit_, at_ + 60)).find(')', at_);
    if (close == std::string_view::npos) return finish(ListEnd::stop, at_);
    // "các ông (bà)" goes on, and "Bộ Công Thương (Cục Công nghiệp)" says which office of it; what else a longer
    // bracket adds is no part of the name.
    if (close - at_ <= 5 || is_office_of(at_ + 1, static_cast<std::uint32_t>(close)))
      end_ = static_cast<std::uint32_t>(close) + 1;
    at_ = static_cast<std::uint32_t>(close) + 1;
    return true;
  }

  // In brackets behind a name, another with a capital, and nothing else.
  bool is_office_of(std::uint32_t begin, std::uint32_t end) const {
    if (!is_capitalised(key_, begin)) return false;
    const auto inside = names_.read(begin, end);
    return inside && inside->ended_by == ListEnd::text_end && inside->names.size() == 1;
  }

  bool take_word() {
    if (is_and(at_) && names_.duty_at(at_, begin_, limit_).kind != DutyWord::inner) return take_and();
    if (key_[at_] == 'c' && word(at_) == "cung") {  // Sở Tài chính cùng đơn vị liên quan
      std::uint32_t next = text::word_end(key_, at_) + 1;
      if (next < limit_ && key_.substr(next, 4) == "voi ") next += 4;
      if (next < limit_ && names_.head_at(next, limit_).end != 0) return begin_name(next);
    }
    const DutyPhrase duty = names_.duty_at(at_, begin_, limit_);
    // "Đồng chí Lò Văn Thảo phụ trách thôn", but "chuyên viên phụ trách tổng hợp"
    if (duty.kind == DutyWord::inner && word(at_) == "phu" && names_person()) return finish(ListEnd::duty, at_);
    if (duty.kind == DutyWord::inner) return take_inner(duty.end);
    if (duty.kind == DutyWord::stop && !is_range()) {
      if (const std::uint32_t other = other_behind_or(duty.end)) return begin_name(other);
      const std::uint32_t end = relative_end();
      if (end == 0) return finish(ListEnd::stop, at_);
      at_ = end_ = end;
      return true;
    }
    if (duty.kind == DutyWord::verb && at_ > name_) {
      if (const std::uint32_t told = charged_verb_end({at_, duty.end})) {
        at_ = end_ = told;
        return true;
      }
    }
    if (is_duty(duty.kind) && at_ > name_) return finish(ListEnd::duty, at_);
    ends_in_class_ = ends_in_class_ || begins_class_of_names(at_);
    return take_plain(at_);
  }

  // "Cơ quan được giao lập Chiến lược có trách nhiệm ...": what they are charged with belongs to their name where they
  // are told to do something else; "Sở Y tế được giao lập đề án": else that is what they are told.
  bool take_inner(std::uint32_t end) {
    constexpr std::string_view kCharged = "duoc giao";
    ++words_;
    const DutyPhrase verb =
        stands_at(key_, at_, kCharged) && end < limit_ ? names_.duty_at(end + 1, begin_, limit_) : DutyPhrase{};
    const bool charged = verb.kind == DutyWord::verb;
    const std::uint32_t told = charged ? charge_behind(verb.end) : 0;
    const bool plainly = end - at_ == kCharged.size();  // not "được giao nhiệm vụ"
    const bool names_none =
        charged && is_plain_office();  // without what it is charged with: "đơn vị được giao quản lý bến"
    if (charged && told == 0 && plainly && !names_none) return finish(ListEnd::duty, at_);
    at_ = end_ = std::max(told, names_none ? verb.end : end);
    return true;
  }

  // "người có thẩm quyền ra quyết định phải ...", "cơ quan sử dụng công chức có trách nhiệm ...": what they may do, or
  // what such an office does, belongs to the name where they are told to do something else. The name's end; 0 where the
  // verb is what they are told.
  std::uint32_t charged_verb_end(Span verb) const {
    const bool competent = name_ends_with("co tham quyen");
    if (!competent && !is_plain_office()) return 0;
    const std::uint32_t told = charge_behind(verb.end);
    if (told == 0 && competent && holds_object(verb) && names_.begins_verb(verb.end + 1, limit_)) return verb.end;
    return told;
  }

  // "cơ quan" or "đơn vị" and nothing else, or him who heads it, where a clause begins: "yêu cầu đơn vị nộp ngay các
  // khoản phải nộp" tells it something.
  bool is_plain_office() const {
    grammar::Match match;
    if (in_class_ || !rules_.plain_office->match_at(key_, name_, end_, &match) || match.whole.end != end_) return false;
    return name_ < 2 || key_[name_ - 1] != ' ' || !is_letter(key_[name_ - 2]) ||
           key_.substr(0, name_).ends_with(" thi ");
  }

  // "ra quyết định thanh tra", not "quyết định": all that they may do is said.
  bool holds_object(Span verb) const { return std::count(key_.begin() + verb.begin, key_.begin() + verb.end, ' ') > 3; }

  // Where a duty follows within the clause; 0 where none does.
  std::uint32_t charge_behind(std::uint32_t at) const {
    constexpr std::uint32_t kLongest = 120;
    return charge_in({at, std::min(at + kLongest, limit_)}, ",;:.(");
  }

  // The blank before the first words that charge somebody, before any of the signs; 0 where there are none. "biệt phái"
  // charges nobody.
  std::uint32_t charge_in(Span words, std::string_view signs) const {
    grammar::Match match;
    for (std::uint32_t at = words.begin; at + 1 < words.end; ++at) {
      if (signs.find(key_[at]) != std::string_view::npos) return 0;
      if (key_[at] != ' ' || !rules_.charges.admits(key_, at + 1, words.end)) continue;
      if (!rules_.charge->match_at(key_, at + 1, words.end, &match)) continue;
      const bool denied = key_.substr(0, at).ends_with(" khong");
      return !denied && is_duty(names_.duty_at(at + 1, begin_, limit_).kind) ? at : 0;
    }
    return 0;
  }

  // "các cơ sở đã công bố dán nhãn cho phương tiện, thiết bị có trách nhiệm ...", "cơ quan khác được Ủy ban phân công
  // có trách nhiệm ...": what says which of a class are meant. Its end, 0 where the class is told nothing behind it.
  std::uint32_t relative_end() const {
    constexpr std::uint32_t kLongest = 160;
    grammar::Match match;
    if (!rules_.relatives.admits(key_, at_, limit_) || !rules_.relative->match_at(key_, at_, limit_, &match) ||
        !(in_class_ || names_.head_at(name_, limit_).common))
      return 0;
    const std::uint32_t told = charge_in({at_, std::min(at_ + kLongest, limit_)}, ";:.(");
    for (std::uint32_t at = at_; at + 2 < told; ++at) {
      if (key_[at] == ',' && names_.head_at(at + 2, limit_).end != 0) return 0;
    }
    return told;
  }

  // "cơ quan chủ trì thẩm tra hoặc cơ quan khác có trách nhiệm ...": where the other begins whom the duty may fall to.
  std::uint32_t other_behind_or(std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 160;
    if (!stands_at(key_, at_, "hoac ") || names_.head_at(end + 1, limit_).end == 0) return 0;
    return charge_in({end, std::min(end + kLongest, limit_)}, ";:.(") != 0 ? end + 1 : 0;
  }

  // các tỉnh (từ) Quảng Trị (đến) Khánh Hòa; các cơ quan (từ) tỉnh (đến) cơ sở
  bool is_range() const {
    const std::string_view next = word(at_);
    if (next != "tu" && next != "den") return false;
    const std::string name = text::lower(key_.substr(name_, end_ - name_));
    const std::size_t place = at_ + next.size() + 1;
    const bool of_class = text::lower(key_.substr(begin_, 4)) == "cac " || name.find(" cac ") != std::string::npos;
    if (next == "tu" && place < limit_ && of_class) return is_level(place) && reaches(place);
    return place < limit_ && ((is_upper(key_[place]) && name.find(" cac tinh tu ") != std::string::npos) ||
                              (is_level(place) && name.find(" tu ") != std::string::npos));
  }

  // cấp tỉnh, trung ương, thành phố, Hà Lâm
  bool is_level(std::size_t at) const {
    const std::string ahead = text::lower(key_.substr(at, 12));
    const auto stands = [&](const std::string& level) { return ahead.starts_with(level + ' '); };
    return is_upper(key_[at]) || ahead.starts_with("cap ") || ahead.starts_with("trung uong") ||
           ahead.starts_with("co so") || std::any_of(rules_.places.begin(), rules_.places.end(), stands);
  }

  // Does "đến" follow within the clause?
  bool reaches(std::size_t at) const {
    constexpr std::size_t kLongestRange = 40;
    const std::string_view ahead = key_.substr(at, std::min<std::size_t>(kLongestRange, limit_ - at));
    return ahead.substr(0, ahead.find_first_of(",;:.")).find(" den ") != std::string_view::npos;
  }

  // "các Vụ" in "Cục trưởng các Vụ, Cục thuộc Bộ"; not "các xã".
  bool begins_class_of_names(std::uint32_t at) const {
    constexpr WantedPhrases kClass = WantedPhrases::only(PhraseKind::class_word);
    if (!is_lower(key_[at]) || !names_.phrases_.may_stand(PhraseList::heads, at, kClass)) return false;
    const Head head = names_.head_at(at, limit_);
    return head.is_class && head.end + 1 < limit_ && is_upper(key_[head.end + 1]);
  }

  bool take_plain(std::uint32_t at) {
    if (++words_ > kLongestName) return finish(ListEnd::stop, at);
    at_ = end_ = std::min(text::word_at(key_, at).end, limit_);
    return true;
  }

  bool take_and() {
    std::uint32_t next = text::word_end(key_, at_);
    while (next < limit_ && key_[next] == ' ') ++next;
    if (next >= limit_) return finish(ListEnd::stop, at_);
    const Head head = names_.head_at(next, limit_);
    const bool split =
        in_colon_list_ ? ends_office()
                       : head.end != 0 && (is_closed() || is_concerned(head) || (head.splits && !is_bare(next, head)));
    if (split || is_anybody(next)) return begin_name(next);
    const DutyPhrase duty = names_.duty_at(next, begin_, limit_);
    if (duty.kind == DutyWord::modal) return finish(ListEnd::duty, next);
    // Pháp chế và cải cách hành chính: nobody writes a verb here.
    at_ = std::max(duty.end, text::word_end(key_, next));
    end_ = at_ = std::min(at_, limit_);
    ++words_;
    return true;
  }

  // "Chủ tịch Ủy ban nhân dân các tỉnh và tổ chức, cá nhân có liên quan": the last of a list, but not of a class.
  bool is_anybody(std::uint32_t next) const {
    constexpr std::string_view kAnybody = "to chuc, ca nhan";
    constexpr std::string_view kPersons = "ca nhan ";
    return !in_class_ && (stands_at(key_, next, kAnybody) ||
                          (stands_at(key_, next, kPersons) && begins_with_post() && !ends_in_common_word()));
  }

  // "Chủ tịch Ủy ban nhân dân các tỉnh, cơ quan, tổ chức, cá nhân khác có liên quan": the same behind a comma.
  bool is_anybody_concerned(std::uint32_t next) const {
    grammar::Match match;
    return !in_class_ && rules_.anybody_concerned->match_at(key_, next, limit_, &match) && begins_with_post() &&
           !ends_in_common_word();
  }

  // Giám đốc Sở Y tế (và cá nhân có tên tại Điều 1)
  bool begins_with_post() const {
    const Phrase* head = names_.phrase_at(name_, limit_);
    return head != nullptr && head->kind == PhraseKind::post;
  }

  // Sở Tài chính (và đơn vị liên quan)
  bool is_concerned(const Head& head) const {
    return head.common && (stands_at(key_, head.end, " lien quan") || stands_at(key_, head.end, " co lien quan")) &&
           is_upper(key_[name_]) && !in_class_ && !ends_in_class_ && !begins_with_post() && !ends_in_common_word();
  }

  // "các xã có tên tại Điều 1" needs nothing more.
  bool is_closed() const {
    if (!text::is_digit(key_[end_ - 1]) && key_[end_ - 1] != ' ') return false;
    const std::string name = text::lower(key_.substr(name_, end_ - name_));
    const std::size_t at = name.rfind(" co ten tai dieu ");
    return at != std::string::npos && name.find_first_not_of("0123456789", at + 17) == std::string::npos;
  }

  // Is what the colon's list has since its last comma the whole name of an office?
  bool ends_office() const {
    std::uint32_t from = name_;
    const std::size_t colon = key_.substr(name_, end_ - name_).find(": ");
    if (colon != std::string_view::npos) from = name_ + static_cast<std::uint32_t>(colon) + 2;
    return names_.is_name_of_office(text::lower(key_.substr(from, end_ - from)));
  }

  // Where a name begins behind "các ông", "đồng chí".
  std::uint32_t behind_address(Span name) const {
    grammar::Match match;
    if (!rules_.address->match_at(key_, name.begin, name.end, &match)) return name.begin;
    return match.groups[static_cast<std::size_t>(match.rule->group("rest"))].begin;
  }

  void close_name() {
    Span name{name_, end_};
    if (rules_.address->may_match_at(key_, name.begin, name.end)) name.begin = behind_address(name);
    while (!name.empty() && !is_alnum(key_[name.end - 1]) && key_[name.end - 1] != ')') --name.end;
    if (!name.empty()) list_.names.push_back(name);
  }

  NameReader& names_;
  const NameRules& rules_;
  std::string_view key_;
  std::uint32_t begin_;
  std::uint32_t limit_;
  NameList list_;
  std::uint32_t name_ = 0;  // where the name being read begins
  std::uint32_t end_ = 0;   // and has its end so far
  std::uint32_t at_ = 0;
  int words_ = 0;
  bool in_class_ = false;       // the name is one of a class: các Sở
  bool ends_in_class_ = false;  // or a class stands in it: Giám đốc các Sở
  bool in_colon_list_ = false;
};

std::optional<NameList> NameReader::read(std::uint32_t begin, std::uint32_t limit) {
  const Head first = head_at(begin, limit);
  if (first.end == 0) return std::nullopt;  // at most places nobody is named
  return Pass(this, begin, limit).run(first);
}

}  // namespace vanban::structure
