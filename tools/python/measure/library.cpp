// The measure for measure.py: CPU time per byte of the C++ library itself.
//
//   library ROUNDS THREADS FILE...
#include <atomic>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "vanban/engine.h"
#include "vanban/json.h"

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const auto engine = vanban::Engine::create();
  if (!engine) return 1;
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int i = 3; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    bytes += texts.back().size();
  }
  const std::size_t rounds = std::stoul(argv[1]);
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> written{0};
  const auto work = [&](std::size_t end) {
    for (std::size_t i = next++; i < end; i = next++) {
      const std::string& text = texts[i % texts.size()];
      written += vanban::to_json(engine->extract(text), text, {}, {.offsets = vanban::OffsetUnit::codepoint}).size();
    }
  };
  work(texts.size());  // compiles the rules
  next = 0;
  const std::clock_t begin = std::clock();
  std::vector<std::jthread> threads;
  for (int k = 0; k < std::stoi(argv[2]); ++k) threads.emplace_back(work, rounds * texts.size());
  threads.clear();
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::cout << seconds * 1e9 / static_cast<double>(bytes * rounds) << '\n';
}
