#include "serve_program/page_picture.h"

#include <filesystem>

#include "ingest/run_reader.h"
#include "input.h"
#include "other_programs.h"

namespace vanban::tools {

std::optional<std::string> draw_page(const std::string& path, std::string_view sha256, std::string_view media_type,
                                     int number) {
  constexpr int kSeconds = 20;
  constexpr std::uintmax_t kLargestFile = std::uintmax_t{512} << 20;
  constexpr std::size_t kLargestPicture = std::size_t{64} << 20;
  const bool is_pdf = media_type == "application/pdf";
  const std::string reader = is_pdf ? pdf_reader() : scan_reader();
  std::error_code fault;
  if (reader.empty() || !std::filesystem::is_regular_file(path, fault)) return std::nullopt;
  if (std::filesystem::file_size(path, fault) > kLargestFile || fault) return std::nullopt;
  const auto bytes = read_input(path);
  if (!bytes || sha256_of(*bytes) != sha256) return std::nullopt;
  ingest::ReaderRun run = ingest::run_reader(reader, {"--picture", std::to_string(number)}, *bytes,
                                             {.seconds = kSeconds, .most_output = kLargestPicture});
  constexpr std::string_view kPng = "\x89PNG";
  if (run.end != ingest::ReaderRun::End::exited || run.code != 0 || !run.output.starts_with(kPng)) return std::nullopt;
  return std::move(run.output);
}

}  // namespace vanban::tools
