#include "more_rules.h"

#include <array>
#include <sstream>
#include <string>

#include "grammar/embedded.h"

namespace vanban::bench {
namespace {

constexpr int kCopies = 3;

// Frequent words of administrative prose.
constexpr std::array<std::string_view, 12> kFrequent = {"thực", "các", "công", "tác",   "quản", "việc",
                                                        "có",   "nhà", "trên", "người", "đồng", "cơ"};

// qzaab, qzaac ...: words of no language.
std::string unheard_word(int n) {
  std::string word = "qz";
  for (int i = 0; i < 3; ++i, n /= 26) word += static_cast<char>('a' + n % 26);
  return word;
}

bool scans(std::string_view content) {
  std::istringstream lines{std::string(content)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("recogniser ")) return line.find(" scan") != std::string::npos;
  }
  return false;
}

// One recogniser file again, as another recogniser.
class Copier {
 public:
  Copier(int copy, FirstWords first_words, int* rules) : copy_(copy), first_words_(first_words), rules_(*rules) {}

  std::string run(std::string_view content) {
    std::istringstream lines{std::string(content)};
    std::string out;
    for (std::string line; std::getline(lines, line);) out += changed(line) + '\n';
    return out;
  }

 private:
  std::string changed(const std::string& line) {
    constexpr std::string_view kMatch = "  match   ";
    const std::string suffix = "_" + std::to_string(copy_);
    if (line.starts_with("recogniser ")) {
      const std::size_t end = line.find(' ', 11);
      return line.substr(0, end) + suffix + line.substr(end);
    }
    if (line.starts_with("rule ")) ++rules_;
    if (line.starts_with("  trigger ")) return "";  // read off the new first word
    if (!line.starts_with(kMatch)) return line;
    return std::string(kMatch) + first_word() + ' ' + line.substr(kMatch.size());
  }

  std::string first_word() const {
    const bool frequent = first_words_ == FirstWords::a_third_in_the_text && copy_ == 0;
    if (!frequent) return unheard_word(rules_);
    return std::string(kFrequent[static_cast<std::size_t>(rules_) % kFrequent.size()]);
  }

  int copy_;
  FirstWords first_words_;
  int& rules_;
};

}  // namespace

std::vector<grammar::Source> grammar_with_more_rules(FirstWords first_words) {
  std::vector<grammar::Source> sources = grammar::embedded_sources();
  const std::size_t originals = sources.size();
  int rules = 0;
  for (int copy = 0; copy < kCopies; ++copy) {
    for (std::size_t i = 0; i < originals; ++i) {
      if (!sources[i].name.ends_with(".grammar") || !scans(sources[i].content)) continue;
      std::string content = Copier(copy, first_words, &rules).run(sources[i].content);
      sources.push_back({std::to_string(copy) + sources[i].name, std::move(content)});
    }
  }
  return sources;
}

}  // namespace vanban::bench
