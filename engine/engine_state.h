// What an Engine holds: the grammar and everything that is made from it once.
#ifndef VANBAN_ENGINE_STATE_H_
#define VANBAN_ENGINE_STATE_H_

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "layout/reading_rules.h"
#include "link/keys.h"
#include "recognise/number.h"
#include "recognise/scan.h"
#include "structure/citations/citations.h"
#include "structure/closing/closing.h"
#include "structure/diagnosis/diagnosis.h"
#include "structure/header/header.h"
#include "structure/outline/rules.h"
#include "structure/tasks/tasks.h"
#include "vanban/engine.h"

namespace vanban {

struct Engine::State {
  explicit State(grammar::Grammar loaded)
      : grammar(std::move(loaded)),
        codes(grammar),
        reading_rules(grammar),
        scanner(grammar, codes),
        header_rules(grammar, reading_rules),
        closing_rules(grammar),
        citation_rules(grammar, codes),
        outline_rules(grammar, reading_rules),
        task_rules(grammar),
        diagnosis_rules(grammar),
        key_book(grammar) {}
  // All but the keys and what is odd. What is known of the words of the text goes at its end: of a long document it
  // takes as much room as what comes of it. `further_heads`: where other documents begin in the text.
  Document read(std::string_view text, const text::NormText& norm, const layout::Layout& layout,
                const KnownHeader& known, std::vector<std::uint32_t>* further_heads) const;

  State(const State&) = delete;
  State& operator=(const State&) = delete;

  grammar::Grammar grammar;  // first: the others keep references to it
  recognise::Codes codes;
  layout::ReadingRules reading_rules;
  recognise::Scanner scanner;
  structure::HeaderRules header_rules;
  structure::closing::ClosingRules closing_rules;
  structure::CitationRules citation_rules;
  structure::OutlineRules outline_rules;
  structure::TaskRules task_rules;
  structure::DiagnosisRules diagnosis_rules;
  link::KeyBook key_book;
};

}  // namespace vanban

#endif  // VANBAN_ENGINE_STATE_H_
