// The engine for Python: text in, JSON out as bytes. Dictionaries are made by Python's own JSON reader.
//
// The GIL is released while the engine works. Strings are lent, not copied: the caller's reference keeps them.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../sha256.h"
#include "vanban/chunks.h"
#include "vanban/decode.h"
#include "vanban/engine.h"
#include "vanban/graph.h"
#include "vanban/graph_output.h"
#include "vanban/graph_questions.h"
#include "vanban/highlight.h"
#include "vanban/json.h"

namespace py = pybind11;

namespace vanban {
namespace {

// What Python lends: str as UTF-8, or bytes.
class Lent {
 public:
  explicit Lent(py::handle object) : is_text_(PyUnicode_Check(object.ptr())) {
    if (is_text_) {
      lend_text(object);
    } else if (PyBytes_Check(object.ptr())) {
      bytes_ = {PyBytes_AS_STRING(object.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(object.ptr()))};
    } else {
      throw py::type_error("a document is str or bytes, not " + std::string(Py_TYPE(object.ptr())->tp_name));
    }
  }

  bool is_text() const { return is_text_; }
  std::string_view bytes() const { return bytes_; }

 private:
  void lend_text(py::handle object) {
    Py_ssize_t size = 0;
    const char* const data = PyUnicode_AsUTF8AndSize(object.ptr(), &size);
    if (data != nullptr) {
      bytes_ = {data, static_cast<std::size_t>(size)};
      return;
    }
    PyErr_Clear();  // lone surrogates: each is read as a question mark
    own_ = py::reinterpret_steal<py::object>(PyUnicode_AsEncodedString(object.ptr(), "utf-8", "replace"));
    if (!own_) throw py::error_already_set();
    bytes_ = {PyBytes_AS_STRING(own_.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(own_.ptr()))};
  }

  bool is_text_;
  std::string_view bytes_;
  py::object own_;
};

OffsetUnit unit_of(std::string_view name) {
  if (name == "codepoint") return OffsetUnit::codepoint;
  if (name == "utf8") return OffsetUnit::utf8;
  if (name == "utf16") return OffsetUnit::utf16;
  throw py::value_error("offsets is 'codepoint', 'utf8' or 'utf16', not '" + std::string(name) + "'");
}

py::bytes to_python(std::string_view bytes) { return py::bytes(bytes.data(), bytes.size()); }

class PythonEngine {
 public:
  explicit PythonEngine(const std::optional<std::string>& grammars) : engine_(make(grammars)) {}

  const Engine& engine() const { return engine_; }

  py::bytes extract_json(py::handle document, const std::string& uri, const std::string& offsets,
                         bool include_text) const {
    const Lent lent(document);
    const OffsetUnit unit = unit_of(offsets);
    std::string json;
    {
      const py::gil_scoped_release released;
      json = extract(lent, uri, {.offsets = unit, .include_text = include_text});
    }
    return to_python(json);
  }

  py::list extract_batch(const py::list& documents, const std::string& offsets, bool include_text) const {
    std::vector<Lent> lent;
    lent.reserve(documents.size());
    for (const py::handle document : documents) lent.emplace_back(document);
    const OffsetUnit unit = unit_of(offsets);
    std::vector<std::string> results(lent.size());
    {
      const py::gil_scoped_release released;
      for (std::size_t i = 0; i < lent.size(); ++i) {
        results[i] = extract(lent[i], "", {.offsets = unit, .include_text = include_text});
      }
    }
    py::list out(results.size());
    for (std::size_t i = 0; i < results.size(); ++i) out[i] = to_python(results[i]);
    return out;
  }

  py::bytes chunk_lines(py::handle document, const std::string& uri, const std::string& offsets, std::uint32_t most,
                        bool folded) const {
    const Lent lent(document);
    const OffsetUnit unit = unit_of(offsets);
    std::string lines;
    {
      const py::gil_scoped_release released;
      const Decoded decoded = read(lent);
      lines = vanban::chunk_lines(engine_.extract(decoded.text), decoded.text, source_of(lent, uri, decoded),
                                  {most, unit, folded});
    }
    return to_python(lines);
  }

 private:
  static Engine make(const std::optional<std::string>& grammars) {
    const py::gil_scoped_release released;
    Result<Engine> made = grammars ? Engine::create(*grammars) : Engine::create();
    if (!made) throw std::invalid_argument(made.error().text());
    return std::move(*made);
  }

  static Decoded read(const Lent& lent) { return lent.is_text() ? decode_utf8(lent.bytes()) : decode(lent.bytes()); }

  static Source source_of(const Lent& lent, const std::string& uri, const Decoded& decoded) {
    Source source;
    source.uri = uri;
    source.sha256 = tools::sha256_of(lent.bytes());
    source.encoding = decoded.encoding;
    source.bytes = lent.bytes().size();
    return source;
  }

