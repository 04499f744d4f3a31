#include "page/marks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <span>

#include "page/remark_words.h"
#include "shown.h"
#include "text/utf8.h"

namespace vanban::page {
namespace {

using nlohmann::json;

struct Name {
  std::string_view field, vietnamese, english;
};

constexpr Name kFields[] = {
    {"doc_type", "Loại văn bản", "Type"},
    {"number", "Số, ký hiệu", "Number and symbol"},
    {"issuer", "Cơ quan ban hành", "Issuing body"},
    {"parent", "Cơ quan cấp trên", "Parent body"},
    {"place", "Nơi ban hành", "Place"},
    {"date", "Ngày ban hành", "Date"},
    {"title", "Trích yếu", "Subject"},
    {"addressees", "Kính gửi", "Addressee"},
    {"secrecy", "Độ mật", "Secrecy"},
    {"urgency", "Độ khẩn", "Urgency"},
    {"circulation", "Phạm vi lưu hành", "Circulation"},
    {"copy", "Bản sao", "Copy"},
    {"effective", "Hiệu lực", "In force"},
    {"filing", "Lưu", "Filing"},
    {"signer", "Người ký", "Signer"},
    {"signature", "Chữ ký", "Signature"},
    {"recipient", "Nơi nhận", "Recipient"},
    {"citation", "Viện dẫn", "Citation"},
    {"lead", "Chủ trì", "In charge"},
    {"with", "Phối hợp", "Jointly with"},
    {"deadline", "Thời hạn", "Deadline"},
    {"task", "Nhiệm vụ", "Task"},
    {"diagnostic", "Lưu ý", "Remark"},
};

constexpr Name kRelations[] = {
    {"based_on", "căn cứ", "rests on"},
    {"implements", "thực hiện", "carries out"},
    {"guides", "hướng dẫn", "guides"},
    {"amends", "sửa đổi, bổ sung", "amends"},
    {"replaces", "thay thế", "replaces"},
    {"repeals", "bãi bỏ", "repeals"},
    {"issues", "ban hành kèm theo", "issues"},
    {"issued_by", "được ban hành kèm theo", "issued by"},
    {"responds_to", "trả lời", "answers"},
    {"extends", "gia hạn", "extends"},
    {"corrects", "đính chính", "corrects"},
    {"suspends", "ngưng hiệu lực", "suspends"},
    {"consolidates", "hợp nhất", "consolidates"},
    {"amended_by", "được sửa đổi bởi", "amended by"},
    {"replaced_by", "bị thay thế bởi", "replaced by"},
    {"repealed_by", "bị bãi bỏ bởi", "repealed by"},
    {"cites", "dẫn chiếu", "cites"},
};

std::string_view word_in(std::span<const Name> names, std::string_view field, const Say& say) {
  for (const Name& name : names) {
    if (name.field == field) return say(name.vietnamese, name.english);
  }
  return field;
}

const json& member(const json& object, const char* name) {
  static const json kNull;
  const auto found = object.is_object() ? object.find(name) : object.end();
  return object.is_object() && found != object.end() ? *found : kNull;
}

std::string words_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  return {};
}

std::optional<Span> span_of(const json& value, std::size_t size) {
  if (!value.is_array() || value.size() != 2 || !value[0].is_number_unsigned() || !value[1].is_number_unsigned())
    return std::nullopt;
  const auto begin = value[0].get<std::uint64_t>();
  const auto end = value[1].get<std::uint64_t>();
  if (begin >= end || end > size) return std::nullopt;
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The beginning of some text in single blanks, cut between words where there are blanks.
std::string first_words(std::string_view text, std::size_t most) {
  constexpr std::string_view kBlanks = " \t\r\n\f";
  std::string out;
  for (std::size_t at = 0; (at = text.find_first_not_of(kBlanks, at)) != std::string_view::npos;) {
    std::string_view word = text.substr(at, std::min(text.find_first_of(kBlanks, at), at + most + 1) - at);
    at += word.size();
    if (out.size() + word.size() > most) {
      if (out.empty()) {
        std::size_t end = most;
        while (end > 0 && text::is_continuation(word[end])) --end;
        out = word.substr(0, end);
      }
      return out + "…";
    }
    (out += out.empty() ? "" : " ") += word;
  }
  return out;
}

class Marker {
 public:
  Marker(const json& document, std::string_view text, const Say& say) : document_(document), text_(text), say_(say) {}

  Marks make() {
    add_header();
    for (const json& signature : list("signatures")) add(MarkKind::field, "signature", signature);
    for (const json& recipient : list("recipients")) add(MarkKind::field, "recipient", recipient);
    for (const json& citation : list("citations")) add_citation(citation);
    add_tasks();
    add_outline();
    for (const json& diagnostic : list("diagnostics")) add(MarkKind::diagnostic, "diagnostic", diagnostic);
    return std::move(made_);
  }

 private:
  const json& list(const char* name) const {
    static const json kNone = json::array();
    const json& value = member(document_, name);
    return value.is_array() ? value : kNone;
  }

  // Nothing where the value has no place in the text.
  Mark* add(MarkKind kind, std::string_view name, const json& value) {
    std::vector<Span> spans;
    for (const json& part : member(value, "parts")) {
      if (const auto span = span_of(part, text_.size())) spans.push_back(*span);
    }
    if (spans.empty()) {
      const auto span = span_of(member(value, "span"), text_.size());
      if (!span) return nullptr;
      spans.push_back(*span);
    }
    Mark mark;
    mark.kind = kind;
    mark.id = "m" + std::to_string(made_.marks.size() + 1);
    mark.field = name;
    mark.name = field_name(name, say_);
    mark.spans = std::move(spans);
    made_.marks.push_back(std::move(mark));
    Mark* const added = &made_.marks.back();
    add_facts(value, added);
    return added;
  }

  void fact(Mark* mark, std::string_view vietnamese, std::string_view english, const std::string& words) {
    if (!words.empty()) mark->facts.emplace_back(say_(vietnamese, english), words);
  }

  // What most values have.
  void add_facts(const json& value, Mark* mark) {
    const std::string canonical = words_of(member(value, "canonical"));
    const std::string normal = canonical.empty() ? words_of(member(value, "value")) : canonical;
    fact(mark, "Nguyên văn", "Words", words_of(member(value, "text")));
    fact(mark, "Giá trị", "Value", tools::shown_value(normal));
    fact(mark, "Ngày", "Date", tools::shown_value(words_of(member(value, "due"))));
    fact(mark, "Ngày", "Date", tools::shown_value(words_of(member(value, "date"))));
    fact(mark, "Định kỳ", "Recurrence", words_of(member(value, "recurrence")));
    fact(mark, "Quyền hạn ký", "Authority", words_of(member(value, "authority")));
    fact(mark, "Cơ quan", "Body", words_of(member(value, "body")));
    fact(mark, "Chức vụ", "Position", words_of(member(value, "position")));
    fact(mark, "Họ tên", "Name", words_of(member(value, "name")));
    fact(mark, "Mục đích", "Purpose", words_of(member(value, "purpose")));
    fact(mark, "Đơn vị lưu", "Filed with",
         words_of(member(value, "unit")).starts_with("u") ? "" : words_of(member(value, "unit")));
    fact(mark, "Mã", "Id", mark->kind == MarkKind::field ? words_of(member(value, "id")) : std::string());
    const std::string code = words_of(member(value, "code"));
    fact(mark, "Nội dung", "Message", remark_words(code, words_of(member(value, "message")), say_));
    fact(mark, "Mã lưu ý", "Code", code);
    fact(mark, "Điều khoản", "Basis", words_of(member(value, "basis")));
    add_proof(value, mark);
  }

  void add_proof(const json& value, Mark* mark) {
    fact(mark, "Quy tắc", "Rule", words_of(member(value, "rule")));
    const json& confidence = member(value, "confidence");
    if (confidence.is_number())
      fact(mark, "Độ tin cậy", "Confidence", std::to_string(std::lround(confidence.get<double>() * 100)) + " %");
  }

  void add_header() {
    const json& header = member(document_, "header");
    for (const Name& name : kFields) {
      const json& value = member(header, std::string(name.field).c_str());
      if (value.is_object()) add(MarkKind::field, name.field, value);
      if (!value.is_array()) continue;
      for (const json& each : value) add(MarkKind::field, name.field, each);
    }
  }

  void add_citation(const json& citation) {
    Mark* const mark = add(MarkKind::citation, "citation", citation);
    if (mark == nullptr) return;
    mark->facts.clear();
    fact(mark, "Nguyên văn", "Words", words_of(member(citation, "text")));
    fact(mark, "Quan hệ", "Relation", std::string(relation_name(words_of(member(citation, "relation")), say_)));
    fact(mark, "Dấu hiệu", "Cue", words_of(member(member(citation, "cue"), "text")));
    fact(mark, "Loại", "Type", words_of(member(citation, "doc_type")));
    mark->number = words_of(member(member(citation, "number"), "canonical"));
    fact(mark, "Số, ký hiệu", "Number", mark->number);
    fact(mark, "Ngày", "Date", tools::shown_value(words_of(member(member(citation, "date"), "value"))));
    fact(mark, "Cơ quan", "Issuer", words_of(member(member(citation, "issuer"), "text")));
    fact(mark, "Tên", "Title", words_of(member(member(citation, "title"), "text")));
    fact(mark, "Điểm viện dẫn", "Pinpoint", words_of(member(member(citation, "pinpoint"), "text")));
    mark->key = words_of(member(citation, "key"));
    fact(mark, "Khóa", "Key", mark->key.empty() ? words_of(member(citation, "partial_key")) : mark->key);
    add_proof(citation, mark);
  }

  void add_tasks() {
    std::map<std::string, std::string> leads;
    for (const json& assignment : list("assignments")) {
      std::string& all = leads[words_of(member(assignment, "id"))];
      for (const json& lead : member(assignment, "lead")) {
        add(MarkKind::body, "lead", lead);
        all += (all.empty() ? "" : "; ") + words_of(member(lead, "text"));
      }
      for (const json& with : member(assignment, "with")) add(MarkKind::body, "with", with);
      add(MarkKind::deadline, "deadline", member(assignment, "deadline"));
    }
    for (const json& task : list("tasks")) {
      Mark* const mark = add(MarkKind::task, "task", task);
      if (mark == nullptr) continue;
      fact(mark, "Vị trí", "Place", words_of(member(task, "path")));
      std::string bodies;
      for (const json& assignment : member(task, "assignments")) {
        const std::string lead = leads[words_of(member(assignment, "id"))];
        if (!lead.empty()) bodies += (bodies.empty() ? "" : "; ") + lead;
      }
      fact(mark, "Chủ trì", "In charge", bodies);
      fact(mark, "Sản phẩm", "Output", words_of(member(member(task, "output"), "text")));
      task_units_.insert_or_assign(words_of(member(task, "unit")), true);
    }
  }

  void add_outline() {
    for (const json& unit : list("outline")) add_unit(unit, 0);
  }

  // Units lie in each other, at most 64 deep.
  void add_unit(const json& unit, int depth) {
    if (const auto span = span_of(member(unit, "span"), text_.size())) {
      const std::string id = words_of(member(unit, "id"));
      made_.outline.push_back({id, words_of_unit(unit, *span), span->begin, depth, task_units_.contains(id)});
    }
    for (const json& child : member(unit, "children")) add_unit(child, depth + 1);
  }

  std::string words_of_unit(const json& unit, Span span) const {
    constexpr std::size_t kMost = 90;
    const std::string heading = words_of(member(member(unit, "heading"), "text"));
    const std::string label = words_of(member(unit, "label"));
    if (!heading.empty()) return label + ". " + heading;
    return first_words(text_.substr(span.begin, span.size()), kMost);
  }

  const json& document_;
  std::string_view text_;
  const Say& say_;
  Marks made_;
  std::map<std::string, bool> task_units_;
};

}  // namespace

std::string_view field_name(std::string_view field, const Say& say) { return word_in(kFields, field, say); }
std::string_view relation_name(std::string_view relation, const Say& say) { return word_in(kRelations, relation, say); }

Marks marks_of(const json& document, std::string_view text, const Say& say) {
  return Marker(document, text, say).make();
}

}  // namespace vanban::page
