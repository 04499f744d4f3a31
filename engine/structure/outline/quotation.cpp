#include "structure/outline/quotation.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "structure/header/rules.h"
#include "text/ascii.h"

namespace vanban::structure {

using text::is_alnum;
using text::is_blank;

namespace {

constexpr std::uint32_t kNone = 0xffffffff;
constexpr std::uint32_t kLongestLabel = 5;

// The quotation marks of a block, those that pair off within it left out.
struct Marks {
  bool begins = false;     // the block begins with one
  bool opens = false;      // one stays open
  bool closes = false;     // one was open before
  bool announced = false;  // what stands before the one that stays open leads to new wording
};

bool opens_at(std::string_view block, std::size_t at) {
  const bool word_after = at + 1 < block.size() && !is_blank(block[at + 1]);
  if (!word_after) return false;
  if (at == 0) return true;
  const char before = block[at - 1];
  return is_blank(before) || before == '(' || before == '[' || before == ':';
}

bool ends_with_colon(std::string_view words) {
  while (!words.empty() && is_blank(words.back())) words.remove_suffix(1);
  return words.ends_with(':');
}

// Nội dung tại Điều 1. “
bool leads_to_draft(std::string_view words, const grammar::Rule* drafted_article) {
  constexpr std::size_t kReach = 80;
  if (words.size() > kReach) words.remove_prefix(words.size() - kReach);
  const Span span = {0, static_cast<std::uint32_t>(words.size())};
  grammar::Match match;
  return begins(drafted_article, words, span, &match) && match.whole.end == span.end;
}

// `announced`: the block before leads to a quotation; `amending`: this one speaks of an amendment. A label behind the
// mark shows new wording too: “1. ...
Marks read_marks(std::string_view block, bool announced, bool amending, const OutlineRules& rules) {
  Marks marks;
  marks.begins = block.size() > 1 && block[0] == '"' && !is_blank(block[1]);
  int depth = 0;
  for (std::size_t at = block.find('"'); at != std::string_view::npos; at = block.find('"', at + 1)) {
    if (opens_at(block, at)) {
      const bool labelled = layout::begins_unit(block.substr(at + 1), rules.lines);
      const std::string_view before = block.substr(0, at);
      const bool led = at == 0 ? announced
                               : (ends_with_colon(before) && (amending || labelled)) ||
                                     leads_to_draft(before, rules.drafted_article);
      if (depth++ == 0) marks.announced = led || (at == 0 && labelled);
    } else if (depth > 0) {
      --depth;
    } else {
      marks.closes = true;
    }
  }
  marks.opens = depth > 0;
  return marks;
}

class Quotations {
 public:
  Quotations(const layout::Reading& reading, const OutlineRules& rules) : reading_(reading), rules_(rules) {}

  std::vector<bool> run() {
    const auto count = static_cast<std::uint32_t>(reading_.blocks.size());
    std::vector<bool> quoted(count, false);
    if (reading_.key.find('"') == std::string::npos) return quoted;
    read_marks_of_blocks(count);
    std::fill_n(quoted.begin(), torn_wording(), true);
    for (std::uint32_t i = 0; i < count; ++i) {
      if (marks_[i].begins) quoted[i] = true;
      if (!marks_[i].announced) continue;
      const bool opens = marks_[i].opens;
      const bool is_whole = marks_[i].begins && !opens && words(reading_.blocks[i].span).ends_with('"');
      if (!opens && !is_whole) continue;
      if (next_close_.empty()) read_ends(count);
      const std::uint32_t end = past_second_close(opens ? end_of(i) : i);
      for (std::uint32_t j = i + 1; j <= end; ++j) quoted[j] = true;
      // What the last block opens anew behind its closing mark is looked at again.
      if (end > i) i = marks_[end].opens && marks_[end].closes ? end - 1 : end;
    }
    return quoted;
  }

 private:
  // Most blocks have no quotation mark, and are asked nothing but how they end.
  void read_marks_of_blocks(std::uint32_t count) {
    marks_.resize(count);
    bool announced = false;
    std::size_t mark = reading_.key.find('"');
    for (std::uint32_t i = 0; i < count; ++i) {
      const Span span = reading_.blocks[i].span;
      const std::string_view text = words(span);
      if (mark < span.begin) mark = reading_.key.find('"', span.begin);
      if (mark < span.end) marks_[i] = read_marks(text, announced, is_amendment(span), rules_);
      // One quotation may stand right behind another.
      announced = ends_with_colon(text) || (announced && marks_[i].begins && !marks_[i].opens) || marks_[i].closes;
    }
  }

