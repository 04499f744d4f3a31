// Mentions that point back to a citation before: "Công văn nêu trên", "Chỉ thị số 05", "thực hiện Nghị quyết".
// None without an antecedent of its type: what points nowhere is not a citation.

#include <algorithm>

#include "structure/citations/block_cursor.h"
#include "structure/citations/draft.h"
#include "structure/citations/small_words.h"
#include "text/ascii.h"
#include "text/folded_words.h"

namespace vanban::structure {
namespace {

using recognise::Mentions;
using recognise::TypeMention;

// A bare type name points back over no more than this many blocks.
constexpr std::uint32_t kReach = 6;
// And no mention over more than this many citations.
constexpr std::size_t kMostSeen = 200;
// Between "gọi tắt là" and a name: a blank and a quotation mark.
constexpr std::size_t kGap = 2;

class BackFinder {
 public:
  BackFinder(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
             std::string_view own_type, std::size_t most, std::vector<Draft>* drafts)
      : origin_(origin),
        key_(origin.reading().key),
        mentions_(mentions),
        rules_(rules),
        own_type_(own_type),
        most_(most),
        drafts_(*drafts),
        blocks_(origin.reading()),
        seen_blocks_(origin.reading()),
        last_(rules.roles.type_count()) {}

  void run() {
    std::size_t next = 0;
    for (const TypeMention& type : mentions_.types) {
      for (; next < drafts_.size() && drafts_[next].whole.begin < type.span.begin; ++next) {
        point_back(&drafts_[next]);
        remember(drafts_[next]);
      }
      if (found_.size() > most_) break;  // those behind it are not read
      if (covered_ > type.span.begin) continue;
      if (next < drafts_.size() && drafts_[next].whole.begin == type.span.begin) continue;
      add(type);
    }
    for (; next < drafts_.size(); ++next) {
      point_back(&drafts_[next]);
      remember(drafts_[next]);
    }
    if (found_.empty()) return;
    drafts_.insert(drafts_.end(), found_.begin(), found_.end());
    std::sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
      return a.whole.begin != b.whole.begin ? a.whole.begin < b.whole.begin : a.whole.end > b.whole.end;
    });
  }

 private:
  struct Seen {
    std::string_view type;
    std::string_view serial;
    Span whole;
    std::uint32_t block = 0;
    bool text = false;    // a text that an act issued: "Quy định này" is mostly that text speaking
    bool symbol = false;  // its number has one
    const recognise::DateMention* date = nullptr;
    Span issuer;  // where it is said
  };

  // "Nghị quyết số 18 của Trung ương" behind "Nghị quyết số 18-NQ/TW": the serial of what was named before.
  void point_back(Draft* draft) {
    if (draft->number == nullptr || !draft->number->number->symbol.empty() || draft->type == nullptr) return;
    const std::string& serial = *draft->number->number->serial;
    const Seen* meant = with_serial(draft->type->name, serial);
    if (meant == nullptr) meant = named_by_serial(*draft->type, serial);
    if (meant == nullptr || !meant->symbol || is_another(*draft, *meant)) return;
    draft->form = Form::back;
    draft->antecedent = meant->whole;
    draft->number = nullptr;
  }

  // Serials begin anew with each body and year: another day, or another body, is another document.
  bool is_another(const Draft& draft, const Seen& meant) const {
    if (draft.own_date && meant.date != nullptr) {
      const auto& day = draft.date->value;
      const auto& before = meant.date->value;
      if (day.year != before.year || day.month != before.month || day.day != before.day) return true;
    }
    if (!draft.own_issuer || meant.issuer.empty()) return false;
    const std::string_view body = key_.substr(draft.issuer->span.begin, draft.issuer->span.size());
    const std::string_view before = key_.substr(meant.issuer.begin, meant.issuer.size());
    return !body.ends_with(before) && !before.ends_with(body);  // "của Trung ương": Ban Chấp hành Trung ương
  }

