// A document cut into passages for search and retrieval: each khoản, or numbered unit, is one, with what a passage
// needs to be understood alone.
//
//   for (const vanban::Chunk& chunk : vanban::chunks(document, text)) index(chunk.path, chunk.text);
//
// Chunks follow each other without overlap and hold all of the text: what lies between two is blank. A unit is never
// cut, except where the units in it begin and end.
#ifndef VANBAN_CHUNKS_H_
#define VANBAN_CHUNKS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/document.h"
#include "vanban/export.h"
#include "vanban/json.h"

namespace vanban {

enum class ChunkPart : std::uint8_t {
  header,  // up to the last line of the header's fields
  text,    // outside of the units: căn cứ, sentences before and behind them
  unit,    // a unit with all that is in it: a khoản with its points
  lead,    // the own words of a unit whose inner units are chunks: heading, sentence before them
  closing  // recipients and signatures
};

struct Chunk {
  std::string id;  // k1, k2, ... in reading order
  ChunkPart part = ChunkPart::text;
  std::int32_t unit = -1;  // index into Document::outline for unit and lead, else -1
  std::string path;        // of the unit, as in Task::path; "" without one
  Span span;               // bytes of the decoded text; begins and ends with a word
  std::string text;        // the words: NFC, single blanks, one line for each line of the source that is not blank
  std::vector<std::uint32_t> citations;  // indices into Document::citations: those that begin here
  std::vector<std::uint32_t> tasks;      // indices into Document::tasks: those that begin here
};

struct ChunkOptions {
  // A chunk of more bytes is divided where points, bullets, or lines outside of units begin; 0: never. A unit that has
  // no parts stays whole, however long.
  std::uint32_t most_bytes = 0;
  OffsetUnit offsets = OffsetUnit::utf8;  // for chunk_lines
  bool include_folded = false;            // for chunk_lines: "folded", the search key of the text (fold of decode.h)
};

// `text` is the decoded text that the document was extracted from. Linear time; cannot fail.
VANBAN_API std::vector<Chunk> chunks(const Document& document, std::string_view text, const ChunkOptions& options = {});

// The same as JSON in the form vanban/chunk/1, one object a line, each with the facts of its document.
VANBAN_API std::string chunk_lines(const Document& document, std::string_view text, const Source& source,
                                   const ChunkOptions& options = {});

}  // namespace vanban

#endif  // VANBAN_CHUNKS_H_
