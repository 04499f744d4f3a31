// A small set of documents for tests of linking, written as who cites what; and its graph as lines.
#ifndef VANBAN_TESTS_UNIT_SMALL_SET_H_
#define VANBAN_TESTS_UNIT_SMALL_SET_H_

#include <string>
#include <vector>

#include "link/relation_words.h"
#include "vanban/graph.h"
#include "vanban/graph_output.h"

namespace vanban {

class Set {
 public:
  static const Engine& engine() {
    static const auto* const kEngine = new Result<Engine>(Engine::create());
    return kEngine->value();
  }

  class Citing {
   public:
    explicit Citing(DocumentRecord* record) : record_(*record) {}

    // `key` full or partial; `subject` the id of another citation.
    Citing& cites(const std::string& key, const std::string& relation = "cites", const std::string& subject = "",
                  const std::string& date = "", const std::string& extent = "", const std::string& pinpoint = "") {
      CitationRecord& citation = next();
      // An item that is numbered by terms is partial; a name is not.
      const std::size_t term = key.find("/k1");
      const bool is_numbered = term != std::string::npos && key.find("/nghi-quyet-") == std::string::npos;
      const bool is_partial = key.find('~') != std::string::npos || is_numbered;
      (is_partial ? citation.partial_key : citation.key) = key;
      citation.relation = link::relation_of(relation).value();
      citation.extent = link::extent_of(extent);
      citation.subject = subject;
      citation.date = date;
      citation.pinpoint = pinpoint;
      return *this;
    }
    Citing& says(const std::string& key, const std::string& number, const std::string& date) {
      cites(key, "cites", "", date);
      record_.citations.back().number = number;
      return *this;
    }
    // A law with its number.
    Citing& names(const std::string& type, const std::string& title, const std::string& number,
                  const std::string& key) {
      cites(key);
      CitationRecord& citation = record_.citations.back();
      citation.doc_type = type;
      citation.title = title;
      citation.number = number;
      return *this;
    }
    Citing& titled(const std::string& title) {
      (record_.citations.empty() ? record_.title : record_.citations.back().title) = title;
      return *this;
    }
    Citing& takes_effect(const std::string& day) {
      record_.effective = day;
      return *this;
    }
    Citing& issued_by(const std::string& body) {
      record_.issuer = body;
      return *this;
    }

   private:
    CitationRecord& next() {
      const auto place = static_cast<std::uint32_t>(record_.citations.size());
      CitationRecord& citation = record_.citations.emplace_back();
      citation.id = "c" + std::to_string(place + 1);
      citation.span = {10 * place, 10 * place + 5};
      citation.text = "mention " + citation.id;
      citation.confidence = 0.9;
      return citation;
    }
    DocumentRecord& record_;
  };

  // The result is valid until the next document.
  Citing add(const std::string& uri, const std::string& key, const std::string& date = "") {
    DocumentRecord record;
    record.uri = uri;
    // Any 64 hex digits that depend on the name.
    std::uint64_t hash = 1469598103934665603U;
    for (const char c : uri) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    for (int i = 0; i < 64; ++i) record.sha256.push_back("0123456789abcdef"[(hash >> (4 * (i % 16))) & 15]);
    record.key = key;
    record.date = date;
    records_.push_back(record);
    return Citing(&records_.back());
  }

  const std::vector<DocumentRecord>& records() const { return records_; }

  std::string own_name(const std::string& uri) const {
    for (const DocumentRecord& record : records_) {
      if (record.uri == uri) return "doc:" + record.sha256.substr(0, 16);
    }
    return "";
  }

  Graph graph() {
    linker_ = linked(records_);
    return linker_->graph();
  }

  // "from relation to [uri:citation ...]", then "open uri:citation".
  std::vector<std::string> lines() {
    const Graph made = graph();
    std::vector<std::string> lines;
    for (const Edge& edge : made.edges()) {
      std::string line = std::string(made.node(edge.from).key) + " " + std::string(link::word_of(edge.relation)) + " " +
                         std::string(made.node(edge.to).key) + " [";
      for (const Mention& mention : made.mentions(edge)) line += name(mention) + " ";
      line.back() = ']';
      lines.push_back(line);
    }
    for (std::size_t i = 0; i < made.unresolved_count(); ++i) {
      lines.push_back("open " + name(made.unresolved(i).mention));
    }
    return lines;
  }

  // What a citation resolves to, or "open" with the candidates ("-": none).
  std::string target(const std::string& uri, const std::string& citation) {
    const Graph made = graph();
    for (const Edge& edge : made.edges()) {
      for (const Mention& mention : made.mentions(edge)) {
        if (mention.uri == uri && mention.citation == citation) return std::string(made.node(edge.to).key);
      }
    }
    for (std::size_t i = 0; i < made.unresolved_count(); ++i) {
      const Unresolved open = made.unresolved(i);
      if (open.mention.uri != uri || open.mention.citation != citation) continue;
      std::string text = open.candidates.empty() ? "open -" : "open";
      for (const NodeId candidate : open.candidates) text += " " + std::string(made.node(candidate).key);
      return text;
    }
    return "lost";
  }

  static std::string json_of(const Graph& graph) {
    std::string json;
    write_graph(graph, GraphFormat::json, true, [&](std::string_view bytes) {
      json += bytes;
      return true;
    });
    return json;
  }
  static std::string json_of(const std::vector<DocumentRecord>& records) { return json_of(linked(records)->graph()); }
  std::string json() const { return json_of(records_); }

 private:
  static std::string name(const Mention& mention) {
    return std::string(mention.uri) + ":" + std::string(mention.citation);
  }
  static std::shared_ptr<Linker> linked(const std::vector<DocumentRecord>& records) {
    auto linker = std::make_shared<Linker>(engine());
    for (const DocumentRecord& record : records) linker->add(record);
    return linker;
  }

  std::vector<DocumentRecord> records_;
  std::shared_ptr<Linker> linker_;
};

}  // namespace vanban

#endif  // VANBAN_TESTS_UNIT_SMALL_SET_H_