  std::string extract(const Lent& lent, const std::string& uri, JsonOptions options) const {
    const Decoded decoded = read(lent);
    options.include_text = options.include_text || !decoded.faithful;
    return to_json(engine_.extract(decoded.text), decoded.text, source_of(lent, uri, decoded), options);
  }

  Engine engine_;
};

class PythonLinker {
 public:
  explicit PythonLinker(const PythonEngine& engine) : linker_(engine.engine()) {}

  void add_json(const py::bytes& json) {
    DocumentRecord record;
    if (const auto fault = read_record(std::string_view(json), &record)) throw py::value_error(fault->text());
    if (const auto fault = linker_.add(record)) throw py::value_error(fault->text());
  }

  std::size_t size() const { return linker_.size(); }

  py::bytes graph() {
    std::string out;
    write_graph(linker_.graph(), GraphFormat::json, false, [&](std::string_view piece) {
      out.append(piece);
      return true;
    });
    return to_python(out);
  }
  py::bytes missing() {
    const Graph graph = linker_.graph();
    return to_python(missing_json(graph, missing_of(graph), false));
  }
  py::bytes conflicts() {
    const Graph graph = linker_.graph();
    return to_python(conflicts_json(graph, conflicts_of(graph), false));
  }
  py::bytes chain(const std::string& key) {
    const Graph graph = linker_.graph();
    return to_python(chain_json(graph, chain_of(graph, node_of(graph, key), {}), false));
  }
  py::bytes coverage(const std::string& key) {
    const Graph graph = linker_.graph();
    const NodeId node = node_of(graph, key);
    return to_python(coverage_json(graph, node, coverage_of(graph, node), false));
  }
  py::bytes validity(const std::string& key, const std::string& on) {
    const Graph graph = linker_.graph();
    const NodeId node = node_of(graph, key);
    return to_python(validity_json(graph, node, on, validity_of(graph, node, on), false));
  }
  py::bytes impact(const std::string& key) {
    const Graph graph = linker_.graph();
    const NodeId node = node_of(graph, key);
    return to_python(impact_json(graph, node, impact_of(graph, node), false));
  }

 private:
  static NodeId node_of(const Graph& graph, const std::string& key) {
    if (const auto node = graph.find(key)) return *node;
    throw py::key_error(key);
  }

  Linker linker_;
};

std::vector<std::pair<std::uint32_t, std::uint32_t>> find(const py::str& text, const py::str& query) {
  const Lent lent(text);
  const Lent asked(query);
  const std::string_view bytes = lent.bytes();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  std::uint32_t points = 0;
  std::size_t at = 0;
  const auto count_to = [&](std::uint32_t byte) {
    for (; at < byte; ++at) points += (static_cast<unsigned char>(bytes[at]) & 0xC0) != 0x80;
    return points;
  };
  for (const Span span : find_query(bytes, asked.bytes())) {
    const std::uint32_t begin = count_to(span.begin);
    found.emplace_back(begin, count_to(span.end));
  }
  return found;
}

std::string mark(const py::str& text, const py::str& query, const std::string& before, const std::string& after,
                 bool html) {
  const Lent lent(text);
  const Lent asked(query);
  return highlight(lent.bytes(), find_query(lent.bytes(), asked.bytes()), before, after,
                   html ? Markup::html : Markup::plain);
}

}  // namespace
}  // namespace vanban

PYBIND11_MODULE(_core, module) {
  using vanban::PythonEngine;
  using vanban::PythonLinker;
  py::class_<PythonEngine>(module, "Engine")
      .def(py::init<const std::optional<std::string>&>())
      .def("extract_json", &PythonEngine::extract_json)
      .def("extract_batch", &PythonEngine::extract_batch)
      .def("chunk_lines", &PythonEngine::chunk_lines);
  py::class_<PythonLinker>(module, "Linker")
      .def(py::init<const PythonEngine&>(), py::keep_alive<1, 2>())
      .def("add_json", &PythonLinker::add_json)
      .def("size", &PythonLinker::size)
      .def("graph", &PythonLinker::graph)
      .def("missing", &PythonLinker::missing)
      .def("conflicts", &PythonLinker::conflicts)
      .def("chain", &PythonLinker::chain)
      .def("coverage", &PythonLinker::coverage)
      .def("validity", &PythonLinker::validity)
      .def("impact", &PythonLinker::impact);
  module.def("fold", [](const py::str& text) { return vanban::fold(vanban::Lent(text).bytes()); });
  module.def("decode", [](const py::bytes& bytes) { return vanban::decode(std::string_view(bytes)).text; });
  module.def("find", &vanban::find);
  module.def("highlight", &vanban::mark);
}
