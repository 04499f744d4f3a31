// Container: a file that holds files, opened once for all of them.
#ifndef VANBAN_INGEST_CONTAINER_H_
#define VANBAN_INGEST_CONTAINER_H_

#include <cstddef>
#include <string>
#include <unordered_map>

#include "vanban/result.h"

namespace vanban::ingest {

class Container {
 public:
  virtual ~Container() = default;
  Container(const Container&) = delete;
  Container& operator=(const Container&) = delete;

  // A member by the name that read_file gave it. The error's message is one of the codes damaged, encrypted, too_large,
  // no_such_member.
  Result<std::string> read(const std::string& name) const;

 protected:
  Container() = default;
  // The next member; each has a name of its own.
  void add(const std::string& name) { places_.emplace(name, places_.size()); }

 private:
  // What the member holds that was added at this place, from 0.
  virtual Result<std::string> unpacked(std::size_t place) const = 0;

  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_CONTAINER_H_
