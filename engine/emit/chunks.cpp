// The text is divided among owners: the units that are chunks, and the document itself for what lies outside of them.
#include "vanban/chunks.h"

#include <algorithm>

#include "structure/outline/unit_paths.h"
#include "text/characters.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace vanban {
namespace {

constexpr std::int32_t kDocument = -1;  // the owner of what lies outside of the units

std::size_t index(std::int32_t i) { return static_cast<std::size_t>(i); }

bool is_blank(char32_t c) {
  const char32_t read = text::mapped(c);
  return read == ' ' || read == '\t' || read == '\n' || read == text::kDropped;
}

// Without the blanks at both ends.
Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const text::CodePoint c = text::code_point_at(text, span.begin);
    if (!is_blank(c.value)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    const std::size_t last = text::start_before(text, span.end);
    if (!is_blank(text::code_point_at(text, last).value)) break;
    span.end = static_cast<std::uint32_t>(last);
  }
  return span;
}

std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1);
}

std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  return static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
}

// The words of a stretch, line by line.
std::string words_of(std::string_view stretch) {
  std::string words;
  for (std::size_t begin = 0; begin < stretch.size();) {
    const std::size_t end = std::min(stretch.find('\n', begin), stretch.size());
    const std::string line = text::quote(stretch.substr(begin, end - begin));
    if (!line.empty()) words.append(words.empty() ? "" : "\n").append(line);
    begin = end + 1;
  }
  return words;
}

// Units that people take for a part of the one above: points and bullets, and a) b) c) in plans.
bool is_point(const Unit& unit) {
  const bool is_small = !unit.label.empty() && !(unit.label[0] >= 'A' && unit.label[0] <= 'Z') && unit.label != "Đ";
  return unit.kind == UnitKind::point || unit.kind == UnitKind::bullet || (unit.kind == UnitKind::letter && is_small);
}

// For each unit the one whose chunk it is in: itself, or one above it.
std::vector<std::int32_t> owners(const std::vector<Unit>& units, std::uint32_t most_bytes) {
  std::vector<bool> only_points(units.size(), true);  // in it, and it is one itself
  for (std::size_t i = units.size(); i-- > 0;) {
    only_points[i] = only_points[i] && is_point(units[i]);
    if (!only_points[i] && units[i].parent >= 0) only_points[index(units[i].parent)] = false;
  }
  std::vector<std::int32_t> owner(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::int32_t parent = units[i].parent;
    const bool too_long = parent >= 0 && most_bytes > 0 && units[index(parent)].span.size() > most_bytes;
    owner[i] = parent < 0 || !only_points[i] || too_long ? static_cast<std::int32_t>(i) : owner[index(parent)];
  }
  return owner;
}

struct Stretch {
  std::int32_t owner = kDocument;
  Span span;
};

// The whole text as stretches, one after the other, each of one owner.
class Division {
 public:
  explicit Division(std::uint32_t size) : size_(size) { open_.push_back({kDocument, size}); }

  void begin(std::int32_t owner, Span span) {
    close_until(span.begin);
    pass_to(span.begin);
    open_.push_back({owner, std::min(span.end, open_.back().end)});
  }

  std::vector<Stretch> finish() {
    close_until(size_);
    pass_to(size_);
    return std::move(stretches_);
  }

 private:
  struct Open {
    std::int32_t owner;
    std::uint32_t end;
  };

  void close_until(std::uint32_t at) {
    while (open_.size() > 1 && open_.back().end <= at) {
      pass_to(open_.back().end);
      open_.pop_back();
    }
  }

  // What lies before `at` is of the innermost owner.
  void pass_to(std::uint32_t at) {
    if (at <= at_) return;
    const std::int32_t owner = open_.back().owner;
    const bool goes_on = !stretches_.empty() && stretches_.back().owner == owner;
    if (goes_on) {
      stretches_.back().span.end = at;
    } else {
      stretches_.push_back({owner, {at_, at}});
    }
    at_ = at;
  }

  std::uint32_t size_;
  std::uint32_t at_ = 0;
  std::vector<Open> open_;
  std::vector<Stretch> stretches_;
};

// Where the fields of the header end: the end of their last line, at most `limit`.
std::uint32_t header_end(const Header& header, std::string_view text, std::uint32_t limit) {
  std::uint32_t end = 0;
  const auto reach = [&](Span span) {
    if (span.end <= limit) end = std::max(end, span.end);
  };
  if (header.number) reach(header.number->span);
  if (header.issuer) reach(header.issuer->span);
  if (header.parent) reach(header.parent->span);
  if (header.title) reach(header.title->span);
  if (header.urgency) reach(header.urgency->span);
  if (header.secrecy) reach(header.secrecy->span);
  for (const Quoted& addressee : header.addressees) reach(addressee.span);
  // A date over the signature is the header's too, but does not stand in it.
  const std::uint32_t head = end;
  constexpr std::uint32_t kNear = 500;
  const auto reach_if_near = [&](Span span) {
    if (span.begin <= head + kNear) reach(span);
  };
  if (header.place) reach_if_near(header.place->span);
  if (header.date) reach_if_near(header.date->span);
  return end == 0 ? 0 : std::min(line_end(text, end), limit);
}

