// Names of a container's members, told apart: the second of a name is "name (2)".
#ifndef VANBAN_INGEST_MEMBER_NAMES_H_
#define VANBAN_INGEST_MEMBER_NAMES_H_

#include <map>
#include <set>
#include <string>

namespace vanban::ingest {

class MemberNames {
 public:
  // The name that the next member has. Linear over all of them, also where all have one name.
  std::string next(const std::string& name) {
    if (taken_.insert(name).second) return name;
    int& copy = copies_.try_emplace(name, 1).first->second;
    std::string own;
    do own = name + " (" + std::to_string(++copy) + ")";
    while (!taken_.insert(own).second);
    return own;
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> copies_;  // of a name that is taken: the last number that was tried
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_MEMBER_NAMES_H_
