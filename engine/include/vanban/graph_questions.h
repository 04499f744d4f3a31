// Questions to a Graph: what carries out what, what is missing, whether an act is in force.
//
// Answers rest on the graph alone, that is on what its documents say, and on the list of laws; nodes and edges are
// those of the graph, which must live. Dates are ISO 8601; partial ones compare as far as they go. No question fails;
// NodeIds are those of the graph (Graph::find).
#ifndef VANBAN_GRAPH_QUESTIONS_H_
#define VANBAN_GRAPH_QUESTIONS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/export.h"
#include "vanban/graph.h"

namespace vanban {

// The relations by which a document is carried out: implements, guides, based_on.
VANBAN_API const std::vector<Relation>& carrying_out();

struct ChainOptions {
  std::vector<Relation> relations = carrying_out();
  int depth = 100;   // steps away from the document
  bool up = true;    // what it carries out
  bool down = true;  // what carries it out
};

// An edge of the graph at its distance from the document that the chain begins with.
struct ChainStep {
  const Edge* edge = nullptr;
  int depth = 1;
};

struct Chain {
  NodeId start = 0;
  std::vector<ChainStep> up;  // by depth, then in the order of the graph
  std::vector<ChainStep> down;
};

// Breadth first; each edge once, so that circles end.
VANBAN_API Chain chain_of(const Graph& graph, NodeId start, const ChainOptions& options);

struct Missing {
  NodeId node = 0;
  std::size_t citations = 0;  // that name it
  std::size_t documents = 0;  // nodes that cite it
};

// What is cited but not held: the most cited first, then by key.
VANBAN_API std::vector<Missing> missing_of(const Graph& graph);

// A body of which documents are held, and how it carries a document out.
struct BodyCoverage {
  std::string_view body;          // its id
  std::vector<const Edge*> path;  // from one of its documents to the one in question; empty: it does not
};

// The bodies below the one that issued the document (by territory; all for a central one), by id.
VANBAN_API std::vector<BodyCoverage> coverage_of(const Graph& graph, NodeId document);

enum class ConflictKind : std::uint8_t {
  two_dates,         // one number, two days
  two_titles,        // one number, two titles that have nothing in common
  older_than_basis,  // older than what it carries out
  cited_after_end    // carried out or rested on after it was repealed
};

struct Conflict {
  ConflictKind kind = ConflictKind::two_dates;
  NodeId node = 0;
  NodeId other = 0;                 // the act that is older, or cited; else `node`
  std::vector<std::string> values;  // the dates or titles
  std::vector<Mention> mentions;    // one for each value, or those of the edge
};

// By kind, then in the order of the graph.
VANBAN_API std::vector<Conflict> conflicts_of(const Graph& graph);

enum class Force : std::uint8_t {
  unknown,  // no document says since when, and none ends it
  not_yet,  // begins later
  in_force,
  in_part,  // some of it was repealed or replaced
  suspended,
  ended
};

// What one act does to another.
struct Change {
  const Edge* edge = nullptr;  // from the act that does it
  Extent extent = Extent::whole;
  std::string_view since;  // "" where no day is known
  bool counts = false;     // on the day asked for
  bool proposed = false;   // only asked for, by what cannot do it: then it never counts
};

struct Validity {
  Force force = Force::unknown;
  std::string_view since;       // of the act itself: its day in force, else its own; "" where unknown
  std::string_view until;       // the day that ends it; "" where none is known
  bool by_list = false;         // the list of laws says that it has ended by then, no document does
  std::string_view successor;   // with by_list: key of the law of the same name that took its place; "" where none did
  bool day_known = true;        // false: an act ends or changes it, but its day is not known
  std::vector<Change> changes;  // amends, corrects, extends, suspends, replaces, repeals; by day
};

// As far as the documents say; when a law ended also as the list of laws says. `on` is a day.
VANBAN_API Validity validity_of(const Graph& graph, NodeId act, std::string_view on);

// A held document that a new act hits.
struct Hit {
  NodeId document = 0;
  Extent extent = Extent::whole;  // all of it, or some
  const Edge* change = nullptr;   // what the new act does, to this document or to what it rests on
  const Edge* basis = nullptr;    // how the document rests on that; null: it is changed itself
};

// Documents that the act changes itself come first, then those that implement, guide or rest on what it changes. The
// latter are hit as a whole where what they rest on ends as a whole and they rest on nothing else.
VANBAN_API std::vector<Hit> impact_of(const Graph& graph, NodeId act);

}  // namespace vanban

#endif  // VANBAN_GRAPH_QUESTIONS_H_
