#include "link/candidates.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace vanban::link {
namespace {

// Which parts of a key a question holds fast. An item with an unknown type or serial is held fast but for that code.
struct Held {
  bool scope = false;
  bool period = false;
};
constexpr std::array<Held, 4> kHeld = {{{false, false}, {false, true}, {true, false}, {true, true}}};

// The item with `~` for the code at `place` (from 0).
std::string without_code(std::string_view item, std::size_t place) {
  std::string out;
  for (std::size_t i = 0; !item.empty(); ++i) {
    const std::size_t end = std::min(item.find('-'), item.size());
    if (i > 0) out.push_back('-');
    out += i == place ? std::string_view("~") : item.substr(0, end);
    item.remove_prefix(std::min(end + 1, item.size()));
  }
  return out;
}

// The place of the type's code.
std::size_t type_place(std::string_view item) { return item_year(item) == 0 ? 1 : 2; }

// The year of the period; "" where the item has one, for then the period may be left out.
std::string_view series_year(const KeyParts& parts) {
  return item_year(parts.item) == 0 ? parts.period.substr(0, 4) : std::string_view();
}

bool holds_period(const KeyParts& parts) {
  const std::string_view year = series_year(parts);
  return !year.empty() && year[0] != 'k' && year[0] != '~' && parts.period != "2025~";
}

// Which code of an item is open: none, the type's, or the serial.
enum Open : std::size_t { kNothing, kType, kSerial };

Open open_code(const KeyParts& parts) {
  if (parts.open_serial()) return kSerial;
  return parts.open_item() ? kType : kNothing;
}

std::size_t index_of(Held held) { return (held.scope ? 2U : 0U) + (held.period ? 1U : 0U); }

std::string item_with(Open open, std::string_view item) {
  if (open == kNothing) return std::string(item);
  return without_code(item, open == kSerial ? 0 : type_place(item));
}

std::string signed_with(const KeyParts& parts, std::string_view item, Held held) {
  std::string signature(item);
  signature.push_back('|');
  if (held.scope) signature += parts.scope;
  signature.push_back('|');
  if (held.period) signature += series_year(parts);
  return signature;
}

}  // namespace

void Candidates::want(std::string_view partial) {
  const auto [at, is_new] = by_partial_.emplace(partial, static_cast<std::uint32_t>(questions_.size()));
  if (!is_new) return;
  questions_.push_back({parts_of(partial), {}, {}, {}});
  const KeyParts& parts = questions_.back().parts;
  const Held held{!parts.open_scope(), holds_period(parts)};
  if (parts.open_serial() && !held.scope) return;  // fits half the country
  asked_[open_code(parts)][index_of(held)] = true;
  by_signature_[signed_with(parts, parts.item, held)].push_back(at->second);
}

void Candidates::offer(std::string_view full, KeyId means) {
  const KeyParts parts = parts_of(full);
  if (!parts.annex.empty()) return;
  for (const Open open : {kNothing, kType, kSerial}) {
    const auto& asked = asked_[open];
    if (std::find(asked.begin(), asked.end(), true) == asked.end()) continue;
    const std::string item = item_with(open, parts.item);
    for (const Held held : kHeld) {
      if (asked[index_of(held)]) answer(signed_with(parts, item, held), parts, means);
    }
  }
}

void Candidates::answer(const std::string& signature, const KeyParts& full, KeyId means) {
  const auto asked = by_signature_.find(signature);
  if (asked == by_signature_.end()) return;
  for (const std::uint32_t question : asked->second) {
    if (!fits(questions_[question].parts, full, book_)) continue;
    questions_[question].all.push_back({year_of(full, book_), means});
    if (offered_.size() <= means) offered_.resize(2 * std::size_t{means} + 1);
    offered_[means] = true;
  }
}

void Candidates::date(KeyId key, std::string_view day) { days_.push_back({day, key}); }

void Candidates::close() {
  const auto by_key = [](const Dated& a, const Dated& b) { return std::tie(a.key, a.day) < std::tie(b.key, b.day); };
  std::sort(days_.begin(), days_.end(), by_key);
  days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
  for (Question& question : questions_) {
    std::sort(question.all.begin(), question.all.end());
    question.all.erase(std::unique(question.all.begin(), question.all.end()), question.all.end());
    sort_by_day(question);
  }
}

void Candidates::sort_by_day(Question& question) const {
  const auto less = [](const Dated& a, KeyId key) { return a.key < key; };
  for (const Candidate& candidate : question.all) {
    auto day = std::lower_bound(days_.begin(), days_.end(), candidate.key, less);
    if (day == days_.end() || day->key != candidate.key) question.undated.push_back(candidate);
    for (; day != days_.end() && day->key == candidate.key; ++day) question.dated.push_back(*day);
  }
  std::sort(question.dated.begin(), question.dated.end());
  question.dated.erase(std::unique(question.dated.begin(), question.dated.end()), question.dated.end());
}

void Candidates::take_until(int year, const std::vector<Candidate>& candidates, Found* found) {
  const auto is_younger = [](int limit, const Candidate& candidate) { return limit < candidate.year; };
  const auto end =
      year == 0 ? candidates.end() : std::upper_bound(candidates.begin(), candidates.end(), year, is_younger);
  found->count += static_cast<std::size_t>(end - candidates.begin());
  for (auto at = candidates.begin(); at != end && found->keys.size() < Found::kMost; ++at) {
    found->keys.push_back(at->key);
  }
}

Found Candidates::find(std::string_view partial, const MentionFacts& facts) const {
  Found found;
  const auto at = by_partial_.find(partial);
  if (at == by_partial_.end()) return found;
  const Question& question = questions_[at->second];
  const bool by_day_only = question.parts.open_serial();
  if (!by_day_only) take_until(facts.citing_year, facts.date.empty() ? question.all : question.undated, &found);
  if (facts.date.empty()) return found;
  const auto less = [](const Dated& dated, std::string_view day) { return dated.day < day; };
  auto day = std::lower_bound(question.dated.begin(), question.dated.end(), facts.date, less);
  for (; day != question.dated.end() && day->day == facts.date; ++day) {
    ++found.count;
    if (found.keys.size() < Found::kMost) found.keys.push_back(day->key);
  }
  return found;
}

}  // namespace vanban::link
