#include "link/named.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <utility>
#include <vector>

#include "link/ordinal.h"

namespace vanban::link {
namespace {

using Words = std::span<const Word>;

std::string or_unknown(std::optional<int> value, std::string_view prefix) {
  return value ? std::string(prefix) + std::to_string(*value) : "~";
}

// How many words the phrase (lan-thu) has, where they stand at the front; else 0.
std::size_t match_front(Words words, std::string_view phrase) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::string_view word = phrase.substr(0, phrase.find('-'));
    if (count == words.size() || words[count].folded != word) return 0;
    phrase.remove_prefix(std::min(word.size() + 1, phrase.size()));
    ++count;
  }
  return count;
}

// Where these words stand, or the size of `words`.
std::size_t find(Words words, std::string_view phrase) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (match_front(words.subspan(i), phrase) > 0) return i;
  }
  return words.size();
}

bool has(Words words, std::string_view phrase) { return find(words, phrase) < words.size(); }

// XIII, 13: a numeral in capitals or digits, no year.
std::optional<int> numeral(const Word& word) {
  if (!word.capital || word.lower != word.folded) return {};
  const auto value = ordinal(word);
  return value && *value < 100 ? value : std::nullopt;
}

// tư, mười một
std::optional<int> spelled(Words words) {
  if (words.empty()) return {};
  const auto first = ordinal(words[0]);
  if (!first || words[0].lower != "mười" || words.size() < 2 || words[1].apart) return first;
  const auto unit = ordinal(words[1]);
  return unit && *unit < 10 ? *first + *unit : *first;
}

// The number behind "lần thứ".
std::optional<int> number_after_lan_thu(Words words) {
  const std::size_t at = find(words, "lan-thu");
  return at < words.size() ? spelled(words.subspan(at + 2)) : std::nullopt;
}

// Congresses of the Youth Union, of associations, of shareholders are not the Party's.
bool of_another_organisation(Words words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].lower;
    const std::string_view before = i == 0 ? std::string_view() : std::string_view(words[i - 1].folded);
    if (word == "đoàn" || word == "trận") return true;
    if ((word == "đồng" && before == "hoi") || (word == "đông" && before == "co")) return true;
    if (word == "hội" && before != "dai" && before != "quoc" && before != "xa") return true;
  }
  return false;
}

Session congress(Words words) {
  Session session;
  if (of_another_organisation(words) || has(words, "cac-cap")) return session;
  session.assembly = Assembly::party_congress;
  session.national = has(words, "toan-quoc") || !has(words, "dang-bo");
  session.number = number_after_lan_thu(words);
  for (const Word& word : words) {
    if (!session.number) session.number = numeral(word);
  }
  return session;
}

// Trung ương 4 (khóa XII); Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII.
Session plenum(Words words) {
  Session session;
  const std::size_t center = find(words, "trung-uong");
  if (center == words.size() || of_another_organisation(words.subspan(center))) return session;
  session.number = number_after_lan_thu(words);
  if (!session.number && center + 2 < words.size()) session.number = numeral(words[center + 2]);
  session.term = term_of(words);
  session.national = true;
  session.assembly = session.number ? Assembly::plenum : Assembly::none;
  return session;
}

// "Đất đai năm 2024" is Đất đai of 2024.
std::optional<int> take_year(std::vector<Word>& words) {
  if (words.size() < 2 || words.back().folded.size() != 4) return {};
  const auto year = ordinal(words.back());
  if (!year || *year < 1900 || *year > 2099) return {};
  words.pop_back();
  if (words.size() > 1 && words.back().folded == "nam") words.pop_back();
  return year;
}

std::optional<int> year_of(std::string_view date) {
  if (date.size() < 4) return {};
  return std::atoi(std::string(date.substr(0, 4)).c_str());
}

std::optional<std::string> law_key(const std::string& type, const Name& name) {
  std::vector<Word> title = words_of(name.title);
  const std::optional<int> written = take_year(title);
  if (title.empty()) return {};
  std::string key = "vn/" + type;  // Luật Luật sư too
  key.reserve(key.size() + name.title.size() + 8);
  for (const Word& word : title) key.append(1, '-').append(word.folded);
  const std::optional<int> dated = year_of(name.date);
  return key.append(1, '/').append(or_unknown(dated ? dated : written, ""));
}

