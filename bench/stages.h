// The engine taken apart: what each step of Engine::extract costs. The steps are those of engine/engine.cpp; what is
// not a step of its own here shows as the difference to the whole.
#ifndef VANBAN_BENCH_STAGES_H_
#define VANBAN_BENCH_STAGES_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "texts.h"

namespace vanban::bench {

struct Stage {
  std::string_view name;
  std::function<void()> run;  // over all texts, on what the steps before have made of them
};

// Keeps all that the steps need alive; `texts` must outlive it.
class Stages {
 public:
  explicit Stages(const Texts& texts);
  ~Stages();

  const std::vector<Stage>& all() const { return stages_; }

 private:
  struct Rules;
  struct Prepared;
  template <typename Step>
  void add(std::string_view name, Step step);

  std::unique_ptr<const Rules> rules_;
  std::vector<std::unique_ptr<Prepared>> prepared_;
  std::vector<Stage> stages_;
};

}  // namespace vanban::bench

#endif  // VANBAN_BENCH_STAGES_H_
