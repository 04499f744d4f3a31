// What a file is, by its bytes.
#include "ingest/sniff.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace vanban::ingest {
namespace {

using namespace std::string_view_literals;

TEST(Sniff, TellsFormatsByTheirBegin) {
  const struct {
    std::string_view bytes;
    Kind kind;
  } rows[] = {
      {"", Kind::empty},
      {"Số: 12/QĐ-UBND", Kind::text},
      {"PK\x03\x04...", Kind::zip},
      {"PK\x05\x06...", Kind::zip},  // an archive without files
      {"PKI: hạ tầng khóa công khai", Kind::text},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...", Kind::compound},
      {"{\\rtf1\\ansi ...", Kind::rtf},
      {"\xEF\xBB\xBF\n {\\rtf1\\ansi ...", Kind::rtf},
      {"%PDF-1.7 ...", Kind::pdf},
      {"rubbish of a mail gateway\n%PDF-1.7 ...", Kind::pdf},
      {"PK\x03\x04 a.pdf %PDF-1.7 ...", Kind::zip},
      {"\x89PNG\r\n", Kind::image},
      {"\xFF\xD8\xFF\xE0", Kind::image},
      {"II*\0...."sv, Kind::image},
      {"BM nghiệp vụ và tổ chức bộ máy của Sở", Kind::text},
  };
  for (const auto& row : rows) EXPECT_EQ(sniff(row.bytes), row.kind) << row.bytes;
}

TEST(Sniff, HtmlHasTheSkeletonOfAPageOrIsMarkedUpAllOver) {
  const struct {
    std::string_view bytes;
    bool is_html;
  } rows[] = {
      {"<!DOCTYPE html><p>Số: 12/QĐ-UBND", true},
      {"\xEF\xBB\xBF  <HTML><body>Điều 1.", true},
      {"<table><tr><td>Điều 1.</td></tr></table>", true},
      {"<div>Điều 1.</div>\n<div>Điều 2.</div>\n", true},
      {"<div>Số: 12/QĐ-UBND\nĐiều 1. Ban hành\nĐiều 2. Hiệu lực\n</div>", false},  // its line ends mean something
      {"< 5 triệu đồng", false},
      {"Điều 1. Thẻ <html> là gì?", false},
      {"<x>Điều 1.</x>", false},
  };
  for (const auto& row : rows) EXPECT_EQ(sniff(row.bytes), row.is_html ? Kind::html : Kind::text) << row.bytes;
}

TEST(Sniff, MailsBeginWithFieldsOneOfWhichIsTheirOwn) {
  const struct {
    std::string_view bytes;
    bool is_mail;
  } rows[] = {
      {"Received: by mx.example.com\r\nSubject: Cong van\r\n\r\nKính gửi", true},
      {"From van-thu Mon Mar  4 10:00:00 2024\nMIME-Version: 1.0\nSubject: a\n\nb", true},
      {"Subject: a\nReceived: by mx.example.com\n  with ESMTP\n\nb", true},
      {"MIME-Version: 1.0\n\nb", false},                       // one field alone
      {"From: a@example.com\nSubject: Cong van\n\nb", false},  // anybody may write so
      {"Kính gửi: Sở Y tế\nReceived: hôm qua\n", false},
      {"Received: by mx\nThis is no field\nSubject: a\n", false},
  };
  for (const auto& row : rows) EXPECT_EQ(sniff(row.bytes), row.is_mail ? Kind::mail : Kind::text) << row.bytes;
}

TEST(Sniff, Edxml) {
  EXPECT_EQ(sniff("<?xml version=\"1.0\"?>\n<edXML:Envelope>"), Kind::edxml);
  EXPECT_EQ(sniff("Thông điệp edXML là gì?"), Kind::text);
}

TEST(Sniff, LooksIntoUtf16) {
  const auto utf16 = [](std::string_view ascii) {
    std::string out = "\xFF\xFE";
    for (const char c : ascii) out += {c, '\0'};
    return out;
  };
  EXPECT_EQ(sniff(utf16("<html><body>a")), Kind::html);
  EXPECT_EQ(sniff(utf16("So: 12/QD-UBND")), Kind::text);
}

TEST(Sniff, WhatIsFullOfControlCodesIsNoText) {
  EXPECT_EQ(sniff("\x7F"
                  "ELF\2\1\1\3\4\5\6"),
            Kind::other);
  EXPECT_EQ(sniff("Số:\t12\r\n\f\v" + std::string(200, 'a')), Kind::text);
  EXPECT_EQ(sniff(std::string(49, 'a') + "\x01"), Kind::text);                      // one in fifty
  EXPECT_EQ(sniff(std::string(48, 'a') + "\x01"), Kind::other);                     // more
  EXPECT_EQ(sniff(std::string(48, 'a') + "\x1A"), Kind::text);                      // an old encoding's capital
  EXPECT_EQ(sniff(std::string(70000, 'a') + std::string(9000, '\1')), Kind::text);  // behind what is looked at
}

TEST(Sniff, MediaTypesOfPictures) {
  const struct {
    std::string_view bytes, type;
  } rows[] = {
      {"\x89PNG\r\n", "image/png"},
      {"\xFF\xD8\xFF\xDB", "image/jpeg"},
      {"GIF89a", "image/gif"},
      {"MM\0*"sv, "image/tiff"},
      {"II*\0"sv, "image/tiff"},
      {"BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0\0\0\1\0\0\0\1\0\x18\0\0"sv, "image/bmp"},
      {"BM nghiệp vụ và tổ chức bộ máy", ""},
      {"BM\0"sv, ""},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(image_type(row.bytes), row.type) << row.bytes;
}

}  // namespace
}  // namespace vanban::ingest
