// Where there is more of something than any document has, its reading ends, and a diagnostic says where.
#include "vanban/limits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vanban/engine.h"

namespace vanban {
namespace {

const Engine& engine() {
  static const Engine kEngine = std::move(Engine::create()).value();
  return kEngine;
}

std::vector<Diagnostic> limits_of(const Document& document) {
  std::vector<Diagnostic> found;
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.code == "text.limit") found.push_back(diagnostic);
  }
  return found;
}

std::size_t citations(const Document& d) { return d.citations.size(); }
std::size_t dates(const Document& d) { return d.dates.size(); }
std::size_t impossible_dates(const Document& d) { return d.diagnostics.size(); }
std::size_t units(const Document& d) { return d.outline.size(); }
std::size_t tasks(const Document& d) { return d.tasks.size(); }
std::size_t assignments(const Document& d) { return d.assignments.size(); }
std::size_t names(const Document& d) {
  std::size_t count = 0;
  for (const Assignment& assignment : d.assignments) count += assignment.lead.size() + assignment.with.size();
  return count;
}
std::size_t reported_to(const Document& d) { return d.tasks.empty() ? 0 : d.tasks.front().report_to.size(); }

struct Case {
  const char* name;
  std::string unit;  // '#' stands for a number that counts up
  Limit limit;
  std::size_t (*count)(const Document&);
  std::string words;  // of what there is too much
  std::string head = "";
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class Limits : public testing::TestWithParam<Case> {
 protected:
  static std::string text(std::size_t count) {
    std::string text = GetParam().head;
    for (std::size_t i = 1; i <= count; ++i) {
      for (const char c : GetParam().unit) c == '#' ? text += std::to_string(i) : text += c;
    }
    return text;
  }
  // Units of which there are more than the limit of their own text.
  static std::size_t too_many() {
    std::size_t count = GetParam().limit.always;
    while (count <= GetParam().limit.of(text(count).size()) + 100) count += count / 4 + 10;
    return count;
  }
};

TEST_P(Limits, EndTheReadingAndSayWhere) {
  const std::string text = Limits::text(too_many());
  const Document document = engine().extract(text);
  EXPECT_LE(GetParam().count(document), GetParam().limit.of(text.size()) + 10);
  const std::vector<Diagnostic> reached = limits_of(document);
  ASSERT_FALSE(reached.empty());
  EXPECT_EQ(reached.front().severity, Severity::error);
  EXPECT_NE(reached.front().message.find(GetParam().words), std::string::npos) << reached.front().message;
  ASSERT_TRUE(reached.front().span);
  EXPECT_EQ(reached.front().span->end, text.size());
  EXPECT_GT(reached.front().span->begin, text.size() / 20);
}

TEST_P(Limits, AreFarFromWhatADocumentHas) {
  const std::string text = Limits::text(GetParam().limit.always / 2);
  EXPECT_TRUE(limits_of(engine().extract(text)).empty());
}

const Case kCases[] = {
    {"citations", "số #/QĐ-TTg, ", limits::kCitations, citations, "citations"},
    {"named", "Luật Đất đai, ", limits::kCitations, citations, "citations"},
    {"dates", "ngày 1 tháng 1 năm 2020 ", limits::kDates, dates, "dates"},
    {"impossible", "31/2/2020 ", limits::kImpossibleDates, impossible_dates, "impossible dates"},
    {"units", "Điều #. a\n", limits::kUnits, units, "units"},
    {"tasks", "- Giao Sở Y tế chủ trì báo cáo.\n", limits::kTasks, tasks, "tasks"},
    // All in one unit, or outside of any.
    {"clauses", "Sở Y tế chủ trì; ", limits::kTasks, assignments, "tasks", "Điều 1. Trách nhiệm\n1. "},
    {"sentences", "Giao Sở Y tế chủ trì, báo cáo. ", limits::kTasks, assignments, "tasks"},
    {"brackets", "Lập sổ (Sở Y tế chủ trì); ", limits::kTasks, assignments, "tasks", "Điều 1. Trách nhiệm\n1. "},
    {"fields", "Cơ quan chủ trì: Sở Y tế; ", limits::kTasks, assignments, "tasks", "1. Lập sổ. "},
    {"partners", "phối hợp với Sở Y tế; ", limits::kTaskNames, names, "tasks", "1. Giao Sở Nội vụ chủ trì, "},
    {"partners_below", "phối hợp với Sở Y tế; ", limits::kTaskNames, names, "tasks",
     "Điều 1. Trách nhiệm của Sở Nội vụ\n1. Lập sổ, "},
    {"reported_to", "báo cáo Sở Y tế; ", limits::kTaskNames, reported_to, "reported",
     "1. Giao Sở Nội vụ chủ trì kiểm kê và "},
};

INSTANTIATE_TEST_SUITE_P(All, Limits, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Limits, WhatIsLongerThanAnyNumberIsNone) {
  const auto number = [](std::size_t letters) {
    const std::string text = "Thực hiện Quyết định số 08/QĐ-" + std::string(letters, 'A') + " về bến đò.";
    return engine().extract(text).citations.at(0).number->text;
  };
  EXPECT_EQ(number(12), "08/QĐ-AAAAAAAAAAAA");
  EXPECT_EQ(number(4000), "08/QĐ");
}

}  // namespace
}  // namespace vanban
