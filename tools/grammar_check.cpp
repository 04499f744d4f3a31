#include "grammar_check.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "grammar/embedded.h"
#include "grammar/examples.h"
#include "grammar/grammar.h"
#include "recognise/interpret.h"
#include "recognise/number.h"
#include "vanban/engine.h"

namespace vanban::tools {
namespace {

// "1 rule", "2 rules"
std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string summary(const grammar::Grammar& grammar) {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::size_t rejects = 0;
  for (const grammar::Recogniser& recogniser : grammar.recognisers()) {
    rules += recogniser.rules().size();
    for (const grammar::Rule& rule : recogniser.rules()) {
      for (const grammar::Example& example : rule.examples()) ++(example.reject ? rejects : examples);
    }
  }
  return counted(grammar.recognisers().size(), "recogniser") + ", " + counted(rules, "rule") + ", " +
         counted(examples, "example") + ", " + counted(rejects, "reject");
}

// Files that are built in, or, where all are there, what else the engine refuses to go without: a rule, a column.
std::vector<Error> missing_in(const std::filesystem::path& directory) {
  std::vector<Error> missing;
  for (const grammar::EmbeddedFile& file : grammar::embedded_files()) {
    std::error_code unused;
    if (std::filesystem::exists(directory / file.name, unused)) continue;
    missing.push_back({"the file is missing: begin with a copy of all of grammars/", file.name});
  }
  if (!missing.empty()) return missing;
  if (const auto engine = Engine::create(directory.string()); !engine) missing.push_back(engine.error());
  return missing;
}

// Recognisers whose rules are all run or tried, whatever their names; the rules of any other are asked for by name.
bool takes_any_rule(std::string_view recogniser) {
  constexpr std::string_view kAny[] = {"number", "date", "doctype", "named", "deadline", "outline"};
  return std::find(std::begin(kAny), std::end(kAny), recogniser) != std::end(kAny);
}

// The program asks for the rules that its own grammars have; of any other nothing comes.
std::vector<Error> unasked_rules(const grammar::Grammar& grammar) {
  const grammar::Grammar own = grammar::Grammar::embedded();
  std::vector<Error> unasked;
  for (const grammar::Recogniser& recogniser : grammar.recognisers()) {
    if (takes_any_rule(recogniser.name())) continue;
    for (const grammar::Rule& rule : recogniser.rules()) {
      if (own.rule(rule.full_name()) != nullptr) continue;
      unasked.push_back({"nobody asks for a rule '" + rule.full_name() +
                             "', so that nothing comes of it: write what it matches as `match` lines of one of the "
                             "rules that vanban's own grammars have (grammars/README.md)",
                         rule.where()});
    }
  }
  return unasked;
}

}  // namespace

int grammar_check(std::string_view directory, std::ostream& out, std::ostream& err) {
  const auto grammar = directory.empty() ? grammar::Grammar::load(grammar::embedded_sources())
                                         : grammar::Grammar::load_directory(std::string(directory));
  if (!grammar) {
    err << grammar.error().text() << '\n';
    return 1;
  }
  const recognise::Codes codes(grammar.value());
  const auto interpret = [&](const grammar::Match& match, std::string_view key) {
    return recognise::interpret(match, key, codes);
  };
  std::vector<Error> errors = check_examples(grammar.value(), interpret);
  if (!directory.empty()) {
    for (Error& error : missing_in(std::string(directory))) errors.push_back(std::move(error));
    for (Error& error : unasked_rules(*grammar)) errors.push_back(std::move(error));
  }
  for (const Error& error : errors) err << error.text() << '\n';
  out << summary(grammar.value()) << (errors.empty() ? ": all is well" : ": " + counted(errors.size(), "problem"))
      << '\n';
  return errors.empty() ? 0 : 1;
}

}  // namespace vanban::tools
