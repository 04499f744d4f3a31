// Chunks of single units give the text in order, each piece with the unit it is of; here they are hung into elements.
#include "vanban/akoma_ntoso.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "emit/markup_text.h"
#include "link/slug.h"
#include "text/normalise.h"
#include "vanban/chunks.h"
#include "vanban/names.h"

namespace vanban {
namespace {

constexpr std::string_view kNoDay = "0001-01-01";

std::size_t index(std::int32_t i) { return static_cast<std::size_t>(i); }

std::string escaped(std::string_view words) {
  std::string out;
  emit::append_markup_text(words, &out);
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  std::string out;
  emit::append_attribute(name, value, &out);
  return out;
}

bool is_day(const Date& date) { return date.precision == Precision::day && date.value.size() == kNoDay.size(); }

std::string uri_of(std::string_view key) { return "/akn/vn/doc/" + std::string(key); }

// A stretch of the text with an element around it.
struct Mark {
  Span span;
  std::string element;  // with its attributes
};

std::vector<Mark> marks_of(const Document& document) {
  std::vector<Mark> marks;
  const auto mark = [&](const auto& quoted, std::string element) {
    if (quoted.parts.empty()) {
      marks.push_back({quoted.span, std::move(element)});
    } else {
      for (const Span& part : quoted.parts) marks.push_back({part, element});
    }
  };
  const Header& header = document.header;
  if (header.number) mark(*header.number, "docNumber");
  if (header.date && is_day(*header.date)) mark(*header.date, "docDate" + attribute("date", header.date->value));
  if (header.title) mark(*header.title, "docTitle");
  if (header.issuer) mark(*header.issuer, "docAuthority");
  for (const Signature& signature : document.signatures) marks.push_back({signature.span, "signature"});
  for (const Citation& citation : document.citations) {
    if (citation.key) marks.push_back({citation.span, "ref" + attribute("href", uri_of(*citation.key))});
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  // What begins inside another one is part of it: a document cited in the title of another.
  std::uint32_t end = 0;
  const auto inside = [&](const Mark& each) {
    if (each.span.empty() || each.span.begin < end) return true;
    end = each.span.end;
    return false;
  };
  marks.erase(std::remove_if(marks.begin(), marks.end(), inside), marks.end());
  return marks;
}

std::string_view element_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::part:
    case UnitKind::chapter:
    case UnitKind::section:
    case UnitKind::subsection:
    case UnitKind::article:
    case UnitKind::clause:
    case UnitKind::point:
      return name_of(kind);
    default:
      return "hcontainer";
  }
}

// The standard's short names, for identifiers such as chp_1__art_2__cl_3.
std::string_view short_name(UnitKind kind) {
  switch (kind) {
    case UnitKind::chapter:
      return "chp";
    case UnitKind::section:
      return "sec";
    case UnitKind::subsection:
      return "subsec";
    case UnitKind::article:
      return "art";
    case UnitKind::clause:
      return "cl";
    default:
      return name_of(kind);
  }
}

class Writer {
 public:
  Writer(const Document& document, std::string_view text, const Source& source)
      : document_(document),
        text_(text),
        source_(source),
        marks_(marks_of(document)),
        opened_(document.outline.size(), false),
        divided_(document.outline.size(), false) {}

  std::string write() {
    const std::string type = document_.header.doc_type ? link::slug(*document_.header.doc_type) : "van-ban";
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n";
    out_ += "<doc" + attribute("name", type) + ">\n";
    write_meta(type);
    ChunkOptions each_unit;
    each_unit.most_bytes = 1;
    const std::vector<Chunk> pieces = chunks(document_, text_, each_unit);
    for (const Chunk& piece : pieces) note_divided(piece.unit);
    const Parts parts = parts_of(pieces);
    write_part("preface", pieces.begin(), parts.preamble);
    write_part("preamble", parts.preamble, parts.body);
    write_body(parts.body, parts.conclusions);
    write_part("conclusions", parts.conclusions, pieces.end());
    out_ += "</doc>\n</akomaNtoso>\n";
    return std::move(out_);
  }

 private:
  using Pieces = std::vector<Chunk>::const_iterator;

