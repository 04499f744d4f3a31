#include "structure/closing_offices.h"

#include <algorithm>
#include <numeric>

#include "structure/closing_text.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure::closing {
namespace {

constexpr std::size_t kLettersPerError = 6;  // of a scanner, in an office's name

// Number of letters to change, drop or add to make one word of the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

Offices::Offices(std::string_view key, const grammar::Grammar& grammar)
    : key_(key), rule_(grammar.rule("closing.office")) {
  const grammar::Lexicon* cues = grammar.lexicon("signature_cues");
  if (cues == nullptr) return;
  for (const grammar::Lexicon::Row& row : cues->rows()) {
    std::string name = text::key_of(cues->cell(row, "name"));
    std::transform(name.begin(), name.end(), name.begin(), text::to_upper);
    if (name.find(' ') == std::string::npos) continue;
    offices_.push_back("PHO " + name);
    offices_.push_back(std::move(name));
  }
}

std::optional<std::uint32_t> Offices::at(std::uint32_t begin, std::uint32_t end, bool damaged) const {
  grammar::Match match;
  if (rule_ != nullptr && rule_->match_at(key_, begin, end, &match)) return match.whole.end;
  return damaged ? damaged_at(begin, end) : std::nullopt;
}

std::optional<std::uint32_t> Offices::damaged_at(std::uint32_t begin, std::uint32_t end) const {
  const std::vector<Span> words = words_of(key_, {begin, end});
  for (const std::string& office : offices_) {
    const std::vector<Span> wanted = words_of(office, {0, static_cast<std::uint32_t>(office.size())});
    if (words.size() < wanted.size()) continue;
    std::size_t errors = 0;
    bool alike = true;
    for (std::size_t i = 0; i < wanted.size() && alike; ++i) {
      const std::size_t wrong =
          distance(words_at(words[i]), std::string_view(office).substr(wanted[i].begin, wanted[i].size()));
      errors += wrong;
      alike = wrong <= 1;
    }
    const Span found{begin, words[wanted.size() - 1].end};
    if (alike && errors * kLettersPerError <= office.size() && in_capitals(words_at(found))) return found.end;
  }
  return {};
}

bool Offices::is_deputy_of(Span deputy, Span chief) const {
  const std::vector<Span> words = words_of(key_, deputy);
  if (words.size() < 2) return false;
  const std::string_view first = words_at(words[0]);
  const std::string_view rest = words_at({words[1].begin, deputy.end});
  if (first == "THU") return words_at(chief).starts_with("BO TRUONG");
  // The office after the first word is the chief's, in its first two words at least.
  const auto head = [](std::string_view text) {
    return text.substr(0, text.find(' ', std::min(text.find(' '), text.size() - 1) + 1));
  };
  return first.size() < 4 && distance(head(rest), head(words_at(chief))) * kLettersPerError <= head(rest).size();
}

}  // namespace vanban::structure::closing
