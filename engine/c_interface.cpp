// The C interface: arguments checked, exceptions stopped, results copied into memory that C can free.
#include <cstdlib>
#include <cstring>
#include <exception>
#include <limits>
#include <new>
#include <string>

#include "emit/json_writer.h"
#include "emit/offsets.h"
#include "vanban/chunks.h"
#include "vanban/decode.h"
#include "vanban/engine.h"
#include "vanban/graph.h"
#include "vanban/graph_output.h"
#include "vanban/graph_questions.h"
#include "vanban/highlight.h"
#include "vanban/json.h"
#include "vanban/vanban.h"

struct vanban_engine {
  vanban::Engine engine;
};

struct vanban_linker {
  vanban::Linker linker;
};

namespace vanban {
namespace {

// Ends a call with a status that is not VANBAN_OK; does not leave this file.
struct Refusal {
  vanban_status status;
  std::string message;
};

// False: no memory even for that.
bool give(std::string_view bytes, vanban_string* out) {
  auto* const data = static_cast<char*>(std::malloc(bytes.size() + 1));
  if (data == nullptr) return false;
  if (!bytes.empty()) std::memcpy(data, bytes.data(), bytes.size());
  data[bytes.size()] = '\0';
  *out = {data, bytes.size()};
  return true;
}

vanban_status refuse(vanban_status status, std::string_view message, vanban_string* error) {
  if (error != nullptr && !give(message, error)) *error = {nullptr, 0};
  return status;
}

template <typename Work>
vanban_status guarded(vanban_string* error, Work work) noexcept {
  try {
    work();
    return VANBAN_OK;
  } catch (const Refusal& refusal) {
    return refuse(refusal.status, refusal.message, error);
  } catch (const std::bad_alloc&) {
    return refuse(VANBAN_OUT_OF_MEMORY, "not enough memory: divide the document or use fewer threads", error);
  } catch (const std::exception& fault) {
    return refuse(VANBAN_INTERNAL, std::string("internal fault (") + fault.what() + "): please report it", error);
  } catch (...) {
    return refuse(VANBAN_INTERNAL, "internal fault: please report it", error);
  }
}

// The same for calls that give a string.
template <typename Work>
vanban_status giving(vanban_string* result, vanban_string* error, Work work) noexcept {
  return guarded(error, [&] {
    if (result == nullptr) throw Refusal{VANBAN_INVALID_ARGUMENT, "the result's pointer is NULL"};
    if (!give(work(), result)) throw std::bad_alloc();
  });
}

template <typename T>
T& needed(T* pointer, const char* name) {
  if (pointer == nullptr) throw Refusal{VANBAN_INVALID_ARGUMENT, std::string(name) + " is NULL"};
  return *pointer;
}

std::string_view view(const char* bytes, std::size_t size, const char* name) {
  if (bytes == nullptr && size > 0)
    throw Refusal{VANBAN_INVALID_ARGUMENT, std::string(name) + " is NULL, but has a size"};
  if (size > std::numeric_limits<std::uint32_t>::max()) {
    throw Refusal{VANBAN_TOO_LARGE, std::string(name) + " has 4 GiB or more: divide it"};
  }
  return {bytes == nullptr ? "" : bytes, size};
}

OffsetUnit unit_of(std::int32_t offsets) {
  switch (offsets) {
    case VANBAN_UTF8:
      return OffsetUnit::utf8;
    case VANBAN_UTF16:
      return OffsetUnit::utf16;
    case VANBAN_CODEPOINT:
      return OffsetUnit::codepoint;
    default:
      throw Refusal{VANBAN_INVALID_ARGUMENT, "offsets is VANBAN_UTF8, VANBAN_UTF16 or VANBAN_CODEPOINT"};
  }
}

// What the caller knows of options; a program of tomorrow may pass more, one of yesterday less.
vanban_options options_of(const vanban_options* given) {
  vanban_options options = VANBAN_OPTIONS_INIT;
  if (given == nullptr) return options;
  if (given->struct_size < sizeof(std::size_t)) {
    throw Refusal{VANBAN_INVALID_ARGUMENT,
                  "options.struct_size is sizeof(vanban_options): begin with VANBAN_OPTIONS_INIT"};
  }
  std::memcpy(&options, given, std::min(given->struct_size, sizeof options));
  if (options.input != VANBAN_TEXT && options.input != VANBAN_BYTES) {
    throw Refusal{VANBAN_INVALID_ARGUMENT, "options.input is VANBAN_TEXT or VANBAN_BYTES"};
  }
  return options;
}

// A document that was read, with all that its writers need.
struct Read {
  vanban_options options;
  OffsetUnit unit;
  Decoded decoded;
  Source source;
  Document document;
};

Read read(const vanban_engine* engine, const char* bytes, std::size_t size, const vanban_options* given) {
  Read result;
  result.options = options_of(given);
  result.unit = unit_of(result.options.offsets);
  const std::string_view input = view(bytes, size, "bytes");
  result.decoded = result.options.input == VANBAN_TEXT ? decode_utf8(input) : decode(input);
  if (result.options.uri != nullptr) result.source.uri = result.options.uri;
  if (result.options.sha256 != nullptr) result.source.sha256 = result.options.sha256;
  result.source.encoding = result.decoded.encoding;
  result.source.bytes = size;
  result.document = needed(engine, "engine").engine.extract(result.decoded.text);
  return result;
}

std::string spans_json(std::string_view text, const std::vector<Span>& spans, OffsetUnit unit) {
  std::string out;
  const emit::Offsets offsets(text, unit);
  emit::JsonWriter json(false, &out);
  json.begin_array();
  for (const Span span : spans) {
    json.pair(offsets.convert(span.begin), offsets.convert(span.end));
  }
  json.end_array();
  return out;
}

NodeId node_of(const Graph& graph, const char* key) {
  if (const auto node = graph.find(&needed(key, "key"))) return *node;
  throw Refusal{VANBAN_BAD_INPUT, std::string("no document of the set has or cites the key ") + key};
}

std::string graph_json(const Graph& graph) {
  std::string out;
  write_graph(graph, GraphFormat::json, false, [&](std::string_view piece) {
    out.append(piece);
    return true;
  });
  return out;
}

std::string answer(const Graph& graph, std::int32_t question, const char* key, const char* on) {
  switch (question) {
    case VANBAN_GRAPH:
      return graph_json(graph);
    case VANBAN_CHAIN:
      return chain_json(graph, chain_of(graph, node_of(graph, key), {}), false);
    case VANBAN_MISSING:
      return missing_json(graph, missing_of(graph), false);
    case VANBAN_COVERAGE: {
      const NodeId node = node_of(graph, key);
      return coverage_json(graph, node, coverage_of(graph, node), false);
    }
    case VANBAN_CONFLICTS:
      return conflicts_json(graph, conflicts_of(graph), false);
    case VANBAN_VALIDITY: {
      const NodeId node = node_of(graph, key);
      const std::string_view day = &needed(on, "on");
      return validity_json(graph, node, day, validity_of(graph, node, day), false);
    }
    case VANBAN_IMPACT: {
      const NodeId node = node_of(graph, key);
      return impact_json(graph, node, impact_of(graph, node), false);
    }
    default:
      throw Refusal{VANBAN_INVALID_ARGUMENT, "question is one of VANBAN_GRAPH to VANBAN_IMPACT"};
  }
}

}  // namespace
}  // namespace vanban

