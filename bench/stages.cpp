#include "stages.h"

#include <benchmark/benchmark.h>

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "layout/reading.h"
#include "link/keys.h"
#include "recognise/scan.h"
#include "structure/citations/citations.h"
#include "structure/closing/closing.h"
#include "structure/header/header.h"
#include "structure/outline/outline.h"
#include "structure/tasks/tasks.h"
#include "text/normalise.h"
#include "vanban/decode.h"
#include "vanban/engine.h"
#include "vanban/json.h"

namespace vanban::bench {

// As in Engine::State.
struct Stages::Rules {
  grammar::Grammar grammar = grammar::Grammar::embedded();
  recognise::Codes codes{grammar};
  layout::ReadingRules lines{grammar};
  recognise::Scanner scanner{grammar, codes};
  structure::HeaderRules headers{grammar, lines};
  structure::closing::ClosingRules closings{grammar};
  structure::CitationRules citations{grammar, codes};
  structure::OutlineRules outlines{grammar, lines};
  structure::TaskRules tasks{grammar};
  link::KeyBook keys{grammar};
  Engine engine = std::move(Engine::create()).value();
};

struct Stages::Prepared {
  Prepared(const Rules& rules, std::string_view original)
      : text(original),
        norm(text::normalise(text)),
        layout(layout::analyse(norm, rules.grammar)),
        reading(layout::read(layout, norm, rules.lines)),
        origin(text, norm, layout, reading),
        mentions(rules.scanner.scan(reading, origin)),
        header(structure::read_header(layout, origin, rules.headers, rules.codes)),
        closing(structure::read_closing(layout, origin, rules.closings)),
        outline(structure::read_outline(origin, header, closing, rules.outlines)),
        document(rules.engine.extract(text)) {}

  std::string_view text;
  text::NormText norm;
  layout::Layout layout;
  layout::Reading reading;
  layout::Origin origin;
  recognise::Mentions mentions;
  structure::HeaderReading header;
  structure::Closing closing;
  structure::Outline outline;
  Document document;
};

template <typename Step>
void Stages::add(std::string_view name, Step step) {
  stages_.push_back({name, [this, step] {
                       for (const auto& prepared : prepared_) benchmark::DoNotOptimize(step(*prepared));
                     }});
}

Stages::Stages(const Texts& texts) : rules_(std::make_unique<const Rules>()) {
  const Rules& rules = *rules_;
  for (const std::string& text : texts) prepared_.push_back(std::make_unique<Prepared>(rules, text));
  add("decode", [](const Prepared& p) { return decode(p.text); });
  add("normalise", [](const Prepared& p) { return text::normalise(p.text); });
  add("key", [](const Prepared& p) { return text::Key(p.norm.text); });
  add("layout", [&](const Prepared& p) { return layout::analyse(p.norm, rules.grammar); });  // its key as well
  add("reading", [&](const Prepared& p) { return layout::read(p.layout, p.norm, rules.lines); });
  add("scan", [&](const Prepared& p) { return rules.scanner.scan(p.reading, p.origin); });
  add("header",
      [&](const Prepared& p) { return structure::read_header(p.layout, p.origin, rules.headers, rules.codes); });
  add("closing", [&](const Prepared& p) { return structure::read_closing(p.layout, p.origin, rules.closings); });
  add("citations", [&](const Prepared& p) {
    recognise::Mentions mentions = p.mentions;  // the numbers are taken out of them
    return structure::read_citations(p.origin, &mentions, p.header, rules.citations, rules.codes);
  });
  add("outline",
      [&](const Prepared& p) { return structure::read_outline(p.origin, p.header, p.closing, rules.outlines); });
  add("tasks", [&](const Prepared& p) {
    return structure::read_tasks(p.origin, p.mentions, p.outline, p.document.citations, p.header, p.closing,
                                 rules.tasks);
  });
  add("keys", [&](const Prepared& p) {
    Document document = p.document;
    link::assign_keys(document, p.norm, p.layout.key, rules.keys);
    return document;
  });
  add("json", [](const Prepared& p) { return to_json(p.document, p.text, Source{}, {}); });
}

Stages::~Stages() = default;

}  // namespace vanban::bench
