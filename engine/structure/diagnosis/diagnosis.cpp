#include "structure/diagnosis/diagnosis.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "structure/basis.h"
#include "structure/phrase_finder.h"
#include "text/ascii.h"
#include "text/binary.h"
#include "text/defects.h"
#include "text/key.h"
#include "text/normalise.h"

namespace vanban::structure {
namespace {

constexpr double kSure = 0.95;  // a value below this confidence is not held against another one

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

const char* encoding_name(text::DefectKind kind) {
  switch (kind) {
    case text::DefectKind::tcvn3:
      return "TCVN3 (ABC fonts)";
    case text::DefectKind::vni:
      return "VNI";
    case text::DefectKind::viqr:
      return "VIQR";
    case text::DefectKind::utf8_twice:
      return "UTF-8 that was read as Windows-1252";
    default:
      return "an encoding with one byte for each letter (TCVN3, VNI, VISCII, Windows-1258)";
  }
}

// Does a quotation that opens in the same paragraph, and not far before, go on at `at`?
bool is_quoted(std::string_view utf8, std::size_t at) {
  constexpr std::size_t kFarthest = 1000;  // bytes
  std::string_view before = utf8.substr(0, at);
  before.remove_prefix(before.size() - std::min(before.size(), kFarthest));
  const std::size_t paragraph = before.rfind("\n\n");
  if (paragraph != std::string_view::npos) before.remove_prefix(paragraph);
  // A quotation may open with a straight mark and close with a curly one.
  bool is_open = false;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const std::string_view rest = before.substr(i);
    if (rest.front() == '"') is_open = !is_open;
    if (rest.starts_with("\u201C")) is_open = true;
    if (rest.starts_with("\u201D")) is_open = false;
  }
  return is_open;
}

class Diagnoser {
 public:
  Diagnoser(std::string_view utf8, const layout::Layout& layout, const std::vector<std::uint32_t>& further_heads,
            const DiagnosisRules& rules, Document* document)
      : utf8_(utf8),
        layout_(layout),
        further_heads_(further_heads),
        rules_(rules),
        header_(document->header),
        document_(*document) {}

  void run() {
    check_text(utf8_);
    if (header_.family == Family::other) return;
    check_parts();
    check_symbol();
    check_signatures();
    check_own_year();
    check_dates();
  }

 private:
  void report(Severity severity, const char* code, std::string message, std::optional<Span> span, const char* basis) {
    document_.diagnostics.push_back({severity, code, std::move(message), span, basis});
  }
  const char* basis(Part part) const { return basis_of(part, header_.family); }

  // --- the text