using namespace vanban;

extern "C" {

uint32_t vanban_abi_version(void) { return VANBAN_ABI_VERSION; }

const char* vanban_version(void) { return VANBAN_VERSION; }

void vanban_free(vanban_string* string) {
  if (string == nullptr) return;
  std::free(string->data);
  *string = {nullptr, 0};
}

vanban_status vanban_engine_create(const char* grammars_dir, vanban_engine** engine, vanban_string* error) {
  return guarded(error, [&] {
    needed(engine, "engine");
    Result<Engine> made = grammars_dir == nullptr ? Engine::create() : Engine::create(std::string(grammars_dir));
    if (!made) throw Refusal{VANBAN_BAD_GRAMMARS, made.error().text()};
    *engine = new vanban_engine{std::move(*made)};
  });
}

void vanban_engine_free(vanban_engine* engine) { delete engine; }

vanban_status vanban_extract(const vanban_engine* engine, const char* bytes, size_t size, const vanban_options* options,
                             vanban_string* json, vanban_string* error) {
  return giving(json, error, [&] {
    const Read it = read(engine, bytes, size, options);
    const bool include_text = it.options.include_text != 0 || !it.decoded.faithful;
    return to_json(it.document, it.decoded.text, it.source, {it.unit, it.options.pretty != 0, include_text});
  });
}

vanban_status vanban_chunks(const vanban_engine* engine, const char* bytes, size_t size, const vanban_options* options,
                            vanban_string* lines, vanban_string* error) {
  return giving(lines, error, [&] {
    const Read it = read(engine, bytes, size, options);
    return chunk_lines(it.document, it.decoded.text, it.source,
                       {it.options.most_bytes, it.unit, it.options.include_folded != 0});
  });
}

vanban_status vanban_fold(const char* text, size_t size, vanban_string* folded, vanban_string* error) {
  return giving(folded, error, [&] { return fold(decode_utf8(view(text, size, "text")).text); });
}

vanban_status vanban_find(const char* text, size_t size, const char* query, size_t query_size, int32_t offsets,
                          vanban_string* spans, vanban_string* error) {
  return giving(spans, error, [&] {
    const std::string valid = decode_utf8(view(text, size, "text")).text;
    const std::string words = decode_utf8(view(query, query_size, "query")).text;
    return spans_json(valid, find_query(valid, words), unit_of(offsets));
  });
}

vanban_status vanban_highlight(const char* text, size_t size, const char* query, size_t query_size, const char* before,
                               const char* after, int32_t escape, vanban_string* marked, vanban_string* error) {
  return giving(marked, error, [&] {
    const std::string valid = decode_utf8(view(text, size, "text")).text;
    const std::string words = decode_utf8(view(query, query_size, "query")).text;
    return highlight(valid, find_query(valid, words), &needed(before, "before"), &needed(after, "after"),
                     escape != 0 ? Markup::html : Markup::plain);
  });
}

vanban_status vanban_linker_create(const vanban_engine* engine, vanban_linker** linker, vanban_string* error) {
  return guarded(error, [&] {
    needed(linker, "linker");
    *linker = new vanban_linker{Linker(needed(engine, "engine").engine)};
  });
}

void vanban_linker_free(vanban_linker* linker) { delete linker; }

vanban_status vanban_linker_add(vanban_linker* linker, const char* json, size_t size, vanban_string* error) {
  return guarded(error, [&] {
    Linker& set = needed(linker, "linker").linker;
    DocumentRecord record;
    if (const auto fault = read_record(view(json, size, "json"), &record))
      throw Refusal{VANBAN_BAD_INPUT, fault->text()};
    if (const auto fault = set.add(record)) throw Refusal{VANBAN_BAD_INPUT, fault->text()};
  });
}

vanban_status vanban_linker_ask(vanban_linker* linker, int32_t question, const char* key, const char* on,
                                vanban_string* json, vanban_string* error) {
  return giving(json, error, [&] { return answer(needed(linker, "linker").linker.graph(), question, key, on); });
}

}  // extern "C"
