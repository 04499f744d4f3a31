#include "link/body.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "link/ordinal.h"
#include "link/unit_words.h"

namespace vanban::link {
namespace {

using Words = std::vector<Word>;

// How many words at `i` say a term or its years: khóa XI, nhiệm kỳ 2020-2025.
std::size_t term_words(std::span<const Word> words, std::size_t i) {
  const auto folded = [&](std::size_t at) { return at < words.size() ? std::string_view(words[at].folded) : ""; };
  if (folded(i) == "khoa" && i + 1 < words.size() && ordinal(words[i + 1])) return 2;
  if (folded(i) != "nhiem" || folded(i + 1) != "ky") return 0;
  std::size_t end = i + 2;
  while (end < words.size() && words[end].folded.size() == 4 && ordinal(words[end])) ++end;
  return end - i;
}

// Without brackets, khóa and nhiệm kỳ.
Words plain_words(Words words) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t term = term_words(words, i);
    const bool plain = term == 0 && !words[i].bracketed;
    if (plain && kept != i) words[kept] = std::move(words[i]);
    kept += plain ? 1 : 0;
    i += std::max<std::size_t>(term, 1);
  }
  words.resize(kept);
  return words;
}

// Chủ tịch UBND: UBND; Chánh Văn phòng: Văn phòng. A post that is all there is stays.
void drop_posts(Words& words, const KeyBook& book) {
  while (!book.prefix(List::no_post, words)) {
    const auto post = book.prefix(List::post, words);
    if (!post) return;
    const auto kept = static_cast<std::size_t>(std::count(post.value->begin(), post.value->end(), '-')) +
                      (post.value->empty() ? 0U : 1U);
    if (post.words - kept == words.size()) return;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(post.words - kept));
    if (kept > 0) return;
  }
}

// Web pages lose the Ủ of ỦY BAN NHÂN DÂN.
void restore_first_word(Words& words) {
  constexpr std::string_view kTorn = "y-ban-nhan-dan";
  if (words.size() >= 4 && words[0].folded == "y" && join(std::span(words).first(4)) == kTorn) words[0].folded = "uy";
}

// Of several issuers the first leads: Bộ Nội vụ, Bộ Quốc phòng. A name may hold commas and hyphens itself, so what
// follows must begin as central bodies do. True where one was cut off: Cục Quản lý Dược - Bộ Y tế stands under it.
bool keep_first_body(Words& words, const KeyBook& book) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool after_and = words[i - 1].folded == "va";
    if (!(words[i].apart || after_and) || !book.prefix(List::central_body, std::span(words).subspan(i))) continue;
    words.resize(after_and ? i - 1 : i);
    return true;
  }
  return false;
}

// Trung ương Đảng (Cộng sản Việt Nam) is Trung ương.
void drop_party(Words& words) {
  const auto is_party = [](const Word& word) { return word.folded == "dang"; };
  if (std::none_of(words.begin(), words.end(), is_party)) return;
  for (const std::string_view tail : {"-trung-uong-dang-cong-san-viet-nam", "-trung-uong-dang"}) {
    if (!join(words).ends_with(tail)) continue;
    const auto extra = static_cast<std::size_t>(std::count(tail.begin(), tail.end(), '-')) - 2;
    words.resize(words.size() - extra);
    return;
  }
}

// Trung ương in a name makes its body a central one even where it speaks of units: Ban Chỉ đạo Trung ương ... huyện,
// quận.
bool is_of_the_center(std::string_view slug) {
  constexpr std::string_view kCenter = "trung-uong";
  for (std::size_t at = slug.find(kCenter); at != std::string_view::npos; at = slug.find(kCenter, at + 1)) {
    const std::size_t end = at + kCenter.size();
    if ((at == 0 || slug[at - 1] == '-') && (end == slug.size() || slug[end] == '-')) return true;
  }
  return false;
}

bool is_central(std::span<const Word> words, const KeyBook& book) {
  if (book.prefix(List::local_body, words)) return false;
  return book.prefix(List::central_body, words) || book.has_within(List::central_word, join(words));
}

// Ban Thường vụ | Tỉnh ủy: the last body that stands over others divides the name.
void divide(BodyName& body, std::span<const Word> words, const KeyBook& book) {
  body.outer = body.slug;
  for (std::size_t i = words.size(); i-- > 1;) {
    if (!book.prefix(List::outer_body, words.subspan(i))) continue;
    body.outer = join(words.subspan(i));
    body.inner = join(words.first(i));
    break;
  }
  if (body.inner != "ban-chap-hanh") return;
  // The committee is what its executive is called: Ban Chấp hành Đảng bộ tỉnh is the Tỉnh ủy.
  body.inner.clear();
  if (const std::string* committee = book.value(List::committee, body.bare_kind);
      body.outer == "dang-bo" && committee) {
    body.outer = *committee;
  }
}

}  // namespace

Level Place::level() const {
  if (!commune.empty()) return Level::commune;
  if (!district.empty()) return Level::district;
  if (province.empty()) return Level::none;
  return national() ? Level::central : Level::province;
}

std::string Place::text() const {
  std::string out = province.empty() ? "~" : province;
  if (!district.empty()) out += "/" + district;
  if (!commune.empty()) out += "/" + commune;
  return out;
}

BodyName parse_body(std::string_view name, const KeyBook& book) {
  Words words = words_of(name);
  BodyName body;
  body.term = term_of(words);
  words = plain_words(std::move(words));
  restore_first_word(words);
  drop_posts(words, book);
  const bool under_central = keep_first_body(words, book);
  body.independent = book.prefix(List::placed_name, words) && !book.prefix(List::central_body, words);
  take_units(words, body, book);
  drop_party(words);
  body.slug = join(words);
  if (!body.names_unit() && is_of_the_center(body.slug)) body.bare = Level::none;
  if (body.bare == Level::none && !body.names_unit()) {
    body.central = under_central || is_central(words, book);
    if (!body.central && book.prefix(List::province_body, words)) body.bare = Level::province;
  }
  divide(body, words, book);
  return body;
}

}  // namespace vanban::link
