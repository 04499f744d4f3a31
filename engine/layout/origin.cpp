#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "layout/reading.h"
#include "text/ascii.h"
#include "text/comparison.h"
#include "text/scan.h"
#include "text/utf8.h"

namespace vanban::layout {
namespace {

// Pieces of the original that only blanks or dropped characters divide are one piece.
bool nothing_between(std::string_view original, Span a, Span b) {
  if (b.begin < a.end) return false;
  const std::string_view gap = original.substr(a.end, b.begin - a.end);
  if (gap.size() > 4096) return false;
  // Everything that a reader sees is a letter, a digit or ASCII punctuation other than Markdown's marks.
  for (std::size_t at = 0; at < gap.size();) {
    const text::CodePoint c = text::code_point_at(gap, at);
    const bool is_mark = c.value == '*' || c.value == '\\' || c.value == '_';
    if (c.value < 0x80 ? c.value > ' ' && !is_mark : u_isalnum(static_cast<UChar32>(c.value)) != 0) return false;
    at += std::max<std::size_t>(c.size, 1);
  }
  return true;
}

// Does the second one follow the first, with nothing but white space between them?
bool is_line_gap(std::string_view original, Span first, Span second) {
  const auto is_space = [](char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; };
  return first.end <= second.begin &&
         std::all_of(original.begin() + first.end, original.begin() + second.begin, is_space);
}

bool is_white(char key) { return text::is_blank(key) || key == '\n'; }

// A folded gap is read as its last blank, which the piece behind begins with: both pieces and all of the gap are one.
void join_over_gaps(std::string_view key, std::vector<Span>* pieces) {
  std::size_t count = 0;
  for (const Span piece : *pieces) {
    const bool joins = count > 0 && is_white(key[piece.begin]) && (*pieces)[count - 1].end <= piece.begin &&
                       std::all_of(key.begin() + (*pieces)[count - 1].end, key.begin() + piece.begin, is_white);
    if (joins) {
      (*pieces)[count - 1].end = piece.end;
    } else {
      (*pieces)[count++] = piece;
    }
  }
  pieces->resize(count);
}

// Vietnamese has a marked letter in every second word; a text with hardly any has lost them.
bool text_has_marks(const text::NormText& norm, const Layout& layout) {
  return norm.text.size() > layout.key.size() + layout.key.size() / 50;
}

}  // namespace

Origin::Origin(std::string_view original, const text::NormText& norm, const Layout& layout, const Reading& reading)
    : original_(original), norm_(norm), layout_(layout), reading_(reading), has_marks_(text_has_marks(norm, layout)) {}

bool Origin::marks_agree(Span reading, std::string_view words) const {
  if (!has_marks_) return true;
  if (const auto copy = reading_.to_norm.copied(reading)) {
    const std::string_view own = norm_text(*copy);
    return own == words || text::compare_equal(own, words);  // most words stand as the lexicon writes them
  }
  if (norm_text(reading_.to_norm.to_source(reading)) == words) return true;
  return text::compare_equal(norm_text_of_reading(reading), words);
}

Span Origin::from_norm(Span norm) const {
  const Span text = layout_.key.to_text(norm);
  return norm_.alignment.is_identity() ? text : norm_.alignment.to_source(text);
}

Span Origin::to_norm(Span original) const {
  const text::PackedAlignment& alignment = norm_.alignment;
  return layout_.key.from_text({alignment.from_source(original.begin), alignment.from_source(original.end)});
}

Span Origin::from_reading(Span reading) const {
  if (const auto copy = reading_.to_norm.copied(reading)) return from_norm(*copy);
  // Within a block the lines follow each other; only across blocks may columns change places.
  const std::string_view words = std::string_view(reading_.key).substr(reading.begin, reading.size());
  if (words.find('\n') == std::string_view::npos) return from_norm(reading_.to_norm.to_source(reading));
  const std::vector<Span> pieces = pieces_of(reading);
  if (pieces.empty()) return {};
  Span all = from_norm(pieces.front());
  for (const Span& piece : pieces) {
    const Span original = from_norm(piece);
    all.begin = std::min(all.begin, original.begin);
    all.end = std::max(all.end, original.end);
  }
  return all;
}

std::vector<Span> Origin::pieces_of(Span reading) const {
  std::vector<Span> pieces;
  reading_.to_norm.pieces(reading, &pieces);
  join_over_gaps(layout_.key.bytes(), &pieces);
  // The line end behind a block is the source's; a piece that nothing goes on behind does not end with it.
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool ends_block = i + 1 < pieces.size() || reading_.key[reading.end - 1] == '\n';
    if (ends_block && layout_.key[pieces[i].end - 1] == '\n') --pieces[i].end;
  }
  std::erase_if(pieces, [](const Span& piece) { return piece.empty(); });
  return pieces;
}

