#include "link/link_book.h"

#include <cstdlib>
#include <limits>

#include "link/item.h"
#include "link/named.h"

namespace vanban::link {

LinkBook::LinkBook(const grammar::Grammar& grammar) : keys_(grammar) {
  read_terms(grammar);
  read_laws(grammar);
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
  for (const grammar::Lexicon::Row& row : laws->rows()) {
    KnownLaw law;
    law.type = laws->cell(row, "type");
    law.title = laws->cell(row, "name");
    law.number = laws->cell(row, "number");
    law.date = laws->cell(row, "date");
    law.name_key = name_key(law.type, law.title, law.number, law.date);
    if (law.number.empty() || law.name_key.empty()) continue;
    law.number_key = "vn/" + item_of(law.number, law.type, keys_).text();
    laws_.push_back(std::move(law));
  }
}

std::string LinkBook::name_key(std::string_view type, std::string_view title, std::string_view number,
                               std::string_view date) const {
  if (title.empty() || (type != "luật" && type != "bộ luật" && type != "pháp lệnh")) return "";
  const Item item = item_of(number, type, keys_);
  const std::string year = item.year ? std::to_string(*item.year) : std::string(date.substr(0, 4));
  std::string key = named_key({type, title, {}, year}, Citing(), keys_).value_or("");
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