std::optional<std::string> constitution_key(const Name& name) {
  std::vector<Word> words = words_of(name.words);
  const std::optional<int> dated = year_of(name.date);
  return "vn/hien-phap/" + or_unknown(dated ? dated : take_year(words), "");
}

std::optional<std::string> congress_key(const Session& session, const Name& name, const Citing& citing,
                                        const KeyBook& book) {
  Place place = Place::country();
  if (!session.national) {
    const BodyName body = parse_body(name.words, book);
    place = body.place;
    if (place.empty() && body.bare != Level::none) place = unit_at(citing, body.bare, body.bare_kind);
    if (place.province.empty()) place.province = citing.place.national() ? "" : citing.place.province;
  }
  return place.text() + "/nghi-quyet-dai-hoi/" + or_unknown(session.number, "k");
}

void add_words(std::string_view text, std::vector<Word>* words) {
  for (Word& word : words_of(text)) words->push_back(std::move(word));
}

// NQTW 4, TW4, ĐH XIII: as they are read.
std::vector<Word> spelled_out(std::vector<Word> words) {
  const auto is_short = [](const Word& word) {
    return word.lower == "đh" || word.folded.starts_with("tw") || word.folded.starts_with("nqtw");
  };
  if (std::none_of(words.begin(), words.end(), is_short)) return words;  // as mostly
  std::vector<Word> out;
  for (const Word& word : words) {
    std::string_view rest = word.folded;
    if (rest.starts_with("nqtw")) rest.remove_prefix(2);
    if (word.lower == "đh") {
      add_words("đại hội", &out);
    } else if (rest.starts_with("tw") && rest.find_first_not_of("0123456789", 2) == std::string_view::npos) {
      add_words("trung ương", &out);
      add_words(rest.substr(2), &out);
    } else {
      out.push_back(word);
    }
  }
  return out;
}

}  // namespace

Session session_of(std::string_view text) {
  const std::vector<Word> words = spelled_out(words_of(text));
  return has(words, "dai-hoi") ? congress(words) : plenum(words);
}

std::optional<std::string> further_plenum_key(std::string_view before, std::string_view text) {
  constexpr std::string_view kPlenum = "vn/nghi-quyet-hoi-nghi-";
  if (!before.starts_with(kPlenum)) return {};
  const std::vector<Word> words = words_of(text);
  if (words.empty() || words.size() > 3) return {};
  const auto first = numeral(words[0]);
  const auto term = words.size() == 1 ? first : term_of(words);
  if (!term || (!first && words[0].folded != "khoa")) return {};
  const std::string_view plenum = before.substr(0, before.find('/', kPlenum.size()));
  const std::string number = words.size() == 3 ? std::string(kPlenum) + std::to_string(*first) : std::string(plenum);
  return number + "/k" + std::to_string(*term);
}

std::optional<std::string> named_key(const Name& name, const Citing& citing, const KeyBook& book) {
  const std::string type = book.type_slug(name.type);
  if (type == "luat" || type == "bo-luat" || type == "phap-lenh") return law_key(type, name);
  if (type == "hien-phap") return constitution_key(name);
  if (type == "dieu-le-dang" || (type == "dieu-le" && slug(name.title).starts_with("dang"))) {
    return "vn/dieu-le-dang/" + or_unknown(term_of(words_of(name.words)), "k");
  }
  if (type != "nghi-quyet") return {};
  const Session session = session_of(name.words);
  switch (session.assembly) {
    case Assembly::party_congress:
      return congress_key(session, name, citing, book);
    case Assembly::plenum:
      if (!session.number) break;
      return "vn/nghi-quyet-hoi-nghi-" + std::to_string(*session.number) + "/" + or_unknown(session.term, "k");
    case Assembly::none:
      break;
  }
  return {};
}

}  // namespace vanban::link
