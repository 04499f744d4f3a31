// Connections to one archive, each used by one thread at a time.
#ifndef VANBAN_TOOLS_SERVE_CONNECTIONS_H_
#define VANBAN_TOOLS_SERVE_CONNECTIONS_H_

#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "archive/database.h"

namespace vanban::serve {

class Connections {
 public:
  explicit Connections(std::string path) : path_(std::move(path)) {}

  // Goes back when it is done with.
  class Lease {
   public:
    Lease(Connections* owner, archive::Database database) : owner_(owner), database_(std::move(database)) {}
    Lease(Lease&& other) noexcept
        : owner_(std::exchange(other.owner_, nullptr)), database_(std::move(other.database_)) {}
    Lease& operator=(Lease&&) = delete;
    ~Lease();

    archive::Database& operator*() { return database_; }
    archive::Database* operator->() { return &database_; }

   private:
    Connections* owner_;
    archive::Database database_;
  };

  // What is asked of it is broken off after kPatience.
  Result<Lease> take();

  static constexpr std::chrono::seconds kPatience{10};

 private:
  std::string path_;
  std::mutex mutex_;
  std::vector<archive::Database> free_;
};

}  // namespace vanban::serve

#endif  // VANBAN_TOOLS_SERVE_CONNECTIONS_H_
