#include "structure/closing/signatures.h"

#include <algorithm>
#include <utility>

#include "structure/phrase_finder.h"
#include "text/ascii.h"

namespace vanban::structure::closing {
namespace {

constexpr std::uint32_t kLongestLine = 110;  // of a signature, blanks between columns too
constexpr std::uint32_t kMostLines = 60;     // of a signature, blank ones too
constexpr std::uint32_t kMostAbove = 150;    // of several signatures before the recipients
constexpr std::uint32_t kMostDebris = 4;     // lines in a row
constexpr std::size_t kMostBefore = 12;      // bytes, up to a signature's first capital

class Assembler {
 public:
  explicit Assembler(const ClosingCues& cues) : cues_(cues) {}

  void take(const Element& e) {
    switch (e.kind) {
      case ElementKind::authority:
        return take_authority(e);
      case ElementKind::office:
        return take_office(e);
      case ElementKind::capitals:
        return is_rest_of_deputy(e.span) ? take_rest_of_deputy(e) : take_capitals(e);
      case ElementKind::noise:
        return is_rest_of_deputy(e.span) ? take_rest_of_deputy(e) : void();
      case ElementKind::link:
        return take_link(e);
      case ElementKind::name:
        return take_name(e);
      case ElementKind::mark:
      case ElementKind::other:
        return;
    }
  }

  std::vector<SignatureParts> finish() {
    flush();
    return std::move(done_);
  }

 private:
  bool empty() const { return now_.chain.empty() && now_.position.empty() && !now_.name; }

  // One without a name counts only where nobody else signs: what follows a signature may be the head of an annex.
  void flush() {
    if (!empty() && (now_.name || done_.empty())) done_.push_back(std::move(now_));
    now_ = {};
    linked_ = false;
  }

  void take_authority(const Element& e) {
    if (now_.name) flush();
    now_.position.clear();
    now_.chain.push_back({e.authority, {e.span}});
    remember(e);
  }

  void take_office(const Element& e) {
    if (now_.name) flush();
    const bool again = !now_.position.empty() && cues_.at(now_.position.back()) == cues_.at(e.span);
    if (again) return;
    if (!linked_ && !now_.position.empty() && cues_.is_deputy_of(e.span, now_.position.front())) {
      now_.position.clear();
    }
    linked_ = false;
    remember(e);
    // What stands before the head's post is left of KT.: somebody else signed, and his post is lost or comes below.
    if (e.behind_debris && now_.position.empty() && !cues_.is_deputy(e.span)) {
      if (now_.chain.empty()) now_.chain.push_back({{}, {e.span}});
      return;
    }
    if (repeats_head(e)) return;
    now_.position.push_back(e.span);
  }

  // GIÁM ĐÓC again, below what is left of KT. GIÁM ĐỐC: the deputy's PHÓ is lost too.
  bool repeats_head(const Element& e) const {
    if (now_.chain.size() != 1 || !now_.chain.front().word.empty()) return false;
    return edit_distance(cues_.at(e.span), cues_.at(now_.chain.front().body.front()), 1) <= 1;
  }

  // PHÓ G Đ below GIÁM ĐỐC, of whose KT. something is left.
  bool is_rest_of_deputy(Span words) const {
    return now_.position.empty() && !now_.name && now_.chain.size() == 1 && now_.chain.front().word.empty() &&
           cues_.is_rest_of_deputy(words, now_.chain.front().body.front());
  }
  void take_rest_of_deputy(const Element& e) {
    now_.position.push_back(e.span);
    remember(e);
  }

  // The words go on with the line before them.
  void take_capitals(const Element& e) {
    if (now_.name || (!empty() && e.piece.line > last_line_ + 3)) return;
    const bool unlisted_office = now_.chain.empty() && e.piece.column >= kRightColumn;  // that no lexicon has
    if (!now_.position.empty() || is_cut_deputy(e.span) || unlisted_office) {
      now_.position.push_back(e.span);
    } else if (!now_.chain.empty()) {
      now_.chain.back().body.push_back(e.span);
    } else {
      return;
    }
    remember(e);
  }

