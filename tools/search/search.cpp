#include "search/search.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "search/index_text.h"
#include "search/snippet.h"
#include "text/query_terms.h"
#include "vanban/decode.h"

namespace vanban::search {
namespace {

using archive::Database;
using archive::Statement;
using text::QueryTerm;
using text::QueryWord;

struct Match {
  std::int64_t id = 0;
  Found found = Found::listed;
  double rank = 0;  // the least first
};

bool comes_before(const Match& a, const Match& b) {
  if (a.found != b.found) return a.found < b.found;
  if (a.rank != b.rank) return a.rank < b.rank;
  return a.id < b.id;
}

// FTS5's own language, of quoted words only: all of the terms. Each word is letters, digits and marks, so that no sign
// of that language can be in it.
std::string expression(const std::vector<QueryTerm>& terms, std::string QueryWord::*form) {
  std::string out;
  for (const QueryTerm& term : terms) {
    out += out.empty() ? "\"" : " AND \"";
    for (const QueryWord& word : term.words) out += (out.back() == '"' ? "" : " ") + word.*form;
    out += term.is_beginning ? "\" *" : "\"";
  }
  return out;
}

// Counts of each facet's values. Names are looked up as they stand in SQLite's memory.
class Counts {
 public:
  void add(const Facts& facts) {
    count(&types_, facts.doc_type);
    count(&issuers_, facts.issuer);
    count(&provinces_, province_of(facts.territory));
    count(&years_, facts.issued_on.substr(0, 4));
  }

  std::vector<Facet> facets() const {
    return {most("type", types_), most("issuer", issuers_), most("province", provinces_), most("year", years_)};
  }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Count = std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>;

  static void count(Count* counts, std::string_view value) {
    if (value.empty()) return;
    const auto found = counts->find(value);
    if (found != counts->end()) {
      ++found->second;
    } else {
      counts->emplace(value, 1);
    }
  }

  // Spellings that a filter cannot tell apart (BỘ TÀI CHÍNH, Bộ Tài chính) are one value, in the most frequent of them.
  static Facet most(std::string_view name, const Count& counts) {
    const auto order = [](const auto& a, const auto& b) {
      return std::tie(b.second, a.first) < std::tie(a.second, b.first);
    };
    struct Value {
      std::pair<std::string, std::size_t> shown;
      std::size_t count = 0;
    };
    std::unordered_map<std::string, Value> merged;
    for (const auto& spelling : counts) {
      Value& value = merged[fold(spelling.first)];
      if (value.count == 0 || order(spelling, value.shown)) value.shown = spelling;
      value.count += spelling.second;
    }
    Facet facet{name, {}};
    for (auto& [folded, value] : merged) facet.values.emplace_back(std::move(value.shown.first), value.count);
    const auto end =
        facet.values.begin() + static_cast<std::ptrdiff_t>(std::min(facet.values.size(), Facet::kMostValues));
    std::partial_sort(facet.values.begin(), end, facet.values.end(), order);
    facet.values.erase(end, facet.values.end());
    return facet;
  }

  Count types_, issuers_, provinces_, years_;
};

// The runs of words in a query that are numbers of the archive: 331 qd tu.
class AskedNumbers {
 public:
  AskedNumbers(Database& database, const std::vector<QueryTerm>& terms)
      : known_(database.prepare("SELECT document_id, cited FROM numbers WHERE item = ?")) {
    for (const QueryTerm& term : terms) {
      for (const QueryWord& word : term.words) words_.push_back(word.folded);
    }
    for (std::size_t i = 0; i < words_.size();) i += std::max<std::size_t>(1, number_at(i));
    for (std::vector<std::int64_t>* ids : {&own_, &citing_}) {
      std::sort(ids->begin(), ids->end());
      ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
    }
  }

  bool are_own_of(std::int64_t id) const { return std::binary_search(own_.begin(), own_.end(), id); }
  bool are_cited_by(std::int64_t id) const { return std::binary_search(citing_.begin(), citing_.end(), id); }
  // The query says nothing else: what bears or cites the number is found, however it is written there.
  bool are_all() const { return is_all_; }
  const std::vector<std::int64_t>& own() const { return own_; }
  const std::vector<std::int64_t>& citing() const { return citing_; }

 private:
  // How many words from `begin` on are a number, the longest first: 0 for none.
  std::size_t number_at(std::size_t begin) {
    constexpr std::size_t kMostWords = 8;
    if (words_[begin].empty() || words_[begin][0] < '0' || words_[begin][0] > '9') return 0;
    for (std::size_t size = std::min(kMostWords, words_.size() - begin); size >= 2; --size) {
      std::string words;
      for (std::size_t i = begin; i < begin + size; ++i) words += words_[i] + ' ';
      known_.bind(1, number_item(words));
      bool is_known = false;
      while (known_.step()) {
        (known_.integer(1) == 0 ? own_ : citing_).push_back(known_.integer(0));
        is_known = true;
      }
      if (!is_known) continue;
      is_all_ = size == words_.size();
      return size;
    }
    return 0;
  }

  Statement known_;
  std::vector<std::string> words_;
  std::vector<std::int64_t> own_, citing_;
  bool is_all_ = false;
};

constexpr std::string_view kFacts = "issued_on, doc_type, issuer, territory";

class Search {
 public:
  Search(Database& database, const Question& question)
      : database_(database),
        question_(question),
        terms_(text::query_terms(question.query)),
        numbers_(database, terms_),
        sieve_(database, question.filters) {}

  Answer answer() {
    if (terms_.empty()) {
      list();
    } else {
      match();
    }
    Answer answer;
    answer.total = matches_.size();
    answer.facets = counts_.facets();
    for (const Match& match : page()) answer.hits.push_back(hit_of(match));
    return answer;
  }

