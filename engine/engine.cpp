#include "vanban/engine.h"

#include <functional>
#include <utility>

#include "engine_state.h"
#include "layout/layout.h"
#include "layout/reading.h"
#include "structure/basis.h"
#include "structure/closing/introduction.h"
#include "structure/header/broken_number.h"
#include "structure/header/end_date.h"
#include "structure/header/further_heads.h"
#include "structure/header/known.h"
#include "structure/header/open_date.h"
#include "structure/outline/outline.h"
#include "structure/too_many.h"
#include "text/normalise.h"

namespace vanban {
namespace {

std::vector<Date> make_dates(const layout::Origin& origin, const recognise::Mentions& mentions) {
  std::vector<Date> dates;
  dates.reserve(mentions.dates.size());
  for (const recognise::DateMention& mention : mentions.dates) {
    Quoted quoted = origin.quote_reading(mention.span);
    dates.push_back({std::move(quoted.text), mention.value.iso(), mention.value.precision(), quoted.span,
                     std::move(quoted.parts), 1.0});
  }
  return dates;
}

void report_impossible_dates(const layout::Origin& origin, const recognise::Mentions& mentions,
                             std::vector<Diagnostic>* out) {
  for (const recognise::ImpossibleDate& date : mentions.impossible_dates) {
    const Quoted quoted = origin.quote_reading(date.span);
    out->push_back({Severity::warning, "date.impossible",
                    "no such day: \"" + quoted.text + "\"; compare it with the source", quoted.span,
                    structure::basis_of(structure::Part::citation, Family::state)});
  }
}

// What was not read, for there was too much of something before it (vanban/limits.h).
void report_limits(const layout::Origin& origin, const recognise::Mentions& mentions, std::uint32_t cited_to,
                   std::vector<Diagnostic>* out) {
  const layout::Layout& layout = origin.layout();
  if (layout.read_to < layout.key.size())
    out->push_back(structure::too_many("lines and cells", origin.from_norm({layout.read_to, layout.key.size()})));
  const auto end = static_cast<std::uint32_t>(origin.text_size());
  const auto report = [&](std::string_view what, std::uint32_t from) {
    if (from < origin.reading().key.size())
      out->push_back(structure::too_many(what, {origin.from_reading({from, from + 1}).begin, end}));
  };
  report(mentions.too_many, mentions.read_to);
  if (cited_to < mentions.read_to) report("citations", cited_to);
}

// What citations alone are made of goes once they are.
void forget_cited(recognise::Mentions* mentions) {
  mentions->numbers = {};
  mentions->types = {};
  mentions->names = {};
  mentions->cues = {};
}

// What the engine asks its grammar for, found out with the embedded one: when it is made, and with a document.
grammar::Asked asked_of_grammars(const std::function<Engine(grammar::Grammar)>& make) {
  grammar::Asked asked;
  grammar::Grammar embedded = grammar::Grammar::embedded();
  embedded.note_asked(&asked);
  make(std::move(embedded)).extract("Điều 1.");
  return asked;
}

}  // namespace

Result<Engine> Engine::create() { return Engine(std::make_shared<const State>(grammar::Grammar::embedded())); }

Result<Engine> Engine::create(const std::string& grammars_dir) {
  auto grammar = grammar::Grammar::load_directory(grammars_dir);
  if (!grammar) return grammar.error();
  const auto make = [](grammar::Grammar loaded) { return Engine(std::make_shared<const State>(std::move(loaded))); };
  static const grammar::Asked kAsked = asked_of_grammars(make);
  if (auto error = grammar->lacks(kAsked)) return Error{error->message, grammars_dir + "/" + error->where};
  return make(std::move(*grammar));
}

const grammar::Grammar& Engine::grammar() const { return state_->grammar; }

Document Engine::extract(std::string_view text) const { return extract(text, KnownHeader{}); }

Document Engine::extract(std::string_view text, const KnownHeader& known) const {
  const text::NormText norm = text::normalise(text);
  const layout::Layout layout = layout::analyse(norm, state_->grammar);
  std::vector<std::uint32_t> further_heads;
  Document document = state_->read(text, norm, layout, known, &further_heads);
  link::assign_keys(document, norm, layout.key, state_->key_book);
  structure::diagnose(text, layout, further_heads, state_->diagnosis_rules, &document);
  return document;
}

Document Engine::State::read(std::string_view text, const text::NormText& norm, const layout::Layout& layout,
                             const KnownHeader& known, std::vector<std::uint32_t>* further_heads) const {
  const layout::Reading reading = layout::read(layout, norm, reading_rules);
  const layout::Origin origin(text, norm, layout, reading);
  recognise::Mentions mentions = scanner.scan(reading, origin);

  Document document;
  structure::HeaderReading header = structure::read_header(layout, origin, header_rules, codes);
  structure::mend_broken_number(origin, header_rules, mentions, &header);
  structure::Closing closing = structure::read_closing(layout, origin, closing_rules);
  structure::read_end_date(origin, header_rules, closing.lines, &header);
  structure::read_introduction(origin, header_rules, closing_rules, codes, &header, &closing);
  header.further_heads = structure::find_further_heads(origin, header, header_rules.national_title);
  structure::take_known(known, codes, &header.header);
  std::uint32_t cited_to = mentions.read_to;
  document.citations = structure::read_citations(origin, &mentions, header, citation_rules, codes, &cited_to);
  forget_cited(&mentions);
  structure::Outline outline = structure::read_outline(origin, header, closing, outline_rules);
  structure::place_citations(outline.units, &document.citations);
  structure::TaskReading tasks =
      structure::read_tasks(origin, mentions, outline, document.citations, header, closing, task_rules);
  structure::settle_open_date(origin, header_rules, document.citations, tasks.assignments, closing.lines, &header);
  document.outline = std::move(outline.units);
  document.tasks = std::move(tasks.tasks);
  document.assignments = std::move(tasks.assignments);
  *further_heads = std::move(header.further_heads);
  document.header = std::move(header.header);
  document.header.filing = std::move(closing.filing);
  document.recipients = std::move(closing.recipients);
  document.signatures = std::move(closing.signatures);
  document.dates = make_dates(origin, mentions);
  document.diagnostics = std::move(header.diagnostics);
  structure::report_unread_signature(closing, document.header.family, &document.diagnostics);
  document.diagnostics.insert(document.diagnostics.end(), closing.diagnostics.begin(), closing.diagnostics.end());
  document.diagnostics.insert(document.diagnostics.end(), outline.diagnostics.begin(), outline.diagnostics.end());
  document.diagnostics.insert(document.diagnostics.end(), tasks.diagnostics.begin(), tasks.diagnostics.end());
  report_impossible_dates(origin, mentions, &document.diagnostics);
  report_limits(origin, mentions, cited_to, &document.diagnostics);
  return document;
}

std::vector<Step> Engine::explain(std::string_view text) const {
  const text::NormText norm = text::normalise(text);
  const layout::Layout layout = layout::analyse(norm, state_->grammar);
  const layout::Reading reading = layout::read(layout, norm, state_->reading_rules);
  const layout::Origin origin(text, norm, layout, reading);
  recognise::Trace trace;
  state_->scanner.scan(reading, origin, &trace);
  std::vector<Step> steps;
  steps.reserve(trace.size());
  for (const recognise::TraceStep& traced : trace) {
    const grammar::Rule& rule = *traced.match.rule;
    Quoted quoted = origin.quote_reading(traced.match.whole);
    Step step{quoted.span, std::move(quoted.text), rule.full_name(), rule.where(), {}, traced.lost};
    for (std::size_t i = 0; i < rule.group_names().size(); ++i) {
      if (traced.match.has(static_cast<int>(i))) {
        step.groups.emplace_back(rule.group_names()[i], origin.quote_reading(traced.match.groups[i]).text);
      }
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace vanban