  void remember(const Draft& draft) {
    covered_ = std::max(covered_, draft.whole.end);
    if (draft.type == nullptr || draft.relation == Relation::issues) return;
    const bool serial = draft.number != nullptr && draft.number->number->serial;
    see(*draft.type,
        {draft.type->name, serial ? std::string_view(*draft.number->number->serial) : std::string_view(), draft.whole,
         seen_blocks_.index_at(draft.whole.begin), draft.issued_text, serial && !draft.number->number->symbol.empty(),
         draft.date, draft.issuer ? draft.issuer->span : Span()});
  }

  void see(const TypeMention& type, const Seen& seen) {
    seen_.push_back(seen);
    LastSeen& last = last_[type.row];
    last.of_kinds = seen_.size();
    if (!seen.text) last.itself = seen_.size();
    for (const std::size_t wider : rules_.roles.wider(type)) last_[wider].of_kinds = seen_.size();
  }

  // Most type words of a text have no antecedent near by: no rule is asked for what they say.
  void add(const TypeMention& type) {
    if (seen_.empty()) return;
    const Seen* of_type = last_of(type);
    const Seen* pointed = rules_.roles.has(type, DoctypeRole::general) ? last() : of_type;
    if (pointed == nullptr && !defines_name(type)) return;
    const std::uint32_t block = blocks_.index_at(type.span.begin);
    const Seen* close = near(of_type, block, kReach);
    const std::uint32_t limit = origin_.reading().blocks[block].span.end;
    const std::uint32_t at = type.span.end;
    grammar::Match match;
    if (pointed != nullptr && rules_.back_pointer->match_at(key_, at, limit, &match)) {
      make(type, match.whole.end, pointed);
    } else if (close != nullptr && rules_.back_above->match_at(key_, at, limit, &match)) {
      make(type, group(match, "above").end, close);
    } else if (rules_.back_serial->match_at(key_, at, limit, &match) && !goes_on_as_number(match.whole.end, limit)) {
      const Span serial = group(match, "serial");
      std::uint32_t end = match.whole.end;
      if (rules_.back_pointer->match_at(key_, end, limit, &match)) end = match.whole.end;  // "Quyết định 612 nói trên"
      add_serial(type, end, key_.substr(serial.begin, serial.size()));
    } else if (!text::is_upper(key_[type.span.begin]) || is_capitals(type) ||
               rules_.back_of_itself->match_at(key_, at, limit, &match)) {
      return;
    } else if (is_alias(type, of_type, block)) {
      Seen alias = seen_.back();
      alias.type = type.name;
      see(type, alias);
    } else if (rules_.back_this->match_at(key_, at, limit, &match) && issued_before(type)) {
      make(type, match.whole.end, last());
    } else if (type.name == own_type_) {
      return;
    } else if (rules_.back_this->match_at(key_, at, limit, &match)) {
      // Without a header "Thông tư này" may well be the document itself; "các Luật này" is not.
      if (own_type_.empty() && !is_plural(type)) return;
      if (is_quoted(type, origin_.reading().blocks[block].span.begin)) return;
      make(type, match.whole.end, near(last_of(type, false), block, reach_of_this(type)));
    } else if (close != nullptr && is_bare(type, block) && !defines_name(type)) {  // there it is the name itself
      make(type, at, close);
      seen_[last_[type.row].of_kinds - 1].block = block;  // still spoken of
    }
  }

  static Span group(const grammar::Match& match, std::string_view name) {
    return match.groups[static_cast<std::size_t>(match.rule->group(name))];
  }

  // "Chỉ thị 05"
  void add_serial(const TypeMention& type, std::uint32_t end, std::string_view serial) {
    const Seen* meant = with_serial(type.name, serial);
    make(type, end, meant != nullptr ? meant : named_by_serial(type, serial));
  }

  // "(gọi tắt là Đề án 702)" behind Quyết định số 702/QĐ-UBND makes a short name of another type. Null where it does
  // not.
  const Seen* named_by_serial(const TypeMention& type, std::string_view serial) {
    if (seen_.empty() || !is_serial(seen_.back(), serial) || !defines_name(type)) return nullptr;
    Seen alias = seen_.back();
    alias.type = type.name;
    see(type, alias);
    return &seen_.back();
  }

