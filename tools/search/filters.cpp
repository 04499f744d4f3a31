#include "search/filters.h"

#include <algorithm>
#include <iterator>

#include "search/index_text.h"
#include "search/place_names.h"
#include "vanban/decode.h"

namespace vanban::search {
namespace {

using archive::Database;
using archive::Statement;
using Ids = std::vector<std::int64_t>;

bool holds(std::string_view name, std::string_view folded_words) {
  return fold(name).find(folded_words) != std::string::npos;
}

Ids ids_of(Statement& statement) {
  Ids ids;
  while (statement.step()) ids.push_back(statement.integer(0));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

void keep_only(Ids ids, std::optional<Ids>* kept) {
  if (!*kept) {
    *kept = std::move(ids);
    return;
  }
  Ids both;
  std::set_intersection(ids.begin(), ids.end(), (*kept)->begin(), (*kept)->end(), std::back_inserter(both));
  *kept = std::move(both);
}

Ids that_cite(Database& database, const std::string& document) {
  Statement citing = database.prepare(
      "SELECT document_id FROM citations WHERE key = ?1 UNION "
      "SELECT document_id FROM numbers WHERE item = ?2 AND cited = 1");
  citing.bind(1, document).bind(2, number_item(document));
  return ids_of(citing);
}

Ids cited_by(Database& database, const std::string& document) {
  Statement cited = database.prepare(
      "SELECT documents.id FROM documents JOIN citations ON citations.key = documents.key WHERE citations.document_id "
      "IN (SELECT id FROM documents WHERE key = ?1 UNION SELECT document_id FROM numbers WHERE item = ?2 AND cited = "
      "0)");
  cited.bind(1, document).bind(2, number_item(document));
  return ids_of(cited);
}

// A task that is due in a month or a year is due at its end.
Ids with_task(Database& database, const Filters& filters) {
  Statement tasks = database.prepare(
      filters.due_before.empty()
          ? "SELECT document_id, lead, joint FROM tasks INDEXED BY tasks_bodies "
            "WHERE lead IS NOT NULL OR joint IS NOT NULL"
          : "SELECT document_id, lead, joint FROM tasks WHERE due IS NOT NULL AND due || substr('9999-99-99', "
            "length(due) + 1) < ?1");
  if (!filters.due_before.empty()) tasks.bind(1, filters.due_before);
  const std::string body = fold(filters.assigned_to);
  std::map<std::string, bool, std::less<>> known;
  const auto is_meant = [&](std::string_view bodies) {
    const auto found = known.find(bodies);
    if (found != known.end()) return found->second;
    return known.emplace(bodies, holds(bodies, body)).first->second;
  };
  Ids ids;
  while (tasks.step()) {
    if (is_meant(tasks.view(1)) || is_meant(tasks.view(2))) ids.push_back(tasks.integer(0));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

std::string_view province_of(std::string_view territory) { return territory.substr(0, territory.find('/')); }

Sieve::Sieve(Database& database, const Filters& filters)
    : filters_(filters), doc_type_(fold(filters.doc_type)), issuer_(fold(filters.issuer)), ids_(filters.only) {
  constexpr char kQuote = '"';
  is_whole_issuer_ = filters.issuer.size() > 2 && filters.issuer.front() == kQuote && filters.issuer.back() == kQuote;
  if (is_whole_issuer_) issuer_ = fold(filters.issuer.substr(1, filters.issuer.size() - 2));
  // Units divided by strokes stay so; their names become slugs.
  for (std::string_view rest = filters.province; !rest.empty();) {
    const std::string_view unit = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(unit.size() + 1, rest.size()));
    province_ += (province_.empty() ? "" : "/") + place_slug(unit);
  }
  if (!filters.cites.empty()) keep_only(that_cite(database, filters.cites), &ids_);
  if (!filters.cited_by.empty()) keep_only(cited_by(database, filters.cited_by), &ids_);
  if (!filters.assigned_to.empty() || !filters.due_before.empty()) keep_only(with_task(database, filters), &ids_);
}

bool Sieve::ask(Known* known, std::string_view name, const std::function<bool()>& question) {
  const auto found = known->find(name);
  if (found != known->end()) return found->second;
  return known->emplace(name, question()).first->second;
}

bool Sieve::passes(std::int64_t id, const Facts& facts) {
  if (ids_ && !std::binary_search(ids_->begin(), ids_->end(), id)) return false;
  if (!filters_.year.empty() && !facts.issued_on.starts_with(filters_.year)) return false;
  if (!filters_.from.empty() && facts.issued_on < filters_.from) return false;
  if (!filters_.to.empty() && (facts.issued_on.empty() || facts.issued_on.substr(0, 10) > filters_.to)) return false;
  if (!doc_type_.empty() && !ask(&types_, facts.doc_type, [&] { return fold(facts.doc_type) == doc_type_; }))
    return false;
  const auto is_meant = [&] { return is_whole_issuer_ ? fold(facts.issuer) == issuer_ : holds(facts.issuer, issuer_); };
  if (!issuer_.empty() && !ask(&issuers_, facts.issuer, is_meant)) return false;
  if (province_.empty()) return true;
  return facts.territory == province_ ||
         (facts.territory.starts_with(province_) && facts.territory.substr(province_.size()).starts_with('/'));
}

}  // namespace vanban::search
