// Loads an annotation in three steps: its fields, the places of its quotations, its problems.
#include "eval/gold.h"

#include <algorithm>
#include <utility>

#include "eval/code_points.h"
#include "eval/comparison.h"
#include "nlohmann/json.hpp"
#include "text/nfc.h"
#include "unicode/uchar.h"

namespace vanban::eval {
namespace {

using nlohmann::json;

bool is_mark(char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)) != 0; }

// One letter with its marks. A letter alone that comes before the combining marks in Unicode is NFC already.
std::u32string composed(std::u32string_view letter) {
  constexpr char32_t kFirstMark = 0x300;
  if (letter.size() == 1 && letter[0] < kFirstMark) return std::u32string(letter);
  return code_points(text::to_nfc(to_utf8(letter)));
}

std::vector<std::u32string_view> split(std::u32string_view text) {
  std::vector<std::u32string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && !is_blank(static_cast<UChar32>(text[i]))) continue;
    if (i > begin) words.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return words;
}

std::size_t skip_blanks(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_blank(static_cast<UChar32>(text[at]))) ++at;
  return at;
}

// Where `words`, with white space between them, end if they begin at `at`.
std::optional<std::size_t> match(std::u32string_view text, const std::vector<std::u32string_view>& words,
                                 std::size_t at) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t word = i == 0 ? at : skip_blanks(text, at);
    if ((i > 0 && word == at) || text.substr(word, words[i].size()) != words[i]) return std::nullopt;
    at = word + words[i].size();
  }
  return at;
}

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Reads the members of an annotation and remembers the first that is not of the form.
class FieldReader {
 public:
  const std::optional<Error>& error() const { return error_; }

  Words words(const json& object, const char* name) {
    const json* value = find(object, name);
    if (!value) return std::nullopt;
    if (value->is_string()) return value->get<std::string>();
    fail(name, "expected a string or null");
    return std::nullopt;
  }

  std::string text(const json& object, const char* name) {
    Words value = words(object, name);
    if (!value) fail(name, "is missing");
    return value.value_or("");
  }

  std::optional<std::int64_t> integer(const json& object, const char* name) {
    const json* value = find(object, name);
    if (!value) return std::nullopt;
    if (value->is_number_integer()) return value->get<std::int64_t>();
    fail(name, "expected an integer or null");
    return std::nullopt;
  }

  std::vector<std::string> texts(const json& object, const char* name) {
    return list<std::string>(object, name, [](const json& item) { return item.is_string(); });
  }

  std::vector<std::int64_t> integers(const json& object, const char* name) {
    return list<std::int64_t>(object, name, [](const json& item) { return item.is_number_integer(); });
  }

  // Calls `read` for each object of the list `name`.
  template <typename Read>
  void each(const json& object, const char* name, Read read) {
    const json* items = find(object, name);
    if (!items) return;
    if (!items->is_array()) return fail(name, "expected a list");
    for (const json& item : *items) {
      if (!item.is_object()) return fail(name, "expected a list of objects");
      read(item);
    }
  }

  void fail(std::string_view name, std::string_view what) {
    if (!error_) error_ = Error{std::string(name) + ": " + std::string(what), ""};
  }

 private:
  // A member that is null counts as absent.
  static const json* find(const json& object, const char* name) {
    const auto member = object.find(name);
    return member == object.end() || member->is_null() ? nullptr : &*member;
  }

  template <typename Item, typename Fits>
  std::vector<Item> list(const json& object, const char* name, Fits fits) {
    const json* items = find(object, name);
    if (!items) return {};
    if (items->is_array() && std::all_of(items->begin(), items->end(), fits)) return items->get<std::vector<Item>>();
    fail(name, "expected a list of one kind");
    return {};
  }

  std::optional<Error> error_;
};

GoldSignature read_signature(FieldReader& reader, const json& item) {
  return {reader.words(item, "authority"), reader.words(item, "body"), reader.words(item, "position"),
          reader.words(item, "name")};
}

GoldUnit read_unit(FieldReader& reader, const json& item) {
  return {reader.text(item, "text"), reader.text(item, "label"), reader.integer(item, "parent"), std::nullopt};
}

