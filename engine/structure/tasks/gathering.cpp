#include "structure/tasks/gathering.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

class Gatherer {
 public:
  Gatherer(const layout::Origin& origin, const recognise::Mentions& mentions, const std::vector<Passage>& passages,
           const TaskRules& rules, bool letter, std::size_t names, AssignmentReader* assignments, UnitTasks* tasks)
      : origin_(origin),
        mentions_(mentions),
        key_(origin.reading().key),
        passages_(passages),
        rules_(rules),
        letter_(letter),
        names_left_(names),
        assignments_(*assignments),
        out_(*tasks) {}

  void run() {
    Gathering found;
    found.below.resize(out_.assignments.size());
    for (const Passage& passage : passages_) {
      if (passage.unit >= 0) found.outside = kNone;
      for (Span line : passage.lines) {
        if (line.begin >= out_.read_to) break;
        line.end = std::min(line.end, out_.read_to);
        if (!gather_own(passage.unit, line, &found)) gather_below(passage.unit, line, &found);
      }
    }
    for (std::size_t a = 0; a < found.below.size(); ++a) {
      std::vector<Span>& deadlines = out_.assignments[a].draft.deadlines;
      Below& below = found.below[a];
      // By the same day most of them: what only few have is theirs alone.
      if (below.paragraphs == 1 && below.deadlines.empty()) below.deadlines = below.days;
      if (2 * below.deadlines.size() > below.paragraphs) drop_repeated(&below.deadlines);
      if (deadlines.empty() && below.deadlines.size() == 1) deadlines = below.deadlines;
      drop_repeated(&out_.assignments[a].draft.with);
    }
  }

 private:
  struct Below {
    std::vector<Span> deadlines;
    std::vector<Span> days;  // that the first of them names, too: they count where it is the only one
    std::size_t paragraphs = 0;
  };
  // What was read last, while the passages are gone through once more.
  struct Gathering {
    std::vector<Below> below;      // for each assignment: what stands in the paragraphs below it
    std::size_t next = 0;          // the first assignment that stands behind
    std::int32_t outside = kNone;  // the last one that stands in no unit, until another unit begins
    int since = 0;                 // paragraphs since then
  };

  static std::size_t index(std::int32_t unit) { return static_cast<std::size_t>(unit); }

  // The stretches of a line that each of its assignments has; false where it has none.
  bool gather_own(std::int32_t unit, Span line, Gathering* found) {
    const std::size_t first = found->next;
    const auto begins_in_line = [&](std::size_t i) {
      return i < out_.assignments.size() && out_.assignments[i].draft.span.begin < line.end;
    };
    for (; begins_in_line(found->next); ++found->next) {
      PlacedAssignment& assignment = out_.assignments[found->next];
      if (assignment.draft.receives) continue;
      const std::uint32_t at = std::max(assignment.draft.from, line.begin);
      std::size_t other = found->next + 1;
      while (begins_in_line(other) && out_.assignments[other].draft.receives) ++other;
      const std::uint32_t end = begins_in_line(other) ? std::max(out_.assignments[other].draft.from, at) : line.end;
      if (!assignment.heading && assignment.draft.deadlines.empty())
        assignment.draft.deadlines =
            rules_.deadlines.find(origin_, mentions_.deadlines, {begin_of_words(line, at), end});
      if (unit < 0) {
        found->outside = static_cast<std::int32_t>(found->next);
        found->since = 0;
      }
    }
    return found->next > first;
  }

  // "Quyết toán phí đò: Chậm nhất ngày 15/6, các sở báo cáo": where the deadline begins that opens the words behind a
  // heading, right before those who are told.
  std::uint32_t begin_of_words(Span line, std::uint32_t at) const {
    constexpr std::uint32_t kFarthest = 300;
    const std::uint32_t from = std::max(line.begin, at - std::min(at, kFarthest));
    if (at < from + 2 || key_[at - 2] != ',') return at;
    const std::vector<Span> before = rules_.deadlines.find(origin_, mentions_.deadlines, {from, at});
    if (before.empty() || before.back().end + 2 != at) return at;
    const std::uint32_t begin = before.back().begin;
    const bool opens = begin >= line.begin + 2 && key_[begin - 2] == ':' && key_[begin - 1] == ' ';
    return opens ? begin : at;
  }