  void check_text(std::string_view utf8) {
    if (text::is_empty_text(utf8)) {
      return report(Severity::warning, "text.empty",
                    "there is nothing to read in it: look at the source, or get the file again", std::nullopt, "");
    }
    if (const std::optional<Span> control = text::find_binary(utf8)) {
      return report(Severity::warning, "text.binary",
                    "these bytes are no text: open the file with the program that wrote it, and save it as a document",
                    control, "");
    }
    const std::optional<text::Defect> defect = text::find_defect(utf8);
    if (!defect) return check_undecoded(utf8);
    const std::string word = in_quotes(text::quote(utf8.substr(defect->where.begin, defect->where.size())));
    switch (defect->kind) {
      case text::DefectKind::marks_lost:
        return report(Severity::warning, "text.marks_lost",
                      "the letters have lost their marks, as in " + word + ": recognise the scan again with Vietnamese",
                      defect->where, "");
      case text::DefectKind::letters_lost:
        return report(Severity::warning, "text.letters_lost",
                      "vowels are missing, as in " + word +
                          ": the font's character map is broken; take the text from the source, or recognise the pages",
                      defect->where, "");
      default:
        return report(Severity::warning, "text.encoding",
                      "the text is probably in " + std::string(encoding_name(defect->kind)) + ", as " + word +
                          " shows: convert it to Unicode first",
                      defect->where, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4");  // TCVN 6909:2001
    }
  }

  // Single bytes that are no UTF-8: each stretch of U+FFFD by itself, as far as a person would go through them.
  void check_undecoded(std::string_view utf8) {
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    constexpr int kMostStretches = 20;
    std::size_t at = utf8.find(kReplacement);
    for (int stretches = 0; at != std::string_view::npos; ++stretches) {
      std::size_t end = at;
      while (utf8.substr(end, kReplacement.size()) == kReplacement) end += kReplacement.size();
      const std::size_t next = utf8.find(kReplacement, end);
      const bool last = stretches + 1 == kMostStretches;
      report(Severity::warning, "text.undecoded",
             std::string("bytes that are no UTF-8 stand here") +
                 (last && next != std::string_view::npos ? ", and in further places" : "") +
                 ": compare with the source",
             Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, "");
      if (last) return;
      at = next;
    }
  }

  // --- parts that are missing

  bool may_lack(std::string_view part) const {
    if (rules_.required_parts == nullptr || !header_.doc_type) return false;
    const auto* row = rules_.required_parts->find(text::key_of(*header_.doc_type));
    return row != nullptr && rules_.required_parts->lists(*row, "lacks", part);
  }

  bool reported(std::string_view code) const {
    return std::any_of(document_.diagnostics.begin(), document_.diagnostics.end(),
                       [&](const Diagnostic& d) { return d.code == code; });
  }

  // Where the head stands: for a part that has no place of its own.
  std::optional<Span> head() const {
    if (header_.number) return header_.number->span;
    if (header_.date) return header_.date->span;
    if (header_.issuer) return header_.issuer->span;
    return header_.title ? std::optional(header_.title->span) : std::nullopt;
  }

  void check_parts() {
    if (is_headless() && !may_lack("number")) {
      // Resolutions of an assembly say at their end on which day they were passed.
      const std::string parts = header_.date ? "number and place are" : "number, place and date are";
      report(Severity::info, "header.missing",
             "the text begins below its head: " + parts + " not in it; add them from the source",
             header_.title ? header_.title->span : head(), basis(Part::number));
    } else {
      const bool numbered = header_.number.has_value() || reported("header.number.unreadable");
      check_part("number", numbered, "header.number.missing", "number", Part::number);
      const bool dated = header_.date.has_value() || reported("header.date.unreadable");
      check_part("date", dated, "header.date.missing", "date of issue", Part::date);
      check_part("issuer", header_.issuer.has_value(), "header.issuer.missing", "issuing body", Part::issuer);
    }
    const bool is_signed = !document_.signatures.empty() || reported("signature.unreadable");
    check_part("signature", is_signed, "signature.missing", "signer", Part::signature);
    const bool listed = !document_.recipients.empty() || is_normative() || is_from_gazette();
    check_part("recipients", listed, "recipients.missing", "list of recipients", Part::recipients);
  }

  // The text begins with the type; who issued it and when is told below, if at all.
  bool is_headless() const {
    if (header_.number || header_.place) return false;
    const auto below = [&](Span span) { return header_.title && header_.title->span.begin < span.begin; };
    return (!header_.issuer || below(header_.issuer->span)) && (!header_.date || below(header_.date->span));
  }

  // A year in the number is the mark of legal normative documents: theirs may lack recipients (Luật 64/2025/QH15).
  bool is_normative() const { return header_.number && header_.number->year; }

  // The Gazette prints documents without their recipients, with its running head on each page.
  bool is_from_gazette() const {
    return std::any_of(layout_.lines.begin(), layout_.lines.end(),
                       [](const layout::Line& line) { return line.kind == layout::LineKind::running_head; });
  }

  void check_part(std::string_view part, bool there, const char* code, const char* name, Part rule) {
    if (there || may_lack(part)) return;
    report(Severity::info, code, "no " + std::string(name) + " was found; look for it in the source, or have it added",
           head(), basis(rule));
  }

  // --- the number against type and issuer

  void check_symbol() {
    if (!header_.number || header_.number->symbol.empty()) return;
    check_type();
    check_issuer();
  }

  void check_type() {
    const Number& number = *header_.number;
    if (!number.type_code || !header_.doc_type || rules_.doctypes == nullptr) return;
    const auto* row = rules_.doctypes->find(text::key_of(*header_.doc_type));
    if (row == nullptr || !rules_.type_codes.has(*number.type_code)) return;
    // In old papers the unit stood last: Thông tư số 38 NT/KH is of the ministry's Vụ Kế hoạch.
    if (!number.symbol.starts_with(*number.type_code)) return;
    const bool has_codes = !rules_.doctypes->cell(*row, "codes").empty();
    if (!has_codes || rules_.doctypes->lists(*row, "codes", *number.type_code)) return;
    report(Severity::warning, "header.number.type",
           "the symbol " + in_quotes(number.symbol) + " is not that of a " + in_quotes(*header_.doc_type) +
               "; correct the symbol or the name of the type",
           number.span, basis(Part::number));
  }

  // Only bodies that there is one of in the country: a department's code stands for many.
  static bool is_single(std::string_view kind) {
    constexpr std::string_view kKinds[] = {"state_legislature", "president", "government", "ministry"};
    return std::find(std::begin(kKinds), std::end(kKinds), kind) != std::end(kKinds);
  }

  void check_issuer() {
    const Number& number = *header_.number;
    if (!number.issuer_code || !header_.issuer || rules_.bodies == nullptr) return;
    const auto rows = rules_.body_codes.with(*number.issuer_code);
    if (rows.empty()) return;
    const std::string issuer = text::key_of(header_.issuer->text);
    const std::string parent = header_.parent ? text::key_of(header_.parent->text) : std::string();
    std::string_view name;
    for (const grammar::Lexicon::Row* row : rows) {
      if (!is_single(rules_.bodies->cell(*row, "class"))) return;
      name = rules_.bodies->cell(*row, "name");
      const std::string key = text::key_of(name);
      if (is_named(issuer, key) || is_named(parent, key)) return;
    }
    if (name.empty()) return;
    report(Severity::warning, "header.number.issuer",
           "the symbol " + in_quotes(number.symbol) + " is that of " + in_quotes(name) + ", but the head says " +
               in_quotes(header_.issuer->text) + "; correct one of them",
           header_.issuer->span, basis(Part::issuer));
  }

  // A joint document's issuer names several; a scanner may have got a letter wrong.
  static bool is_named(std::string_view body, std::string_view name) {
    if (body.empty()) return false;
    if (body.find(name) != std::string_view::npos || name.find(body) != std::string_view::npos) return true;
    const int most = static_cast<int>(name.size()) / 6;
    return edit_distance(body.substr(0, name.size()), name, most) <= most;
  }

  // --- the signature

  void check_signatures() {
    for (const Signature& signature : document_.signatures) {
      const bool is_certain = signature.authority || !signature.body;
      if (is_certain && !signature.name && !may_lack("signature")) report_nameless(signature);
      if (is_certain) continue;
      report(Severity::info, "signature.authority_unreadable",
             "what stands before " + in_quotes(*signature.body) +
                 " cannot be read, so that it is not certain who signed in which post; compare it with the source",
             signature.span, basis(Part::signature));
    }
  }

  void report_nameless(const Signature& signature) {
    std::string office;
    for (const std::string& line : signature.chain) office += line + ' ';
    office += signature.position.value_or("");
    if (office.ends_with(' ')) office.pop_back();
    report(Severity::info, "signature.name_missing",
           "no name can be read below " + in_quotes(office) +
               ": it is an image, lost, or runs into another column; add it from the source",
           signature.span, basis(Part::signature));
  }

  // --- dates that contradict each other

  static bool is_day(const Boxed<Date>& date) { return date && date->precision == Precision::day; }

  // Texts that are kept up to date name what changed them later.
  static bool may_be_later(Relation relation) {
    return relation == Relation::amended_by || relation == Relation::replaced_by || relation == Relation::repealed_by;
  }

  // Which of the text's documents stands at a place: 0 is this one.
  std::size_t document_at(std::uint32_t place) const {
    const auto next = std::upper_bound(further_heads_.begin(), further_heads_.end(), place);
    return static_cast<std::size_t>(next - further_heads_.begin());
  }

  // The year in a number is that in which the document was issued.
  static bool is_of_another_year(const Boxed<Number>& number, const Boxed<Date>& date) {
    if (!number || !number->year || !date || date->confidence < kSure) return false;
    return date->value.substr(0, 4) != std::to_string(*number->year);
  }

  // Parties number what they agree on as they like.
  bool is_agreed(const std::optional<std::string>& type) const {
    return type && rules_.roles.has(*type, DoctypeRole::agreed);
  }

  void check_own_year() {
    if (!is_of_another_year(header_.number, header_.date) || is_agreed(header_.doc_type)) return;
    report(Severity::warning, "header.number.year",
           "the number " + in_quotes(header_.number->text) + " is of another year than its date, " +
               in_quotes(header_.date->text) + "; correct one of them",
           header_.number->span, basis(Part::number));
  }

  // Once for each document and date, however often it is cited so.
  void report_year(const Citation& citation) {
    if (is_agreed(citation.doc_type)) return;
    const auto [said, is_new] = wrong_years_.emplace(citation.number->canonical, citation.date->value);
    if (!is_new || is_quoted(utf8_, citation.span.begin)) return;
    report(Severity::warning, "citation.date.year",
           in_quotes(citation.number->text) + " is of another year than its date, " + in_quotes(citation.date->text) +
               "; correct one of them",
           citation.date->span, basis(Part::citation));
  }

  void check_dates() {
    std::map<std::pair<std::size_t, std::string_view>, const Date*> first;
    std::vector<const Citation*> later;
    for (const Citation& citation : document_.citations) {
      if (!is_day(citation.date) || !citation.number) continue;
      if (is_of_another_year(citation.number, citation.date)) {
        report_year(citation);
        continue;
      }
      const std::size_t document = document_at(citation.span.begin);
      if (document == 0 && is_later(citation)) {
        later.push_back(&citation);
        continue;
      }
      if (!citation.key) continue;
      const auto [known, is_new] = first.emplace(std::pair(document, std::string_view(*citation.key)), &*citation.date);
      if (is_new || known->second->value == citation.date->value) continue;
      // What is quoted may be another's error: that which is to be corrected.
      if (is_quoted(utf8_, citation.span.begin) || is_quoted(utf8_, known->second->span.begin)) continue;
      report(Severity::warning, "citation.date.conflict",
             in_quotes(citation.number->text) + " is cited with two dates, " + in_quotes(known->second->text) +
                 " and " + in_quotes(citation.date->text) + "; correct one of them",
             citation.date->span, basis(Part::citation));
    }
    if (!later.empty()) report_later(later);
  }

  bool is_later(const Citation& citation) const {
    const Boxed<Date>& own = header_.date;
    return is_day(own) && own->confidence >= kSure && !may_be_later(citation.relation) &&
           citation.date->value > own->value;
  }

  // Two documents that are younger than this one agree against its own day: that is the wrong one.
  void report_later(const std::vector<const Citation*>& later) {
    const auto differs = [&](const Citation* other) {
      return other->number->canonical != later.front()->number->canonical;
    };
    const auto second = std::find_if(later.begin(), later.end(), differs);
    if (second != later.end()) {
      report(Severity::warning, "header.date.early",
             in_quotes(later.front()->text) + " and " + in_quotes((*second)->text) +
                 " would be younger than this document (" + header_.date->value + "); correct its own date",
             header_.date->span, basis(Part::date));
      return;
    }
    for (const Citation* citation : later)
      report(Severity::warning, "citation.date.later",
             in_quotes(citation->text) + " would be younger than this document (" + header_.date->value +
                 "); correct the date that is wrong",
             citation->date->span, basis(Part::citation));
  }

  const std::string_view utf8_;
  const layout::Layout& layout_;
  const std::vector<std::uint32_t>& further_heads_;
  const DiagnosisRules& rules_;
  const Header& header_;
  Document& document_;
  std::set<std::pair<std::string_view, std::string_view>> wrong_years_;  // number and date
};

}  // namespace

RowsByCode::RowsByCode(const grammar::Lexicon* lexicon, std::string_view column) {
  if (lexicon == nullptr) return;
  for (const grammar::Lexicon::Row& row : lexicon->rows()) {
    std::string_view codes = lexicon->cell(row, column);
    while (!codes.empty()) {
      const std::size_t end = std::min(codes.find(';'), codes.size());
      rows_.emplace_back(codes.substr(0, end), &row);
      codes.remove_prefix(std::min(end + 1, codes.size()));
    }
  }
  std::stable_sort(rows_.begin(), rows_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

std::vector<const grammar::Lexicon::Row*> RowsByCode::with(std::string_view code) const {
  std::vector<const grammar::Lexicon::Row*> found;
  auto row = std::lower_bound(rows_.begin(), rows_.end(), code,
                              [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  for (; row != rows_.end() && row->first == code; ++row) found.push_back(row->second);
  return found;
}

DiagnosisRules::DiagnosisRules(const grammar::Grammar& grammar)
    : required_parts(grammar.lexicon("required_parts")),
      doctypes(grammar.lexicon("doctypes")),
      bodies(grammar.lexicon("bodies")),
      roles(*doctypes),
      type_codes(doctypes, "codes"),
      body_codes(bodies, "code") {}

void diagnose(std::string_view utf8, const layout::Layout& layout, const std::vector<std::uint32_t>& further_heads,
              const DiagnosisRules& rules, Document* document) {
  Diagnoser(utf8, layout, further_heads, rules, document).run();
}

}  // namespace vanban::structure