GoldCitation read_citation(FieldReader& reader, const json& item) {
  GoldCitation citation;
  citation.text = reader.text(item, "text");
  citation.form = reader.text(item, "form");
  citation.relation = reader.text(item, "relation");
  citation.doc_type = reader.words(item, "doc_type");
  citation.number = reader.words(item, "number");
  citation.date = reader.words(item, "date");
  citation.issuer = reader.words(item, "issuer");
  citation.title = reader.words(item, "title");
  citation.pinpoint = reader.words(item, "pinpoint");
  citation.subject = reader.integer(item, "subject");
  citation.nth = reader.integer(item, "nth");
  return citation;
}

GoldAssignment read_assignment(FieldReader& reader, const json& item) {
  GoldAssignment assignment;
  assignment.text = reader.text(item, "text");
  assignment.lead = reader.texts(item, "lead");
  assignment.with = reader.texts(item, "with");
  assignment.deadline = reader.words(item, "deadline");
  assignment.due = reader.words(item, "due");
  assignment.outline = reader.integer(item, "outline");
  return assignment;
}

void read_header(FieldReader& reader, const json& annotation, Gold* gold) {
  const auto header = annotation.find("header");
  if (header == annotation.end() || !header->is_object()) return reader.fail("header", "expected an object");
  for (const std::string_view field : kHeaderFields) {
    const std::string name(field);
    if (header->contains(name)) gold->header[name] = reader.words(*header, name.c_str());
  }
  gold->addressees = reader.texts(*header, "addressees");
}

void read_fields(FieldReader& reader, const json& annotation, Gold* gold) {
  for (std::string& part : reader.texts(annotation, "skip")) gold->skip.insert(std::move(part));
  read_header(reader, annotation, gold);
  gold->recipients = reader.texts(annotation, "recipients");
  gold->task_items = reader.integers(annotation, "task_items");
  reader.each(annotation, "signatures",
              [&](const json& item) { gold->signatures.push_back(read_signature(reader, item)); });
  reader.each(annotation, "outline", [&](const json& item) { gold->outline.push_back(read_unit(reader, item)); });
  reader.each(annotation, "citations",
              [&](const json& item) { gold->citations.push_back(read_citation(reader, item)); });
  reader.each(annotation, "assignments",
              [&](const json& item) { gold->assignments.push_back(read_assignment(reader, item)); });
}

// Finds the quotations, each kind in the order of the annotation, and notes those that are not there.
class Locator {
 public:
  explicit Locator(Gold* gold) : gold_(*gold) {}

  void locate_all() {
    check_header();
    for (const std::string& recipient : gold_.recipients) check_words("recipient", recipient);
    locate_outline();
    locate_citations();
    locate_assignments();
  }

 private:
  std::vector<Span> find(const std::string& quotation) const {
    return occurrences(gold_.source.text, code_points(quotation));
  }

  // The first place at or after `begin`.
  static std::optional<Span> from(const std::vector<Span>& places, std::uint32_t begin) {
    const auto place = std::find_if(places.begin(), places.end(), [&](Span s) { return s.begin >= begin; });
    return place == places.end() ? std::nullopt : std::optional(*place);
  }

  void locate_outline() {
    std::uint32_t begin = 0;
    for (GoldUnit& unit : gold_.outline) {
      unit.span = from(find(unit.text), begin);
      if (unit.span) begin = unit.span->begin + 1;
      if (!unit.span) note("outline", unit.text);
    }
  }

  // Without "nth" a citation stands after the one before it, or else at the first place that is still free.
  void locate_citations() {
    std::vector<Span> used;
    std::uint32_t begin = 0;
    for (GoldCitation& citation : gold_.citations) {
      citation.span = citation.nth.value_or(0) != 0 ? nth_place(citation) : free_place(citation, used, begin);
      if (!citation.span) {
        note("citation", citation.text);
        continue;
      }
      used.push_back(*citation.span);
      begin = std::max(begin, citation.span->begin + 1);
    }
  }

