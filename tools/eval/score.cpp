// The metrics. Each part of a document (header, lists, outline, tasks, citations, assignments) has its section below.
#include "eval/score.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "eval/answer.h"
#include "eval/code_points.h"
#include "eval/comparison.h"
#include "nlohmann/json.hpp"

namespace vanban::eval {
namespace {

std::optional<double> ratio(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

bool has_words(const Words& words) { return words && !words->empty(); }

std::string shown(const Words& words) { return python_literal(words); }

std::string gold_and_got(const Words& gold, const Words& got) { return "gold " + shown(gold) + " got " + shown(got); }

bool is_bullet(const Words& label) {
  // The empty label is a bullet that the text has lost.
  constexpr std::array<std::string_view, 7> kBullets = {"-", "+", "•", "*", "–", "—", ""};
  return label && std::find(kBullets.begin(), kBullets.end(), *label) != kBullets.end();
}

// 5 and Điều 5 are one label: programs differ in what they count as part of it.
bool same_label(const Words& gold, const Words& got) {
  if (is_bullet(gold) && is_bullet(got)) return true;
  const std::string a = label_form(gold), b = label_form(got);
  return a == b || last_word(a) == last_word(b);
}

template <typename Signature>
std::string signature_line(const Signature& signature) {
  std::string line = signature.authority.value_or("") + "|" + signature.body.value_or("") + "|" +
                     signature.position.value_or("") + "|" + signature.name.value_or("");
  std::erase(line, '.');  // TL and TL. are one
  return line;
}

class Scorer {
 public:
  Scorer(const Gold& gold, const Answer& answer) : gold_(gold), answer_(answer) {}

  Scored score() {
    if (!skipped("header")) score_header();
    score_lists();
    match_outline();
    score_parents();
    score_tasks();
    if (!skipped("citations")) match_citations();
    for (const auto& [gold, got] : pairs_) score_citation(gold_.citations[gold], answer_.citations[got]);
    if (!skipped("assignments")) score_assignments();
    return std::move(out_);
  }

 private:
  // ---- counting

  bool skipped(std::string_view part) const { return gold_.skip.find(part) != gold_.skip.end(); }

  void note(const std::string& metric, std::string what) { out_.mistakes.push_back({metric, std::move(what)}); }

  void found(const std::string& metric) { ++out_.scores.tallies[metric].found; }

  void missed(const std::string& metric, const std::string& what) {
    ++out_.scores.tallies[metric].missed;
    note(metric, "missed " + what);
  }

  void spurious(const std::string& metric, const std::string& what) {
    ++out_.scores.tallies[metric].spurious;
    note(metric, "spurious " + what);
  }

  void count(const std::string& metric, bool right) {
    Accuracy& accuracy = out_.scores.accuracies[metric];
    accuracy.right += right ? 1 : 0;
    ++accuracy.asked;
  }

  void check(const std::string& metric, bool right, const std::string& what) {
    count(metric, right);
    if (!right) note(metric, what);
  }

  // Two bags of strings, in any order.
  void score_bags(const std::string& metric, const std::vector<std::string>& gold, std::vector<std::string> got,
                  std::string (*show)(const std::string&)) {
    for (const std::string& wanted : gold) {
      const auto hit = std::find(got.begin(), got.end(), wanted);
      if (hit == got.end()) {
        missed(metric, show(wanted));
      } else {
        got.erase(hit);
        found(metric);
      }
    }
    for (const std::string& left : got) spurious(metric, show(left));
  }

  // The words of the text that begin at `begin`: to show where a unit stands.
  std::string excerpt(std::uint32_t begin, std::size_t length) const {
    const std::u32string_view text = gold_.source.text;
    return shown(to_utf8(text.substr(std::min<std::size_t>(begin, text.size()), length)));
  }

  // ---- header: each field right or wrong; not asked where neither side has it

  void score_header() {
    for (const std::string_view field : kHeaderFields) {
      const std::string metric = "header." + std::string(field);
      const Words gold = header_field(gold_.header, field), got = header_field(answer_.header, field);
      if (skipped(metric) || (!gold && !got)) continue;
      const bool right = same_field(field, gold, got);
      check(metric, right, gold_and_got(gold, got));
      count("header.all", right);
      if (got) judge(metric, answer_.confidence, field, right);
    }
  }

  void judge(const std::string& metric, const std::map<std::string, double, std::less<>>& confidence,
             std::string_view field, bool right) {
    const auto said = confidence.find(field);
    out_.judgements.push_back({metric, said == confidence.end() ? 1.0 : said->second, right});
  }

  static Words header_field(const std::map<std::string, Words, std::less<>>& header, std::string_view field) {
    const auto entry = header.find(field);
    return entry == header.end() ? std::nullopt : entry->second;
  }

  static bool same_field(std::string_view field, const Words& gold, const Words& got) {
    if (field == "number") return canon(gold) == canon(got);
    if (field == "date") return gold.value_or("") == got.value_or("");
    return norm(gold) == norm(got);
  }

  // ---- lists of words: addressees and recipients, signatures

  void score_lists() {
    if (!skipped("recipients")) {
      score_quotations("recipients", gold_.addressees, answer_.addressees);
      score_quotations("recipients", gold_.recipients, answer_.recipients);
    }
    if (!skipped("signatures")) {
      score_quotations("signatures", signature_lines(gold_.signatures), signature_lines(answer_.signatures));
    }
  }

  template <typename Signatures>
  static std::vector<std::string> signature_lines(const Signatures& signatures) {
    std::vector<std::string> lines;
    lines.reserve(signatures.size());
    for (const auto& signature : signatures) lines.push_back(signature_line(signature));
    return lines;
  }

  template <typename Quotations>
  void score_quotations(const std::string& metric, const std::vector<std::string>& gold, const Quotations& got) {
    std::vector<std::string> wanted, given;
    for (const std::string& words : gold) wanted.push_back(norm(words));
    for (const auto& words : got) given.push_back(norm(words));
    score_bags(metric, wanted, std::move(given), [](const std::string& words) { return shown(words); });
  }

  // ---- outline: a unit is found where it begins, give or take three characters, with its label

  static std::string outline_metric(const Words& label) { return is_bullet(label) ? "outline.bullet" : "outline"; }

  void match_outline() {
    if (!skipped("outline")) units_ = answer_.outline;
    std::map<std::int64_t, std::size_t> beginning;  // the first unit at each place
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].begin) beginning.emplace(*units_[i].begin, i);
    }
    std::set<std::size_t> taken;
    for (std::size_t i = 0; i < gold_.outline.size(); ++i) {
      if (gold_.outline[i].span) match_unit(i, beginning, &taken);
    }
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (taken.count(i)) continue;
      spurious(outline_metric(units_[i].label), excerpt(units_[i].label_begin.value_or(0), 40));
    }
  }

  void match_unit(std::size_t index, const std::map<std::int64_t, std::size_t>& beginning,
                  std::set<std::size_t>* taken) {
    const GoldUnit& unit = gold_.outline[index];
    const std::string metric = outline_metric(unit.label);
    for (const int offset : {0, -1, 1, -2, 2, -3, 3}) {
      const auto candidate = beginning.find(static_cast<std::int64_t>(unit.span->begin) + offset);
      if (candidate == beginning.end() || taken->count(candidate->second)) continue;
      if (!same_label(unit.label, units_[candidate->second].label)) continue;
      taken->insert(candidate->second);
      unit_of_[static_cast<std::int64_t>(index)] = candidate->second;
      return found(metric);
    }
    missed(metric, shown(unit.text));
  }

  void score_parents() {
    for (const auto& [index, unit] : unit_of_) {
      const GoldUnit& gold = gold_.outline[static_cast<std::size_t>(index)];
      const std::optional<std::size_t> got = units_[unit].parent;
      // A unit whose parent was not found is right at the top.
      check("outline.parent", matched_unit(gold.parent) == got,
            shown(gold.text) + " parent gold " + shown(gold_unit_text(gold.parent)) + " got " +
                shown(got ? units_[*got].label : std::nullopt));
    }
  }

  std::optional<std::size_t> matched_unit(std::optional<std::int64_t> gold) const {
    const auto match = gold ? unit_of_.find(*gold) : unit_of_.end();
    return match == unit_of_.end() ? std::nullopt : std::optional(match->second);
  }

  Words gold_unit_text(std::optional<std::int64_t> index) const {
    if (!index || *index < 0 || static_cast<std::size_t>(*index) >= gold_.outline.size()) return std::nullopt;
    return gold_.outline[static_cast<std::size_t>(*index)].text;
  }

  // ---- tasks: the set of outline units that state tasks

  void score_tasks() {
    std::set<std::size_t> got = task_units(), wanted;
    std::set<std::int64_t> lost;
    for (const std::int64_t item : gold_.task_items) {
      const auto unit = matched_unit(item);
      if (unit) wanted.insert(*unit);
      if (!unit) lost.insert(item);
    }
    for (const std::size_t unit : wanted) {
      if (got.erase(unit) > 0) {
        found("tasks");
      } else {
        missed("tasks", task_excerpt(unit));
      }
    }
    for (const std::size_t unit : got) spurious("tasks", task_excerpt(unit));
    // Their units are listed as missed under outline.
    out_.scores.tallies["tasks"].missed += lost.size();
  }

  std::set<std::size_t> task_units() const {
    if (skipped("tasks")) return {};
    std::map<Words, std::size_t> units;
    for (std::size_t i = 0; i < units_.size(); ++i) units[units_[i].id] = i;
    std::set<std::size_t> stated;
    for (const Words& id : answer_.task_units) {
      if (const auto unit = units.find(id); unit != units.end()) stated.insert(unit->second);
    }
    return stated;
  }

  std::string task_excerpt(std::size_t unit) const { return excerpt(units_[unit].label_begin.value_or(0), 50); }

  // ---- citations: found by form and number where their spans overlap; then compared field by field

  void match_citations() {
    std::set<std::size_t> used;
    for (std::size_t i = 0; i < gold_.citations.size(); ++i) {
      const GoldCitation& citation = gold_.citations[i];
      if (!citation.span) continue;
      const std::string metric = "citations." + citation.form;
      const auto best = best_match(citation, used);
      if (!best) {
        missed(metric, shown(citation.text));
        continue;
      }
      found(metric);
      used.insert(*best);
      pairs_.emplace_back(i, *best);
      const AnswerCitation& got = answer_.citations[*best];
      out_.judgements.push_back({"citation", got.confidence, canon(citation.number) == canon(got.number)});
      citation_of_[static_cast<std::int64_t>(i)] = *best;
    }
    for (std::size_t j = 0; j < answer_.citations.size(); ++j) {
      if (used.count(j)) continue;
      spurious(spurious_metric(answer_.citations[j]), shown(answer_.citations[j].text));
      out_.judgements.push_back({"citation", answer_.citations[j].confidence, false});
    }
  }

  // The citation with the longest overlap, the first of equals.
  std::optional<std::size_t> best_match(const GoldCitation& gold, const std::set<std::size_t>& used) const {
    std::optional<std::size_t> best;
    std::uint32_t longest = 0;
    for (std::size_t j = 0; j < answer_.citations.size(); ++j) {
      const AnswerCitation& got = answer_.citations[j];
      if (used.count(j) || !got.span || !gold.span->overlaps(*got.span) || !same_document(gold, got)) continue;
      const std::uint32_t overlap =
          std::min(gold.span->end, got.span->end) - std::max(gold.span->begin, got.span->begin);
      if (best && overlap <= longest) continue;
      best = j;
      longest = overlap;
    }
    return best;
  }

  static bool same_document(const GoldCitation& gold, const AnswerCitation& got) {
    return got.form == gold.form && (gold.form != "numbered" || canon(got.number) == canon(gold.number));
  }

  static std::string spurious_metric(const AnswerCitation& citation) {
    if (citation.has_number || !has_words(citation.form)) return "citations.numbered";
    return "citations." + *citation.form;
  }

  void score_citation(const GoldCitation& gold, const AnswerCitation& got) {
    if (gold.form == "back") return;
    check("citation.doc_type", norm(gold.doc_type) == norm(got.doc_type), compared(gold, gold.doc_type, got.doc_type));
    if (has_words(gold.date) || has_words(got.date)) {
      check("citation.date", gold.date.value_or("") == got.date.value_or(""), compared(gold, gold.date, got.date));
    }
    check_words("citation.issuer", gold, gold.issuer, got.issuer);
    check_words("citation.title", gold, gold.title, got.title);
    check_words("citation.pinpoint", gold, gold.pinpoint, got.pinpoint);
    score_relation(gold, got);
    score_subject(gold, got);
  }

  static std::string compared(const GoldCitation& citation, const Words& gold, const Words& got) {
    return shown(citation.text) + " " + gold_and_got(gold, got);
  }

  void check_words(const std::string& metric, const GoldCitation& citation, const Words& gold, const Words& got) {
    if (!has_words(gold) && !has_words(got)) return;
    check(metric, norm(gold) == norm(got), compared(citation, gold, got));
  }

  void score_relation(const GoldCitation& gold, const AnswerCitation& got) {
    const std::string relation = got.relation.value_or("None");
    const bool right = got.relation == gold.relation;
    check("citation.relation", right, shown(gold.text) + " gold " + gold.relation + " got " + relation);
    Tally& tally = out_.scores.tallies["relation." + gold.relation];
    ++(right ? tally.found : tally.missed);
    if (!right) ++out_.scores.tallies["relation." + relation].spurious;
  }

  // The document of which the relation is said: this one, or another citation.
  void score_subject(const GoldCitation& gold, const AnswerCitation& got) {
    Words wanted;
    if (gold.subject) {
      const auto match = citation_of_.find(*gold.subject);
      if (match != citation_of_.end()) wanted = answer_.citations[match->second].id;
    }
    const bool right = gold.subject ? wanted && wanted == got.subject : !got.subject;
    const std::string index = gold.subject ? std::to_string(*gold.subject) : "None";
    check("citation.subject", right,
          shown(gold.text) + " gold subject " + index + " got " + got.subject.value_or("None"));
  }

  // ---- assignments: who leads, who helps and until when, over the whole document

  void score_assignments() {
    std::vector<std::string> lead, with, deadline, due;
    for (const GoldAssignment& assignment : gold_.assignments) {
      for (const std::string& words : assignment.lead) lead.push_back(norm(words));
      for (const std::string& words : assignment.with) with.push_back(norm(words));
      if (has_words(assignment.deadline)) deadline.push_back(norm(assignment.deadline));
      if (has_words(assignment.due)) due.push_back(*assignment.due);
    }
    std::vector<std::string> got_lead, got_with, got_deadline, got_due;
    for (const AnswerAssignment& assignment : answer_.assignments) {
      if (assignment.inherited) continue;
      for (const Words& words : assignment.lead) got_lead.push_back(norm(words));
      for (const Words& words : assignment.with) got_with.push_back(norm(words));
    }
    for (const AnswerDeadline& line : deadlines()) {
      got_deadline.push_back(norm(line.text));
      if (has_words(line.due)) got_due.push_back(*line.due);
    }
    const auto plain = [](const std::string& words) { return words; };
    score_bags("assign.lead", lead, std::move(got_lead), plain);
    score_bags("assign.with", with, std::move(got_with), plain);
    score_bags("assign.deadline", deadline, std::move(got_deadline), plain);
    score_bags("assign.due", due, std::move(got_due), plain);
  }

  // One deadline may close many assignments: each place counts once.
  std::vector<AnswerDeadline> deadlines() const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, AnswerDeadline> at;
    for (const AnswerAssignment& assignment : answer_.assignments) {
      if (!assignment.deadline) continue;
      const Span span = assignment.deadline->span.value_or(Span{});
      at[{span.begin, span.end}] = *assignment.deadline;
    }
    std::vector<AnswerDeadline> lines;
    lines.reserve(at.size());
    for (auto& [span, deadline] : at) lines.push_back(std::move(deadline));
    return lines;
  }

  const Gold& gold_;
  const Answer& answer_;
  std::vector<AnswerUnit> units_;                           // the answer's outline, unless it is skipped
  std::map<std::int64_t, std::size_t> unit_of_;             // gold unit -> answer's unit
  std::map<std::int64_t, std::size_t> citation_of_;         // gold citation -> answer's citation
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;  // the same, in order
  Scored out_;
};

}  // namespace

std::optional<double> Tally::precision() const { return ratio(found, found + spurious); }
std::optional<double> Tally::recall() const { return ratio(found, wanted()); }
std::optional<double> Tally::f1() const { return ratio(2 * found, 2 * found + errors()); }

void Scores::add(const Scores& other) {
  for (const auto& [metric, tally] : other.tallies) {
    Tally& sum = tallies[metric];
    sum.found += tally.found;
    sum.spurious += tally.spurious;
    sum.missed += tally.missed;
  }
  for (const auto& [metric, accuracy] : other.accuracies) {
    Accuracy& sum = accuracies[metric];
    sum.right += accuracy.right;
    sum.asked += accuracy.asked;
  }
}

Scored score_document(const Gold& gold, const nlohmann::json& document) {
  const Answer answer = read_answer(document, gold.source.places);
  return Scorer(gold, answer).score();
}

}  // namespace vanban::eval
