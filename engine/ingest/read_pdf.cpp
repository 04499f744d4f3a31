#include "ingest/read_pdf.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/legacy.h"
#include "ingest/page_layout.h"
#include "ingest/pdf_signatures.h"
#include "ingest/read_scan.h"
#include "ingest/reader_fault.h"
#include "ingest/run_reader.h"
#include "ingest/tab_fields.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr FileForm kForm = {"application/pdf", "pdf"};
constexpr std::size_t kTextPage = 200;  // letters: a page with fewer is a picture, a stamp, or the end of a text

struct Word {
  PageWord word;
  std::string font;
};

struct Page {
  float width = 0, height = 0;
  std::vector<Word> words;
};

struct Pages {
  std::vector<Page> pages;
  std::vector<Evidence> evidence;
  bool whole = false;
};

// One line of the reader (tools/read_pdf).
void take_line(const std::vector<std::string_view>& fields, Pages* pages) {
  if (fields[0] == "P" && fields.size() == 3) {
    pages->pages.push_back({tab_number(fields[1]), tab_number(fields[2]), {}});
  } else if (fields[0] == "W" && fields.size() == 8 && !pages->pages.empty()) {
    // What is written upwards or downwards is a mark in the margin, no text.
    if (fields[5] != "0") return;
    Word word;
    word.word = {tab_number(fields[1]), tab_number(fields[2]), tab_number(fields[3]), tab_number(fields[4]),
                 decoded(fields[7])};
    word.font = std::string(fields[6]);
    pages->pages.back().words.push_back(std::move(word));
  } else if (fields[0] == "I" && fields.size() == 3) {
    const std::string field = fields[1] == "Title" ? "title" : fields[1] == "Author" ? "author" : "created";
    pages->evidence.push_back({"pdf_info", field, decode(fields[2]).text});
  } else if (fields[0] == "E") {
    pages->whole = true;
  }
}

Pages parse(std::string_view output) {
  Pages pages;
  for_each_tab_line(output, [&](const std::vector<std::string_view>& fields) { take_line(fields, &pages); });
  return pages;
}

// Old encodings, font by font: by name, or by the syllables.
void convert_fonts(Pages* pages, FileText* file) {
  constexpr std::size_t kSample = 30000;
  std::map<std::string, std::u32string> samples;
  for (const Page& page : pages->pages) {
    for (const Word& word : page.words) {
      std::u32string& sample = samples[word.font];
      if (sample.size() < kSample) sample += word.word.text + U' ';
    }
  }
  std::map<std::string, Charset> charsets;
  for (const auto& [font, sample] : samples) {
    const FontNote note = note_of_font(font);
    Charset charset = detect(sample, 10);
    if (charset == Charset::unicode && note.charset &&
        count_syllables(convert(sample, *note.charset)).sound > count_syllables(sample).sound)
      charset = *note.charset;
    charsets[font] = charset;
    if (charset == Charset::unicode) continue;
    if (file->encoding && *file->encoding != name_of(charset)) file->remarks.emplace_back("mixed_encodings");
    file->encoding = std::string(name_of(charset));
  }
  if (!file->encoding) return;
  for (Page& page : pages->pages) {
    for (Word& word : page.words) {
      const Charset charset = charsets[word.font];
      if (charset == Charset::unicode) continue;
      word.word.text = convert(word.word.text, charset);
      if (note_of_font(word.font).capitals) word.word.text = to_capitals(word.word.text);
    }
  }
}

std::size_t letters_of(const Page& page) {
  std::size_t letters = 0;
  for (const Word& word : page.words)
    letters += static_cast<std::size_t>(std::count_if(word.word.text.begin(), word.word.text.end(), is_word_character));
  return letters;
}

// Is this the text of the page, or what the eye sees as such and a broken character map tells otherwise? Vietnamese has
// marks on six words of ten and nearly all its words are syllables.
bool is_garbled(const std::u32string& text) {
  std::size_t words = 0;
  std::size_t sound = 0;
  std::size_t odd = 0;  // signs within words
  for (std::size_t at = 0; at < text.size() && words < 3000;) {
    if (!is_word_character(text[at])) {
      const bool inside =
          at > 0 && at + 1 < text.size() && is_word_character(text[at - 1]) && is_word_character(text[at + 1]);
      odd += inside && std::u32string_view(U"!\"#$%&*+<=>?@[]^{}~").find(text[at]) != std::u32string_view::npos;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_word_character(text[at])) ++at;
    ++words;
    sound += is_syllable(std::u32string_view(text).substr(begin, at - begin));
  }
  return words >= 60 && (sound * 100 < words * 45 || odd * 12 > words);
}

FileText refused(const ReaderRun& run) {
  // Poppler may end in any way on a file that is broken.
  constexpr ReaderProgram kReader = {"vanban-read-pdf", "its reader", "bad_pdf", ReaderProgram::OtherExit::damaged};
  return refuse(fault_of_run(run, kReader), kForm);
}

