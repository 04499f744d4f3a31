#include "serve_program/page_picture.h"

#include <filesystem>

#include "ingest/read_file.h"
#include "ingest/run_reader.h"
#include "input.h"
#include "other_programs.h"
#include "sha256.h"

namespace vanban::tools {

namespace {

// The bytes that were read, out of the containers that they lie in. Nothing else is unpacked: what was read has shown
// that it does no harm.
std::optional<std::string> bytes_of(const vanban::serve::PagedFile& file) {
  constexpr std::uintmax_t kLargestFile = std::uintmax_t{512} << 20;
  std::error_code fault;
  if (!std::filesystem::is_regular_file(file.path, fault)) return std::nullopt;
  if (std::filesystem::file_size(file.path, fault) > kLargestFile || fault) return std::nullopt;
  auto bytes = read_input(file.path);
  if (!bytes || sha256_of(*bytes) != file.path_sha256) return std::nullopt;
  for (const std::string& member : file.members) {
    bytes = ingest::read_member(*bytes, member);
    if (!bytes) return std::nullopt;
  }
  if (sha256_of(*bytes) != file.sha256) return std::nullopt;
  return *std::move(bytes);
}

}  // namespace

std::optional<std::string> draw_page(const vanban::serve::PagedFile& file, int number) {
  constexpr int kSeconds = 20;
  constexpr std::size_t kLargestPicture = std::size_t{64} << 20;
  const bool is_pdf = file.media_type == "application/pdf";
  const std::string reader = is_pdf ? pdf_reader() : scan_reader();
  if (reader.empty()) return std::nullopt;
  const auto bytes = bytes_of(file);
  if (!bytes) return std::nullopt;
  ingest::ReaderRun run = ingest::run_reader(reader, {"--picture", std::to_string(number)}, *bytes,
                                             {.seconds = kSeconds, .most_output = kLargestPicture});
  constexpr std::string_view kPng = "\x89PNG";
  if (run.end != ingest::ReaderRun::End::exited || run.code != 0 || !run.output.starts_with(kPng)) return std::nullopt;
  return std::move(run.output);
}

}  // namespace vanban::tools
