#include "link/link_book.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <limits>

#include "link/item.h"
#include "link/named.h"
#include "link/slug.h"
#include "link/title.h"
#include "text/key.h"

namespace vanban::link {
namespace {

// vn/luat-dat-dai of vn/luat-dat-dai/2024
std::string_view without_period(std::string_view key) { return key.substr(0, key.rfind('/')); }

// `day`: YYYY-MM-DD, as laws.tsv has it; a list of one's own may have anything.
std::string day_after(const std::string& day) {
  int year = 0;
  unsigned month = 0, of_month = 0;
  if (std::sscanf(day.c_str(), "%4d-%2u-%2u", &year, &month, &of_month) != 3) return "";
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(of_month)};
  if (!date.ok()) return "";
  const std::chrono::year_month_day next{std::chrono::sys_days(date) + std::chrono::days(1)};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(next.year()),
                static_cast<unsigned>(next.month()), static_cast<unsigned>(next.day()));
  return text.data();
}

}  // namespace

LinkBook::LinkBook(const grammar::Grammar& grammar) : keys_(grammar) {
  read_terms(grammar);
  read_laws(grammar);
  read_plenums(grammar);
  read_proposals(grammar);
  order_lives();
  tell_ends();
}

void LinkBook::read_terms(const grammar::Grammar& grammar) {
  const grammar::Lexicon* terms = grammar.lexicon("terms");
  if (terms == nullptr) return;
  const auto number = [&](const grammar::Lexicon::Row& row, std::string_view column) {
    return std::atoi(std::string(terms->cell(row, column)).c_str());
  };
  for (const grammar::Lexicon::Row& row : terms->rows()) {
    const int to = number(row, "to");
    terms_[{std::string(terms->cell(row, "scope")), number(row, "term")}] = {
        number(row, "from"), to == 0 ? std::numeric_limits<int>::max() : to};
  }
}

void LinkBook::read_laws(const grammar::Grammar& grammar) {
  const grammar::Lexicon* laws = grammar.lexicon("laws");
  if (laws == nullptr) return;
  for (const grammar::Lexicon::Row& row : laws->rows()) add_law(*laws, row, laws->cell(row, "name"));
  // "Luật BHXH": those of the full name, under the short one too.
  for (const grammar::Lexicon::Row& row : laws->rows()) {
    for (const grammar::Lexicon::Row* full : laws->find_all(text::key_of(laws->cell(row, "short_of")))) {
      if (laws->cell(*full, "type") == laws->cell(row, "type")) add_law(*laws, *full, laws->cell(row, "name"));
    }
  }
}

void LinkBook::add_law(const grammar::Lexicon& laws, const grammar::Lexicon::Row& row, std::string_view name) {
  KnownAct law;
  law.type = laws.cell(row, "type");
  law.title = name;
  law.number = laws.cell(row, "number");
  law.date = laws.cell(row, "date");
  law.from = laws.cell(row, "from");
  law.to = laws.cell(row, "to");
  law.name_key = name_key(law.type, law.title, law.number, law.date);
  if (law.name_key.empty() || (law.number.empty() && law.from.empty())) return;
  law.number_key = law.number.empty() ? name_key(law.type, laws.cell(row, "name"), law.number, law.date)
                                      : "vn/" + item_of(law.number, law.type, keys_).text();
  laws_.push_back(std::move(law));
}

void LinkBook::read_plenums(const grammar::Grammar& grammar) {
  const grammar::Lexicon* plenums = grammar.lexicon("plenums");
  if (plenums == nullptr) return;
  for (const grammar::Lexicon::Row& row : plenums->rows()) {
    KnownAct act;
    act.type = "nghị quyết";
    act.title = plenums->cell(row, "title");
    act.number = plenums->cell(row, "number");
    act.date = plenums->cell(row, "date");
    act.name_key = "vn/nghi-quyet-hoi-nghi-" + std::string(plenums->cell(row, "plenum")) + "/k" +
                   std::string(plenums->cell(row, "term"));
    act.number_key = "vn/" + item_of(act.number, act.type, keys_).text() + "/" + act.date.substr(0, 4);
    if (!plenums->cell(row, "usual").empty()) usual_.push_back(static_cast<std::uint32_t>(plenums_.size()));
    plenums_.push_back(std::move(act));
  }
}

void LinkBook::read_proposals(const grammar::Grammar& grammar) {
  const grammar::Lexicon* types = grammar.lexicon("doctypes");
  if (types == nullptr) return;
  for (const grammar::Lexicon::Row& row : types->rows()) {
    if (types->lists(row, "roles", "proposal")) proposals_.emplace(types->cell(row, "name"));
  }
}

