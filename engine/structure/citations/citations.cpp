#include "structure/citations/citations.h"

#include <algorithm>

#include "structure/citations/draft.h"
#include "structure/confidence.h"
#include "text/ascii.h"
#include "text/comparison.h"
#include "text/key.h"
#include "vanban/limits.h"

namespace vanban::structure {
namespace {

using recognise::Codes;
using recognise::NumberMention;

// What fills in a citation's parts, where they stand: they are large, and moving them costs as much as the rest.
void fill(const layout::Origin& origin, const recognise::DateMention& mention, Date* date) {
  Quoted quoted = origin.quote_reading(mention.span);
  date->text = std::move(quoted.text);
  date->value = mention.value.iso();
  date->precision = mention.value.precision();
  date->span = quoted.span;
  date->parts = std::move(quoted.parts);
}

void fill(const layout::Origin& origin, const recognise::BodyName& name, Body* body) {
  Quoted quoted = origin.quote_reading(name.span);
  body->text = std::move(quoted.text);
  body->span = quoted.span;
  body->parts = std::move(quoted.parts);
  body->term = name.term;
  body->rule = "body.head";
}

void fill(const layout::Origin& origin, const recognise::NumberMention& mention, Number* number) {
  Quoted words = origin.quote_reading(mention.span);
  number->text = std::move(words.text);
  number->span = words.span;
  number->parts = std::move(words.parts);
}

// Whether the whole of the cited document is changed or ended, or the places that are named.
Extent extent_of(const Draft& draft) {
  const bool changes = draft.relation == Relation::amends || draft.relation == Relation::replaces ||
                       draft.relation == Relation::repeals || draft.relation == Relation::suspends;
  if (!changes) return Extent::none;
  const bool part = draft.in_part || !draft.pinpoint.empty() || draft.relation == Relation::amends;
  return part ? Extent::part : Extent::whole;
}

// The type word's type; of a general word (văn bản), or without any, the type that the number's code names.
std::optional<std::string> type_of(const Draft& draft, const Codes& codes) {
  const std::string_view named = draft.type != nullptr ? draft.type->name : std::string_view();
  if (!named.empty() && named != "văn bản") return std::string(named);
  if (draft.number == nullptr) return std::nullopt;
  const Number& number = *draft.number->number;
  if (!number.type_code) return std::nullopt;
  const bool party_style = number.serial && number.canonical.size() > number.serial->size() &&
                           number.canonical[number.serial->size()] == '-' && !number.year &&
                           number.symbol.starts_with(*number.type_code);
  const std::string_view type = codes.type_name(*number.type_code, party_style);
  return type.empty() ? std::nullopt : std::optional<std::string>(type);
}

// How sure the mention is: a known shape with its word is, a bare number with unknown codes less so.
double confidence_of(const Draft& draft, const Codes& codes) {
  if (draft.form == Form::back)
    return draft.whole == draft.type->span ? confidence::kCitationBare : confidence::kCitationBack;
  if (draft.number == nullptr)
    return draft.form == Form::numbered ? confidence::kCitationUnread : confidence::kCitationNamed;
  const Number& number = *draft.number->number;
  const std::optional<std::string>& code = number.type_code ? number.type_code : number.issuer_code;
  const std::string_view first = code ? std::string_view(*code) : std::string_view();
  const bool known = codes.is_type(first) || codes.is_body(first);
  double sure = confidence::kCitation;
  if (!known) sure -= confidence::kLessCodeUnknown;
  if (draft.type == nullptr) sure -= confidence::kLessTypeless;
  if (!draft.number->cued && draft.link == ListLink::none) sure -= confidence::kLessUncued;
  return sure;
}

// `number`: that of the draft, which is taken; of a long document there is no room for two.
void fill(const layout::Origin& origin, const Draft& draft, const Codes& codes, Boxed<Number>* number,
          PinpointParts* parts, Citation* citation) {
  Quoted whole = origin.quote_reading(draft.whole);
  citation->span = whole.span;
  citation->text = std::move(whole.text);
  citation->form = draft.form;
  citation->doc_type = type_of(draft, codes);
  const recognise::DateMention* const date = draft.bare_year ? &*draft.bare_year : draft.date;
  if (date != nullptr) fill(origin, *date, &citation->date.emplace());
  if (draft.issuer) fill(origin, *draft.issuer, &citation->issuer.emplace());
  if (!draft.title.empty()) citation->title.emplace(origin.quote_reading(draft.title)).rule = "citation.title_start";
  if (!draft.pinpoint.empty()) {
    Quoted pinpoint = origin.quote_reading(draft.pinpoint);
    citation->pinpoint = Pinpoint{std::move(pinpoint.text), pinpoint.span, take_parts(draft.pinpoint, parts)};
  }
  citation->relation = draft.relation;
  citation->extent = extent_of(draft);
  if (!draft.cue.empty()) citation->cue.emplace(origin.quote_reading(draft.cue));
  citation->confidence = confidence_of(draft, codes);
  if (draft.number != nullptr) {
    citation->number = std::move(*number);
    fill(origin, *draft.number, &*citation->number);
  }
}

// By the symbol of its number: 45/2015/QĐ-TTg.
bool is_of_government(const Citation& cited) {
  if (!cited.number || !cited.number->issuer_code) return false;
  const std::string& code = *cited.number->issuer_code;
  return code == "CP" || code == "TTg";
}

// A law is changed by its own kind alone, an act of the Government by no ministry; in a programme "sửa đổi Luật ..."
// tells what is to come. The types are in the column changed_by of doctypes.tsv. What does not say its type may be an
// extract of anything.
bool may_change(const Header& header, const Citation& cited, const CitationRules& rules) {
  if (!header.doc_type || !cited.doc_type) return true;
  if (is_of_government(cited) && rules.roles.has(*header.doc_type, DoctypeRole::of_ministry)) return false;
  const grammar::Lexicon& doctypes = *rules.doctypes;
  const auto* row = doctypes.find(text::key_of(*cited.doc_type));
  if (row == nullptr || doctypes.cell(*row, "changed_by").empty()) return true;
  if (doctypes.lists(*row, "changed_by", *header.doc_type)) return true;
  const bool of_the_assembly = !header.number || header.number->symbol.find("QH") != std::string::npos;
  return of_the_assembly && doctypes.lists(*row, "changed_by", *header.doc_type + "/QH");
}

constexpr std::string_view kNumber = "So:";  // before the number of a document, in its own line

// "TỜ TRÌNH ... NGHỊ QUYẾT Điều 1. Bãi bỏ": where the first draft begins that a proposal encloses, a type that changes
// acts alone in its line and in capitals, or behind the line of its number; behind all where there is none.
std::uint32_t begin_of_enclosed(const layout::Origin& origin, const recognise::Mentions& mentions,
                                const CitationRules& rules, const Header& header) {
  const std::string_view key = origin.reading().key;
  const std::uint32_t head = header.title ? header.title->span.end : 0;
  for (const recognise::TypeMention& type : mentions.types) {
    const bool changes = rules.roles.is_law(type) || rules.roles.has(type, DoctypeRole::by_body);
    if (!changes || !text::is_upper(key[type.span.begin + 1]) || origin.from_reading(type.span).begin < head) continue;
    const Span block = origin.reading().blocks[origin.reading().block_at(type.span.begin)].span;
    const bool alone = block.begin == type.span.begin || key.substr(block.begin, kNumber.size()) == kNumber;
    if (alone && block.end == type.span.end) return type.span.begin;
  }
  return static_cast<std::uint32_t>(key.size());
}

std::string_view without_zeros(std::string_view number) {
  const std::size_t first = number.find_first_not_of('0');
  return first == std::string_view::npos ? number : number.substr(first);
}

// The document's own number in its header, and again in its annexes ("kèm theo Quyết định số ..."), is no citation.
bool is_own_number(const Citation& citation, const Header& header) {
  if (!header.number || !citation.number) return false;
  if (citation.number->span.overlaps(header.number->span)) return true;
  if (!header.number->serial) return false;
  // 07-BYT/TT in the head, 7-BYT/TT in the heading.
  if (without_zeros(citation.number->canonical) != without_zeros(header.number->canonical)) return false;
  return !citation.date || !header.date || citation.date->value == header.date->value;
}

// "Số: 590/BYT-BH" on a line of its own heads another document in the same file; so it does beside place and day, of
// which the first is a name: "Số: 3€9/BYT-BH Hà Nội, ngày".
bool is_number_line(const layout::Origin& origin, const Draft& draft) {
  if (draft.form != Form::numbered || draft.own_type || draft.link != ListLink::none) return false;
  constexpr std::uint32_t kLongestLead = 4;
  constexpr std::uint32_t kLongestSpoilt = 10;
  const std::string_view key = origin.reading().key;
  const std::uint32_t lead = draft.whole.begin - draft.block_begin;
  const bool says_number = lead <= kLongestSpoilt && key.substr(draft.block_begin, kNumber.size()) == kNumber;
  const bool beside_place =
      draft.whole.end + 1 < draft.block_end && key[draft.whole.end] == ' ' && text::is_upper(key[draft.whole.end + 1]);
  const bool heads =
      says_number && !draft.own_date && !draft.own_issuer && (beside_place || draft.whole.end == draft.block_end);
  if (heads) return true;
  if (lead > kLongestLead || draft.whole.end != draft.block_end || !text::is_upper(key[draft.block_begin]))
    return false;
  const std::string before = text::lower(key.substr(draft.block_begin, lead));
  return before == "so: " || before == "so:" || before == "so ";
}

// A law's own name, in its title and in the sentence that enacts it; also the beginning of the title (Điều lệ Đoàn is
// that of the Đoàn Thanh niên Cộng sản Hồ Chí Minh; what an act amends), and "NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ SÁU ..."
// right above it.
bool is_own_name(const Citation& citation, const Header& header) {
  if (citation.form != Form::named || !header.title || citation.doc_type != header.doc_type) return false;
  if (!citation.title) {
    constexpr std::uint32_t kNext = 16;  // a line end, with the signs of a markup
    return citation.span.end <= header.title->span.begin && citation.span.end + kNext >= header.title->span.begin;
  }
  if (text::compare_equal(header.title->text, citation.title->text)) return true;
  const bool may_begin = citation.doc_type == "điều lệ" || text::key_of(citation.title->text).starts_with("sua doi");
  return may_begin &&
         text::comparison_key(header.title->text).starts_with(text::comparison_key(citation.title->text) + ' ');
}

// "HƯỚNG DẪN / Thực hiện Quy định số 5-QĐ/TW": type and title are one phrase, and it guides.
bool is_guided_by_title(const Citation& citation, const Header& header) {
  return header.doc_type == "hướng dẫn" && header.title && citation.cue && citation.relation == Relation::implements &&
         citation.cue->span.begin == header.title->span.begin && !citation.subject;
}

// Itself by name or number; the number of a copying body.
bool is_own(const Citation& citation, const HeaderReading& reading) {
  const Header& header = reading.header;
  if (header.copy && header.copy->span.contains(citation.span)) return true;
  if (reading.torn_number.overlaps(citation.span)) return true;
  return is_own_number(citation, header) || is_own_name(citation, header);
}

// The id of the citation that a back reference means; it stands before it.
std::optional<std::string> antecedent_of(const std::vector<Draft>& drafts, std::size_t index,
                                         const std::vector<std::string>& ids) {
  const Span antecedent = drafts[index].antecedent;
  const auto found = first_from(drafts, antecedent.begin);
  for (auto draft = found; draft != drafts.end() && draft->whole.begin == antecedent.begin; ++draft) {
    const std::string& id = ids[static_cast<std::size_t>(draft - drafts.begin())];
    if (!id.empty()) return id;
  }
  return std::nullopt;
}

// Holds the drafts to what one document may have: from the first one too many on, none that a step adds is kept.
class DraftLimit {
 public:
  explicit DraftLimit(std::size_t most) : most_(most) {}

