#include "structure/header/report.h"

#include <string>

#include "structure/basis.h"

namespace vanban::structure {
namespace {

std::string in_quotes(const std::string& text) { return "\"" + text + "\""; }

}  // namespace

void report_number(const HeaderNumber& number, bool dated, Family family, std::vector<Diagnostic>* out) {
  const char* const basis = basis_of(Part::number, family);
  const Span span = number.number.span;
  const std::string text = in_quotes(number.number.text);
  if (number.serial == SerialState::blank) {
    out->push_back({Severity::info, "header.number.blank",
                    "the number has no serial, only its symbol " + text +
                        (dated ? "; the document is dated: look its serial up in the source or in the register"
                               : "; fill it in when the document is registered"),
                    span, basis});
  } else if (number.serial == SerialState::unreadable) {
    out->push_back({Severity::warning, "header.number.unreadable",
                    "the serial of the number cannot be read in " + text + "; compare it with the source", span,
                    basis});
  } else if (number.glued) {
    out->push_back({Severity::info, "header.number.repaired",
                    "no sign stands between serial and symbol in " + text + ", which was read as " +
                        in_quotes(number.number.canonical) + "; compare it with the source",
                    span, basis});
  }
}

void report_torn_number(const Quoted& quoted, Family family, std::vector<Diagnostic>* out) {
  out->push_back({Severity::warning, "header.number.unreadable",
                  "the number cannot be read in " + in_quotes(quoted.text) + "; compare it with the source",
                  quoted.span, basis_of(Part::number, family)});
}

void report_date(const std::optional<HeaderDate>& date, const Quoted& quoted, bool numbered, Family family,
                 std::vector<Diagnostic>* out) {
  const std::string text = in_quotes(quoted.text);
  const auto report = [&](Severity severity, const char* code, const std::string& message) {
    out->push_back({severity, code, message, quoted.span, basis_of(Part::date, family)});
  };
  if (!date) {
    report(Severity::warning, "header.date.unreadable",
           "the date cannot be read in " + text + "; compare it with the source");
  } else if (date->impossible) {
    report(Severity::warning, "header.date.impossible",
           "no such day: " + text + "; only its month was taken, compare it with the source");
  } else if (date->has(DatePart::unreadable)) {
    report(Severity::warning, "header.date.unreadable",
           "day or month cannot be read in " + text + "; only what is certain was taken, compare it with the source");
  } else if (date->has(DatePart::blank)) {
    report(Severity::info, "header.date.incomplete",
           "day or month is blank in " + text +
               (numbered ? "; the document is numbered: look the day up in the source or in the register"
                         : "; fill it in when the document is issued"));
  } else if (date->has(DatePart::repaired)) {
    report(Severity::info, "header.date.repaired",
           "letters were read as digits in " + text + "; compare it with the source");
  }
}

}  // namespace vanban::structure
