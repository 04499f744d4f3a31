// The embedded grammars against their own examples: one test for each line, called by its file and line.
#include "grammar/examples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "grammar/embedded.h"
#include "recognise/interpret.h"
#include "recognise/number.h"

namespace vanban::grammar {
namespace {

// What all cases share.
struct Embedded {
  Grammar grammar;
  recognise::Codes codes;

  std::string interpret(const Match& match, std::string_view key) const {
    return recognise::interpret(match, key, codes);
  }
};

struct Case {
  std::shared_ptr<const Embedded> embedded;
  const Recogniser* recogniser;
  const Rule* rule;
  const Example* example;
};

class ExampleTest : public testing::Test {
 public:
  explicit ExampleTest(const Case& one) : case_(one) {}

  void TestBody() override {
    const auto interpret = [this](const Match& match, std::string_view key) {
      return case_.embedded->interpret(match, key);
    };
    const auto error =
        check_example(case_.embedded->grammar, *case_.recogniser, *case_.rule, *case_.example, interpret);
    EXPECT_FALSE(error) << error->text();
  }

 private:
  Case case_;
};

class LoadTest : public testing::Test {
 public:
  explicit LoadTest(std::string error) : error_(std::move(error)) {}
  void TestBody() override { FAIL() << error_; }

 private:
  std::string error_;
};

void register_case(const Case& one) {
  const std::string file = one.rule->where().substr(0, one.rule->where().find('.'));
  const std::string name = one.rule->name() + "_line_" + std::to_string(one.example->line);
  testing::RegisterTest(("grammar_" + file).c_str(), name.c_str(), nullptr, one.example->text.c_str(), __FILE__,
                        __LINE__, [one]() -> testing::Test* { return new ExampleTest(one); });
}

void register_all() {
  auto grammar = Grammar::load(embedded_sources());
  if (!grammar) {
    const std::string error = grammar.error().text();
    testing::RegisterTest("grammar", "loads", nullptr, nullptr, __FILE__, __LINE__,
                          [error]() -> testing::Test* { return new LoadTest(error); });
    return;
  }
  recognise::Codes codes(grammar.value());
  const auto embedded = std::make_shared<const Embedded>(Embedded{std::move(grammar).value(), std::move(codes)});
  for (const Recogniser& recogniser : embedded->grammar.recognisers()) {
    for (const Rule& rule : recogniser.rules()) {
      for (const Example& example : rule.examples()) register_case({embedded, &recogniser, &rule, &example});
    }
  }
}

// The checker itself must see what is wrong.
TEST(Checker, SeesEveryFault) {
  const std::string rules =
      "grammar 1\nrecogniser x scan\nrule one\n  match ngày {day:\\d}\n  give date(day)\n"
      "  example [ngày 5] => 5\n  example [ngày 5] => 6\n  example ngày [ngày]\n  example [ngày 5 tháng]\n"
      "  reject ngày 7\n  reject tháng\n"
      "rule two\n  match ngày \\d|năm\n  trigger tháng\n  example [ngày 5]\n  example [năm]\n";
  const auto grammar = Grammar::load({{"x.grammar", rules}});
  ASSERT_TRUE(grammar) << grammar.error().text();
  std::string all;
  for (const Error& error : check_examples(*grammar, [](const Match&, std::string_view) { return std::string("5"); })) {
    all += error.text() + "\n";
  }
  EXPECT_EQ(all,
            "x.grammar:7: the match gives '5', not '6'\n"
            "x.grammar:8: the rule does not match 'ngày'\n"
            "x.grammar:9: the rule matches 'ngày 5', not 'ngày 5 tháng'\n"
            "x.grammar:10: the rule 'one' matches 'ngày 7', and nothing should\n"
            "x.grammar:15: the rule 'one' matches first: 'ngày 5'\n"
            "x.grammar:16: the first word of 'năm' does not trigger the rule: add it to a line 'trigger'\n");
}

}  // namespace

void register_examples() { register_all(); }

}  // namespace vanban::grammar

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  vanban::grammar::register_examples();
  return RUN_ALL_TESTS();
}
