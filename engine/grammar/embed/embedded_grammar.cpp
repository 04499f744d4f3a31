// Apart from what compiles the grammar, which cannot have it compiled already.
#include "grammar/compiled.h"
#include "grammar/embedded.h"

namespace vanban::grammar {

Grammar Grammar::embedded() { return read_compiled(compiled_grammar()); }

}  // namespace vanban::grammar