void LinkBook::order_lives() {
  for (std::uint32_t i = 0; i < laws_.size(); ++i) {
    if (!laws_[i].from.empty()) lives_[std::string(without_period(laws_[i].name_key))].push_back(i);
  }
  const auto begins_first = [this](std::uint32_t a, std::uint32_t b) { return laws_[a].from < laws_[b].from; };
  for (auto& [name, laws] : lives_) std::sort(laws.begin(), laws.end(), begins_first);
}

void LinkBook::tell_ends() {
  for (KnownAct& law : laws_) {
    const KnownAct* next = successor(law);
    law.until = next != nullptr ? next->from : day_after(law.to);
    if (next != nullptr) law.next_key = next->number_key;
  }
}

const KnownAct* LinkBook::plenum(std::string_view name_key, std::string_view title) const {
  if (title.empty()) {
    for (const std::uint32_t usual : usual_) {
      if (plenums_[usual].name_key == name_key) return &plenums_[usual];
    }
    return nullptr;
  }
  // Words in common are no proof where one plenum speaks of like things: what holds the words as they stand comes
  // first.
  const std::string words = slug(title);
  const auto holds_words = [&](const KnownAct& act) { return slug(act.title).find(words) != std::string::npos; };
  const auto agrees = [&](const KnownAct& act) { return titles_agree(title, act.title); };
  const auto only_one = [&](auto fits) -> const KnownAct* {
    const KnownAct* meant = nullptr;
    for (const KnownAct& act : plenums_) {
      if (act.name_key != name_key || !fits(act)) continue;
      if (meant != nullptr) return nullptr;
      meant = &act;
    }
    return meant;
  };
  const KnownAct* meant = only_one(holds_words);
  return meant != nullptr ? meant : only_one(agrees);
}

const KnownAct* LinkBook::in_force(std::string_view partial, std::string_view date) const {
  if (date.size() < 4 || date.size() > 10 || !partial.ends_with("/~")) return nullptr;
  const std::string_view name = without_period(partial);
  const std::string first = std::string(date) + std::string("0000-01-01").substr(date.size());
  const std::string last = std::string(date) + std::string("0000-12-31").substr(date.size());
  const KnownAct* law = in_force_on(name, first);
  return law == in_force_on(name, last) ? law : nullptr;
}

const KnownAct* LinkBook::in_force_on(std::string_view name, std::string_view day) const {
  const auto lives = lives_.find(name);
  if (lives == lives_.end()) return nullptr;
  const KnownAct* last = nullptr;
  for (const std::uint32_t i : lives->second) {
    const KnownAct& law = laws_[i];
    if (law.from <= day) {
      last = &law;
    } else if (law.date <= day) {
      return nullptr;
    }
  }
  return last == nullptr || (!last->to.empty() && last->to < day) ? nullptr : last;
}

const KnownAct* LinkBook::successor(const KnownAct& law) const {
  const auto lives = lives_.find(without_period(law.name_key));
  if (lives == lives_.end() || law.from.empty()) return nullptr;
  for (const std::uint32_t i : lives->second) {
    if (laws_[i].from > law.from) return &laws_[i];
  }
  return nullptr;
}

std::string LinkBook::name_key(std::string_view type, std::string_view title, std::string_view number,
                               std::string_view date) const {
  if (title.empty() || (type != "luật" && type != "bộ luật" && type != "pháp lệnh" && type != "hiến pháp")) return "";
  const Item item = item_of(number, type, keys_);
  const std::string year = item.year ? std::to_string(*item.year) : std::string(date.substr(0, 4));
  std::string key = named_key({type, title, title, year}, Citing(), keys_).value_or("");
  return key.find('~') == std::string::npos ? key : "";
}

const LinkBook::Years* LinkBook::years(std::string_view scope, int term) const {
  const auto at = terms_.find(std::pair(std::string(scope.substr(0, scope.find('/'))), term));
  return at == terms_.end() ? nullptr : &at->second;
}

bool LinkBook::is_of_term(std::string_view scope, int term, int year) const {
  const Years* known = years(scope, term);
  return known == nullptr || (known->from <= year && year <= known->to);
}

int LinkBook::first_year(std::string_view scope, int term) const {
  const Years* known = years(scope, term);
  return known == nullptr ? 0 : known->from;
}

}  // namespace vanban::link
