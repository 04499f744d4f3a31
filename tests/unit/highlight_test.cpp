// Where the words of a query stand: the cases are what people type into a search box.
#include "vanban/highlight.h"

#include <gtest/gtest.h>

namespace vanban {
namespace {

std::string marked(std::string_view text, std::string_view query, Markup markup = Markup::plain) {
  return highlight(text, find_query(text, query), "[", "]", markup);
}

TEST(Highlight, Queries) {
  const struct {
    const char* name;
    const char* text;
    const char* query;
    const char* expected;
  } cases[] = {
      {"without marks, any marks", "Quyết định, quyết đinh", "quyet dinh", "[Quyết] [định], [quyết] [đinh]"},
      {"with marks, these only", "Quyết định, quyết đinh", "quyết định", "[Quyết] [định], [quyết] đinh"},
      {"đ is d", "Đường bộ", "duong", "[Đường] bộ"},
      {"whole words", "ban, bàn, bang", "ban", "[ban], [bàn], bang"},
      {"tone placement", "tỉnh uỷ, tỉnh ủy; hòa, hoà", "ủy hoà", "tỉnh [uỷ], tỉnh [ủy]; [hòa], [hoà]"},
      {"a number", "số 12/QĐ-UBND, 12 QD UBND, 12/QĐ", "12/qd-ubnd", "số [12/QĐ-UBND], [12 QD UBND], 12/QĐ"},
      {"a phrase", "giao Sở Y tế; Sở Xây dựng", "\"sở y tế\"", "giao [Sở Y tế]; Sở Xây dựng"},
      {"a phrase that does not end", "Sở Y tế", "\"so y", "[Sở Y] tế"},
      {"the longer term", "Sở Y tế", "sở \"sở y tế\"", "[Sở Y tế]"},
      {"over a line end", "Ủy ban\nnhân dân", "\"uy ban nhan dan\"", "[Ủy ban\nnhân dân]"},
      {"overlap", "a b c", "\"a b\" \"b c\"", "[a b c]"},
      {"decomposed", "Quyết e\xCC\x82\xCC\x81", "ế", "Quyết [e\xCC\x82\xCC\x81]"},
      {"an invisible character within", "quy\xE2\x80\x8B\xE1\xBA\xBFt", "quyet", "[quy\xE2\x80\x8B\xE1\xBA\xBFt]"},
      {"a beginning", "quyết, quý, quan; quy", "quy*", "[quyết], [quý], quan; [quy]"},
      {"a beginning with marks", "cách, các, cạch, câch", "cá*", "[cách], [các], [cạch], câch"},
      {"the beginning of a phrase's last word", "cải cách, cải tạo", "\"cải cá*\"", "[cải cách], cải tạo"},
      {"no query", "a", "", "a"},
      {"only signs", "a - b", "- \"", "a - b"},
      {"no text", "", "a", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(marked(c.text, c.query), c.expected) << c.name;
}

TEST(Highlight, WhatIsNotMarkedIsEscaped) {
  EXPECT_EQ(marked("<a> & \"b\"", "b", Markup::html), "&lt;a&gt; &amp; &quot;[b]&quot;");
  EXPECT_EQ(marked("<a>", "a"), "<[a]>");
}

TEST(Highlight, SpansThatDoNotFitArePassedOver) {
  EXPECT_EQ(highlight("abc", {{1, 2}, {0, 1}, {2, 9}}, "[", "]"), "a[b]c");
}

}  // namespace
}  // namespace vanban
