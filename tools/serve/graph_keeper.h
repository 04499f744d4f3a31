// The graph of an archive, made when it is first asked for and again when documents came, went or were corrected.
#ifndef VANBAN_TOOLS_SERVE_GRAPH_KEEPER_H_
#define VANBAN_TOOLS_SERVE_GRAPH_KEEPER_H_

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "archive/database.h"
#include "vanban/engine.h"
#include "vanban/graph.h"

namespace vanban::serve {

// A graph with the linker that it looks into.
struct LinkedGraph {
  Linker linker;
  Graph graph;
};

class GraphKeeper {
 public:
  explicit GraphKeeper(std::string path) : path_(std::move(path)) {}

  // Waits while it is made. Whoever holds one keeps it, also when a newer one is there.
  Result<std::shared_ptr<const LinkedGraph>> graph();

 private:
  struct State {
    std::int64_t changes = 0;    // of the file, as SQLite counts them
    std::string documents;       // what is imported, in figures
    std::int64_t corrected = 0;  // the last correction that changes a header
  };
  State state();
  std::optional<Error> make();

  std::string path_;
  std::mutex mutex_;
  std::optional<archive::Database> database_;  // its own: it tells what others changed
  std::optional<Engine> engine_;
  State made_at_;
  std::shared_ptr<const LinkedGraph> graph_;
};

}  // namespace vanban::serve

#endif  // VANBAN_TOOLS_SERVE_GRAPH_KEEPER_H_
