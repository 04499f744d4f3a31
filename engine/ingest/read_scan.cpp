#include "ingest/read_scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "ingest/code_points.h"
#include "ingest/mend_scan.h"
#include "ingest/reader_exit.h"
#include "ingest/reader_fault.h"
#include "ingest/run_reader.h"
#include "ingest/sniff.h"
#include "ingest/tab_fields.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

int integer(std::string_view field) {
  int value = 0;
  std::from_chars(field.data(), field.data() + field.size(), value);
  return value;
}

// One line of the recogniser (tools/read_scan).
void take_line(const std::vector<std::string_view>& fields, Recognition* out, bool* whole) {
  if (fields[0] == "V" && fields.size() == 2) {
    out->recogniser = decode(fields[1]).text;
  } else if (fields[0] == "P" && fields.size() == 6) {
    RecognisedPage page;
    page.number = integer(fields[1]);
    page.width = tab_number(fields[2]);
    page.height = tab_number(fields[3]);
    page.turn = integer(fields[4]) & 3;
    page.angle = static_cast<double>(tab_number(fields[5]));
    out->pages.push_back(std::move(page));
  } else if (fields[0] == "W" && fields.size() == 7 && !out->pages.empty()) {
    PageWord word{tab_number(fields[1]), tab_number(fields[2]), tab_number(fields[3]), tab_number(fields[4]), {}};
    word.confidence = std::clamp(tab_number(fields[5]) / 100, 0.0F, 1.0F);
    word.text = decoded(fields[6]);
    out->pages.back().words.push_back(std::move(word));
  } else if (fields[0] == "F" && fields.size() == 3) {
    RecognisedPage page;
    page.number = integer(fields[1]);
    page.fault = fields[2];
    out->pages.push_back(std::move(page));
  } else if (fields[0] == "E") {
    *whole = true;
  }
}

// Was all written?
bool parse(std::string_view output, Recognition* out) {
  bool whole = false;
  for_each_tab_line(output, [&](const std::vector<std::string_view>& fields) { take_line(fields, out, &whole); });
  return whole;
}

Fault fault_of(const ReaderRun& run) {
  constexpr ReaderProgram kReader = {"vanban-read-scan", "the recogniser of scans", "bad_picture",
                                     ReaderProgram::OtherExit::not_started};
  if (run.end == ReaderRun::End::late)
    return {Outcome::timeout, "timeout", "the recogniser of scans fell silent: allow more time"};
  if (run.end == ReaderRun::End::exited && run.code == kScanReaderNoModel) {
    return {Outcome::failed, "no_model",
            "the model for the recognition of scans cannot be loaded: install tesseract-ocr-vie, or name "
            "another with --ocr-model"};
  }
  return fault_of_run(run, kReader);
}

// From the upright page to the page as it is displayed.
struct Turned {
  explicit Turned(const RecognisedPage& page)
      : page_(page),
        middle_x_((page.turn % 2 == 0 ? page.width : page.height) / 2),
        middle_y_((page.turn % 2 == 0 ? page.height : page.width) / 2) {}

  std::pair<float, float> point(float x, float y) const {
    const double dx = static_cast<double>(x - middle_x_);
    const double dy = static_cast<double>(y - middle_y_);
    const auto back_x = middle_x_ + static_cast<float>(dx * std::cos(page_.angle) + dy * std::sin(page_.angle));
    const auto back_y = middle_y_ + static_cast<float>(dy * std::cos(page_.angle) - dx * std::sin(page_.angle));
    switch (page_.turn) {
      case 1:
        return {back_y, page_.height - back_x};
      case 2:
        return {page_.width - back_x, page_.height - back_y};
      case 3:
        return {page_.width - back_y, back_x};
      default:
        return {back_x, back_y};
    }
  }

  template <typename Box>
  void put_back(Box* box) const {
    const std::pair<float, float> corners[] = {point(box->left, box->top), point(box->right, box->top),
                                               point(box->left, box->bottom), point(box->right, box->bottom)};
    const auto [least_x, most_x] =
        std::minmax({corners[0].first, corners[1].first, corners[2].first, corners[3].first});
    const auto [least_y, most_y] =
        std::minmax({corners[0].second, corners[1].second, corners[2].second, corners[3].second});
    box->left = least_x;
    box->right = most_x;
    box->top = least_y;
    box->bottom = most_y;
  }

 private:
  const RecognisedPage& page_;
  float middle_x_;
  float middle_y_;
};

}  // namespace