  // Where each part begins; the preface does at the beginning.
  struct Parts {
    Pieces preamble, body, conclusions;
  };

  // The preamble ends at the first unit, or at a closing before it, behind which the units are an annex's. Without
  // units there is none.
  static Parts parts_of(const std::vector<Chunk>& pieces) {
    const auto is_unit = [](const Chunk& piece) { return piece.unit >= 0; };
    const auto is_closing = [](const Chunk& piece) { return piece.part == ChunkPart::closing; };
    const auto is_no_header = [](const Chunk& piece) { return piece.part != ChunkPart::header; };
    const auto first_unit = std::find_if(pieces.begin(), pieces.end(), is_unit);
    const auto preamble = std::find_if(pieces.begin(), first_unit, is_no_header);
    if (first_unit == pieces.end()) return {preamble, preamble, std::find_if(preamble, pieces.end(), is_closing)};
    const auto behind_last_unit = std::find_if(pieces.rbegin(), pieces.rend(), is_unit).base();
    return {preamble, std::find_if(preamble, first_unit, is_closing),
            std::find_if(behind_last_unit, pieces.end(), is_closing)};
  }

  void empty_element(const std::string& element) { out_ += '<' + element + "/>\n"; }

  void write_names(const std::string& uri) {
    empty_element("FRBRthis" + attribute("value", uri + "/!main"));
    empty_element("FRBRuri" + attribute("value", uri));
    const Boxed<Date>& date = document_.header.date;
    const bool known = date && is_day(*date);
    empty_element("FRBRdate" + attribute("date", known ? std::string_view(date->value) : kNoDay) +
                  attribute("name", known ? "issued" : "unknown"));
    empty_element("FRBRauthor" + attribute("href", "#issuer"));
  }

  void write_meta(const std::string& type) {
    const std::string uri = document_.key ? uri_of(*document_.key) : uri_of("sha256/" + source_.sha256);
    out_ += "<meta>\n<identification source=\"#vanban\">\n<FRBRWork>\n";
    write_names(uri);
    out_ += "<FRBRcountry value=\"vn\"/>\n";
    empty_element("FRBRsubtype" + attribute("value", type));
    if (document_.header.number) empty_element("FRBRnumber" + attribute("value", document_.header.number->canonical));
    out_ += "</FRBRWork>\n<FRBRExpression>\n";
    write_names(uri + "/vie@");
    out_ += "<FRBRlanguage language=\"vie\"/>\n</FRBRExpression>\n<FRBRManifestation>\n";
    write_names(uri + "/vie@.xml");
    out_ += "<FRBRformat value=\"application/xml\"/>\n</FRBRManifestation>\n</identification>\n";
    write_references();
    write_relations();
    out_ += "</meta>\n";
  }

  void write_references() {
    out_ += "<references source=\"#vanban\">\n";
    std::map<std::string, std::string> cited;
    for (const Citation& citation : document_.citations) {
      if (citation.key) cited.try_emplace(*citation.key, citation.text);
    }
    std::size_t number = 0;
    for (const auto& [key, words] : cited)
      empty_element("activeRef" + attribute("eId", "ref_" + std::to_string(++number)) + attribute("href", uri_of(key)) +
                    attribute("showAs", words));
    const Boxed<Body>& issuer = document_.header.issuer;
    empty_element("TLCOrganization" + attribute("eId", "issuer") +
                  attribute("href", "/akn/ontology/organization/vn/" +
                                        (issuer ? issuer->id.value_or(link::slug(issuer->text)) : "unknown")) +
                  attribute("showAs", issuer ? std::string_view(issuer->text) : "không rõ"));
    empty_element("TLCOrganization" + attribute("eId", "vanban") +
                  attribute("href", "/akn/ontology/organization/vanban") + attribute("showAs", "vanban"));
    out_ += "</references>\n";
  }