  // A paragraph without an assignment goes on with the one above: "Báo cáo xin gửi về Sở trước ngày 5/4."
  void gather_below(std::int32_t unit, Span line, Gathering* found) {
    constexpr int kNear = 3;  // paragraphs
    std::int32_t holder = unit >= 0 ? out_.units[index(unit)].holder : kNone;
    if (unit < 0) holder = ++found->since <= kNear ? found->outside : kNone;
    if (unit >= 0 && holder < 0 && letter_) holder = out_.lead_in;
    // Behind a letter's lists: "Danh sách gửi về Sở Y tế chậm nhất ngày 18/10".
    const bool behind_lead_in = out_.lead_in >= 0 && index(out_.lead_in) < found->next;
    if (unit < 0 && holder < 0 && letter_ && behind_lead_in && is_reported(line)) holder = out_.lead_in;
    if (holder < 0) return;
    if (unit >= 0) add_with(line, &out_.assignments[index(holder)].draft.with);
    grammar::Match match;
    if (rules_.tells_others->match_at(key_, line.begin, line.end, &match)) return;
    const std::vector<Span> deadlines = rules_.deadlines.find_definite(origin_, mentions_.deadlines, line);
    Below& below = found->below[index(holder)];
    if (below.paragraphs == 0) below.days = days_in(line);
    below.deadlines.insert(below.deadlines.end(), deadlines.begin(), deadlines.end());
    ++below.paragraphs;
  }

  std::vector<Span> days_in(Span line) const {
    std::vector<Span> days = rules_.deadlines.find(origin_, mentions_.deadlines, line);
    std::erase_if(days, [&](Span words) { return !rules_.deadlines.interpret(origin_, words).due; });
    return days;
  }

  void add_with(Span line, std::vector<Span>* with) {
    const std::size_t before = with->size();
    const std::uint32_t read_to = assignments_.add_with(line, before + names_left_, with);
    if (read_to < line.end) out_.read_to = std::min(out_.read_to, read_to);
    names_left_ -= std::min(names_left_, with->size() - before);
  }

  // Of those with the same words the first stays.
  void drop_repeated(std::vector<Span>* quotes) const {
    if (quotes->size() < 2) return;
    std::unordered_set<std::string> seen;
    std::vector<Span> kept;
    for (const Span& quote : *quotes) {
      if (seen.insert(text::lower(key_.substr(quote.begin, quote.size()))).second) kept.push_back(quote);
    }
    *quotes = std::move(kept);
  }

  // "Báo cáo gửi về Sở Y tế", "báo cáo theo đường dẫn trên": but not "trình".
  bool is_reported(Span line) const {
    const auto sent = mentions_.reporting.within(line);
    return std::any_of(sent.begin(), sent.end(), [&](const recognise::ClueMention& clue) {
      return text::to_lower(key_[clue.span.begin]) != 't';
    });
  }

  const layout::Origin& origin_;
  const recognise::Mentions& mentions_;
  const std::string_view key_;
  const std::vector<Passage>& passages_;
  const TaskRules& rules_;
  const bool letter_;
  std::size_t names_left_;  // so many more may join
  AssignmentReader& assignments_;
  UnitTasks& out_;
};

}  // namespace

void gather_below_assignments(const layout::Origin& origin, const recognise::Mentions& mentions,
                              const std::vector<Passage>& passages, const TaskRules& rules, bool letter,
                              std::size_t names, AssignmentReader* assignments, UnitTasks* tasks) {
  Gatherer(origin, mentions, passages, rules, letter, names, assignments, tasks).run();
}

}  // namespace vanban::structure