Recognition recognise(std::string_view bytes, const std::vector<int>& pages, bool pictures_only,
                      const ReadOptions& options) {
  std::vector<std::string> arguments = {"--model",   options.scan_model,
                                        "--jobs",    std::to_string(options.scan_jobs),
                                        "--seconds", std::to_string(std::max(1, options.timeout_seconds * 3 / 8))};
  if (pictures_only) arguments.emplace_back("--pictures-only");
  if (!pages.empty()) {
    std::string list;
    for (const int page : pages) list += (list.empty() ? "" : ",") + std::to_string(page);
    arguments.emplace_back("--pages");
    arguments.push_back(std::move(list));
  }
  if (options.on_progress) options.on_progress();
  // A page that takes too long is ended by the recogniser, which goes on with the next one.
  const ReaderLimits limits{.seconds = options.timeout_seconds, .while_silent = true, .on_output = options.on_progress};
  const ReaderRun run = run_reader(options.scan_reader, arguments, bytes, limits);
  Recognition out;
  if (!run.is_done() || !parse(run.output, &out)) out.fault = fault_of(run);
  if (options.mender != nullptr) {
    for (RecognisedPage& page : out.pages)
      options.mender->mend(page.number == 1, page.turn % 2 == 0 ? page.height : page.width, &page.words);
  }
  return out;
}

void lay_out_scanned(const RecognisedPage& page, FileText* file) {
  const std::size_t pieces = file->pieces.size();
  const std::size_t words = file->scan.words.size();
  lay_out(page.words, page.number, file, Order::reading);
  const Turned turned(page);
  for (std::size_t i = pieces; i < file->pieces.size(); ++i) turned.put_back(&file->pieces[i]);
  for (std::size_t i = words; i < file->scan.words.size(); ++i) turned.put_back(&file->scan.words[i]);
  file->scan.pages.push_back({page.number, page.width, page.height, page.fault});
}

void judge_scan(std::size_t pages, FileText* file) {
  const auto faults = static_cast<std::size_t>(std::count_if(
      file->scan.pages.begin(), file->scan.pages.end(), [](const ScannedPage& page) { return !page.fault.empty(); }));
  if (faults > 0) {
    const auto first = std::find_if(file->scan.pages.begin(), file->scan.pages.end(),
                                    [](const ScannedPage& page) { return !page.fault.empty(); });
    const bool broken = std::all_of(file->scan.pages.begin(), file->scan.pages.end(),
                                    [](const ScannedPage& page) { return page.fault == "broken"; });
    if (broken && faults == pages) {
      file->fault = is_not_whole("bad_picture");
      return;
    }
    file->fault = {faults == pages ? Outcome::failed : Outcome::partial, "pages_not_read",
                   std::to_string(faults) + " of " + std::to_string(pages) + " pages could not be recognised (page " +
                       std::to_string(first->number) + ": " + first->fault + "): look at them, or allow more time"};
    return;
  }
  const bool has_words = file->text.find_first_not_of(" \n\f") != std::string::npos;
  file->fault = has_words ? Fault()
                          : Fault{Outcome::needs_ocr, "no_words",
                                  "no words were recognised: it is no document, or scan it again, finer"};
}

FileText read_picture(std::string_view bytes, const ReadOptions& options) {
  FileText file;
  file.via = "ocr";
  if (options.scan_reader.empty()) {
    file.fault = {Outcome::needs_ocr, "image", "a picture of a page: its text must be recognised first"};
    return file;
  }
  Recognition recognition = recognise(bytes, {}, false, options);
  if (recognition.fault) file.fault = *std::move(recognition.fault);
  // The caller may know for a picture what does not begin as one.
  const std::string_view type = image_type(bytes);
  file.media_type = type.empty() ? "image/tiff" : type;
  if (file.fault.outcome != Outcome::ok) return file;
  file.scan.recogniser = std::move(recognition.recogniser);
  file.pages = static_cast<int>(recognition.pages.size());
  for (const RecognisedPage& page : recognition.pages) {
    if (page.number > 1) file.text += '\f';
    lay_out_scanned(page, &file);
  }
  judge_scan(recognition.pages.size(), &file);
  return file;
}

std::string recogniser_identity(const std::string& scan_reader, const std::string& model) {
  const ReaderRun run = run_reader(scan_reader, {"--model", model, "--identity"}, "", {.seconds = 60});
  if (!run.is_done() || !run.output.starts_with("V\t")) return {};
  return run.output.substr(2, run.output.find('\n') - 2);
}

}  // namespace vanban::ingest