  // KT. CHỦ TỊCH / PHÓ CHỦ / TỊCH: a post that a narrow cell has cut; not KT. CHỦ TỊCH UBND THÀNH / PHỐ HÀ LÂM.
  bool is_cut_deputy(Span words) const {
    if (now_.chain.empty() || now_.chain.back().body.empty()) return false;
    const std::string_view authority = cues_.at(now_.chain.back().word);
    const std::string_view above = cues_.at(now_.chain.back().body.back());
    return authority.starts_with('K') && cues_.at(words).starts_with("PHO ") && !above.ends_with("THANH");
  }

  void take_link(const Element& e) {
    if (now_.position.empty() || now_.name) return;
    now_.position.push_back(e.span);
    linked_ = true;
    remember(e);
  }

  void take_name(const Element& e) {
    if (now_.name) return;  // a second name without an office is a stamp's or a list's
    now_.name = e.span;
    remember(e);
  }

  void remember(const Element& e) { last_line_ = e.piece.line; }

  const ClosingCues& cues_;
  SignatureParts now_;
  std::vector<SignatureParts> done_;
  std::uint32_t last_line_ = 0;
  bool linked_ = false;
};

std::uint32_t centre(const Piece& piece) { return piece.column + piece.span.size() / 2; }

// The centres of the columns in which several signers stand, left to right; one or none where they do not.
std::vector<std::uint32_t> signer_columns(const std::vector<Element>& elements) {
  std::vector<std::uint32_t> best;
  for (std::size_t i = 0; i < elements.size();) {
    std::vector<std::uint32_t> centres;
    std::optional<std::uint32_t> column;
    const std::uint32_t line = elements[i].piece.line;
    for (; i < elements.size() && elements[i].piece.line == line; ++i) {
      const ElementKind kind = elements[i].kind;
      const bool heads = kind == ElementKind::authority || kind == ElementKind::office;
      if (!heads || column == elements[i].piece.column) continue;
      column = elements[i].piece.column;
      centres.push_back(centre(elements[i].piece));
    }
    if (centres.size() > best.size()) best = std::move(centres);
  }
  return best;
}

std::size_t nearest(const std::vector<std::uint32_t>& centres, std::uint32_t at) {
  const auto gap = [at](std::uint32_t c) { return c > at ? c - at : at - c; };
  const auto best = std::min_element(centres.begin(), centres.end(), [&](auto a, auto b) { return gap(a) < gap(b); });
  return static_cast<std::size_t>(best - centres.begin());
}

enum class Fit { debris, capitals, signing, none };

// Reads lines one by one as long as they can be a signature's.
class BlockReader {
 public:
  BlockReader(const layout::Layout& layout, const ClosingCues& cues) : layout_(layout), cues_(cues) {}

  Fit fit(std::uint32_t index, std::vector<Piece>* pieces) const {
    const layout::Line& line = layout_.lines[index];
    if (!line.is_text()) return Fit::debris;
    if (line.span.size() > kLongestLine * 2 || cues_.next_document(content(cues_.key(), line.span))) return Fit::none;
    Fit best = Fit::debris;
    for (std::uint32_t i = 0; i < line.cell_count; ++i) {
      const layout::Cell& cell = layout_.cell(line, i);
      for_each_fragment(cues_.key(), cell.span, [&](Span span) {
        pieces->push_back({span, index, cell.column});
        best = std::max(best, fit(elements_of(cues_, pieces->back())));
      });
    }
    return best;
  }

  // From `first` on, to the first line that does not fit.
  SignatureBlock below(std::uint32_t first) const {
    SignatureBlock block{{}, first, first};
    std::uint32_t debris = 0;
    const auto end = std::min<std::size_t>(layout_.lines.size(), first + kMostLines);
    for (std::uint32_t i = first; i < end && debris < kMostDebris; ++i) {
      const layout::Line& line = layout_.lines[i];
      if (!line.is_text()) continue;
      std::vector<Piece> pieces;
      const Fit fits = fit(i, &pieces);
      if (fits == Fit::none) {
        if (line.span.size() > kLongestLine / 2 || named(block) || begins_other(line.span)) break;
        ++debris;
        continue;
      }
      debris = fits == Fit::debris ? debris + 1 : 0;
      if (fits == Fit::capitals && block.pieces.empty()) break;
      block.pieces.insert(block.pieces.end(), pieces.begin(), pieces.end());
      if (fits == Fit::signing) block.last_line = i;
    }
    return block;
  }