  // "Quyết định số 5/QĐ-UBND ban hành Quy chế làm việc (sau đây gọi là Quy chế)": from here on the type means that act.
  // What is of the type itself has been named so already.
  bool is_alias(const TypeMention& type, const Seen* of_type, std::uint32_t block) const {
    constexpr std::string_view kClosing = ")\"";
    const bool closed = type.span.end < key_.size() && kClosing.find(key_[type.span.end]) != std::string_view::npos;
    const bool named = of_type != nullptr && of_type->block == block;
    return closed && !named && type.name != own_type_ && seen_.back().block == block && defines_name(type);
  }

  // Does "gọi tắt là" stand before it?
  bool defines_name(const TypeMention& type) const {
    constexpr std::string_view kName = " la";
    const std::string_view before = key_.substr(0, type.span.begin);
    bool leads = false;
    for (std::size_t cut = 0; cut < std::min(before.size(), kGap + 1) && !leads; ++cut) {
      const bool may_lead = text::to_lower(before[before.size() - 1 - cut]) == kName.back();  // hardly anywhere
      leads = may_lead && text::ends_folded(before.substr(0, before.size() - cut), kName);
    }
    if (!leads) return false;
    const recognise::CueMention* cue = last_ending_by(mentions_.cues, type.span.begin);
    return cue != nullptr && type.span.begin - cue->span.end <= kGap &&
           text::ends_folded(key_.substr(cue->span.begin, cue->span.size()), kName);
  }

  // "Chính phủ ban hành Nghị quyết số 60/NQ-CP. Nghị quyết này ...": no document tells so of itself; whose issue was
  // told in the sentence before is meant.
  bool issued_before(const TypeMention& type) const {
    constexpr std::string_view kStop = ". ";
    constexpr std::uint32_t kLongestRest = 300;  // of that sentence
    const Seen* seen = last();
    if (seen == nullptr || seen->type != type.name || seen->text || seen->whole.end + kLongestRest < type.span.begin)
      return false;
    const std::string_view rest = key_.substr(seen->whole.end, type.span.begin - seen->whole.end);
    return rules_.clause.issues.stands_before_end(key_, {0, seen->whole.begin}) && rest.ends_with(kStop) &&
           rest.find(kStop) == rest.size() - kStop.size();
  }

  // How many blocks "Thông tư này" points back over. "Điều 3 của Thông tư này" in a text of another type may be the
  // draft itself that a letter brings: only a citation in the same paragraph is meant for sure.
  std::uint32_t reach_of_this(const TypeMention& type) const {
    if (own_type_.empty()) return 0;
    constexpr std::uint32_t kLook = 20;
    const Span before{type.span.begin - std::min(type.span.begin, kLook), type.span.begin};
    return rules_.clause.part_of_this.stands_in(key_, before) ? 0 : kReach;
  }

  // A heading in capitals is no mention.
  bool is_capitals(const TypeMention& type) const {
    return type.span.size() > 1 && text::is_upper(key_[type.span.begin + 1]);
  }

  bool is_plural(const TypeMention& type) const {
    return text::ends_folded(key_.substr(0, type.span.begin), at_begin(kSeveral));
  }

  // In quoted wording "Luật này" is the quoted act. Types come in their order, so each byte is counted once.
  bool is_quoted(const TypeMention& type, std::uint32_t block_begin) {
    if (counted_ < block_begin) {
      counted_ = block_begin;
      quotes_ = 0;
    }
    quotes_ += std::count(key_.begin() + counted_, key_.begin() + type.span.begin, '"');
    counted_ = type.span.begin;
    return quotes_ % 2 != 0;
  }

  bool goes_on_as_number(std::uint32_t at, std::uint32_t limit) const {
    return at < limit && (key_[at] == '/' || key_[at] == '-' || key_[at] == '%' ||
                          (key_[at] == ' ' && at + 1 < limit && (key_[at + 1] == '/' || key_[at + 1] == '-')));
  }