  void hold(std::vector<Draft>* drafts) {
    if (drafts->size() > most_) read_to_ = std::min(read_to_, (*drafts)[most_].whole.begin);
    if (read_to_ == kAll) [[likely]]
      return;
    std::erase_if(*drafts, [this](const Draft& draft) { return draft.whole.begin >= read_to_; });
    drafts->shrink_to_fit();
  }
  // All their words together are not much more than the text: titles may hold one another.
  void hold_words(std::size_t text_size, std::vector<Draft>* drafts) {
    std::size_t room = text_size + text_size / 2 + kWordsAlways;
    for (const Draft& draft : *drafts) {
      const std::size_t words = std::size_t{draft.whole.size()} + draft.title.size() + draft.pinpoint.size();
      if (words > room) end_at(draft.whole.begin);
      if (words > room) break;
      room -= words;
    }
    hold(drafts);
  }
  // What a step has not read.
  void end_at(std::uint32_t read_to) { read_to_ = std::min(read_to_, read_to); }
  std::size_t most() const { return most_; }
  bool is_reached() const { return read_to_ != kAll; }
  std::uint32_t read_to() const { return read_to_; }

 private:
  static constexpr std::uint32_t kAll = 0xffffffff;
  static constexpr std::size_t kWordsAlways = 100'000;

