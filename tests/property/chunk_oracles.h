// What must hold for the chunks of any text. Each check returns an empty string, or says what is wrong and where.
#ifndef VANBAN_TESTS_PROPERTY_CHUNK_ORACLES_H_
#define VANBAN_TESTS_PROPERTY_CHUNK_ORACLES_H_

#include <unicode/uchar.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"
#include "text_oracles.h"
#include "vanban/chunks.h"
#include "vanban/engine.h"

namespace vanban::tests {

// White space and what nobody sees: nothing that would be lost.
inline bool is_blank_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    const auto value = static_cast<UChar32>(c.value);
    if (!u_isUWhiteSpace(value) && u_charType(value) != U_FORMAT_CHAR) return false;
    at += c.size;
  }
  return true;
}

inline std::string written(Span span) {
  return "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")";
}

// In order, apart, on characters, and blank in between.
inline std::string check_cover(std::string_view text, const std::vector<Chunk>& found) {
  std::uint32_t at = 0;
  for (const Chunk& chunk : found) {
    if (chunk.span.empty() || chunk.text.empty()) return chunk.id + " is empty";
    if (chunk.span.begin < at || chunk.span.end > text.size()) return chunk.id + " is not behind the one before";
    if (!is_boundary(text, chunk.span.begin) || !is_boundary(text, chunk.span.end))
      return chunk.id + " cuts a character";
    if (!is_blank_text(text.substr(at, chunk.span.begin - at))) return "words are lost before " + chunk.id;
    at = chunk.span.end;
  }
  return is_blank_text(text.substr(at)) ? "" : "words are lost at the end";
}

// A unit lies in one chunk, or it is divided and chunks lie in it, or its beginning and end are those of chunks.
inline std::string check_units(const Document& document, const std::vector<Chunk>& found) {
  for (const Unit& unit : document.outline) {
    for (const Chunk& chunk : found) {
      const bool is_whole = unit.span.contains(chunk.span) || chunk.span.contains(unit.span);
      if (!is_whole && unit.span.overlaps(chunk.span)) {
        return chunk.id + " " + written(chunk.span) + " cuts " + unit.id + " " + written(unit.span);
      }
    }
  }
  return "";
}

// Each citation and task is in one chunk.
inline std::string check_contents(const Document& document, const std::vector<Chunk>& found) {
  std::vector<int> citations(document.citations.size());
  std::vector<int> tasks(document.tasks.size());
  for (const Chunk& chunk : found) {
    for (const std::uint32_t i : chunk.citations) {
      ++citations[i];
      if (document.citations[i].span.begin >= chunk.span.end) return chunk.id + " has a citation from behind it";
    }
    for (const std::uint32_t i : chunk.tasks) ++tasks[i];
  }
  for (std::size_t i = 0; i < citations.size(); ++i) {
    if (citations[i] != 1) return document.citations[i].id + " is in " + std::to_string(citations[i]) + " chunks";
  }
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (tasks[i] != 1) return document.tasks[i].id + " is in " + std::to_string(tasks[i]) + " chunks";
  }
  return "";
}

inline std::string check_chunks(const Engine& engine, std::string_view text) {
  const Document document = engine.extract(text);
  for (const std::uint32_t most : {0u, 1u, 300u}) {
    const std::vector<Chunk> found = chunks(document, text, {.most_bytes = most});
    std::string wrong = check_cover(text, found);
    if (wrong.empty()) wrong = check_units(document, found);
    if (wrong.empty()) wrong = check_contents(document, found);
    if (!wrong.empty()) return "at most " + std::to_string(most) + " bytes: " + wrong;
  }
  return "";
}

}  // namespace vanban::tests

#endif  // VANBAN_TESTS_PROPERTY_CHUNK_ORACLES_H_
