// Where a document's closing stands, and what was read there as the contract's structs.
#include "structure/closing/closing.h"

#include <algorithm>
#include <string>
#include <utility>

#include "structure/basis.h"
#include "structure/closing/cues.h"
#include "structure/closing/filing.h"
#include "structure/closing/recipients.h"
#include "structure/closing/signatures.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace closing {
namespace {

struct Heading {
  std::uint32_t line = 0;
  std::uint32_t cell = 0;
  Span rest;  // of the cell, behind the words Nơi nhận
};

class ClosingReader {
 public:
  ClosingReader(const layout::Layout& layout, const layout::Origin& origin, const ClosingRules& rules)
      : layout_(layout), origin_(origin), cues_(layout, rules) {
    closing_.lines.assign(layout.lines.size(), false);
  }

  Closing run() {
    const auto list = find_list();
    if (!list || !take_with_list(*list)) take_alone();
    return std::move(closing_);
  }

 private:
  // A list whose heading is lost counts where there is no other, or none but another document's further down.
  std::optional<RecipientList> find_list() const {
    std::optional<RecipientList> headed = find_headed_list();
    const auto first = find_headless_list(layout_, cues_);
    if (!first || (headed && *first >= headed->first_line)) return headed;
    RecipientList list = read_recipients(layout_, cues_, *first, 0, layout_.cell(layout_.lines[*first], 0).span);
    if (headed && (list.last_line >= headed->first_line || !annex_between(list.last_line, headed->first_line)))
      return headed;
    return list;
  }

  std::optional<RecipientList> find_headed_list() const {
    for (std::uint32_t i = 0; i < layout_.lines.size(); ++i) {
      const layout::Line& line = layout_.lines[i];
      if (!line.is_text()) continue;
      for (std::uint32_t c = 0; c < line.cell_count; ++c) {
        if (!cues_.may_be_heading(layout_.cell(line, c).span)) continue;
        const Span cell = content(cues_.key(), layout_.cell(line, c).span);
        const auto end = cell.empty() ? std::nullopt : cues_.heading(cell);
        // Without its colon, and behind another cell, it is a column of a table.
        if (!end || (c > 0 && *end == cell.end && text::is_letter(cues_.key()[cell.end - 1]))) continue;
        RecipientList list = read_recipients(layout_, cues_, i, c, {*end, cell.end});
        if (!list.items.empty()) return list;
      }
    }
    return {};
  }

  // False where the list belongs to an annex: the document was signed before that.
  bool take_with_list(const RecipientList& list) {
    const SignatureBlock above = signature_above(layout_, cues_, list.first_line);
    const auto earlier = find_signature(layout_, cues_, 0, above.first_line);
    if (earlier && annex_between(earlier->last_line, list.first_line)) return false;
    const SignatureBlock below = signature_below(layout_, cues_, list.last_line + 1);
    std::vector<Piece> pieces = above.pieces;
    pieces.insert(pieces.end(), list.signing.begin(), list.signing.end());
    std::vector<SignatureParts> signatures = assemble_signatures(cues_, pieces);
    const bool complete = has_name(signatures);
    if (!below.pieces.empty() && (!complete || starts_signature(below))) {
      pieces.insert(pieces.end(), below.pieces.begin(), below.pieces.end());
      signatures = assemble_signatures(cues_, pieces);
    }
    add_recipients(list);
    add_signatures(signatures);
    if (closing_.signatures.empty()) note_unread_signature(list);
    mark(above.pieces.empty() ? list.first_line : above.first_line, list.last_line);
    if (!below.pieces.empty() && !complete) mark(list.last_line, below.last_line);
    return true;
  }

  // "Nơi nhận: am yệ ĐÓC": words beside the heading that are no recipients, one of them in capitals at least.
  void note_unread_signature(const RecipientList& list) {
    const layout::Line line = layout_.lines[list.first_line];
    const Span cell = content(cues_.key(), layout_.cell(line, 0).span);
    const auto end = cell.empty() ? std::nullopt : cues_.heading(cell);
    if (!end) return;
    const Span rest = content(cues_.key(), {*end, line.span.end});
    if (rest.empty() || (!list.items.empty() && list.items.front().pieces.front().begin < rest.end)) return;
    const Words words = words_of(cues_.key(), rest);
    const bool in_capitals_too = std::any_of(words.begin(), words.end(), [&](Span word) {
      return count_letters(cues_.at(word)) > 2 && in_capitals(cues_.at(word));
    });
    if (in_capitals_too) closing_.unread_signature = origin_.quote_norm(rest);
  }

  void take_alone() {
    const auto end = static_cast<std::uint32_t>(layout_.lines.size());
    auto block = find_foot(layout_, cues_, 0, end);
    if (!block) block = find_signed_name(layout_, cues_);
    if (!block) return;
    add_signatures(assemble_signatures(cues_, block->pieces));
    mark(block->first_line, block->last_line);
  }