  SignatureBlock above(std::uint32_t line) const {
    SignatureBlock block{{}, line, line};
    std::vector<std::vector<Piece>> found;
    for (std::uint32_t i = line; i-- > 0 && line - i < kMostAbove;) {
      if (!layout_.lines[i].is_text()) continue;
      std::vector<Piece> pieces;
      const Fit fits = fit(i, &pieces);
      if (fits == Fit::none || fits == Fit::debris) break;
      if (fits == Fit::signing) block.first_line = i;
      found.push_back(std::move(pieces));
    }
    for (auto it = found.rbegin(); it != found.rend(); ++it)
      block.pieces.insert(block.pieces.end(), it->begin(), it->end());
    return block;
  }

 private:
  static Fit fit(const std::vector<Element>& elements) {
    if (has_kind(elements, ElementKind::other)) return Fit::none;
    if (is_signing(elements)) return Fit::signing;
    return has_kind(elements, ElementKind::capitals) ? Fit::capitals : Fit::debris;
  }

  // Another document, or this one's body.
  bool begins_other(Span line) const { return cues_.basis(line) || cues_.next_document(content(cues_.key(), line)); }

  bool named(const SignatureBlock& block) const {
    return std::any_of(block.pieces.begin(), block.pieces.end(),
                       [&](const Piece& piece) { return has_kind(elements_of(cues_, piece), ElementKind::name); });
  }

