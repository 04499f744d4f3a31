// Texts with a name of their own that an act brings into force: "Quy chế làm việc ban hành kèm theo Quyết định số ...",
// whose act is cited behind it, and "Ban hành kèm theo Quyết định này Quy chế ...", which the document itself issues.

#include <algorithm>
#include <limits>

#include "structure/citations/draft.h"
#include "structure/citations/quotation.h"
#include "structure/citations/small_words.h"
#include "text/ascii.h"
#include "text/folded_words.h"

namespace vanban::structure {
namespace {

using recognise::CueMention;
using recognise::Mentions;
using recognise::TypeMention;

constexpr std::string_view kNextBase = "; ";
constexpr std::string_view kMatter = at_begin(kAbout);
constexpr std::uint32_t kLongestName = 240;
constexpr std::uint32_t kShortestName = 6;

class TextFinder {
 public:
  TextFinder(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
             std::vector<Draft>* drafts)
      : origin_(origin), key_(origin.reading().key), mentions_(mentions), rules_(rules), drafts_(*drafts) {}

  void run(std::optional<Span> title, std::string_view own_type) {
    for (const CueMention& cue : mentions_.cues) {
      if (cue.relation != Relation::issued_by) continue;
      if (Draft* act = draft_behind(cue.span.end)) {
        add_text_of(act, cue);
      } else {
        add_own_text(cue);
      }
    }
    // Few type words begin such a name, and fewer stand where it is told: all else is asked of those alone.
    for (const TypeMention& type : mentions_.types) {
      // "Ban hành bản quy định": behind that word it is a text, with a capital or without.
      const bool copy = text::is_lower(key_[type.span.begin + 1]) && rules_.roles.has(type, DoctypeRole::issued) &&
                        follows(type, rules_.clause.issues_copy);
      if (copy) issued_.push_back(&type);
      if (copy || !is_name_of_text(type)) continue;
      if (follows(type, rules_.clause.issues)) issued_.push_back(&type);
      if (follows(type, rules_.clause.base) || follows(type, kNextBase)) bases_.push_back(&type);
    }
    if (title && !issued_.empty()) add_from_title(*title);
    add_enacted(own_type);
    add_bases();
    if (found_.empty()) return;
    drafts_.insert(drafts_.end(), found_.begin(), found_.end());
    std::sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
      return a.whole.begin != b.whole.begin ? a.whole.begin < b.whole.begin : a.whole.end > b.whole.end;
    });
  }

 private:
  // The numbered citation that stands right behind.
  Draft* draft_behind(std::uint32_t end) {
    const auto draft = first_from(drafts_, end);
    const bool next = draft != drafts_.end() && draft->number != nullptr && draft->begin() <= end + 1;
    return next ? &*draft : nullptr;
  }

  bool cites_within(Span span) const {
    const auto draft = first_from(drafts_, span.begin);
    return draft != drafts_.end() && draft->whole.begin < span.end;
  }

  // "Quy chế", no heading in capitals and no common noun.
  bool is_name_of_text(const TypeMention& type) const {
    return text::is_upper(key_[type.span.begin]) && text::is_lower(key_[type.span.begin + 1]) &&
           rules_.roles.has(type, DoctypeRole::issued);
  }

  // The type whose name reaches up to the cue: the first one in the clause ("Quy chế thực hiện Chương trình").
  const TypeMention* type_before(std::uint32_t end, std::uint32_t floor) const {
    auto type = first_from(mentions_.types, end);
    const TypeMention* first = nullptr;
    while (type != mentions_.types.begin()) {
      --type;
      if (type->span.begin < floor || type->span.begin + kLongestName < end) break;
      if (is_cut({type->span.begin, end})) break;
      if (is_name_of_text(*type)) first = &*type;
    }
    return first;
  }

  bool closes_bracket(Span span) const {
    const std::string_view text = key_.substr(span.begin, span.size());
    return text.back() == ')' && text.rfind('(') != std::string_view::npos;
  }

