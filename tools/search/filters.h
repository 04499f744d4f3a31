// Which documents a search may find. Each filter narrows; an empty one does not.
#ifndef VANBAN_TOOLS_SEARCH_FILTERS_H_
#define VANBAN_TOOLS_SEARCH_FILTERS_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"

namespace vanban::search {

struct Filters {
  std::string doc_type;                           // its whole name, in any spelling of marks: chỉ thị
  std::string issuer;                             // words of its name; in double quotes the whole of it
  std::string province;                           // its name or slug; a slug with its units: ha-lam/huyen-na-ri
  std::string year;                               // of issue
  std::string from, to;                           // days of issue, ISO
  std::string cites;                              // key or number of a document that it cites
  std::string cited_by;                           // key or number of a document that cites it
  std::string assigned_to;                        // words of a body that has a task in it
  std::string due_before;                         // it has a task due before this day
  std::optional<std::vector<std::int64_t>> only;  // ids of documents, sorted: no others pass
};

// The facts that a filter can ask of every hit without reading its text.
struct Facts {
  std::string_view issued_on, doc_type, issuer, territory;
};

// Of a territory (KEYS): ha-lam of ha-lam/huyen-na-ri.
std::string_view province_of(std::string_view territory);

// The filters of one question, asked of its hits one after the other. `filters` must live as long.
class Sieve {
 public:
  // Reads what citations and tasks say.
  Sieve(archive::Database& database, const Filters& filters);

  bool passes(std::int64_t id, const Facts& facts);

 private:
  // The answers for names that were met: an archive has few of them.
  using Known = std::map<std::string, bool, std::less<>>;

  static bool ask(Known* known, std::string_view name, const std::function<bool()>& question);

  const Filters& filters_;
  std::string doc_type_, issuer_, province_;
  bool is_whole_issuer_ = false;
  std::optional<std::vector<std::int64_t>> ids_;  // sorted; none: all
  Known types_, issuers_;
};

}  // namespace vanban::search

#endif  // VANBAN_TOOLS_SEARCH_FILTERS_H_
