// The interpreters that a rule may name after `give`: they turn the groups of a match into a value (recognise/).
#ifndef VANBAN_GRAMMAR_INTERPRETERS_H_
#define VANBAN_GRAMMAR_INTERPRETERS_H_

#include <array>
#include <string_view>

namespace vanban::grammar {

inline constexpr std::array<std::string_view, 4> kInterpreters = {"date", "number", "text", "constant"};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_INTERPRETERS_H_