  const layout::Layout& layout_;
  const ClosingCues& cues_;
};

// The line's first cell that says something: behind the dash of a list that was never written.
layout::Cell first_cell(const layout::Layout& layout, const layout::Line& line) {
  std::uint32_t i = 0;
  while (i + 1 < line.cell_count && count_letters(layout.at(layout.cell(line, i).span)) == 0) ++i;
  return layout.cell(line, i);
}

// Empty where there is none.
Span first_fragment(std::string_view key, Span cell) {
  Span first;
  for_each_fragment(key, cell, [&](Span fragment) {
    if (first.empty()) first = fragment;
  });
  return first;
}

// Can a signature begin in this cell? Cheap: asked of every line of a document. Tm. has one capital only.
bool may_begin_signature(std::string_view text) {
  const std::string_view front = text.substr(0, kMostBefore);
  const auto letter =
      static_cast<std::size_t>(std::find_if(front.begin(), front.end(), text::is_upper) - front.begin());
  if (letter >= front.size() || letter + 1 >= text.size()) return false;
  return !text::is_lower(text[letter + 1]) || (letter + 2 < text.size() && text[letter + 2] == '.');
}

bool begins_signature(const std::vector<Element>& elements) {
  if (elements.empty() || has_kind(elements, ElementKind::other)) return false;
  const ElementKind first = elements.front().kind;
  return first == ElementKind::authority || first == ElementKind::office;
}

// On whose behalf and in which post somebody signs, in capitals, and not who.
bool is_nameless(const ClosingCues& cues, const SignatureParts& parts) {
  return !parts.name && !parts.chain.empty() && !parts.chain.front().word.empty() && !parts.position.empty() &&
         in_capitals(cues.at(parts.position.front()));
}

// Does nothing stand from this line on, or the head of an annex? Pictures apart.
bool is_over(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line) {
  const auto is_picture = [&](std::string_view text) { return text.starts_with("![") || text.starts_with("<img"); };
  for (; line < layout.lines.size(); ++line) {
    const layout::Line& next = layout.lines[line];
    if (next.is_text() && !is_picture(layout.at(next.span))) return cues.annex_head(content(cues.key(), next.span));
  }
  return true;
}

// A line that is one cell.
std::optional<Piece> whole_line(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line) {
  if (layout.lines[line].cell_count != 1) return {};
  const layout::Cell& cell = layout.cell(layout.lines[line], 0);
  const Piece piece{content(cues.key(), cell.span), line, cell.column};
  return piece.span.empty() ? std::nullopt : std::optional(piece);
}

bool is_only(const ClosingCues& cues, const Piece& piece, ElementKind kind) {
  const std::vector<Element>& elements = elements_of(cues, piece);
  return elements.size() == 1 && elements.front().kind == kind;
}

// "(Đã ký)" and nothing else. Cheap: asked of every line of a document.
bool is_signed_mark(const ClosingCues& cues, const Piece& piece) {
  return cues.signed_at(piece.span.begin, piece.span.end) && is_only(cues, piece, ElementKind::mark);
}

// The name in two lines of which the other one is "(Đã ký)".
std::optional<Piece> signed_name(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t first,
                                 std::uint32_t second) {
  const std::optional<Piece> above = whole_line(layout, cues, first);
  const std::optional<Piece> below = whole_line(layout, cues, second);
  if (!above || !below) return {};
  if (is_signed_mark(cues, *below)) return is_only(cues, *above, ElementKind::name) ? above : std::nullopt;
  return is_signed_mark(cues, *above) && is_only(cues, *below, ElementKind::name) ? below : std::nullopt;
}

// The first block in lines [begin, end) that begins with a signature of which accepts(parts, block) holds.
template <typename Accepts>
std::optional<SignatureBlock> find_block(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t begin,
                                         std::uint32_t end, Accepts accepts) {
  const BlockReader reader(layout, cues);
  for (std::uint32_t i = begin; i < end; ++i) {
    const layout::Line& line = layout.lines[i];
    if (!line.is_text() || line.span.size() > kLongestLine) continue;
    const layout::Cell& cell = first_cell(layout, line);
    if (!may_begin_signature(layout.at(cell.span))) continue;
    const Span first = first_fragment(cues.key(), cell.span);
    if (first.empty() || !may_begin_with_office(cues, first)) continue;
    cues.known_elements().forget_if_many();
    if (!begins_signature(elements_of(cues, {first, i, cell.column}))) continue;
    SignatureBlock block = reader.below(i);
    const std::vector<SignatureParts> found = assemble_signatures(cues, block.pieces);
    if (!found.empty() && accepts(found.front(), block)) return block;
    // None in it, from whatever line one begins: go on behind it (a block of the greatest length may still get one).
    i = std::max(i, std::min(block.last_line, block.first_line + kMostLines / 2));
  }
  return {};
}

}  // namespace

std::vector<SignatureParts> assemble_signatures(const ClosingCues& cues, const std::vector<Piece>& pieces) {
  std::vector<Element> elements;
  for (const Piece& piece : pieces) {
    const std::vector<Element>& found = elements_of(cues, piece);
    elements.insert(elements.end(), found.begin(), found.end());
  }
  const std::vector<std::uint32_t> columns = signer_columns(elements);
  std::vector<Assembler> signers(std::max<std::size_t>(columns.size(), 1), Assembler(cues));
  for (const Element& e : elements) signers[columns.size() < 2 ? 0 : nearest(columns, centre(e.piece))].take(e);
  std::vector<SignatureParts> signatures;
  for (Assembler& signer : signers) {
    for (SignatureParts& parts : signer.finish()) signatures.push_back(std::move(parts));
  }
  return signatures;
}

std::optional<SignatureBlock> find_signature(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t begin,
                                             std::uint32_t end) {
  return find_block(layout, cues, begin, end,
                    [](const SignatureParts& parts, const SignatureBlock&) { return parts.name.has_value(); });
}

std::optional<SignatureBlock> find_foot(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t begin,
                                        std::uint32_t end) {
  return find_block(layout, cues, begin, end, [&](const SignatureParts& parts, const SignatureBlock& block) {
    return parts.name || (is_nameless(cues, parts) && is_over(layout, cues, block.last_line + 1));
  });
}

std::optional<SignatureBlock> find_signed_name(const layout::Layout& layout, const ClosingCues& cues) {
  std::optional<std::uint32_t> above;
  for (std::uint32_t i = 0; i < layout.lines.size(); ++i) {
    const layout::Line& line = layout.lines[i];
    if (!line.is_text()) continue;
    const std::optional<std::uint32_t> before = std::exchange(above, i);
    if (!before || line.span.size() > kLongestLine) continue;
    const std::optional<Piece> name = signed_name(layout, cues, *before, i);
    if (name && is_over(layout, cues, i + 1)) return SignatureBlock{{*name}, *before, i};
  }
  return {};
}

SignatureBlock signature_above(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line) {
  return BlockReader(layout, cues).above(line);
}

SignatureBlock signature_below(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line) {
  return BlockReader(layout, cues).below(line);
}

}  // namespace vanban::structure::closing
