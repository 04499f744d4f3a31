// SQLite with owned handles. Errors are values: the first that a connection meets stays until it is asked for.
#ifndef VANBAN_TOOLS_ARCHIVE_DATABASE_H_
#define VANBAN_TOOLS_ARCHIVE_DATABASE_H_

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "vanban/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace vanban::archive {

// Bytes that are no UTF-8 (names of files) are kept as a blob.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Value>;

Value or_null(const std::optional<std::string>& text);
Value unless_empty(std::string_view text);  // null where empty

class Statement {
 public:
  Statement() = default;
  Statement(sqlite3* database, std::string_view sql);

  // Parameters from 1. Text is copied.
  Statement& bind(int at, const Value& value);
  Statement& bind_all(const Row& row);
  // Text that is known to be UTF-8. It is not copied: it must be there until the statement has run.
  Statement& bind_text(int at, std::string_view utf8);
  Statement& bind_bytes(int at, std::string_view bytes);  // a blob; not copied either
  Statement& bind_integer(int at, std::int64_t value);
  Statement& bind_real(int at, double value);
  Statement& bind_null(int at);
  // True if there is a row. After the last one, or after run(), the statement can be bound anew.
  bool step();
  // For what yields no rows. Nothing is done while the connection has an error that was not taken: one like a full disk
  // ends the transaction, and what follows would be stored without what came before.
  void run();
  void reset();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;       // or the bytes of a blob
  std::string_view view(int column) const;  // the same, until the next step
  Value value(int column) const;
  int columns() const;
  std::string name(int column) const;

 private:
  template <typename Bind>
  Statement& bind_with(const Bind& bind);

  struct Closer {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Closer> statement_;
};

class Database {
 public:
  enum class Mode : std::uint8_t { read, write };

  // Opens, and in mode write creates the file. `where` of the error is the path.
  static Result<Database> open(const std::string& path, Mode mode);

  void execute(const std::string& sql);
  // Makes `function` callable as name(x), NULL for NULL. It depends on nothing but x, and must not throw.
  void define(const char* name, Value (*function)(std::string_view));
  // What is asked from now on is broken off after that time, with an error.
  void limit_time(std::chrono::milliseconds most);
  Statement prepare(std::string_view sql) { return Statement(handle_.get(), sql); }
  std::int64_t last_id() const;
  int changes() const;

  // The first error since the last call, as a message with what to do.
  std::optional<Error> take_error();
  const std::string& path() const { return path_; }

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<std::chrono::steady_clock::time_point> until_;  // when a question is broken off
  std::unique_ptr<sqlite3, Closer> handle_;
  std::string path_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_DATABASE_H_
