// vanban explain: for people: how the engine read a text, line by line, rule by rule.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "extraction.h"
#include "file_documents.h"
#include "missed.h"
#include "vanban/engine.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage = "usage: vanban explain [--all] [--grammars DIR] FILE";

constexpr std::string_view kHelp = R"(NAME
  vanban explain - show how a document was read: what was recognised, by which rule, and what lost and why

SYNOPSIS
  vanban explain [--all] [--grammars DIR] FILE

DESCRIPTION
  Prints each line of FILE in which something was recognised, and under it every match of a scanning rule: its words, the
  rule with its file and line, its groups; a match that was not taken has a minus sign and the reason. Then the
  citations that were put together from them (=), and with a question mark what makes no citation though it looks like one,
  with the reason: numbers that no rule matches, or matches in part, types without a number or a name that is known. To find
  why a reference was missed: look at its line; the minus or the question mark names what to change. FILE has any format
  that vanban extract reads; - is standard input.

OPTIONS
  --all            also the lines in which nothing was recognised
  --grammars DIR   use the *.grammar and *.tsv files of DIR instead of those built in
  --help           print this

EXIT STATUS
  0  done
  1  the file could not be read, or the grammars are broken
  2  wrong use
)";

constexpr Option kOptions[] = {{"--all", false}, {"--grammars", true}, {"--help", false}};

constexpr Manual kManual{kUsage, "vanban explain --help", kHelp, kOptions};

std::string field(std::string_view name, std::string_view value) {
  return value.empty() ? "" : "  " + std::string(name) + " \"" + std::string(value) + '"';
}

std::string describe(const Step& step) {
  std::string line = step.lost.empty() ? "    + " : "    - ";
  line += '"' + step.words + "\"  " + step.rule + "  " + step.where;
  for (const auto& [name, words] : step.groups) {
    if (words != step.words) line += field(name, words);
  }
  if (!step.lost.empty()) line += "  lost: " + step.lost;
  return line + '\n';
}

std::string describe(const Citation& citation) {
  std::string line = "    = " + citation.id + " \"" + citation.text + '"';
  line += field("type", citation.doc_type.value_or(""));
  if (citation.number) line += field("number", citation.number->canonical);
  if (citation.date) line += field("date", citation.date->value);
  if (citation.issuer) line += field("issuer", citation.issuer->text);
  if (citation.title) line += field("title", citation.title->text);
  if (citation.pinpoint) line += field("pinpoint", citation.pinpoint->text);
  if (citation.cue) line += field("cue", citation.cue->text);
  if (citation.subject) line += "  subject " + *citation.subject;
  line += field("key", citation.key.value_or(citation.partial_key.value_or("")));
  return line + '\n';
}

// Stretches of a text, added by their begins.
class Stretches {
 public:
  void add(Span span) {
    begins_.push_back(span.begin);
    reach_.push_back(reach_.empty() ? span.end : std::max(span.end, reach_.back()));
  }

  bool overlap(Span span) const {
    const auto behind = std::lower_bound(begins_.begin(), begins_.end(), span.end);
    return behind != begins_.begin() && reach_[static_cast<std::size_t>(behind - begins_.begin()) - 1] > span.begin;
  }

 private:
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> reach_;  // the last end up to each of them
};

// From where on citations are not read, in a text of more than a document has; null where all are.
const Diagnostic* limit_of(const std::vector<Diagnostic>& diagnostics) {
  const Diagnostic* first = nullptr;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code != "text.limit" || !diagnostic.span) continue;
    if (first == nullptr || diagnostic.span->begin < first->span->begin) first = &diagnostic;
  }
  return first;
}

// The lines of the text, each with what begins in it. Steps and citations stand by their begins.
class Report {
 public:
  Report(std::string_view text, const std::vector<Step>& steps, const Document& document, bool all)
      : text_(text),
        steps_(steps),
        citations_(document.citations),
        own_(document.header.number),
        limit_(limit_of(document.diagnostics)),
        all_(all) {
    for (const Citation& citation : citations_) cited_.add(citation.span);
    for (const Step& step : steps_) {
      if (is_number(step)) numbers_.add(step.span);
    }
  }

