#include "structure/closing/offices.h"

#include <algorithm>

#include "structure/closing/text.h"
#include "structure/phrase_finder.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure::closing {
namespace {

constexpr int kLettersPerError = 6;  // of a scanner, in an office's name

std::string_view text_at(std::string_view key, Span span) { return key.substr(span.begin, span.size()); }

}  // namespace

Offices::Offices(const grammar::Grammar& grammar) : rule_(grammar.rule("closing.office")) {
  const grammar::Lexicon* cues = grammar.lexicon("signature_cues");
  if (cues == nullptr) return;
  for (const grammar::Lexicon::Row& row : cues->rows()) {
    std::string name = text::key_of(cues->cell(row, "name"));
    std::transform(name.begin(), name.end(), name.begin(), text::to_upper);
    if (name.find(' ') == std::string::npos) continue;
    add("PHO " + name);
    add(name);
  }
}

void Offices::add(const std::string& name) {
  const Words words = words_of(name, {0, static_cast<std::uint32_t>(name.size())});
  auto word = words.begin();
  const std::string_view first = text_at(name, *word);
  auto family =
      std::find_if(families_.begin(), families_.end(), [&](const Family& known) { return known.first == first; });
  if (family == families_.end()) {
    const auto index = static_cast<std::uint16_t>(families_.size());
    family = families_.insert(family, {std::string(first), LetterSet(first), {}});
    // One letter alone may be any other.
    const auto add = [&](std::vector<std::uint16_t>& list) { list.push_back(index); };
    if (first.size() > 1) {
      add(by_front_[index_of(first.front())]);
    } else {
      std::for_each(by_front_.begin(), by_front_.end(), add);
    }
    add(by_back_[index_of(first.back())]);
  }
  Tail tail;
  tail.most_errors = static_cast<int>(name.size()) / kLettersPerError;
  for (++word; word != words.end(); ++word) tail.words.emplace_back(text_at(name, *word));
  tail.letters = LetterSet(tail.words.front());
  family->tails.push_back(std::move(tail));
}

std::optional<std::uint32_t> Offices::at(std::string_view key, Span span) const {
  if (rule_ == nullptr || !rule_->may_match_at(key, span.begin, span.end)) return {};
  grammar::Match match;
  if (!rule_->match_at(key, span.begin, span.end, &match)) return {};
  return match.whole.end;
}

bool Offices::begins(std::string_view key, Span span) const { return at(key, span) || damaged_at(key, span); }

// One letter is wrong, lost or added: at one end the words are the same still.
bool Offices::damaged_at(std::string_view key, Span span) const {
  const Span word = *words_of(key, span).begin();
  const std::string_view first = text_at(key, word);
  if (first.empty() || has_small(first)) return false;
  const LetterSet letters(first);
  const auto is_one = [&](std::uint16_t family) {
    return letters.may_be_damaged_of(families_[family].letters) && is_damaged_of(families_[family], key, word, span);
  };
  const auto is_other = [&](std::uint16_t family) {
    return families_[family].first.front() != first.front() && is_one(family);
  };
  const auto& like_front = by_front_[index_of(first.front())];
  const auto& like_back = by_back_[index_of(first.back())];
  return std::any_of(like_front.begin(), like_front.end(), is_one) ||
         std::any_of(like_back.begin(), like_back.end(), is_other);
}

bool Offices::is_damaged_of(const Family& family, std::string_view key, Span first, Span span) {
  if (first.size() > family.first.size() + 1 || first.size() + 1 < family.first.size()) return false;
  const int errors = edit_distance(text_at(key, first), family.first, 1);
  if (errors > 1) return false;
  const Span rest{first.end, span.end};
  const LetterSet second(text_at(key, *words_of(key, rest).begin()));
  return std::any_of(family.tails.begin(), family.tails.end(), [&](const Tail& tail) {
    return second.may_be_damaged_of(tail.letters) && fits(tail, key, rest, errors);
  });
}

// Do the words behind the first one follow, each with one wrong letter at most, in capitals? `errors`: of the first.
bool Offices::fits(const Tail& tail, std::string_view key, Span span, int errors) {
  const Words words = words_of(key, span);
  auto word = words.begin();
  for (const std::string& wanted : tail.words) {
    if (word == words.end()) return false;
    const std::string_view text = text_at(key, *word++);
    const int wrong = edit_distance(text, wanted, 1);
    if (wrong > 1 || has_small(text)) return false;
    errors += wrong;
  }
  return errors <= tail.most_errors;
}

bool Offices::is_deputy(std::string_view office) {
  const std::string_view first = office.substr(0, office.find(' '));
  return first == "THU" || edit_distance(first, "PHO", 1) <= 1;
}

bool Offices::is_deputy_of(std::string_view deputy, std::string_view chief) {
  const FirstWords<2> words(deputy, {0, static_cast<std::uint32_t>(deputy.size())});
  if (words.count < 2) return false;
  const std::string_view first = text_at(deputy, words.at[0]);
  const std::string_view rest = deputy.substr(words.at[1].begin);
  if (first == "THU") return chief.starts_with("BO TRUONG");
  // The office after the first word is the chief's, in its first two words at least.
  const auto head = [](std::string_view text) {
    return text.substr(0, text.find(' ', std::min(text.find(' '), text.size() - 1) + 1));
  };
  const int most_errors = static_cast<int>(head(rest).size()) / kLettersPerError;
  return first.size() < 4 && edit_distance(head(rest), head(chief), most_errors) <= most_errors;
}

bool Offices::is_rest_of_deputy(std::string_view words, std::string_view chief) {
  const auto words_in = [](std::string_view text) {
    return words_of(text, {0, static_cast<std::uint32_t>(text.size())});
  };
  const Words rest = words_in(words);
  const Words whole = words_in(chief);
  auto word = rest.begin();
  if (word == rest.end() || text_at(words, *word) != "PHO" || ++word == rest.end()) return false;
  for (auto wanted = whole.begin(); word != rest.end(); ++word, ++wanted) {
    if (wanted == whole.end() || !text_at(chief, *wanted).starts_with(text_at(words, *word))) return false;
  }
  return true;
}

}  // namespace vanban::structure::closing
