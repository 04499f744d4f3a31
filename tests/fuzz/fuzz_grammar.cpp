// Any bytes as a grammar file: loading fails and says where, or the rules run.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "grammar/grammar.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace vanban::grammar;
  const std::string content(reinterpret_cast<const char*>(data), size);
  const auto grammar =
      Grammar::load({{"words.tsv", "name\tvariants\nnghị định\tNĐ\nnăm\t\n"}, {"fuzz.grammar", content}});
  if (!grammar) {
    if (grammar.error().message.empty() || !grammar.error().where.starts_with("fuzz.grammar")) std::abort();
    return 0;
  }
  constexpr std::string_view kText = "Nghi dinh so 30/2020/ND-CP ngay 05 thang 3 nam 2020, (a) x\ny";
  for (const Recogniser& recogniser : grammar->recognisers()) {
    for (const Rule& rule : recogniser.rules()) {
      Match match;
      for (std::uint32_t at = 0; at <= kText.size(); ++at) {
        if (!rule.match_at(kText, at, kText.size(), &match)) continue;
        if (match.whole.begin != at || match.whole.end < at || match.whole.end > kText.size()) std::abort();
      }
      rule.search(kText, 0, kText.size(), &match);
    }
  }
  return 0;
}