 private:
  std::size_t wanted() const { return question_.offset + question_.limit; }

  // Where the words were typed with marks, what holds them so is asked first, with its rank; if it fills the page, the
  // rest needs none.
  void match() {
    const bool has_marks = std::any_of(terms_.begin(), terms_.end(), [](const QueryTerm& term) {
      return std::any_of(term.words.begin(), term.words.end(), [](const QueryWord& word) { return word.has_marks; });
    });
    std::vector<std::pair<std::int64_t, double>> exact;
    if (has_marks) {
      Statement typed =
          database_.prepare("SELECT rowid, bm25(search_exact, 5.0, 1.0) FROM search_exact WHERE search_exact MATCH ?");
      typed.bind(1, expression(terms_, &QueryWord::exact));
      while (typed.step()) exact.emplace_back(typed.integer(0), typed.real(1));
    }
    const bool is_ranked = exact.size() < wanted();
    Statement folded = database_.prepare(
        "SELECT search_folded.rowid, " + std::string(is_ranked ? "bm25(search_folded, 5.0, 1.0)" : "0.0") + ", " +
        std::string(kFacts) +
        " FROM search_folded CROSS JOIN documents INDEXED BY documents_facts ON documents.id = search_folded.rowid "
        "WHERE search_folded MATCH ?");
    folded.bind(1, expression(terms_, &QueryWord::folded));
    auto typed = exact.begin();  // both come by id
    while (folded.step()) {
      const std::int64_t id = folded.integer(0);
      while (typed != exact.end() && typed->first < id) ++typed;
      const bool is_exact = typed != exact.end() && typed->first == id;
      take({id, is_exact ? Found::exact : Found::folded, is_exact ? typed->second : folded.real(1)}, folded, 2);
    }
    if (numbers_.are_all()) add_numbers();
  }

  void list() {
    Statement all =
        database_.prepare("SELECT id, " + std::string(kFacts) + " FROM documents INDEXED BY documents_facts");
    while (all.step()) take({all.integer(0), Found::listed, -day_number(all.view(1))}, all, 1);
  }

  // 20240131 for 2024-01-31.
  static double day_number(std::string_view iso) {
    double number = 0;
    int digits = 0;
    for (const char c : iso.substr(0, 10)) {
      if (c < '0' || c > '9') continue;
      number = number * 10 + (c - '0');
      ++digits;
    }
    for (; digits < 8; ++digits) number *= 10;
    return number;
  }

  void take(Match match, const Statement& row, int first_fact) {
    const Facts facts{row.view(first_fact), row.view(first_fact + 1), row.view(first_fact + 2),
                      row.view(first_fact + 3)};
    if (!sieve_.passes(match.id, facts)) return;
    if (numbers_.are_own_of(match.id)) {
      match.found = Found::number;
    } else if (numbers_.are_all() && numbers_.are_cited_by(match.id)) {
      match.found = Found::cites;
    }
    matches_.push_back(match);
    counts_.add(facts);
  }

  // Those whose text writes the number in a way that the words do not match.
  void add_numbers() {
    std::vector<std::int64_t> there;
    there.reserve(matches_.size());
    for (const Match& match : matches_) there.push_back(match.id);
    Statement one = database_.prepare("SELECT id, " + std::string(kFacts) +
                                      " FROM documents INDEXED BY documents_facts WHERE id = ?");
    for (const std::vector<std::int64_t>* ids : {&numbers_.own(), &numbers_.citing()}) {
      for (const std::int64_t id : *ids) {
        if (std::binary_search(there.begin(), there.end(), id)) continue;
        one.bind(1, id);
        while (one.step()) take({id, Found::cites, 0}, one, 1);
      }
    }
  }

  std::vector<Match> page() {
    const std::size_t end = std::min(matches_.size(), wanted());
    if (question_.offset >= end) return {};
    std::partial_sort(matches_.begin(), matches_.begin() + static_cast<std::ptrdiff_t>(end), matches_.end(),
                      comes_before);
    return {matches_.begin() + static_cast<std::ptrdiff_t>(question_.offset),
            matches_.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  Hit hit_of(const Match& match) {
    if (!document_) {
      document_ = database_.prepare(
          "SELECT uri, text, key, doc_type, number, issuer, issued_on, title, sha256 FROM documents WHERE id = ?");
      corrections_.emplace(database_);
    }
    Hit hit;
    hit.id = match.id;
    hit.found = match.found;
    document_->bind(1, match.id);
    if (document_->step()) {
      hit.uri = document_->text(0);
      hit.snippet = snippet_of(document_->view(1), question_.query);
      int column = 1;
      for (std::string* field : {&hit.key, &hit.doc_type, &hit.number, &hit.issuer, &hit.issued_on, &hit.title})
        *field = document_->text(++column);
      hit.corrected = corrections_->corrected_of(document_->text(++column));
    }
    document_->reset();
    return hit;
  }

  Database& database_;
  const Question& question_;
  std::vector<QueryTerm> terms_;
  AskedNumbers numbers_;
  Sieve sieve_;
  std::vector<Match> matches_;
  Counts counts_;
  std::optional<Statement> document_;
  std::optional<archive::CorrectionReader> corrections_;
};

}  // namespace

std::string_view name_of(Found found) {
  switch (found) {
    case Found::number:
      return "number";
    case Found::cites:
      return "cites";
    case Found::exact:
      return "exact";
    case Found::folded:
      return "folded";
    case Found::listed:
      break;
  }
  return "listed";
}

Result<Answer> search(Database& database, const Question& question) {
  Answer answer = Search(database, question).answer();
  if (const auto error = database.take_error()) return *error;
  return answer;
}

}  // namespace vanban::search