Quoted Origin::quote_norm(Span norm) const { return quote_piece(from_norm(norm)); }

Quoted Origin::quote_norm(const std::vector<Span>& pieces) const {
  if (pieces.size() == 1) return quote_norm(pieces.front());
  std::vector<Span> original;
  original.reserve(pieces.size());
  for (const Span& piece : pieces) original.push_back(from_norm(piece));
  return quote_pieces(std::move(original));
}

Quoted Origin::quote_reading(Span reading) const {
  if (const auto copy = reading_.to_norm.copied(reading)) {
    const Span original = from_norm(*copy);
    const std::string_view words = original_.substr(original.begin, original.size());
    if (text::is_plain_words(words)) return {std::string(words), original, {}, {}, 1.0};  // as most
    return quote_piece(original);
  }
  Quoted quoted;
  if (quote_as_read(reading, &quoted)) return quoted;
  const std::vector<Span> pieces = pieces_of(reading);
  return quote_norm(pieces);
}

// Nearly all words stand in the original as they are read, but for the white space between their lines: each line is
// copied as it is, and one look at the whole tells whether that is how they are quoted. False where it is not.
bool Origin::quote_as_read(Span reading, Quoted* quoted) const {
  text::Alignment::Run run = reading_.to_norm.run_of(reading.begin);
  if (reading.empty() || !run.copy) return false;
  constexpr std::size_t kMostLines = 16;
  std::array<Span, kMostLines> lines;
  std::size_t count = 0;
  std::size_t size = 0;
  for (; run.to < reading.end; run = reading_.to_norm.run_of(run.to + run.size)) {
    const std::uint32_t end = std::min(run.to + run.size, reading.end);
    if (run.copy) {
      if (count == kMostLines) return false;
      const std::uint32_t shift = run.from - run.to;
      std::uint32_t begin = std::max(run.to, reading.begin);
      if (count > 0 && reading_.key[begin] == ' ') ++begin;  // of a folded gap
      lines[count] = from_norm({begin + shift, end + shift});
      if (count > 0 && !is_line_gap(original_, lines[count - 1], lines[count])) return false;
      size += lines[count++].size() + 1;
    }
    if (end == reading.end && !run.copy) return false;
    if (end == reading.end) break;
  }
  quoted->text.reserve(size);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && lines[i].begin > lines[i - 1].end) quoted->text.push_back(' ');
    quoted->text.append(original_, lines[i].begin, lines[i].size());
  }
  quoted->span = {lines[0].begin, lines[count - 1].end};
  return text::is_plain_words(quoted->text);
}

std::string Origin::norm_text_of_reading(Span reading) const {
  if (const auto copy = reading_.to_norm.copied(reading)) return std::string(norm_text(*copy));
  const std::vector<Span> pieces = pieces_of(reading);
  std::string text;
  for (const Span& piece : pieces) text += norm_text(piece);
  return text;
}

std::string Origin::quote_original(Span original) const {
  return text::quote(original_.substr(original.begin, original.size()));
}

Quoted Origin::quote_piece(Span original) const {
  Quoted quoted;
  if (original.empty()) return quoted;
  quoted.text = quote_original(original);
  quoted.span = original;
  return quoted;
}

Quoted Origin::quote_pieces(std::vector<Span> pieces) const {
  std::size_t count = 0;  // of those that are merged so far; they stand in the places of the others
  for (const Span piece : pieces) {
    if (piece.empty()) continue;
    if (count > 0 && nothing_between(original_, pieces[count - 1], piece)) {
      pieces[count - 1].end = piece.end;
    } else {
      pieces[count++] = piece;
    }
  }
  if (count == 0) return {};
  if (count == 1) return quote_piece(pieces.front());
  pieces.resize(count);
  Quoted quoted;
  quoted.span = pieces.front();
  for (const Span& piece : pieces) {
    quoted.span.begin = std::min(quoted.span.begin, piece.begin);
    quoted.span.end = std::max(quoted.span.end, piece.end);
    if (!quoted.text.empty()) quoted.text += ' ';
    quoted.text += text::quote(original_.substr(piece.begin, piece.size()));
  }
  quoted.parts = std::move(pieces);
  return quoted;
}

}  // namespace vanban::layout
