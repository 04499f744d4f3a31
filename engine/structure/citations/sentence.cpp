// The cue before a citation, and the cases in which it is said of something else.

#include "structure/citations/sentence.h"

#include <algorithm>
#include <string>

#include "structure/citations/small_words.h"
#include "text/ascii.h"
#include "text/folded_words.h"
#include "text/last_of.h"

namespace vanban::structure {

using recognise::CueMention;

namespace {

// In a preamble "Căn cứ" says based_on for all but proposals and amendments.
bool tells_more(const CueMention& cue) {
  return cue.relation == Relation::responds_to || cue.relation == Relation::issued_by || is_passive(cue.relation);
}

}  // namespace

// "xây dựng Nghị quyết của HĐND tỉnh bãi bỏ Nghị quyết số ...": what changes it is another act than this document;
// but "Chính phủ ban hành Nghị định sửa đổi" is said of this one.
bool CitingSentence::is_of_another_act(const CueMention& cue, std::uint32_t from) const {
  const recognise::TypeMention* type = cues_.type_before(cue, from);
  if (type == nullptr || type->span.end + 40 < cue.span.begin) return false;
  // "Thông tư này quy định lại phụ cấp thay thế": the verb of this act.
  if (clause_.this_act.stands_before_end(key_, {from, type->span.begin})) return false;
  const std::string_view between = key_.substr(type->span.end, cue.span.begin - type->span.end);
  if (between.find_first_of(",.;:") != std::string_view::npos ||
      clause_.this_act.stands_in(key_, {type->span.end, cue.span.begin}))
    return false;
  // "các Quyết định sau đây của Ủy ban nhân dân tỉnh hết hiệu lực": these are what is changed; but "các Nghị định sửa
  // đổi Nghị định A" change it.
  const std::string_view before = key_.substr(from, type->span.begin - from);
  return !clause_.issues.stands_before_end(key_, {from, type->span.begin}) &&
         (between == " " || !text::ends_folded(before, at_begin(kSeveral)));
}

// "Về đề nghị của Bộ X (văn bản số 5/BX-VP)": what stands before the body is said of its letter in the bracket.
const CueMention* CitingSentence::cue_of_body(const Draft& draft, std::uint32_t from) const {
  if (!draft.issuer_leads || !draft.issuer || draft.issuer->span.end > draft.begin()) return nullptr;
  const CueMention* cue = cues_.last(from, draft.issuer->span.begin);
  if (cue == nullptr || (cue->relation != Relation::responds_to && cue->relation != Relation::implements))
    return nullptr;
  const std::string_view gap = key_.substr(cue->span.end, draft.issuer->span.begin - cue->span.end);
  // "Xét các Tờ trình của Bộ X", "Xét ý kiến của các Bộ: Tài chính": a few words that say what is answered.
  constexpr std::size_t kLongestGap = 40;
  std::string_view of = gap;
  const std::uint32_t last = draft.issuer->span.begin - 1;
  if (const std::uint32_t row = clause_.row.begin_of_last(key_, {cue->span.end, last}); row != last)
    of = key_.substr(cue->span.end, row - cue->span.end);
  const bool asked =
      of.ends_with(kOf) && of.size() <= kLongestGap && of.find_first_of(",;.()") == std::string_view::npos;
  return gap == " " || asked ? cue : nullptr;
}

// "Để có căn cứ thực hiện, ngày 4/7/2014 Bộ X có Công văn số 5": that it wrote is all that is said.
bool CitingSentence::is_only_told_of(const Draft& draft) const {
  if (!draft.issuer || draft.own_issuer || draft.issuer_leads || draft.issuer->span.end > draft.begin()) return false;
  const Span between{draft.issuer->span.end, draft.begin()};
  return between.size() > 2 && key_[between.begin] == ' ' && key_[between.end - 1] == ' ' &&
         clause_.wrote.is(key_, {between.begin + 1, between.end - 1});
}

// "(văn bản số 5", "(trong Quy định số 172": right behind a bracket, or behind one that only says where.
bool CitingSentence::stands_in_bracket(const Draft& draft, std::uint32_t from) const {
  if (draft.begin() <= from) return false;
  const std::string_view before = key_.substr(from, draft.begin() - from);
  return before.ends_with("(") || before.ends_with("(trong ");
}

void CitingSentence::find(Draft* draft, std::size_t index, const layout::Block& block, CitationLead* lead) const {
  const std::uint32_t from = begin(draft->whole.begin, block.span.begin, index);
  if (const CueMention* cue = cues_.over(draft->whole.begin)) {
    text_.set(draft, *cue);
    draft->cue.end = draft->whole.begin - 1;
    if (draft->relation == Relation::cites && text_.is_directive(*draft)) draft->relation = Relation::implements;
    return;
  }
  if (is_only_told_of(*draft)) return;
  if (const Span verb = reworded_behind(*draft, index, block, *lead); !verb.empty()) {
    if (lead->sets_by_phrase(draft, block)) return;
    draft->relation = Relation::amends;
    draft->cue = verb;
    draft->in_part = true;
    return;
  }
  const CueMention* cue = cues_.telling(from, *draft);
  if (stands_in_bracket(*draft, from)) {
    if (const CueMention* of_body = cue_of_body(*draft, from)) text_.set(draft, *of_body);
    return;
  }
  // "Căn cứ Danh mục ban hành kèm theo Nghị quyết số 5": the annex is a place in the act, the words before it count.
  const bool enclosed = cue != nullptr && cue->relation == Relation::issued_by && !is_source(*draft, *cue, block) &&
                        !issues_text(*cue, from);
  if (is_basis(*draft, enclosed ? cues_.last(from, cue->span.begin) : cue, from, block.span.begin)) {
    draft->relation = Relation::based_on;
    if (const CueMention* opening = cues_.first(block.span.begin, draft->whole.begin)) draft->cue = opening->span;
    return;
  }
  if (cue != nullptr && cue->relation == Relation::implements &&
      (is_of_another_matter(cue->span, draft->begin()) || is_a_day(*draft, from) || is_far_manner(*cue, *draft)))
    return;
  if (cue != nullptr && cue->passes_on && text_.is_directive(*draft)) {
    if (const CueMention* doing = carries_out(*cue, from)) cue = doing;
  }
  const bool own_cue = cue != nullptr && !cue->passes_on;
  const bool says_where = !own_cue || cue->relation == Relation::issued_by;
  if (says_where && lead->names_phrase(*draft, block) && lead->sets_by_phrase(draft, block)) return;
  if ((!own_cue || enclosed) && lead->sets(draft, block)) return;
  if (enclosed) return;
  if (cue == nullptr) {
    follow_type(draft, from);
    return;
  }
  if (changes(cue->relation) &&
      (is_of_another_act(*cue, from) || is_a_day(*draft, from) || is_proposal(*draft) || is_of_spoilt_type(*cue, from)))
    return;
  if (is_received_act(*draft, *cue)) return;
  if (cue->relation == Relation::guides && is_by_the_way({cue->span.end, draft->begin()})) return;
  // "Bãi bỏ văn bản quy định tại khoản 11 Điều 4 Luật ...": a law by its name is only the place.
  const bool place =
      changes(cue->relation) && draft->form == Form::named && cues_.last(from, draft->whole.begin)->passes_on;
  if (place) return;
  text_.set(draft, *cue);
  if (changes(cue->relation) && is_of_act_before(*cue, from, index)) draft->subject = static_cast<int>(index) - 1;
  draft->in_part = changes(cue->relation) && names_parts({cue->span.end, draft->begin()});
}

// "Cụm từ "bến đò" tại Điều 5 Nghị định số 7 được thay thế bằng cụm từ "bến phà"": the verb behind the act, or the row
// of acts; empty where there is none, or another act has done it ("... theo quy định tại khoản 2 Điều 1 Nghị định số
// 9").
Span CitingSentence::reworded_behind(const Draft& draft, std::size_t index, const layout::Block& block,
                                     const CitationLead& lead) const {
  constexpr std::uint32_t kLongest = 240;  // up to the verb
  constexpr std::uint32_t kNear = 40;      // the words, in quotes, which few paragraphs have
  const auto quotes_at = [&](std::uint32_t at) {
    return key_.substr(at, std::min(kNear, block.span.end - at)).find('"') != std::string_view::npos;
  };
  if ((!quotes_at(block.span.begin) && !quotes_at(draft.whole.end)) || !lead.names_phrase(draft, block)) return {};
  const std::uint32_t limit = std::min(block.span.end, draft.whole.end + kLongest);
  const std::size_t stop = key_.substr(draft.whole.end, limit - draft.whole.end).find_first_of(".;");
  const std::uint32_t end = stop == std::string_view::npos ? limit : draft.whole.end + static_cast<std::uint32_t>(stop);
  const Span verb = text_.first(text_.rules.reworded, {draft.whole.end, end});
  std::size_t next = index + 1;
  while (next < drafts_.size() && drafts_[next].whole.begin < verb.end) ++next;
  const bool by_another = next < drafts_.size() && drafts_[next].whole.begin < end;
  return by_another ? Span{} : verb;
}

// "thực hiện các nhiệm vụ, giải pháp nêu tại Kết luận số 5": what is said at the place is what is carried out.
const CueMention* CitingSentence::carries_out(const CueMention& place, std::uint32_t from) const {
  constexpr std::uint32_t kLongestObject = 80;
  const CueMention* cue = cues_.last(from, place.span.begin);
  if (cue == nullptr || cue->relation != Relation::implements || cue->only_directives) return nullptr;
  const Span object{cue->span.end, place.span.begin};
  const bool near = object.size() <= kLongestObject && !cues_.is_apart(object.begin, object.end);
  return near && text_.finds(text_.rules.carried_out, object) ? cue : nullptr;
}

// "Hướng dẫn các trường tiếp nhận tài trợ theo đúng Thông tư số ...": others are guided, and not in that act.
bool CitingSentence::is_by_the_way(Span between) const { return clause_.followed.stands_before_end(key_, between); }

// "điều chỉnh quy hoạch tại Tờ trình số 74": a proposal tells what is changed, and is not changed itself.
bool CitingSentence::is_proposal(const Draft& draft) const {
  if (draft.type == nullptr || !text_.rules.roles.has(*draft.type, DoctypeRole::proposal)) return false;
  return key_.substr(0, draft.begin()).ends_with(at_begin(kAt));
}

// "Thông tư số 5 ngày 05/3/2017 của: Bộ-trưởng - Bộ Y tế sửa đổi": whoever issued it is not to be read, but that the
// act does what stands behind it is.
bool CitingSentence::is_of_act_before(const CueMention& cue, std::uint32_t from, std::size_t index) const {
  constexpr std::string_view kWhose = at_end(kOf);
  constexpr std::uint32_t kLongestBody = 60;
  if (index == 0) return false;
  const Draft& act = drafts_[index - 1];
  if (act.own_issuer || !act.own_date || act.whole.end != from || cue.span.begin - from > kLongestBody) return false;
  const std::string_view body = key_.substr(from, cue.span.begin - from);
  return body.starts_with(kWhose) && body.size() > kWhose.size() && !text::is_alnum(body[kWhose.size()]) &&
         body.find_first_of(",;()") == std::string_view::npos;
}

// "Sở nhận được Quyết định số 5 (đính kèm)": a letter is answered, an act is only told of.
bool CitingSentence::is_received_act(const Draft& draft, const CueMention& cue) const {
  if (cue.relation != Relation::responds_to || draft.type == nullptr) return false;
  const DoctypeRoles& roles = text_.rules.roles;
  return (roles.is_law(*draft.type) || roles.has(*draft.type, DoctypeRole::by_body)) &&
         clause_.received.begins(key_, cue.span);
}

// "9. Luuật sửa đổi, bổ sung một số điều của Luật Giá": one word before it, with a capital, is the type of an act that
// is named there, as a scan or a hand has spoilt it; but "Nay sửa đổi".
bool CitingSentence::is_of_spoilt_type(const CueMention& cue, std::uint32_t from) const {
  if (cue.span.begin <= from + 1) return false;
  const std::uint32_t end = cue.span.begin - 1;
  std::uint32_t word = end;
  while (word > from && text::is_alnum(key_[word - 1])) --word;
  const bool labelled = word > from + 2 && key_[word - 2] == '.' && text::is_digit(key_[word - 3]);
  const bool alone = labelled || std::none_of(key_.begin() + from, key_.begin() + word, text::is_letter);
  if (word == end || !alone || !text::is_upper(key_[word]) || clause_.undergoes.is(key_, {word, end})) return false;
  grammar::Match match;
  return text_.rules.amending_law->match_at(key_, cue.span.begin, static_cast<std::uint32_t>(key_.size()), &match) &&
         match.has(match.rule->group("some"));
}

// "thay thế các bản kê khai trước khi Nghị định số ... có hiệu lực", "được thực hiện đến khi": it only tells when.
bool CitingSentence::is_a_day(const Draft& draft, std::uint32_t from) const {
  return clause_.when.stands_before_end(key_, {from, draft.begin()});
}

// In the sentence that "Căn cứ" begins all is a basis, unless a cue behind other words says how it is meant: "Căn cứ
// kết quả rà soát theo quy định tại Nghị định số ...".
bool CitingSentence::is_basis(const Draft& draft, const CueMention* cue, std::uint32_t from,
                              std::uint32_t block) const {
  if (!text_.begins_basis(block, draft.begin())) return false;
  // Căn cứ A, Bộ X đã ban hành B
  if (clause_.issues.stands_before_end(key_, {block, draft.begin()})) return false;
  if (cue == nullptr) return true;
  // Căn cứ Chỉ thị A. Xã ban hành kế hoạch thực hiện Chỉ thị B: said in a sentence of its own.
  if (from > block && key_[from - 1] == '.' && cue->relation == Relation::implements) return false;
  if (tells_more(*cue) || begins_sentence(*cue, block) || cues_.names(cue->span)) return false;
  if (changes(cue->relation) && is_of_this_act({from, cue->span.begin})) return false;
  constexpr std::uint32_t kLongestObject = 24;  // Căn cứ các quy định tại ...
  const bool first = from == block && cue->span.begin > block + kLongestObject;
  const bool points = cue->relation == Relation::cites && !cue->passes_on;
  return !(first && points && draft.begin() <= cue->span.end + kLongestObject);
}

// "Căn cứ Chỉ thị A, Bộ X ra Thông tư này quy định lại ... thay thế Thông tư B": it is this one that replaces.
bool CitingSentence::is_of_this_act(Span before) const { return clause_.this_act.stands_in(key_, before); }

// "Căn cứ Luật A Thực hiện Nghị quyết B": a line end was lost, and with a capital the next sentence begins.
bool CitingSentence::begins_sentence(const CueMention& cue, std::uint32_t block) const {
  return cue.span.begin != block && text::is_upper(key_[cue.span.begin]) && clause_.opening.begins(key_, cue.span);
}

// "theo nội dung đã được phê duyệt và thuộc phạm vi của Chương trình": a bare "theo" is said of what stands close
// behind it.
bool CitingSentence::is_far_manner(const CueMention& cue, const Draft& draft) {
  constexpr std::uint32_t kNear = 48;
  return cue.only_directives && draft.begin() > cue.span.end + kNear;
}

// "thực hiện đánh giá tác động tại Quyết định số ...": what is carried out is not the act. It is where the words
// between speak of what an act contains, or a short way leads there.
bool CitingSentence::is_of_another_matter(Span cue, std::uint32_t to) const {
  constexpr std::uint32_t kShort = 30;
  const std::uint32_t from = cue.end;
  const std::string_view between = key_.substr(from, to - from);
  for (std::size_t comma = between.find(", "); comma != std::string_view::npos; comma = between.find(", ", comma + 2)) {
    if (clause_.other_case.begins(key_, {from + static_cast<std::uint32_t>(comma) + 2, to})) return true;
  }
  if (to < from + kShort) return false;
  const std::size_t colon = between.rfind(':');
  if (colon != std::string_view::npos && between.size() - colon > kShort) return true;
  return between.ends_with(kAt) && !text_.finds(text_.rules.carried_out, {cue.begin, to});
}

bool CitingSentence::names_parts(Span between) const {
  constexpr std::uint32_t kFar = 100;
  constexpr std::uint32_t kNear =
      30;  // "một số điều của Quy chế ... ban hành kèm theo Thông tư", however long its name
  if (between.begin < between.end && between.size() > kFar) between.end = between.begin + kNear;
  return between.begin < between.end && text_.finds(text_.rules.parts, between);
}

// "theo Quy định số 96-QĐ/TW": the type word has made a phrase with the word before it (theo quy định).
void CitingSentence::follow_type(Draft* draft, std::uint32_t from) const {
  const CueMention* cue = cues_.last(from, draft->whole.end);
  if (cue == nullptr || cue->span.begin >= draft->whole.begin || cue->span.end <= draft->whole.begin) return;
  if (text::lower(key_.substr(cue->span.begin, 5)) != "theo " || !text_.is_directive(*draft)) return;
  draft->relation = Relation::implements;
  draft->cue = {cue->span.begin, cue->span.begin + 4};
}

// "(Ban hành kèm theo Quyết định số ...)" below a heading: the text under it is what was issued. A letter issues
// none.
bool CitingSentence::is_source(const Draft& draft, const CueMention& cue, const layout::Block& block) const {
  if (draft.type != nullptr && text_.rules.roles.has(*draft.type, DoctypeRole::letter)) return false;
  std::string_view before = key_.substr(block.span.begin, cue.span.begin - block.span.begin);
  if (before.find_first_not_of(" (|*") == std::string_view::npos) return true;
  // "BẢNG TỌA ĐỘ CÁC BẾN (Ban hành kèm theo": with a capital the bracket is a line of its own, joined to the heading.
  // "Mẫu số 54 (Ban hành kèm theo" is a form that the act has.
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.ends_with('(') && text::is_upper(key_[cue.span.begin]) && draft.pinpoint.empty();
}

// Quy chế ... ban hành kèm theo: a text with a name; forms and annexes (Mẫu, Phụ lục, Danh mục) have none of their
// own.
bool CitingSentence::issues_text(const CueMention& cue, std::uint32_t from) const {
  const recognise::TypeMention* type = cues_.type_before(cue, from);
  if (type == nullptr || type->span.end + 200 < cue.span.begin) return false;
  // "tài liệu hướng dẫn (ban hành kèm theo": no name of a text.
  if (text::is_lower(key_[type->span.begin]) && !text_.rules.roles.has(*type, DoctypeRole::issued)) return false;
  return !clause_.annex.stands_in(key_, {type->span.end, cue.span.begin});
}

bool CitingSentence::begins_with(std::uint32_t at, std::string_view folded) const {
  return text::lower(key_.substr(at, folded.size())) == folded;
}

// Is it the point behind "2." or "Chương IV."?
bool CitingSentence::ends_label(std::uint32_t point) const {
  return text::is_digit(key_[point - 1]) || cues_.ends_numeral(point);
}

// "thực hiện theo nội dung. Quyết định số 5": a stop behind words with which no sentence ends.
bool CitingSentence::is_speck(std::uint32_t point, std::uint32_t draft, std::uint32_t floor) const {
  return point + 2 == draft && clause_.no_end.ends(key_, {floor, point});
}

std::uint32_t CitingSentence::begin(std::uint32_t at, std::uint32_t floor, std::size_t index) const {
  if (index > 0) floor = std::max(floor, drafts_[index - 1].end(at));
  const auto sign_before = [&](std::uint32_t end) {
    return end > floor ? text::last_of(key_.substr(floor, end - floor), '.', '|') : std::string_view::npos;
  };
  for (std::size_t sign = sign_before(at); sign != std::string_view::npos;) {
    const auto i = floor + static_cast<std::uint32_t>(sign);
    const bool stop = key_[i] == '.' && i + 1 < at && key_[i + 1] == ' ' && i > 0 && !ends_label(i) &&
                      !recognise::ends_abbreviation(key_, i) && !is_speck(i, at, floor) &&
                      !(cues_.is_in_ellipsis(i) && i + 2 < at && text::is_lower(key_[i + 2]));
    if (stop || key_[i] == '|') return i + 1;  // or a cell of a table begins
    sign = sign_before(i);
  }
  return floor;
}

}  // namespace vanban::structure