  // Which of two documents does what to the other: the standard has words for amendments only.
  void write_relations() {
    std::map<std::string_view, const Citation*> by_id;
    for (const Citation& citation : document_.citations) by_id.emplace(citation.id, &citation);
    std::set<std::string> written;
    for (const Citation& citation : document_.citations) {
      if (!citation.key) continue;
      std::string relation =
          "vb:relation" + attribute("name", name_of(citation.relation)) + attribute("to", uri_of(*citation.key));
      if (citation.subject) {
        const auto found = by_id.find(*citation.subject);
        if (found == by_id.end()) continue;
        const Citation& subject = *found->second;
        if (!subject.key) continue;
        relation += attribute("from", uri_of(*subject.key));
      }
      if (citation.extent != Extent::none) relation += attribute("extent", name_of(citation.extent));
      written.insert(std::move(relation));
    }
    if (written.empty()) return;
    out_ += "<proprietary source=\"#vanban\" xmlns:vb=\"urn:vanban:document:1\">\n";
    for (const std::string& relation : written) empty_element(relation);
    out_ += "</proprietary>\n";
  }

  void note_divided(std::int32_t unit) {
    for (std::size_t depth = 0; unit >= 0 && depth < kMaxDepth; ++depth) {
      unit = document_.outline[index(unit)].parent;
      if (unit >= 0) divided_[index(unit)] = true;
    }
  }

  void write_part(const char* element, Pieces begin, Pieces end) {
    if (begin == end) return;
    out_ += '<' + std::string(element) + ">\n";
    for (; begin != end; ++begin) write_lines(begin->span);
    out_ += "</" + std::string(element) + ">\n";
  }

  void write_body(Pieces begin, Pieces end) {
    out_ += "<mainBody>\n";
    if (begin == end) out_ += "<p/>\n";
    for (; begin != end; ++begin) write_piece(*begin);
    close_units(0);
    out_ += "</mainBody>\n";
  }

  // A paragraph for each line that is not blank.
  void write_lines(Span span) {
    while (span.begin < span.end) {
      const std::size_t found = text_.substr(0, span.end).find('\n', span.begin);
      const std::uint32_t end = found == std::string_view::npos ? span.end : static_cast<std::uint32_t>(found);
      const std::string line = inline_of({span.begin, end});
      if (!line.empty()) out_ += "<p>" + line + "</p>\n";
      span.begin = end + 1;
    }
  }

  // The words of a stretch with the marks in it; empty where there is no word.
  std::string inline_of(Span span) const {
    std::string line;
    const auto add = [&](Span part, const std::string* element) {
      if (part.empty()) return;
      const std::string_view raw = text_.substr(part.begin, part.size());
      const std::string words = text::quote(raw);
      if (words.empty()) {
        if (!line.empty() && line.back() != ' ') line += ' ';
        return;
      }
      const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
      if (blank(raw.front()) && !line.empty() && line.back() != ' ') line += ' ';
      if (element != nullptr) line += '<' + *element + '>';
      emit::append_markup_text(words, &line);
      if (element != nullptr) line += "</" + element->substr(0, element->find(' ')) + '>';
      if (blank(raw.back())) line += ' ';
    };
    auto mark = std::partition_point(marks_.begin(), marks_.end(),
                                     [&](const Mark& each) { return each.span.end <= span.begin; });
    std::uint32_t at = span.begin;
    for (; mark != marks_.end() && mark->span.begin < span.end; ++mark) {
      const std::uint32_t begin = std::max(mark->span.begin, span.begin);
      const std::uint32_t end = std::min(mark->span.end, span.end);
      add({at, begin}, nullptr);
      add({begin, end}, &mark->element);
      at = end;
    }
    add({at, span.end}, nullptr);
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
  }

  void write_piece(const Chunk& piece) {
    if (piece.unit < 0) {
      close_units(0);
      write_lines(piece.span);
      return;
    }
    if (opened_[index(piece.unit)]) {
      // Behind its inner units: the standard has a place for words there only in a container of their own.
      const auto at = std::find_if(open_.begin(), open_.end(), [&](const Open& o) { return o.unit == piece.unit; });
      close_units(at == open_.end() ? 0 : static_cast<std::size_t>(at - open_.begin()) + 1);
      const std::string id = new_id(open_.empty() ? "" : open_.back().id, "text");
      out_ += "<hcontainer name=\"text\"" + attribute("eId", id) + "><content>\n";
      write_lines(piece.span);
      out_ += "</content></hcontainer>\n";
      return;
    }
    open_path(piece.unit, piece.span);
  }

