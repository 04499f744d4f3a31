// UTF-8 as a sequence of code points and back: annotations and the evaluation count code points.
#ifndef VANBAN_TOOLS_EVAL_CODE_POINTS_H_
#define VANBAN_TOOLS_EVAL_CODE_POINTS_H_

#include <string>
#include <string_view>

namespace vanban::eval {

// Ill-formed sequences become U+FFFD.
std::u32string code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view points);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_CODE_POINTS_H_
