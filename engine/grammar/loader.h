// The loader: from sources to a Grammar. It stops at the first error.
#ifndef VANBAN_GRAMMAR_LOADER_H_
#define VANBAN_GRAMMAR_LOADER_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/pattern.h"
#include "grammar/syntax.h"
#include "grammar/triggers.h"

namespace vanban::grammar {

// By its ending a source says what it is.
inline constexpr std::string_view kGrammarEnding = ".grammar";
inline constexpr std::string_view kLexiconEnding = ".tsv";

// The sources in a folder, by their names.
Result<std::vector<Source>> read_sources(const std::string& path);

class Loader {
 public:
  Result<Grammar> load(const std::vector<Source>& sources);

 private:
  using Problem = std::optional<Error>;  // empty: all is well

  // Lexicons (load_lexicon.cpp).
  Problem load_lexicons(const std::vector<Source>& sources);
  Problem load_lexicon(const Source& source);
  static Problem add_row(const Field& line, Lexicon* lexicon);
  static Problem index_lexicon(std::string_view file, bool duplicates_allowed, Lexicon* lexicon);
  NodePtr lexicon_node(std::string_view name);

  // Grammar files (loader.cpp).
  Problem load_files(const std::vector<Source>& sources);
  Problem define_lets(const FileSyntax& file, Lets* lets);
  Problem load_recogniser(const FileSyntax& file);
  static Problem check_recogniser(const FileSyntax& file);
  Problem load_rule(const FileSyntax& file, const RuleSyntax& syntax, Lets* lets, Recogniser* recogniser);
  Scope scope(Lets* own);

  // One rule (load_rule.cpp).
  Problem add_match(const RuleSyntax& syntax, const Field& field, const NodePtr& node, Rule* rule);
  static Problem number_groups(const Field& field, const std::vector<std::string>& captures, Rule* rule,
                               std::vector<std::uint8_t>* groups);
  static Problem read_give(const Field& give, Rule* rule);
  static Problem read_examples(const RuleSyntax& syntax, Rule* rule);

  // Triggers: collected by index, for the rules still move while they are loaded.
  struct TriggeredRule {
    std::size_t recogniser;
    std::size_t rule;
    FirstWords words;
  };
  Problem find_triggers(const RuleSyntax& syntax, const std::vector<NodePtr>& matches, FirstWords* words);
  TriggerTable trigger_table() const;

  Grammar grammar_;
  std::size_t rule_count_ = 0;
  Lets shared_lets_;
  std::map<std::string, NodePtr, std::less<>> lexicon_nodes_;
  std::vector<TriggeredRule> triggered_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_LOADER_H_
