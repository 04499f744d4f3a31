// The subcommands of the program. Each gets the arguments after its name and returns the exit code.
#ifndef VANBAN_TOOLS_COMMANDS_H_
#define VANBAN_TOOLS_COMMANDS_H_

#include <span>
#include <string_view>

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;   // something could not be done; standard error says what
inline constexpr int kMisused = 2;  // wrong options or operands: nothing was done

int run_extract(std::span<const std::string_view> args);
int run_chunks(std::span<const std::string_view> args);
int run_explain(std::span<const std::string_view> args);
int run_eval(std::span<const std::string_view> args);
int run_grammar(std::span<const std::string_view> args);
int run_graph(std::span<const std::string_view> args);
int run_impact(std::span<const std::string_view> args);
int run_import(std::span<const std::string_view> args);
int run_export(std::span<const std::string_view> args);
int run_register(std::span<const std::string_view> args);
int run_search(std::span<const std::string_view> args);
int run_serve(std::span<const std::string_view> args);
int run_status(std::span<const std::string_view> args);
int run_check(std::span<const std::string_view> args);
int run_view(std::span<const std::string_view> args);
int run_validity(std::span<const std::string_view> args);

#endif  // VANBAN_TOOLS_COMMANDS_H_
