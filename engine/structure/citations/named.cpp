// Documents cited without a number of their own: laws by their names, acts by whoever issued them or by their subject,
// and all that the scan knows by name. What such words say is read elsewhere, from the text alone; here drafts are made
// of it.

#include <algorithm>

#include "structure/citations/act_by_subject.h"
#include "structure/citations/act_of_body.h"
#include "structure/citations/amending_law.h"
#include "structure/citations/block_cursor.h"
#include "structure/citations/draft.h"
#include "structure/citations/known_name.h"
#include "structure/citations/law_name.h"
#include "structure/citations/name_day.h"
#include "structure/citations/naming_text.h"

namespace vanban::structure {
namespace {

using recognise::Mentions;
using recognise::NameMention;
using recognise::TypeMention;

class NameFinder {
 public:
  NameFinder(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
             std::vector<Draft>* drafts)
      : text_(origin, mentions, rules), drafts_(*drafts), blocks_(origin.reading()) {}

  std::uint32_t run(std::size_t most) {
    std::uint32_t read_to = 0xffffffff;
    std::size_t next = 0;  // the draft that does not begin before the type
    for (const TypeMention& type : text_.mentions.types) {
      if (found_.size() > most) {
        read_to = type.span.begin;
        break;
      }
      if (taken(type.span, &next)) continue;
      if (text_.rules.roles.is_law(type)) {
        add_law(type);
      } else if (!is_read_over(type)) {
        add_act(type);
      }
    }
    next = 0;
    for (const NameMention& name : text_.mentions.names) {
      if (!taken(name.span, &next)) add_known(name);
    }
    std::sort(found_.begin(), found_.end(), before);
    give_dates_to_amending_laws();
    drafts_.insert(drafts_.end(), found_.begin(), found_.end());
    std::sort(drafts_.begin(), drafts_.end(), before);
    return read_to;
  }

 private:
  // In order of place; where two begin together, the longer first.
  static bool before(const Draft& a, const Draft& b) {
    return a.whole.begin != b.whole.begin ? a.whole.begin < b.whole.begin : a.whole.end > b.whole.end;
  }

  // Is it the type word of a numbered citation? Spans are shown in their order, with one `next`.
  bool taken(Span span, std::size_t* next) const {
    while (*next < drafts_.size() && drafts_[*next].whole.begin <= span.begin) ++*next;
    return *next != 0 && drafts_[*next - 1].whole.end > span.begin;
  }

  // "Thông báo kết luận cuộc họp ngày 5/3/2024": the second word for a type stands in what the first one began.
  bool is_read_over(const TypeMention& type) const {
    return !found_.empty() && found_.back().own_issuer && found_.back().whole.end > type.span.end;
  }

  void add_law(const TypeMention& type) {
    const bool is_short = type.span.size() != letters_of(type.name);  // "BLHS": a name itself, behind which none stands
    if (is_short || text_.key.substr(type.span.end, 1) != " ") return;
    const std::uint32_t limit = blocks_.at(type.span.begin).span.end;
    const std::uint32_t begin = type.span.end + 1;
    if (begin + 1 >= limit) return;
    if (const AmendingLaw law = amending_laws_.read(begin, limit); law.end != 0) {
      listed_.insert(listed_.end(), law.listed.begin(), law.listed.end());
      if (!is_enacted(type)) add_amending_law(type, law, limit);
    } else if (const Span name = name_of_law(type, begin, limit); !name.empty()) {
      found_.push_back(law_named(type, name, limit));
    }
  }

  Span name_of_law(const TypeMention& type, std::uint32_t begin, std::uint32_t limit) const {
    const auto listed =
        std::find_if(listed_.rbegin(), listed_.rend(), [&](Span law) { return law.begin <= type.span.begin; });
    if (listed != listed_.rend() && listed->begin == type.span.begin) return {begin, listed->end};
    if (is_draft(type)) return {};  // no law yet, though one of its name may be in force
    const std::uint32_t end = law_names_.end_of(begin, limit, type.name);
    return end != 0 ? Span{begin, end} : law_names_.sentence_behind(type, limit);
  }

  // "Quốc hội ban hành Luật sửa đổi, bổ sung ...": the document itself.
  bool is_enacted(const TypeMention& type) const {
    return text_.rules.clause.issues.stands_before_end(text_.key, {0, type.span.begin});
  }
  // "dự thảo Luật sửa đổi ...": it has no number yet.
  bool is_draft(const TypeMention& type) const {
    return text_.rules.clause.draft.stands_before_end(text_.key, {0, type.span.begin});
  }

  // A number that only the last law has is the amending law's own. In a list where each has one, and in a draft of a
  // law, they are those of the laws amended.
  void add_amending_law(const TypeMention& type, const AmendingLaw& law, std::uint32_t limit) {
    const std::uint32_t begin = type.span.end + 1;
    if (law.number < 0 || is_draft(type)) {
      amending_.push_back({type.span.begin, law.end});
      found_.push_back(law_named(type, {begin, law.end}, limit));
      return;
    }
    Draft& numbered = drafts_[static_cast<std::size_t>(law.number)];
    Draft own = numbered;
    own.type = &type;
    own.name = {begin, law.counted ? law.end : numbered.name.end};
    own.whole.begin = type.span.begin;
    if (law.counted) {
      numbered = own;
      return;
    }
    found_.push_back(own);
    numbered.form = Form::named;
    numbered.number = nullptr;
    numbered.date = nullptr;
    numbered.own_date = numbered.own_issuer = false;
    numbered.issuer.reset();
    numbered.whole.end = numbered.name.end;
  }

