#include "output.h"

#include <cstdio>

#include "console.h"

namespace vanban::tools {

Output::Output(const std::optional<std::string>& path) : path_(path) {
  if (path_) file_.open(*path_ + ".part", std::ios::binary | std::ios::trunc);
}

Output::~Output() {
  if (path_ && !done_) std::remove((*path_ + ".part").c_str());
}

bool Output::write(std::string_view bytes) {
  if (!path_) return write_result(bytes);
  file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file_.good();
}

bool Output::finish() {
  if (!path_) return true;
  file_.close();
  done_ = file_.good() && std::rename((*path_ + ".part").c_str(), path_->c_str()) == 0;
  if (!done_) complain(*path_ + ": cannot be written: check the folder and the room on its disk");
  return done_;
}

}  // namespace vanban::tools
