#include "serve/graph_keeper.h"

#include "archive/linked.h"
#include "archive/schema.h"

namespace vanban::serve {

GraphKeeper::State GraphKeeper::state() {
  State now;
  archive::Statement changes = database_->prepare("PRAGMA data_version");
  if (changes.step()) now.changes = changes.integer(0);
  if (graph_ && now.changes == made_at_.changes) return made_at_;
  // A file that is read again is another one, or an older version of the program had read it.
  archive::Statement files = database_->prepare(
      "SELECT printf('%d %d %d %s %d', count(document_id), sum(document_id), sum(modified % 1000000007), "
      "max(extractor), (SELECT count(*) FROM files WHERE extractor = (SELECT max(extractor) FROM files))) FROM files");
  if (files.step()) now.documents = files.text(0);
  // Where a field was left as it was read, and never said anything else, the graph stays.
  archive::Statement corrected = database_->prepare(
      "SELECT ifnull(max(id), 0) FROM corrections AS c WHERE field NOT IN ('place', 'signer') AND (extracted IS NOT "
      "value OR EXISTS (SELECT 1 FROM corrections AS e WHERE e.sha256 = c.sha256 AND e.field = c.field AND e.id < c.id "
      "AND e.extracted IS NOT e.value))");
  if (corrected.step()) now.corrected = corrected.integer(0);
  return now;
}

std::optional<Error> GraphKeeper::make() {
  if (!engine_) {
    auto engine = Engine::create();
    if (!engine) return engine.error();
    engine_ = *engine;
  }
  auto linker = archive::link(*database_, *engine_);
  if (!linker) return linker.error();
  Graph graph = linker->graph();
  graph_ = std::make_shared<const LinkedGraph>(LinkedGraph{std::move(*linker), std::move(graph)});
  return std::nullopt;
}

Result<std::shared_ptr<const LinkedGraph>> GraphKeeper::graph() {
  const std::lock_guard lock(mutex_);
  if (!database_) {
    auto opened = archive::open_for_reading(path_);
    if (!opened) return opened.error();
    database_ = std::move(*opened);
  }
  const State now = state();
  // What was found right changes the file of the archive too, but no document; and both may come between two questions.
  const bool is_current = graph_ && now.documents == made_at_.documents && now.corrected == made_at_.corrected;
  made_at_ = now;
  if (!is_current) {
    if (auto error = make()) return *error;
  }
  return graph_;
}

}  // namespace vanban::serve
