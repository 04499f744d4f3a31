// vanban-serve: an archive in the browser. `vanban serve` hands over to it.
#include <sys/random.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "archive/schema.h"
#include "arguments.h"
#include "command.h"
#include "console.h"
#include "serve/server.h"
#include "serve_program/page_picture.h"

namespace vanban::tools {
namespace {

constexpr std::string_view kUsage = "usage: vanban serve [--port N] ARCHIVE.db";

constexpr std::string_view kHelp = R"(NAME
  vanban serve - search, read, follow and check an archive in the browser

SYNOPSIS
  vanban serve [OPTION...] ARCHIVE.db

DESCRIPTION
  Answers on this computer only (127.0.0.1), until it is interrupted, and prints its address when it is ready. The pages are in
  Vietnamese, or in English by choice: search; each document with its outline and everything recognised in it; its relations,
  chain and force; tasks with their state; what is missing, what contradicts itself; and the queue of those who check the
  fields. Corrections are stored in the archive beside the extraction, with author and time. The same answers come as JSON: /openapi.json
  describes them. A request has at most 256 kB and five seconds to come. Nothing is loaded from elsewhere, and nothing is sent anywhere.

OPTIONS
  --port N    listen on this port (8650 is the default)
  --any-port  listen on any port that is free
  --help      print this

EXIT STATUS
  0  it was interrupted
  1  the archive cannot be opened, or the port is in use
  2  wrong use

EXAMPLE
  vanban serve office.db
)";

constexpr Option kOptions[] = {{"--port", true}, {"--any-port", false}, {"--help", false}};

constexpr Manual kManual{kUsage, "vanban serve --help", kHelp, kOptions};

std::string random_token() {
  std::array<unsigned char, 24> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return {};
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : bytes) (out += kDigits[byte >> 4]) += kDigits[byte & 0xF];
  return out;
}

struct Settings {
  std::string archive;
  vanban::serve::ServerOptions server;
};

Result<Settings> settings_of(const Arguments& arguments) {
  if (arguments.operands.size() != 1) return Error{"name one archive", ""};
  Settings settings;
  settings.archive = arguments.operands[0];
  const auto port = parse_number(arguments, "--port", static_cast<std::size_t>(settings.server.port), {1, 65535});
  if (!port) return port.error();
  settings.server.port = static_cast<int>(*port);
  if (arguments.has("--any-port")) settings.server.port = 0;
  return settings;
}

int serve(const Settings& settings) {
  const std::string& path = settings.archive;
  std::optional<Error> error;
  if (!std::filesystem::exists(path)) {
    error = Error{"there is no such archive: make one with vanban import --into", path};
  } else if (const auto database = archive::open_for_writing(path); !database) {  // an older one is brought up to date
    error = database.error();
  }
  const std::string token = random_token();
  if (token.empty()) error = Error{"the system gives no random numbers", ""};
  if (!error) {
    // A path that was not whole began where the import was started: here, or where the archive lies.
    const auto draw = [&path](const vanban::serve::PagedFile& file, int number) {
      auto picture = draw_page(file, number);
      if (picture || std::filesystem::path(file.path).is_absolute()) return picture;
      vanban::serve::PagedFile beside = file;
      beside.path = (std::filesystem::path(path).parent_path() / file.path).string();
      return draw_page(beside, number);
    };
    vanban::serve::Application application(path, token, draw);
    error = vanban::serve::run(application, settings.server,
                               [](const std::string& address) { (void)write_result("vanban: " + address + '\n'); });
  }
  return error ? give_up(*error) : kDone;
}

}  // namespace
}  // namespace vanban::tools

int main(int argc, char** argv) {
  const std::vector<std::string_view> args(argv + std::min(argc, 1), argv + argc);
  return vanban::tools::run_command(vanban::tools::kManual, args, vanban::tools::settings_of, vanban::tools::serve);
}