  // Opens a unit, with those that it is in.
  void open_path(std::int32_t unit, Span span) {
    std::vector<std::int32_t> path = {unit};
    while (path.size() < kMaxDepth && document_.outline[index(path.back())].parent >= 0)
      path.push_back(document_.outline[index(path.back())].parent);
    std::reverse(path.begin(), path.end());
    std::size_t same = 0;
    while (same < open_.size() && same < path.size() && open_[same].unit == path[same]) ++same;
    close_units(same);
    for (std::size_t i = same; i < path.size(); ++i) open_unit(path[i], path[i] == unit ? span : Span{});
  }

  // `span`: its own words; empty for one that comes up again behind a foreign stretch.
  void open_unit(std::int32_t at, Span span) {
    const Unit& unit = document_.outline[index(at)];
    const std::string_view element = element_of(unit.kind);
    std::string label = link::slug(unit.label.substr(unit.label.rfind(' ') + 1));  // Điều 2: 2
    if (label.empty()) label = std::to_string(at + 1);
    if (unit.label == "đ" || unit.label == "Đ") label = "dd";
    const std::string id =
        new_id(open_.empty() ? "" : open_.back().id, std::string(short_name(unit.kind)) + '_' + label);
    out_ += '<' + std::string(element);
    if (element == "hcontainer") out_ += attribute("name", name_of(unit.kind));
    out_ += attribute("eId", id) + '>';
    opened_[index(at)] = true;
    open_.push_back({at, id});
    if (!span.empty()) span.begin = write_label(unit, span);
    const bool divided = divided_[index(at)];
    const char* holder = divided ? "intro" : "content";
    if (divided && text::quote(text_.substr(span.begin, span.size())).empty()) {
      out_ += '\n';
      return;
    }
    out_ += '<' + std::string(holder) + ">\n";
    write_lines(span);
    out_ += "</" + std::string(holder) + ">\n";
  }

  // The label with its sign, and the heading; gives where the text goes on.
  std::uint32_t write_label(const Unit& unit, Span span) {
    std::uint32_t end = std::clamp(unit.label_span.end, span.begin, span.end);
    const auto is_sign = [&](std::uint32_t i) {
      return i < span.end && std::string_view(".):/").find(text_[i]) != std::string_view::npos;
    };
    while (is_sign(end)) ++end;
    if (const std::string num = escaped(text::quote(text_.substr(span.begin, end - span.begin))); !num.empty())
      out_ += "<num>" + num + "</num>";
    if (!unit.heading || unit.heading->span.begin < end || unit.heading->span.end > span.end ||
        !text::quote(text_.substr(end, unit.heading->span.begin - end)).empty())
      return end;
    std::string heading = inline_of({unit.heading->span.begin, unit.heading->span.end});
    if (heading.empty()) return end;
    std::replace(heading.begin(), heading.end(), '\n', ' ');
    out_ += "<heading>" + heading + "</heading>";
    return unit.heading->span.end;
  }

  void close_units(std::size_t left) {
    while (open_.size() > left) {
      out_ += "</" + std::string(element_of(document_.outline[index(open_.back().unit)].kind)) + ">\n";
      open_.pop_back();
    }
  }

  std::string new_id(const std::string& outer, const std::string& own) {
    const std::string id = outer.empty() ? own : outer + "__" + own;
    const std::size_t times = ++ids_[id];
    return times == 1 ? id : new_id(outer, own + '-' + std::to_string(times));
  }

  static constexpr std::size_t kMaxDepth = 64;

  struct Open {
    std::int32_t unit;
    std::string id;
  };

  const Document& document_;
  std::string_view text_;
  const Source& source_;
  std::vector<Mark> marks_;
  std::vector<bool> opened_, divided_;
  std::vector<Open> open_;
  std::map<std::string, std::size_t> ids_;
  std::string out_;
};

}  // namespace

std::string to_akoma_ntoso(const Document& document, std::string_view text, const Source& source) {
  return Writer(document, text, source).write();
}

}  // namespace vanban
