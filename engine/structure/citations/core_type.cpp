// The type word of a numbered citation: the nearest to the left whose words lead up to the number.

#include <algorithm>

#include "structure/citations/core_parts.h"
#include "structure/citations/small_words.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

using recognise::Mentions;
using recognise::TypeMention;

// Between a type and its number there may stand a law's name or the issuer; no more than this.
constexpr std::uint32_t kLongestName = 180;
constexpr std::uint32_t kLongestLead = 120;

class TypeFinder {
 public:
  TypeFinder(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules, std::uint32_t free)
      : origin_(origin), key_(origin.reading().key), mentions_(mentions), rules_(rules), free_(free) {}

  void find(Draft* draft) const {
    const std::uint32_t begin = draft->number->span.begin;
    auto after = first_ending_behind(mentions_.types, begin);
    while (after != mentions_.types.begin()) {
      const TypeMention& type = *--after;
      if (type.span.begin < draft->block_begin || type.span.end + kLongestName < begin || type.span.begin < free_)
        return;
      if (!fits(type, *draft) || !leads_to(type, draft)) continue;
      const TypeMention* coded = type_of_code(type, draft);
      draft->type = coded != nullptr ? coded : &wider_type(type, *draft);
      draft->own_type = true;
      return;
    }
  }

 private:
  // "Báo cáo giám sát, đánh giá dự án số 1187/BC-BQL": the number's code is none of the nearest type, but of one that
  // stands before it and is what the words between tell of. Null where there is none.
  const TypeMention* type_of_code(const TypeMention& nearest, Draft* draft) const {
    const std::optional<std::string>& code = draft->number->number->type_code;
    if (!code || rules_.roles.has(nearest, DoctypeRole::general) ||
        rules_.codes.type_name(*code, false) == nearest.name)
      return nullptr;
    if (rules_.doctypes->lists(rules_.doctypes->rows()[nearest.row], "codes", *code)) return nullptr;
    const std::uint32_t begin = draft->number->span.begin;
    for (const TypeMention* type = &nearest; type != mentions_.types.data();) {
      --type;
      if (type->span.begin < std::max(draft->block_begin, free_) || type->span.end + kLongestLead < begin) break;
      if (rules_.codes.type_name(*code, false) != type->name) continue;
      Draft other;  // what leads from the nearest type to the number says nothing of this one
      other.number = draft->number;
      other.block_begin = draft->block_begin;
      other.block_end = draft->block_end;
      if (!leads_to(*type, &other)) continue;
      *draft = std::move(other);
      return type;
    }
    return nullptr;
  }

  // "Thông báo kết luận số 77-TB/TU": where two names stand side by side, the number's code says which is the type.
  const TypeMention& wider_type(const TypeMention& type, const Draft& draft) const {
    if (&type == mentions_.types.data()) return type;
    const TypeMention& before = *(&type - 1);
    if (before.span.end + 1 != type.span.begin || before.name == type.name) return type;
    // "Công văn thỏa thuận số 234/STC-QLNS"
    if (!draft.number->number->type_code) return rules_.roles.has(before, DoctypeRole::letter) ? before : type;
    const std::string& code = *draft.number->number->type_code;
    return rules_.codes.type_name(code, false) == before.name ? before : type;
  }

  // A number of the legislature (31/2024/QH15) has no type code: what stands before it is a law, an ordinance or a
  // resolution, and other type names belong to the law's own name (Luật Quy hoạch, Luật Ban hành văn bản ...).
  bool fits(const TypeMention& type, const Draft& draft) const {
    const Number& number = *draft.number->number;
    const std::string_view code = number.issuer_code ? std::string_view(*number.issuer_code) : std::string_view();
    const bool legislature =
        !number.type_code && (code.starts_with("QH") || code.starts_with("UBTVQH")) && text::is_digit(code.back());
    // Its office writes letters and reports as well: Công văn số 179/UBTVQH10.
    return !legislature || rules_.roles.is_law(type) || type.name == "nghị quyết" ||
           rules_.roles.has(type, DoctypeRole::letter) || rules_.roles.has(type, DoctypeRole::proposal);
  }