  bool is_bare(const TypeMention& type, std::uint32_t block) const {
    const Span whole = origin_.reading().blocks[block].span;
    const std::uint32_t limit = whole.end;
    grammar::Match match;
    if (type.span.end < limit && !rules_.back_goes_on->match_at(key_, type.span.end, limit, &match)) return false;
    const std::uint32_t from = type.span.begin > 24 ? type.span.begin - 24 : 0;
    for (std::uint32_t at = from; at < type.span.begin; ++at) {
      if (at > 0 && text::is_alnum(key_[at - 1])) continue;
      if (rules_.back_indefinite->match_at(key_, at, type.span.begin, &match) && match.whole.end == type.span.begin)
        return false;
    }
    // At the begin of a line it is a heading; behind "và" at its end the number is lost.
    return type.span.end < limit || (type.span.begin > whole.begin && !key_.substr(0, type.span.begin).ends_with(kAnd));
  }

  const Seen* last() const { return seen_.empty() ? nullptr : &seen_.back(); }

  // `kinds`: "Chương trình" means a Chương trình hành động too; `này` is stricter.
  const Seen* last_of(const TypeMention& type, bool kinds = true) const {
    const std::size_t count = kinds ? last_[type.row].of_kinds : last_[type.row].itself;
    return count != 0 && seen_.size() - count + 1 < kMostSeen ? &seen_[count - 1] : nullptr;
  }

  static std::string_view plain(std::string_view serial) {
    return serial.substr(std::min(serial.find_first_not_of('0'), serial.size()));
  }

  static bool is_serial(const Seen& seen, std::string_view serial) {
    return !seen.serial.empty() && plain(seen.serial) == plain(serial);
  }

  // Of that type; else of a type that is one of its kind (Chương trình 29: Chương trình hành động số 29-CTr/TU).
  const Seen* with_serial(std::string_view type, std::string_view serial) const {
    const Seen* kind = nullptr;
    for (std::size_t i = seen_.size(); i-- > 0 && seen_.size() - i < kMostSeen;) {
      if (!is_serial(seen_[i], serial)) continue;
      if (seen_[i].type == type) return &seen_[i];
      if (kind == nullptr && is_kind_of(seen_[i].type, type)) kind = &seen_[i];
    }
    return kind;
  }

  static bool is_kind_of(std::string_view narrow, std::string_view wide) {
    return narrow.size() > wide.size() && narrow.starts_with(wide) && narrow[wide.size()] == ' ';
  }

  static const Seen* near(const Seen* seen, std::uint32_t block, std::uint32_t reach) {
    return seen != nullptr && seen->block + reach >= block ? seen : nullptr;
  }

  void make(const TypeMention& type, std::uint32_t end, const Seen* antecedent) {
    if (antecedent == nullptr) return;
    Draft draft;
    draft.form = Form::back;
    draft.type = &type;
    draft.own_type = true;
    draft.whole = {type.span.begin, end};
    draft.antecedent = antecedent->whole;
    const layout::Block& block = blocks_.at(type.span.begin);
    draft.block_begin = block.span.begin;
    draft.block_end = block.span.end;
    found_.push_back(draft);
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const Mentions& mentions_;
  const CitationRules& rules_;
  std::string_view own_type_;
  const std::size_t most_;
  std::vector<Draft>& drafts_;
  std::vector<Draft> found_;
  // How many citations were seen with the last one of a type; 0 where none was.
  struct LastSeen {
    std::size_t of_kinds = 0;  // of the type, or of one that is a kind of it
    std::size_t itself = 0;    // of the type, and no text that an act issued
  };

  BlockCursor blocks_;
  BlockCursor seen_blocks_;
  std::vector<Seen> seen_;
  std::vector<LastSeen> last_;  // by the type's row
  std::uint32_t covered_ = 0;
  std::uint32_t counted_ = 0;  // quotation marks are, up to here
  std::ptrdiff_t quotes_ = 0;  // in the block of `counted_`
};

}  // namespace

void add_back_references(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules,
                         std::string_view own_type, std::size_t most, std::vector<Draft>* drafts) {
  BackFinder(origin, mentions, rules, own_type, most, drafts).run();
}

}  // namespace vanban::structure
