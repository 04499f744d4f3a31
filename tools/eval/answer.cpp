// Reads leniently: a scorer must not fall over what it is to judge.
#include "eval/answer.h"

#include <algorithm>

#include "nlohmann/json.hpp"

namespace vanban::eval {
namespace {

using nlohmann::json;

const json* find(const json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto member = object.find(name);
  return member == object.end() || member->is_null() ? nullptr : &*member;
}

Words words(const json& value) { return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt; }

Words words(const json& object, const char* name) {
  const json* member = find(object, name);
  return member ? words(*member) : std::nullopt;
}

// A quotation, date or number is an object with its words in `inner`; plain words will do.
Words inner_words(const json& value, const char* inner) {
  return value.is_object() ? words(value, inner) : words(value);
}

Words inner_words(const json& object, const char* name, const char* inner) {
  const json* member = find(object, name);
  return member ? inner_words(*member, inner) : std::nullopt;
}

template <typename Item, typename Read>
std::vector<Item> list(const json& object, const char* name, Read read) {
  std::vector<Item> items;
  const json* member = find(object, name);
  if (!member || !member->is_array()) return items;
  for (const json& item : *member) items.push_back(read(item));
  return items;
}

std::vector<Words> quotations(const json& object, const char* name) {
  return list<Words>(object, name, [](const json& item) { return inner_words(item, "text"); });
}

class AnswerReader {
 public:
  explicit AnswerReader(const std::vector<std::uint32_t>& places) : places_(places) {}

  Answer read(const json& document) {
    Answer answer;
    if (const json* header = find(document, "header")) read_header(*header, &answer);
    answer.recipients = quotations(document, "recipients");
    answer.signatures = list<AnswerSignature>(document, "signatures", read_signature);
    read_units(document, "outline", std::nullopt, &answer.outline);
    answer.task_units = list<Words>(document, "tasks", [](const json& task) { return words(task, "unit"); });
    answer.citations =
        list<AnswerCitation>(document, "citations", [this](const json& item) { return read_citation(item); });
    answer.assignments =
        list<AnswerAssignment>(document, "assignments", [this](const json& item) { return read_assignment(item); });
    return answer;
  }

 private:
  static void read_header(const json& header, Answer* answer) {
    for (const std::string_view field : kHeaderFields) {
      const char* inner = field == "number" ? "canonical" : field == "date" ? "value" : "text";
      answer->header[std::string(field)] = inner_words(header, field.data(), inner);
      const json* value = find(header, field.data());
      if (value) answer->confidence[std::string(field)] = confidence(*value);
    }
    answer->addressees = quotations(header, "addressees");
  }

  // 1 where nothing else is said.
  static double confidence(const json& value) {
    const json* said = value.is_object() ? find(value, "confidence") : nullptr;
    return said && said->is_number() ? said->get<double>() : 1.0;
  }

  static AnswerSignature read_signature(const json& item) {
    return {words(item, "authority"), words(item, "body"), words(item, "position"), words(item, "name")};
  }

  // The outline as a list, each unit before its children.
  void read_units(const json& parent, const char* name, std::optional<std::size_t> parent_index,
                  std::vector<AnswerUnit>* units) const {
    const json* children = find(parent, name);
    if (!children || !children->is_array()) return;
    for (const json& item : *children) {
      const std::size_t index = units->size();
      units->push_back(read_unit(item, parent_index));
      read_units(item, "children", index, units);
    }
  }

  AnswerUnit read_unit(const json& item, std::optional<std::size_t> parent) const {
    AnswerUnit unit{words(item, "id"), words(item, "label"), parent, {}, {}};
    if (const auto label = span(item, "label_span")) unit.label_begin = unit.begin = label->begin;
    if (unit.label_begin) return unit;
    if (const auto whole = span(item, "span")) unit.begin = whole->begin;
    return unit;
  }

  AnswerCitation read_citation(const json& item) const {
    AnswerCitation citation;
    citation.id = words(item, "id");
    citation.text = words(item, "text");
    citation.form = words(item, "form");
    citation.number = inner_words(item, "number", "canonical");
    citation.has_number = find(item, "number") != nullptr;
    citation.doc_type = words(item, "doc_type");
    citation.date = inner_words(item, "date", "value");
    citation.issuer = inner_words(item, "issuer", "text");
    citation.title = inner_words(item, "title", "text");
    citation.pinpoint = inner_words(item, "pinpoint", "text");
    citation.relation = words(item, "relation");
    citation.subject = words(item, "subject");
    citation.span = span(item, "span");
    citation.confidence = confidence(item);
    return citation;
  }

  AnswerAssignment read_assignment(const json& item) const {
    AnswerAssignment assignment;
    const json* inherited = find(item, "inherited");
    assignment.inherited = inherited && inherited->is_boolean() && inherited->get<bool>();
    assignment.lead = quotations(item, "lead");
    assignment.with = quotations(item, "with");
    if (const json* deadline = find(item, "deadline")) {
      assignment.deadline = AnswerDeadline{words(*deadline, "text"), words(*deadline, "due"), span(*deadline, "span")};
    }
    return assignment;
  }

  std::optional<Span> span(const json& object, const char* name) const {
    const json* ends = find(object, name);
    const bool is_span = ends && ends->is_array() && ends->size() == 2 && (*ends)[0].is_number_integer() &&
                         (*ends)[1].is_number_integer();
    if (!is_span) return std::nullopt;
    return Span{place((*ends)[0].get<std::int64_t>()), place((*ends)[1].get<std::int64_t>())};
  }

  // A position beyond the text counts as its end.
  std::uint32_t place(std::int64_t position) const {
    const auto last = static_cast<std::int64_t>(places_.size()) - 1;
    return places_[static_cast<std::size_t>(std::clamp<std::int64_t>(position, 0, last))];
  }

  const std::vector<std::uint32_t>& places_;
};

}  // namespace

Answer read_answer(const json& document, const std::vector<std::uint32_t>& places) {
  return AnswerReader(places).read(document);
}

}  // namespace vanban::eval