  bool leads_to(const TypeMention& type, Draft* draft) const {
    const std::uint32_t end = draft->number->span.begin;
    const std::uint32_t gap = type.span.end;
    if (gap == end || (gap + 1 == end && key_[gap] == ' ') || rules_.number_lead.fills(key_, gap, end)) return true;
    // Words in between: the name of a law, an adjective (Báo cáo thẩm tra số), the issuer (Nghị định của Chính phủ:
    // Số).
    const std::string between = text::lower(key_.substr(gap, end - gap));
    // "Công văn của Văn phòng Chính phủ (số 123/VPCP-KTN ngày 05/01/2012)"
    std::size_t lead = between.rfind(between.ends_with(" (so ") ? " (so" : " so");
    // "Luật Các tổ chức tín dụng s 47/2010/QH12": a page that has lost letters.
    constexpr std::string_view kTorn = " s ";
    if (lead == std::string::npos && between.ends_with(kTorn)) lead = between.size() - kTorn.size();
    if (lead == std::string::npos || !rules_.number_lead.fills(key_, gap + static_cast<std::uint32_t>(lead), end))
      return false;
    const Span name{gap + 1, gap + static_cast<std::uint32_t>(lead)};
    if (name.begin >= name.end || key_[gap] != ' ') return false;
    std::uint32_t name_end = name.end;
    while (name_end > name.begin && (key_[name_end - 1] == ':' || key_[name_end - 1] == ' ')) --name_end;
    const std::string_view words = key_.substr(name.begin, name_end - name.begin);
    if (rules_.roles.is_law(type)) {
      const bool known = rules_.laws->find(text::lower(words)) != nullptr;
      if (!known && (words.find_first_of(";.") != std::string_view::npos || words.size() > kLongestName)) return false;
      // "Pháp lệnh về phí và lệ phí số 38/2001/PL-UBTVQH10"
      constexpr std::string_view kMatter = at_begin(kAbout);
      const bool about =
          words.starts_with(kMatter) && !known && origin_.marks_agree({name.begin, name.begin + 2}, "về");
      draft->name = {name.begin + static_cast<std::uint32_t>(about ? kMatter.size() : 0), name_end};
      return true;
    }
    if (take_joint_issuers_between({name.begin, name_end}, type, draft)) return true;
    if (words.size() > kLongestLead) return false;
    const bool divided = words.find_first_of(",;.") != std::string_view::npos;
    const bool coded = says_kind_of_coded(words, type, *draft);
    if (divided) return coded || rules_.kind_of_report.fills(key_, name.begin, name_end);
    if (take_issuer_between({name.begin, name_end}, type, draft)) return true;
    if (!is_adjective(words)) return coded;
    if (rules_.roles.has(type, DoctypeRole::named)) draft->name = {name.begin, name_end};
    return true;
  }

  // Nghị định của Chính phủ: Số ..., báo cáo thẩm định của Sở Tư pháp số ...
  bool take_issuer_between(Span words, const TypeMention& type, Draft* draft) const {
    constexpr std::string_view kWhose = at_begin(kOf);
    const std::size_t of = key_.substr(words.begin, words.size()).find(kWhose);
    if (of == std::string_view::npos || of > 40) return false;
    const std::uint32_t at = words.begin + static_cast<std::uint32_t>(of + kWhose.size());
    const auto body = rules_.bodies.read(origin_, at, words.end, rules_.roles.has(type, DoctypeRole::joint));
    if (!body || body->span.end != words.end) return false;
    draft->issuer = body;
    draft->issuer_leads = true;
    return true;
  }

  // Thông tư liên tịch Bộ Y tế - Bộ Tài chính số ...: the issuers of a joint act without `của`.
  bool take_joint_issuers_between(Span words, const TypeMention& type, Draft* draft) const {
    if (!rules_.roles.has(type, DoctypeRole::joint) || words.size() > kLongestLead) return false;
    const auto body = rules_.bodies.read(origin_, words.begin, words.end, true);
    if (!body || body->span.end != words.end) return false;
    draft->issuer = body;
    draft->issuer_leads = true;
    return true;
  }

  // "Báo cáo kết quả thẩm tra quyết toán công trình hoàn thành số 90/BC-STC": any small words, where the number's code
  // is the type's.
  bool says_kind_of_coded(std::string_view words, const TypeMention& type, const Draft& draft) const {
    const std::optional<std::string>& code = draft.number->number->type_code;
    if (!code || rules_.codes.type_name(*code, false) != type.name) return false;
    return !words.starts_with(at_begin(kNumbered)) && words.find(kNumbered) == std::string_view::npos &&
           std::all_of(words.begin(), words.end(), [](char c) { return text::is_lower(c) || c == ' ' || c == ','; });
  }

  // A few small words that say what kind of report or rules it is: "thẩm tra", "Thẩm tra", "làm việc".
  static bool is_adjective(std::string_view words) {
    return words.size() <= 40 && std::count(words.begin(), words.end(), ' ') <= 5 &&
           std::none_of(words.begin() + 1, words.end(), text::is_upper) &&
           std::none_of(words.begin(), words.end(), text::is_digit);
  }

  const layout::Origin& origin_;
  std::string_view key_;
  const Mentions& mentions_;
  const CitationRules& rules_;
  const std::uint32_t free_;
};

}  // namespace

void find_type(const layout::Origin& origin, const Mentions& mentions, const CitationRules& rules, std::uint32_t free,
               Draft* draft) {
  TypeFinder(origin, mentions, rules, free).find(draft);
}

}  // namespace vanban::structure
