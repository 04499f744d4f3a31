#include "structure/citations/title_issuer.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"

namespace vanban::structure {

// "Thông tư số 5 quy định về chợ do Bộ trưởng Bộ Công Thương ban hành": who issued it stands behind the title.
std::optional<recognise::BodyName> TitleIssuers::issuer_at(const Draft& draft, std::uint32_t at,
                                                           std::uint32_t limit) const {
  if (at + kByWhom.size() >= limit) return std::nullopt;
  if (text_.begins(at, kWhose)) {
    const auto post = post_behind(draft, at, limit);
    return post ? post : council_behind_place(draft, at, limit);
  }
  if (!text_.begins(at, kByWhom)) return std::nullopt;
  const auto body = rules_.bodies.read(text_.origin, at + static_cast<std::uint32_t>(kByWhom.size()), limit, false);
  const std::uint32_t verb = body ? body->span.end + 1 : limit;
  return verb < limit && key_[verb - 1] == ' ' && rules_.clause.issues.begins(key_, {verb, limit}) ? body
                                                                                                   : std::nullopt;
}

// "Quyết định số 110/2002/QĐ-BTC về việc sửa đổi Chế độ sử dụng hóa đơn của Bộ trưởng Bộ Tài chính": one who signs
// such acts, at the end; but "... thẩm quyền của Chủ tịch Ủy ban nhân dân tỉnh" is what it is about.
std::optional<recognise::BodyName> TitleIssuers::post_behind(const Draft& draft, std::uint32_t at,
                                                             std::uint32_t limit) const {
  if (draft.number == nullptr || !draft.number->number->issuer_code || !draft.number->number->type_code)
    return std::nullopt;
  grammar::Match match;
  const std::uint32_t begin = at + static_cast<std::uint32_t>(kWhose.size());
  if (!rules_.signing_post->match_at(key_, begin, limit, &match)) return std::nullopt;
  const std::string& code = *draft.number->number->issuer_code;
  const bool council = match.has(match.rule->group("council"));
  if (council != code.starts_with("UB")) return std::nullopt;
  if (!council && !code.starts_with("B") && code != "TTg") return std::nullopt;
  constexpr std::uint32_t kLongestMatter = 24;
  const std::uint32_t from = at - std::min(at, kLongestMatter);
  for (std::uint32_t word = from; word < at; word = std::max(word + 1, text::word_end(key_, word) + 1)) {
    if (text::is_alnum(key_[word]) && rules_.of_a_post->match_at(key_, word, at, &match)) return std::nullopt;
  }
  const auto body = rules_.bodies.read(text_.origin, begin, limit, false);
  return body && ends_words(body->span.end, limit) ? body : std::nullopt;
}

// "Quyết định số 5/2020/QĐ-UBND về quản lý chợ trên địa bàn tỉnh của Ủy ban nhân dân tỉnh": the ground is nobody's,
// so the words name who issued the act, if they are the last.
std::optional<recognise::BodyName> TitleIssuers::council_behind_place(const Draft& draft, std::uint32_t at,
                                                                      std::uint32_t limit) const {
  constexpr std::uint32_t kLongestPlace = 60;
  if (draft.number == nullptr || !draft.number->number->issuer_code) return std::nullopt;
  const std::string& code = *draft.number->number->issuer_code;
  if (!code.starts_with("UB") && !code.starts_with("HĐND")) return std::nullopt;
  const std::uint32_t from = at - std::min(at, kLongestPlace);
  const std::size_t sign = key_.substr(from, at - from).find_last_of(",;:(\"");
  const std::uint32_t clause = sign == std::string_view::npos ? from : from + static_cast<std::uint32_t>(sign);
  if (!rules_.clause.ground.stands_in(key_, {clause, at})) return std::nullopt;
  const auto body = rules_.bodies.read(text_.origin, at + static_cast<std::uint32_t>(kWhose.size()), limit, false);
  if (!body) return std::nullopt;
  return ends_words(body->span.end, limit) ? body : std::nullopt;
}

bool TitleIssuers::ends_words(std::uint32_t at, std::uint32_t limit) const {
  grammar::Match match;
  return at >= limit || std::string_view(",;.)/").find(key_[at]) != std::string_view::npos ||
         (key_[at] == ' ' && text_.is_title_end(at + 1, limit, &match));
}

}  // namespace vanban::structure