  // How many blocks go on with new wording whose begin is not in the text: up to the first mark, which closes it,
  // before the next amendment.
  std::uint32_t torn_wording() {
    const auto is_marked = [](const Marks& marks) { return marks.begins || marks.opens || marks.closes; };
    const auto first = std::find_if(marks_.begin(), marks_.end(), is_marked);
    const auto end = static_cast<std::uint32_t>(first - marks_.begin()) + 1;
    if (end >= marks_.size() || !first->closes || first->begins || first->opens) return 0;
    if (!is_amendment(reading_.blocks[end].span)) return 0;
    const auto is_act_itself = [this](const layout::Block& block) { return is_outside(block.span); };
    const auto blocks = reading_.blocks.begin();
    return std::none_of(blocks, blocks + end, is_act_itself) ? end : 0;
  }

  // Only where a quotation goes on over blocks: which of them end one.
  void read_ends(std::uint32_t count) {
    next_close_.assign(count + 1, kNone);
    next_outside_.assign(count + 1, kNone);
    next_lead_.assign(count + 1, kNone);
    for (std::uint32_t i = count; i-- > 0;) {
      const bool outside = is_outside(reading_.blocks[i].span);
      next_close_[i] = marks_[i].closes ? i : next_close_[i + 1];
      next_outside_[i] = outside ? i : next_outside_[i + 1];
      next_lead_[i] = outside && i + 1 < count && marks_[i + 1].begins ? i : next_lead_[i + 1];
    }
  }

  // The last block of the quotation that block `first` opens.
  std::uint32_t end_of(std::uint32_t first) const {
    const std::uint32_t close = next_close_[first + 1];
    if (close == kNone && next_outside_[first + 1] != kNone) return next_outside_[first + 1] - 1;
    if (close == kNone) return is_quoted_article(first) ? before_appendix(first + 1) : first;
    // The words that lead to the next quotation stand before the mark that should close this one: it was forgotten.
    const std::uint32_t lead = next_lead_[first + 1];
    return lead < close ? lead - 1 : close;
  }

  // “Điều 3. Kho: its khoản follow, also where the text breaks off before they end.
  bool is_quoted_article(std::uint32_t block) const {
    const Span span = reading_.blocks[block].span;
    return marks_[block].begins && begins(rules_.labels.article.rule, reading_.key, {span.begin + 1, span.end});
  }

  // The last block before the next appendix, or the last of all.
  std::uint32_t before_appendix(std::uint32_t block) const {
    while (block < reading_.blocks.size() &&
           !begins(rules_.labels.appendix.rule, reading_.key, reading_.blocks[block].span))
      ++block;
    return block - 1;
  }

  // “3. ... .” / 4. ... .”: each paragraph of the new wording was closed, but only the first one opened.
  std::uint32_t past_second_close(std::uint32_t end) const {
    while (closes_again(end)) end = next_close_[end + 1];
    return end;
  }
  bool closes_again(std::uint32_t end) const {
    constexpr std::uint32_t kNear = 3;  // blocks
    const std::uint32_t close = next_close_[end + 1];
    if (close == kNone || close - end > kNear || next_outside_[end + 1] <= close) return false;
    if (!words(reading_.blocks[close].span).ends_with('"')) return false;
    const auto between = marks_.begin() + end + 1;
    return std::none_of(between, between + (close - end),
                        [](const Marks& marks) { return marks.begins || marks.opens; });
  }

  // A label with an amendment behind it, or an article: words of the amending act itself.
  bool is_outside(Span span) {
    return begins(rules_.labels.article.rule, reading_.key, span, &match_) || is_amendment(span);
  }

  // 2. Sửa đổi, bổ sung ...; Điều 4. Sửa đổi ...
  bool is_amendment(Span span) {
    std::uint32_t at = span.begin;
    if (begins(rules_.labels.article.rule, reading_.key, span, &match_)) {
      at = match_.whole.end;
    } else {
      while (at < span.end && !is_blank(reading_.key[at])) ++at;
      if (at == span.begin || at - span.begin > kLongestLabel || !is_alnum(reading_.key[span.begin])) return false;
    }
    while (at < span.end && is_blank(reading_.key[at])) ++at;
    return at < span.end && begins(rules_.amendment, reading_.key, {at, span.end});
  }

  std::string_view words(Span span) const { return std::string_view(reading_.key).substr(span.begin, span.size()); }

  const layout::Reading& reading_;
  const OutlineRules& rules_;
  grammar::Match match_;
  std::vector<Marks> marks_;
  // For each block the first one from there on that closes; that is words of the act itself; that leads to a quotation.
  std::vector<std::uint32_t> next_close_;
  std::vector<std::uint32_t> next_outside_;
  std::vector<std::uint32_t> next_lead_;
};

}  // namespace

std::vector<bool> quoted_blocks(const layout::Reading& reading, const OutlineRules& rules) {
  return Quotations(reading, rules).run();
}

}  // namespace vanban::structure