  bool annex_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first + 1; i < last; ++i) {
      const layout::Line& line = layout_.lines[i];
      if (line.is_text() && cues_.next_document(content(cues_.key(), line.span))) return true;
    }
    return false;
  }

  static bool has_name(const std::vector<SignatureParts>& signatures) {
    return std::any_of(signatures.begin(), signatures.end(),
                       [](const SignatureParts& s) { return s.name.has_value(); });
  }

  // Another signer below one that is complete must begin with an authority of his own.
  bool starts_signature(const SignatureBlock& block) const {
    const auto found = assemble_signatures(cues_, block.pieces);
    return !found.empty() && !found.front().chain.empty() && found.front().name;
  }

  void mark(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i <= last && i < closing_.lines.size(); ++i) closing_.lines[i] = true;
  }

  void add_recipients(const RecipientList& list) {
    for (const RecipientItem& item : list.items) add_recipient(item);
  }

  void add_recipient(const RecipientItem& item) {
    Recipient recipient;
    recipient.quoted = origin_.quote_norm(item.pieces);
    recipient.quoted.rule = item.filing ? "closing.filing" : "closing.heading";
    if (!item.purpose.empty()) recipient.purpose = joined(item.purpose);
    if (item.group) recipient.group = joined(*item.group);
    if (item.filing) add_filing(item, recipient.quoted);
    closing_.recipients.push_back(std::move(recipient));
  }

  void add_filing(const RecipientItem& item, const Quoted& quoted) {
    const auto rest = cues_.filing(item.pieces.front());
    if (!rest || closing_.filing) return;
    std::vector<Span> pieces = item.pieces;
    pieces.front() = *rest;
    const FilingParts parts = read_filing(joined(pieces), cues_.registry());
    closing_.filing = Filing{parts.unit, parts.drafter, parts.copies, quoted.span};
  }

  void add_signatures(const std::vector<SignatureParts>& signatures) {
    for (const SignatureParts& parts : signatures) {
      Signature signature;
      if (!parts.chain.empty()) {
        if (!parts.chain.front().word.empty()) signature.authority = text_of(parts.chain.front().word);
        if (deputised(parts)) signature.authority = "KT.";
        signature.body = joined(parts.chain.front().body);
      }
      if (!parts.position.empty()) signature.position = joined(parts.position);
      if (parts.name) signature.name = text_of(*parts.name);
      for (const SignatureParts::Line& line : parts.chain)
        signature.chain.push_back(line.word.empty() ? joined(line.body) : text_of(line.word) + ' ' + joined(line.body));
      if (deputised(parts)) signature.chain.front() = "KT. " + signature.chain.front();
      signature.span = span_of(parts);
      closing_.signatures.push_back(std::move(signature));
    }
  }

  // GIÁM ĐỐC over PHÓ GIÁM ĐỐC, and signs before it that cannot be read: a deputy signs in his chief's place by KT.
  // only.
  bool deputised(const SignatureParts& parts) const {
    return parts.chain.size() == 1 && parts.chain.front().word.empty() && !parts.position.empty() &&
           cues_.is_deputy(parts.position.front()) &&
           (cues_.is_deputy_of(parts.position.front(), parts.chain.front().body.front()) ||
            cues_.is_rest_of_deputy(parts.position.front(), parts.chain.front().body.front()));
  }

  Span span_of(const SignatureParts& parts) const {
    std::vector<Span> all = parts.position;
    for (const SignatureParts::Line& line : parts.chain) {
      if (!line.word.empty()) all.push_back(line.word);
      all.insert(all.end(), line.body.begin(), line.body.end());
    }
    if (parts.name) all.push_back(*parts.name);
    return origin_.quote_norm(all).span;
  }

  std::string text_of(Span span) const { return origin_.quote_norm(span).text; }
  std::string joined(const std::vector<Span>& pieces) const { return origin_.quote_norm(pieces).text; }

  const layout::Layout& layout_;
  const layout::Origin& origin_;
  ClosingCues cues_;
  Closing closing_;
};

}  // namespace
}  // namespace closing

void report_unread_signature(const Closing& closing, Family family, std::vector<Diagnostic>* out) {
  if (!closing.unread_signature || family == Family::other) return;
  out->push_back({Severity::info, "signature.unreadable",
                  "the signature cannot be read in \"" + closing.unread_signature->text +
                      "\"; look in the source who signed it, and as what",
                  closing.unread_signature->span, basis_of(Part::signature, family)});
}

Closing read_closing(const layout::Layout& layout, const layout::Origin& origin, const closing::ClosingRules& rules) {
  return closing::ClosingReader(layout, origin, rules).run();
}

}  // namespace vanban::structure