  std::size_t most_;
  std::uint32_t read_to_ = kAll;
};

}  // namespace

std::vector<Citation> read_citations(const layout::Origin& origin, recognise::Mentions* all,
                                     const HeaderReading& header, const CitationRules& rules, const Codes& codes,
                                     std::uint32_t* read_to) {
  const recognise::Mentions& mentions = *all;
  DraftLimit limit(limits::kCitations.of(origin.text_size()));
  std::vector<Draft> drafts = find_cores(origin, mentions, rules);
  limit.end_at(add_named(origin, mentions, rules, limit.most(), &drafts));
  limit.hold(&drafts);
  const auto& title = header.header.title;
  const std::string type = header.header.doc_type.value_or("");
  add_issued_texts(origin, mentions, rules, title ? std::optional<Span>(title->span) : std::nullopt, type, &drafts);
  limit.hold(&drafts);
  add_back_references(origin, mentions, rules, type, limit.most(), &drafts);
  limit.hold(&drafts);
  PinpointParts parts;
  find_pinpoints(origin, rules, &drafts, &parts);
  find_titles(origin, rules, &drafts);
  drop_texts_in_titles(header.header.number ? header.header.number->canonical : "", &drafts);
  find_relations(origin, mentions, rules, &drafts);
  limit.hold_words(origin.text_size(), &drafts);
  if (read_to != nullptr && limit.is_reached()) *read_to = limit.read_to();
  const bool is_proposal = rules.roles.has(type, DoctypeRole::proposal);
  const std::uint32_t enclosed = is_proposal ? begin_of_enclosed(origin, mentions, rules, header.header) : 0;
  std::vector<Citation> citations;
  citations.reserve(drafts.size());
  std::vector<std::string> ids(drafts.size());  // of each draft; "" of those left out
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (is_number_line(origin, drafts[i])) continue;
    Citation& citation = citations.emplace_back();
    const NumberMention* const mention = drafts[i].number;
    Boxed<Number>* const number =
        mention == nullptr ? nullptr : &all->numbers[static_cast<std::size_t>(mention - all->numbers.data())].number;
    fill(origin, drafts[i], codes, number, &parts, &citation);
    if (is_own(citation, header)) {
      citations.pop_back();
      continue;
    }
    // A proposal or a report changes nothing itself, but may stand for an earlier one.
    const bool same_type = citation.relation == Relation::replaces && citation.doc_type == type;
    const bool changes = citation.extent != Extent::none && drafts[i].subject < 0;
    const bool proposes = is_proposal && !same_type && drafts[i].whole.begin < enclosed;
    if (changes && (proposes || !may_change(header.header, citation, rules))) {
      citation.relation = Relation::cites;
      citation.extent = Extent::none;
    }
    citation.id = ids[i] = "c" + std::to_string(citations.size());
    if (drafts[i].subject >= 0) citation.subject = ids[static_cast<std::size_t>(drafts[i].subject)];
    if (citation.subject && citation.subject->empty()) citation.subject.reset();
    if (is_guided_by_title(citation, header.header)) citation.relation = Relation::guides;
    if (drafts[i].form == Form::back) citation.antecedent = antecedent_of(drafts, i, ids);
  }
  return citations;
}

}  // namespace vanban::structure
