#include "serve/connections.h"

#include "archive/schema.h"

namespace vanban::serve {

Connections::Lease::~Lease() {
  if (owner_ == nullptr) return;
  const std::lock_guard lock(owner_->mutex_);
  owner_->free_.push_back(std::move(database_));
}

Result<Connections::Lease> Connections::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      Lease lease(this, std::move(free_.back()));
      free_.pop_back();
      lease->limit_time(kPatience);
      return lease;
    }
  }
  auto opened = archive::open_for_writing(path_);
  if (!opened) return opened.error();
  Lease lease(this, std::move(*opened));
  lease->limit_time(kPatience);
  return lease;
}

}  // namespace vanban::serve
