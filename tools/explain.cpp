// vanban explain: for people: how the engine read a text, line by line, rule by rule.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "extraction.h"
#include "file_documents.h"
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
  citations that were put together from them (=), and what was recognised but makes no citation (?), with the reason. To
  find why a reference was missed: look at its line; if no number is there, no rule fits (write one, with an example); if
  it is there with a minus or a question mark, the reason names what to change. FILE has any format that vanban extract
  reads; - is standard input.

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

bool starts_with_digit(std::string_view words) { return !words.empty() && words[0] >= '0' && words[0] <= '9'; }

bool is_no_digit(char c) { return c < '0' || c > '9'; }

// Takes `words` from the front of `text`, or says that they do not stand there.
bool take(std::string_view* text, std::string_view words) {
  if (!text->starts_with(words)) return false;
  text->remove_prefix(words.size());
  return true;
}

// Why the type word `step` makes no citation, told by what stands behind it; "" where nothing looks like one.
std::string why_no_citation(const Step& step, std::string_view behind) {
  take(&behind, " ");
  for (const std::string_view pointer : {"nêu trên", "nói trên", "trên đây", "dẫn trên"}) {
    if (behind.starts_with(pointer)) return "no document of this type is cited before it";
  }
  const bool numbered = take(&behind, "số ") || take(&behind, "số: ") || starts_with_digit(behind);
  if (numbered && starts_with_digit(behind)) {
    std::string_view word = behind.substr(0, behind.find_first_of(" \n,;()"));
    word = word.substr(0, word.find_last_not_of(".:") + 1);  // the sentence's own
    if (std::any_of(word.begin(), word.end(), is_no_digit)) {
      return '"' + std::string(word) +
             "\" is no number: look for a letter among its digits, a sign that is neither '/' nor '-', a code that is "
             "not known (doctypes.tsv, bodies.tsv); else no rule has this notation (number.grammar)";
    }
    return "a number without a code is none (number.grammar), and no document of this type with this serial is cited "
           "before it";
  }
  const bool law = step.words == "Luật" || step.words == "Bộ luật" || step.words == "Pháp lệnh";
  const bool capital =
      !behind.empty() && (static_cast<unsigned char>(behind[0]) >= 0xC3 || (behind[0] >= 'A' && behind[0] <= 'Z'));
  return law && capital && !numbered ? "no such name in laws.tsv" : "";
}

// The lines of the text, each with what begins in it.
class Report {
 public:
  Report(std::string_view text, const std::vector<Step>& steps, const std::vector<Citation>& citations,
         const Boxed<Number>& own, bool all)
      : text_(text), steps_(steps), citations_(citations), own_(own), all_(all) {}

  std::string write() {
    std::string out;
    std::size_t begin = 0;
    for (std::size_t number = 1; begin < text_.size(); ++number) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      std::string found = found_before(end);
      if (all_ || !found.empty()) {
        out += std::to_string(number) + ": " + std::string(text_.substr(begin, end - begin)) + '\n' + found;
      }
      begin = end + 1;
    }
    return out;
  }

 private:
  std::string found_before(std::size_t end) {
    std::string found;
    std::string unused;
    for (; step_ < steps_.size() && steps_[step_].span.begin < end; ++step_) {
      found += describe(steps_[step_]);
      unused += describe_unused(steps_[step_]);
    }
    for (; citation_ < citations_.size() && citations_[citation_].span.begin < end; ++citation_) {
      found += describe(citations_[citation_]);
    }
    return found + unused;
  }

  // A number or a type word that was taken and is part of no citation.
  std::string describe_unused(const Step& step) const {
    if (!step.lost.empty() || is_cited(step.span)) return "";
    std::string why;
    if (step.rule.starts_with("number.")) {
      const bool own = own_ && own_->text == step.words;
      why = own ? "it is the document's own number" : "it heads another document in this file, or a copy of this one";
    } else if (step.rule.starts_with("doctype.")) {
      const std::string_view behind = text_.substr(step.span.end);
      if (!own_ || behind.substr(0, own_->text.size() + 8).find(own_->text) == std::string_view::npos) {
        why = why_no_citation(step, behind);
      }
    }
    return why.empty() ? "" : "    ? \"" + step.words + "\"  makes no citation: " + why + '\n';
  }

  bool is_cited(Span span) const {
    return std::any_of(citations_.begin(), citations_.end(),
                       [&](const Citation& citation) { return citation.span.overlaps(span); });
  }

  std::string_view text_;
  const std::vector<Step>& steps_;
  const std::vector<Citation>& citations_;
  const Boxed<Number>& own_;  // the number in the document's head
  bool all_;
  std::size_t step_ = 0;
  std::size_t citation_ = 0;
};

std::string explanation(const Engine& engine, std::string_view text, bool all) {
  std::vector<Step> steps = engine.explain(text);
  Document document = engine.extract(text);
  std::vector<Citation>& citations = document.citations;
  const auto earlier = [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; };
  std::stable_sort(steps.begin(), steps.end(), earlier);
  std::stable_sort(citations.begin(), citations.end(), earlier);
  return Report(text, steps, citations, document.header.number, all).write();
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
