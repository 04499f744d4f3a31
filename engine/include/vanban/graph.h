// The citation graph of a set of documents: which implements, rests on, amends, replaces, repeals which other, and who
// says so (contract vanban/graph/1).
//
//   vanban::Linker linker(*engine);
//   linker.add(vanban::record_of(document, text, source));   // from an extraction,
//   vanban::DocumentRecord record;
//   if (!vanban::read_record(line, &record)) linker.add(record);  // or from a line of `vanban extract`
//   const vanban::Graph graph = linker.graph();              // again after more documents, as often as wanted
//
// Rules: the contract's KEYS, "Linking". A mention with a full key names that node. A partial key stands for the one
// full key that it fits, first among those of its own document, then in the whole set; several, or none, leave the
// mention unresolved, with the candidates. A candidate that is younger than the citing document, or of another full
// date than the mention, does not fit. Nothing is dropped: each citation is in an edge or unresolved.
//
// The graph depends on the set of records only, not on their order. Strings are UTF-8; dates ISO 8601, partial allowed;
// "" where something is not said. Spans count `offset_unit` of the decoded text of their document.
#ifndef VANBAN_GRAPH_H_
#define VANBAN_GRAPH_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/document.h"
#include "vanban/engine.h"
#include "vanban/export.h"
#include "vanban/json.h"
#include "vanban/result.h"

namespace vanban {

// What the graph keeps of a citation; the fields are those of Citation.
struct CitationRecord {
  std::string id;
  Span span;
  std::string text;
  std::string sentence;  // that the citation stands in; "" where the record came without the document's text
  std::string cue;
  std::string doc_type;
  std::string number;  // canonical
  std::string date;
  std::string issuer;       // id of the body
  std::string issuer_text;  // as it is written
  std::string title;
  std::string pinpoint;  // its words
  std::string key;
  std::string partial_key;
  std::string subject;  // id of another citation of the document
  Relation relation = Relation::cites;
  Extent extent = Extent::none;
  double confidence = 1.0;
};

// What the graph keeps of a document.
struct DocumentRecord {
  std::string uri;
  std::string sha256;  // hex
  OffsetUnit offset_unit = OffsetUnit::utf8;
  std::string key;
  std::string territory;
  std::string doc_type;
  std::string number;  // canonical
  std::string issuer;  // id of the body
  std::string date;
  std::string title;
  std::string effective;  // the date since when it is in force; "" where the document does not give one
  std::vector<CitationRecord> citations;
};

// `text` is the decoded text that the document was extracted from. Cannot fail.
VANBAN_API DocumentRecord record_of(const Document& document, std::string_view text, const Source& source);

// Reads one JSON object in the form vanban/document/1, one line of `vanban extract`. Fields that the graph does not
// need are passed over, unknown ones too. `record`, not null, is overwritten, also on an error; its memory is used
// again. The error says what is wrong at which byte. Linear time.
VANBAN_API std::optional<Error> read_record(std::string_view line, DocumentRecord* record);

using NodeId = std::uint32_t;

// A document, held or only cited. Views live as long as the Linker.
struct Node {
  std::string_view key;  // KEYS; a document without a key of its own is doc:<first 16 hex digits of its sha256>
  std::string_view doc_type, number, issuer, date, title;  // the document's own, else what most citations say
  std::string_view territory;                              // only of what is held
  std::string_view effective;  // since when it is in force: of what is held, and of laws of the list
  bool held = false;
  bool proposal = false;  // of a type that changes no other act itself: tờ trình, báo cáo
};

// When a law of the list (laws.tsv) ended, whatever the documents say.
struct ListedEnd {
  std::string_view until;  // the first day on which it is not in force; "" where the list does not say
  std::string_view next;   // key of the law of the same name that took its place; "" where none did
};

// from acts on to: the relation is an active one, never amended_by, replaced_by, repealed_by, issued_by.
struct Edge {
  NodeId from = 0;
  NodeId to = 0;
  Relation relation = Relation::cites;
  Extent extent = Extent::none;     // whole where one mention says so
  float confidence = 0;             // the highest of its mentions'
  std::uint32_t first_mention = 0;  // into Graph::mention, ordered by uri and place
  std::uint32_t mention_count = 0;
};

// Where a document speaks of another one. Views live as long as the Linker; `citation` is the citation's id, the other
// fields are those of CitationRecord.
struct Mention {
  NodeId document = 0;  // that asserts it, in the file `uri`
  std::string_view uri, citation, text, sentence, cue, title, pinpoint, date, number;
  Span span;
};

// A mention that is no one node.
struct Unresolved {
  Mention mention;
  Relation relation = Relation::cites;
  std::string_view partial_key;
  std::span<const NodeId> candidates;  // by key; at most kMaxCandidates of them
  std::size_t candidate_count = 0;

  static constexpr std::size_t kMaxCandidates = 20;
};

// Immutable. It looks into the Linker that made it: use it while that lives. What is added later does not change it.
class Graph {
 public:
  VANBAN_API OffsetUnit offset_unit() const;
  VANBAN_API std::size_t node_count() const;
  // Ids run from 0 to node_count() - 1, in the order of the keys; another one must not be asked for.
  VANBAN_API Node node(NodeId id) const;
  VANBAN_API std::vector<std::string_view> documents(
      NodeId id) const;                            // uris of the files that are this document, sorted
  VANBAN_API std::span<const Edge> edges() const;  // by from, to, relation
  VANBAN_API std::span<const Edge> edges_from(NodeId id) const;
  VANBAN_API std::span<const std::uint32_t> edges_to(NodeId id) const;  // indexes into edges()
  VANBAN_API Mention mention(std::uint32_t index) const;                // Edge::first_mention and those behind it
  VANBAN_API std::vector<Mention> mentions(const Edge& edge) const;
  VANBAN_API std::vector<Mention> mentions_of(NodeId id) const;  // all that speak of a node, by uri and place
  VANBAN_API std::size_t unresolved_count() const;
  VANBAN_API Unresolved unresolved(std::size_t index) const;  // ordered by uri and place
  VANBAN_API ListedEnd listed_end(NodeId id) const;           // empty for what is not in the list
  // The node of a key; a law's name (vn/luat-dat-dai/2024) finds the node of its number.
  VANBAN_API std::optional<NodeId> find(std::string_view key) const;

  // For the library itself: graphs are made by Linker::graph.
  struct Data;
  explicit Graph(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

 private:
  std::shared_ptr<const Data> data_;
};

// Collects records. Adding costs what the record holds; the resolution is made by graph(), from all of them.
// One thread at a time. Memory: about 70 bytes a citation, and each different string once.
class Linker {
 public:
  // Takes the terms of congresses, the numbers of laws and the codes of bodies from the engine's lexicons; the engine
  // need not live on.
  VANBAN_API explicit Linker(const Engine& engine);
  VANBAN_API Linker(Linker&&) noexcept;
  VANBAN_API Linker& operator=(Linker&&) noexcept;
  VANBAN_API ~Linker();

  // What was added before (same uri, same sha256) is not added again. An error where the record's spans count another
  // unit than those before it: then nothing was added.
  VANBAN_API std::optional<Error> add(const DocumentRecord& record);
  VANBAN_API std::size_t size() const;  // of the records

  // Of all records so far. About linear in them, each time.
  VANBAN_API Graph graph();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vanban

#endif  // VANBAN_GRAPH_H_