// What the pages are: text, pictures, or some of each.
void judge(const Pages& pages, const std::u32string& text, FileText* file) {
  std::size_t text_pages = 0;
  std::size_t blank_between = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const std::size_t letters = letters_of(pages.pages[i]);
    all += letters;
    text_pages += letters >= kTextPage;
    blank_between += letters < 20;
  }
  const auto drop = [&](std::string code, std::string message) {
    file->fault = {Outcome::needs_ocr, std::move(code), std::move(message)};
    file->text.clear();
    file->pieces.clear();
  };
  if (text_pages == 0 && !(pages.pages.size() == 1 && all >= kTextPage / 2)) {
    drop(all == 0 ? "no_text_layer" : "stamp_only",
         all == 0 ? "pictures of pages: their text must be recognised first"
                  : "pictures of pages, with no text but a stamp: it must be recognised first");
  } else if (is_garbled(text)) {
    drop("broken_character_map",
         "its letters stand for others (a broken character map): the text must be recognised from the pages");
  } else if (blank_between > 0) {
    file->fault = {Outcome::partial, "pages_without_text",
                   std::to_string(blank_between) + " of " + std::to_string(pages.pages.size()) +
                       " pages are pictures, or empty: their text must be recognised"};
  }
}

// The pages in order: as they were recognised, where they were, else by their own words.
void lay_out_pages(const Pages& pages, const std::vector<RecognisedPage>& scanned, FileText* file) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const auto number = static_cast<std::int32_t>(i) + 1;
    if (i > 0) file->text += '\f';
    const auto page =
        std::find_if(scanned.begin(), scanned.end(), [&](const RecognisedPage& each) { return each.number == number; });
    if (page != scanned.end()) {
      lay_out_scanned(*page, file);
    } else {
      std::vector<PageWord> words;
      for (const Word& word : pages.pages[i].words) words.push_back(word.word);
      lay_out(std::move(words), number, file);
    }
  }
}

std::size_t letters_of(const RecognisedPage& page) {
  std::size_t letters = 0;
  for (const PageWord& word : page.words) letters += word.text.size();
  return letters;
}

// Pages that are pictures are recognised; all of them, where the letters cannot be trusted.
void recognise_pictures(std::string_view bytes, const Pages& pages, const ReadOptions& options, FileText* file) {
  const bool garbled = file->fault.code == "broken_character_map";
  const bool no_text = file->fault.outcome == Outcome::needs_ocr;
  std::vector<int> poor;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    if (garbled || letters_of(pages.pages[i]) < kTextPage) poor.push_back(static_cast<int>(i) + 1);
  }
  if (poor.empty()) return;
  // A page of little text may be the end of one: only where a picture covers it there is something to recognise.
  Recognition recognition = recognise(bytes, poor, !no_text, options);
  if (recognition.fault) {
    if (no_text) file->fault = *std::move(recognition.fault);  // else the text that there is stays
    return;
  }
  std::erase_if(recognition.pages, [&](const RecognisedPage& page) {
    const auto index = static_cast<std::size_t>(page.number) - 1;
    if (index >= pages.pages.size()) return true;
    return !garbled && page.fault.empty() && letters_of(page) * 2 < letters_of(pages.pages[index]) * 3;
  });
  if (recognition.pages.empty() && !no_text) {
    // What has no text has no picture either: it is empty.
    file->fault = {};
    return;
  }
  file->text.clear();
  file->pieces.clear();
  file->scan.recogniser = std::move(recognition.recogniser);
  lay_out_pages(pages, recognition.pages, file);
  if (no_text) file->via = "ocr";
  judge_scan(pages.pages.size(), file);
}

}  // namespace

FileText read_pdf(std::string_view bytes, const ReadOptions& options) {
  if (options.pdf_reader.empty())
    return refuse({Outcome::unsupported, "left_out", "PDF was left out of this build: build with VANBAN_PDF=ON"},
                  kForm);
  const ReaderRun run = run_reader(options.pdf_reader, {}, bytes, {.seconds = options.timeout_seconds});
  if (!run.is_done()) return refused(run);
  Pages pages = parse(run.output);
  if (!pages.whole) return refused(run);
  FileText file(kForm);
  file.pages = static_cast<int>(pages.pages.size());
  file.evidence = std::move(pages.evidence);
  for (Evidence& each : signatures_of(bytes)) file.evidence.push_back(std::move(each));
  convert_fonts(&pages, &file);
  lay_out_pages(pages, {}, &file);
  judge(pages, from_utf8(file.text), &file);
  if (!options.scan_reader.empty()) recognise_pictures(bytes, pages, options, &file);
  return file;
}

}  // namespace vanban::ingest
