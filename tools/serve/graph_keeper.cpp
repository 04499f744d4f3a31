#include "serve/graph_keeper.h"

#include "archive/linked.h"
#include "archive/schema.h"

namespace vanban::serve {

GraphKeeper::State GraphKeeper::state() {
  const auto number = [&](const char* sql) {
    archive::Statement statement = database_->prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
  };
  return {number("PRAGMA data_version"), number("SELECT ifnull(max(id), 0) FROM corrections")};
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
  // Corrections change the file too, but no document.
  const bool is_current = graph_ && (now.changes == made_at_.changes || now.corrections != made_at_.corrections);
  made_at_ = now;
  if (!is_current) {
    if (auto error = make()) return *error;
  }
  return graph_;
}

}  // namespace vanban::serve