  std::string write() {
    std::string out;
    std::size_t begin = 0;
    for (std::size_t number = 1; begin < text_.size(); ++number) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const std::string found = found_in({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      if (all_ || !found.empty()) {
        out += std::to_string(number) + ": " + std::string(text_.substr(begin, end - begin)) + '\n' + found;
      }
      begin = end + 1;
    }
    return out;
  }

 private:
  std::string found_in(Span line) {
    std::string found;
    std::string unused;
    for (; step_ < steps_.size() && steps_[step_].span.begin < line.end; ++step_) {
      found += describe(steps_[step_]);
      if (is_read(steps_[step_].span)) unused += describe_unused(steps_[step_]);
    }
    for (; citation_ < citations_.size() && citations_[citation_].span.begin < line.end; ++citation_) {
      found += describe(citations_[citation_]);
    }
    return found + unused + describe_unread(line) + describe_limit(line);
  }

  static std::string doubt(std::string_view words, const std::string& why) {
    return why.empty() ? "" : "    ? \"" + std::string(words) + "\"  " + why + '\n';
  }

  // A number or a type word that was taken and is part of no citation, or of one that ends too early.
  std::string describe_unused(const Step& step) const {
    if (!step.lost.empty()) return "";
    if (is_number(step) && !is_own(step)) {
      const std::string rest = rest_of_number(step, text_);
      if (!rest.empty()) {
        return doubt(step.words,
                     "ends before \"" + rest +
                         "\": no code that is known (doctypes.tsv, bodies.tsv), no notation that a rule has "
                         "(number.grammar), or letters that a scanner got wrong");
      }
    }
    if (cited_.overlap(step.span)) return "";
    std::string why;
    if (is_number(step)) {
      why = is_own(step) ? "it is the document's own number"
                         : "it heads another document in this file, or a copy of this one";
    } else if (step.rule.starts_with("doctype.") && !stands_before_own(step)) {
      why = why_no_citation(step, text_);
    }
    return doubt(step.words, why.empty() ? why : "makes no citation: " + why);
  }

  // A scanner may have spoilt a part of it, which no rule matches.
  bool is_own(const Step& step) const { return own_ && (own_->text == step.words || own_->span.overlaps(step.span)); }
  bool stands_before_own(const Step& step) const {
    return own_ && text_.substr(step.span.end, own_->text.size() + 8).find(own_->text) != std::string_view::npos;
  }

  // What looks like a number, and no rule matched.
  std::string describe_unread(Span line) const {
    std::string unread;
    for (const Span word : like_numbers(text_, line)) {
      const bool is_own = own_ && own_->span.overlaps(word);
      if (is_own || numbers_.overlap(word) || cited_.overlap(word) || !is_read(word)) continue;
      unread += doubt(text_.substr(word.begin, word.size()),
                      "looks like a number, and no rule of number.grammar matches it: write one, with this example, or "
                      "look for letters that a scanner got wrong");
    }
    return unread;
  }

  std::string describe_limit(Span line) const {
    const bool begins_here = limit_ != nullptr && limit_->span->begin >= line.begin && limit_->span->begin <= line.end;
    return begins_here ? "    ? " + limit_->message + '\n' : "";
  }

  bool is_read(Span span) const { return limit_ == nullptr || span.begin < limit_->span->begin; }
  static bool is_number(const Step& step) { return step.rule.starts_with("number."); }

  std::string_view text_;
  const std::vector<Step>& steps_;
  const std::vector<Citation>& citations_;
  const Boxed<Number>& own_;  // the number in the document's head
  const Diagnostic* limit_;
  bool all_;
  Stretches cited_;
  Stretches numbers_;  // that a rule matched
  std::size_t step_ = 0;
  std::size_t citation_ = 0;
};

std::string explanation(const Engine& engine, std::string_view text, bool all) {
  std::vector<Step> steps = engine.explain(text);
  Document document = engine.extract(text);
  const auto earlier = [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; };
  std::stable_sort(steps.begin(), steps.end(), earlier);
  std::stable_sort(document.citations.begin(), document.citations.end(), earlier);
  return Report(text, steps, document, all).write();
}

struct Settings {
  std::string file;
  std::optional<std::string> grammars;
  bool all = false;
};

Result<Settings> settings_of(const Arguments& arguments) {
  if (arguments.operands.size() != 1) return Error{"name one file", ""};
  Settings settings;
  settings.file = arguments.operands[0];
  settings.grammars = arguments.text("--grammars");
  settings.all = arguments.has("--all");
  return settings;
}

int explain(const Settings& settings) {
  const auto engine = engine_of(settings.grammars);
  if (!engine) return give_up(engine.error());
  const auto one = read_one_document(settings.file, plain_reading());
  if (!one) return give_up(one.error());
  for (const Error& fault : one->faults) complain(fault.text());
  const bool is_written = write_result(explanation(*engine, one->file.text, settings.all));
  return is_written && one->faults.empty() ? kDone : kFailed;
}

}  // namespace
}  // namespace vanban::tools

int run_explain(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  return run_command(kManual, args, settings_of, explain);
}