  std::optional<Span> nth_place(const GoldCitation& citation) const {
    const std::vector<Span> places = find(citation.text);
    const std::int64_t nth = *citation.nth;
    if (nth < 1 || static_cast<std::size_t>(nth) > places.size()) return std::nullopt;
    return places[static_cast<std::size_t>(nth) - 1];
  }

  std::optional<Span> free_place(const GoldCitation& citation, const std::vector<Span>& used,
                                 std::uint32_t begin) const {
    std::vector<Span> places = find(citation.text);
    std::erase_if(places, [&](Span s) { return std::find(used.begin(), used.end(), s) != used.end(); });
    if (const auto later = from(places, begin)) return later;
    return from(places, 0);
  }

  void locate_assignments() {
    std::uint32_t begin = 0;
    for (GoldAssignment& assignment : gold_.assignments) {
      const std::vector<Span> places = find(assignment.text);
      assignment.span = from(places, begin);
      if (!assignment.span) assignment.span = from(places, 0);
      if (assignment.span) begin = assignment.span->begin;
      if (!assignment.span) note("assignment", assignment.text);
      for (const std::string& lead : assignment.lead) check_words("lead", lead);
      for (const std::string& with : assignment.with) check_words("with", with);
      if (assignment.deadline && find(*assignment.deadline).empty()) note("deadline", *assignment.deadline);
    }
  }

  void check_header() {
    for (const char* field : {"issuer", "parent", "place", "title"}) {
      const auto words = gold_.header.find(field);
      if (words != gold_.header.end() && words->second) check_words(field, *words->second);
    }
    for (const std::string& addressee : gold_.addressees) check_words("addressee", addressee);
  }

  // Cells that stand side by side cut a quotation: it is enough that every word is there.
  void check_words(std::string_view what, const std::string& quotation) {
    const std::u32string points = code_points(quotation);
    for (const std::u32string_view word : split(points)) {
      if (gold_.source.text.find(word) == std::u32string::npos) return note(what, quotation);
    }
  }

  void note(std::string_view what, const std::string& quotation) {
    gold_.problems.push_back(std::string(what) + " not in the text: " + python_literal(quotation));
  }

  Gold& gold_;
};

}  // namespace

ComparedText compare_form(std::string_view original) {
  const std::u32string points = code_points(original);
  ComparedText compared;
  for (std::size_t i = 0; i < points.size();) {
    const auto begin = static_cast<std::uint32_t>(compared.text.size());
    compared.places.push_back(begin);
    std::size_t next = i + 1;
    if (points[i] == U'\r' && next < points.size() && points[next] == U'\n') {
      i = next;
      continue;
    }
    while (next < points.size() && is_mark(points[next])) ++next;
    compared.text += composed(std::u32string_view(points).substr(i, next - i));
    const auto end = static_cast<std::uint32_t>(compared.text.size());
    compared.places.insert(compared.places.end(), next - i - 1, end);
    i = next;
  }
  compared.places.push_back(static_cast<std::uint32_t>(compared.text.size()));
  return compared;
}

std::vector<Span> occurrences(std::u32string_view text, std::u32string_view quotation) {
  const std::vector<std::u32string_view> words = split(quotation);
  std::vector<Span> places;
  if (words.empty()) return places;
  std::size_t at = text.find(words[0]);
  while (at != std::u32string_view::npos) {
    const std::optional<std::size_t> end = match(text, words, at);
    if (end) places.push_back(span_of(at, *end));
    at = text.find(words[0], end ? *end : at + 1);
  }
  return places;
}

Result<Gold> load_gold(std::string_view annotation, std::string_view original) {
  // The annotation may be typed in another normal form than the text.
  const std::string nfc = text::to_nfc(to_utf8(code_points(annotation)));
  const json parsed = json::parse(nfc, nullptr, /*allow_exceptions=*/false);
  if (!parsed.is_object()) return Error{"not a JSON object", ""};
  Gold gold;
  FieldReader reader;
  read_fields(reader, parsed, &gold);
  if (reader.error()) return *reader.error();
  gold.source = compare_form(original);
  Locator(&gold).locate_all();
  return gold;
}

}  // namespace vanban::eval
