// A graph compared with what the documents of a world meant.
#ifndef VANBAN_BENCH_LINK_TRUTH_H_
#define VANBAN_BENCH_LINK_TRUTH_H_

#include <cstddef>
#include <string>
#include <vector>

#include "link_world.h"
#include "vanban/graph.h"

namespace vanban::bench {

struct Comparison {
  std::size_t mentions = 0;
  std::size_t wrong = 0;          // mentions in a node of another act
  std::size_t missed = 0;         // mentions that are open, or in a second node of their act, though the words suffice
  std::size_t wrong_subject = 0;  // edges that begin at another act
  std::size_t lost = 0;           // mentions that are nowhere
  std::vector<std::string> examples;

  bool is_right() const { return wrong + missed + wrong_subject + lost == 0; }
};

// Decides by the world's acts, never by keys: whether the words of a mention suffice is counted among the acts that are
// held or fully named somewhere.
Comparison compare(const Graph& graph, const World& world);

}  // namespace vanban::bench

#endif  // VANBAN_BENCH_LINK_TRUTH_H_
