#include "archive/database.h"

#include <sqlite3.h>

#include <atomic>
#include <map>
#include <mutex>
#include <new>
#include <utility>

#include "text/utf8.h"

namespace vanban::archive {
namespace {

// The first fault of each connection: one process has a handful of them, each on one thread at a time.
class Faults {
 public:
  void note(sqlite3* database, int code) {
    const std::lock_guard lock(mutex_);
    if (all_.try_emplace(database, code, sqlite3_errmsg(database)).second) ++count_;
  }

  std::optional<std::pair<int, std::string>> take(sqlite3* database) {
    const std::lock_guard lock(mutex_);
    const auto found = all_.extract(database);
    if (found.empty()) return std::nullopt;
    --count_;
    return std::move(found.mapped());
  }

  bool has(sqlite3* database) {
    if (count_ == 0) return false;
    const std::lock_guard lock(mutex_);
    return all_.contains(database);
  }

 private:
  std::mutex mutex_;
  std::map<sqlite3*, std::pair<int, std::string>> all_;
  std::atomic<int> count_ = 0;  // of all_: mostly none
};

Faults& faults() {
  static Faults all;
  return all;
}

void note(sqlite3* database, int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  faults().note(database, code);
}

std::string advice(int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return "the disk is full: make room and run it again, nothing is lost";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is writing to it: wait for it";
    case SQLITE_NOTADB:
      return "this is no archive: name another file";
    case SQLITE_CORRUPT:
      return "the archive is damaged: restore a copy, or import into a new one";
    case SQLITE_INTERRUPT:
      return "it took too long: ask for less";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return "check the name, the folder and the permissions";
    default:
      return "check the disk";
  }
}

// Answers a call from SQL. Nothing may be thrown through C.
void call(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return sqlite3_result_null(context);
  const auto function = reinterpret_cast<Value (*)(std::string_view)>(sqlite3_user_data(context));
  const void* bytes = sqlite3_value_blob(values[0]);
  const int size = sqlite3_value_bytes(values[0]);
  try {
    const Value made =
        function({static_cast<const char*>(bytes), static_cast<std::size_t>(bytes == nullptr ? 0 : size)});
    if (const auto* real = std::get_if<double>(&made)) return sqlite3_result_double(context, *real);
    const auto* text = std::get_if<std::string>(&made);
    if (text == nullptr) return sqlite3_result_null(context);
    sqlite3_result_text64(context, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

}  // namespace

Value or_null(const std::optional<std::string>& text) { return text ? Value(*text) : Value(); }
Value unless_empty(std::string_view text) { return text.empty() ? Value() : Value(std::string(text)); }

void Statement::Closer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* made = nullptr;
  note(database, sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &made, nullptr));
  statement_.reset(made);
}

template <typename Bind>
Statement& Statement::bind_with(const Bind& bind) {
  if (sqlite3_stmt* const it = statement_.get()) note(sqlite3_db_handle(it), bind(it));
  return *this;
}

Statement& Statement::bind(int at, const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return bind_integer(at, *integer);
  if (const auto* real = std::get_if<double>(&value)) return bind_real(at, *real);
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return bind_null(at);
  return bind_with([&](sqlite3_stmt* it) {
    const bool sound = vanban::text::valid_prefix(*text) == text->size();
    return sound ? sqlite3_bind_text64(it, at, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8)
                 : sqlite3_bind_blob64(it, at, text->data(), text->size(), SQLITE_TRANSIENT);
  });
}

Statement& Statement::bind_all(const Row& row) {
  int at = 0;
  for (const Value& value : row) bind(++at, value);
  return *this;
}

Statement& Statement::bind_text(int at, std::string_view utf8) {
  return bind_with([&](sqlite3_stmt* it) {
    return sqlite3_bind_text64(it, at, utf8.data(), utf8.size(), SQLITE_STATIC, SQLITE_UTF8);
  });
}

Statement& Statement::bind_bytes(int at, std::string_view bytes) {
  return bind_with(
      [&](sqlite3_stmt* it) { return sqlite3_bind_blob64(it, at, bytes.data(), bytes.size(), SQLITE_STATIC); });
}

Statement& Statement::bind_integer(int at, std::int64_t value) {
  return bind_with([&](sqlite3_stmt* it) { return sqlite3_bind_int64(it, at, value); });
}

Statement& Statement::bind_real(int at, double value) {
  return bind_with([&](sqlite3_stmt* it) { return sqlite3_bind_double(it, at, value); });
}

Statement& Statement::bind_null(int at) {
  return bind_with([&](sqlite3_stmt* it) { return sqlite3_bind_null(it, at); });
}

bool Statement::step() {
  if (statement_ == nullptr) return false;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  note(sqlite3_db_handle(statement_.get()), code);
  reset();
  return false;
}

void Statement::run() {
  if (statement_ != nullptr && faults().has(sqlite3_db_handle(statement_.get()))) return;
  while (step()) {
  }
}

void Statement::reset() {
  if (statement_ != nullptr) sqlite3_reset(statement_.get());
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string Statement::text(int column) const { return std::string(view(column)); }

std::string_view Statement::view(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

Value Statement::value(int column) const {
  switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return integer(column);
    case SQLITE_FLOAT:
      return real(column);
    default:
      return text(column);
  }
}

int Statement::columns() const { return statement_ == nullptr ? 0 : sqlite3_column_count(statement_.get()); }
std::string Statement::name(int column) const { return sqlite3_column_name(statement_.get(), column); }

void Database::Closer::operator()(sqlite3* handle) const {
  faults().take(handle);
  sqlite3_close_v2(handle);
}

Result<Database> Database::open(const std::string& path, Mode mode) {
  // Nobody asks SQLite how much memory it holds; to know it takes a lock whenever some is taken or given back.
  [[maybe_unused]] static const int kUncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3* handle = nullptr;
  // NOMUTEX: a connection is used by one thread at a time.
  const int flags =
      SQLITE_OPEN_NOMUTEX | (mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  Database database;
  database.handle_.reset(handle);
  database.path_ = path;
  if (code != SQLITE_OK) return Error{std::string(sqlite3_errstr(code)) + ": " + advice(code), path};
  constexpr int kPatience = 10000;  // ms
  sqlite3_busy_timeout(handle, kPatience);
  return database;
}

void Database::execute(const std::string& sql) {
  note(handle_.get(), sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

void Database::define(const char* name, Value (*function)(std::string_view)) {
  note(handle_.get(),
       sqlite3_create_function_v2(handle_.get(), name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                  reinterpret_cast<void*>(function), call, nullptr, nullptr, nullptr));
}

void Database::limit_time(std::chrono::milliseconds most) {
  constexpr int kSteps = 10000;  // of SQLite's machine, between two looks at the clock
  using Clock = std::chrono::steady_clock;
  if (!until_) until_ = std::make_unique<Clock::time_point>();
  *until_ = Clock::now() + most;
  sqlite3_progress_handler(
      handle_.get(), kSteps,
      [](void* until) { return Clock::now() > *static_cast<const Clock::time_point*>(until) ? 1 : 0; }, until_.get());
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
int Database::changes() const { return sqlite3_changes(handle_.get()); }

std::optional<Error> Database::take_error() {
  const auto found = faults().take(handle_.get());
  if (!found) return std::nullopt;
  return Error{found->second + ": " + advice(found->first), path_};
}

}  // namespace vanban::archive
