// The files inside a container are read one by one, and the container is opened once for all of them.
#include "archive/job_bytes.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace vanban::archive {
namespace {

struct Attachment {
  std::string name;
  std::string content;
};

std::string mail_with(const std::vector<Attachment>& attachments) {
  std::string mail =
      "From: van-thu@example.com\nSubject: Ho so\nMIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=\"" +
      std::to_string(attachments.size()) + "-of-them\"\n\n";
  const std::string mark = "--" + std::to_string(attachments.size()) + "-of-them";
  for (const auto& [name, content] : attachments) {
    mail += mark + "\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" + name +
            "\"\n\n" + content + "\n";
  }
  return mail + mark + "--\n";
}

class JobBytesTest : public ::testing::Test {
 protected:
  JobBytesTest() { std::filesystem::create_directory(folder_); }
  ~JobBytesTest() override { std::filesystem::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }

  // What is read, or the code of what hinders it.
  std::string take(const std::string& path, const std::vector<std::string>& members) {
    std::optional<Yield> failed;
    std::vector<ingest::Evidence> evidence;
    const std::string bytes = job_bytes_.take({"", path, members, false}, &failed, &evidence);
    return failed ? failed->code : bytes;
  }

  JobBytes job_bytes_{1 << 20};

 private:
  std::filesystem::path folder_ = ::testing::TempDir() + "job_bytes_test-" + std::to_string(::getpid());
};

TEST_F(JobBytesTest, AFileOnTheDiskIsNoContainer) {
  EXPECT_EQ(take(write("a.txt", "Số: 12/TB-UBND"), {}), "Số: 12/TB-UBND");
  EXPECT_EQ(job_bytes_.opened(), 0);
}

TEST_F(JobBytesTest, OpensAContainerOnceForAllItsMembers) {
  std::vector<Attachment> attachments;
  for (int i = 0; i < 100; ++i) attachments.push_back({std::to_string(i) + ".txt", "Số: " + std::to_string(i)});
  const std::string path = write("many.eml", mail_with(attachments));
  for (const auto& [name, content] : attachments) EXPECT_EQ(take(path, {name}), content);
  EXPECT_EQ(job_bytes_.opened(), 1);
}

TEST_F(JobBytesTest, AndThoseInsideItOnceEach) {
  const std::string inner = mail_with({{"a.txt", "A"}, {"b.txt", "B"}, {"c.txt", "C"}});
  const std::string path = write("outer.eml", mail_with({{"1.eml", inner}, {"2.eml", inner}}));
  for (const char* const mail : {"1.eml", "2.eml"}) {
    for (const char* const name : {"a", "b", "c"}) {
      EXPECT_EQ(take(path, {mail, std::string(name) + ".txt"}), std::string(1, *name - 'a' + 'A'));
    }
  }
  EXPECT_EQ(job_bytes_.opened(), 3);
}

TEST_F(JobBytesTest, AContainerThatChangedIsOpenedAgain) {
  const std::string path = write("mail.eml", mail_with({{"a.txt", "before"}}));
  EXPECT_EQ(take(path, {"a.txt"}), "before");
  write("mail.eml", mail_with({{"a.txt", "afterwards"}}));
  EXPECT_EQ(take(path, {"a.txt"}), "afterwards");
  EXPECT_EQ(job_bytes_.opened(), 2);
}

TEST_F(JobBytesTest, AnotherContainerTakesItsPlace) {
  const std::string one = write("one.eml", mail_with({{"a.txt", "1"}}));
  const std::string two = write("two.eml", mail_with({{"a.txt", "2"}}));
  EXPECT_EQ(take(one, {"a.txt"}), "1");
  EXPECT_EQ(take(two, {"a.txt"}), "2");
  EXPECT_EQ(take(one, {"a.txt"}), "1");
  EXPECT_EQ(job_bytes_.opened(), 3);
}

TEST_F(JobBytesTest, SaysWhatHinders) {
  const std::string path = write("mail.eml", mail_with({{"a.txt", "A"}}));
  EXPECT_EQ(take(path, {"b.txt"}), "bad_member");
  EXPECT_EQ(take(path, {"a.txt", "inside.txt"}), "bad_member");
  EXPECT_EQ(take(path, {"a.txt"}), "A");
  EXPECT_EQ(take(path + ".gone", {"a.txt"}), "vanished");
  EXPECT_EQ(take("/dev/null", {}), "special_file");
  EXPECT_EQ(take(write("large", std::string((1 << 20) + 1, 'x')), {}), "file_size");
}

}  // namespace
}  // namespace vanban::archive