// Where each recipient, signature and filing line begins, in order.
std::vector<std::uint32_t> closing_marks(const Document& document) {
  std::vector<std::uint32_t> marks;
  const auto mark = [&](Span span) {
    if (!span.empty()) marks.push_back(span.begin);
  };
  for (const Signature& signature : document.signatures) mark(signature.span);
  for (const Recipient& recipient : document.recipients) mark(recipient.quoted.span);
  if (document.header.filing) mark(document.header.filing->span);
  std::sort(marks.begin(), marks.end());
  return marks;
}

// Where the closing begins in a stretch, of which `mark` is the first mark; with the line over a list that announces
// it: Nơi nhận:
std::uint32_t closing_begin(std::string_view text, Span stretch, std::uint32_t mark) {
  constexpr std::uint32_t kLongest = 40;
  const std::uint32_t first = std::max(line_begin(text, mark), stretch.begin);
  const Span before = trimmed(text, {stretch.begin, first});
  if (before.empty() || text[before.end - 1] != ':') return first;
  const std::uint32_t line = std::max(line_begin(text, before.end), stretch.begin);
  return before.end - line <= kLongest ? line : first;
}

class Cutter {
 public:
  Cutter(const Document& document, std::string_view text, const ChunkOptions& options)
      : document_(document),
        text_(text),
        options_(options),
        paths_(document.outline),
        owner_(owners(document.outline, options.most_bytes)),
        closing_marks_(closing_marks(document)),
        is_divided_(document.outline.size(), false) {}

  std::vector<Chunk> cut() {
    const std::vector<Unit>& units = document_.outline;
    Division division(static_cast<std::uint32_t>(text_.size()));
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (owner_[i] != static_cast<std::int32_t>(i)) continue;
      division.begin(owner_[i], units[i].span);
      if (units[i].parent >= 0) is_divided_[index(owner_[index(units[i].parent)])] = true;
    }
    for (const Stretch& stretch : division.finish()) {
      stretch.owner == kDocument ? add_outside(stretch.span) : add_unit(stretch);
    }
    place(document_.citations, &Chunk::citations);
    place(document_.tasks, &Chunk::tasks);
    return std::move(chunks_);
  }

 private:
  void add_unit(const Stretch& stretch) {
    add(is_divided_[index(stretch.owner)] ? ChunkPart::lead : ChunkPart::unit, stretch.span, stretch.owner);
  }

  void add_outside(Span span) {
    const auto mark = std::lower_bound(closing_marks_.begin(), closing_marks_.end(), span.begin);
    const bool is_closed = mark != closing_marks_.end() && *mark < span.end;
    const std::uint32_t closing = is_closed ? closing_begin(text_, span, *mark) : span.end;
    const std::uint32_t head = span.begin == 0 ? header_end(document_.header, text_, closing) : span.begin;
    add(ChunkPart::header, {span.begin, head}, kDocument);
    add_lines({head, closing});
    add(ChunkPart::closing, {closing, span.end}, kDocument);
  }

  // Text without labels, in pieces of whole lines where it is too long.
  void add_lines(Span span) {
    while (options_.most_bytes > 0 && span.size() > options_.most_bytes) {
      std::uint32_t end = line_begin(text_, span.begin + options_.most_bytes);
      if (end <= span.begin) end = std::min(line_end(text_, span.begin) + 1, span.end);
      add(ChunkPart::text, {span.begin, end}, kDocument);
      span.begin = end;
    }
    add(ChunkPart::text, span, kDocument);
  }

  void add(ChunkPart part, Span span, std::int32_t unit) {
    span = trimmed(text_, span);
    if (span.empty()) return;
    Chunk chunk;
    chunk.id = "k" + std::to_string(chunks_.size() + 1);
    chunk.part = part;
    chunk.unit = unit;
    if (unit >= 0) chunk.path = paths_.of(index(unit));
    chunk.span = span;
    chunk.text = words_of(text_.substr(span.begin, span.size()));
    chunks_.push_back(std::move(chunk));
  }

  // Each item goes to the chunk that it begins in.
  template <typename Item>
  void place(const std::vector<Item>& items, std::vector<std::uint32_t> Chunk::*list) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto behind = std::upper_bound(chunks_.begin(), chunks_.end(), items[i].span.begin,
                                           [](std::uint32_t at, const Chunk& chunk) { return at < chunk.span.begin; });
      if (behind != chunks_.begin()) ((*std::prev(behind)).*list).push_back(static_cast<std::uint32_t>(i));
    }
  }

  const Document& document_;
  std::string_view text_;
  const ChunkOptions& options_;
  structure::UnitPaths paths_;
  std::vector<std::int32_t> owner_;
  std::vector<std::uint32_t> closing_marks_;
  std::vector<bool> is_divided_;
  std::vector<Chunk> chunks_;
};

}  // namespace

std::vector<Chunk> chunks(const Document& document, std::string_view text, const ChunkOptions& options) {
  return Cutter(document, text, options).cut();
}

}  // namespace vanban
