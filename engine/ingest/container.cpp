#include "ingest/container.h"

#include <new>

namespace vanban::ingest {

Result<std::string> Container::read(const std::string& name) const {
  const auto at = places_.find(name);
  if (at == places_.end()) return Error{"no_such_member", ""};
  try {
    return unpacked(at->second);
  } catch (const std::bad_alloc&) {
    return Error{"too_large", ""};
  }
}

}  // namespace vanban::ingest
