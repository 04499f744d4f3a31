// vanban serve: hands over to vanban-serve, which alone needs the libraries of HTTP.
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include "commands.h"
#include "console.h"
#include "other_programs.h"

int run_serve(std::span<const std::string_view> args) {
  using namespace vanban::tools;
  const std::string program = server();
  if (program.empty()) {
    complain("vanban-serve does not stand beside this program: install it there, or name it by VANBAN_SERVE_PROGRAM");
    return kFailed;
  }
  std::vector<std::string> words = {program};
  words.insert(words.end(), args.begin(), args.end());
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  ::execv(program.c_str(), argv.data());
  complain("vanban-serve cannot be started: " + std::system_category().message(errno));
  return kFailed;
}
