// Search in an archive: what people type finds documents, the likeliest first.
//
// Where a query is typed with marks, documents that hold its words as typed come before those that hold them with other
// marks; all of its words must be there. A number in any notation brings the documents that bear it first, then those
// that cite it. Any bytes are a query.
#ifndef VANBAN_TOOLS_SEARCH_SEARCH_H_
#define VANBAN_TOOLS_SEARCH_SEARCH_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/corrections.h"
#include "archive/database.h"
#include "search/filters.h"

namespace vanban::search {

struct Question {
  std::string query;  // "": all that the filters leave, the latest first
  Filters filters;
  std::size_t offset = 0;
  std::size_t limit = 20;

  static constexpr std::size_t kMostHits = 1000;
};

// Why a document is found: in this order they come.
enum class Found : std::uint8_t {
  number,  // its own number was asked for
  cites,   // it cites the number that was asked for
  exact,   // the words as typed
  folded,  // the words with other marks, or typed without
  listed   // there were no words
};

// A piece of a snippet: words of the query, or what stands between them.
struct Piece {
  std::string text;
  bool is_match = false;
};

struct Hit {
  std::int64_t id = 0;
  Found found = Found::listed;
  std::string uri, key, doc_type, number, issuer, issued_on, title;
  std::vector<Piece> snippet;
  std::vector<archive::Correction> corrected;  // its fields above show these values
};

struct Facet {
  std::string_view name;                                    // type, issuer, province, year
  std::vector<std::pair<std::string, std::size_t>> values;  // the most frequent first; at most kMostValues
  static constexpr std::size_t kMostValues = 12;
};

struct Answer {
  std::size_t total = 0;
  std::vector<Hit> hits;
  std::vector<Facet> facets;
};

// Reads only. The same archive and question give the same answer.
Result<Answer> search(archive::Database& database, const Question& question);

std::string_view name_of(Found found);

// One object in the form vanban/search/1 (tests/contract/search.schema.json).
std::string answer_json(const Question& question, const Answer& answer, bool pretty);

}  // namespace vanban::search

#endif  // VANBAN_TOOLS_SEARCH_SEARCH_H_