  // The date behind the last law of that list is the amending law's own.
  void give_dates_to_amending_laws() {
    std::sort(amending_.begin(), amending_.end(), [](Span a, Span b) { return a.end < b.end; });
    for (Draft& draft : drafts_)
      give_away_date(draft.number != nullptr ? draft.number->span.end : draft.name.end, &draft);
    for (Draft& draft : found_) give_away_date(draft.name.end, &draft);
  }

  void give_away_date(std::uint32_t end, Draft* inner) const {
    const auto outer = std::lower_bound(amending_.begin(), amending_.end(), end,
                                        [](Span span, std::uint32_t at) { return span.end < at; });
    if (outer == amending_.end() || outer->end != end || outer->begin >= inner->whole.begin || !inner->own_date) return;
    inner->date = nullptr;
    inner->own_date = false;
    inner->whole.end = end;
  }

  void add_act(const TypeMention& type) {
    const Span block = blocks_.at(type.span.begin).span;
    if (const auto act = acts_of_bodies_.read(type, block)) {
      add(type, *act, block);
    } else if (const auto other = acts_by_subject_.read(type, block)) {
      add(type, *other);
    }
  }

  void add(const TypeMention& type, const ActOfBody& act, Span block) {
    Draft draft = begun(type.span.begin, block);
    if (act.spoilt_number) draft.form = Form::numbered;
    draft.type = &type;
    draft.date = act.date;
    draft.own_date = act.date != nullptr;
    draft.issuer = act.body;
    draft.own_issuer = true;
    draft.whole.end = std::max(act.date != nullptr ? act.date->span.end : 0, act.body.span.end);
    found_.push_back(draft);
  }

  void add(const TypeMention& type, const ActBySubject& act) {
    Draft draft = named(type.span.begin, act.name.empty() ? Span{type.span.end, type.span.end} : act.name);
    draft.name = act.name;
    draft.type = &type;
    draft.told_by_title = act.name.empty() && !act.body;
    if (act.body) {
      draft.issuer = act.body;
      draft.own_issuer = true;
      draft.whole.end = act.body->span.end;
    }
    found_.push_back(draft);
  }

  void add_known(const NameMention& mention) {
    const auto known = read_known_name(text_, mention);
    if (!known) return;
    const Span whole = known->whole;
    Draft draft = named(whole.begin, {known->has_type_word ? whole.end : whole.begin, whole.end});
    draft.name = known->name;
    draft.type = known->type;
    if (!known->body.empty()) draft.issuer = recognise::BodyName{known->body, std::nullopt};
    found_.push_back(draft);
    for (const Span body : known->further) {
      Draft further = named(body.begin, {body.end, body.end});
      further.name = {};
      further.type = known->type;
      further.own_type = false;
      further.issuer = recognise::BodyName{body, std::nullopt};
      found_.push_back(further);
    }
  }

  Draft law_named(const TypeMention& type, Span name, std::uint32_t limit) const {
    Draft draft = named(type.span.begin, law_names_.with_edition(name, limit));
    draft.type = &type;
    return draft;
  }

  // Up to the end of its name, and of the day behind that.
  Draft named(std::uint32_t begin, Span name) const {
    Draft draft = begun(begin, text_.block_at(begin));
    draft.name = name;
    const NameDay day = day_behind(text_, name, draft.block_end);
    draft.date = day.date;
    draft.own_date = day.date != nullptr;
    if (day.bare_year) draft.bare_year = *day.bare_year;
    draft.whole.end = day.date != nullptr ? day.date->span.end : day.bare_year ? day.bare_year->span.end : name.end;
    return draft;
  }

  static Draft begun(std::uint32_t begin, Span block) {
    Draft draft;
    draft.form = Form::named;
    draft.own_type = true;
    draft.block_begin = block.begin;
    draft.block_end = block.end;
    draft.whole.begin = begin;
    return draft;
  }

  const NamingText text_;
  std::vector<Draft>& drafts_;  // the numbered ones, and at the end all
  BlockCursor blocks_;
  const LawNames law_names_{text_};
  const AmendingLaws amending_laws_{text_, law_names_, drafts_};
  ActsOfBodies acts_of_bodies_{text_};
  const ActsBySubject acts_by_subject_{text_, drafts_};
  std::vector<Draft> found_;
  std::vector<Span> listed_;    // laws that an amending one names, as the row says where they end, in order
  std::vector<Span> amending_;  // from the type word to the end of the last law named
};

}  // namespace

std::uint32_t add_named(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
                        std::size_t most, std::vector<Draft>* drafts) {
  return NameFinder(origin, mentions, rules, drafts).run(most);
}

}  // namespace vanban::structure