  // A sign that no name has within it; an abbreviation of its words may stand there, and a name in quotes: "Quy chế thi
  // trung học (TH) ban", "Quy chế tặng danh hiệu "Bến sạch" ban".
  bool is_cut(Span span) const {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (key_[i] == '(') {
        std::uint32_t close = i + 1;
        while (close < span.end && (text::is_upper(key_[close]) || key_[close] == '-')) ++close;
        if (close == i + 1 || close == span.end || key_[close] != ')') return true;
        i = close;
      } else if (key_[i] == '"') {
        const std::size_t close = key_.substr(0, span.end).find('"', i + 1);
        if (close == std::string_view::npos) return true;
        i = static_cast<std::uint32_t>(close);
      } else if (std::string_view(";.:|").find(key_[i]) != std::string_view::npos) {
        return true;
      }
    }
    return false;
  }

  // What is amended, replaced or ended is the text, too, and of the act it is told that it issued it: "Sửa đổi Quy chế
  // bầu cử ban hành kèm theo Quyết định số 7".
  void add_text_of(Draft* act, const CueMention& cue) {
    std::uint32_t end = before_bracket(cue.span.begin);
    const TypeMention* type = type_before(end, act->block_begin);
    if (type == nullptr) return;
    if (const auto issuer = issuer_before(type->span.end, end)) {
      if (!act->issuer) act->issuer = issuer;
      end = issuer->span.begin - static_cast<std::uint32_t>(kBy.size());
    }
    add(*type, end, *act, Relation::cites);
  }

  // "Quy chế bầu cử (ban hành kèm theo Quyết định số 7)", "Bộ tiêu chí xã sạch (phiên bản 2.0 ban hành kèm theo": where
  // the name ends. Else `cue`.
  std::uint32_t before_bracket(std::uint32_t cue) const {
    constexpr std::uint32_t kLongestEdition = 24;
    const std::uint32_t from = cue - std::min(cue, kLongestEdition);
    const std::size_t open = key_.substr(from, cue - from).rfind(" (");
    if (open == std::string_view::npos) return cue;
    const std::uint32_t bracket = from + static_cast<std::uint32_t>(open);
    const std::uint32_t inside = bracket + 2;
    grammar::Match match;
    const bool edition = rules_.edition->match_at(key_, inside, cue, &match) && match.whole.end + 1 >= cue;
    return inside == cue || edition ? bracket : cue;
  }

  // "Quy chế làm việc do Ban Bí thư ban hành theo Quyết định số 5": the body that reaches up to the cue.
  std::optional<recognise::BodyName> issuer_before(std::uint32_t from, std::uint32_t end) const {
    while (end > from && key_[end - 1] == ' ') --end;
    const std::size_t by = key_.substr(from, end - from).rfind(kBy);
    if (by == std::string_view::npos) return std::nullopt;
    const auto body = rules_.bodies.read(origin_, from + static_cast<std::uint32_t>(by + kBy.size()), end, false);
    return body && body->span.end == end ? body : std::nullopt;
  }

  // "Ban hành kèm theo Quyết định này Quy chế ...", up to the end of the sentence.
  void add_own_text(const CueMention& cue) {
    const layout::Block& block = origin_.reading().blocks[origin_.reading().block_at(cue.span.begin)];
    grammar::Match match;
    if (!rules_.this_act->match_at(key_, cue.span.end, block.span.end, &match)) return;
    const TypeMention* type = one_at(mentions_.types, match.whole.end);
    const bool copy = match.has(match.rule->group("copy"));
    if (type == nullptr || !(copy ? rules_.roles.has(*type, DoctypeRole::issued) : is_name_of_text(*type))) return;
    Draft place;
    place.block_begin = block.span.begin;
    place.block_end = block.span.end;
    add(*type, end_of_name(type->span.end, block.span.end), place, Relation::issues);
  }

  // "QUYẾT ĐỊNH Ban hành Quy chế ...": the title of the document names it.
  void add_from_title(Span title) {
    auto issued = issued_.begin();
    for (const TypeMention& type : mentions_.types) {
      const Span at = origin_.from_reading(type.span);
      if (at.begin >= title.end || issued == issued_.end()) return;
      if (&type != *issued) continue;
      ++issued;
      if (at.begin < title.begin) continue;
      add_issued(type, title.end);
      return;
    }
  }

  // "Ủy ban nhân dân tỉnh ban hành Quyết định ban hành Quy chế ...": the words that enact it name it as the title does.
  void add_enacted(std::string_view own_type) {
    for (const TypeMention* type : issued_) {
      const std::uint32_t verb = rules_.clause.issues.begin_of_last(key_, {0, type->span.begin - 1});
      const TypeMention* act = verb == 0 ? nullptr : type_ending_at(verb - 1);
      if (act == nullptr || act->name != own_type || !follows(*act, rules_.clause.issues)) continue;
      add_issued(*type);
    }
  }

  // "Căn cứ Kế hoạch đào tạo lớp quản lý bến đò;": a base without a number is known by its name.
  void add_bases() {
    for (const TypeMention* type : bases_) {
      const layout::Block& block = origin_.reading().blocks[origin_.reading().block_at(type->span.begin)];
      const std::uint32_t words = rules_.clause.base.begin_of_last(key_, {block.span.begin, type->span.begin - 1});
      const bool first = words + 1 < type->span.begin && words <= block.span.begin + 2;  // "- Căn cứ" too
      // "Căn cứ Điều lệ Đảng; Quy chế làm việc của ...": and the next one in the row.
      const bool next = !first && follows(*type, kNextBase) && rules_.clause.base.begins(key_, block.span);
      if (!first && !next) continue;
      Draft place;
      place.block_begin = block.span.begin;
      place.block_end = block.span.end;
      const std::uint32_t end = end_of_name(type->span.end, block.span.end);
      if (!cites_within({type->span.begin, end})) add(*type, end, place, Relation::cites);
    }
  }

  // Its name up to the end of the clause, and not beyond `limit` of the original.
  void add_issued(const TypeMention& type, std::uint32_t limit = std::numeric_limits<std::uint32_t>::max()) {
    const layout::Block& block = origin_.reading().blocks[origin_.reading().block_at(type.span.begin)];
    Draft place;
    place.block_begin = block.span.begin;
    place.block_end = block.span.end;
    std::uint32_t end = end_of_name(type.span.end, block.span.end);
    while (end > type.span.end && origin_.from_reading({type.span.begin, end}).end > limit) --end;
    add(type, end, place, Relation::issues);
  }

  // Do these words stand right before it?
  bool follows(const TypeMention& type, const WordList& words) const {
    return words.stands_before_end(key_, {0, type.span.begin});
  }
  bool follows(const TypeMention& type, std::string_view words) const {
    return text::ends_folded(key_.substr(0, type.span.begin), words);
  }

  const TypeMention* type_ending_at(std::uint32_t end) const {
    const TypeMention* type = last_ending_by(mentions_.types, end);
    return type != nullptr && type->span.end == end ? type : nullptr;
  }

  std::uint32_t end_of_name(std::uint32_t from, std::uint32_t limit) const {
    limit = std::min(limit, from + 2 * kLongestName);  // what is longer is none
    std::size_t end = sign_behind(from, limit);
    // "Quy chế làm việc của Bộ Chính trị (khóa X)": whose it is goes on in the bracket.
    if (end != std::string_view::npos && key_[end] == '(' &&
        rules_.clause.term.begins(key_, {static_cast<std::uint32_t>(end) + 1, limit})) {
      const std::size_t close = key_.substr(0, limit).find(')', end);
      end = close == std::string_view::npos ? close : sign_behind(static_cast<std::uint32_t>(close), limit);
    }
    std::uint32_t stop = end == std::string_view::npos ? limit : std::min(limit, static_cast<std::uint32_t>(end));
    const std::size_t sentence = key_.substr(0, limit).find(". ", from);
    if (sentence != std::string_view::npos) stop = std::min(stop, static_cast<std::uint32_t>(sentence));
    while (stop > from && !text::is_alnum(key_[stop - 1]) && !closes({from, stop})) --stop;
    return stop;
  }

  // The next sign that ends a name; a quotation within it is stepped over: "danh hiệu "Bến sạch"". npos where there is
  // none.
  std::size_t sign_behind(std::uint32_t from, std::uint32_t limit) const {
    const std::string_view words = key_.substr(0, limit);
    std::size_t sign = words.find_first_of(";:(\"", from);
    while (sign != std::string_view::npos && words[sign] == '"' && !is_quoted(static_cast<std::uint32_t>(sign))) {
      const std::size_t close = words.find('"', sign + 1);
      if (close == std::string_view::npos) break;
      sign = words.find_first_of(";:(\"", close + 1);
    }
    return sign;
  }

  // Of what is near and in one paragraph.
  bool is_quoted(std::uint32_t at) const {
    const Span block = origin_.reading().blocks[origin_.reading().block_at(at)].span;
    return is_in_quotation(key_, block.begin, at, 2 * kLongestName);
  }

  // A bracket or a quotation that opens within it.
  bool closes(Span span) const {
    const std::string_view text = key_.substr(span.begin, span.size());
    return closes_bracket(span) || (text.back() == '"' && std::count(text.begin(), text.end(), '"') % 2 == 0);
  }

  // Where the name begins: the lexicon's variants take a part of it (quy chế phối hợp).
  static std::uint32_t end_of_type(const TypeMention& type) {
    const auto letters = std::count_if(type.name.begin(), type.name.end(), [](char c) { return (c & 0xC0) != 0x80; });
    return std::min(type.span.end, type.span.begin + static_cast<std::uint32_t>(letters));
  }

  // `place` has the block; what a name cites would be told of it, not of the document: such names are left alone.
  void add(const TypeMention& type, std::uint32_t end, const Draft& place, Relation relation) {
    Span name{end_of_type(type), end};
    while (name.begin < name.end && key_[name.begin] == ' ') ++name.begin;
    const bool about = key_.substr(name.begin, kMatter.size()) == kMatter;
    if (about && origin_.marks_agree({name.begin, name.begin + 2}, "về"))
      name.begin += static_cast<std::uint32_t>(kMatter.size());  // but "Quy định vệ sinh"
    while (name.end > name.begin && !text::is_alnum(key_[name.end - 1]) && !closes(name)) --name.end;
    if (const std::uint32_t words = rules_.clause.now_in_force.begin_of_last(key_, name); words != name.end)
      name.end = std::max(name.begin, words - 1);
    if (name.size() < kShortestName || name.size() > kLongestName || cites_within(name)) return;
    grammar::Match match;
    for (std::uint32_t at = name.begin; at < name.end; at = text::word_end(key_, at) + 1) {
      // In small letters: đã, not Đà (Nẵng).
      if (text::is_lower(key_[at]) && rules_.no_text_name->match_at(key_, at, name.end, &match)) return;
    }
    Draft draft;
    draft.form = Form::named;
    draft.type = &type;
    draft.own_type = true;
    draft.issued_text = true;
    draft.name = name;
    draft.whole = {type.span.begin, name.end};
    const bool owned = rules_.roles.has(type, DoctypeRole::owned);
    if (owned || rules_.clause.own_work.begins(key_, name)) draft.issuer = owner(name, !owned);
    draft.block_begin = place.block_begin;
    draft.block_end = place.block_end;
    draft.relation = relation;
    found_.push_back(draft);
  }

  // "Chương trình công tác của UBND tỉnh năm 2024", "Quy chế làm việc của Bộ Chính trị, Ban Bí thư": whose it is.
  std::optional<recognise::BodyName> owner(Span name, bool joint) const {
    const std::size_t of = key_.substr(name.begin, name.size()).find(kOf);
    if (of == std::string_view::npos) return std::nullopt;
    return rules_.bodies.read(origin_, name.begin + static_cast<std::uint32_t>(of + kOf.size()), name.end, joint);
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const Mentions& mentions_;
  const CitationRules& rules_;
  std::vector<Draft>& drafts_;
  std::vector<Draft> found_;
  std::vector<const TypeMention*> issued_;  // names of texts behind "ban hành"
  std::vector<const TypeMention*> bases_;   // and behind "căn cứ"
};

}  // namespace

void add_issued_texts(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
                      std::optional<Span> title, std::string_view own_type, std::vector<Draft>* drafts) {
  TextFinder(origin, mentions, rules, drafts).run(title, own_type);
}

void drop_texts_in_titles(std::string_view own_number, std::vector<Draft>* drafts) {
  std::uint32_t covered = 0;  // by the titles before, all in one block
  std::erase_if(*drafts, [&](const Draft& draft) {
    // So are the programmes that all know by their subject.
    const bool programme = draft.form == Form::named && draft.type != nullptr && draft.type->name == "chương trình";
    const bool inside = (draft.issued_text || programme) && draft.whole.begin < covered;
    const bool itself = draft.number != nullptr && draft.number->number->canonical == own_number;
    if (!inside && !draft.issued_text && !itself) covered = std::max(covered, draft.title.end);
    return inside;
  });
}

}  // namespace vanban::structure
