#include "library/json.h"
#include "library/native_modules.h"

namespace interleave::library {

bool init_json(Strand& strand, Module& module) {
    define_json_writer(strand.process(), module);
    define_json_reader(strand.process(), module);
    return true;
}

}  // namespace interleave::library
